import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBDataChunkWriter, type JS, JSToDuckDBValueConverter } from '@duckdb/node-api'
import type { Incident, Manifest } from '#model/index.ts'
import { openDatabase, quoteLiteral, rowsOf } from './database.ts'
import { sha256OfFile } from './sha256.ts'
import { swapIn } from './swap-in.ts'
import { TABLES, type Table } from './tables.ts'

/** What a release is made of: its incidents, in any order. */
export interface ReleaseRows {
  readonly incidents: Iterable<Incident> | AsyncIterable<Incident>
}

export interface FreezeOptions {
  /** The folder that becomes the release; a draft that is there is replaced, a cut release never. */
  readonly folder: string
  readonly version: string
  readonly book: string
  readonly createdAt: string
  readonly versions: {
    readonly codebook: string
    readonly lexicon: string
    readonly code: string
    readonly ruleset: string
  }
}

/**
 * Writes a release: a Parquet file a table, and a manifest with counts and SHA-256. The same incidents in any order
 * give the same bytes. It is written beside the folder and renamed, so that a crash leaves the old one or the new one.
 * `await freeze({ incidents }, { folder, version: 'draft', … })` returns the manifest.
 */
export async function freeze(rows: ReleaseRows, options: FreezeOptions): Promise<Manifest> {
  return swapIn(options.folder, options.version === 'draft', async (staging) => {
    const spill = join(staging, 'spill')
    const database = await openDatabase(spill)
    try {
      const connection = await database.connect()
      await appendAll(connection, rows.incidents)
      await refuseDuplicates(connection)
      const manifest = await manifestOf(connection, staging, options)
      await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
      connection.closeSync()
      return manifest
    } finally {
      database.closeSync()
      await rm(spill, { recursive: true, force: true })
    }
  })
}

/** Streams the incidents into tables in memory, a chunk at a time; DuckDB moves what does not fit to the spill folder. */
async function appendAll(connection: DuckDBConnection, incidents: ReleaseRows['incidents']): Promise<void> {
  const sinks = []
  for (const table of TABLES) {
    const columns = table.columns.map((column) => `${column.name} ${column.type}`).join(', ')
    await connection.run(`CREATE TABLE ${table.name} (${columns})`)
    const appender = await connection.createAppender(table.name)
    const writer = DuckDBDataChunkWriter.forAppender<JS>(appender, { converter: JSToDuckDBValueConverter })
    sinks.push({ table, appender, writer })
  }
  for await (const incident of incidents)
    for (const { table, writer } of sinks) for (const row of table.rowsOf(incident)) writer.appendRow(row as JS[])
  for (const { appender, writer } of sinks) {
    writer.flush()
    appender.closeSync()
  }
}

async function refuseDuplicates(connection: DuckDBConnection): Promise<void> {
  const [twice] = await rowsOf(
    connection,
    'SELECT id FROM incidents GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1',
  )
  if (twice) throw new Error(`duplicate incident id: ${twice.id}; an incident stands in a release once`)
}

async function manifestOf(connection: DuckDBConnection, staging: string, options: FreezeOptions): Promise<Manifest> {
  const { version, book, createdAt, versions } = options
  const tables: Record<string, Manifest['tables'][string]> = {}
  for (const table of TABLES) tables[table.name] = await writeTable(connection, table, staging)
  const [totals] = await rowsOf(
    connection,
    'SELECT count(*) AS incidents, coalesce(sum(killed_best), 0) AS killed, coalesce(sum(injured_best), 0) AS injured FROM incidents',
  )
  const licences = await rowsOf(
    connection,
    `SELECT origin_dataset AS dataset, origin_licence AS licence, origin_attribution AS attribution, count(*) AS rows
     FROM incidents WHERE origin_dataset IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  )
  return {
    version,
    book,
    createdAt,
    codebookVersion: versions.codebook,
    lexiconVersion: versions.lexicon,
    codeVersion: versions.code,
    ruleset: versions.ruleset,
    tables,
    totals: totals as Manifest['totals'],
    licences: licences as Manifest['licences'],
  }
}

async function writeTable(
  connection: DuckDBConnection,
  table: Table,
  staging: string,
): Promise<Manifest['tables'][string]> {
  const file = `${table.name}.parquet`
  const path = join(staging, file)
  await connection.run(
    `COPY (FROM ${table.name} ORDER BY ${table.orderBy}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`,
  )
  const [count] = await rowsOf(connection, `SELECT count(*) AS rows FROM ${table.name}`)
  return { file, rows: count!.rows as number, sha256: await sha256OfFile(path) }
}
