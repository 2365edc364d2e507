import type { Incident } from '#model/index.ts'
import { linkRows, type RowLink } from '#resolve/index.ts'

/** A link between an incident of one origin and one of another: suggestions, nothing is joined by them. */
export interface OriginLink extends RowLink {
  readonly fromOrigin: string
  readonly toOrigin: string
}

/** Links every origin of a book (its reports, each dataset) with every other, each incident at most once a pair of origins. */
export async function rowLinks(incidents: AsyncIterable<Incident>): Promise<OriginLink[]> {
  const byOrigin = new Map<string, Incident[]>()
  for await (const incident of incidents) {
    const origin = incident.origin?.dataset ?? 'reports'
    const there = byOrigin.get(origin)
    if (there) there.push(incident)
    else byOrigin.set(origin, [incident])
  }
  const origins = [...byOrigin.keys()].sort()
  return origins.flatMap((fromOrigin, at) =>
    origins.slice(at + 1).flatMap((toOrigin) =>
      linkRows(byOrigin.get(fromOrigin) ?? [], byOrigin.get(toOrigin) ?? []).map((link) => ({
        ...link,
        fromOrigin,
        toOrigin,
      })),
    ),
  )
}
