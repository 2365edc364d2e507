import type { Dated, DatePrecision } from '#model/index.ts'
import { daysOf } from '#model/index.ts'
import type { UcdpRow } from './columns.ts'

/** UCDP's date_prec: 1 day, 2 two to six days, 3 a week, 4 up to a month, 5 longer. */
const PRECISION: Readonly<Record<string, DatePrecision>> = { 1: 'day', 2: 'days', 3: 'week', 4: 'month', 5: 'period' }

/** When a row happened, or null with the reason. A whole month is written `2011-07`, a whole year `2009`. */
export function ucdpDate({ cells }: UcdpRow): { date: Dated | null; problem: string | null } {
  const start = isoDay(cells.date_start)
  const end = isoDay(cells.date_end)
  if (!start || !end) {
    const bad = start ? 'date_end' : 'date_start'
    return { date: null, problem: `${bad} is “${cells[bad]}”, not a day written YYYY-MM-DD; the incident is undated` }
  }
  if (start > end)
    return { date: null, problem: `it ends on ${end}, before it starts on ${start}; the incident is undated` }
  const stated = PRECISION[cells.date_prec]
  const text = start === end ? start : `${start} to ${end}`
  const whole = [start.slice(0, 4), start.slice(0, 7)].find((edtf) => covers(edtf, start, end))
  if (whole) return { date: { edtf: whole, precision: whole.length === 4 ? 'year' : 'month', text }, problem: null }
  if (start === end) return { date: { edtf: start, precision: stated ?? 'day', text }, problem: null }
  const precision = stated === undefined || stated === 'day' ? 'days' : stated
  return { date: { edtf: `${start}/${end}`, precision, text }, problem: null }
}

function covers(edtf: string, start: string, end: string): boolean {
  const days = daysOf(edtf)
  return days?.[0] === start && days[1] === end
}

/** The ISO day of "2011-06-24" or "2011-06-24 00:00:00.000"; null for anything else and for days that never were. */
function isoDay(cell: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[ T]|$)/.exec(cell)?.[1]
  if (!day) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null
}
