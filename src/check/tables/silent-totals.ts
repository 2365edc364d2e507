import type { Proposal } from '../proposal.ts'
import { columnsOf, type Grid } from './grid.ts'
import { claimIn, type Reading, statedIn } from './reading.ts'
import { added } from './totals.ts'

/** How many columns before it such a column may add up. */
const MOST_PARTS = 5
/** Small sums meet by chance. */
const TELLING = 10

/**
 * Columns that add up the columns right before them without saying so: "Killed, Injured, Casualties". The numbers
 * themselves must show it: all rows but at most one, and at least two.
 */
export function silentTotals(grid: Grid): Proposal[] {
  const counts = columnsOf(grid, 'count')
  const rows = (column: number) =>
    grid.entries.flatMap((entries, row) => (entries[column] && !grid.isAside[row] && !grid.isTotal[row] ? [row] : []))
  return counts.flatMap((column, at) => {
    const reading = Array.from({ length: Math.min(MOST_PARTS, at) - 1 }, (_, i) => i + 2)
      .map((size) => sumOfColumns(grid, counts.slice(at - size, at)))
      .find((one) => isShown(grid, column, rows(column), one))
    if (!reading) return []
    return rows(column).flatMap((row) => {
      const worked = reading(row)
      return claimIn(grid, row, column, { kind: 'sum', rule: 'sum/parts-column', worked: worked ? [worked] : [] })
    })
  })
}

const sumOfColumns =
  (grid: Grid, columns: readonly number[]): Reading =>
  (row) =>
    added(
      grid,
      columns.map((column) => [row, column] as const),
    )

function isShown(grid: Grid, column: number, rows: readonly number[], reading: Reading): boolean {
  const worked = rows.flatMap((row) => {
    const found = reading(row)
    return found ? [{ stated: statedIn(grid, row, column)!, sum: found.value }] : []
  })
  const held = worked.filter(({ stated, sum }) => Math.abs(stated - sum) < 1e-6)
  return held.filter(({ sum }) => sum >= TELLING).length >= 2 && worked.length - held.length <= 1
}
