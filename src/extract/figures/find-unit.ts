import {
  CHANGE_VERBS,
  COMPARATIVES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  PERCENT_WORDS,
  PHYSICAL_UNITS,
  POINT_WORDS,
  TIME_UNITS,
} from '#lexicon/index.ts'
import { perWord, type Token, tokenize, whether } from '#text/index.ts'
import type { Candidate } from './candidate.ts'

/** The unit printed beside a number, and the tokens that number and unit take together. */
export interface FoundUnit {
  /** percent | percentage-point | times | rank | currency:USD | day | kilometre | …; null where only a noun can say. */
  readonly unit: string | null
  readonly from: number
  readonly to: number
}

type Pieces = readonly string[]
const split = (words: readonly string[]): readonly Pieces[] =>
  words.map((word) => tokenize(word).map((token) => token.lower)).sort((a, b) => b.length - a.length)
const POINTS = split(POINT_WORDS)
const PERCENTS = split(PERCENT_WORDS)

/** The words of points and of percents that begin with a word, longest first; null for most words. */
const sharesOf = perWord(
  ({ lower }): { readonly points: readonly Pieces[]; readonly percents: readonly Pieces[] } | null => {
    const points = POINTS.filter(([first]) => first === lower)
    const percents = PERCENTS.filter(([first]) => first === lower)
    return points.length + percents.length > 0 ? { points, percents } : null
  },
)

/** How many tokens the first of some words that stand here take; 0 where none does. */
function lengthOf(tokens: readonly Token[], at: number, words: readonly Pieces[]): number {
  const found = words.find((pieces) => pieces.every((piece, k) => tokens[at + k]?.lower === piece))
  return found ? found.length : 0
}

/** Reads the unit to the right of a number, or the currency sign to its left. */
export function findUnit(tokens: readonly Token[], candidate: Candidate): FoundUnit {
  const { from, to, kind } = candidate
  if (kind === 'multiple') return { unit: 'times', from, to }
  if (kind === 'ordinal') return { unit: 'rank', from, to }
  if (isMagnitude(tokens, from, to)) return { unit: 'magnitude', from, to }
  const sign = readSign(tokens, from)
  if (sign) return { unit: sign.unit, from: sign.from, to }
  if (kind === 'fraction') return { unit: 'percent', from, to }
  const at = tokens[to]?.text === '-' && tokens[to].start === tokens[to - 1]!.end ? to + 1 : to
  const first = tokens[at]
  if (!first) return { unit: null, from, to }
  const shares = sharesOf(first.word)
  if (!shares) return readWord(tokens, candidate, at)
  const points = lengthOf(tokens, at, shares.points)
  if (points > 0) return { unit: 'percentage-point', from, to: at + points }
  const percents = lengthOf(tokens, at, shares.percents)
  return percents > 0 ? afterPercent(tokens, from, at + percents) : readWord(tokens, candidate, at)
}

function isMagnitude(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from - 1]?.lower === 'magnitude') return true
  const next = tokens[to]?.text === '-' ? tokens[to + 1] : tokens[to]
  return next?.lower === 'magnitude' || next?.lower === '-magnitude'
}

/** "5% points" was read as points already; "34 % point" too. */
const afterPercent = (tokens: readonly Token[], from: number, to: number): FoundUnit =>
  /^points?$/.test(tokens[to]?.lower ?? '')
    ? { unit: 'percentage-point', from, to: to + 1 }
    : { unit: 'percent', from, to }

function readWord(tokens: readonly Token[], { from, to, value }: Candidate, at: number): FoundUnit {
  const { word, lower, isCapital } = tokens[at]!
  const next = tokens[at + 1]
  const none: FoundUnit = { unit: null, from, to }
  if (!mayBeUnit(word) && !(isCapital && next && isCurrency(next.word))) return none
  if (lower === 'fold' || (lower === 'times' && isMultiple(tokens, from, at + 1, value)))
    return { unit: 'times', from, to: at + 1 }
  if (/^points?$/.test(lower)) return { unit: 'percentage-point', from, to: at + 1 }
  const named = readCurrencyName(tokens, at)
  if (named) return { unit: named.unit, from, to: named.to }
  const unit = PHYSICAL_UNITS.get(lower)?.unit ?? TIME_UNITS.get(lower)?.unit
  if (unit) return { unit, from, to: at + 1 }
  // "five bad years", "15 consecutive days": one adjective may stand between.
  if (!next?.lower.endsWith('s')) return none
  const mayStandBetween =
    SPAN_ADJECTIVES.has(lower) || (lower.endsWith('ing') && /^(?:day|week|hour)s$/.test(next.lower))
  const span = mayStandBetween ? TIME_UNITS.get(next.lower)?.unit : undefined
  return span ? { unit: span, from, to: at + 2 } : none
}

/** The first word of a unit, or one that may stand before it. */
const mayBeUnit = whether(
  ({ lower }) =>
    /^(?:fold|times|points?)$/.test(lower) ||
    CURRENCY_NAMES.has(lower) ||
    PHYSICAL_UNITS.has(lower) ||
    TIME_UNITS.has(lower) ||
    SPAN_ADJECTIVES.has(lower) ||
    lower.endsWith('ing'),
)
const isCurrency = whether(({ lower }) => CURRENCY_NAMES.has(lower))

const COMPARED = new Set(
  'the that those what as more higher larger greater bigger lower fewer less smaller its their his last this stronger costlier dearer deadlier longer worse over where when a an'.split(
    ' ',
  ),
)
/** "five times the toll", "grew five times"; "was broken 1,417 times" and "three times a week" count occasions. */
function isMultiple(tokens: readonly Token[], from: number, next: number, value: number): boolean {
  const after = tokens[next]
  if (tokens[from - 1]?.lower === 'by') return true
  if (after && /^(?:a|an)$/.test(after.lower) && TIME_UNITS.has(tokens[next + 1]?.lower ?? '')) return false
  if (!Number.isInteger(value)) return true
  if (
    after &&
    (COMPARED.has(after.lower) || COMPARATIVES.has(after.lower) || after.kind === 'number' || after.isCapital)
  )
    return true
  return tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => CHANGE_VERBS.has(lower))
}

const SPAN_ADJECTIVES = new Set(
  'bad consecutive straight successive full whole long short calendar working hard violent bloody bloodiest deadly lean such more other past last'.split(
    ' ',
  ),
)

/** "rupees", "US dollars", "Indian rupees" */
function readCurrencyName(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const word = tokens[at]?.lower ?? ''
  const code = CURRENCY_NAMES.get(word)
  if (code) return { unit: `currency:${code}`, to: at + 1 }
  const next = CURRENCY_NAMES.get(tokens[at + 1]?.lower ?? '')
  if (!next || !tokens[at]?.isCapital) return null
  return { unit: `currency:${word === 'indian' ? 'INR' : next}`, to: at + 2 }
}

/** "$20", "US$20", "Rs 20", "Rs. 20", "PKR 5 million", "between $5 million and $6 million" */
function readSign(tokens: readonly Token[], from: number): { unit: string; from: number } | null {
  const opens = tokens[from]?.lower === 'between' ? from + 1 : from
  const before = tokens[opens - 1]
  if (!before) return null
  const at = before.text === '.' && tokens[opens - 2]?.lower === 'rs' ? opens - 2 : opens - 1
  const sign = tokens[at]!
  const code = signOf(sign.word)
  if (!code || (sign.kind === 'word' && !sign.isCapital && code !== 'PKR')) return null
  const prefix = tokens[at - 1]
  const isDollar = sign.text === '$' && prefix?.kind === 'word' && prefix.end === sign.start
  const start = isDollar ? at - 1 : at
  return { unit: `currency:${isDollar ? (DOLLARS.get(prefix.lower) ?? 'USD') : code}`, from: Math.min(from, start) }
}

const signOf = perWord(({ lower }) => CURRENCY_SIGNS.get(lower) ?? null)

const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
])
