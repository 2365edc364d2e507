import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Manifest } from '#model/index.ts'
import { openDatabase, quoteLiteral, rowsOf } from './database.ts'
import { readManifest } from './open-release.ts'
import { carryOver, filesOf, tableSql, writeReplaced } from './patch.ts'
import { sha256OfFile } from './sha256.ts'
import { keptRows, type ReleaseRows, readSource, STAMPS_FILE } from './source.ts'
import { swapIn } from './swap-in.ts'
import { TABLES, type Table } from './tables.ts'

type Entry = Manifest['tables'][string]

/** Grows when the tables of a release change, so that no draft of an earlier shape is asked for columns it has not. */
export const RELEASE_FORMAT = 5

export interface FreezeOptions {
  /** The folder that becomes the release; a draft that is there is replaced, a cut release never. */
  readonly folder: string
  readonly version: string
  readonly book: string
  /** The last change of what is frozen. No clock is read: freezing the same again gives the same bytes. */
  readonly createdAt: string
  readonly versions: {
    readonly codebook: string
    readonly lexicon: string
    readonly code: string
    readonly ruleset: string
  }
  /** Review items that were open, by kind. */
  readonly openReview?: Readonly<Record<string, number>>
  /** How far second coders agreed with the record. */
  readonly agreement?: Manifest['agreement']
  /** Further files for the folder, by name: they are no part of what is sealed. */
  readonly beside?: (manifestSha256: string) => Readonly<Record<string, string>>
}

/**
 * Writes a release: a Parquet file a table, and a manifest with counts and SHA-256. The same incidents in any order
 * give the same bytes. It is written beside the folder and renamed, so that a crash leaves the old one or the new one.
 * `await freeze({ incidents }, { folder, version: 'draft', … })` returns the manifest.
 */
export async function freeze(rows: ReleaseRows, options: FreezeOptions): Promise<Manifest> {
  return swapIn(options.folder, options.version === 'draft', async (staging) => {
    const work = join(staging, 'work')
    await mkdir(work)
    const database = await openDatabase(join(work, 'spill'))
    try {
      const connection = await database.connect()
      const isPatch = await readSource(connection, rows, work)
      await refuseDuplicates(connection)
      const before = rows.since ? { folder: rows.since.folder, isPatch } : null
      const manifest = await manifestOf(connection, staging, { ...options, before })
      if (before?.isPatch) await carryOver(STAMPS_FILE, before.folder, staging)
      else if (rows.stamps)
        await connection.run(`COPY stamps TO ${quoteLiteral(join(staging, STAMPS_FILE))} (FORMAT parquet)`)
      const text = `${JSON.stringify(manifest, null, 2)}\n`
      await writeFile(join(staging, 'manifest.json'), text)
      const beside = options.beside?.(createHash('sha256').update(text).digest('hex')) ?? {}
      for (const [name, words] of Object.entries(beside)) await writeFile(join(staging, name), words)
      connection.closeSync()
      return manifest
    } finally {
      database.closeSync()
      await rm(work, { recursive: true, force: true })
    }
  })
}

async function refuseDuplicates(connection: DuckDBConnection): Promise<void> {
  const [twice] = await rowsOf(connection, 'SELECT id FROM source GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1')
  if (twice) throw new Error(`duplicate incident id: ${twice.id}; an incident stands in a release once`)
}

/** The draft before, whose files stay where it is only patched. */
type Before = { readonly folder: string; readonly isPatch: boolean } | null
type Writing = FreezeOptions & { readonly before: Before }

async function manifestOf(connection: DuckDBConnection, staging: string, options: Writing): Promise<Manifest> {
  const { version, book, createdAt, versions, openReview = {}, agreement = [], before } = options
  const tables: Record<string, Entry> = before?.isPatch ? await writeReplaced(connection, staging) : {}
  const known = before?.isPatch ? (await readManifest(before.folder)).manifest.tables : {}
  for (const table of TABLES) {
    const stays = table.of && before?.isPatch ? { folder: before.folder, entry: known[table.name]! } : null
    tables[table.name] = stays
      ? await patchTable(connection, table, staging, stays)
      : await writeTable(connection, table, staging, before?.folder)
  }
  const written = tableSql(staging, 'incidents', tables.incidents!)
  const [totals] = await rowsOf(
    connection,
    `SELECT count(*) AS incidents, coalesce(sum(killed_best), 0) AS killed, coalesce(sum(injured_best), 0) AS injured,
       coalesce(sum(abducted_best), 0) AS abducted, coalesce(sum(arrested_best), 0) AS arrested FROM ${written}`,
  )
  const licences = await rowsOf(
    connection,
    `SELECT origin_dataset AS dataset, origin_licence AS licence, origin_attribution AS attribution, count(*) AS rows
     FROM ${written} WHERE origin_dataset IS NOT NULL GROUP BY ALL ORDER BY ALL`,
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
    whole: wholeOf(tables),
    totals: totals as Manifest['totals'],
    licences: licences as Manifest['licences'],
    openReview: { ...openReview },
    ...(agreement.length > 0 && { agreement: [...agreement] }),
  }
}

/** The seal over all tables: what `sha256sum *.parquet | sha256sum` prints in the folder. */
export function wholeOf(tables: Manifest['tables']): string {
  const lines = filesOf(tables)
    .map(({ file, sha256 }) => ({ file, line: `${sha256}  ${file}\n` }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  return createHash('sha256')
    .update(lines.map(({ line }) => line).join(''))
    .digest('hex')
}

async function writeTable(
  connection: DuckDBConnection,
  table: Table,
  staging: string,
  since: string | undefined,
): Promise<Entry> {
  const file = `${table.name}.parquet`
  const kept = since !== undefined && table.of ? ` UNION ALL FROM ${keptRows(since, table.name, table.of)}` : ''
  const sha256 = await writeRows(connection, table, join(staging, file), kept)
  return { file, rows: await countRows(connection, tableSql(staging, table.name, { file })), sha256 }
}

/** The file of the draft before stays as it is; what is read anew stands beside it. */
async function patchTable(
  connection: DuckDBConnection,
  table: Table,
  staging: string,
  { folder, entry }: { readonly folder: string; readonly entry: Entry },
): Promise<Entry> {
  await carryOver(entry.file, folder, staging)
  const file = `${table.name}-changes.parquet`
  const changes = { file, sha256: await writeRows(connection, table, join(staging, file), '') }
  const patched = { file: entry.file, sha256: entry.sha256, changes }
  return { ...patched, rows: await countRows(connection, tableSql(staging, table.name, patched)) }
}

/** Writes what `source` has for a table, and answers the seal of the file. */
async function writeRows(connection: DuckDBConnection, table: Table, path: string, more: string): Promise<string> {
  const columns = table.columns.map(({ name, type, sql }) => `CAST(${sql} AS ${type}) AS "${name}"`)
  await connection.run(
    `COPY (SELECT * FROM (SELECT ${columns.join(', ')} FROM ${table.from}${more}) ORDER BY ${table.orderBy})
     TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`,
  )
  return sha256OfFile(path)
}

async function countRows(connection: DuckDBConnection, from: string): Promise<number> {
  const [count] = await rowsOf(connection, `SELECT count(*) AS rows FROM ${from}`)
  return count!.rows as number
}
