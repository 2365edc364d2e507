import type { Coverage, IncidentFilter, Shared } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { matching } from '../matching.ts'
import { REPORTS } from '../names.ts'
import { chapman } from '../stats/chapman.ts'
import { share } from '../stats/share.ts'

const CAVEATS = [
  'It holds only where the two sources work independently; outlets that copy one another make it too low.',
  'Every incident is taken to have the same chance to be reported; deadlier ones are reported more.',
  'A wrongly joined or parted pair of reports changes it at once.',
]

/** How well the numbers of a filter are known: sources, their overlap, their lag, and how exact places and days are. */
export async function coverage(release: Release, filter: IncidentFilter): Promise<Coverage> {
  const where = matching(filter)
  const shares = (expression: string) => sharesBy(release, where, expression)
  const [single, origins, outlets, lag, placePrecision, datePrecision] = await Promise.all([
    release.all<{ reported: number; single: number }>(
      `SELECT count(*) FILTER (WHERE len(incident.reports) > 0) AS reported,
         count(*) FILTER (WHERE len(incident.reports) = 1) AS single
       FROM incidents AS incident WHERE ${where.sql}`,
      where.parameters,
    ),
    shares(`coalesce(origin_dataset, '${REPORTS}')`),
    outletsOf(release, where),
    lagOf(release, where),
    shares("coalesce(CAST(place_precision AS VARCHAR), 'not given')"),
    shares("coalesce(date_precision, 'no date')"),
  ])
  const { reported, single: alone } = single[0]!
  return {
    reported,
    singleSource: { name: 'told by one report', count: alone, percent: share(alone, reported) },
    origins,
    outlets: outlets.map(({ name, incidents }) => ({ name, count: incidents, percent: share(incidents, reported) })),
    lag,
    placePrecision,
    datePrecision,
    overlap: await overlapOf(release, where, outlets),
  }
}

async function sharesBy(release: Release, where: Condition, expression: string): Promise<Shared[]> {
  const rows = await release.all<{ name: string; count: number }>(
    `SELECT ${expression} AS name, count(*) AS count FROM incidents AS incident WHERE ${where.sql}
     GROUP BY 1 ORDER BY count DESC, name`,
    where.parameters,
  )
  const whole = rows.reduce((sum, { count }) => sum + count, 0)
  return rows.map(({ name, count }) => ({ name, count, percent: share(count, whole) }))
}

/** Each outlet that told an incident, once for each incident; a report without an outlet is one of its own kind. */
const TOLD = (where: string): string => `SELECT DISTINCT told.id, coalesce(documents.outlet, 'no outlet given') AS name
  FROM (SELECT id, unnest(reports) AS report FROM incidents AS incident WHERE ${where}) AS told
  JOIN documents ON documents.id = told.report`

const outletsOf = (release: Release, where: Condition): Promise<{ name: string; incidents: number }[]> =>
  release.all(
    `SELECT name, count(*) AS incidents FROM (${TOLD(where.sql)}) GROUP BY name ORDER BY incidents DESC, name`,
    where.parameters,
  )

/**
 * Days from the end of an event to its first report, as quartiles. Reference: surveillance timeliness (WHO 2014).
 * Worked: reports 0, 1, 1 and 5 days after give 0.75, 1 and 2. Reports without a day and events without one are left out.
 */
async function lagOf(release: Release, where: Condition): Promise<Coverage['lag']> {
  const [row] = await release.all<{ counted: number; quarter: number; half: number; most: number }>(
    `SELECT count(*) AS counted, quantile_cont(lag, 0.25) AS quarter, quantile_cont(lag, 0.5) AS half, quantile_cont(lag, 0.75) AS most
     FROM (SELECT min(try_cast(documents.published AS DATE)) - any_value(told.last_day) AS lag
       FROM (SELECT id, last_day, unnest(reports) AS report FROM incidents AS incident WHERE ${where.sql}) AS told
       JOIN documents ON documents.id = told.report GROUP BY told.id)
     WHERE lag >= 0`,
    where.parameters,
  )
  return row && row.counted > 0 ? row : null
}

async function overlapOf(
  release: Release,
  where: Condition,
  outlets: readonly { readonly name: string; readonly incidents: number }[],
): Promise<Coverage['overlap']> {
  const [one, other] = outlets.filter(({ name }) => name !== 'no outlet given')
  if (!one || !other) return null
  const [row] = await release.all<{ both: number }>(
    `WITH told AS (${TOLD(where.sql)})
     SELECT count(*) AS both FROM told AS a JOIN told AS b USING (id) WHERE a.name = $one AND b.name = $other`,
    { ...where.parameters, one: one.name, other: other.name },
  )
  return { names: [one.name, other.name], ...chapman(one.incidents, other.incidents, row!.both), caveats: CAVEATS }
}
