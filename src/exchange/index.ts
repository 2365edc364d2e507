// One format a file, in and out. Rows keep their origin and their licence.
export { type CsvTable, readCsv } from './csv-table.ts'
export { UCDP_COLUMNS } from './ucdp/columns.ts'
export { type ImportedIncidents, type RowProblem, readUcdpGed } from './ucdp-ged.ts'
