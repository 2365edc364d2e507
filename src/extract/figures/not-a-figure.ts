import { MEASURE_NOUNS, PERSON_NOUNS, TIME_UNITS } from '#lexicon/index.ts'
import type { TextView, Token } from '#text/index.ts'
import type { Candidate } from './candidate.ts'

/** Words before a number that name a thing by it: "Article 5", "No. 83", "resolution 2593". */
const NUMBERED = new Set(
  `article section paragraph para chapter page table figure no nos resolution rule clause annex item appendix phase room block sector
  ward highway route flight brigade division battalion regiment channel stage tier version volume issue act`.split(
    /\s+/,
  ),
)

/** Nouns after an ordinal that make it a name or a moment, not a rank. */
const AFTER_NAME_ORDINAL = new Set(
  `half quarter time day week month year century anniversary brigade corps division army battalion regiment term round phase session edition
  party person lady floor grade class world amendment hand place report generation minister name wave tranche batch instance`.split(
    /\s+/,
  ),
)

/** Nouns and adjectives after an ordinal that make it a rank or a place in a row: "the third straight rise". */
const RANKED = new Set(
  `straight consecutive successive largest biggest highest lowest deadliest worst smallest yearly annual monthly quarterly weekly such attack
  bombing blast incident rise fall increase decline drop decrease killing case most-affected`.split(/\s+/),
)

/** True for numbers that count nothing: list numbering, names, ages, times of day, sizes of a rate's base, "one another". */
export function isNotAFigure(view: TextView, candidate: Candidate): boolean {
  const { tokens } = view
  if (candidate.kind === 'ordinal') return !isRank(tokens, candidate)
  return (
    isListNumber(view, candidate) ||
    isNumberedName(tokens, candidate) ||
    isAge(tokens, candidate) ||
    isClock(tokens, candidate) ||
    isCode(view, candidate) ||
    isScore(tokens, candidate) ||
    isAddress(tokens, candidate) ||
    isPronoun(tokens, candidate) ||
    isRateBase(tokens, candidate) ||
    isSpokenHalf(tokens, candidate)
  )
}

const isRank = (tokens: readonly Token[], { to }: Candidate): boolean => {
  const next = tokens[to]?.lower ?? ''
  if (AFTER_NAME_ORDINAL.has(next)) return isConsecutive(tokens, to)
  const pieces = next.split('-')
  return (
    RANKED.has(next) ||
    RANKED.has(pieces[0]!) ||
    (next === '-' && RANKED.has(tokens[to + 1]?.lower ?? '')) ||
    next === 'in'
  )
}

/** "the third year in a row", "the fifth month running" */
const isConsecutive = (tokens: readonly Token[], to: number): boolean =>
  (tokens[to + 1]?.lower === 'in' && tokens[to + 3]?.lower === 'row') ||
  tokens[to + 1]?.lower === 'running' ||
  tokens[to + 1]?.lower === 'straight'

/** "14." or "3)" at the start of a line, "FLASH UPDATE #7". */
function isListNumber({ tokens }: TextView, { from, to }: Candidate): boolean {
  const before = tokens[from - 1]
  if (before?.text === '#' && before.end === tokens[from]!.start) return true
  const isLineStart =
    !before ||
    before.kind === 'newline' ||
    (before.text === '(' && (!tokens[from - 2] || tokens[from - 2]!.kind === 'newline'))
  const next = tokens[to]
  if (!isLineStart || !next || tokens[from]!.kind !== 'number' || to !== from + 1) return false
  return (
    (next.text === '.' || next.text === ')') &&
    tokens[to + 1] !== undefined &&
    tokens[to + 1]!.kind !== 'number' &&
    next.start === tokens[from]!.end
  )
}

function isNumberedName(tokens: readonly Token[], { from, kind, isWords }: Candidate): boolean {
  if (kind !== 'count' || isWords) return false
  // "Districts 4, 5 and 7": the name is said once.
  let at = from
  while (
    at > from - 12 &&
    tokens[at - 1] &&
    (tokens[at - 1]!.kind === 'number' || /^(?:,|and|&)$/.test(tokens[at - 1]!.lower))
  )
    at--
  if (
    tokens[at]!.kind === 'number' &&
    tokens[at - 1]?.isCapital &&
    /^(?:district|wards|districts|articles|sections|rooms|resolutions|chapters|routes|phases)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  )
    return true
  const before = tokens[from - 1]
  if (!before) return false
  // "the fiscal year 1406"
  if (before.lower === 'year' && /^1[34]\d\d$/.test(tokens[from]!.text)) return true
  const word = before.text === '.' ? tokens[from - 2] : before
  return (
    word !== undefined &&
    NUMBERED.has(word.lower) &&
    (before.text !== '.' || word.lower === 'no' || word.lower === 'nos')
  )
}

/** "aged 12", "12-year-old", "12 years old", "12 years of age" */
function isAge(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const before = tokens[from - 1]?.lower
  if (before === 'aged' || before === 'age') return true
  // "half of them are under 15 (32,800)", "children under 5"
  const isLimit = before === 'under' || before === 'over'
  if (isLimit && PEOPLE_OR_BE.has(tokens[from - 2]?.lower ?? '') && tokens[to]?.kind !== 'word' && !isUnit(tokens[to]))
    return true
  const rest = [0, 1, 2, 3].map((k) => tokens[to + k]?.lower ?? '')
  const isYears = /^years?$/.test(rest[0]!) || (rest[0] === '-' && /^years?(?:-old)?$/.test(rest[1]!))
  if (!isYears && !/^year-olds?$/.test(rest[1]!)) return false
  return (
    rest.some((word) => /^(?:year-)?olds?$/.test(word) || word === '-old') || (rest[1] === 'of' && rest[2] === 'age')
  )
}

const PEOPLE_OR_BE = new Set(
  'are is were was children boys girls people men women those pupils youths patients adults'.split(' '),
)
const isUnit = (token: Token | undefined): boolean => token?.text === '%' || token?.text === '-'

/** "5 pm", "10:30", "1930 hours", "0500" */
function isClock(tokens: readonly Token[], { from, to, isWords }: Candidate): boolean {
  if (isWords) return false
  const next = tokens[to]?.lower ?? ''
  if (['am', 'pm', 'a.m.', 'p.m.', "o'clock", 'gmt', 'hrs'].includes(next)) return true
  const token = tokens[from]!
  const isColon = (at: Token | undefined, side: Token | undefined) =>
    at?.text === ':' && side?.kind === 'number' && (at.end === side.start || side.end === at.start)
  if (tokens[to]?.text === ':' && tokens[to]!.start === token.end && isColon(tokens[to], tokens[to + 1])) return true
  if (tokens[from - 1]?.text === ':' && tokens[from - 1]!.end === token.start && tokens[from - 2]?.kind === 'number')
    return true
  return /^[0-2]\d[0-5]\d$/.test(token.text) && next === 'hours'
}

/** "AK-47", "F-16", "+92 51 1234567", "0300-1234567", "9/11", "24/7", "COVID-19" */
function isCode({ tokens, text }: TextView, { from, to, isWords, kind }: Candidate): boolean {
  if (isWords || kind === 'fraction') return false
  const token = tokens[from]!
  const before = tokens[from - 1]
  const next = tokens[to]
  if (/^0\d/.test(token.text) && !token.text.includes('.')) return true
  if (before && before.end === token.start) {
    const prior = tokens[from - 2]
    const isGlued = prior?.end === before.start
    if (/[-‑–/]/.test(before.text) && isGlued && prior?.kind === 'word' && !/%$/.test(prior.text)) return true
    if (before.text === '/' && isGlued) return true
    if (before.text === '+' && token.text.length <= 3 && next?.kind === 'number') return true
    if (
      before.kind === 'word' &&
      /\p{L}$/u.test(before.text) &&
      !/^(?:rs|re|pkr|usd|eur|gbp|inr|afn|ngn|uah|tk)$/.test(before.lower)
    )
      return true
  }
  if (
    next?.text === '/' &&
    next.start === token.end &&
    tokens[to + 1]?.kind === 'number' &&
    tokens[to + 1]!.start === next.end
  )
    return true
  return (
    next?.kind === 'number' &&
    text.slice(token.end, next.start) === ' ' &&
    token.text.length <= 4 &&
    next.text.length >= 6
  )
}

/** "voted 5-0", "a 26-11 win": two numbers with a bare hyphen, the second no larger, are a score and no range. */
function isScore(tokens: readonly Token[], { from, to, isWords }: Candidate): boolean {
  if (isWords || to !== from + 1) return false
  const isTight = (a: Token | undefined, dash: Token | undefined, b: Token | undefined): boolean =>
    a?.kind === 'number' &&
    b?.kind === 'number' &&
    /^[-–]$/.test(dash?.text ?? '') &&
    a.end === dash!.start &&
    dash!.end === b.start &&
    /^\d{1,3}$/.test(a.text) &&
    /^\d{1,3}$/.test(b.text) &&
    Number(b.text) <= Number(a.text)
  return (
    isTight(tokens[from], tokens[from + 1], tokens[from + 2]) ||
    isTight(tokens[from - 2], tokens[from - 1], tokens[from])
  )
}

const STREETS =
  /^(?:st|street|ave|avenue|rd|road|blvd|boulevard|lane|ln|drive|dr|highway|hwy|court|ct|way|place|pl|square|sq)$/
/** "44 Hungerford St.", "32 W. Bridge St." */
function isAddress(tokens: readonly Token[], { to, isWords }: Candidate): boolean {
  if (isWords) return false
  for (let i = to; i < to + 5; i++) {
    const token = tokens[i]
    if (!token || (token.text !== '.' && !(token.kind === 'word' && token.isCapital))) return false
    if (i > to && STREETS.test(token.lower)) return true
  }
  return false
}

/** "one" counts only before what it counts, or in "one each", "one every", "one for every". */
function isPronoun(tokens: readonly Token[], { from, to, value, isWords }: Candidate): boolean {
  if (!isWords || value !== 1 || to !== from + 1 || tokens[from]!.lower !== 'one') return false
  const before = tokens[from - 1]?.lower ?? ''
  const next = tokens[to]
  if (['no', 'any', 'every', 'each', 'another', 'this', 'that', 'which', 'the'].includes(before)) return true
  if (next?.kind !== 'word') return true
  if (['each', 'every', 'for', 'in', 'per', 'person'].includes(next.lower)) return false
  if (
    [
      'of',
      'another',
      'or',
      'and',
      'that',
      'who',
      'which',
      'is',
      'was',
      'has',
      'by',
      'to',
      'month',
      'week',
      'year',
      'day',
      'member',
      'with',
      'on',
      'at',
      'from',
      'after',
      'can',
      'side',
      'hand',
      'time',
    ].includes(next.lower)
  )
    return true
  return false
}

/** The base of a rate: "per 100,000", "per 1,000 people". */
const isRateBase = (tokens: readonly Token[], { from }: Candidate): boolean => tokens[from - 1]?.lower === 'per'

/** "the first half", "half-year", "half past", "quarter to": no share. "a quarter earlier" is a moment. */
function isSpokenHalf(tokens: readonly Token[], { from, to, kind, isWords }: Candidate): boolean {
  if (kind !== 'fraction' || !isWords) return false
  const before = tokens[from - 1]?.lower ?? ''
  const next = tokens[to]?.lower ?? ''
  if (
    [
      'first',
      'second',
      'last',
      'other',
      'latter',
      'opening',
      'closing',
      'final',
      'third',
      'fourth',
      'previous',
      'preceding',
    ].includes(before)
  )
    return true
  if (next === 'year' && /^-?on/.test(tokens[to + 1]?.lower ?? '')) return false
  if (['past', 'year', 'yearly', 'earlier', 'ago', 'before', 'later', 'hour', 'century', '-'].includes(next))
    return true
  return TIME_UNITS.has(next) && !MEASURE_NOUNS.has(next) && !PERSON_NOUNS.has(next)
}
