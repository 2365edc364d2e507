import { EARLIER_WORDS, MEASURE_NOUNS, MONTHS, PERSON_NOUNS, TIME_UNITS } from '#lexicon/index.ts'
import { perWord, smallNumber, type Token, whether } from '#text/index.ts'
import type { PeriodMention } from './period-mention.ts'

type Grain = PeriodMention['grain']
type Told = Partial<Omit<PeriodMention, 'from' | 'to'>>

/** A period of some tokens. All are made here, so that they have one shape. */
const periodAt = (
  from: number,
  to: number,
  { year = null, months = null, lastYear = null, day = null, lastDay = null, grain = 'year', steps = null }: Told,
): PeriodMention => ({ from, to, year, months, lastYear, day, lastDay, grain, steps })

/** Every period that a text names, in order: dates, months, quarters, years, spans of them, and "a year earlier". */
export function findPeriods(tokens: readonly Token[]): PeriodMention[] {
  const found: PeriodMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const opening = openingOf(tokens[i]!.word)
    const period = opening === 0 ? null : readPeriod(tokens, i, opening, found)
    if (period) {
      const whole = joinSpan(tokens, period)
      found.push(whole)
      i = whole.to
    } else i++
  }
  return found
}

const EARLIER = 1
const QUARTER = 2
const DAYS = 4
const DATE = 8
const YEAR = 16

/** Which of the readers below a word can start, as a sum of the above; most start none. */
const openingOf = perWord((word): number => {
  const { kind, lower } = word
  if (kind === 'number') return EARLIER + (dayOf(word) ? DAYS + DATE : 0) + (yearOf(word) ? YEAR : 0)
  return (
    (lower === 'the' || NEAR.has(lower) || SAME.has(lower) || stepsOf(word) !== null ? EARLIER : 0) +
    (orderOf(word) !== null || shortQuarterOf(word) ? QUARTER : 0) +
    (lower === 'between' || lower === 'from' ? DAYS : 0) +
    (monthOf(word) ? DATE : 0)
  )
})

/** One period that starts at this token, longest reading first. */
function readPeriod(
  tokens: readonly Token[],
  i: number,
  opening: number,
  found: readonly PeriodMention[],
): PeriodMention | null {
  return (
    (opening & EARLIER ? readRelative(tokens, i) : null) ??
    (opening & QUARTER ? readQuarter(tokens, i) : null) ??
    (opening & DAYS ? readDays(tokens, i) : null) ??
    (opening & DATE ? readDate(tokens, i) : null) ??
    (opening & YEAR ? readYear(tokens, i) : null) ??
    (opening & QUARTER ? readElliptic(tokens, i, found) : null)
  )
}

const SPAN_LINKS = new Set(['to', 'and', 'till', 'until', 'through', '-', '–', '—', 'up'])

/** "between April and June", "from 1 May to 31 July 2025", "January-November", "2014-2023": the second half ends the first. */
function joinSpan(tokens: readonly Token[], first: PeriodMention): PeriodMention {
  const link = tokens[first.to]
  if (first.steps !== null || !link || !SPAN_LINKS.has(link.lower)) return first
  const isAnd = link.lower === 'and'
  if (isAnd && !(tokens[first.from - 1]?.lower === 'between')) return first
  const at = first.to + 1 + endWords(tokens, first)
  const second = readShortYear(tokens, first) ?? readDate(tokens, at) ?? readYear(tokens, at)
  if (!second || second.steps !== null || (first.months === null) !== (second.months === null)) return first
  const opener = tokens[first.from - 1]?.lower
  const from = opener === 'between' || opener === 'from' ? first.from - 1 : first.from
  // "fell from 14 in June to 17 in July" names two periods; "from June to July" one.
  if (first.months && second.months) {
    const year = first.year ?? second.year
    return periodAt(from, second.to, {
      year,
      lastYear: second.year,
      months: [first.months[0], second.months[1]],
      grain: 'period',
      day: second.day && first.day,
      lastDay: first.day && second.day,
    })
  }
  if (first.year !== null && second.year !== null && second.year > first.year)
    return periodAt(from, second.to, { year: first.year, lastYear: second.year, grain: 'period' })
  return first
}

/** "from January to the end of August": the month is in it. */
function endWords(tokens: readonly Token[], { to, months }: PeriodMention): number {
  if (months === null) return 0
  const words = tokens.slice(to + 1, to + 4).map((token) => token.lower)
  return words.join(' ') === 'the end of'
    ? 3
    : words.slice(0, 2).join(' ') === 'end of'
      ? 2
      : words[0] === 'late'
        ? 1
        : 0
}

/** "2024-25" */
function readShortYear(tokens: readonly Token[], first: PeriodMention): PeriodMention | null {
  const token = tokens[first.to + 1]
  if (first.year === null || first.months || token?.kind !== 'number' || !/^\d\d$/.test(token.text)) return null
  if (token.start !== tokens[first.to]!.end || !'-–'.includes(tokens[first.to]!.text)) return null
  const year = Math.floor(first.year / 100) * 100 + Number(token.text)
  return year > first.year ? periodAt(first.to + 1, first.to + 2, { year }) : null
}

const yearOf = perWord(({ kind, text }) => (kind === 'number' && /^(?:19|20)\d\d$/.test(text) ? Number(text) : 0))
const dayOf = perWord(({ kind, text }) =>
  kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(text) ? Number(text) : 0,
)
const monthOf = perWord(({ kind, isCapital, lower }) => (kind === 'word' && isCapital && MONTHS[lower]) || 0)
/** The year, the day of a month or the month that a token names, or 0. */
const yearAt = (token: Token | undefined): number => (token ? yearOf(token.word) : 0)
const dayAt = (token: Token | undefined): number => (token ? dayOf(token.word) : 0)
const monthAt = (token: Token | undefined): number => (token ? monthOf(token.word) : 0)
const pad = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** "between 1 and 15 April", "from 3 to 9 May 2027", "1-15 April": days of one month. */
function readDays(tokens: readonly Token[], i: number): PeriodMention | null {
  const isOpened = tokens[i]!.lower === 'between' || tokens[i]!.lower === 'from'
  const at = isOpened ? i + 1 : i
  const first = dayAt(tokens[at])
  if (first === 0 || dayAt(tokens[at + 2]) <= first) return null
  const link = tokens[at + 1]!.lower
  if (!(isOpened ? /^(?:and|to|until|till|-|–)$/ : /^[-–]$/).test(link)) return null
  const end = readDate(tokens, at + 2)
  if (!end?.day || !end.months) return null
  return periodAt(i, end.to, { year: end.year, months: end.months, day: pad(first), lastDay: end.day, grain: 'period' })
}

/** "26 June 2025", "June 26, 2025", "Oct. 11", "June 2025", "September". */
function readDate(tokens: readonly Token[], i: number): PeriodMention | null {
  let at = i
  let day = dayAt(tokens[at])
  if (day > 0) {
    at = afterSuffix(tokens, at + 1)
    if (monthAt(tokens[at]) === 0) return null
  }
  const month = monthAt(tokens[at])
  if (month === 0 || (day === 0 && isName(tokens, at))) return null
  at++
  if (
    tokens[at]?.text === '.' &&
    tokens[at - 1]!.text.length <= 4 &&
    tokens[at]!.start === tokens[at - 1]!.end &&
    !isSentenceEnd(tokens, at)
  )
    at++
  if (day === 0 && dayAt(tokens[at]) > 0 && !isDayCount(tokens, at)) {
    day = dayAt(tokens[at])
    at = afterSuffix(tokens, at + 1)
  }
  const comma = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0
  const year = yearAt(tokens[at + comma]) || null
  if (year !== null) at += comma + 1
  const months = [month, month] as const
  return periodAt(i, at, day === 0 ? { year, months, grain: 'month' } : { year, months, day: pad(day), grain: 'day' })
}

/** "Between April and June 12 people died": a number that counts what follows is no day. */
const isDayCount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === '%' || tokens[at + 1]?.lower === 'per' || isCounted(tokens[at + 1])
const isCounted = (token: Token | undefined): boolean => token !== undefined && isCountedNoun(token.word)
const isCountedNoun = whether(({ lower }) => MEASURE_NOUNS.has(lower) || PERSON_NOUNS.has(lower))
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
  tokens[at] && isSuffix(tokens[at].word) ? at + 1 : at
const isSuffix = whether(({ lower }) => /^(?:st|nd|rd|th)$/.test(lower))

/** "May" and "March" begin sentences as verbs: "May God", "March on". A month after a preposition or before a year is one. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.lower !== 'may' && token.lower !== 'march' && token.lower !== 'mar' && token.lower !== 'jan') return false
  const before = tokens[at - 1]
  const isOpening = !before || before.kind === 'newline' || '.!?“"'.includes(before.text)
  return isOpening && !yearAt(tokens[at + 1]) && !dayAt(tokens[at + 1])
}

/** "2025", "fiscal 2025"; not "2025 people", which counts. */
function readYear(tokens: readonly Token[], i: number): PeriodMention | null {
  const year = yearAt(tokens[i])
  if (year === 0) return null
  const before = tokens[i - 1]
  if (isCounted(tokens[i + 1]) && !BEFORE_YEAR.has(before?.lower ?? 'in')) return null
  if (before && before.kind !== 'newline' && before.end === tokens[i]!.start && !/[("“‘\-–—/[]/.test(before.text))
    return null
  return periodAt(i, i + 1, { year })
}

// Maps, because "constructor" is a word too.
const PARTS: ReadonlyMap<string, readonly [number, 'quarter' | 'half']> = new Map([
  ['quarter', [3, 'quarter']],
  ['half', [6, 'half']],
  ['semester', [6, 'half']],
])
/** 0 is the last of a year. */
const ORDER: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 0],
  ['last', 0],
  ['opening', 1],
  ['closing', 0],
])

/** "first", "first-quarter", "second-half". */
const orderOf = perWord(({ lower }) => ORDER.get(lower.replace(/-(?:quarter|half)$/, '')) ?? null)

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
  if (short) return withYear(tokens, i, i + 1, short)
  const order = orderOf(tokens[i]!.word)
  if (order === null) return null
  const [, joined] = tokens[i]!.lower.split('-', 2)
  const part = PARTS.get(joined ?? tokens[i + 1]?.lower ?? '')
  if (!part) return null
  const to = joined === undefined ? i + 2 : i + 1
  const [length, grain] = part
  const month = tokens[to]?.lower === 'of' ? monthAt(tokens[to + 1]) : 0
  if (month > 0) return withYear(tokens, i, to + 2, { months: [month, month], grain: 'period' })
  return withYear(tokens, i, to, { months: monthsOf(order || 12 / length, length), grain })
}

/** "in the first quarter of 2028, 104 in the second": the noun is said once. */
function readElliptic(tokens: readonly Token[], i: number, found: readonly PeriodMention[]): PeriodMention | null {
  const order = ORDER.get(tokens[i]!.lower)
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
  return periodAt(i, i + 1, { year: last.year, months: monthsOf(order || 12 / length, length), grain: last.grain })
}

const monthsOf = (order: number, length: number): readonly [number, number] => [
  (order - 1) * length + 1,
  order * length,
]

interface Months {
  readonly months: readonly [number, number]
  readonly grain: Grain
}

/** The year behind some months: "of 2024", ", 2024". */
function withYear(tokens: readonly Token[], from: number, to: number, { months, grain }: Months): PeriodMention {
  const skip = ['of', 'in', ','].includes(tokens[to]?.lower ?? '') ? 1 : 0
  // "Q4 of last year": the words say that it is an earlier one; which, only the year spoken of can tell.
  if (skip === 1 && /^(?:last|previous)$/.test(tokens[to + 1]?.lower ?? '') && tokens[to + 2]?.lower === 'year')
    return periodAt(from, to + 3, { months, grain })
  const year = yearAt(tokens[to + skip])
  return year === 0 ? periodAt(from, to, { months, grain }) : periodAt(from, to + skip + 1, { year, months, grain })
}

const GRAINS: ReadonlyMap<string, Grain> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
])
const grainAt = (token: Token | undefined): Grain | null => (token ? grainOf(token.word) : null)
const grainOf = perWord(({ kind, lower }): Grain | null => {
  const unit = kind === 'word' ? TIME_UNITS.get(lower)?.unit : undefined
  if (lower === 'period' || lower === 'term' || lower === 'season') return 'period'
  return unit === undefined ? null : (GRAINS.get(unit) ?? null)
})

/** How many periods back a number or an article counts: "three years ago", "a month earlier". */
const stepsOf = perWord(({ kind, text, lower }): number | null =>
  kind === 'number' ? Number(text) : lower === 'a' || lower === 'an' ? 1 : (smallNumber(lower) ?? null),
)
/** Words before a period that tell it from the one spoken of. */
const NEAR = new Set('this current previous preceding prior last year-earlier month-earlier'.split(' '))
const SAME = new Set('same corresponding comparable equivalent like'.split(' '))

/** "the previous year", "a month earlier", "three years ago", "the year before", "this quarter", "the same period of last year". */
function readRelative(tokens: readonly Token[], i: number): PeriodMention | null {
  const { word, lower } = tokens[i]!
  if (NEAR.has(lower)) return readNear(tokens, i)
  if (SAME.has(lower)) return readSame(tokens, i)
  const grain = grainAt(tokens[i + 1])
  const end = grain === null ? undefined : tokens[i + 2]
  if (!grain || !end || !isEarlier(end.word)) return null
  const steps = lower === 'the' ? 1 : stepsOf(word)
  return steps === null ? null : periodAt(i, i + 3, { grain, steps })
}

const isEarlier = whether(({ lower }) => EARLIER_WORDS.has(lower) && lower !== 'last' && lower !== 'past')

/** "this quarter", "the previous year", "last May", "year-earlier". */
function readNear(tokens: readonly Token[], i: number): PeriodMention | null {
  const { lower } = tokens[i]!
  if (lower === 'year-earlier') return periodAt(i, i + 1, { grain: 'year', steps: 1 })
  if (lower === 'month-earlier') return periodAt(i, i + 1, { grain: 'month', steps: 1 })
  const grain = grainAt(tokens[i + 1])
  if (lower === 'this' || lower === 'current') return grain && periodAt(i, i + 2, { grain, steps: 0 })
  if (grain && !tokens[i + 1]!.lower.endsWith('s')) return periodAt(i, i + 2, { grain, steps: 1 })
  const month = monthAt(tokens[i + 1])
  return month === 0 ? null : periodAt(i, i + 2, { months: [month, month], grain: 'month', steps: 1 })
}

/** "the same period of last year": the year is what counts. "the same month" alone says nothing of an earlier one. */
function readSame(tokens: readonly Token[], i: number): PeriodMention | null {
  const grain = grainAt(tokens[i + 1])
  if (!grain) return null
  for (let at = i + 2; at < Math.min(i + 6, tokens.length); at++) {
    const year = yearAt(tokens[at])
    if (year > 0) return periodAt(i, at + 1, { year, grain: 'period' })
    const relative = readRelative(tokens, at)
    if (relative?.steps) return periodAt(i, relative.to, { grain: relative.grain, steps: relative.steps })
    if (!['of', 'in', 'the', 'a', 'during', 'last', 'from'].includes(tokens[at]!.lower)) break
  }
  return periodAt(i, i + 2, { grain, steps: 0 })
}
