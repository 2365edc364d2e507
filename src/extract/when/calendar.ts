// Days as ISO strings, counted on the calendar itself. No clock: what "today" is comes from the document.

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`)
const four = (year: number): string => (year < 1000 ? String(year).padStart(4, '0') : `${year}`)

/** `isoDay(2027, 5, 3)` is `'2027-05-03'`; without a year, `'XXXX-05-03'`. */
export const isoDay = (year: number | null, month: number, day: number): string =>
  `${isoMonth(year, month)}-${two(day)}`

export const isoMonth = (year: number | null, month: number): string =>
  `${year === null ? 'XXXX' : four(year)}-${two(month)}`

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengthOf = (year: number, month: number): number => (month === 2 && !isLeap(year) ? 28 : LENGTHS[month - 1]!)

/** `shiftDays('2027-03-01', -1)` is `'2027-02-28'`; a day of an unknown year moves inside a common year, an unknown day not at all. */
export function shiftDays(day: string, days: number): string {
  if (days === 0 || day.includes('-XX')) return day
  const isYearless = day.startsWith('XXXX')
  let year = isYearless ? 2027 : yearIn(day)
  let month = monthIn(day)
  let date = dateIn(day) + days
  for (; date < 1; date += lengthOf(year, month)) {
    month = month === 1 ? 12 : month - 1
    if (month === 12) year--
  }
  for (; date > lengthOf(year, month); month = month === 12 ? 1 : month + 1) {
    date -= lengthOf(year, month)
    if (month === 12) year++
  }
  return isoDay(isYearless ? null : year, month, date)
}

const yearIn = (day: string): number => Number(day.slice(0, 4))
const monthIn = (day: string): number => Number(day.slice(5, 7))
const dateIn = (day: string): number => Number(day.slice(8, 10))

/** How far each month's first day lies into the week behind that of a year that begins in March (T. Sakamoto's rule). */
const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/** The weekday of a day, 0 for Sunday. */
function weekdayOf(day: string): number {
  const month = monthIn(day)
  const year = month < 3 ? yearIn(day) - 1 : yearIn(day)
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return (year + leaps + MONTH_SHIFTS[month - 1]! + dateIn(day)) % 7
}

/** The latest day of this weekday (0 Sunday) that is not after a day: "on Friday", told on that Friday, is that day. */
export const weekdayBefore = (day: string, weekday: number): string =>
  shiftDays(day, -((weekdayOf(day) - weekday + 7) % 7))

/** True for a day that this year has, or some year: 31 April is none, 29 February is one of some. */
export const isDayOf = (month: number, day: number, year?: number): boolean =>
  day >= 1 && day <= (LENGTHS[month - 1] ?? 0) && (year === undefined || month !== 2 || day < 29 || isLeap(year))

/** The year in which a month and day last fell on or before a day: reports look back, by at most a day's doubt forward. */
export function yearBefore(published: string, month: number, day: number): number {
  let year = yearIn(published)
  if (isoDay(year, month, day) > shiftDays(published, 1)) year--
  while (!isDayOf(month, day, year) && isDayOf(month, day)) year--
  return year
}

/** The day of this weekday in the week, from Monday to Sunday, before the one of a day. */
export function weekdayLastWeek(day: string, weekday: number): string {
  const monday = shiftDays(day, -((weekdayOf(day) + 6) % 7))
  return shiftDays(monday, ((weekday + 6) % 7) - 7)
}

/** The month `months` before the one of a day: `monthBefore('2027-01-12', 2)` is `'2026-11'`. */
export function monthBefore(day: string, months: number): string {
  const count = yearIn(day) * 12 + monthIn(day) - 1 - months
  return isoMonth(Math.floor(count / 12), (count % 12) + 1)
}
