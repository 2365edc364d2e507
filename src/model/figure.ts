import { z } from 'zod'
import { quoteSchema } from './span.ts'

/** What a stated number can mean, as an interval: "over 600" is low 600 (excluded), high null (open). */
export const valueSchema = z.object({
  low: z.number().nullable(),
  best: z.number(),
  high: z.number().nullable(),
})
export type FigureValue = Readonly<z.infer<typeof valueSchema>>

export const figurePeriodSchema = z.object({ edtf: z.string(), text: z.string() })

/** A number that a text states, with everything that says what it counts. */
export const figureSchema = quoteSchema.extend({
  id: z.string(),
  value: valueSchema,
  hedge: z.string().nullable(),
  /** person | percent | percentage-point | event | day | year | currency:USD | times | rank | … */
  unit: z.string(),
  /** killed | injured | casualties | attacks | operations | strength | amount | share | change | … */
  measure: z.string().nullable(),
  category: z.string().nullable(),
  place: z.string().nullable(),
  period: figurePeriodSchema.nullable(),
  actor: z.string().nullable(),
  /** The id of the statement that gives the figure. */
  source: z.string().nullable(),
  /** Where fields were carried over from ("sentence", "paragraph", "heading"); absent fields were stated beside it. */
  carried: z.record(z.string(), z.string()).optional(),
})
export type Figure = Readonly<z.infer<typeof figureSchema>>
