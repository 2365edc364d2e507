import { MEASURE_NOUNS, MULTIPLE_WORDS, TIME_UNITS } from '#lexicon/index.ts'
import { type NumberMention, type TextView, type Token, whether } from '#text/index.ts'
import type { Candidate } from './candidate.ts'

/** Plural scales without a number before them, read as ACLED does: "dozens" is 12, "hundreds" is 100. */
const VAGUE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1000],
  ['millions', 1e6],
  ['billions', 1e9],
])

/** Every number of a text in digits or words, with ranges joined and multiples and vague plurals added, in order. */
export function findCandidates({ tokens, numbers }: TextView): Candidate[] {
  const singles: Candidate[] = []
  for (const number of numbers) singles.push(everyNth(tokens, number) ?? fromNumber(number))
  if (addWords(tokens, singles)) singles.sort((a, b) => a.from - b.from)
  const joined: Candidate[] = []
  for (let i = 0; i < singles.length; i++) {
    const single = singles[i]!
    const next = singles[i + 1]
    const pair = next && (joinRange(tokens, single, next) ?? joinOneIn(tokens, single, next))
    joined.push(pair ?? single)
    if (pair) i++
  }
  return joined
}

/** "every fourth inhabitant" is a quarter of them; "every second day" is a rhythm. */
function everyNth(tokens: readonly Token[], number: NumberMention): Candidate | null {
  if (number.kind !== 'ordinal' || number.value < 2) return null
  const next = tokens[number.to]
  // "of 8,460 houses 2,114 collapsed, every fourth": what it is a share of was said before.
  const isApposed = next?.kind !== 'word' && tokens[number.from - 2]?.text === ','
  const isCounted = next?.kind === 'word' && !isTimeUnit(next.word)
  if (tokens[number.from - 1]?.lower !== 'every' || !(isApposed || isCounted)) return null
  const every = { from: number.from - 1, to: number.to, isWords: true }
  return fractionOf(every, 1 / number.value, number)
}

const isTimeUnit = whether(({ lower }) => TIME_UNITS.has(lower))

const fromNumber = ({ from, to, value, kind, isWords, decimals, unitExponent }: NumberMention): Candidate => ({
  from,
  to,
  value,
  low: value,
  high: value,
  kind: kind === 'cardinal' ? 'count' : kind,
  isWords,
  decimals,
  unitExponent,
})

/** A share told in words, printed as finely as a number in it. */
const fractionOf = (
  { from, to, isWords }: Pick<Candidate, 'from' | 'to' | 'isWords'>,
  value: number,
  { decimals, unitExponent }: Pick<Candidate, 'decimals' | 'unitExponent'>,
): Candidate => ({ from, to, value, low: value, high: value, kind: 'fraction', isWords, decimals, unitExponent })

/** Adds the words that stand for a number; true where there are any. */
function addWords(tokens: readonly Token[], found: Candidate[]): boolean {
  const before = found.length
  for (let i = 0; i < tokens.length; i++) {
    const { word } = tokens[i]!
    if (!standsForNumber(word)) continue
    const times = MULTIPLE_WORDS.get(word.lower)
    const isMultiple = times !== undefined && isUsedAsMultiple(tokens, i)
    const value = isMultiple ? times : isAfterNumber(tokens, i) ? undefined : VAGUE.get(word.lower)
    if (value === undefined) continue
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
  }
  return found.length > before
}

const standsForNumber = whether(({ kind, lower }) => kind === 'word' && (MULTIPLE_WORDS.has(lower) || VAGUE.has(lower)))

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
    return AFTER_DOUBLE.has(next) || BEFORE_DOUBLE.has(before) || word === 'halve' || isVerbOfNoun(before, next)
  return true
}

/** "Bombings triple in the border belt": what is counted stands before it, and no noun behind it. */
const isVerbOfNoun = (before: string, next: string): boolean =>
  before.endsWith('s') && MEASURE_NOUNS.has(before) && /^(?:in|on|since|within|over|amid|across|\n)$/.test(next)

const DASHES = new Set(['-', '–', '—', '‑'])

/**
 * "6,000 to 6,500", "12-17", "between 5 and 10", "two or three". "From 5 to 10" is a pair of levels and stays two, and so
 * does "up 5 to 10": where the first number is a step and the second the level that it led to.
 */
function joinRange(tokens: readonly Token[], a: Candidate, b: Candidate): Candidate | null {
  if (b.from !== a.to + 1 || a.kind !== 'count' || b.kind !== 'count') return null
  // "3-5 million" and "3 to 5 million": the scale is said once.
  const scale = 10 ** (b.unitExponent - a.unitExponent)
  const isScaleShared = scale > 1 && a.value < b.value / scale
  const low = isScaleShared ? a.value * scale : a.value
  if (low >= b.value) return null
  const link = tokens[a.to]!
  const before = tokens[a.from - 1]?.lower ?? ''
  const isBetween = link.lower === 'and' && before === 'between'
  const isDash = DASHES.has(link.text) && link.start === tokens[a.to - 1]!.end && tokens[b.from]!.start === link.end
  const isTo = link.lower === 'to' && isPlainTo(tokens, a)
  const isOr = link.lower === 'or' && a.isWords && b.isWords && b.value === a.value + 1
  if (!isBetween && !isDash && !isTo && !isOr) return null
  return {
    from: isBetween ? a.from - 1 : a.from,
    to: b.to,
    value: (low + b.value) / 2,
    low,
    high: b.value,
    kind: b.kind,
    isWords: a.isWords && b.isWords,
    decimals: b.decimals,
    unitExponent: b.unitExponent,
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
function isPlainTo(tokens: readonly Token[], { from }: Candidate): boolean {
  for (let i = Math.max(0, from - 3); i < from; i++)
    if (tokens[i]!.lower === 'from' || AFTER_STEP.has(tokens[i]!.lower)) return false
  return true
}

/** "1 in 4", "7 out of 10", "nine of every ten": small numbers, the second a round one or a small one. */
function joinOneIn(tokens: readonly Token[], a: Candidate, b: Candidate): Candidate | null {
  // "out of every" is the longest link.
  if (b.from - a.to > 3 || a.kind !== 'count' || b.kind !== 'count' || a.value >= b.value) return null
  const last = tokens[b.from - 1]!.lower
  if ((last !== 'in' && last !== 'of' && last !== 'every') || a.decimals > 0 || b.decimals > 0) return null
  const next = tokens[b.to]
  if (next && isTimeUnit(next.word)) return null // "killed six in 10 days"
  const pair = { from: a.from, to: b.to, isWords: a.isWords }
  const isNounBetween = b.from - a.to === 2 && a.value === 1 && tokens[a.to]!.kind === 'word' && last === 'in'
  if (isNounBetween && b.value <= 100) return fractionOf(pair, 1 / b.value, a) // one call in ten
  const between = tokens
    .slice(a.to, b.from)
    .map((token) => token.lower)
    .join(' ')
  const isEvery = between === 'in every' || between === 'of every' || between === 'out of every'
  const isShort =
    (between === 'in' && a.value <= 9 && (b.value <= 10 || b.value === 100 || b.value === 20)) || between === 'out of'
  return (isEvery && b.value <= 1000) || (isShort && b.value <= 10) ? fractionOf(pair, a.value / b.value, a) : null
}
