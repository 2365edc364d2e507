// Days as ISO strings; all arithmetic in UTC. No clock: what "today" is comes from the document.
const DAY = 86_400_000

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

/** `isoDay(2027, 5, 3)` is `'2027-05-03'`; without a year, `'XXXX-05-03'`. */
export const isoDay = (year: number | null, month: number, day: number): string =>
  `${year === null ? 'XXXX' : pad(year, 4)}-${pad(month)}-${pad(day)}`

export const isoMonth = (year: number | null, month: number): string =>
  `${year === null ? 'XXXX' : pad(year, 4)}-${pad(month)}`

/** `shiftDays('2027-03-01', -1)` is `'2027-02-28'`; a day of an unknown year moves inside a common year. */
export function shiftDays(day: string, days: number): string {
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
/** True for a day that some year has: 31 April is none, 29 February is one. */
export const isDayOf = (month: number, day: number): boolean => day >= 1 && day <= (LENGTHS[month - 1] ?? 0)

/** The year in which a month and day last fell on or before a day: reports look back, by at most a day's doubt forward. */
export function yearBefore(published: string, month: number, day: number): number {
  const year = Number(published.slice(0, 4))
  return isoDay(year, month, day) <= shiftDays(published, 1) ? year : year - 1
}
