// Days as ISO strings; all arithmetic in UTC. No clock: what "today" is comes from the document.
const DAY = 86_400_000

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

/** `isoDay(2027, 5, 3)` is `'2027-05-03'`; without a year, `'XXXX-05-03'`. */
export const isoDay = (year: number | null, month: number, day: number): string =>
  `${year === null ? 'XXXX' : pad(year, 4)}-${pad(month)}-${pad(day)}`

export const isoMonth = (year: number | null, month: number): string =>
  `${year === null ? 'XXXX' : pad(year, 4)}-${pad(month)}`

/** `shiftDays('2027-03-01', -1)` is `'2027-02-28'`; a day of an unknown year moves inside a common year, an unknown day not at all. */
export function shiftDays(day: string, days: number): string {
  if (day.includes('-XX')) return day
  const isYearless = day.startsWith('XXXX')
  const moved = new Date(Date.parse(isYearless ? `2027${day.slice(4)}` : day) + days * DAY).toISOString().slice(0, 10)
  return isYearless ? `XXXX${moved.slice(4)}` : moved
}

/** The latest day of this weekday (0 Sunday) that is not after a day: "on Friday", told on that Friday, is that day. */
export function weekdayBefore(day: string, weekday: number): string {
  const back = (new Date(day).getUTCDay() - weekday + 7) % 7
  return shiftDays(day, -back)
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
/** True for a day that this year has, or some year: 31 April is none, 29 February is one of some. */
export const isDayOf = (month: number, day: number, year?: number): boolean =>
  day >= 1 && day <= (LENGTHS[month - 1] ?? 0) && (year === undefined || month !== 2 || day < 29 || isLeap(year))

/** The year in which a month and day last fell on or before a day: reports look back, by at most a day's doubt forward. */
export function yearBefore(published: string, month: number, day: number): number {
  let year = Number(published.slice(0, 4))
  if (isoDay(year, month, day) > shiftDays(published, 1)) year--
  while (!isDayOf(month, day, year) && isDayOf(month, day)) year--
  return year
}

/** The day of this weekday in the week, from Monday to Sunday, before the one of a day. */
export function weekdayLastWeek(day: string, weekday: number): string {
  const monday = shiftDays(day, -((new Date(day).getUTCDay() + 6) % 7))
  return shiftDays(monday, ((weekday + 6) % 7) - 7)
}

/** The month `months` before the one of a day: `monthBefore('2027-01-12', 2)` is `'2026-11'`. */
export function monthBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return isoMonth(Math.floor(count / 12), (count % 12) + 1)
}
