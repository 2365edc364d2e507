import type { Proposal } from '../proposal.ts'
import { type Entry, kindOf, sumOf } from '../quantity.ts'
import { say } from '../words.ts'
import { columnsOf, type Grid, isNothing, plainRows } from './grid.ts'
import { borneOut, claimIn, type Reading, statedIn, type Worked } from './reading.ts'
import { shareReading } from './shares.ts'

/** The sum of some cells; null where one of them has no number, or there are fewer than two. */
export function added(grid: Grid, places: readonly (readonly [row: number, column: number])[]): Worked | null {
  const entries: Entry[] = []
  for (const [row, column] of places) {
    const entry = grid.entries[row]![column]
    if (entry) entries.push(entry)
    else if (!isNothing(grid.cells[row]![column]!)) return null
  }
  if (entries.length < 2) return null
  const { value } = sumOf(entries)
  const words = `${entries.map((entry) => say(entry.figure.value.best)).join(' + ')} = ${say(value)}`
  if (kindOf(entries[0]!) !== 'percent') return { value, operands: entries, words }
  // Shares are rounded: their sum may miss a hundred by half a digit each.
  const room = entries.reduce((sum, entry) => sum + entry.unitStep / 2, 0)
  return { value, operands: entries, words, low: value - room, high: value + room }
}

const PARTIAL = /\b(?:selected|main|top|leading|largest|major|most|some|worst|highest)\b/i

/** Every number of a row of totals: the sum of the rows above it, or of the totals above it. */
export function totalRows(grid: Grid): Proposal[] {
  return grid.isTotal.flatMap((isTotal, row) => {
    if (!isTotal) return []
    // Shares of one whole that is told are checked one by one: their sum is a hundred or one of them is wrong.
    const shares = columnsOf(grid, 'share').filter((column) => shareReading(grid, column) === null)
    const columns = [...columnsOf(grid, 'count', 'total'), ...shares].filter((column) => grid.entries[row]![column])
    const readings = rowsBehind(grid, row).map(
      (rows): Reading =>
        (column) =>
          added(
            grid,
            rows.map((at) => [at, column] as const),
          ),
    )
    const holds = (column: number, { value, low = value, high = value }: Worked) => {
      const stated = statedIn(grid, row, column)!
      return stated >= low - 1e-6 && stated <= high + 1e-6
    }
    const borne = borneOut(columns, readings, holds)
    const reading = borne ?? readings[0]
    if (!reading) return []
    // Where every total is larger than its rows, the table may show only some of them.
    const isPartial =
      PARTIAL.test(grid.title) ||
      (borne === null &&
        columns.length > 1 &&
        columns.every((at) => (reading(at)?.value ?? 0) < statedIn(grid, row, at)!))
    return columns.flatMap((column) => {
      const worked = reading(column)
      return claimIn(grid, row, column, {
        kind: 'sum',
        rule: 'sum/total-row',
        worked: worked ? [worked] : [],
        isSoft: isPartial,
      })
    })
  })
}

/** The rows that a total may close: all above it, those since the last total, or the totals above it. */
function rowsBehind(grid: Grid, row: number): number[][] {
  const plain = plainRows(grid).filter((at) => at < row)
  const totals = grid.isTotal.flatMap((isTotal, at) => (isTotal && at < row ? [at] : []))
  const last = totals.at(-1) ?? -1
  return [...(totals.length > 0 ? [plain.filter((at) => at > last), totals] : []), plain].filter(
    (rows) => rows.length > 1,
  )
}

/** Every number of a column of totals: the sum of the columns before it or behind it, where most rows bear that out. */
export function totalColumns(grid: Grid): Proposal[] {
  const totals = columnsOf(grid, 'total')
  return totals.flatMap((column) => {
    const counts = columnsOf(grid, 'count')
    const last = totals.filter((other) => other < column).at(-1) ?? -1
    const next = totals.find((other) => other > column) ?? Number.POSITIVE_INFINITY
    const readings = [
      counts.filter((at) => at > last && at < column),
      counts.filter((at) => at > column && at < next),
      counts.filter((at) => at < column),
      totals.filter((at) => at < column),
    ]
      .filter((columns) => columns.length > 1)
      .map(
        (columns): Reading =>
          (row) =>
            added(
              grid,
              columns.map((at) => [row, at] as const),
            ),
      )
    const rows = grid.entries.flatMap((entries, row) => (entries[column] && !grid.isAside[row] ? [row] : []))
    const reading = borneOut(rows, readings, (row, { value }) => Math.abs(value - statedIn(grid, row, column)!) < 1e-6)
    // A number in the corner closes its column already.
    return rows
      .filter((row) => reading && !grid.isTotal[row])
      .flatMap((row) => {
        const worked = reading!(row)
        return claimIn(grid, row, column, { kind: 'sum', rule: 'sum/total-column', worked: worked ? [worked] : [] })
      })
  })
}
