import type { Overview } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { UNKNOWN_PRECISION } from '../names.ts'

/**
 * Incidents and killed by coordinate and precision, most killed first. A point that several places share bears the name
 * most of its incidents have. Incidents without coordinates are in no row.
 */
export async function places(release: Release, where: Condition): Promise<Overview['places']> {
  return release.all(
    `WITH named AS (
       SELECT latitude, longitude, coalesce(place_precision, ${UNKNOWN_PRECISION}) AS precision,
         coalesce(place, incident.admin2, incident.admin1, country, '') AS name, count(*) AS incidents, sum(killed_best) AS killed
       FROM incidents AS incident WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND (${where.sql}) GROUP BY 1, 2, 3, 4
     )
     SELECT latitude, longitude, precision, first(name ORDER BY incidents DESC, name) AS name,
       sum(incidents) AS incidents, sum(killed) AS killed
     FROM named GROUP BY latitude, longitude, precision
     ORDER BY killed DESC, incidents DESC, latitude, longitude, precision`,
    where.parameters,
  )
}
