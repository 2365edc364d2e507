import type { Incident, IncidentFilter, IncidentView, Range } from '#model/index.ts'
import type { SetIncident } from '#report/index.ts'
import type { Releases } from '../releases.ts'
import { redact } from './redact.ts'

export interface Behind {
  readonly total: number
  readonly incidents: readonly SetIncident[]
}

/** The record that the incidents are read from. */
interface Shelf {
  readonly deadliest: (filter: IncidentFilter, limit: number) => ReturnType<Releases['deadliest']>
  readonly byId: (ids: readonly string[]) => ReturnType<Releases['byId']>
  readonly viewOf: (id: string) => Promise<IncidentView | null>
}

/** The incidents of each filter with what their sources say, those with the most killed first. */
export async function incidentsOf(
  { deadliest, byId, viewOf }: Shelf,
  filters: readonly IncidentFilter[],
  limit: number,
): Promise<Behind[]> {
  const found = await Promise.all(filters.map((filter) => deadliest(filter, limit)))
  // Many sets hold the same incidents: each is read once, and from the ledger only where it has reports.
  const full = await byId([...new Set(found.flatMap(({ ids }) => ids))])
  const told = new Map(
    await Promise.all([...full].map(async ([id, incident]) => [id, await tell(incident, viewOf)] as const)),
  )
  return found.map(({ total, ids }) => ({
    total,
    incidents: ids.map((id) => told.get(id) ?? null).filter((one) => one !== null),
  }))
}

const range = ({ low, best, high }: Range): string => (low === high ? String(best) : `${best} (${low}–${high})`)

/** An incident as a report shows it; null for a row whose licence forbids giving it to others: it is counted, not shown. */
async function tell(incident: Incident, viewOf: Shelf['viewOf']): Promise<SetIncident | null> {
  const { id, origin, date, place, admin2, admin1, type, killed, injured } = incident
  if (origin?.redistributable === false) return null
  const where = [...new Set([place, admin2, admin1].filter((name) => name !== null))].join(', ')
  return {
    id,
    day: date?.edtf ?? 'day not known',
    place: where || 'place not known',
    type,
    killed: range(killed),
    injured: range(injured),
    sources: origin ? [ofOrigin(origin)] : sourcesOf(incident, await viewOf(id)),
  }
}

const ofOrigin = ({
  dataset,
  rowId,
  licence,
  attribution,
}: NonNullable<Incident['origin']>): SetIncident['sources'][number] => ({
  about: `${dataset}, row ${rowId}; ${licence}; ${attribution}`,
  words: null,
})

function sourcesOf(
  { place, admin2, admin1, country, actors }: Incident,
  view: IncidentView | null,
): SetIncident['sources'] {
  const names = [place, admin2, admin1, country?.name ?? null, ...actors.map(({ name }) => name)]
  const known = names.filter((name) => name !== null)
  return (view?.evidence ?? []).map(({ document, sentences }) => ({
    about: [document.title, document.outlet, document.published].filter(Boolean).join(', '),
    words: redact(sentences.map(({ text }) => text).join(' … '), known),
  }))
}
