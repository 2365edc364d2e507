import { type Token, whether } from '#text/index.ts'
import { monthOf } from '../month-of.ts'
import { isDayOf, isoDay, isoMonth, yearBefore } from './calendar.ts'
import { dayAt, monthAt, overMark, type Page, type ReadDate, yearAt, yearFrom } from './date-page.ts'

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
  if (year !== null && !isDayOf(month, last, year)) return null
  if (last === first) return { from, to: stated.to, edtf: isoDay(year, month, first), precision: 'day', rule }
  return {
    from,
    to: stated.to,
    edtf: `${isoDay(year, month, first)}/${isoDay(year, month, last)}`,
    precision: 'days',
    rule: 'date/days',
  }
}

const DASHES = new Set(['-', '–', '—'])
const isDash = whether(({ text }) => DASHES.has(text))

/** "May 3", "May 3rd, 2027", "May 3-5", "May 3 and 4". */
export function readMonthDay(page: Page, at: number): ReadDate | null {
  const month = monthAt(page, at, true)
  const first = month === undefined ? null : dayAt(page, overMark(page, at + 1))
  if (month === undefined || !first) return null
  const { tokens } = page
  const link = tokens[first.to]?.word
  const isAnd = link !== undefined && joinsDays(link)
  const last = isAnd || (link !== undefined && isDash(link)) ? dayAt(page, first.to + 1) : null
  // "on May 3 and 4 others died" is no span of days: a second day ends its phrase.
  const isSpan =
    last !== null &&
    last.day > first.day &&
    !(isAnd && tokens[last.to]?.kind === 'word' && !endsSpan(tokens[last.to]!.word))
  const days = isSpan ? ([first.day, last.day] as const) : ([first.day] as const)
  return dated(page, { from: at, to: isSpan ? last.to : first.to, month, days, rule: 'date/month-day' })
}

const JOINTS = new Set(['and', 'to', 'till', 'until'])
const joinsDays = whether(({ lower }) => JOINTS.has(lower))
const ENDS_SPAN = new Set(['in', 'at', 'near', 'when', 'by', 'on', 'and', 'reported', 'reports', 'of'])
const endsSpan = whether(({ lower }) => ENDS_SPAN.has(lower))

/** "3 May", "3rd of May 2027", "the night of 3-4 May", "3 and 4 May", "the 3rd and the 7th of May". */
export function readDayMonth(page: Page, at: number): ReadDate | null {
  const first = dayAt(page, at)
  if (!first) return null
  const { tokens } = page
  const link = tokens[first.to]
  const isOpen = link !== undefined && (isDash(link.word) || link.text === 'and' || link.text === 'to')
  const second = isOpen ? dayAt(page, overThe(tokens, first.to + 1)) : null
  const end = second ?? first
  const skipped = tokens[end.to]?.lower === 'day' ? end.to + 1 : end.to
  const monthIndex = tokens[skipped]?.lower === 'of' ? skipped + 1 : overMark(page, skipped)
  const month = monthAt(page, monthIndex, true)
  // "$12 December": an amount before a month.
  if (month === undefined || CURRENCIES.has(tokens[at - 1]?.text ?? '')) return null
  const days = second && second.day > first.day ? ([first.day, second.day] as const) : ([end.day] as const)
  const to =
    tokens[monthIndex + 1]?.text === '.' &&
    tokens[monthIndex]!.text.length <= 4 &&
    tokens[monthIndex + 2]?.kind === 'number'
      ? monthIndex + 2
      : monthIndex + 1
  return dated(page, { from: at, to, month, days, rule: 'date/day-month' })
}

const CURRENCIES = new Set(['$', '€', '£'])

const overThe = (tokens: readonly Token[], at: number): number => (tokens[at]?.lower === 'the' ? at + 1 : at)

/** "2027-05-03", "2027/May/03", "03/05/2027", "03/05/27" (day first, unless only the second can be one), "20270503". */
export function readNumeric(page: Page, at: number): ReadDate | null {
  const { tokens, published } = page
  const one = tokens[at]!
  if (one.kind !== 'number') return null
  const { text } = one
  if (text.length === 8 && /^(?:19|20)\d{6}$/.test(text))
    return numeric(at, at + 1, [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))])
  const mark = tokens[at + 1]?.text
  if ((mark !== '-' && mark !== '/' && mark !== '.') || mark !== tokens[at + 3]?.text) return null
  const two = tokens[at + 2]!
  const three = tokens[at + 4]
  if (three?.kind !== 'number' || three.start !== one.end + two.text.length + 2) return null
  const [a, b, c] = [Number(text), two.kind === 'word' ? monthOf(two.word) : Number(two.text), Number(three.text)]
  if (Number.isNaN(b)) return null
  if (yearAt(one) !== null) return numeric(at, at + 5, [a, b, c])
  const year = yearAt(three) ?? (mark === '/' && /^\d\d$/.test(three.text) ? shortYear(c, published) : null)
  if (year === null || two.kind === 'word') return null
  return numeric(at, at + 5, b > 12 ? [year, a, b] : [year, b, a])
}

const numeric = (from: number, to: number, [year, month, day]: readonly [number, number, number]): ReadDate | null =>
  month <= 12 && isDayOf(month, day, year)
    ? { from, to, edtf: isoDay(year, month, day), precision: 'day', rule: 'date/numeric' }
    : null

/** The latest year that ends so and is not ahead of the report; without one, from 1970 to 2069. */
const shortYear = (end: number, published: string | null): number =>
  2000 + end > (published === null ? 2069 : Number(published.slice(0, 4)) + 1) ? 1900 + end : 2000 + end

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
const leadsMonth = whether(({ lower }) => BEFORE_MONTH.has(lower))

/** "in May", "in May 2027", "last May". */
export function readMonth(page: Page, at: number): ReadDate | null {
  const month = monthAt(page, at, false)
  if (month === undefined) return null
  const stated = yearFrom(page, overMark(page, at + 1))
  if (stated.year === null && !(at > 0 && leadsMonth(page.tokens[at - 1]!.word))) return null
  const year = stated.year ?? (page.published === null ? null : yearBefore(page.published, month, 1))
  return {
    from: at,
    to: stated.year === null ? at + 1 : stated.to,
    edtf: isoMonth(year, month),
    precision: 'month',
    rule: 'date/month',
  }
}
