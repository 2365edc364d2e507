import type { Proposal } from '../proposal.ts'
import { type Entry, sumOf } from '../quantity.ts'
import { say } from '../words.ts'
import { columnsOf, type Grid, plainRows } from './grid.ts'
import { borneOut, claimIn, type Reading, statedIn, type Worked } from './reading.ts'

/** Every share of a column of shares, of whatever whole most of its rows bear out. */
export function shareColumns(grid: Grid): Proposal[] {
  return columnsOf(grid, 'share').flatMap((column) => {
    const reading = shareReading(grid, column)
    if (!reading) return []
    return sharesIn(grid, column).flatMap((row) => {
      const worked = reading(row)
      return claimIn(grid, row, column, { kind: 'share', rule: 'share/column', worked: worked ? [worked] : [] })
    })
  })
}

const sharesIn = (grid: Grid, column: number): number[] => plainRows(grid).filter((row) => grid.entries[row]![column])

/** What a column of shares is worked out from: a column and its total, or two columns. Null where its rows bear out neither. */
export function shareReading(grid: Grid, column: number): Reading | null {
  const rows = sharesIn(grid, column)
  const counts = columnsOf(grid, 'count', 'total').toSorted(
    (a, b) => Math.abs(a - column) - Math.abs(b - column) || a - b,
  )
  const readings = [
    ...counts.flatMap((part) => wholesOf(grid, part).map((whole) => ofWhole(grid, part, whole))),
    ...counts.flatMap((part) => counts.filter((whole) => whole !== part).map((whole) => ofRow(grid, part, whole))),
  ]
  const holds = (row: number, { value }: Worked) =>
    Math.abs(value - statedIn(grid, row, column)!) <= grid.entries[row]![column]!.unitStep
  return rows.length > 1 ? borneOut(rows, readings, holds) : null
}

interface Whole {
  readonly value: number
  readonly operands: readonly Entry[]
}

/** What the rows of a column may be shares of: its printed total, or what its rows add up to. */
function wholesOf(grid: Grid, column: number): Whole[] {
  const totals = grid.isTotal.flatMap((isTotal, row) => {
    const entry = isTotal ? grid.entries[row]![column] : null
    return entry ? [{ value: entry.figure.value.best, operands: [entry] }] : []
  })
  const entries = plainRows(grid).flatMap((row) => grid.entries[row]![column] ?? [])
  const sum = entries.length > 1 ? [{ value: sumOf(entries).value, operands: entries }] : []
  return [...totals, ...sum].filter(({ value }) => value > 0)
}

const ofWhole =
  (grid: Grid, column: number, whole: Whole): Reading =>
  (row) => {
    const part = grid.entries[row]![column]
    return part ? shareOf(part, whole) : null
  }

const ofRow =
  (grid: Grid, column: number, of: number): Reading =>
  (row) => {
    const [part, whole] = [grid.entries[row]![column], grid.entries[row]![of]]
    if (!part || !whole || whole.figure.value.best <= 0) return null
    return shareOf(part, { value: whole.figure.value.best, operands: [whole] })
  }

function shareOf(part: Entry, whole: Whole): Worked {
  const value = (100 * part.figure.value.best) / whole.value
  return {
    value,
    operands: [part, ...whole.operands.filter((entry) => entry !== part)],
    words: `${say(part.figure.value.best)} of ${say(whole.value)} is ${say(value)} %`,
  }
}
