import type { NumberMention } from './number-mention.ts'
import type { Token } from './tokens.ts'

/** How many tokens before a bare number the one may stand whose scale it shares. */
const REACH = 9
/** Two amounts that are set beside each other are seldom further apart. */
const [LEAST, MOST] = [0.05, 20]
const BASE = new Set(['from', 'against', 'than', 'to', 'versus'])
/** What may follow a number that counts nothing of its own. */
const AFTER = new Set('in a an the last during by at or and this for on of before earlier then when now'.split(' '))
const SIGN = /^[$€£¥₹₦₨]$/

/**
 * "from 4.2 to 4.9 billion", "1.2, 1.5 and 1.9 million", "4.9 billion, up from 4.2": a scale that is said once holds for
 * both numbers. Only a number below 1,000 without a scale takes one, and only where the two then come near each other;
 * beside anything but "to" it must have decimals or a sign of money, because "3 and 1.2 million" may be two things.
 */
export function shareScale(tokens: readonly Token[], numbers: readonly NumberMention[]): NumberMention[] {
  const shared = [...numbers]
  for (let i = numbers.length - 2; i >= 0; i--) {
    const [mine, next] = [shared[i]!, shared[i + 1]!]
    const scale = scaleOf(next)
    if (scale >= 3 && leadsTo(tokens, mine, next)) shared[i] = raised(mine, next, scale)
  }
  for (let i = 1; i < numbers.length; i++) {
    const [last, mine] = [shared[i - 1]!, shared[i]!]
    const scale = scaleOf(last)
    if (scale >= 5 && comesFrom(tokens, last, mine)) shared[i] = raised(mine, last, scale)
  }
  return shared
}

const scaleOf = ({ kind, isWords, unitExponent, decimals }: NumberMention): number =>
  kind === 'cardinal' && !isWords ? unitExponent + decimals : 0

const isBare = (number: NumberMention): boolean =>
  number.kind === 'cardinal' && !number.isWords && scaleOf(number) === 0 && number.value > 0 && number.value < 1000

const isMoney = (tokens: readonly Token[], number: NumberMention): boolean =>
  SIGN.test(tokens[number.from - 1]?.text ?? '')

/** The bare number stands right before the scaled one, parted by one word or comma, and a sign of money at most. */
function leadsTo(tokens: readonly Token[], mine: NumberMention, next: NumberMention): boolean {
  const gap = tokens.slice(mine.to, next.from).filter(({ text }) => !SIGN.test(text))
  if (!isBare(mine) || gap.length !== 1) return false
  const link = gap[0]!.lower
  const before = tokens[mine.from - (isMoney(tokens, mine) ? 2 : 1)]?.lower
  if (link === 'to') return before !== 'by'
  return (link === 'and' || link === 'or' || link === ',' || BASE.has(link)) && isAmount(tokens, mine)
}

/** The bare number is what the scaled one before it is compared with, and nothing follows that it could count. */
function comesFrom(tokens: readonly Token[], last: NumberMention, mine: NumberMention): boolean {
  if (!isBare(mine) || mine.from - last.to > REACH || !isAmount(tokens, mine)) return false
  const at = mine.from - (isMoney(tokens, mine) ? 2 : 1)
  const next = tokens[mine.to]
  return (
    BASE.has(tokens[at]?.lower ?? '') &&
    (next === undefined || (next.kind !== 'word' && next.text !== '%') || AFTER.has(next.lower)) &&
    tokens.slice(last.to, mine.from).every(({ text }) => !/^[.;:\n]$/.test(text))
  )
}

const isAmount = (tokens: readonly Token[], number: NumberMention): boolean =>
  number.decimals > 0 || isMoney(tokens, number)

/** The number at the scale of the other, or as it was where the two would lie too far apart. */
function raised(mine: NumberMention, other: NumberMention, scale: number): NumberMention {
  const value = Math.round(mine.value * 10 ** (mine.decimals + scale)) / 10 ** mine.decimals
  const ratio = value / other.value
  return ratio > LEAST && ratio < MOST ? { ...mine, value, unitExponent: scale - mine.decimals } : mine
}
