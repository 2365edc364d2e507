import type { Incident, Range, Toll } from '#model/index.ts'

/**
 * Incidents with their lists, one row each. `incident` is the table alias that a condition may use; the order is that
 * of the file: by first day, undated last, then by id.
 */
export const selectIncidents = (where: string): string => `
  SELECT incident.* REPLACE (CAST(first_day AS VARCHAR) AS first_day, CAST(last_day AS VARCHAR) AS last_day),
    ${listOf('actors', "{'id': actor_id, 'name': name, 'text': text, 'role': role}")} AS actors,
    ${listOf(
      'tolls',
      `{'report': report, 'published': published, 'killed': ${range('killed')}, 'injured': ${range('injured')},
      'source': source, 'standing': standing}`,
    )} AS tolls
  FROM incidents AS incident
  WHERE ${where}
  ORDER BY incident.first_day NULLS LAST, incident.id`

const range = (name: string): string => `{'low': ${name}_low, 'best': ${name}_best, 'high': ${name}_high}`
const listOf = (table: string, item: string): string =>
  `(SELECT list(${item} ORDER BY position) FROM ${table} WHERE incident_id = incident.id)`

type Row = Readonly<Record<string, unknown>>

/** The incident of a row of `selectIncidents`: exactly what was frozen. */
export function incidentOf(row: Row): Incident {
  const inferred = row.inferred as string[] | null
  return {
    id: row.id as string,
    date:
      row.date_edtf === null
        ? null
        : ({ edtf: row.date_edtf, precision: row.date_precision, text: row.date_text } as Incident['date']),
    country: row.country_iso === null ? null : { name: row.country as string, iso: row.country_iso as string },
    admin1: row.admin1 as string | null,
    admin2: row.admin2 as string | null,
    place: row.place as string | null,
    latitude: row.latitude as number | null,
    longitude: row.longitude as number | null,
    placePrecision: row.place_precision as number | null,
    type: row.type as Incident['type'],
    eventType: row.event_type as Incident['eventType'],
    actors: listIn<Incident['actors'][number]>(row, 'actors'),
    killed: tollIn(row, 'killed'),
    injured: tollIn(row, 'injured'),
    abducted: rangeIn(row, 'abducted'),
    arrested: rangeIn(row, 'arrested'),
    weapons: listIn<string>(row, 'weapons'),
    reports: listIn<string>(row, 'reports'),
    mentions: listIn<string>(row, 'mentions'),
    tollHistory: listIn<Incident['tollHistory'][number]>(row, 'tolls'),
    vague: row.vague as boolean,
    origin: originIn(row),
    reasons: listIn<string>(row, 'reasons'),
    ...(inferred ? { inferred } : {}),
  }
}

/** An empty list of a nested table comes back as null. */
const listIn = <T>(row: Row, name: string): T[] => (row[name] ?? []) as T[]

const rangeIn = (row: Row, name: string): Range => ({
  low: row[`${name}_low`] as number,
  best: row[`${name}_best`] as number,
  high: row[`${name}_high`] as number,
})

const tollIn = (row: Row, name: string): Toll => ({
  ...rangeIn(row, name),
  security: row[`${name}_security`] as number,
  civilian: row[`${name}_civilian`] as number,
  militant: row[`${name}_militant`] as number,
  unknown: row[`${name}_unknown`] as number,
})

function originIn(row: Row): Incident['origin'] {
  if (row.origin_dataset === null) return null
  return {
    dataset: row.origin_dataset as string,
    version: row.origin_version as string,
    rowId: row.origin_row as string,
    licence: row.origin_licence as string,
    attribution: row.origin_attribution as string,
    redistributable: row.origin_redistributable as boolean,
  }
}
