import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Decision, Incident } from '#model/index.ts'
import { quoteLiteral, rowsOf } from './database.ts'

/** A count that a text gives only in words, with what each counting ruleset reads it as. */
export interface VagueCount {
  readonly incident: string
  readonly mention: string
  readonly role: 'killed' | 'injured' | 'casualties' | 'missing' | 'abducted' | 'arrested'
  readonly category: string
  readonly words: string
  readonly acled: number
  readonly ucdp: number
  readonly gtd: number
  readonly crss: number
}

/** A document as a release names it: never its text. */
export interface ReleasedDocument {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}

/** What a release is made of. */
export interface ReleaseRows {
  /** Its incidents, in any order: each an object, or a text of one or more lines of JSON as the ledger keeps them. */
  readonly incidents: Iterable<Incident | string> | AsyncIterable<Incident | string>
  /** Stamps of all incidents, as lines of JSON: kept beside a draft, so that the next one need not read all again. */
  readonly stamps?: readonly string[]
  /** The draft before: what its stamps show to be the same is taken over from it, and only the rest is read. */
  readonly since?: {
    readonly folder: string
    linesOf(ids: readonly string[]): AsyncIterable<string>
    /** Up to this many incidents that are not as they were stand in files beside; with more all is written anew. */
    readonly beside?: number
  }
  /** The counts in words of some incidents: it is asked about those whose numbers are vague. */
  readonly vagueOf?: (incidents: readonly string[]) => Promise<readonly VagueCount[]>
  /** Ids of the actors that are forces of a state. */
  readonly stateActors?: readonly string[]
  /** The documents that tell them, by their heads. */
  readonly documents?: readonly ReleasedDocument[]
  /** The decisions that bear on them. Who took them stays in the ledger. */
  readonly decisions?: readonly Pick<Decision, 'id' | 'kind' | 'subject' | 'payload' | 'undoes' | 'stands'>[]
}

const RANGE = 'STRUCT("low" INTEGER, best INTEGER, "high" INTEGER)'
const TOLL =
  'STRUCT("low" INTEGER, best INTEGER, "high" INTEGER, civilian INTEGER, security INTEGER, militant INTEGER, "unknown" INTEGER)'

/** The fields of an incident that a release keeps, as DuckDB reads them from JSON. */
const INCIDENT: Readonly<Record<string, string>> = {
  id: 'VARCHAR',
  date: 'STRUCT(edtf VARCHAR, "precision" VARCHAR, "text" VARCHAR)',
  country: 'STRUCT("name" VARCHAR, iso VARCHAR)',
  admin1: 'VARCHAR',
  admin2: 'VARCHAR',
  place: 'VARCHAR',
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  placePrecision: 'INTEGER',
  type: 'VARCHAR',
  eventType: 'VARCHAR',
  actors: 'STRUCT(id VARCHAR, "name" VARCHAR, "text" VARCHAR, "role" VARCHAR)[]',
  killed: TOLL,
  injured: TOLL,
  abducted: RANGE,
  arrested: RANGE,
  weapons: 'VARCHAR[]',
  reports: 'VARCHAR[]',
  mentions: 'VARCHAR[]',
  tollHistory: `STRUCT(report VARCHAR, published VARCHAR, killed ${RANGE}, injured ${RANGE}, source VARCHAR, standing VARCHAR)[]`,
  vague: 'BOOLEAN',
  origin:
    'STRUCT(dataset VARCHAR, version VARCHAR, "rowId" VARCHAR, licence VARCHAR, attribution VARCHAR, redistributable BOOLEAN)',
  reasons: 'VARCHAR[]',
  inferred: 'VARCHAR[]',
}

const STAMP: Readonly<Record<string, string>> = { id: 'VARCHAR', stamp: 'VARCHAR' }
/** The stamps of the incidents in a draft's large files: a Parquet file that is no part of what is sealed. */
export const STAMPS_FILE = 'stamps.pq'

const VAGUE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['incident', 'mention', 'role', 'category', 'words'].map((name) => [name, 'VARCHAR'])),
  ...Object.fromEntries(['acled', 'ucdp', 'gtd', 'crss'].map((name) => [name, 'INTEGER'])),
}

const DOCUMENT: Readonly<Record<string, string>> = Object.fromEntries(
  ['id', 'title', 'outlet', 'published', 'url'].map((name) => [name, 'VARCHAR']),
)

const DECISION: Readonly<Record<string, string>> = {
  id: 'BIGINT',
  kind: 'VARCHAR',
  subject: 'VARCHAR[]',
  payload: 'JSON',
  undoes: 'BIGINT',
  stands: 'BOOLEAN',
}

/** Of a few thousand rows a query hardly notices that they stand beside. */
const BESIDE = 5_000

/**
 * Brings the rows into DuckDB as the tables `source`, `vague_source`, `document_source` and `decision_source`. They go
 * there as lines of JSON, which DuckDB reads on all cores: three times as fast as handing it the values one by one.
 * True when so little has changed since the draft before that its files can stay, without the incidents in `replaced`.
 */
export async function readSource(connection: DuckDBConnection, rows: ReleaseRows, folder: string): Promise<boolean> {
  const { incidents, vagueOf = async () => [], decisions = [], documents = [], stateActors = [] } = rows
  await connection.run(`SET VARIABLE state_actors = [${stateActors.map(quoteLiteral).join(', ')}]::VARCHAR[]`)
  await readLines(connection, { table: 'stamps', columns: STAMP, rows: rows.stamps ?? [], folder })
  const changed = rows.since ? await changedSince(connection, rows.since.folder) : null
  const read = changed && rows.since ? rows.since.linesOf(changed) : incidents
  await readLines(connection, { table: 'source', columns: INCIDENT, rows: read, folder })
  const vague = await vagueOf((await rowsOf(connection, vagueIds(rows.since?.folder))).map(({ id }) => id as string))
  await readLines(connection, { table: 'vague_source', columns: VAGUE, rows: vague, folder })
  await readLines(connection, { table: 'document_source', columns: DOCUMENT, rows: documents, folder })
  await readLines(connection, { table: 'decision_source', columns: DECISION, rows: decisions, folder })
  if (!rows.since || !changed) return false
  const [gone] = await rowsOf(connection, 'SELECT count(*) AS ids FROM replaced')
  return Math.max(changed.length, gone!.ids as number) <= (rows.since.beside ?? BESIDE)
}

/**
 * Notes in the table `kept` what is as it was in the large files of the draft before, in `replaced` what of them no
 * longer holds, and answers the ids of what has to be read.
 */
async function changedSince(connection: DuckDBConnection, folder: string): Promise<string[]> {
  const before = quoteLiteral(join(folder, STAMPS_FILE))
  await connection.run(
    `CREATE TABLE kept AS SELECT id FROM stamps SEMI JOIN read_parquet(${before}) AS before USING (id, stamp)`,
  )
  await connection.run(
    `CREATE TABLE replaced AS SELECT id FROM read_parquet(${before}) AS before ANTI JOIN kept USING (id)`,
  )
  const rows = await rowsOf(connection, 'SELECT id FROM stamps ANTI JOIN kept USING (id) ORDER BY id')
  return rows.map(({ id }) => id as string)
}

/** Rows of a table of the draft before that are taken over: `key` holds the id of their incident. */
export const keptRows = (folder: string, table: string, key: string): string =>
  `${quoteLiteral(join(folder, `${table}.parquet`))} WHERE ${key} IN (SELECT id FROM kept)`

const vagueIds = (since: string | undefined): string =>
  `SELECT id FROM source WHERE vague${since === undefined ? '' : ` UNION ALL SELECT id FROM ${keptRows(since, 'incidents', 'id')} AND vague`} ORDER BY id`

interface Lines {
  readonly table: string
  readonly columns: Readonly<Record<string, string>>
  readonly rows: Iterable<object | string> | AsyncIterable<object | string>
  readonly folder: string
}

/** Lines are handed over in files of about this size: DuckDB reads one while the next is being written. */
const PART = 24_000_000
/** A line may be as long as this, or as the longest text that came: DuckDB sets aside twice as much for each core. */
const LEAST_LONGEST = 1_000_000

async function readLines(connection: DuckDBConnection, { table, columns, rows, folder }: Lines): Promise<void> {
  const fields = Object.entries(columns)
  const types = fields.map(([name, type]) => `"${name}": ${quoteLiteral(type)}`).join(', ')
  await connection.run(`CREATE TABLE ${table} (${fields.map(([name, type]) => `"${name}" ${type}`).join(', ')})`)
  let reading: Promise<unknown> = Promise.resolve()
  let at = 0
  for await (const { lines, longest } of inParts(rows)) {
    const path = join(folder, `${table}-${at++}.ndjson`)
    await Promise.all([writeFile(path, lines), reading])
    reading = connection.run(
      `INSERT INTO ${table} BY NAME FROM read_json(${quoteLiteral(path)}, format = 'newline_delimited',
         columns = {${types}}, maximum_object_size = ${Math.max(LEAST_LONGEST, longest * 4)})`,
    )
    reading.catch(() => undefined) // it is awaited with the next part, or below
  }
  await reading
}

async function* inParts(rows: Lines['rows']): AsyncGenerator<{ readonly lines: string; readonly longest: number }> {
  let texts: string[] = []
  let size = 0
  let longest = 0
  for await (const row of rows) {
    const text = typeof row === 'string' ? row : JSON.stringify(row)
    if (text === '') continue
    texts.push(text)
    size += text.length
    longest = Math.max(longest, text.length)
    if (size < PART) continue
    yield { lines: `${texts.join('\n')}\n`, longest }
    texts = []
    size = 0
    longest = 0
  }
  if (texts.length > 0) yield { lines: `${texts.join('\n')}\n`, longest }
}
