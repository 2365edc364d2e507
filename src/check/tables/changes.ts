import type { Proposal } from '../proposal.ts'
import { type Entry, kindOf, sumOf } from '../quantity.ts'
import { say, sayChange } from '../words.ts'
import { columnsOf, type Grid, plainRows } from './grid.ts'
import { borneOut, claimIn, isSigned, type Reading, statedIn, type Worked } from './reading.ts'

interface Level {
  readonly value: number
  readonly operands: readonly Entry[]
}

/** Every change of a column of changes: from one column to another, or from the row above, as most rows bear out. */
export function changeColumns(grid: Grid): Proposal[] {
  return columnsOf(grid, 'change').flatMap((column) => {
    const rows = grid.entries.flatMap((entries, row) => (entries[column] && !grid.isAside[row] ? [row] : []))
    const plain = plainRows(grid).filter((row) => rows.includes(row))
    const counts = columnsOf(grid, 'count', 'total').toSorted(
      (a, b) => Math.abs(a - column) - Math.abs(b - column) || a - b,
    )
    const sign = isSigned(grid, column)
    const work = (old: Level | null, now: Level | null) =>
      old && now ? changeOf(old, now, isPercentColumn(grid, column), sign) : null
    const between =
      (level: typeof printed) =>
      (old: number, now: number): Reading =>
      (row) =>
        work(level(grid, row, old), level(grid, row, now))
    const pairs = counts.flatMap((now) => counts.filter((old) => old !== now).map((old) => [old, now] as const))
    const readings: Reading[] = [
      ...pairs.map(([old, now]) => between(printed)(old, now)),
      ...counts.map(
        (level): Reading =>
          (row) =>
            row === 0 || grid.isTotal[row] ? null : work(printed(grid, row - 1, level), printed(grid, row, level)),
      ),
    ]
    const holds = (row: number, { value }: Worked) =>
      Math.abs(value - statedIn(grid, row, column)!) <= grid.entries[row]![column]!.unitStep
    const reading = plain.length > 1 ? borneOut(plain, readings, holds) : null
    if (!reading) return []
    const pair = pairs[readings.indexOf(reading)]
    return rows.flatMap((row) => {
      // A wrong total misleads no reader of its change: that may be worked out from the rows.
      const worked = [reading(row), ...(grid.isTotal[row] && pair ? [between(addedUp)(...pair)(row)] : [])]
      return claimIn(grid, row, column, {
        kind: isPercentColumn(grid, column) ? 'change' : 'difference',
        rule: 'change/column',
        worked: worked.filter((one) => one !== null),
      })
    })
  })
}

const isPercentColumn = (grid: Grid, column: number): boolean => {
  const entries = grid.entries.flatMap((row) => row[column] ?? [])
  return entries.filter((entry) => kindOf(entry) === 'percent').length > entries.length / 2
}

function printed(grid: Grid, row: number, column: number): Level | null {
  const entry = grid.entries[row]![column]
  return entry ? { value: entry.figure.value.best, operands: [entry] } : null
}

/** What the rows of a column add up to, whatever its total says. */
function addedUp(grid: Grid, _row: number, column: number): Level | null {
  const entries = plainRows(grid).flatMap((row) => grid.entries[row]![column] ?? [])
  return entries.length > 1 ? { value: sumOf(entries).value, operands: entries } : null
}

/** A column without a minus prints how much, not which way. */
function changeOf(old: Level, now: Level, isPercent: boolean, isSignPrinted: boolean): Worked | null {
  if (isPercent && old.value <= 0) return null
  const signed = isPercent ? (100 * (now.value - old.value)) / old.value : now.value - old.value
  return {
    value: isSignPrinted ? signed : Math.abs(signed),
    isSigned: isSignPrinted,
    operands: [...old.operands, ...now.operands],
    words: isPercent
      ? `${say(old.value)} to ${say(now.value)} is ${sayChange(signed)}`
      : `${say(now.value)} − ${say(old.value)} = ${say(signed)}`,
  }
}
