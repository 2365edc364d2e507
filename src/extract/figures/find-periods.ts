import { EARLIER_WORDS, MEASURE_NOUNS, MONTHS, PERSON_NOUNS, TIME_UNITS } from '#lexicon/index.ts'
import { perWord, smallNumber, type Token, whether } from '#text/index.ts'
import type { PeriodMention } from './period-mention.ts'

const BLANK: PeriodMention = {
  from: 0,
  to: 0,
  year: null,
  months: null,
  lastYear: null,
  day: null,
  lastDay: null,
  grain: 'year',
  steps: null,
}

/** Every period that a text names, in order: dates, months, quarters, years, spans of them, and "a year earlier". */
export function findPeriods(tokens: readonly Token[]): PeriodMention[] {
  const found: PeriodMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const period = opensPeriod(tokens[i]!.word) ? (readPeriod(tokens, i) ?? readElliptic(tokens, i, found)) : null
    if (period) {
      found.push(joinSpan(tokens, period))
      i = found.at(-1)!.to
    } else i++
  }
  return found
}

/** Every reader below starts with one of these words or with a number; no other word opens a period. */
const opensPeriod = whether(
  (word) =>
    word.kind === 'number' ||
    OPENING.has(word.lower) ||
    isArticle(word.lower) ||
    smallNumber(word.lower) !== undefined ||
    MONTHS[word.lower] !== undefined ||
    orderOf(word) !== null ||
    shortQuarterOf(word) !== null,
)
const OPENING = new Set(
  'the this current previous preceding prior last year-earlier month-earlier same corresponding comparable equivalent like between from'.split(
    ' ',
  ),
)

/** One period that starts at this token, longest reading first. */
function readPeriod(tokens: readonly Token[], i: number): PeriodMention | null {
  return (
    readRelative(tokens, i) ??
    readQuarter(tokens, i) ??
    readDays(tokens, i) ??
    readDate(tokens, i) ??
    readYear(tokens, i)
  )
}

const SPAN_LINKS = new Set(['to', 'and', 'till', 'until', 'through', '-', '–', '—', 'up'])

/** "between April and June", "from 1 May to 31 July 2025", "January-November", "2014-2023": the second half ends the first. */
function joinSpan(tokens: readonly Token[], first: PeriodMention): PeriodMention {
  const link = tokens[first.to]
  if (first.steps !== null || !link || !SPAN_LINKS.has(link.lower)) return first
  const isAnd = link.lower === 'and'
  if (isAnd && !(tokens[first.from - 1]?.lower === 'between')) return first
  const second = readShortYear(tokens, first) ?? readDate(tokens, first.to + 1) ?? readYear(tokens, first.to + 1)
  if (!second || second.steps !== null || (first.months === null) !== (second.months === null)) return first
  const opener = tokens[first.from - 1]?.lower
  const from = opener === 'between' || opener === 'from' ? first.from - 1 : first.from
  // "fell from 14 in June to 17 in July" names two periods; "from June to July" one.
  if (first.months && second.months) {
    const year = first.year ?? second.year
    return {
      ...first,
      from,
      to: second.to,
      year,
      lastYear: second.year,
      months: [first.months[0], second.months[1]],
      grain: 'period',
      day: first.day && second.day ? first.day : null,
      lastDay: first.day && second.day ? second.day : null,
    }
  }
  if (first.year !== null && second.year !== null && second.year > first.year)
    return { ...first, from, to: second.to, lastYear: second.year, grain: 'period' }
  return first
}

/** "2024-25" */
function readShortYear(tokens: readonly Token[], first: PeriodMention): PeriodMention | null {
  const token = tokens[first.to + 1]
  if (first.year === null || first.months || token?.kind !== 'number' || !/^\d\d$/.test(token.text)) return null
  if (token.start !== tokens[first.to]!.end || !'-–'.includes(tokens[first.to]!.text)) return null
  const year = Math.floor(first.year / 100) * 100 + Number(token.text)
  return year > first.year ? { ...BLANK, from: first.to + 1, to: first.to + 2, year } : null
}

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text)
const isDay = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(token.text)
const monthAt = (token: Token | undefined): number | undefined =>
  token?.kind === 'word' && token.isCapital ? MONTHS[token.lower] : undefined
const pad = (value: number): string => String(value).padStart(2, '0')

/** "between 1 and 15 April", "from 3 to 9 May 2027", "1-15 April": days of one month. */
function readDays(tokens: readonly Token[], i: number): PeriodMention | null {
  const isOpened = tokens[i]!.lower === 'between' || tokens[i]!.lower === 'from'
  const at = isOpened ? i + 1 : i
  const link = tokens[at + 1]?.lower ?? ''
  if (!isDay(tokens[at]) || !(isOpened ? /^(?:and|to|until|till|-|–)$/ : /^[-–]$/).test(link)) return null
  const end = isDay(tokens[at + 2]) ? readDate(tokens, at + 2) : null
  if (!end?.day || end.months?.[0] === undefined || Number(tokens[at]!.text) >= Number(end.day)) return null
  return { ...end, from: i, day: pad(Number(tokens[at]!.text)), lastDay: end.day, grain: 'period' }
}

/** "26 June 2025", "June 26, 2025", "Oct. 11", "June 2025", "September". */
function readDate(tokens: readonly Token[], i: number): PeriodMention | null {
  let at = i
  let day: number | null = null
  if (isDay(tokens[at]) && monthAt(tokens[afterSuffix(tokens, at + 1)]) !== undefined) {
    day = Number(tokens[at]!.text)
    at = afterSuffix(tokens, at + 1)
  }
  const month = monthAt(tokens[at])
  if (month === undefined || (day === null && isName(tokens, at))) return null
  at++
  if (
    tokens[at]?.text === '.' &&
    tokens[at - 1]!.text.length <= 4 &&
    tokens[at]!.start === tokens[at - 1]!.end &&
    !isSentenceEnd(tokens, at)
  )
    at++
  if (day === null && isDay(tokens[at]) && !isDayCount(tokens, at)) {
    day = Number(tokens[at]!.text)
    at = afterSuffix(tokens, at + 1)
  }
  let year: number | null = null
  const comma = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0
  if (isYear(tokens[at + comma])) {
    year = Number(tokens[at + comma]!.text)
    at += comma + 1
  }
  return {
    ...BLANK,
    from: i,
    to: at,
    year,
    months: [month, month],
    day: day === null ? null : pad(day),
    grain: day === null ? 'month' : 'day',
  }
}

/** "Between April and June 12 people died": a number that counts what follows is no day. */
const isDayCount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === '%' || tokens[at + 1]?.lower === 'per' || isCounted(tokens[at + 1])
const isCounted = (token: Token | undefined): boolean =>
  token !== undefined && (MEASURE_NOUNS.has(token.lower) || PERSON_NOUNS.has(token.lower))
const BEFORE_YEAR = new Set([
  'in',
  'of',
  'since',
  'the',
  'by',
  'during',
  'from',
  'until',
  'till',
  'for',
  'through',
  'and',
  'to',
  'between',
  'against',
  'than',
  'to',
  "'s",
])
const isSentenceEnd = (tokens: readonly Token[], stop: number): boolean =>
  tokens[stop + 1] === undefined || tokens[stop + 1]!.kind === 'newline'
const afterSuffix = (tokens: readonly Token[], at: number): number =>
  ['st', 'nd', 'rd', 'th'].includes(tokens[at]?.lower ?? '') ? at + 1 : at

/** "May" and "March" begin sentences as verbs: "May God", "March on". A month after a preposition or before a year is one. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.lower !== 'may' && token.lower !== 'march' && token.lower !== 'mar' && token.lower !== 'jan') return false
  const before = tokens[at - 1]
  const isOpening = !before || before.kind === 'newline' || '.!?“"'.includes(before.text)
  return isOpening && !isYear(tokens[at + 1]) && !isDay(tokens[at + 1])
}

/** "2025", "fiscal 2025"; not "2025 people", which counts. */
function readYear(tokens: readonly Token[], i: number): PeriodMention | null {
  if (!isYear(tokens[i])) return null
  const before = tokens[i - 1]
  if (isCounted(tokens[i + 1]) && !BEFORE_YEAR.has(before?.lower ?? 'in')) return null
  if (before && before.kind !== 'newline' && before.end === tokens[i]!.start && !/[("“‘\-–—/[]/.test(before.text))
    return null
  return { ...BLANK, from: i, to: i + 1, year: Number(tokens[i]!.text) }
}

const PARTS: Readonly<Record<string, readonly [number, 'quarter' | 'half']>> = {
  quarter: [3, 'quarter'],
  half: [6, 'half'],
  semester: [6, 'half'],
}
const ORDER: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 0,
  last: 0,
  opening: 1,
  closing: 0,
}

/** "first", "first-quarter", "second-half". */
const orderOf = perWord(({ lower }) => ORDER[lower.replace(/-(?:quarter|half)$/, '')] ?? null)

/** "Q3", "H1". */
const shortQuarterOf = perWord(({ lower }) => {
  const short = /^([qh])([1-4])$/.exec(lower)
  if (!short) return null
  const grain = short[1] === 'q' ? 'quarter' : 'half'
  return { months: monthsOf(Number(short[2]), grain === 'quarter' ? 3 : 6), grain } as const
})

/** "the first quarter (of 2024)", "Q3 2025", "the second half of October", "the first half". */
function readQuarter(tokens: readonly Token[], i: number): PeriodMention | null {
  const short = shortQuarterOf(tokens[i]!.word)
  if (short) return withYear(tokens, { ...BLANK, from: i, to: i + 1, months: short.months, grain: short.grain })
  const order = orderOf(tokens[i]!.word)
  if (order === null) return null
  const word = tokens[i]!.lower.includes('-') ? tokens[i]!.lower.split('-')[1]! : tokens[i + 1]?.lower
  const part = word === undefined ? undefined : PARTS[word]
  if (part === undefined) return null
  const to = tokens[i]!.lower.includes('-') ? i + 1 : i + 2
  const [length, grain] = part
  const month = tokens[to]?.lower === 'of' ? monthAt(tokens[to + 1]) : undefined
  if (month !== undefined)
    return withYear(tokens, { ...BLANK, from: i, to: to + 2, months: [month, month], grain: 'period' })
  return withYear(tokens, { ...BLANK, from: i, to, months: monthsOf(order || 12 / length, length), grain })
}

/** "in the first quarter of 2028, 104 in the second": the noun is said once. */
function readElliptic(tokens: readonly Token[], i: number, found: readonly PeriodMention[]): PeriodMention | null {
  const order = ORDER[tokens[i]!.lower]
  if (
    order === undefined ||
    tokens[i - 1]?.lower !== 'the' ||
    !['in', 'of', 'for', 'during', 'to'].includes(tokens[i - 2]?.lower ?? '')
  )
    return null
  const next = tokens[i + 1]
  if (next && next.kind === 'word' && next.lower !== 'and') return null
  const last = found.at(-1)
  if (!last || (last.grain !== 'quarter' && last.grain !== 'half') || i - last.to > 30) return null
  const length = last.grain === 'quarter' ? 3 : 6
  return {
    ...BLANK,
    from: i,
    to: i + 1,
    year: last.year,
    months: monthsOf(order || 12 / length, length),
    grain: last.grain,
  }
}

const monthsOf = (order: number, length: number): readonly [number, number] => [
  (order - 1) * length + 1,
  order * length,
]

function withYear(tokens: readonly Token[], period: PeriodMention): PeriodMention {
  const skip = ['of', 'in', ','].includes(tokens[period.to]?.lower ?? '') ? 1 : 0
  // "Q4 of last year": the words say that it is an earlier one; which, only the year spoken of can tell.
  if (
    skip === 1 &&
    /^(?:last|previous)$/.test(tokens[period.to + 1]?.lower ?? '') &&
    tokens[period.to + 2]?.lower === 'year'
  )
    return { ...period, to: period.to + 3 }
  return isYear(tokens[period.to + skip])
    ? { ...period, year: Number(tokens[period.to + skip]!.text), to: period.to + skip + 1 }
    : period
}

const GRAINS: Readonly<Record<string, PeriodMention['grain']>> = {
  day: 'day',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
}
const grainOf = (token: Token | undefined): PeriodMention['grain'] | undefined =>
  token ? (grainOfWord(token.word) ?? undefined) : undefined
const grainOfWord = perWord(({ kind, lower }): PeriodMention['grain'] | null => {
  const unit = kind === 'word' ? TIME_UNITS.get(lower)?.unit : undefined
  if (lower === 'period' || lower === 'term' || lower === 'season') return 'period'
  return unit === undefined ? null : (GRAINS[unit] ?? null)
})
const isArticle = (lower: string): boolean => lower === 'a' || lower === 'an'

/** "the previous year", "a month earlier", "three years ago", "the year before", "this quarter", "the same period of last year". */
function readRelative(tokens: readonly Token[], i: number): PeriodMention | null {
  const token = tokens[i]!
  const make = (to: number, grain: PeriodMention['grain'], steps: number): PeriodMention => ({
    ...BLANK,
    from: i,
    to,
    grain,
    steps,
  })
  if (token.lower === 'year-earlier' || token.lower === 'month-earlier')
    return make(i + 1, token.lower.startsWith('year') ? 'year' : 'month', 1)
  if (token.lower === 'this' || token.lower === 'current') {
    const grain = grainOf(tokens[i + 1])
    return grain ? make(i + 2, grain, 0) : null
  }
  if (['previous', 'preceding', 'prior', 'last'].includes(token.lower)) {
    const grain = grainOf(tokens[i + 1])
    if (grain && !tokens[i + 1]!.lower.endsWith('s')) return make(i + 2, grain, 1)
    const month = monthAt(tokens[i + 1])
    return month === undefined
      ? null
      : { ...BLANK, from: i, to: i + 2, months: [month, month], grain: 'month', steps: 1 }
  }
  const count = token.kind === 'number' ? Number(token.text) : isArticle(token.lower) ? 1 : smallNumber(token.lower)
  const grain = grainOf(tokens[i + 1])
  if (count !== undefined && grain && isEarlier(tokens[i + 2])) return make(i + 3, grain, count)
  if (token.lower === 'the' && grain && isEarlier(tokens[i + 2])) return make(i + 3, grain, 1)
  if (/^(?:same|corresponding|comparable|equivalent|like)$/.test(token.lower)) return readSame(tokens, i, make)
  return null
}

const isEarlier = (token: Token | undefined): boolean =>
  token !== undefined && EARLIER_WORDS.has(token.lower) && token.lower !== 'last' && token.lower !== 'past'

/** "the same period of last year": the year is what counts. "the same month" alone says nothing of an earlier one. */
function readSame(
  tokens: readonly Token[],
  i: number,
  make: (to: number, grain: PeriodMention['grain'], steps: number) => PeriodMention,
): PeriodMention | null {
  if (!grainOf(tokens[i + 1])) return null
  for (let at = i + 2; at < Math.min(i + 6, tokens.length); at++) {
    if (isYear(tokens[at])) return { ...BLANK, from: i, to: at + 1, year: Number(tokens[at]!.text), grain: 'period' }
    const relative = readRelative(tokens, at)
    if (relative?.steps) return make(relative.to, relative.grain, relative.steps)
    if (!['of', 'in', 'the', 'a', 'during', 'last', 'from'].includes(tokens[at]!.lower)) break
  }
  return make(i + 2, grainOf(tokens[i + 1])!, 0)
}
