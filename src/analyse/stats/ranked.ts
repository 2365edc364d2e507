import type { Ranked } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { NOT_KNOWN } from '../names.ts'

const TOLLS = ['killed', 'injured'].flatMap((name) => ['low', 'best', 'high'].map((key) => `${name}_${key}`))
const SUMS = TOLLS.map((column) => `sum(${column}) AS ${column}`).join(', ')
/** Most killed first, what is not known last; names break ties, so that the order never varies. */
const ORDER = `ORDER BY name = '${NOT_KNOWN}', killed_best DESC, incidents DESC, name`

type Row = { readonly name: string; readonly incidents: number } & Readonly<Record<string, number>>

/** Incidents, killed and injured by a column of the incidents. The rows add up to the total. */
async function rankedBy(release: Release, where: Condition, column: 'admin1' | 'admin2' | 'type'): Promise<Ranked[]> {
  const rows = await release.all<Row>(
    `SELECT coalesce(${column}, '${NOT_KNOWN}') AS name, count(*) AS incidents, ${SUMS}
     FROM incidents AS incident WHERE ${where.sql} GROUP BY 1 ${ORDER}`,
    where.parameters,
  )
  return rows.map(toRanked)
}

/** Provinces by killed: `[{ name: 'Balochistan', incidents: 692, … }]`. */
export const provinces = (release: Release, where: Condition): Promise<Ranked[]> => rankedBy(release, where, 'admin1')
/** Districts by killed. Two provinces' districts of one name are one row. */
export const districts = (release: Release, where: Condition): Promise<Ranked[]> => rankedBy(release, where, 'admin2')
/** Kinds of event by killed. */
export const types = (release: Release, where: Condition): Promise<Ranked[]> => rankedBy(release, where, 'type')

/**
 * Actors by the killed of the incidents that they took part in, in whatever role: all of an incident's dead count once
 * for each of its actors, so the rows add up to more than the total. They say nothing of who killed whom.
 */
export async function actors(release: Release, where: Condition): Promise<Ranked[]> {
  const rows = await release.all<Row>(
    `WITH part AS (SELECT unnest(actor_names) AS name, ${TOLLS.join(', ')} FROM incidents AS incident WHERE ${where.sql})
     SELECT name, count(*) AS incidents, ${SUMS} FROM part GROUP BY name ${ORDER}`,
    where.parameters,
  )
  return rows.map(toRanked)
}

const toRanked = (row: Row): Ranked => ({
  name: row.name,
  incidents: row.incidents,
  killed: { low: row.killed_low!, best: row.killed_best!, high: row.killed_high! },
  injured: { low: row.injured_low!, best: row.injured_best!, high: row.injured_high! },
})
