// Writes data/sample/ged-pakistan.csv.gz from a UCDP GED file: `npx tsx scripts/build-sample.ts FILE`. Only the columns
// that the import reads are kept, so that no headline, source text or note of a newspaper ships with the project.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import { readCsv, UCDP_COLUMNS } from '#exchange/index.ts'

const SOURCE = new URL('../../shared/data/ucdp-ged-pakistan/ged-pakistan-1989-2021.csv', import.meta.url)
const TARGET = new URL('../data/sample/ged-pakistan.csv.gz', import.meta.url)

/** The gzipped CSV of the kept columns, rows in the order of the file. The same file gives the same bytes. */
export function sampleCsv(bytes: Uint8Array, name: string): Uint8Array {
  const [header, ...rows] = readCsv(bytes, name).records.map((record) => record.cells)
  const positions = UCDP_COLUMNS.map((column) => header?.indexOf(column) ?? -1)
  const missing = UCDP_COLUMNS.filter((_, at) => positions[at] === -1)
  if (missing.length) throw new Error(`${name} has no column ${missing.join(', ')}`)
  const lines = rows.map((cells) =>
    positions.map((at, i) => quoted(plain(cells[at] ?? '', UCDP_COLUMNS[i]!))).join(','),
  )
  return gzipSync([UCDP_COLUMNS.join(','), ...lines, ''].join('\n'), { level: constants.Z_BEST_COMPRESSION })
}

/** "2011-06-24 00:00:00.000" is kept as its day. */
const plain = (cell: string, column: string): string =>
  column.startsWith('date_') ? cell.replace(/ 00:00:00(?:\.0+)?$/, '') : cell
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = process.argv[2] ?? fileURLToPath(SOURCE)
  const bytes = sampleCsv(await readFile(source), source)
  await writeFile(TARGET, bytes)
  console.log(`${fileURLToPath(TARGET)}: ${bytes.length} bytes`)
}
