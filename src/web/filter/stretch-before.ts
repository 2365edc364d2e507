import { lastOfMonth } from '../format/date.ts'

/**
 * The stretch of the same length that ends the day before. Whole months are compared with whole months:
 * `stretchBefore('2027-03-01', '2027-05-31')` is `{ from: '2026-12-01', to: '2027-02-28' }`.
 */
export function stretchBefore(from: string, to: string): { from: string; to: string } | null {
  if (from > to) return null
  const end = addDays(from, -1)
  if (from.endsWith('-01') && to === lastOfMonth(to.slice(0, 7))) {
    const months = monthIndex(to) - monthIndex(from) + 1
    const first = monthIndex(from) - months
    if (first < 0) return null
    const year = String(Math.floor(first / 12)).padStart(4, '0')
    return { from: `${year}-${String((first % 12) + 1).padStart(2, '0')}-01`, to: end }
  }
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return { from: addDays(end, -days), to: end }
}

const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
