import { gunzipSync } from 'node:zlib'
import type { Incident, Origin, SubEventType } from '#model/index.ts'
import { eventTypeOf, NO_RANGE, NO_TOLL } from '#model/index.ts'
import { readCsv } from './csv-table.ts'
import { type NameActor, ucdpActors } from './ucdp/actors.ts'
import { type UcdpRow, ucdpRows } from './ucdp/columns.ts'
import { ucdpDate } from './ucdp/date.ts'
import { ucdpPlace } from './ucdp/place.ts'
import { ucdpToll } from './ucdp/toll.ts'

/** Something doubtful about a row of a dataset; rows are counted as a spreadsheet counts them, from 1. */
export interface RowProblem {
  readonly row: number
  readonly message: string
}

export interface ImportedIncidents {
  readonly incidents: Incident[]
  readonly problems: RowProblem[]
}

/**
 * UCDP codes who fought whom, not how. An armed clash for state-based and non-state violence and an attack for
 * one-sided violence are the least that the three kinds say; `inferred` marks them.
 */
const TYPES: Readonly<Record<string, SubEventType>> = { 1: 'Armed clash', 2: 'Armed clash', 3: 'Attack' }

/** The citation that UCDP asks for; it goes wherever a row goes. */
const ATTRIBUTION =
  'Uppsala Conflict Data Program, UCDP Georeferenced Event Dataset: Sundberg and Melander (2013), Davies, Pettersson and Öberg'

export interface UcdpOptions {
  /** Tells which actor a side is, so that "TTP" of a dataset and "Pakistani Taliban" of a report are one. */
  readonly nameActor?: NameActor
}

/**
 * Reads a UCDP GED file (CSV, any version, gzipped or not) as incidents that carry their origin and licence. Headlines,
 * source texts and notes are not read. `readUcdpGed(bytes, 'ged-pakistan.csv').incidents[0].id` is `'ucdp-59553'`.
 */
export function readUcdpGed(
  bytes: Uint8Array,
  name = 'the UCDP GED file',
  options: UcdpOptions = {},
): ImportedIncidents {
  const { nameActor = () => null } = options
  const rows = ucdpRows(readCsv(unpacked(bytes, name), name), name)
  const version = versionOf(name, rows)
  const seen = new Set<string>()
  const incidents: Incident[] = []
  const problems: RowProblem[] = []
  for (const row of rows) {
    const { incident, messages } = readRow(row, { version, seen, nameActor })
    problems.push(...messages.map((message) => ({ row: row.row, message })))
    if (incident) incidents.push(incident)
  }
  return { incidents, problems }
}

function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch (error) {
    throw new Error(`${name} is gzipped but cannot be unpacked (${(error as Error).message}); get it again`)
  }
}

interface Reading {
  readonly version: string
  /** Ids that stood in earlier rows. */
  readonly seen: Set<string>
  readonly nameActor: NameActor
}

function readRow(row: UcdpRow, reading: Reading): { incident: Incident | null; messages: string[] } {
  const { version, seen, nameActor } = reading
  const { id, type_of_violence: violence } = row.cells
  const leaveOut = (message: string) => ({ incident: null, messages: [`${message}; the row was left out`] })
  if (id === '') return leaveOut('it has no id')
  if (seen.has(id)) return leaveOut(`id ${id} stands in an earlier row`)
  const type = TYPES[violence]
  if (!type) return leaveOut(`type_of_violence is “${violence}”, not 1, 2 or 3`)
  const { toll, problems } = ucdpToll(row)
  if (!toll) return { incident: null, messages: problems }
  seen.add(id)
  const { date, problem } = ucdpDate(row)
  const where = ucdpPlace(row)
  const incident: Incident = {
    id: `ucdp-${id}`,
    date,
    ...where.place,
    type,
    eventType: eventTypeOf(type),
    actors: ucdpActors(row, nameActor),
    killed: toll,
    injured: NO_TOLL,
    abducted: NO_RANGE,
    arrested: NO_RANGE,
    weapons: [],
    reports: [],
    mentions: [],
    tollHistory: [],
    vague: false,
    origin: originOf(id, version),
    reasons: [],
    inferred: ['type', 'eventType'],
  }
  return { incident, messages: [...problems, ...(problem ? [problem] : []), ...where.problems] }
}

const originOf = (rowId: string, version: string): Origin => ({
  dataset: 'UCDP GED',
  version,
  rowId,
  licence: 'CC BY 4.0',
  attribution: ATTRIBUTION,
  redistributable: true,
})

/** The version is told by the file's name alone ("GEDEvent_v25_1.csv", "ged251.csv"); else the years it covers. */
function versionOf(name: string, rows: readonly UcdpRow[]): string {
  const dotted = /v(\d{1,2})[._](\d{1,2})(?:[._](\d{1,2}))?/i.exec(name)
  if (dotted) return dotted.slice(1).filter(Boolean).join('.')
  const packed = /ged(\d\d)(\d)(?!\d)/i.exec(name)
  if (packed) return `${packed[1]}.${packed[2]}`
  const years = rows.map((row) => Number(row.cells.year)).filter((year) => year > 0)
  if (!years.length) return 'unknown'
  const [first, last] = years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [9999, 0])
  return `${first}-${last}`
}
