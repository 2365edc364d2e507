import {
  deadliestIds,
  effect,
  facets,
  incidentsById,
  listIncidents,
  measures,
  overview,
  rankedOf,
  rulesetTotals,
  TableRefused,
  table,
  traceCell,
} from '#analyse/index.ts'
import type {
  Effect,
  EffectQuestion,
  Facets,
  Incident,
  IncidentFilter,
  IncidentRow,
  Measures,
  Overview,
  Page,
  Ranked,
  RulesetTotals,
  Table,
  TableQuestion,
} from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { answerable } from './answerable.ts'
import { InputError } from './input-error.ts'
import { lentIncidents } from './lend.ts'

/** Every statistic over one release of a book. Without a version, over the draft. */
export interface ReleaseQuestions {
  table(question: TableQuestion, version?: string): Promise<Table>
  /** The filter that leaves the incidents behind a cell, row or column of a table. */
  trace(question: TableQuestion, at: Parameters<typeof traceCell>[1]): IncidentFilter
  rulesets(filter: IncidentFilter, version?: string): Promise<readonly RulesetTotals[]>
  measures(filter: IncidentFilter, version?: string): Promise<Measures>
  overview(filter: IncidentFilter, version?: string): Promise<Overview>
  facets(filter: IncidentFilter, version?: string): Promise<Facets>
  /** Claimants or weapons with their incidents and dead. */
  ranked(filter: IncidentFilter, list: 'claimant' | 'weapon', version?: string): Promise<readonly Ranked[]>
  /** What changed from a date on. An InputError says why the record cannot tell. */
  effect(question: EffectQuestion, version?: string): Promise<Effect>
  /** How many incidents a filter leaves, and which of them have the most killed. */
  deadliest(filter: IncidentFilter, limit: number, version?: string): ReturnType<typeof deadliestIds>
  /** Incidents in full by their ids, as they were frozen. */
  byId(ids: readonly string[], version?: string): Promise<ReadonlyMap<string, Incident>>
  incidents(
    filter: IncidentFilter,
    options?: Parameters<typeof listIncidents>[2],
    version?: string,
  ): Promise<Page<IncidentRow>>
  /** Every incident in full, as it was frozen. */
  all(filter: IncidentFilter, version?: string): AsyncIterable<Incident>
}

/** Lends a release, the draft where none is named, for one question. */
export type UseRelease = <T>(version: string | undefined, ask: (release: Release) => Promise<T>) => Promise<T>

/** `await questionsOver(use).overview({}, 'v2027.12')`. */
export const questionsOver = (use: UseRelease): ReleaseQuestions => ({
  table: (question, version) => use(version, (release) => refusing(table(release, question))),
  trace: traceCell,
  rulesets: (filter, version) => use(version, (release) => rulesetTotals(release, filter)),
  measures: (filter, version) => use(version, (release) => measures(release, filter)),
  overview: (filter, version) => use(version, (release) => overview(release, filter)),
  facets: (filter, version) => use(version, (release) => facets(release, filter)),
  ranked: (filter, list, version) => use(version, (release) => rankedOf(release, filter, list)),
  effect: (question, version) => use(version, (release) => answerable(effect(release, question))),
  deadliest: (filter, limit, version) => use(version, (release) => deadliestIds(release, filter, limit)),
  byId: (ids, version) => use(version, (release) => incidentsById(release, ids)),
  incidents: (filter, asked, version) => use(version, (release) => listIncidents(release, filter, asked)),
  all: (filter, version) => lentIncidents((ask) => use(version, ask), filter),
})

const refusing = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw error instanceof TableRefused ? new InputError(error.message) : error
  })
