import { readIncidents } from '#analyse/index.ts'
import type { Incident, IncidentFilter } from '#model/index.ts'
import type { Release } from '#release/index.ts'

/** The incidents of a release that is only lent: it stays open for as long as somebody reads from it. */
export async function* lentIncidents(
  use: (ask: (release: Release) => Promise<void>) => Promise<void>,
  filter: IncidentFilter,
): AsyncGenerator<Incident> {
  let finish: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  const release = await new Promise<Release>((found, failed) => {
    const hold = (lent: Release) => {
      found(lent)
      return done
    }
    use(hold).catch(failed)
  })
  try {
    yield* readIncidents(release, filter)
  } finally {
    finish()
  }
}
