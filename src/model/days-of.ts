/** The span of days that an EDTF value covers, as `[first, last]` ISO days; null where the year is unknown. */
export function daysOf(edtf: string): readonly [string, string] | null {
  const [from, to] = edtf.split('/') as [string, string | undefined]
  if (from.includes('X') || to?.includes('X') || to === '..') return null
  return [firstDay(from), lastDay(to ?? from)]
}

const firstDay = (date: string): string =>
  `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || '-01') + (date.slice(7, 10) || '-01')

function lastDay(date: string): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year, month] = date.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
