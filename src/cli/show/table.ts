import type { Cell, Table } from '#model/index.ts'
import { paint } from '../terminal.ts'
import { rangeWords } from './incident.ts'

const numberWords = (value: number): string => value.toLocaleString('en-GB')

/** A cell for the terminal: its best value, and with `isRange` its low and high where they differ. */
export const cellWords = (cell: Cell, isRange = false): string => {
  if (!cell) return '·'
  const [low, best, high] = cell
  return isRange && low !== high ? rangeWords({ low, best, high }) : numberWords(best)
}

/** A table as text in columns, the sums at its right and foot. */
export function tableLines(table: Table, isRange: boolean): string[] {
  const { rows, columns, cells, total, question } = table
  const isWide = question.columns !== null
  const head = [question.rows, ...(isWide ? [...columns.map(({ name }) => name), 'all'] : [question.measure])]
  const body = rows.map(({ name, sum }, r) => [
    name,
    ...cells[r]!.map((cell) => cellWords(cell, isRange)),
    ...(isWide ? [cellWords(sum, isRange)] : []),
  ])
  const foot = ['all', ...(isWide ? columns.map(({ sum }) => cellWords(sum, isRange)) : []), cellWords(total, isRange)]
  const widths = head.map((_, at) => Math.max(...[head, ...body, foot].map((line) => line[at]!.length)))
  const line = (words: readonly string[]) =>
    words
      .map((word, at) => (at === 0 ? word.padEnd(widths[at]!) : word.padStart(widths[at]!)))
      .join('  ')
      .trimEnd()
  return [paint('bold', line(head)), ...body.map(line), paint('bold', line(foot))]
}

/** A table as rows of plain values for a spreadsheet: best values, with the sums. */
export function tableValues({ rows, columns, cells, question, total }: Table): (string | number)[][] {
  const isWide = question.columns !== null
  const value = (cell: Cell) => cell?.[1] ?? 0
  return [
    [question.rows, ...(isWide ? [...columns.map(({ name }) => name), 'all'] : [question.measure])],
    ...rows.map(({ name, sum }, r) => [name, ...cells[r]!.map(value), ...(isWide ? [value(sum)] : [])]),
    ['all', ...(isWide ? columns.map(({ sum }) => value(sum)) : []), value(total)],
  ]
}
