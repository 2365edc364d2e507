import type { IncidentFilter, IncidentRow, IncidentSort, Page, Toll } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { matching } from './matching.ts'
import { REPORTS } from './names.ts'

export interface ListOptions {
  readonly sort?: IncidentSort
  readonly offset?: number
  readonly limit?: number
}

/** What each order sorts by; undated and unnamed rows stand last either way, and the id settles ties. */
const ORDERS: Readonly<Record<IncidentSort, string>> = {
  date: 'first_day ASC NULLS LAST',
  '-date': 'first_day DESC NULLS LAST',
  killed: 'killed_best ASC, first_day ASC NULLS LAST',
  '-killed': 'killed_best DESC, first_day DESC NULLS LAST',
  injured: 'injured_best ASC, first_day ASC NULLS LAST',
  '-injured': 'injured_best DESC, first_day DESC NULLS LAST',
  place: 'admin1 ASC NULLS LAST, admin2 ASC NULLS LAST, place ASC NULLS LAST, first_day ASC NULLS LAST',
  type: 'event_type ASC, type ASC, first_day ASC NULLS LAST',
}

const TOLL = ['low', 'best', 'high', 'security', 'civilian', 'militant', 'unknown'] as const
const COLUMNS = [
  ...[
    'id',
    'date_edtf',
    'country',
    'admin1',
    'admin2',
    'place',
    'latitude',
    'longitude',
    'place_precision',
    'type',
    'event_type',
  ],
  ...['actor_names', 'len(reports) AS report_count', 'origin_dataset'],
  ...TOLL.flatMap((key) => [`killed_${key}`, `injured_${key}`]),
].join(', ')

/** A page of the incidents that a filter leaves. `await listIncidents(release, {}, { sort: '-killed', limit: 10 })`. */
export async function listIncidents(
  release: Release,
  filter: IncidentFilter,
  options: ListOptions = {},
): Promise<Page<IncidentRow>> {
  const { sort = '-date', offset = 0, limit = 100 } = options
  const where = matching(filter)
  const order = ORDERS[sort]
  const [counted, rows] = await Promise.all([
    release.all<{ total: number }>(
      `SELECT count(*) AS total FROM incidents AS incident WHERE ${where.sql}`,
      where.parameters,
    ),
    release.all<Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM incidents AS incident WHERE ${where.sql} ORDER BY ${order}, id LIMIT $limit OFFSET $offset`,
      { ...where.parameters, limit, offset },
    ),
  ])
  return { total: counted[0]!.total, offset, rows: rows.map(toIncidentRow) }
}

function toIncidentRow(row: Readonly<Record<string, unknown>>): IncidentRow {
  const toll = (name: string) => Object.fromEntries(TOLL.map((key) => [key, row[`${name}_${key}`]])) as unknown as Toll
  return {
    id: row.id as string,
    date: row.date_edtf as string | null,
    country: row.country as string | null,
    admin1: row.admin1 as string | null,
    admin2: row.admin2 as string | null,
    place: row.place as string | null,
    latitude: row.latitude as number | null,
    longitude: row.longitude as number | null,
    placePrecision: row.place_precision as number | null,
    type: row.type as string,
    eventType: row.event_type as string,
    actors: row.actor_names as string[],
    killed: toll('killed'),
    injured: toll('injured'),
    reports: row.report_count as number,
    origin: (row.origin_dataset as string | null) ?? REPORTS,
  }
}
