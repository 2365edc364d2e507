import {
  type CellChange,
  type Decision,
  type EditableField,
  type GridCell,
  type Incident,
  incidentSchema,
  type Preview,
  type PreviewRow,
} from '#model/index.ts'
import { isSame, keysOf } from '../review/correct.ts'
import { columnNamed } from './columns.ts'

/** What is known of a row when it is changed: the incident as it is, and what was decided on it after a moment. */
export interface Ground {
  readonly incident: Incident
  /** Standing corrections made since the person or the file saw it, in their order. */
  readonly since: readonly Decision[]
}

type Cells = readonly (readonly [column: string, cell: GridCell])[]

/**
 * What cells would change in a row. A field that nobody touched since is simply changed; one that somebody else set
 * meanwhile conflicts when both set it otherwise, and stays when the cells still say what it was before.
 */
export function previewRow(row: number | null, { incident, since }: Ground, cells: Cells): PreviewRow {
  const base = { row, id: incident.id, name: nameOf(incident) }
  try {
    const changes: PreviewRow['changes'][number][] = []
    for (const field of fieldsOf(cells)) {
      const earlier = since.find((one) => one.kind === 'edit-field' && one.payload.field === field)
      const seen =
        earlier?.kind === 'edit-field' && 'was' in earlier.payload ? (earlier.payload.was ?? null) : incident[field]
      const wished = written(field, seen, cells)
      if (isSame(wished, seen) || isSame(wished, incident[field])) continue
      refuse(field, wished)
      const last = since.findLast((one) => one.kind === 'edit-field' && one.payload.field === field)
      const theirs = last && { value: incident[field], by: last.author, at: last.at }
      changes.push({ field, was: incident[field], now: wished, ...(theirs && { theirs }) })
    }
    const state = changes.some((one) => one.theirs) ? 'conflicting' : changes.length > 0 ? 'changed' : 'unchanged'
    return { ...base, state, changes, problem: null }
  } catch (error) {
    return {
      ...base,
      state: 'refused',
      changes: [],
      problem: `${error instanceof Error ? error.message : String(error)}.`,
    }
  }
}

const fieldsOf = (cells: Cells): EditableField[] => [
  ...new Set(cells.map(([name]) => columnNamed(name)?.field ?? null).filter((field) => field !== null)),
]

/** The field as the cells of its columns say it. */
function written(field: EditableField, before: unknown, cells: Cells): unknown {
  let value = before
  for (const [name, cell] of cells) {
    const column = columnNamed(name)
    if (column?.field === field) value = column.write(value, cell)
  }
  return isToll(value) && isToll(before) ? balanced(value, before) : value
}

interface TollLike {
  readonly low: number
  readonly best: number
  readonly high: number
  readonly [name: string]: number
}
const isToll = (value: unknown): value is TollLike => typeof value === 'object' && value !== null && 'best' in value

/** Who changes only the best number means it: low and high go along, and what the split lacks is unknown. */
function balanced(value: TollLike, before: TollLike): TollLike {
  if (value.best === before.best) return value
  const low = value.low === before.low ? Math.min(value.low, value.best) : value.low
  const high = value.high === before.high ? Math.max(value.high, value.best) : value.high
  const exact =
    before.low === before.best && before.high === before.best && value.low === before.low && value.high === before.high
  const range = exact ? { low: value.best, high: value.best } : { low, high }
  if (!('unknown' in value) || value.unknown !== before.unknown) return { ...value, ...range }
  const told = (value.security ?? 0) + (value.civilian ?? 0) + (value.militant ?? 0)
  return { ...value, ...range, unknown: Math.max(0, value.best - told) }
}

function refuse(field: EditableField, value: unknown): void {
  const read = incidentSchema.shape[field].safeParse(value)
  if (!read.success) throw new Error(`${field}: ${read.error.issues[0]?.message ?? 'this cannot stand here'}`)
  if (isToll(value) && (value.low > value.best || value.best > value.high))
    throw new Error(`${field}: low, best and high must not cross (${value.low}, ${value.best}, ${value.high})`)
}

/** A row of nothing that is known, refused. */
export const refusedRow = (row: number | null, id: string | null, problem: string): PreviewRow => ({
  row,
  id,
  name: id ?? '',
  state: 'refused',
  changes: [],
  problem,
})

export const nameOf = ({
  date,
  type,
  place,
  admin2,
  admin1,
}: Pick<Incident, 'date' | 'type' | 'place' | 'admin2' | 'admin1'>): string =>
  [date?.edtf ?? 'no date', type, place ?? admin2 ?? admin1 ?? 'place unknown'].join(', ')

const ORDER: readonly PreviewRow['state'][] = ['conflicting', 'refused', 'added', 'changed', 'unchanged']
/** Longer previews are read by nobody; the counts are of all. */
const MOST_SHOWN = 1000

export function previewOf(rows: readonly PreviewRow[]): Preview {
  const counts = { added: 0, changed: 0, unchanged: 0, conflicting: 0, refused: 0 }
  for (const { state } of rows) counts[state]++
  const shown = rows.filter(({ state }) => state !== 'unchanged')
  shown.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  return { counts, rows: shown.slice(0, MOST_SHOWN) }
}

/** Changes of cells by the row that they are in. */
export function byRow(changes: readonly CellChange[]): Map<string, CellChange[]> {
  const rows = new Map<string, CellChange[]>()
  for (const change of changes) rows.set(change.id, [...(rows.get(change.id) ?? []), change])
  return rows
}

export { keysOf }
