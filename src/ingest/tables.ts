import type { Line } from './lines.ts'
import { join, type Mapped, sliceOf, tidy } from './mapped.ts'

// Columns stand apart by a tab, a bar, or three spaces (two end a sentence in old typescripts).
const GAP = /\s*\|\s*|\s*\t\s*|\s{3,}/g
const RULE = /^[\s|+=:_-]{3,}$/
const LONGEST_CELL = 60
const LONGEST_ROW = 1000

/** Joins the rows of a plain-text table into one line: cells apart by tabs, rows by line breaks, rules left out. */
export function markTables(lines: readonly Line[]): Line[] {
  const marked: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const to = tableEnd(lines, i)
    if (to === i) marked.push(lines[i++]!)
    else {
      marked.push(table(lines.slice(i, to)))
      i = to
    }
  }
  return marked
}

/** Where the table that starts at a line ends; the line itself when none starts there. */
function tableEnd(lines: readonly Line[], start: number): number {
  let rows = 0
  let digits = 0
  let columns = 0
  let end = start
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!
    if (line.mark || line.text.length > LONGEST_ROW || (i > start && line.blanks > 1)) break
    if (RULE.test(line.text)) {
      if (i === start && !line.text.includes('|') && !line.text.includes('+')) break
      continue
    }
    const cells = cellsOf(line)
    if (cells.length < 2 || cells.some((cell) => cell.text.length > LONGEST_CELL)) break
    if (columns && Math.abs(cells.length - columns) > 1) break
    columns = Math.max(columns, cells.length)
    rows++
    if (cells.slice(1).some((cell) => /\d/.test(cell.text))) digits++
    end = i + 1
  }
  // A table has two rows and, in most of them, numbers: two columns of words may be prose set in columns.
  return rows >= 2 && digits >= (rows - 1) / 2 ? end : start
}

function cellsOf(line: Line): Mapped[] {
  const cells: Mapped[] = []
  let from = 0
  for (const gap of line.text.matchAll(GAP)) {
    if (gap.index > 0) cells.push(tidy(sliceOf(line, from, gap.index)))
    from = gap.index + gap[0].length
  }
  if (from < line.text.length) cells.push(tidy(sliceOf(line, from, line.text.length)))
  return cells
}

function table(lines: readonly Line[]): Line {
  const rows = lines.filter((line) => !RULE.test(line.text)).map((line) => join(cellsOf(line), '\t'))
  return { ...join(rows, '\n'), blanks: lines[0]!.blanks, mark: 'table' }
}
