import type { Projection, ProjectionRow, ProjectionScore, Projections } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { countOf, covered } from '../daily.ts'
import { dayAfter } from '../effect/steps.ts'
import { monthsOn } from '../months-on.ts'

/** A year's projection comes out in its last weeks: the year that ends is then known but for some days. */
const NEARLY_OVER = 31

type Registered = Pick<ProjectionRow, 'id' | 'author' | 'registeredAt' | 'projection'>

/**
 * Registered projections beside what the record holds of their days, and how each source did. An outcome stands only
 * once the record covers the last day; before that a count so far would read as a fall.
 * `(await scoreProjections(release, registered)).scores[0]?.meanPercent`.
 */
export async function scoreProjections(release: Release, registered: readonly Registered[]): Promise<Projections> {
  const rows = await Promise.all(registered.map((one) => rowOf(release, one)))
  const sources = [...new Set(rows.map(({ projection }) => projection.source))].sort()
  return {
    rows,
    scores: sources.map((source) =>
      scoreOf(
        source,
        rows.filter((row) => row.projection.source === source),
      ),
    ),
  }
}

async function rowOf(release: Release, registered: Registered): Promise<ProjectionRow> {
  const { projection } = registered
  const { series, filter, from, to, published } = projection
  const range = await covered(release, filter.origin)
  const before = { from: monthsOn(from, -12), to: yearBeforeEnd(to) }
  const isCovered = range !== null && range.from <= from && to <= range.to
  const wasKnown = before.to <= dayAfter(published, NEARLY_OVER)
  const hadYearBefore = range !== null && range.from <= before.from && before.to <= range.to && wasKnown
  const soFar = await countOf(release, series, { ...filter, from, to })
  return {
    ...registered,
    soFar,
    outcome: isCovered ? soFar : null,
    yearBefore: hadYearBefore ? await countOf(release, series, { ...filter, ...before }) : null,
    isLate: published > from,
  }
}

/** The end of a February stays the end of that February, leap year or not. */
function yearBeforeEnd(to: string): string {
  return dayAfter(monthsOn(dayAfter(to, 1), -12), -1)
}

type Scored = ProjectionRow & { readonly outcome: number }
const isScored = (row: ProjectionRow): row is Scored => row.outcome !== null
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
const miss = ({ best }: Projection, outcome: number): number => Math.abs(best - outcome)

function scoreOf(source: string, rows: readonly ProjectionRow[]): ProjectionScore {
  const scored = rows.filter(isScored)
  const withInterval = scored.filter(({ projection }) => projection.low !== undefined && projection.high !== undefined)
  const beside = scored.filter((row) => row.yearBefore !== null)
  const naive = mean(beside.map(({ yearBefore, outcome }) => Math.abs(yearBefore! - outcome)))
  const own = mean(beside.map(({ projection, outcome }) => miss(projection, outcome)))
  return {
    source,
    scored: scored.length,
    open: rows.length - scored.length,
    meanPercent: mean(
      scored
        .filter(({ outcome }) => outcome > 0)
        .map(({ projection, outcome }) => (100 * miss(projection, outcome)) / outcome),
    ),
    inside: withInterval.filter(({ projection, outcome }) => projection.low! <= outcome && outcome <= projection.high!)
      .length,
    withInterval: withInterval.length,
    relativeError: naive === null || naive === 0 || own === null ? null : own / naive,
  }
}
