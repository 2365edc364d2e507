import type { Incident, IncidentActor, Range, Toll, TollReport } from '#model/index.ts'
import { daysOf } from '#model/index.ts'
import { fold } from './fold.ts'

export type Cell = string | number | boolean | Date | readonly string[] | null
type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'VARCHAR[]'

/** A column of a release: its name in the file, its type, and where its value comes from. */
interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly of: (row: Row) => Cell
}

/** A table of a release: what of an incident becomes its rows, and the order in which they are written. */
export interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[]
  readonly orderBy: string
  rowsOf(incident: Incident): Cell[][]
}

function table<Row>(
  name: string,
  orderBy: string,
  rows: (incident: Incident) => readonly Row[],
  columns: readonly Column<Row>[],
): Table {
  return {
    name,
    orderBy,
    columns,
    rowsOf: (incident) => rows(incident).map((row) => columns.map((column) => column.of(row))),
  }
}

/** A row that belongs to an incident, with its place in the incident's list. */
type Nested<T> = { readonly incident: string; readonly position: number; readonly item: T }
const nested = <T>(incident: Incident, items: readonly T[]): Nested<T>[] =>
  items.map((item, position) => ({ incident: incident.id, position, item }))
const NESTED_ORDER = 'incident_id, position'

const text = <Row>(name: string, of: (row: Row) => string | null | undefined): Column<Row> => ({
  name,
  type: 'VARCHAR',
  of: (row) => of(row) ?? null,
})
const whole = <Row>(name: string, of: (row: Row) => number | null): Column<Row> => ({ name, type: 'INTEGER', of })
const real = <Row>(name: string, of: (row: Row) => number | null): Column<Row> => ({ name, type: 'DOUBLE', of })
const flag = <Row>(name: string, of: (row: Row) => boolean | undefined): Column<Row> => ({
  name,
  type: 'BOOLEAN',
  of: (row) => of(row) ?? null,
})
const list = <Row>(name: string, of: (row: Row) => readonly string[] | undefined): Column<Row> => ({
  name,
  type: 'VARCHAR[]',
  of: (row) => of(row) ?? null,
})

const RANGE = ['low', 'best', 'high'] as const
const TOLL = [...RANGE, 'security', 'civilian', 'militant', 'unknown'] as const
const range = <Row>(name: string, of: (row: Row) => Range): Column<Row>[] =>
  RANGE.map((key) => whole(`${name}_${key}`, (row) => of(row)[key]))
const toll = <Row>(name: string, of: (row: Row) => Toll): Column<Row>[] =>
  TOLL.map((key) => whole(`${name}_${key}`, (row) => of(row)[key]))

const nestedKeys = <T>(): Column<Nested<T>>[] => [
  text('incident_id', (row) => row.incident),
  whole('position', (row) => row.position),
]

const day = (name: string, at: 0 | 1): Column<Incident> => ({
  name,
  type: 'DATE',
  of: ({ date }) => {
    const days = date && daysOf(date.edtf)
    const time = days ? Date.parse(`${days[at]}T00:00:00Z`) : Number.NaN
    return Number.isNaN(time) ? null : new Date(time)
  },
})

const actorNames = ({ actors }: Incident): string[] => [...new Set(actors.map((actor) => actor.name))]

/** Every name that a search looks in, folded once here and not in each query. */
const namesOf = (incident: Incident): string => {
  const { place, admin2, admin1, type, eventType } = incident
  return fold(
    [place, admin2, admin1, type, eventType, ...actorNames(incident)].filter((name) => name !== null).join('\n'),
  )
}

/** The tables of a release, each a Parquet file of its own. What each column means: docs/codebook.md. */
export const TABLES: readonly Table[] = [
  table<Incident>('incidents', 'first_day NULLS LAST, id', (incident) => [incident], [
    text('id', (incident) => incident.id),
    text('date_edtf', ({ date }) => date?.edtf),
    text('date_precision', ({ date }) => date?.precision),
    text('date_text', ({ date }) => date?.text),
    day('first_day', 0),
    day('last_day', 1),
    text('country', ({ country }) => country?.name),
    text('country_iso', ({ country }) => country?.iso),
    text('admin1', (incident) => incident.admin1),
    text('admin2', (incident) => incident.admin2),
    text('place', (incident) => incident.place),
    real('latitude', (incident) => incident.latitude),
    real('longitude', (incident) => incident.longitude),
    whole('place_precision', (incident) => incident.placePrecision),
    text('type', (incident) => incident.type),
    text('event_type', (incident) => incident.eventType),
    ...toll<Incident>('killed', (incident) => incident.killed),
    ...toll<Incident>('injured', (incident) => incident.injured),
    ...range<Incident>('abducted', (incident) => incident.abducted),
    ...range<Incident>('arrested', (incident) => incident.arrested),
    list('weapons', (incident) => incident.weapons),
    list('actor_names', actorNames),
    text('names', namesOf),
    list('reports', (incident) => incident.reports),
    list('mentions', (incident) => incident.mentions),
    flag('vague', (incident) => incident.vague),
    list('inferred', (incident) => incident.inferred),
    list('reasons', (incident) => incident.reasons),
    text('origin_dataset', ({ origin }) => origin?.dataset),
    text('origin_version', ({ origin }) => origin?.version),
    text('origin_row', ({ origin }) => origin?.rowId),
    text('origin_licence', ({ origin }) => origin?.licence),
    text('origin_attribution', ({ origin }) => origin?.attribution),
    flag('origin_redistributable', ({ origin }) => origin?.redistributable),
  ]),
  table<Nested<IncidentActor>>('actors', NESTED_ORDER, (incident) => nested(incident, incident.actors), [
    ...nestedKeys<IncidentActor>(),
    text('actor_id', ({ item }) => item.id),
    text('name', ({ item }) => item.name),
    text('text', ({ item }) => item.text),
    text('role', ({ item }) => item.role),
  ]),
  table<Nested<TollReport>>('tolls', NESTED_ORDER, (incident) => nested(incident, incident.tollHistory), [
    ...nestedKeys<TollReport>(),
    text('report', ({ item }) => item.report),
    text('published', ({ item }) => item.published),
    ...range<Nested<TollReport>>('killed', ({ item }) => item.killed),
    ...range<Nested<TollReport>>('injured', ({ item }) => item.injured),
    text('source', ({ item }) => item.source),
    text('standing', ({ item }) => item.standing),
  ]),
]
