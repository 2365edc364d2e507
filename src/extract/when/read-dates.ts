import { MONTHS, RELATIVE_DAYS, WEEKDAYS } from '#lexicon/index.ts'
import type { DatePrecision } from '#model/index.ts'
import type { TextView, Token } from '#text/index.ts'
import { isDayOf, isoDay, isoMonth, shiftDays, weekdayBefore, yearBefore } from './calendar.ts'

/** A date read at a token: tokens `from` (included) `to` (excluded). */
export interface ReadDate {
  readonly from: number
  readonly to: number
  readonly edtf: string
  readonly precision: DatePrecision
  readonly rule: string
}

/** What a reader is given: the tokens, the day-sized numbers in words that start at them, and the day of the report. */
interface Page {
  readonly tokens: readonly Token[]
  readonly wordDays: ReadonlyMap<number, { readonly day: number; readonly to: number }>
  readonly published: string | null
}

type Reader = (page: Page, at: number) => ReadDate | null

/** Longest reading first: a day before the month it lies in, a span of days before its first day. */
const READERS: readonly Reader[] = [
  readNumeric,
  readMonthDay,
  readDayMonth,
  readWeekday,
  readRelative,
  readMonth,
  readAgo,
]

/** Every date of a text, left to right, none overlapping. */
export function readDates(view: TextView, published: string | null): ReadDate[] {
  const { tokens } = view
  const wordDays = new Map(
    view.numbers
      .filter(({ isWords, value, kind }) => isWords && kind !== 'fraction' && value >= 1 && value <= 31)
      .map(({ from, to, value }) => [from, { day: value, to }] as const),
  )
  const page: Page = { tokens, wordDays, published }
  const dates: ReadDate[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = mayStart(tokens[i]!, wordDays.has(i)) ? readAt(page, i) : null
    if (found) {
      dates.push(found)
      i = found.to
    } else i++
  }
  return dates
}

/** Most words start no date. */
const mayStart = ({ kind, lower }: Token, isNumber: boolean): boolean =>
  kind === 'number' ||
  isNumber ||
  (kind === 'word' &&
    (lower in MONTHS || WEEKDAYS.has(lower) || RELATIVE.has(lower) || lower === 'a' || PAST.has(lower)))

function readAt(page: Page, at: number): ReadDate | null {
  for (const read of READERS) {
    const found = read(page, at)
    if (found) return found
  }
  return null
}

/** A month in a capital, or in full before or after a day in lower case ("january 4"; never a bare "may"). */
function monthAt({ tokens }: Page, at: number, isBesideDay: boolean): number | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  return token.isCapital || (isBesideDay && token.text.length > 3) ? MONTHS[token.lower] : undefined
}

const yearAt = (token: Token | undefined): number | null => {
  const year = token?.kind === 'number' && token.text.length === 4 ? Number(token.text) : 0
  return year >= 1900 && year < 2100 ? year : null
}

/** A day of the month and where it ends: "4", "4th", "04", "twenty-second". */
function dayAt({ tokens, wordDays }: Page, at: number): { day: number; to: number } | null {
  const token = tokens[at]
  if (token?.kind === 'word') return wordDays.get(at) ?? null
  if (token?.kind !== 'number' || token.text.length > 2) return null
  const day = Number(token.text)
  if (!Number.isInteger(day) || day < 1 || day > 31) return null
  const next = tokens[at + 1]
  const isOrdinal = next?.start === token.end && /^(?:st|nd|rd|th)$/.test(next.lower)
  return { day, to: isOrdinal ? at + 2 : at + 1 }
}

/** Over the full stop of a shortened month ("Jan. 4") and a mark between parts ("05-Aug-2027"). */
const overMark = ({ tokens }: Page, at: number): number => {
  const mark = tokens[at]
  if (mark?.text === '.' && tokens[at - 1]!.text.length <= 4) return at + 1
  return (mark?.text === '-' || mark?.text === '/') &&
    mark.start === tokens[at - 1]!.end &&
    mark.end === tokens[at + 1]?.start
    ? at + 1
    : at
}

/** A year after a day or month: "May 4, 2027", "May 4 of 2027", "05-Aug-2027". */
function yearFrom(page: Page, at: number): { year: number | null; to: number } {
  const { tokens } = page
  const skipped =
    tokens[at]?.text === ',' || tokens[at]?.lower === 'of' || tokens[at]?.lower === 'in' ? at + 1 : overMark(page, at)
  const year = yearAt(tokens[skipped])
  return year === null ? { year: null, to: at } : { year, to: skipped + 1 }
}

interface Parts {
  readonly from: number
  readonly to: number
  readonly month: number
  readonly days: readonly [number] | readonly [number, number]
  readonly rule: string
}

/** A day, or a span of days of one month, with the year that follows it or the one before the report. */
function dated(page: Page, { from, to, month, days, rule }: Parts): ReadDate | null {
  const [first, last = first] = days
  if (!isDayOf(month, first) || !isDayOf(month, last)) return null
  const stated = yearFrom(page, to)
  const year = stated.year ?? (page.published === null ? null : yearBefore(page.published, month, last))
  if (last === first) return { from, to: stated.to, edtf: isoDay(year, month, first), precision: 'day', rule }
  return {
    from,
    to: stated.to,
    edtf: `${isoDay(year, month, first)}/${isoDay(year, month, last)}`,
    precision: 'days',
    rule: 'date/days',
  }
}

/** "May 3", "May 3rd, 2027", "May 3-5", "May 3 and 4". */
function readMonthDay(page: Page, at: number): ReadDate | null {
  const { tokens } = page
  const start = overMark(page, at + 1)
  const first = dayAt(page, start)
  const month = first ? monthAt(page, at, true) : undefined
  if (month === undefined || !first) return null
  const isDash = /^[-–—]$/.test(tokens[first.to]?.text ?? '')
  const isAnd = /^(?:and|to|till|until)$/.test(tokens[first.to]?.lower ?? '')
  const last = isDash || isAnd ? dayAt(page, first.to + 1) : null
  // "on May 3 and 4 others died" is no span of days: a second day ends its phrase.
  const isSpan =
    last !== null &&
    last.day > first.day &&
    !(isAnd && tokens[last.to]?.kind === 'word' && !ENDS_SPAN.has(tokens[last.to]!.lower))
  const days = isSpan ? ([first.day, last.day] as const) : ([first.day] as const)
  return dated(page, { from: at, to: isSpan ? last.to : first.to, month, days, rule: 'date/month-day' })
}

const ENDS_SPAN = new Set(['in', 'at', 'near', 'when', 'by', 'on', 'and', 'reported', 'reports', 'of'])

/** "3 May", "3rd of May 2027", "the night of 3-4 May", "3 and 4 May". */
function readDayMonth(page: Page, at: number): ReadDate | null {
  const { tokens } = page
  const first = dayAt(page, at)
  if (!first) return null
  const second = /^(?:[-–—]|and|to)$/.test(tokens[first.to]?.text ?? '') ? dayAt(page, first.to + 1) : null
  const end = second ?? first
  const skipped = tokens[end.to]?.lower === 'day' ? end.to + 1 : end.to
  const monthIndex = tokens[skipped]?.lower === 'of' ? skipped + 1 : overMark(page, skipped)
  const month = monthAt(page, monthIndex, true)
  if (month === undefined) return null
  const days = second && second.day > first.day ? ([first.day, second.day] as const) : ([end.day] as const)
  const to =
    tokens[monthIndex + 1]?.text === '.' &&
    tokens[monthIndex]!.text.length <= 4 &&
    tokens[monthIndex + 2]?.kind === 'number'
      ? monthIndex + 2
      : monthIndex + 1
  return dated(page, { from: at, to, month, days, rule: 'date/day-month' })
}

/** "2027-05-03", "03/05/2027" (day first, unless only the second can be a day), "20270503". */
function readNumeric({ tokens }: Page, at: number): ReadDate | null {
  const [one, dash, two, dash2, three] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]]
  if (one?.kind !== 'number') return null
  const found = (to: number, year: number, month: number, date: number): ReadDate | null =>
    month <= 12 && isDayOf(month, date)
      ? { from: at, to, edtf: isoDay(year, month, date), precision: 'day', rule: 'date/numeric' }
      : null
  if (/^(?:19|20)\d{6}$/.test(one.text))
    return found(at + 1, Number(one.text.slice(0, 4)), Number(one.text.slice(4, 6)), Number(one.text.slice(6)))
  if (two?.kind !== 'number' || three?.kind !== 'number') return null
  if (dash!.text !== dash2!.text || !/^[-/.]$/.test(dash!.text) || three.start !== one.end + two.text.length + 2)
    return null
  const [a, b, c] = [Number(one.text), Number(two.text), Number(three.text)]
  if (yearAt(one) !== null) return found(at + 5, a, b, c)
  if (yearAt(three) === null) return null
  return b > 12 ? found(at + 5, c, a, b) : found(at + 5, c, b, a)
}

/** Words before a weekday that say which one is meant. */
const PAST = new Set(['last', 'past', 'previous'])
const AHEAD = new Set(['next', 'coming', 'following', 'upcoming'])

/** "Wednesday": the latest one up to the day of the report. Without that day, a day whose date is unknown. */
function readWeekday(page: Page, at: number): ReadDate | null {
  const { tokens, published } = page
  const isPast = PAST.has(tokens[at]!.lower)
  const named = isPast ? at + 1 : at
  const token = tokens[named]
  const weekday = token?.isCapital && token.text.length > 3 ? WEEKDAYS.get(token.lower) : undefined
  if (weekday === undefined || AHEAD.has(tokens[at - 1]?.lower ?? '')) return null
  // "Wednesday, May 3": the date that follows says more.
  const next = tokens[named + 1]?.text === ',' ? named + 2 : named + 1
  if (readMonthDay(page, next) ?? (dayAt(page, next) && readDayMonth(page, next))) return null
  const to = named + 1
  if (published === null) return { from: at, to, edtf: 'XXXX-XX-XX', precision: 'day', rule: 'date/weekday' }
  return {
    from: at,
    to,
    edtf: weekdayBefore(isPast ? shiftDays(published, -1) : published, weekday),
    precision: 'day',
    rule: 'date/weekday',
  }
}

const RELATIVE = new Map<string, readonly (readonly [readonly string[], number])[]>()
for (const [words, days] of RELATIVE_DAYS) {
  const list = words.split(' ')
  RELATIVE.set(
    list[0]!,
    [...(RELATIVE.get(list[0]!) ?? []), [list, days] as const].sort((a, b) => b[0].length - a[0].length),
  )
}

/** "today", "last night", "yesterday": from the day of the report. */
function readRelative({ tokens, published }: Page, at: number): ReadDate | null {
  for (const [words, days] of RELATIVE.get(tokens[at]!.lower) ?? []) {
    if (!words.every((word, i) => tokens[at + i]?.lower === word)) continue
    const edtf = published === null ? 'XXXX-XX-XX' : shiftDays(published, days)
    return { from: at, to: at + words.length, edtf, precision: 'day', rule: 'date/relative' }
  }
  return null
}

/** Words before which, or after which, a bare month or year is a date. */
const BEFORE_MONTH = new Set([
  'in',
  'since',
  'during',
  'last',
  'this',
  'early',
  'late',
  'mid',
  'of',
  'until',
  'till',
  'by',
  'from',
  'through',
])

/** "in May", "in May 2027", "last May". */
function readMonth(page: Page, at: number): ReadDate | null {
  const month = monthAt(page, at, false)
  if (month === undefined) return null
  const stated = yearFrom(page, overMark(page, at + 1))
  if (stated.year === null && !BEFORE_MONTH.has(page.tokens[at - 1]?.lower ?? '')) return null
  const year = stated.year ?? (page.published === null ? null : yearBefore(page.published, month, 1))
  return {
    from: at,
    to: stated.year === null ? at + 1 : stated.to,
    edtf: isoMonth(year, month),
    precision: 'month',
    rule: 'date/month',
  }
}

const UNITS: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 }

/** "two days ago", "a week ago": a week is only about that day. "last month", "last year". */
function readAgo({ tokens, wordDays, published }: Page, at: number): ReadDate | null {
  const token = tokens[at]!
  const counted =
    wordDays.get(at) ??
    (token.lower === 'a'
      ? { day: 1, to: at + 1 }
      : token.kind === 'number' && token.text.length < 3
        ? { day: Number(token.text), to: at + 1 }
        : null)
  const unit = counted ? UNITS[tokens[counted.to]?.lower ?? ''] : undefined
  if (counted && unit && tokens[counted.to + 1]?.lower === 'ago') {
    const edtf = published === null ? 'XXXX-XX-XX' : shiftDays(published, -unit * counted.day)
    return { from: at, to: counted.to + 2, edtf, precision: unit === 7 ? 'week' : 'day', rule: 'date/ago' }
  }
  if (token.lower !== 'last' || published === null) return null
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))]
  if (tokens[at + 1]?.lower === 'month') {
    const edtf = month === 1 ? isoMonth(year - 1, 12) : isoMonth(year, month - 1)
    return { from: at, to: at + 2, edtf, precision: 'month', rule: 'date/last' }
  }
  return tokens[at + 1]?.lower === 'year'
    ? { from: at, to: at + 2, edtf: String(year - 1), precision: 'year', rule: 'date/last' }
    : null
}
