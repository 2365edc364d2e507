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
