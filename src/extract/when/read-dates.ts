import { MONTHS, WEEKDAYS } from '#lexicon/index.ts'
import type { TextView, Token } from '#text/index.ts'
import { readDayMonth, readMonth, readMonthDay, readNumeric } from './calendar-dates.ts'
import type { Page, ReadDate } from './date-page.ts'
import {
  opensRelative,
  readAgo,
  readFromDate,
  readLast,
  readNumberedDay,
  readRelative,
  readWeekday,
} from './relative-dates.ts'
import { joinDays } from './spans-of-days.ts'

type Reader = (page: Page, at: number) => ReadDate | null

/** Longest reading first: a day before the month it lies in, a span of days before its first day. */
const READERS: readonly Reader[] = [
  readNumeric,
  readFromDate,
  readMonthDay,
  readDayMonth,
  readNumberedDay,
  readWeekday,
  readRelative,
  readMonth,
  readAgo,
  readLast,
]

/** Every date of a text, left to right, none overlapping. */
export function readDates(view: TextView, published: string | null): ReadDate[] {
  const { tokens } = view
  const wordDays = new Map(
    view.numbers
      .filter(({ isWords, value, kind }) => isWords && kind !== 'fraction' && value >= 1 && value <= 31)
      .map(({ from, to, value }) => [from, { day: value, to }] as const),
  )
  const dates: ReadDate[] = []
  const page: Page = { tokens, wordDays, published, told: dates }
  for (let i = 0; i < tokens.length; ) {
    const found = mayStart(tokens[i]!, wordDays.has(i)) ? readAt(page, i) : null
    if (found) {
      dates.push(found)
      i = found.to
    } else i++
  }
  return joinDays(tokens, dates)
}

/** Most words start no date. */
const mayStart = ({ kind, lower }: Token, isNumber: boolean): boolean =>
  kind === 'number' ||
  isNumber ||
  (kind === 'word' && (lower in MONTHS || WEEKDAYS.has(lower) || lower === 'a' || opensRelative(lower)))

function readAt(page: Page, at: number): ReadDate | null {
  for (const read of READERS) {
    const found = read(page, at)
    if (found) return found
  }
  return null
}
