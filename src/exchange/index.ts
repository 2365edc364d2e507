// One format a file, in and out. Rows keep their origin and their licence.
export { type CsvTable, readCsv } from './csv-table.ts'
export { MAPPED_FIELDS, type MappedField, type Mapping } from './mapped/fields.ts'
export { describeTable, readMappedCsv, type TableOrigin } from './mapped-csv.ts'
export {
  readTable,
  type TableCell,
  type TableFormat,
  type TableRow,
  tableFormatOf,
  writeTable,
} from './table-file.ts'
export type { NameActor } from './ucdp/actors.ts'
export { UCDP_COLUMNS } from './ucdp/columns.ts'
export { type ImportedIncidents, type RowProblem, readUcdpGed, type UcdpOptions } from './ucdp-ged.ts'
export { readUnList } from './un-list.ts'
