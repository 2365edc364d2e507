import type { Incident } from '#model/index.ts'

/**
 * Incidents as JSON, one a row, in the order of the file: by first day, undated last, then by id. A condition may use
 * the table alias `incident`. JSON, because DuckDB writes and JavaScript reads it three times as fast as the same
 * values one by one.
 */
export const selectIncidents = (where: string): string => `
  SELECT CAST(to_json(${struct({
    id: 'id',
    date: unless('date_edtf', struct({ edtf: 'date_edtf', precision: 'date_precision', text: 'date_text' })),
    country: unless('country_iso', struct({ name: 'country', iso: 'country_iso' })),
    ...columns('admin1', 'admin2', 'place', 'latitude', 'longitude'),
    placePrecision: 'place_precision',
    type: 'type',
    eventType: 'event_type',
    actors: listOf('actors', struct({ id: 'actor_id', ...columns('name', 'text', 'role') })),
    killed: struct(counts('killed', TOLL)),
    injured: struct(counts('injured', TOLL)),
    abducted: struct(counts('abducted', RANGE)),
    arrested: struct(counts('arrested', RANGE)),
    ...columns('weapons', 'reports', 'mentions'),
    tollHistory: listOf(
      'tolls',
      struct({
        ...columns('report', 'published'),
        killed: struct(counts('killed', RANGE)),
        injured: struct(counts('injured', RANGE)),
        ...columns('source', 'standing'),
      }),
    ),
    vague: 'vague',
    origin: unless(
      'origin_dataset',
      struct({
        dataset: 'origin_dataset',
        version: 'origin_version',
        rowId: 'origin_row',
        licence: 'origin_licence',
        attribution: 'origin_attribution',
        redistributable: 'origin_redistributable',
      }),
    ),
    ...columns('reasons', 'inferred'),
  })}) AS VARCHAR) AS json
  FROM incidents AS incident
  WHERE ${where}
  ORDER BY incident.first_day NULLS LAST, incident.id`

const RANGE = ['low', 'best', 'high'] as const
const TOLL = [...RANGE, 'civilian', 'security', 'militant', 'unknown'] as const

type Fields = Readonly<Record<string, string>>

function struct(fields: Fields): string {
  return `{${Object.entries(fields)
    .map(([name, sql]) => `'${name}': ${sql}`)
    .join(', ')}}`
}

function columns(...names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, name]))
}

function counts(name: string, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, `${name}_${key}`]))
}

function unless(empty: string, sql: string): string {
  return `CASE WHEN ${empty} IS NOT NULL THEN ${sql} END`
}

function listOf(table: string, item: string): string {
  return `coalesce((SELECT list(${item} ORDER BY position) FROM ${table} WHERE incident_id = incident.id), [])`
}

/** The incident of a row of `selectIncidents`: exactly what was frozen. */
export function incidentOf(json: string): Incident {
  const { inferred, ...incident } = JSON.parse(json) as Incident & { readonly inferred: string[] | null }
  return inferred ? { ...incident, inferred } : incident
}
