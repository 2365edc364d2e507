import { print } from './terminal.ts'

/** Prints rows as CSV, as the desk's own downloads are written. */
export async function printCsv(rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  const { csvLine } = await import('#server/index.ts')
  for (const row of rows) await print(csvLine(row).replace(/\r\n$/, ''))
}
