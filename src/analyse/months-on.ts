/** The same day so many months on, or the month's last day. `monthsOn('2027-01-31', 1)` is `2027-02-28`. */
export function monthsOn(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** The month so many months on. `monthOn('2027-12', 1)` is `2028-01`. */
export const monthOn = (month: string, by: number): string => monthsOn(`${month}-01`, by).slice(0, 7)
