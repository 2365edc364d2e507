import { WEEKDAYS } from '#lexicon/index.ts'
import { perWord, type TextView, whether } from '#text/index.ts'
import { monthOf } from '../month-of.ts'
import { readDayMonth, readMonth, readMonthDay, readNumeric } from './calendar-dates.ts'
import { type Page, type ReadDate, wordDaysOf } from './date-page.ts'
import {
  isPast,
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

/** What a token may open a date as, in bits: most open none, and the rest ask few readers. */
const As = { digits: 1, wordDay: 2, article: 4, month: 8, weekday: 16, relative: 32, past: 64 } as const
const COUNT = As.digits | As.wordDay | As.article

/** Longest reading first, with what it opens with: a day before the month it lies in, a span of days before its first day. */
const READERS: readonly (readonly [opens: number, read: Reader])[] = [
  [As.digits, readNumeric],
  [COUNT, readFromDate],
  [As.month, readMonthDay],
  [As.digits | As.wordDay, readDayMonth],
  [As.digits, readNumberedDay],
  [As.weekday | As.past, readWeekday],
  [As.relative, readRelative],
  [As.month, readMonth],
  [COUNT, readAgo],
  [As.past, readLast],
]

const opensAs = perWord((word) => {
  if (word.kind === 'number') return As.digits
  return (
    (word.lower === 'a' ? As.article : 0) |
    (monthOf(word) > 0 ? As.month : 0) |
    (WEEKDAYS.has(word.lower) ? As.weekday : 0) |
    (opensRelative(word) ? As.relative : 0) |
    (isPast(word) ? As.past : 0)
  )
})

/** Most words open no date: asked first, and in fewer looks than what a word opens. */
const mayOpen = whether((word) => opensAs(word) !== 0)

/** Every date of a text, left to right, none overlapping. */
export function readDates(view: TextView, published: string | null): ReadDate[] {
  const { tokens } = view
  const wordDays = wordDaysOf(view)
  const dates: ReadDate[] = []
  const page: Page = { tokens, wordDays, published, told: dates }
  for (let at = 0; at < tokens.length; ) {
    const { word } = tokens[at]!
    const opens = (mayOpen(word) ? opensAs(word) : 0) | (wordDays[at] ? As.wordDay : 0)
    const found = opens === 0 ? null : readAt(page, at, opens)
    if (found) dates.push(found)
    at = found ? found.to : at + 1
  }
  return joinDays(tokens, dates)
}

function readAt(page: Page, at: number, opens: number): ReadDate | null {
  for (const [may, read] of READERS) {
    const found = opens & may ? read(page, at) : null
    if (found) return found
  }
  return null
}
