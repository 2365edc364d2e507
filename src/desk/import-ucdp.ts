import { readUcdpGed } from '#exchange/index.ts'
import type { Store } from '#store/index.ts'
import type { Input } from './desk.ts'

/** Keeps the events of a UCDP GED file, each with its origin and licence. Importing a file again changes nothing. */
export async function importUcdp(
  store: Store,
  { name, bytes }: Input,
  at: Date,
): Promise<{ rows: number; problems: string[] }> {
  const { incidents, problems } = readUcdpGed(bytes, name)
  const rows = await store.importIncidents(incidents, at)
  return { rows, problems: problems.map(({ row, message }) => `${name} row ${row}: ${message}`) }
}
