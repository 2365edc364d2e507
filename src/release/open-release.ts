import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DuckDBConnection, type DuckDBInstance, type DuckDBValue, listValue } from '@duckdb/node-api'
import { type Incident, type Manifest, manifestSchema } from '#model/index.ts'
import { openDatabase, plainRow } from './database.ts'
import { incidentOf, selectIncidents } from './incident-rows.ts'
import { tableSql } from './patch.ts'

/** Values for the `$name`s of a query; a list is bound as a list of text. */
export type Parameters = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A condition on the table alias `incident`, with its values. */
export interface Condition {
  readonly sql: string
  readonly parameters: Parameters
}

/** An open release: its manifest, and questions to its tables. */
export interface Release {
  readonly folder: string
  readonly manifest: Manifest
  /** SHA-256 of the manifest, which holds those of all tables. */
  readonly sha256: string
  /** The rows of a query over the tables `incidents`, `actors` and `tolls`. */
  all<Row>(sql: string, parameters?: Parameters): Promise<Row[]>
  /** The incidents as they were frozen, in the order of the file. */
  incidents(where?: Condition): AsyncIterable<Incident>
  /** False when the draft in the folder has been replaced since it was opened: open it again. */
  isCurrent(): Promise<boolean>
  /** Takes no more queries; those that run, on connections of their own, end first. */
  close(): Promise<void>
}

/**
 * Up to this many rows a table is read once and asked in memory: on 6,416 incidents that halves the time of a query and
 * costs 60 ms and a few MB at opening. Larger tables are asked in their files, which DuckDB reads by column.
 */
const IN_MEMORY = 30_000

/** Opens the release in a folder for reading. `(await openRelease('book/draft')).manifest.totals.killed`. */
export async function openRelease(folder: string): Promise<Release> {
  const { manifest, sha256 } = await readManifest(folder)
  const database = await openDatabase()
  const connection = await database.connect()
  for (const [name, table] of Object.entries(manifest.tables)) {
    const kind = table.rows <= IN_MEMORY ? 'TABLE' : 'VIEW'
    await connection.run(`CREATE ${kind} "${name.replaceAll('"', '""')}" AS FROM ${tableSql(folder, name, table)}`)
  }
  return handle(folder, manifest, sha256, database, connection)
}

/** The manifest of a release and its SHA-256, without opening its tables. */
export async function readManifest(folder: string): Promise<{ manifest: Manifest; sha256: string }> {
  const bytes = await readFile(join(folder, 'manifest.json')).catch(() => null)
  if (!bytes) throw new Error(`there is no release at ${folder}: it has no manifest.json`)
  const manifest = manifestSchema.safeParse(parseJson(bytes.toString('utf8')))
  if (!manifest.success)
    throw new Error(`${join(folder, 'manifest.json')} is not the manifest of a release; cut or rebuild it again`)
  return { manifest: manifest.data, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // told apart from a good manifest by the schema
  }
}

function handle(
  folder: string,
  manifest: Manifest,
  sha256: string,
  database: DuckDBInstance,
  first: DuckDBConnection,
): Release {
  let isClosed = false
  // A connection runs one query at a time, so each query has its own and several run side by side.
  const connect = (): Promise<DuckDBConnection> => {
    if (isClosed) throw new Error(`the release at ${folder} is closed`)
    return database.connect()
  }
  return {
    folder,
    manifest,
    sha256,
    async all<Row>(sql: string, parameters: Parameters = {}) {
      const connection = await connect()
      try {
        const result = await connection.run(sql, bind(parameters))
        return (await result.getRowObjectsJS()).map(plainRow) as Row[]
      } finally {
        connection.closeSync()
      }
    },
    async *incidents(where = { sql: 'true', parameters: {} }) {
      const connection = await connect()
      try {
        const result = await connection.stream(selectIncidents(where.sql), bind(where.parameters))
        for await (const rows of result.yieldRows()) for (const [json] of rows) yield incidentOf(json as string)
      } finally {
        connection.closeSync()
      }
    },
    isCurrent: async () => (await readManifest(folder).catch(() => null))?.sha256 === sha256,
    async close() {
      if (isClosed) return
      isClosed = true
      first.closeSync()
      database.closeSync()
    },
  }
}

const bind = (parameters: Parameters): Record<string, DuckDBValue> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? listValue(value as string[]) : (value as DuckDBValue),
    ]),
  )
