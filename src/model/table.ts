import { z } from 'zod'
import { rulesetSchema } from './count.ts'
import type { IncidentFilter } from './views.ts'

/** What the rows and columns of a table can be. Of `actor`, `claimant`, `weapon` and `category` an incident may have several. */
export const DIMENSIONS = [
  'month',
  'quarter',
  'year',
  'province',
  'district',
  'category',
  'eventType',
  'type',
  'actor',
  'claimant',
  'weapon',
  'kind',
  'origin',
] as const
export const dimensionSchema = z.enum(DIMENSIONS)
export type Dimension = (typeof DIMENSIONS)[number]

export const MEASURES = ['incidents', 'killed', 'injured', 'abducted', 'arrested'] as const
export const measureSchema = z.enum(MEASURES)
export type Measure = (typeof MEASURES)[number]

/** A counting ruleset of the field, or `book` for the numbers as the book has them. */
export const tableRulesetSchema = z.enum(['book', ...rulesetSchema.options])
export type TableRuleset = z.infer<typeof tableRulesetSchema>

/** A table: what is counted, by what, of which incidents, under which rules. */
export interface TableQuestion {
  readonly rows: Dimension
  readonly columns: Dimension | null
  readonly measure: Measure
  readonly ruleset: TableRuleset
  readonly filter: IncidentFilter
}

/** Low, best and high of a cell; null where no incident stands behind it. */
export type Cell = readonly [low: number, best: number, high: number] | null

/** One row or column: its key (what a filter takes), its name (what a person reads) and its sum. */
export interface TableLine {
  readonly key: string
  readonly name: string
  readonly sum: Cell
}

export interface Table {
  readonly question: TableQuestion
  readonly release: ReleaseName
  readonly rows: readonly TableLine[]
  /** One column without a name where a table has no second dimension. */
  readonly columns: readonly TableLine[]
  readonly cells: readonly (readonly Cell[])[]
  readonly total: Cell
  readonly incidents: number
  /** What a reader has to know: what adds up, what is left out, and by which rules. */
  readonly notes: readonly string[]
  /** The query over the release, as it was asked, with its values. */
  readonly query: { readonly sql: string; readonly parameters: Readonly<Record<string, unknown>> }
}

/** Which release a number was computed over. */
export interface ReleaseName {
  readonly version: string
  readonly createdAt: string
  readonly sha256: string | null
}

/** What one counting ruleset makes of the same incidents, and why. */
export interface RulesetTotals {
  readonly ruleset: TableRuleset
  readonly name: string
  readonly incidents: number
  readonly killed: Cell
  /** Null where the ruleset counts none. */
  readonly injured: Cell
  /** How it counts, a sentence a rule, and what it left out here. */
  readonly why: readonly string[]
}
