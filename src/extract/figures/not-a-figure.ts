import { MEASURE_NOUNS, PERSON_NOUNS, TIME_UNITS } from '#lexicon/index.ts'
import { type TextView, type Token, whether } from '#text/index.ts'
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

function isRank(tokens: readonly Token[], { to }: Candidate): boolean {
  const next = tokens[to]
  if (!next) return false
  if (AFTER_NAME_ORDINAL.has(next.lower)) return isConsecutive(tokens, to)
  return next.lower === 'in' || isRanked(next.word) || (next.lower === '-' && RANKED.has(tokens[to + 1]?.lower ?? ''))
}
const isRanked = whether(({ lower }) => RANKED.has(lower) || RANKED.has(lower.split('-', 1)[0]!))

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
  if (kind !== 'count' || isWords || from === 0) return false
  // "Districts 4, 5 and 7": the name is said once.
  let at = from
  while (at > 0 && at > from - 12 && goesOnCounting(tokens[at - 1]!.word)) at--
  const name = tokens[at - 1]
  if (name?.isCapital && tokens[at]!.kind === 'number' && numbersSeveral(name.word)) return true
  const before = tokens[from - 1]!
  // "the fiscal year 1406"
  if (before.lower === 'year' && /^1[34]\d\d$/.test(tokens[from]!.text)) return true
  if (before.text !== '.') return isNumbered(before.word)
  const word = tokens[from - 2]?.lower
  return word === 'no' || word === 'nos'
}
const goesOnCounting = whether(({ kind, lower }) => kind === 'number' || /^(?:,|and|&)$/.test(lower))
const numbersSeveral = whether(({ lower }) =>
  /^(?:district|wards|districts|articles|sections|rooms|resolutions|chapters|routes|phases)$/.test(lower),
)
const isNumbered = whether(({ lower }) => NUMBERED.has(lower))

/** "aged 12", "12-year-old", "12 years old", "12 years of age" */
function isAge(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const before = tokens[from - 1]?.lower
  if (before === 'aged' || before === 'age') return true
  // "half of them are under 15 (32,800)", "children under 5"
  const isLimit = before === 'under' || before === 'over'
  if (isLimit && PEOPLE_OR_BE.has(tokens[from - 2]?.lower ?? '') && tokens[to]?.kind !== 'word' && !isUnit(tokens[to]))
    return true
  const [next, second] = [tokens[to], tokens[to + 1]]
  const isYears =
    next?.lower === 'years' ||
    next?.lower === 'year' ||
    (next?.lower === '-' && /^years?(?:-old)?$/.test(second?.lower ?? ''))
  if (!isYears && !(second && isYearOld(second.word))) return false
  for (let i = to; i < Math.min(to + 4, tokens.length); i++) if (isOld(tokens[i]!.word)) return true
  return second?.lower === 'of' && tokens[to + 2]?.lower === 'age'
}

const isYearOld = whether(({ lower }) => /^year-olds?$/.test(lower))
const isOld = whether(({ lower }) => /^(?:year-)?olds?$/.test(lower) || lower === '-old')
const PEOPLE_OR_BE = new Set(
  'are is were was children boys girls people men women those pupils youths patients adults'.split(' '),
)
const isUnit = (token: Token | undefined): boolean => token?.text === '%' || token?.text === '-'

/** "5 pm", "10:30", "1930 hours", "0500" */
function isClock(tokens: readonly Token[], { from, to, isWords }: Candidate): boolean {
  if (isWords) return false
  const token = tokens[from]!
  const before = tokens[from - 1]
  const next = tokens[to]
  if (before?.text === ':' && before.end === token.start && tokens[from - 2]?.kind === 'number') return true
  if (!next) return false
  if (isHourMark(next.word)) return true
  const after = tokens[to + 1]
  if (next.text === ':' && next.start === token.end && after?.start === next.end && after.kind === 'number') return true
  return next.lower === 'hours' && /^[0-2]\d[0-5]\d$/.test(token.text)
}
const isHourMark = whether(({ lower }) => /^(?:am|pm|a\.m\.|p\.m\.|o'clock|gmt|hrs)$/.test(lower))

/** "AK-47", "F-16", "+92 51 1234567", "0300-1234567", "9/11", "24/7", "COVID-19" */
function isCode({ tokens, text }: TextView, { from, to, isWords, kind }: Candidate): boolean {
  if (isWords || kind === 'fraction') return false
  const token = tokens[from]!
  const before = tokens[from - 1]
  const next = tokens[to]
  if (isPadded(token.word) || (before?.end === token.start && isGlued(tokens, from, next))) return true
  if (!next) return false
  const after = tokens[to + 1]
  if (next.text === '/' && next.start === token.end) return after?.kind === 'number' && after.start === next.end
  return (
    next.kind === 'number' &&
    token.text.length <= 4 &&
    next.text.length >= 6 &&
    text.slice(token.end, next.start) === ' '
  )
}
const isPadded = whether(({ text }) => /^0\d/.test(text) && !text.includes('.'))

/** Nothing but letters or a sign stands right before the number: "AK-47", "9/11", "+92 51", "B52"; not "Rs20". */
function isGlued(tokens: readonly Token[], from: number, next: Token | undefined): boolean {
  const before = tokens[from - 1]!
  const prior = tokens[from - 2]
  if (prior?.end === before.start) {
    if (before.text === '/') return true
    if (prior.kind === 'word' && joinsCode(before.word) && !prior.text.endsWith('%')) return true
  }
  if (before.text === '+' && tokens[from]!.text.length <= 3 && next?.kind === 'number') return true
  return opensCode(before.word)
}
const joinsCode = whether(({ text }) => /[-‑–/]/.test(text))
const opensCode = whether(
  ({ kind, text, lower }) =>
    kind === 'word' && /\p{L}$/u.test(text) && !/^(?:rs|re|pkr|usd|eur|gbp|inr|afn|ngn|uah|tk)$/.test(lower),
)

/** "voted 5-0", "a 26-11 win": two numbers with a bare hyphen, the second no larger, are a score and no range. */
const isScore = (tokens: readonly Token[], { from, to, isWords }: Candidate): boolean =>
  !isWords && to === from + 1 && (isPairAt(tokens, from) || isPairAt(tokens, from - 2))

function isPairAt(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at + 1]
  if (dash?.text !== '-' && dash?.text !== '–') return false
  const [a, b] = [tokens[at], tokens[at + 2]]
  return (
    a?.end === dash.start &&
    dash.end === b?.start &&
    a.kind === 'number' &&
    b.kind === 'number' &&
    /^\d{1,3}$/.test(a.text) &&
    /^\d{1,3}$/.test(b.text) &&
    Number(b.text) <= Number(a.text)
  )
}

const STREETS =
  /^(?:st|street|ave|avenue|rd|road|blvd|boulevard|lane|ln|drive|dr|highway|hwy|court|ct|way|place|pl|square|sq)$/
/** "44 Hungerford St.", "32 W. Bridge St." */
function isAddress(tokens: readonly Token[], { to, isWords }: Candidate): boolean {
  // "by sea 288, by road 128. Road and sea together …"
  if (isWords || tokens[to]?.text === '.') return false
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
  if (BEFORE_PRONOUN.has(tokens[from - 1]?.lower ?? '')) return true
  const next = tokens[to]
  return next?.kind !== 'word' || AFTER_PRONOUN.has(next.lower)
}
const BEFORE_PRONOUN = new Set('no any every each another this that which the'.split(' '))
const AFTER_PRONOUN = new Set(
  `of another or and that who which is was has by to month week year day member with on at from after can side hand
  time`.split(/\s+/),
)

/** The base of a rate: "per 100,000", "per 1,000 people". */
const isRateBase = (tokens: readonly Token[], { from }: Candidate): boolean => tokens[from - 1]?.lower === 'per'

/** "the first half", "half-year", "half past", "quarter to", "a month and a half": no share. "a quarter earlier" is a moment. */
function isSpokenHalf(tokens: readonly Token[], { from, to, kind, isWords }: Candidate): boolean {
  if (kind !== 'fraction' || !isWords) return false
  if (BEFORE_HALF.has(tokens[from - 1]?.lower ?? '')) return true
  const next = tokens[to]?.lower ?? ''
  if (tokens[from - 1]?.lower === 'and' && TIME_UNITS.has(tokens[from - 2]?.lower ?? '')) return true
  if (next === 'year' && /^-?on/.test(tokens[to + 1]?.lower ?? '')) return false
  if (AFTER_HALF.has(next)) return true
  return TIME_UNITS.has(next) && !MEASURE_NOUNS.has(next) && !PERSON_NOUNS.has(next)
}
const BEFORE_HALF = new Set(
  'first second last other latter opening closing final third fourth previous preceding'.split(' '),
)
const AFTER_HALF = new Set('past year yearly earlier ago before later hour century -'.split(' '))
