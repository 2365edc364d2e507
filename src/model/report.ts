// What a desk asks of a report, and what it gets.
import type { Series } from './effect.ts'
import type { IncidentFilter } from './views.ts'

export const REPORT_FORMATS = ['html', 'pdf', 'docx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export interface ReportRequest {
  /** A year, quarter, month or pair of days: 2014, 2014-Q3, 2014-07, 2014-07-01/2014-09-30. */
  readonly period: string
  /** The period it is compared with; null compares with none. Default: the one before, of the same length. */
  readonly compare?: string | null
  readonly filter?: IncidentFilter
  /** The cut release to report on. Default: the draft. */
  readonly release?: string
  /** A day that is said to have changed things: the report then has a section on it. */
  readonly effect?: { readonly date: string; readonly series: Series }
  /** How the report names its place. Default: the provinces of the filter, or the country of most incidents. */
  readonly place?: string
  /** The name of a template that comes with Daybook ("annual", "press-release"), or a template's own text. */
  readonly template: { readonly name: string } | { readonly text: string }
  readonly formats: readonly ReportFormat[]
}

export interface MadeReport {
  readonly title: string
  /** The release that every number was computed over. */
  readonly release: { readonly version: string; readonly createdAt: string; readonly sha256: string | null }
  readonly files: readonly { readonly format: ReportFormat; readonly bytes: Uint8Array }[]
  readonly numbers: number
  /** Lines of the template that were left out because a number in them does not exist. */
  readonly leftOut: readonly string[]
  /** What `check` said of the prose: how many figures, how many could be checked. */
  readonly checked: string
}

/** A report that was published, as the desk keeps it: its files, and the release that its numbers were computed over. */
export interface PublishedReport {
  readonly id: string
  readonly title: string
  readonly period: string
  readonly template: string
  readonly publishedAt: string
  readonly release: MadeReport['release']
  readonly numbers: number
  readonly checked: string
  readonly formats: readonly ReportFormat[]
}
