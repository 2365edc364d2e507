import type { IncidentFilter } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { matching } from './matching.ts'

/**
 * How many incidents a filter leaves, and the ids of those with the most killed, in one question: a report asks it of
 * hundreds of filters. `(await deadliestIds(release, { admin1: ['Sindh'] }, 12)).total`.
 */
export async function deadliestIds(
  release: Release,
  filter: IncidentFilter,
  limit: number,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const where = matching(filter)
  const rows = await release.all<{ id: string; total: number }>(
    `SELECT id, count(*) OVER () AS total FROM incidents AS incident WHERE ${where.sql}
     ORDER BY killed_best DESC, first_day DESC NULLS LAST, id LIMIT $limit`,
    { ...where.parameters, limit },
  )
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) }
}
