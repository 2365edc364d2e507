import type { Proposal } from '../proposal.ts'
import { say } from '../words.ts'
import { columnsOf, type Grid } from './grid.ts'
import { borneOut, claimIn, type Reading, statedIn } from './reading.ts'

/** Every quotient of a column headed so ("Killed per attack"): of the two columns that most of its rows bear out. */
export function ratioColumns(grid: Grid): Proposal[] {
  return columnsOf(grid, 'other').flatMap((column) => {
    if (!/\bper\b/i.test(grid.headings[column]!)) return []
    const rows = grid.entries.flatMap((entries, row) => (entries[column] && !grid.isAside[row] ? [row] : []))
    const counts = columnsOf(grid, 'count', 'total')
    const readings = counts.flatMap((part) =>
      counts.filter((whole) => whole !== part).map((whole) => quotientOf(grid, part, whole)),
    )
    const reading =
      rows.length > 1
        ? borneOut(rows, readings, (row, { value }) => {
            const { unitStep } = grid.entries[row]![column]!
            return Math.abs(value - statedIn(grid, row, column)!) <= unitStep
          })
        : null
    return rows.flatMap((row) => {
      const worked = reading?.(row)
      const worth = { kind: 'average', rule: 'average/column', scale: 'rate' } as const
      return claimIn(grid, row, column, { ...worth, worked: worked ? [worked] : [] })
    })
  })
}

const quotientOf =
  (grid: Grid, part: number, whole: number): Reading =>
  (row) => {
    const [a, b] = [grid.entries[row]![part], grid.entries[row]![whole]]
    if (!a || !b || b.figure.value.best === 0) return null
    const value = a.figure.value.best / b.figure.value.best
    return {
      value,
      operands: [a, b],
      words: `${say(a.figure.value.best)} over ${say(b.figure.value.best)} is ${say(value)}`,
    }
  }
