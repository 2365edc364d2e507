import type { CsvTable } from '../csv-table.ts'

/** The columns of UCDP GED in the order of its codebook; files without a header have exactly these. */
const ORDER =
  `id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id
  dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources
  source_article source_office source_date source_headline source_original where_prec where_coordinates
  where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity
  date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob`.split(
    /\s+/,
  )

/** The columns that the reader uses; a file must have them all. Nothing else of a file is kept. */
export const UCDP_COLUMNS = [
  'id',
  'year',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'where_coordinates',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'country',
  'country_id',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
] as const
export type UcdpColumn = (typeof UCDP_COLUMNS)[number]

/** One row of a UCDP GED file, by column name. */
export interface UcdpRow {
  readonly row: number
  readonly cells: Readonly<Record<UcdpColumn, string>>
}

/**
 * Rows by column name. Versions order their columns differently (version 19 puts gwnoa early and low before best),
 * so names decide; only a file without a header, as some monthly files are, is read by position.
 */
export function ucdpRows(table: CsvTable, name: string): UcdpRow[] {
  const [first, ...rest] = table.records
  if (!first) throw new Error(`${name} is empty; a UCDP GED file has a header and a row an event`)
  const isHeadless = /^\d+$/.test(first.cells[0] ?? '')
  const header = isHeadless ? headless(first.cells.length, name) : first.cells.map((cell) => cell.toLowerCase())
  const positions = UCDP_COLUMNS.map((column) => header.indexOf(column))
  const missing = UCDP_COLUMNS.filter((_, at) => positions[at] === -1)
  if (missing.length) throw new Error(`${name} is no UCDP GED file: it has no column ${missing.join(', ')}`)
  // Copies from the Humanitarian Data Exchange carry a second header of hashtags.
  const body = (isHeadless ? table.records : rest).filter((record) => !record.cells[0]?.startsWith('#'))
  return body.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      UCDP_COLUMNS.map((column, at) => [column, cells[positions[at]!] ?? '']),
    ) as UcdpRow['cells'],
  }))
}

function headless(count: number, name: string): readonly string[] {
  if (count === ORDER.length) return ORDER
  throw new Error(`${name} has no header and ${count} columns; a UCDP GED file without a header has ${ORDER.length}`)
}
