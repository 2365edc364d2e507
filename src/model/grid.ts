import { z } from 'zod'
import { incidentFilterSchema, incidentSortSchema } from './views.ts'

export const cellSchema = z.union([z.string(), z.number(), z.null()])
export type GridCell = z.infer<typeof cellSchema>

/** One cell of the grid that a person wants otherwise; `was` is what they saw, where they saw it. */
export const cellChangeSchema = z.object({
  id: z.string().min(1),
  column: z.string().min(1),
  value: cellSchema,
  was: cellSchema.optional(),
})
export type CellChange = Readonly<z.infer<typeof cellChangeSchema>>

/** What a change of many cells, or a file edited outside, would do to one row. */
export interface PreviewRow {
  /** The row of the file, counted as spreadsheets do; null for a change made in the grid. */
  readonly row: number | null
  readonly id: string | null
  readonly name: string
  readonly state: 'added' | 'changed' | 'unchanged' | 'conflicting' | 'refused'
  readonly changes: readonly {
    readonly field: string
    readonly was: unknown
    readonly now: unknown
    /** What somebody else made of it since the file was written. */
    readonly theirs?: { readonly value: unknown; readonly by: string; readonly at: string }
  }[]
  /** Why a row is refused, in a sentence. */
  readonly problem: string | null
}

export interface Preview {
  readonly counts: Readonly<Record<PreviewRow['state'], number>>
  /** Every row that is not merely unchanged, the doubtful ones first; at most a thousand. */
  readonly rows: readonly PreviewRow[]
}

/** What became of a change of many cells. */
export interface Applied {
  readonly preview: Preview
  readonly decisions: number
  /** The ids of those decisions, in their order. */
  readonly ids: readonly number[]
  readonly added: number
}

/** The columns, filter and order of the grid, kept under a name. */
export const gridViewSchema = z.object({
  name: z.string().trim().min(1).max(60),
  columns: z.array(z.string()).max(60),
  sort: incidentSortSchema,
  filter: incidentFilterSchema,
})
export type GridView = Readonly<z.infer<typeof gridViewSchema>>
