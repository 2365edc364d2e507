import type { Incident, Range, Toll } from '#model/index.ts'
import { type Cell, csvLine } from './csv.ts'

const range = (r: Range): Cell[] => [r.low, r.best, r.high]
const toll = (t: Toll): Cell[] => [...range(t), t.security, t.civilian, t.militant, t.unknown]
const rangeNames = (name: string) => ['low', 'best', 'high'].map((part) => `${name}_${part}`)
const tollNames = (name: string) => [
  ...rangeNames(name),
  ...['security', 'civilian', 'militant', 'unknown'].map((part) => `${name}_${part}`),
]

const COLUMNS = [
  ...[
    'id',
    'date',
    'date_precision',
    'country',
    'admin1',
    'admin2',
    'place',
    'latitude',
    'longitude',
    'place_precision',
  ],
  ...['event_type', 'type', 'actors', ...tollNames('killed'), ...tollNames('injured'), ...rangeNames('abducted')],
  ...[...rangeNames('arrested'), 'reports', 'origin', 'origin_row', 'licence', 'attribution'],
]

/** An incident as a row: roles stand with their actors, and where it came from stands with its licence. */
function incidentCells(incident: Incident): Cell[] {
  const { origin } = incident
  return [
    ...[incident.id, incident.date?.edtf ?? null, incident.date?.precision ?? null, incident.country?.name ?? null],
    ...[
      incident.admin1,
      incident.admin2,
      incident.place,
      incident.latitude,
      incident.longitude,
      incident.placePrecision,
    ],
    ...[incident.eventType, incident.type, incident.actors.map((actor) => `${actor.name} (${actor.role})`).join('; ')],
    ...[...toll(incident.killed), ...toll(incident.injured), ...range(incident.abducted), ...range(incident.arrested)],
    ...[incident.reports.length, origin ? `${origin.dataset} ${origin.version}` : 'reports', origin?.rowId ?? null],
    ...[origin?.licence ?? null, origin?.attribution ?? null],
  ]
}

/** The lines of a CSV of incidents, leaving out rows whose licence forbids giving them to others. */
export async function* incidentCsv(incidents: AsyncIterable<Incident>): AsyncGenerator<string> {
  yield csvLine(COLUMNS)
  for await (const incident of incidents)
    if (incident.origin?.redistributable !== false) yield csvLine(incidentCells(incident))
}
