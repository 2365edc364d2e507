import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/**
 * An empty database in memory that fetches nothing from a network. `spill` is a folder for what does not fit in
 * memory; without one a query that needs more fails with a sentence instead of filling a disk.
 */
export async function openDatabase(spill?: string): Promise<DuckDBInstance> {
  return DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '1GB',
    temp_directory: spill ?? '',
  })
}

/** A value of ours as a literal of SQL, for the statements that take no parameters (COPY, CREATE VIEW). */
export const quoteLiteral = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** The rows of a query with plain values. Counts come back as numbers: a release holds fewer than 2^53 of anything. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  const result = await connection.run(sql)
  return (await result.getRowObjectsJS()).map(plainRow)
}

export const plainRow = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
  )
