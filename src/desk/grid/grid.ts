import { readTable, type TableFormat, writeTable } from '#exchange/index.ts'
import {
  type Applied,
  type CellChange,
  type Decision,
  type EditableField,
  eventTypeOf,
  type GridCell,
  type GridView,
  type Incident,
  type IncidentFilter,
  NO_RANGE,
  NO_TOLL,
  type Preview,
  type PreviewRow,
  subEventTypeSchema,
  type TypedIncident,
  typedIncidentSchema,
} from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { decide } from '../decide.ts'
import { resolveBook } from '../draft.ts'
import { InputError } from '../input-error.ts'
import { keysOf } from '../review/correct.ts'
import { enter, entryId } from '../review/enter.ts'
import { COLUMNS, columnNamed } from './columns.ts'
import { byRow, previewOf, previewRow, refusedRow } from './preview.ts'

/** The record as a spreadsheet: cells changed in the grid or in a file that went out and came back. */
export interface Grid {
  /** All incidents that a filter leaves, as a file that can be edited outside and imported again. */
  table(filter: IncidentFilter, format: TableFormat): Promise<Uint8Array>
  /** What changed cells would do. */
  preview(changes: readonly CellChange[]): Promise<Preview>
  /** Makes every change a decision; conflicts only where the person's own word shall count. */
  apply(changes: readonly CellChange[], options: ApplyOptions): Promise<Applied>
  /** What a file that was edited outside would do. */
  previewFile(bytes: Uint8Array, name: string): Promise<Preview>
  applyFile(bytes: Uint8Array, name: string, options: ApplyOptions): Promise<Applied>
  views(owner: string): Promise<readonly GridView[]>
  saveView(owner: string, view: GridView): Promise<void>
  removeView(owner: string, name: string): Promise<boolean>
}

export interface ApplyOptions {
  readonly author: string
  /** What becomes of conflicts: those who were earlier keep their word, or the person's own counts. Default theirs. */
  readonly conflicts?: 'theirs' | 'mine'
  readonly reason?: string
}

export interface GridOptions {
  readonly store: Store
  readonly clock: () => Date
  readonly all: (filter: IncidentFilter) => AsyncIterable<Incident>
}

/** A row as it is read, and what it would become. */
interface Planned {
  readonly preview: PreviewRow
  readonly incident: Incident | null
  readonly typed: TypedIncident | null
}

/** The last decision that a file knows of stands in this column of every row. */
const AS_OF = 'as_of'

export function gridOf({ store, clock, all }: GridOptions): Grid {
  const keep = (planned: readonly Planned[], options: ApplyOptions) => keepAll({ store, clock }, planned, options)
  const planFile = async (bytes: Uint8Array, name: string) => planRows(store, await rowsOf(bytes, name))
  return {
    async table(filter, format) {
      const lastDecision = (await store.decisions({ latest: 1 }))[0]?.id ?? 0
      const rows: GridCell[][] = [[...COLUMNS.map(({ name }) => name), AS_OF]]
      for await (const incident of all(filter))
        if (incident.origin?.redistributable !== false)
          rows.push([...COLUMNS.map((column) => column.read(incident)), lastDecision])
      return writeTable(format, rows)
    },
    preview: async (changes) => previewOf((await planCells(store, changes)).map(({ preview }) => preview)),
    apply: async (changes, options) => keep(await planCells(store, changes), options),
    previewFile: async (bytes, name) => previewOf((await planFile(bytes, name)).map(({ preview }) => preview)),
    applyFile: async (bytes, name, options) => keep(await planFile(bytes, name), options),
    views: (owner) => store.review.views(owner),
    saveView: (owner, view) => store.review.saveView(owner, view, clock()),
    removeView: (owner, name) => store.review.removeView(owner, name),
  }
}

async function planCells(store: Store, changes: readonly CellChange[]): Promise<Planned[]> {
  await resolveBook(store)
  const rows = byRow(changes)
  const incidents = await store.review.incidentsOf([...rows.keys()])
  return [...rows].map(([id, cells]) => {
    const incident = incidents.get(id)
    if (!incident)
      return planned(refusedRow(null, id, 'The book no longer has this incident: it was merged or rejected.'))
    const unknown = cells.find(({ column }) => !columnNamed(column)?.field)
    if (unknown) return planned(refusedRow(null, id, `The column ${unknown.column} cannot be changed.`))
    // What the person saw in a cell that is otherwise now was changed by somebody meanwhile.
    const stale = cells.find(({ column, was }) => was !== undefined && was !== columnNamed(column)?.read(incident))
    const preview = previewRow(
      null,
      { incident, since: [] },
      cells.map(({ column, value }) => [column, value]),
    )
    if (!stale || preview.state !== 'changed') return { preview, incident, typed: null }
    return {
      preview: {
        ...preview,
        state: 'conflicting',
        changes: preview.changes.map((one) => ({ ...one, theirs: { value: one.was, by: 'somebody', at: '' } })),
      },
      incident,
      typed: null,
    }
  })
}

const planned = (preview: PreviewRow): Planned => ({ preview, incident: null, typed: null })

interface FileRow {
  readonly row: number
  readonly cells: readonly (readonly [column: string, cell: GridCell])[]
}

async function rowsOf(bytes: Uint8Array, name: string): Promise<FileRow[]> {
  const [head, ...rows] = await readTable(bytes, name).catch((error: Error) => {
    throw new InputError(error.message)
  })
  const columns = (head ?? []).map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  )
  if (!columns.includes('id'))
    throw new InputError(`${name} has no column “id”: export the grid, edit that file, and import it again.`)
  return rows
    .map((cells, at) => ({
      row: at + 2,
      cells: columns.flatMap((column, index): [string, GridCell][] =>
        column === '' ? [] : [[column, cells[index] ?? null]],
      ),
    }))
    .filter(({ cells }) => cells.some(([, cell]) => cell !== null))
}

async function planRows(store: Store, rows: readonly FileRow[]): Promise<Planned[]> {
  await resolveBook(store)
  const cellOf = ({ cells }: FileRow, column: string) => cells.find(([name]) => name === column)?.[1] ?? null
  const asOf = (row: FileRow): number => Number(cellOf(row, AS_OF) ?? Number.POSITIVE_INFINITY)
  const ids = rows.map((row) => String(cellOf(row, 'id') ?? '')).filter(Boolean)
  const oldest = Math.min(...new Set(rows.map(asOf).filter(Number.isFinite)))
  const [incidents, edits] = await Promise.all([
    store.review.incidentsOf(ids),
    Number.isSafeInteger(oldest) ? store.decisions({ kinds: ['edit-field'], standing: true, since: oldest }) : [],
  ])
  const known = await store.known(
    rows.filter((row) => cellOf(row, 'id') === null).map((row) => entryId(identityOf(row))),
  )
  const seen = new Set<string>()
  return rows.map((row): Planned => {
    const id = cellOf(row, 'id') === null ? null : String(cellOf(row, 'id'))
    if (id === null) return planAdded(row, known)
    if (seen.has(id)) return planned(refusedRow(row.row, id, 'This id stands in an earlier row of the file too.'))
    seen.add(id)
    const incident = incidents.get(id)
    if (!incident)
      return planned(refusedRow(row.row, id, 'The book has no incident of this id: leave the id empty to add one.'))
    const keys = new Set(keysOf(incident))
    const since = edits.filter((one: Decision) => one.id > asOf(row) && one.subject.some((key) => keys.has(key)))
    return { preview: previewRow(row.row, { incident, since }, row.cells), incident, typed: null }
  })
}

/** The same added row is the same entry, however often its file is imported. */
const identityOf = ({ cells }: FileRow): string =>
  JSON.stringify(cells.filter(([name, cell]) => cell !== null && name !== AS_OF))

function planAdded(row: FileRow, known: ReadonlyMap<string, unknown>): Planned {
  try {
    const typed = typedOf(row)
    const name = [
      typed.facts.date?.edtf ?? 'no date',
      typed.facts.type,
      typed.facts.place ?? typed.facts.admin1 ?? '',
    ].join(', ')
    const isKnown = known.has(entryId(identityOf(row)))
    const preview: PreviewRow = {
      row: row.row,
      id: null,
      name,
      state: isKnown ? 'unchanged' : 'added',
      changes: [],
      problem: null,
    }
    return {
      preview,
      incident: null,
      typed: isKnown ? null : ({ ...typed, identity: identityOf(row) } as TypedIncident),
    }
  } catch (error) {
    return planned(refusedRow(row.row, null, `${error instanceof Error ? error.message : String(error)}.`))
  }
}

function typedOf({ cells }: FileRow): TypedIncident {
  const facts: Record<string, unknown> = {
    ...{ date: null, country: null, admin1: null, admin2: null, place: null, latitude: null, longitude: null },
    ...{ placePrecision: null, type: null, actors: [], weapons: [] },
    ...{ killed: NO_TOLL, injured: NO_TOLL, abducted: NO_RANGE, arrested: NO_RANGE },
  }
  for (const [name, cell] of cells) {
    const column = columnNamed(name)
    if (column?.field && cell !== null) facts[column.field] = column.write(facts[column.field], cell)
  }
  for (const field of ['killed', 'injured'] as const) facts[field] = completed(facts[field] as typeof NO_TOLL)
  const type = subEventTypeSchema.safeParse(facts.type)
  if (!type.success) throw new Error('A new row needs a type of the codebook')
  if (facts.date === null) throw new Error('A new row needs a date')
  const source = cells.find(([name]) => name === 'source_note')?.[1] ?? ''
  const read = typedIncidentSchema.safeParse({
    facts: { ...facts, eventType: eventTypeOf(type.data) },
    source: String(source),
    outlet: null,
    published: null,
  })
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new Error(
    issue?.path[0] === 'source'
      ? 'A new row needs a source_note: where this is known from'
      : `${issue?.path.join('.')}: ${issue?.message}`,
  )
}

/** Only a best number was given: it is the low and the high too, and those it leaves unsaid are unknown. */
function completed(toll: typeof NO_TOLL): typeof NO_TOLL {
  const told = toll.civilian + toll.security + toll.militant + toll.unknown
  return {
    ...toll,
    low: toll.low === 0 ? toll.best : toll.low,
    high: toll.high === 0 ? toll.best : toll.high,
    unknown: toll.unknown + Math.max(0, toll.best - told),
  }
}

async function keepAll(
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
  rows: readonly Planned[],
  { author, conflicts = 'theirs', reason }: ApplyOptions,
): Promise<Applied> {
  const ids: number[] = []
  let added = 0
  const set = async (incident: Incident, field: string, value: unknown, was: unknown) => {
    const payload = { field, value: value as never, was: was as never, ...(reason && { reason }) }
    ids.push((await decide({ store, clock }, { kind: 'edit-field', subject: keysOf(incident), payload }, author)).id)
  }
  for (const { preview, incident, typed } of rows) {
    if (typed && preview.state === 'added') {
      await enter({ store, clock }, typed, author, (typed as TypedIncident & { identity?: string }).identity)
      added++
    }
    if (!incident || (preview.state !== 'changed' && preview.state !== 'conflicting')) continue
    for (const change of preview.changes) {
      if (change.theirs && conflicts === 'theirs') continue
      await set(incident, change.field as EditableField, change.now, change.was)
      const eventType = change.field === 'type' ? eventTypeOf(change.now as Incident['type']) : null
      if (eventType && eventType !== incident.eventType) await set(incident, 'eventType', eventType, incident.eventType)
    }
  }
  return { preview: previewOf(rows.map(({ preview }) => preview)), decisions: ids.length, ids, added }
}
