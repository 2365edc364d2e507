import type { Incident, IncidentFilter } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { matching } from './matching.ts'

/** The incidents that a filter leaves, in full, one at a time. `for await (const incident of readIncidents(release, {}))`. */
export const readIncidents = (release: Release, filter: IncidentFilter): AsyncIterable<Incident> =>
  release.incidents(matching(filter))
