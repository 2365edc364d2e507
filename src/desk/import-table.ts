import { describeTable, type Mapping, readMappedCsv, type TableOrigin } from '#exchange/index.ts'
import type { Incident } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import type { Input } from './desk.ts'
import { actorNamer } from './import-ucdp.ts'
import { InputError } from './input-error.ts'

export interface TableImport {
  /** Where fields come from, over what the names of the columns suggest: a column, or `=` and a value for all rows. */
  readonly map?: Mapping
  readonly origin?: Partial<TableOrigin>
  /** Look without keeping. */
  readonly isPreview?: boolean
}

export interface TableImported {
  readonly columns: readonly string[]
  /** What was used: what the person said, what they said before of such a file, what the names of the columns suggest. */
  readonly mapping: Mapping
  readonly isRemembered: boolean
  readonly origin: TableOrigin
  readonly rows: number
  readonly first: readonly Incident[]
  readonly problems: readonly string[]
}

interface Remembered {
  readonly mapping: Mapping
  readonly origin: Partial<TableOrigin>
}

const PREVIEWED = 5

/**
 * Keeps the rows of a CSV as incidents with their origin and licence. How a file with these columns was read is
 * remembered, so that its next edition needs no mapping.
 */
export async function importTable(
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
  { name, bytes }: Input,
  { map = {}, origin = {}, isPreview = false }: TableImport = {},
): Promise<TableImported> {
  const table = asInputError(() => describeTable(bytes, name))
  const key = table.columns.join('\t')
  const before = (await store.mapping(key)) as Remembered | null
  const mapping = { ...table.mapping, ...before?.mapping, ...map }
  const given = { ...table.origin, ...before?.origin, ...origin }
  if (!isPreview && !given.licence)
    throw new InputError(`the licence of ${name} is not known: say under which terms its rows stand, with --licence`)
  const whole: TableOrigin = {
    dataset: given.dataset ?? name.replace(/\.[^.]*$/, ''),
    version: given.version ?? 'unknown',
    licence: given.licence ?? 'not said',
    attribution: given.attribution ?? given.dataset ?? name,
    redistributable: given.redistributable ?? false,
  }
  const options = { mapping, origin: whole, nameActor: actorNamer() }
  const { incidents, problems } = asInputError(() => readMappedCsv(bytes, name, options))
  if (!isPreview && incidents.length > 0) {
    await store.importIncidents(incidents, clock())
    await store.keepMapping(key, { mapping, origin: given } satisfies Remembered, clock())
  }
  return {
    columns: table.columns,
    mapping,
    isRemembered: before !== null,
    origin: whole,
    rows: incidents.length,
    first: incidents.slice(0, PREVIEWED),
    problems: problems.map(({ row, message }) => `${name} row ${row}: ${message}`),
  }
}

function asInputError<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new InputError((error as Error).message)
  }
}
