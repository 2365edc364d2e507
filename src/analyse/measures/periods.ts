import type { Stretch } from '#model/index.ts'
import { daysBetween } from '../stats/rate-a-day.ts'

const DAY_MS = 86_400_000
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The stretch of the same length that ends the day before; whole months are set beside whole months. */
export function stretchBefore({ from, to }: Stretch): Stretch {
  const end = dayAt(Date.parse(from) - DAY_MS)
  const isWholeMonths = from.endsWith('-01') && dayAt(Date.parse(to) + DAY_MS).endsWith('-01')
  if (!isWholeMonths) return { from: dayAt(Date.parse(from) - daysBetween(from, to) * DAY_MS), to: end }
  const start = new Date(from)
  start.setUTCMonth(start.getUTCMonth() - monthsIn({ from, to }))
  return { from: dayAt(start.getTime()), to: end }
}

/** The same days a year before; the 29th of February becomes the 28th. */
export function yearBefore({ from, to }: Stretch): Stretch {
  const back = (day: string): string => {
    const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
    return day.endsWith('-02-29') ? earlier.replace('-29', '-28') : earlier
  }
  const isMonthEnd = dayAt(Date.parse(to) + DAY_MS).endsWith('-01')
  const end = back(to)
  // The end of a February stays the end of that February, leap year or not.
  return { from: back(from), to: isMonthEnd ? lastOfMonth(end.slice(0, 7)) : end }
}

const lastOfMonth = (month: string): string => dayAt(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))

const monthsIn = ({ from, to }: Stretch): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
