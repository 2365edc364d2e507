import type { Overview } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { REPORTS } from '../names.ts'

/** Where the incidents come from, with the licence and the attribution that each dataset asks for; reports first. */
export async function origins(release: Release, where: Condition): Promise<Overview['origins']> {
  return release.all(
    `SELECT coalesce(origin_dataset, '${REPORTS}') AS name, count(*) AS incidents,
       coalesce(origin_licence, '') AS licence, coalesce(origin_attribution, '') AS attribution
     FROM incidents AS incident WHERE ${where.sql}
     GROUP BY 1, 3, 4 ORDER BY name <> '${REPORTS}', incidents DESC, name, licence, attribution`,
    where.parameters,
  )
}
