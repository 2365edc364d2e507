import { createHash } from 'node:crypto'
import {
  eventTypeOf,
  type Incident,
  type IncidentActor,
  NO_RANGE,
  NO_TOLL,
  type Origin,
  type Toll,
} from '#model/index.ts'
import { readCsv } from './csv-table.ts'
import { eventTypeFor } from './mapped/event-types.ts'
import { guessMapping, MAPPED_FIELDS, type MappedField, type Mapping } from './mapped/fields.ts'
import { readDay } from './mapped/read-day.ts'
import type { NameActor } from './ucdp/actors.ts'
import type { ImportedIncidents, RowProblem } from './ucdp-ged.ts'

/** Where the rows of a table come from, and what may be done with them. */
export type TableOrigin = Omit<Origin, 'rowId'>

export interface MappedOptions {
  readonly mapping: Mapping
  readonly origin: TableOrigin
  readonly nameActor?: NameActor
}

/** Datasets whose columns and terms are known. */
const KNOWN: readonly { readonly columns: readonly string[]; readonly origin: TableOrigin }[] = [
  {
    columns: ['event_id_cnty', 'event_date', 'sub_event_type', 'fatalities'],
    origin: {
      dataset: 'ACLED',
      version: 'unknown',
      licence: 'ACLED terms of use',
      attribution: 'Armed Conflict Location & Event Data (ACLED), acleddata.com',
      redistributable: false,
    },
  },
  {
    columns: ['eventid', 'iyear', 'imonth', 'iday', 'attacktype1_txt', 'nkill'],
    origin: {
      dataset: 'GTD',
      version: 'unknown',
      licence: 'GTD end user licence',
      attribution:
        'Global Terrorism Database, National Consortium for the Study of Terrorism and Responses to Terrorism (START)',
      redistributable: false,
    },
  },
]

/** The columns of a table, what they are guessed to hold, and the dataset that it is known to be. */
export function describeTable(
  bytes: Uint8Array,
  name: string,
): { columns: string[]; mapping: Mapping; origin: TableOrigin | null } {
  const [head] = readCsv(bytes, name).records
  if (!head) throw new Error(`${name} is empty; a table has its column names in the first row`)
  const columns = [...head.cells]
  const lower = columns.map((column) => column.toLowerCase())
  const known = KNOWN.find((one) => one.columns.every((column) => lower.includes(column)))
  return { columns, mapping: guessMapping(columns), origin: known?.origin ?? null }
}

/**
 * Reads a stranger's CSV as incidents by a mapping of its columns. What the table does not say stays empty; a row
 * without a type gets none guessed and is left out, with a sentence. `readMappedCsv(bytes, 'a.csv', { mapping, origin })`.
 */
export function readMappedCsv(bytes: Uint8Array, name: string, options: MappedOptions): ImportedIncidents {
  const [head, ...rows] = readCsv(bytes, name).records
  const positions = positionsOf(head?.cells ?? [], options.mapping, name)
  const incidents: Incident[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  for (const { row, cells } of rows) {
    const get = (field: MappedField): string => {
      const from = positions[field]
      return typeof from === 'number' ? (cells[from] ?? '').trim() : (from ?? '')
    }
    const { incident, messages } = readRow(get, options, { row, seen })
    problems.push(...messages.map((message) => ({ row, message })))
    if (incident) incidents.push(incident)
  }
  return { incidents, problems }
}

type Positions = Readonly<Partial<Record<MappedField, number | string>>>

/** Of each field the place of its column, or its value for all rows. */
function positionsOf(columns: readonly string[], mapping: Mapping, name: string): Positions {
  const positions: Partial<Record<MappedField, number | string>> = {}
  for (const [field, from] of Object.entries(mapping) as [MappedField, string][]) {
    if (!MAPPED_FIELDS.includes(field))
      throw new Error(`unknown field: ${field}; there are ${MAPPED_FIELDS.join(', ')}`)
    const at = columns.findIndex((column) => column.trim() === from.trim())
    if (from.startsWith('=')) positions[field] = from.slice(1)
    else if (at >= 0) positions[field] = at
    else throw new Error(`${name} has no column “${from}”; it has ${columns.join(', ')}`)
  }
  return positions
}

type Get = (field: MappedField) => string

function readRow(
  get: Get,
  { origin, nameActor = () => null }: MappedOptions,
  { row, seen }: { row: number; seen: Set<string> },
): { incident: Incident | null; messages: string[] } {
  const messages: string[] = []
  const rowId = get('id') || String(row)
  const type = eventTypeFor(get('type'))
  if (!type)
    return {
      incident: null,
      messages: [
        `its type is “${get('type')}”, which is none of the codebook's; map it with --map "type==Attack"; the row was left out`,
      ],
    }
  if (seen.has(rowId))
    return { incident: null, messages: [`id ${rowId} stands in an earlier row; the row was left out`] }
  seen.add(rowId)
  const text =
    get('date') || ['year', 'month', 'day'].map((field) => get(field as MappedField).padStart(2, '0')).join('-')
  const when = readDay(text)
  if ('problem' in when) messages.push(`${when.problem}; the incident is undated`)
  const [latitude, longitude] = [number(get('latitude')), number(get('longitude'))]
  const isPoint = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  const country = get('country')
  const actors = (['actor1', 'actor2'] as const).flatMap((field): IncidentActor[] => {
    const named = get(field)
    if (named === '' || /^(?:unknown|none|n\/a|civilians.*)$/i.test(named)) return []
    return [
      { id: null, name: named, ...nameActor(named), text: named, role: field === 'actor1' ? 'perpetrator' : 'target' },
    ]
  })
  const incident: Incident = {
    id: `${slug(origin.dataset)}-${slug(rowId)}`,
    date: 'day' in when ? { edtf: when.day, precision: 'day', text } : null,
    country: country ? { name: country, iso: isoOf(country) } : null,
    admin1: get('admin1') || null,
    admin2: get('admin2') || null,
    place: get('place') || null,
    latitude: isPoint ? latitude : null,
    longitude: isPoint ? longitude : null,
    placePrecision: isPoint ? precisionOf(get('precision'), get('place')) : null,
    type,
    eventType: eventTypeOf(type),
    actors,
    killed: toll(get('killed'), get('killedLow'), get('killedHigh')),
    injured: toll(get('injured'), get('injuredLow'), get('injuredHigh')),
    abducted: NO_RANGE,
    arrested: NO_RANGE,
    weapons: [],
    reports: [],
    mentions: [],
    tollHistory: [],
    vague: false,
    origin: { ...origin, rowId },
    reasons: [],
    ...(type.toLowerCase() === get('type').toLowerCase() ? {} : { inferred: ['type', 'eventType'] }),
  }
  return { incident, messages }
}

const number = (cell: string): number | null => {
  const value = Number(cell.replace(/,/g, ''))
  return cell === '' || Number.isNaN(value) ? null : value
}

/** ACLED's and GTD's scales begin with 1 for the spot; a row that names a town is near it. */
const precisionOf = (cell: string, place: string): number => {
  const given = number(cell)
  return given !== null && given >= 1 && given <= 5 ? given : place === '' ? 4 : 2
}

/** The best value of a range is its high: "killed max" is where a table that keeps both ends its count. */
function toll(best: string, low: string, high: string): Toll {
  const values = [number(low), number(best), number(high)].filter((value) => value !== null && value >= 0) as number[]
  if (values.length === 0) return NO_TOLL
  const [least, most] = [Math.round(Math.min(...values)), Math.round(Math.max(...values))]
  const stated = number(best)
  const value = stated === null ? most : Math.round(stated)
  return { ...NO_TOLL, low: least, best: value, high: most, unknown: value }
}

const slug = (text: string): string => {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain || createHash('sha256').update(text).digest('hex').slice(0, 8)
}

const NAMES = new Intl.DisplayNames('en', { type: 'region' })
const ISO = new Map<string, string>()
for (let one = 65; one <= 90; one++)
  for (let two = 65; two <= 90; two++) {
    const code = String.fromCharCode(one, two)
    const name = NAMES.of(code)
    if (name && name !== code && !ISO.has(name.toLowerCase())) ISO.set(name.toLowerCase(), code)
  }

const isoOf = (country: string): string => ISO.get(country.toLowerCase()) ?? ''
