import type { IncidentFilter, Series } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { matching } from './matching.ts'

/** Incidents told of a stretch of up to a week count on its first day; those of a longer one on none. */
const HAS_DAY = '(last_day - first_day <= 6)'

const SUMS: Readonly<Record<Series, string>> = {
  incidents: 'count(*)',
  attacks: `count(*) FILTER (WHERE event_type IN ('Battles', 'Explosions/Remote violence', 'Violence against civilians'))`,
  killed: 'sum(killed_best)',
  injured: 'sum(injured_best)',
}

/** What the incidents of a filter add up to, its period included. `await countOf(release, 'killed', { from, to })`. */
export async function countOf(release: Release, series: Series, filter: IncidentFilter): Promise<number> {
  const where = matching(filter)
  const [row] = await release.all<{ count: number | null }>(
    `SELECT ${SUMS[series]} AS count FROM incidents AS incident WHERE ${where.sql}`,
    where.parameters,
  )
  return row?.count ?? 0
}

export interface Daily {
  readonly days: ReadonlyMap<string, number>
  readonly undated: number
}

/** What a filter's incidents add up to on each day that has any; the filter's own period aside. */
export async function daily(release: Release, series: Series, filter: IncidentFilter): Promise<Daily> {
  const where = matching({ ...filter, from: undefined, to: undefined })
  const rows = await release.all<{ day: string | null; count: number; incidents: number }>(
    `SELECT CASE WHEN ${HAS_DAY} THEN CAST(first_day AS VARCHAR) END AS day, ${SUMS[series]} AS count, count(*) AS incidents
     FROM incidents AS incident WHERE ${where.sql} GROUP BY 1 ORDER BY 1`,
    where.parameters,
  )
  const undated = rows.find(({ day }) => day === null)?.incidents ?? 0
  return { days: new Map(rows.flatMap(({ day, count }) => (day === null ? [] : [[day, count]]))), undated }
}

/** The days that the record covers, whatever the place or actor: a day without an incident inside it is a zero. */
export async function covered(
  release: Release,
  origin: IncidentFilter['origin'],
): Promise<{ from: string; to: string } | null> {
  const where: Condition = matching({ origin })
  const [row] = await release.all<{ from: string | null; to: string | null }>(
    `SELECT CAST(min(first_day) AS VARCHAR) AS "from", CAST(max(last_day) AS VARCHAR) AS "to"
     FROM incidents AS incident WHERE ${HAS_DAY} AND ${where.sql}`,
    where.parameters,
  )
  return row?.from && row.to ? { from: row.from, to: row.to } : null
}
