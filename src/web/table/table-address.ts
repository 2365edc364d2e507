import type { Dimension, Measure, Table, TableRuleset } from '#model/index.ts'
import { addressOf, filterIn, type Scope } from '../filter/filter.ts'
import { DIMENSION_NAMES, MEASURE_NAMES, RULESET_NAMES } from './choices.ts'

/** A table as the address of its page asks for it. */
export interface Asked {
  readonly rows: Dimension
  readonly columns: Dimension | ''
  readonly measure: Measure
  readonly ruleset: TableRuleset
  /** Which incidents, of which release. */
  readonly filter: Scope
}

function oneOf<T extends string>(names: Readonly<Record<T, string>>, value: string | null, usual: T): T {
  return value !== null && value in names ? (value as T) : usual
}

/** The table of an address; what it does not say is killed by year and province, as the book has them. */
export function askedIn(query: URLSearchParams): Asked {
  const columns = query.get('columns')
  return {
    rows: oneOf(DIMENSION_NAMES, query.get('rows'), 'year'),
    columns: columns === '' ? '' : oneOf(DIMENSION_NAMES, columns, 'province'),
    measure: oneOf(MEASURE_NAMES, query.get('measure'), 'killed'),
    ruleset: oneOf(RULESET_NAMES, query.get('ruleset'), 'book'),
    filter: filterIn(query),
  }
}

/** The fields of an address that are the table's and not the filter's. */
export const fieldsOf = ({ rows, columns, measure, ruleset }: Omit<Asked, 'filter'>): Record<string, string> => ({
  rows,
  columns,
  measure,
  ...(ruleset !== 'book' && { ruleset }),
})

/** The address of a table under a path: its page, the API, the CSV. */
export const tableAddress = (path: string, asked: Asked): string => addressOf(path, asked.filter, fieldsOf(asked))

/** The incidents behind a cell, a line (no column) or a column (no row). */
export function cellAddress(
  asked: Asked,
  { row, column }: { row?: string | undefined; column?: string | undefined },
): string {
  const cell = [
    ...(asked.filter.cell ?? []),
    ...(row === undefined ? [] : [`${asked.rows}:${row}`]),
    ...(column === undefined || asked.columns === '' ? [] : [`${asked.columns}:${column}`]),
    ...(asked.ruleset === 'book' ? [] : [`ruleset:${asked.ruleset}`]),
  ]
  const sort = asked.measure === 'injured' ? '-injured' : '-killed'
  return addressOf('/incidents', cell.length > 0 ? { ...asked.filter, cell } : asked.filter, { sort })
}

/** A table as a spreadsheet takes it from the clipboard: tabs between cells, plain numbers, the sums last. */
export function tsvOf({ question, rows, columns, cells, total }: Table): string {
  const value = (cell: Table['total']) => String(cell?.[1] ?? 0)
  const isWide = question.columns !== null
  const head = [
    DIMENSION_NAMES[question.rows],
    ...(isWide ? [...columns.map(({ name }) => name), 'All'] : [MEASURE_NAMES[question.measure]]),
  ]
  const lines = rows.map(({ name, sum }, r) => [name, ...cells[r]!.map(value), ...(isWide ? [value(sum)] : [])])
  const foot = ['All', ...(isWide ? columns.map(({ sum }) => value(sum)) : []), value(total)]
  return [head, ...lines, foot].map((line) => line.map((word) => word.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}
