import type { IncidentFilter, Ranked } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { matching } from '../matching.ts'
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

/** Lists of an incident; a weapon stands as often as it was told, the others once. */
const LISTS = { actor: 'actor_names', claimant: 'claimant_names', weapon: 'list_distinct(weapons)' } as const

async function rankedByList(release: Release, where: Condition, list: keyof typeof LISTS): Promise<Ranked[]> {
  const rows = await release.all<Row>(
    `WITH part AS (SELECT unnest(${LISTS[list]}) AS name, ${TOLLS.join(', ')} FROM incidents AS incident WHERE ${where.sql})
     SELECT name, count(*) AS incidents, ${SUMS} FROM part GROUP BY name ${ORDER}`,
    where.parameters,
  )
  return rows.map(toRanked)
}

/**
 * Actors by the killed of the incidents that they took part in, in whatever role: all of an incident's dead count once
 * for each of its actors, so the rows add up to more than the total. They say nothing of who killed whom.
 */
export const actors = (release: Release, where: Condition): Promise<Ranked[]> => rankedByList(release, where, 'actor')

/**
 * Claimants or weapons by the killed of the incidents that name them; those that name none are in no row.
 * `(await rankedOf(release, {}, 'weapon'))[0]` is `{ name: 'hand grenade', incidents: 12, … }`.
 */
export const rankedOf = (release: Release, filter: IncidentFilter, list: 'claimant' | 'weapon'): Promise<Ranked[]> =>
  rankedByList(release, matching(filter), list)

const toRanked = (row: Row): Ranked => ({
  name: row.name,
  incidents: row.incidents,
  killed: { low: row.killed_low!, best: row.killed_best!, high: row.killed_high! },
  injured: { low: row.injured_low!, best: row.injured_best!, high: row.injured_high! },
})
