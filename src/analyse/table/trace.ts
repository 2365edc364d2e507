import type { IncidentFilter, TableQuestion } from '#model/index.ts'

/**
 * The filter that leaves the incidents behind a cell of a table, or behind a whole row or column.
 * `traceCell(question, { row: '2027', column: 'Sindh' }).cell` is `['year:2027', 'province:Sindh']`.
 */
export function traceCell(
  { rows, columns, ruleset, filter }: Omit<TableQuestion, 'measure'>,
  { row, column }: { readonly row?: string | undefined; readonly column?: string | undefined },
): IncidentFilter {
  const cell = [
    ...(filter.cell ?? []),
    ...(row !== undefined ? [`${rows}:${row}`] : []),
    ...(column !== undefined && columns ? [`${columns}:${column}`] : []),
    ...(ruleset === 'book' ? [] : [`ruleset:${ruleset}`]),
  ]
  return cell.length > 0 ? { ...filter, cell } : filter
}
