import { parse } from 'csv-parse/sync'

/** A CSV file as cells: every record with its row number as a spreadsheet counts them, from 1. */
export interface CsvTable {
  readonly records: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** Reads the cells of a CSV file in UTF-8. `readCsv(bytes, 'ged.csv').records[0].cells` are its column names. */
export function readCsv(bytes: Uint8Array, name: string): CsvTable {
  try {
    const options = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    const cells = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options) as string[][]
    return { records: cells.map((record, at) => ({ row: at + 1, cells: record })) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${name} is not a CSV file that can be read: ${reason}`)
  }
}
