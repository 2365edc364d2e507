import type { Incident } from '#model/index.ts'
import type { Release } from '#release/index.ts'

/** Incidents in full by their ids, in one question. `(await incidentsById(release, ['i1'])).get('i1')?.origin`. */
export async function incidentsById(release: Release, ids: readonly string[]): Promise<ReadonlyMap<string, Incident>> {
  const found = new Map<string, Incident>()
  if (ids.length === 0) return found
  const where = { sql: 'list_contains($ids, incident.id)', parameters: { ids } }
  for await (const incident of release.incidents(where)) found.set(incident.id, incident)
  return found
}
