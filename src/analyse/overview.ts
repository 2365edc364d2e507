import type { IncidentFilter, Overview } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { matching } from './matching.ts'
import { months } from './stats/months.ts'
import { origins } from './stats/origins.ts'
import { places } from './stats/places.ts'
import { actors, districts, provinces, types } from './stats/ranked.ts'
import { totals } from './stats/totals.ts'

/** The numbers of the incidents that a filter leaves. `(await overview(release, { admin1: ['Balochistan'] })).totals.incidents`. */
export async function overview(release: Release, filter: IncidentFilter): Promise<Overview> {
  const where = matching(filter)
  const { version, createdAt } = release.manifest
  const [sums, byMonth, byProvince, byDistrict, byActor, byType, byOrigin, byPlace] = await Promise.all([
    totals(release, where),
    months(release, where),
    provinces(release, where),
    districts(release, where),
    actors(release, where),
    types(release, where),
    origins(release, where),
    places(release, where),
  ])
  return {
    release: { version, createdAt, sha256: release.sha256 },
    ...sums,
    months: byMonth,
    provinces: byProvince,
    districts: byDistrict,
    actors: byActor,
    types: byType,
    origins: byOrigin,
    places: byPlace,
  }
}
