import { copyFile, link } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Manifest } from '#model/index.ts'
import { quoteLiteral, rowsOf } from './database.ts'
import { sha256OfFile } from './sha256.ts'
import { TABLES } from './tables.ts'

// A draft of a large book differs from the one before in a few incidents. Sorting and packing all of them again is most
// of what a draft costs, so their rows stand in files beside, and the large files are the same as before.

type Entry = Manifest['tables'][string]

/** The table with the ids of incidents whose rows in the large files no longer hold. */
const REPLACED = 'replaced'

/** The rows of a table of a release, in SQL: its file, or what of it still holds and what was changed since. */
export function tableSql(folder: string, name: string, { file, changes }: Omit<Entry, 'rows' | 'sha256'>): string {
  const path = (one: string): string => `read_parquet(${quoteLiteral(join(resolve(folder), one))})`
  const key = TABLES.find((table) => table.name === name)?.of
  if (!changes || !key) return path(file)
  return `(SELECT base.* FROM ${path(file)} AS base ANTI JOIN ${path(`${REPLACED}.parquet`)} AS gone ON base.${key} = gone.id
    UNION ALL FROM ${path(changes.file)})`
}

/** Every file of a release with its seal. */
export const filesOf = (tables: Manifest['tables']): { readonly file: string; readonly sha256: string }[] =>
  Object.values(tables).flatMap(({ file, sha256, changes }) => [{ file, sha256 }, ...(changes ? [changes] : [])])

/** A file of the draft before under the same name in the next: the same bytes on the disk where the disk can do that. */
export async function carryOver(file: string, from: string, to: string): Promise<void> {
  await link(join(from, file), join(to, file)).catch(() => copyFile(join(from, file), join(to, file)))
}

/** Writes the ids that the large files no longer hold for, which `readSource` noted. */
export async function writeReplaced(connection: DuckDBConnection, folder: string): Promise<Manifest['tables']> {
  const file = `${REPLACED}.parquet`
  const path = join(folder, file)
  await connection.run(`COPY (FROM replaced ORDER BY id) TO ${quoteLiteral(path)} (FORMAT parquet)`)
  const [count] = await rowsOf(connection, 'SELECT count(*) AS rows FROM replaced')
  return { [REPLACED]: { file, rows: count!.rows as number, sha256: await sha256OfFile(path) } }
}
