import { MULTIPLE_WORDS, TIME_UNITS } from '#lexicon/index.ts'
import { type NumberMention, type TextView, type Token, whether } from '#text/index.ts'
import type { Candidate } from './candidate.ts'

/** Plural scales without a number before them, read as ACLED does: "dozens" is 12, "hundreds" is 100. */
const VAGUE: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  billions: 1e9,
}

/** Every number of a text in digits or words, with ranges joined and multiples and vague plurals added, in order. */
export function findCandidates(view: TextView): Candidate[] {
  const singles = [
    ...view.numbers.map((number) => everyNth(view.tokens, number) ?? fromNumber(number)),
    ...findWords(view.tokens),
  ].sort((a, b) => a.from - b.from)
  const joined: Candidate[] = []
  for (let i = 0; i < singles.length; i++) {
    const next = singles[i + 1]
    const pair = next && (joinRange(view.tokens, singles[i]!, next) ?? joinOneIn(view.tokens, singles[i]!, next))
    joined.push(pair ?? singles[i]!)
    if (pair) i++
  }
  return joined
}

/** "every fourth inhabitant" is a quarter of them; "every second day" is a rhythm. */
function everyNth(tokens: readonly Token[], number: NumberMention): Candidate | null {
  const next = tokens[number.to]
  if (
    number.kind !== 'ordinal' ||
    tokens[number.from - 1]?.lower !== 'every' ||
    next?.kind !== 'word' ||
    TIME_UNITS.has(next.lower) ||
    number.value < 2
  )
    return null
  const value = 1 / number.value
  return {
    ...fromNumber(number),
    from: number.from - 1,
    value,
    low: value,
    high: value,
    kind: 'fraction',
    isWords: true,
  }
}

const fromNumber = (number: NumberMention): Candidate => ({
  from: number.from,
  to: number.to,
  value: number.value,
  low: number.value,
  high: number.value,
  kind: number.kind === 'cardinal' ? 'count' : number.kind,
  isWords: number.isWords,
  decimals: number.decimals,
  unitExponent: number.unitExponent,
})

function findWords(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = []
  tokens.forEach((token, i) => {
    if (!standsForNumber(token.word)) return
    const times = MULTIPLE_WORDS.get(token.lower)
    const isMultiple = times !== undefined && isUsedAsMultiple(tokens, i)
    const vague = isAfterNumber(tokens, i) ? undefined : VAGUE[token.lower]
    const value = isMultiple ? times : vague
    if (value === undefined) return
    const kind = isMultiple ? 'multiple' : 'vague'
    found.push({
      from: i,
      to: i + 1,
      value,
      low: value,
      high: value,
      kind,
      isWords: true,
      decimals: 0,
      unitExponent: 0,
    })
  })
  return found
}

const standsForNumber = whether(
  ({ kind, lower }) => kind === 'word' && (MULTIPLE_WORDS.has(lower) || VAGUE[lower] !== undefined),
)

const isAfterNumber = (tokens: readonly Token[], i: number): boolean => tokens[i - 1]?.kind === 'number'

const BEFORE_DOUBLE = new Set([
  'than',
  'almost',
  'nearly',
  'about',
  'roughly',
  'is',
  'was',
  'were',
  'be',
  'at',
  'just',
  'exactly',
  'to',
  'over',
])
const AFTER_DOUBLE = new Set([
  'the',
  'that',
  'those',
  'what',
  'its',
  'their',
  'last',
  'from',
  'to',
  'as',
  ',',
  '.',
  ';',
  ')',
  'since',
  'over',
])

/** "double the 552" and "more than double" are multiples; "a double bombing" and "twice in May" are not. */
function isUsedAsMultiple(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.lower
  const next = tokens[i + 1]?.lower ?? '.'
  const before = tokens[i - 1]?.lower ?? '.'
  // "the two halves brought 640 and 560"
  if (word === 'halves' && /^(?:the|two|both)$/.test(before)) return false
  if (word === 'twice' || word === 'thrice')
    return AFTER_DOUBLE.has(next) && next !== ',' && next !== '.' ? true : next === 'more'
  if (word === 'double' || word === 'triple' || word === 'treble' || word === 'quadruple' || word === 'halve')
    return AFTER_DOUBLE.has(next) || BEFORE_DOUBLE.has(before) || word === 'halve'
  return true
}

const DASHES = new Set(['-', '–', '—', '‑'])

/**
 * "6,000 to 6,500", "12-17", "between 5 and 10", "two or three". "From 5 to 10" is a pair of levels and stays two, and so
 * does "up 5 to 10": where the first number is a step and the second the level that it led to.
 */
function joinRange(tokens: readonly Token[], a: Candidate, b: Candidate): Candidate | null {
  if (
    b.from !== a.to + 1 ||
    a.kind !== 'count' ||
    b.kind !== 'count' ||
    b.value <= a.value * (a.unitExponent < b.unitExponent ? 0 : 1)
  )
    return null
  const link = tokens[a.to]!
  const before = tokens[a.from - 1]?.lower ?? ''
  const isBetween = link.lower === 'and' && before === 'between'
  const isDash = DASHES.has(link.text) && link.start === tokens[a.to - 1]!.end && tokens[b.from]!.start === link.end
  const isTo = link.lower === 'to' && before !== 'from' && !AFTER_STEP.has(before) && isPlainTo(tokens, a)
  const isOr = link.lower === 'or' && a.isWords && b.isWords && b.value === a.value + 1
  if (!isBetween && !isDash && !isTo && !isOr) return null
  // "3-5 million" and "3 to 5 million": the scale is said once.
  const scale =
    a.unitExponent < b.unitExponent && a.value < b.value / 10 ** (b.unitExponent - a.unitExponent)
      ? 10 ** (b.unitExponent - a.unitExponent)
      : 1
  const low = a.value * scale
  if (low >= b.value) return null
  return {
    ...b,
    from: isBetween ? a.from - 1 : a.from,
    low,
    high: b.value,
    value: (low + b.value) / 2,
    isWords: a.isWords && b.isWords,
  }
}

const AFTER_STEP = new Set([
  'by',
  'up',
  'down',
  'rose',
  'fell',
  'grew',
  'dropped',
  'jumped',
  'increased',
  'decreased',
  'declined',
  'climbed',
  'further',
])

/** A range of two levels has no change word in the few words before it: "rose 31 to 140" is a step and a level. */
const isPlainTo = (tokens: readonly Token[], a: Candidate): boolean =>
  !tokens.slice(Math.max(0, a.from - 3), a.from).some((token) => AFTER_STEP.has(token.lower) || token.lower === 'from')

/** "1 in 4", "7 out of 10", "nine of every ten": small numbers, the second a round one or a small one. */
function joinOneIn(tokens: readonly Token[], a: Candidate, b: Candidate): Candidate | null {
  if (a.kind !== 'count' || b.kind !== 'count' || a.value >= b.value || a.decimals > 0 || b.decimals > 0) return null
  const isNounBetween =
    b.from - a.to === 2 &&
    a.value === 1 &&
    tokens[a.to]!.kind === 'word' &&
    tokens[a.to + 1]!.lower === 'in' &&
    b.value <= 100 &&
    !(tokens[b.to] && TIME_UNITS.has(tokens[b.to]!.lower))
  if (isNounBetween)
    return { ...a, to: b.to, value: 1 / b.value, low: 1 / b.value, high: 1 / b.value, kind: 'fraction' } // one call in ten
  // "out of every" is the longest link.
  if (b.from - a.to > 3) return null
  const between = tokens
    .slice(a.to, b.from)
    .map((token) => token.lower)
    .join(' ')
  const isEvery = between === 'in every' || between === 'of every' || between === 'out of every'
  const isShort =
    (between === 'in' && a.value <= 9 && (b.value <= 10 || b.value === 100 || b.value === 20)) || between === 'out of'
  if (!(isEvery && b.value <= 1000) && !(isShort && b.value <= 10)) return null
  if (tokens[b.to] && TIME_UNITS.has(tokens[b.to]!.lower)) return null // "killed six in 10 days"
  const value = a.value / b.value
  return { ...a, to: b.to, value, low: value, high: value, kind: 'fraction' }
}
