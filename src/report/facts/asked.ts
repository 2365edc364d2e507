import type { Effect, EffectQuestion, IncidentFilter, IncidentRow, Overview, Ranked, Series } from '#model/index.ts'

/** The questions that a report asks of the release it is made over. The desk lends the answers. */
export interface Asked {
  overview(filter: IncidentFilter): Promise<Overview>
  /** Claimants or weapons, those with the most killed first. */
  ranked(filter: IncidentFilter, list: 'claimant' | 'weapon'): Promise<readonly Ranked[]>
  effect(question: EffectQuestion): Promise<Effect>
  /** Coasts and borders to draw maps over; null where none are at hand. */
  outlines(): Promise<Topology | null>
  /** The incidents of a filter, those with the most killed first. */
  deadliest(
    filter: IncidentFilter,
    limit: number,
  ): Promise<{ readonly total: number; readonly rows: readonly IncidentRow[] }>
}

/** Lines of a map as TopoJSON keeps them: whole numbers, each but the first the step from the one before. */
export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
}

/** What a report is about. */
export interface ReportQuestion {
  readonly period: { readonly from: string; readonly to: string; readonly name: string }
  readonly compare: { readonly from: string; readonly to: string; readonly name: string } | null
  /** What narrows the whole report: places, origins, types; without a period. */
  readonly filter: IncidentFilter
  /** A day whose effect the report tells; null where none was asked for. */
  readonly effect: { readonly date: string; readonly series: Series } | null
  /** How the report names its place: "Pakistan". */
  readonly place: string
}
