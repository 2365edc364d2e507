import { readCsv } from './csv-table.ts'

export type TableCell = string | number | null
export type TableRow = readonly TableCell[]

/** The kinds of table that people edit outside: told apart by the file's ending. */
export type TableFormat = 'xlsx' | 'csv'

/** `tableFormatOf('March.XLSX')` is `'xlsx'`; null for a file that is no table. */
export const tableFormatOf = (name: string): TableFormat | null =>
  /\.xlsx$/i.test(name) ? 'xlsx' : /\.(?:csv|tsv|txt)$/i.test(name) ? 'csv' : null

/** A table as a file. The first row is its heading; it stays in sight when the sheet is scrolled. */
export async function writeTable(format: TableFormat, [head, ...rows]: readonly TableRow[]): Promise<Uint8Array> {
  if (format === 'csv') return new TextEncoder().encode([head ?? [], ...rows].map(csvLine).join(''))
  const { default: write } = await import('write-excel-file/node')
  const cells = (row: TableRow) =>
    row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String }))
  const heading = (head ?? []).map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const }))
  return write([heading, ...rows.map(cells)], { sheet: 'Incidents', stickyRowsCount: 1 }).toBuffer()
}

/** The rows of a table file, its heading among them. Throws one sentence for a file that cannot be read. */
export async function readTable(bytes: Uint8Array, name: string): Promise<TableRow[]> {
  const format = tableFormatOf(name)
  if (format === null) throw new Error(`${name} is no table: save it as .xlsx or .csv`)
  if (format === 'csv') return readCsv(bytes, name).records.map(({ cells }) => cells.map(plainText))
  const { default: read } = await import('read-excel-file/node')
  const sheets = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch((error: unknown) => {
    throw new Error(`${name} cannot be read as a workbook: ${error instanceof Error ? error.message : String(error)}`)
  })
  return (sheets[0]?.data ?? []).map((row) => row.map(cellOf))
}

function cellOf(value: unknown): TableCell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return value
  // A cell that a spreadsheet took for a date: its day, at midnight of no time zone.
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return plainText(String(value))
}

/** What a cell of text says, without the apostrophe that keeps a spreadsheet from running it as a formula. */
function plainText(text: string): TableCell {
  const value = text.trim()
  return value === '' ? null : /^'[=+\-@]/.test(value) ? value.slice(1) : value
}

function csvLine(cells: TableRow): string {
  return `${cells
    .map((cell) => {
      if (cell === null) return ''
      if (typeof cell === 'number') return String(cell)
      const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
      return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
    })
    .join(',')}\r\n`
}
