import type { Facet, Facets, IncidentFilter } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { matching } from './matching.ts'
import { NOT_KNOWN, REPORTS } from './names.ts'

/**
 * The values of each filter menu with the incidents that choosing one would leave: a menu counts under all fields of
 * the filter but its own. `(await facets(release, {})).provinces[0]` is `{ name: 'FATA', incidents: 3378 }`.
 */
export async function facets(release: Release, filter: IncidentFilter): Promise<Facets> {
  const [provinces, districts, actors, types, origins] = await Promise.all([
    countBy(release, `coalesce(incident.admin1, '${NOT_KNOWN}')`, { ...filter, admin1: [] }),
    countBy(release, `coalesce(incident.admin2, '${NOT_KNOWN}')`, { ...filter, admin2: [] }),
    countActors(release, { ...filter, actor: [] }),
    countBy(release, 'incident.type', { ...filter, type: [] }),
    countBy(release, `coalesce(origin_dataset, '${REPORTS}')`, { ...filter, origin: [] }),
  ])
  return { provinces, districts, actors, types, origins }
}

function countBy(release: Release, expression: string, filter: IncidentFilter): Promise<Facet[]> {
  const where = matching(filter)
  return release.all(
    `SELECT ${expression} AS name, count(*) AS incidents FROM incidents AS incident WHERE ${where.sql}
     GROUP BY 1 ORDER BY incidents DESC, name`,
    where.parameters,
  )
}

function countActors(release: Release, filter: IncidentFilter): Promise<Facet[]> {
  const where = matching(filter)
  return release.all(
    `SELECT name, count(*) AS incidents FROM (SELECT unnest(actor_names) AS name FROM incidents AS incident WHERE ${where.sql})
     GROUP BY name ORDER BY incidents DESC, name`,
    where.parameters,
  )
}
