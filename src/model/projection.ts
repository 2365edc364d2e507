// What somebody said would happen, kept before it is known, and what came of it.
import { z } from 'zod'
import { SERIES } from './effect.ts'
import { incidentFilterSchema } from './views.ts'

const count = z.number().min(0).max(10_000_000)

/** A published projection: who said when that how many of what would be counted where, in which days. */
export const projectionSchema = z.strictObject({
  /** Who projected it, as the table of scores names them. */
  source: z.string().trim().min(1).max(200),
  /** The day on which it was published. */
  published: z.iso.date(),
  series: z.enum(SERIES),
  /** First and last day of what is projected. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** What is counted: places, actors, types. */
  filter: incidentFilterSchema.omit({ from: true, to: true }),
  best: count,
  /** The interval that was given with it; both ends or none. */
  low: count.optional(),
  high: count.optional(),
  /** Where it was said, or in which words. */
  note: z.string().max(1000).optional(),
})
export type Projection = Readonly<z.infer<typeof projectionSchema>>

/** A projection as a person hands it in: its days as a period, such as 2027, 2027-Q1 or 2027-01-01/2027-06-30. */
export const newProjectionSchema = projectionSchema
  .omit({ from: true, to: true })
  .extend({ period: z.string().trim().min(1).max(40) })
export type NewProjection = Readonly<z.infer<typeof newProjectionSchema>>

/** A registered projection beside its outcome. */
export interface ProjectionRow {
  /** The decision that registered it. */
  readonly id: number
  readonly author: string
  readonly registeredAt: string
  readonly projection: Projection
  /** What was counted in its days; null until the record covers the last of them. */
  readonly outcome: number | null
  /** What the record holds of its days so far. */
  readonly soFar: number
  /** The same days a year before, where the record covers them and they ended at most a month after it was published. */
  readonly yearBefore: number | null
  /** True where its days had begun when it was published: part of the outcome was known. */
  readonly isLate: boolean
}

/** How one source did over all of its projections that have an outcome. */
export interface ProjectionScore {
  readonly source: string
  readonly scored: number
  readonly open: number
  /** Mean distance from the outcome, in percent of it. */
  readonly meanPercent: number | null
  /** Outcomes inside the interval, of those projections that gave one. */
  readonly inside: number
  readonly withInterval: number
  /** Mean distance over that of taking the same days of the year before: below 1 is better than that. */
  readonly relativeError: number | null
}

export interface Projections {
  readonly rows: readonly ProjectionRow[]
  readonly scores: readonly ProjectionScore[]
}
