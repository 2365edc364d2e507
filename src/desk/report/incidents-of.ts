import { listIncidents } from '#analyse/index.ts'
import type { IncidentFilter, IncidentRow, IncidentView, Range } from '#model/index.ts'
import type { SetIncident } from '#report/index.ts'
import type { DraftKeeper } from '../draft.ts'
import { redact } from './redact.ts'

/** The incidents of a filter with what their sources say, those with the most killed first. */
export async function incidentsOf(
  draft: DraftKeeper,
  viewOf: (id: string) => Promise<IncidentView | null>,
  filter: IncidentFilter,
  limit: number,
): Promise<{ total: number; incidents: SetIncident[] }> {
  const page = await draft.use((release) => listIncidents(release, filter, { sort: '-killed', limit }))
  const views = await Promise.all(page.rows.map(async (row) => ({ row, view: await viewOf(row.id) })))
  // A row whose licence forbids giving it to others is counted and not shown.
  const shown = views.filter(({ view }) => view?.incident.origin?.redistributable !== false)
  return { total: page.total, incidents: shown.map(({ row, view }) => toSetIncident(row, view)) }
}

const range = ({ low, best, high }: Range): string => (low === high ? String(best) : `${best} (${low}–${high})`)

function toSetIncident(row: IncidentRow, view: IncidentView | null): SetIncident {
  const place = [...new Set([row.place, row.admin2, row.admin1].filter((name) => name !== null))].join(', ')
  return {
    id: row.id,
    day: row.date ?? 'day not known',
    place: place || 'place not known',
    type: row.type,
    killed: range(row.killed),
    injured: range(row.injured),
    sources: view ? sourcesOf(row, view) : [],
  }
}

function sourcesOf(row: IncidentRow, { incident, evidence }: IncidentView): SetIncident['sources'] {
  if (incident.origin) {
    const { dataset, rowId, licence, attribution } = incident.origin
    return [{ about: `${dataset}, row ${rowId}; ${licence}; ${attribution}`, words: null }]
  }
  const known = [row.place, row.admin2, row.admin1, row.country, ...row.actors].filter((name) => name !== null)
  return evidence.map(({ document, sentences }) => ({
    about: [document.title, document.outlet, document.published].filter(Boolean).join(', '),
    words: redact(sentences.map(({ text }) => text).join(' … '), known),
  }))
}
