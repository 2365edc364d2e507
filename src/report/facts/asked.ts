import type { IncidentFilter, IncidentRow, Overview } from '#model/index.ts'

/** The questions that a report asks of the release it is made over. The desk lends the answers. */
export interface Asked {
  overview(filter: IncidentFilter): Promise<Overview>
  /** The incidents of a filter, those with the most killed first. */
  deadliest(
    filter: IncidentFilter,
    limit: number,
  ): Promise<{ readonly total: number; readonly rows: readonly IncidentRow[] }>
}

/** What a report is about. */
export interface ReportQuestion {
  readonly period: { readonly from: string; readonly to: string; readonly name: string }
  readonly compare: { readonly from: string; readonly to: string; readonly name: string } | null
  /** What narrows the whole report: places, origins, types; without a period. */
  readonly filter: IncidentFilter
  /** How the report names its place: "Pakistan". */
  readonly place: string
}
