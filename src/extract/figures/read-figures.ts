import type { TextView } from '#text/index.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './find-candidates.ts'
import { findHedge, type Hedge } from './find-hedge.ts'
import { findPeriods } from './find-periods.ts'
import { findUnit, type FoundUnit } from './find-unit.ts'
import { isNotAFigure } from './not-a-figure.ts'
import { type DatedPeriod, datePeriods, periodIn, periodsWithin } from './period-of.ts'
import { findTerritories, type Territory } from './territory.ts'

/** A number with its unit, hedge and stretch of the sentence, before anything is said of what it counts. */
export interface ReadFigure extends Territory {
  readonly candidate: Candidate
  readonly unit: string | null
  readonly hedge: Hedge | null
  /** Tokens of number and unit, without the hedge. */
  readonly from: number
  readonly to: number
  readonly period: DatedPeriod | null
  /** False for "the two provinces": a number that only says how many were named. */
  readonly isOpen: boolean
}

/** Reads every number that is no date, age, time or name, in text order. */
export function readFigures(view: TextView, published: string | null): { figures: ReadFigure[]; periods: DatedPeriod[] } {
  const periods = datePeriods(view.text, view.tokens, findPeriods(view.tokens), published)
  const isInPeriod = coveredBy(periods, view.tokens.length)
  const kept = findCandidates(view).filter((candidate) => !isInPeriod(candidate.from) && !isNotAFigure(view, candidate))
  const found = borrowUnits(view, kept.map((candidate) => ({ candidate, ...findUnit(view.tokens, candidate) })))
  const territories = findTerritories(view, found)
  const figures = found.map((figure, i) => {
    const territory = territories[i]!
    const span = { ...figure, ...territory }
    const isOpen = !DEFINING.has(view.tokens[figure.from - 1]?.lower ?? '')
    return { ...span, isOpen, hedge: findHedge(view.tokens, figure), period: periodIn(periodsWithin(periods, territory.left, territory.right), span) }
  })
  return { figures, periods }
}

const DEFINING = new Set(['the', 'its', 'their', 'these', 'those', 'all', 'other', 'both'])
const JOINS = new Set(['to', '-', '–'])

/** "from 433 to 296 tons": the unit is said once, with the last. "794 or 58 percent" says two things. */
function borrowUnits<Found extends FoundUnit & { readonly candidate: Candidate }>({ tokens }: TextView, found: readonly Found[]): Found[] {
  const done = [...found]
  for (let i = done.length - 2; i >= 0; i--) {
    const [mine, next] = [done[i]!, done[i + 1]!]
    if (mine.unit !== null || next.unit === null || next.unit === 'rank' || next.unit === 'times' || next.candidate.from !== mine.to + 1) continue
    const isSuffix = next.to > next.candidate.to
    if (isSuffix && JOINS.has(tokens[mine.to]!.lower)) done[i] = { ...mine, unit: next.unit }
  }
  return done
}

function coveredBy(periods: readonly DatedPeriod[], length: number): (token: number) => boolean {
  const covered = new Uint8Array(length)
  for (const { from, to } of periods) covered.fill(1, from, to)
  return (token) => covered[token] === 1
}
