import { incidentsById } from '#analyse/index.ts'
import type { Incident, IncidentFilter, IncidentRow, IncidentView, Range } from '#model/index.ts'
import type { Asked, SetIncident } from '#report/index.ts'
import type { DraftKeeper } from '../draft.ts'
import { redact } from './redact.ts'

type ViewOf = (id: string) => Promise<IncidentView | null>
export interface Behind {
  readonly total: number
  readonly incidents: readonly SetIncident[]
}

/** The incidents of each filter with what their sources say, those with the most killed first. */
export async function incidentsOf(
  { draft, viewOf }: { readonly draft: DraftKeeper; readonly viewOf: ViewOf },
  { deadliest }: Pick<Asked, 'deadliest'>,
  filters: readonly IncidentFilter[],
  limit: number,
): Promise<Behind[]> {
  const pages = await Promise.all(filters.map((filter) => deadliest(filter, limit)))
  const ids = new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const full = await draft.use((release) => incidentsById(release, [...ids]))
  // Many sets hold the same incidents: each is read once, and from the ledger only where it has reports.
  const told = new Map<string, Promise<SetIncident | null>>()
  const tellOnce = (row: IncidentRow): Promise<SetIncident | null> => {
    const known = told.get(row.id) ?? tell(row, full.get(row.id), viewOf)
    told.set(row.id, known)
    return known
  }
  return Promise.all(
    pages.map(async ({ total, rows }) => {
      const incidents = await Promise.all(rows.map(tellOnce))
      return { total, incidents: incidents.filter((one) => one !== null) }
    }),
  )
}

const range = ({ low, best, high }: Range): string => (low === high ? String(best) : `${best} (${low}–${high})`)

/** An incident as a report shows it; null for a row whose licence forbids giving it to others: it is counted, not shown. */
async function tell(row: IncidentRow, incident: Incident | undefined, viewOf: ViewOf): Promise<SetIncident | null> {
  if (incident?.origin?.redistributable === false) return null
  const place = [...new Set([row.place, row.admin2, row.admin1].filter((name) => name !== null))].join(', ')
  return {
    id: row.id,
    day: row.date ?? 'day not known',
    place: place || 'place not known',
    type: row.type,
    killed: range(row.killed),
    injured: range(row.injured),
    sources: incident?.origin ? [ofOrigin(incident.origin)] : sourcesOf(row, await viewOf(row.id)),
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

function sourcesOf(row: IncidentRow, view: IncidentView | null): SetIncident['sources'] {
  const known = [row.place, row.admin2, row.admin1, row.country, ...row.actors].filter((name) => name !== null)
  return (view?.evidence ?? []).map(({ document, sentences }) => ({
    about: [document.title, document.outlet, document.published].filter(Boolean).join(', '),
    words: redact(sentences.map(({ text }) => text).join(' … '), known),
  }))
}
