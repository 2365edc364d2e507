const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The ISO day that a cell of a stranger's table means, or a sentence about why none. `readDay('Friday, June 18, 2004')`
 * is `{ day: '2004-06-18' }`. "3/4/2004" is refused: which of the two is the month nobody can tell.
 */
export function readDay(cell: string): { readonly day: string } | { readonly problem: string } {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])/.exec(cell)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), cell)
  const month = MONTHS.findIndex((name) => new RegExp(`(?<![a-z])${name}[a-z]*\\b`, 'i').test(cell)) + 1
  const numbers = (cell.match(/\d+/g) ?? []).map(Number)
  if (month > 0) {
    const year = numbers.find((number) => number >= 1000 && number < 3000)
    const day = numbers.find((number) => number >= 1 && number <= 31)
    if (year !== undefined && day !== undefined) return dayOf(year, month, day, cell)
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(cell)
  if (slashed) {
    const [one, two, year] = slashed.slice(1).map(Number) as [number, number, number]
    if (one > 12) return dayOf(year, two, one, cell)
    if (two > 12 || one === two) return dayOf(year, one, two, cell)
    return { problem: `“${cell}” can be read with the day or with the month first` }
  }
  return { problem: `“${cell}” is no day` }
}

function dayOf(year: number, month: number, day: number, cell: string): { day: string } | { problem: string } {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
  return isDay ? { day: iso } : { problem: `“${cell}” is no day of the calendar` }
}
