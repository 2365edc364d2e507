import type { Effect, IncidentFilter, Overview, Ranked } from '#model/index.ts'
import type { ReportQuestion } from './asked.ts'
import type { NamedSet } from './fact.ts'

/** The answers that everything in a report is computed from. */
export interface Compared {
  readonly question: ReportQuestion
  readonly now: Overview
  readonly before: Overview | null
  readonly claimants: RankedPair
  readonly weapons: RankedPair
  readonly effect: Effect | null
}

/** The same ranking in the period and in the one compared. */
export interface RankedPair {
  readonly now: readonly Ranked[]
  readonly before: readonly Ranked[] | null
}

/** The set of incidents of the period, or of the compared one, narrowed further. */
export function setOf(
  { question }: Compared,
  which: 'period' | 'compare',
  more: IncidentFilter = {},
  name = '',
): NamedSet | null {
  const period = question[which]
  if (!period) return null
  const place = name === '' ? question.place : name
  return { name: `${place}, ${period.name}`, filter: { ...question.filter, ...more, from: period.from, to: period.to } }
}
