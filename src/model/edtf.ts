import { z } from 'zod'

/**
 * A date as text says it, in EDTF (ISO 8601-2): `2025-10-11`, a month `2025-12`, a year `2025`,
 * an unknown year `XXXX-05-03`, an interval `2024-07-01/2024-12-13`.
 */
export const edtfSchema = z
  .string()
  .regex(
    /^(?:[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?)(?:\/(?:[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?|\.\.))?$/,
    'a date is written YYYY, YYYY-MM or YYYY-MM-DD, with X for an unknown digit and A/B for an interval',
  )

export const precisionSchema = z.enum(['day', 'days', 'week', 'month', 'quarter', 'year', 'period', 'unknown'])
export type DatePrecision = z.infer<typeof precisionSchema>

/** When something happened: the EDTF value, how precise it is, and the words that said so. */
export const datedSchema = z.object({
  edtf: edtfSchema,
  precision: precisionSchema,
  text: z.string(),
})
export type Dated = Readonly<z.infer<typeof datedSchema>>

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
