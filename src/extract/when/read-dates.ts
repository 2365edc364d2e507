import { MONTHS, RELATIVE_DAYS, WEEKDAYS } from '#lexicon/index.ts'
import type { DatePrecision } from '#model/index.ts'
import type { Token } from '#text/index.ts'
import { isDayOf, isoDay, isoMonth, shiftDays, weekdayBefore, yearBefore } from './calendar.ts'

/** A date read at a token: tokens `from` (included) `to` (excluded). */
export interface ReadDate {
  readonly from: number
  readonly to: number
  readonly edtf: string
  readonly precision: DatePrecision
  readonly rule: string
}

type Reader = (tokens: readonly Token[], at: number, published: string | null) => ReadDate | null

/** Longest reading first: a day before the month it lies in, a span of days before its first day. */
const READERS: readonly Reader[] = [readIso, readMonthDay, readDayMonth, readWeekday, readRelative, readMonth, readAgo]

/** Every date of a text, left to right, none overlapping. */
export function readDates(tokens: readonly Token[], published: string | null): ReadDate[] {
  const dates: ReadDate[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = readAt(tokens, i, published)
    if (found) {
      dates.push(found)
      i = found.to
    } else i++
  }
  return dates
}

function readAt(tokens: readonly Token[], at: number, published: string | null): ReadDate | null {
  for (const read of READERS) {
    const found = read(tokens, at, published)
    if (found) return found
  }
  return null
}

const monthAt = (token: Token | undefined): number | undefined =>
  token?.kind === 'word' && token.isCapital ? MONTHS[token.lower] : undefined

const yearAt = (token: Token | undefined): number | null => {
  const year = token?.kind === 'number' && token.text.length === 4 ? Number(token.text) : 0
  return year >= 1900 && year < 2100 ? year : null
}

/** A day of the month and where it ends: "4", "4th", "04". */
function dayAt(tokens: readonly Token[], at: number): { day: number; to: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length > 2) return null
  const day = Number(token.text)
  if (day < 1 || day > 31) return null
  const next = tokens[at + 1]
  const isOrdinal = next?.start === token.end && /^(?:st|nd|rd|th)$/.test(next.lower)
  return { day, to: isOrdinal ? at + 2 : at + 1 }
}

/** Full stop after a shortened month ("Jan. 4"). */
const afterMonth = (tokens: readonly Token[], at: number): number => (tokens[at]?.text === '.' && tokens[at - 1]!.text.length <= 4 ? at + 1 : at)

/** A year after a day, with or without its comma ("May 4, 2027"). */
function yearFrom(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  const year = yearAt(tokens[at + comma])
  return year === null ? { year: null, to: at } : { year, to: at + comma + 1 }
}

interface Parts {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly month: number
  readonly day: number
  readonly published: string | null
  readonly rule: string
}

function day({ tokens, from, to, month, day, published, rule }: Parts): ReadDate | null {
  if (!isDayOf(month, day)) return null
  const stated = yearFrom(tokens, to)
  const year = stated.year ?? (published === null ? null : yearBefore(published, month, day))
  const first = { from, to: stated.to, edtf: isoDay(year, month, day), precision: 'day', rule } as const
  return first
}

/** "May 3", "May 3rd, 2027", "May 3-5", "May 3 and 4". */
function readMonthDay(tokens: readonly Token[], at: number, published: string | null): ReadDate | null {
  const month = monthAt(tokens[at])
  if (month === undefined) return null
  const start = afterMonth(tokens, at + 1)
  const first = dayAt(tokens, start)
  if (!first) return null
  const isDash = /^[-–—]$/.test(tokens[first.to]?.text ?? '')
  const isAnd = /^(?:and|to|till|until)$/.test(tokens[first.to]?.lower ?? '')
  const last = isDash || isAnd ? dayAt(tokens, first.to + 1) : null
  // "on May 3 and 4 others died" is no span of days: a second day ends its phrase.
  const endsPhrase = last && !(isAnd && tokens[last.to]?.kind === 'word' && !ENDS_SPAN.has(tokens[last.to]!.lower))
  if (last && endsPhrase && last.day > first.day && isDayOf(month, last.day)) {
    const stated = yearFrom(tokens, last.to)
    const year = stated.year ?? (published === null ? null : yearBefore(published, month, last.day))
    const edtf = `${isoDay(year, month, first.day)}/${isoDay(year, month, last.day)}`
    return { from: at, to: stated.to, edtf, precision: 'days', rule: 'date/days' }
  }
  return day({ tokens, from: at, to: first.to, month, day: first.day, published, rule: 'date/month-day' })
}

const ENDS_SPAN = new Set(['in', 'at', 'near', 'when', 'by', 'on', 'and', 'reported', 'reports', 'of'])

/** "3 May", "3rd of May 2027", "the night of 3-4 May", "3 and 4 May". */
function readDayMonth(tokens: readonly Token[], at: number, published: string | null): ReadDate | null {
  const first = dayAt(tokens, at)
  if (!first) return null
  const link = tokens[first.to]?.text ?? ''
  const second = /^(?:[-–—]|and|to)$/.test(link) ? dayAt(tokens, first.to + 1) : null
  const end = second ?? first
  const of = tokens[end.to]?.lower === 'of' ? 1 : 0
  const month = monthAt(tokens[end.to + of])
  if (month === undefined) return null
  const to = afterMonth(tokens, end.to + of + 1)
  if (second && second.day > first.day && isDayOf(month, second.day)) {
    const stated = yearFrom(tokens, to)
    const year = stated.year ?? (published === null ? null : yearBefore(published, month, second.day))
    const edtf = `${isoDay(year, month, first.day)}/${isoDay(year, month, second.day)}`
    return { from: at, to: stated.to, edtf, precision: 'days', rule: 'date/days' }
  }
  return day({ tokens, from: at, to, month, day: end.day, published, rule: 'date/day-month' })
}

/** "2027-05-03", "03/05/2027" (day first, unless only the second can be a day). */
function readIso(tokens: readonly Token[], at: number, _published: string | null): ReadDate | null {
  const [one, dash, two, dash2, three] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]]
  if (one?.kind !== 'number' || two?.kind !== 'number' || three?.kind !== 'number') return null
  if (dash!.text !== dash2!.text || !/^[-/.]$/.test(dash!.text) || three.start !== one.end + two.text.length + 2) return null
  const [a, b, c] = [Number(one.text), Number(two.text), Number(three.text)]
  const found = (year: number, month: number, date: number): ReadDate | null =>
    month <= 12 && isDayOf(month, date) ? { from: at, to: at + 5, edtf: isoDay(year, month, date), precision: 'day', rule: 'date/numeric' } : null
  if (yearAt(one) !== null) return found(a, b, c)
  if (yearAt(three) === null) return null
  return b > 12 ? found(c, a, b) : found(c, b, a)
}

/** "Wednesday": the latest one up to the day of the report. Without that day, a day whose date is unknown. */
function readWeekday(tokens: readonly Token[], at: number, published: string | null): ReadDate | null {
  const token = tokens[at]!
  const weekday = token.isCapital && token.text.length > 3 ? WEEKDAYS.get(token.lower) : undefined
  if (weekday === undefined) return null
  // "Wednesday, May 3": the date that follows says more.
  const next = tokens[at + 1]?.text === ',' ? at + 2 : at + 1
  if (readMonthDay(tokens, next, published) ?? readDayMonth(tokens, next, published)) return null
  const isLast = tokens[at - 1]?.lower === 'last'
  const isNext = tokens[at - 1]?.lower === 'next' || tokens[at - 1]?.lower === 'coming'
  if (isNext) return null
  const from = isLast ? at - 1 : at
  if (published === null) return { from, to: at + 1, edtf: 'XXXX-XX-XX', precision: 'day', rule: 'date/weekday' }
  const until = isLast ? shiftDays(published, -1) : published
  return { from, to: at + 1, edtf: weekdayBefore(until, weekday), precision: 'day', rule: 'date/weekday' }
}

const RELATIVE = new Map<string, (readonly [readonly string[], number])[]>()
for (const [words, days] of RELATIVE_DAYS) {
  const list = words.split(' ')
  const rows = RELATIVE.get(list[0]!) ?? []
  RELATIVE.set(list[0]!, [...rows, [list, days] as const].sort((a, b) => b[0].length - a[0].length))
}

/** "today", "last night", "yesterday": from the day of the report. */
function readRelative(tokens: readonly Token[], at: number, published: string | null): ReadDate | null {
  for (const [words, days] of RELATIVE.get(tokens[at]!.lower) ?? []) {
    if (!words.every((word, i) => tokens[at + i]?.lower === word)) continue
    const edtf = published === null ? 'XXXX-XX-XX' : shiftDays(published, days)
    return { from: at, to: at + words.length, edtf, precision: 'day', rule: 'date/relative' }
  }
  return null
}

/** Words before which, or after which, a bare month or year is a date. */
const BEFORE_MONTH = new Set(['in', 'since', 'during', 'last', 'this', 'early', 'late', 'mid', 'of', 'until', 'till', 'by', 'from', 'through'])

/** "in May", "in May 2027", "last May". */
function readMonth(tokens: readonly Token[], at: number, published: string | null): ReadDate | null {
  const month = monthAt(tokens[at])
  if (month === undefined) return null
  const start = afterMonth(tokens, at + 1)
  const stated = yearFrom(tokens, start)
  if (stated.year === null && !BEFORE_MONTH.has(tokens[at - 1]?.lower ?? '')) return null
  const year = stated.year ?? (published === null ? null : yearBefore(published, month, 1))
  return { from: at, to: stated.year === null ? at + 1 : stated.to, edtf: isoMonth(year, month), precision: 'month', rule: 'date/month' }
}

const UNITS: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 }
const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }

/** "two days ago", "a week ago": a week is only about that day. "last month", "last year". */
function readAgo(tokens: readonly Token[], at: number, published: string | null): ReadDate | null {
  const token = tokens[at]!
  const unit = UNITS[tokens[at + 1]?.lower ?? '']
  const count = COUNTS[token.lower] ?? (token.kind === 'number' && token.text.length < 3 ? Number(token.text) : undefined)
  if (unit && count !== undefined && tokens[at + 2]?.lower === 'ago') {
    const precision = unit === 7 ? 'week' : 'day'
    const edtf = published === null ? 'XXXX-XX-XX' : shiftDays(published, -unit * count)
    return { from: at, to: at + 3, edtf, precision, rule: 'date/ago' }
  }
  if (token.lower !== 'last' || published === null) return null
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))]
  if (tokens[at + 1]?.lower === 'month') {
    const edtf = month === 1 ? isoMonth(year - 1, 12) : isoMonth(year, month - 1)
    return { from: at, to: at + 2, edtf, precision: 'month', rule: 'date/last' }
  }
  if (tokens[at + 1]?.lower === 'year') return { from: at, to: at + 2, edtf: String(year - 1), precision: 'year', rule: 'date/last' }
  return null
}
