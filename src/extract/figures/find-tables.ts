import { MONTHS } from '#lexicon/index.ts'
import type { NumberMention, TextView } from '#text/index.ts'

/** One cell of a table: its words, where they lie, and its number where it holds nothing but one. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly number: NumberMention | null
}

/** A table as a grid: the rows of its head, those of its body, and the column that names the rows. */
export interface Table {
  readonly start: number
  readonly end: number
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly (readonly Cell[])[]
  readonly columns: number
  /** -1 where no column names the rows. */
  readonly labels: number
  /** The line right above it, where that is a title. */
  readonly title: Cell | null
}

interface Row {
  readonly start: number
  readonly end: number
  readonly cells: readonly Cell[]
}

const LONGEST_CELL = 60
const LONGEST_LINE = 1000
const RULE = /^[\s|+=:_-]{3,}$/

/** What parts two cells; a text without any has no table. */
const GAP = /[\t|]| {3}/

/** The last line of words, which may be the title of a table below it: its span, and the first number that may lie in it. */
interface Above {
  readonly start: number
  readonly end: number
  readonly number: number
}

/** Every table of a text: rows of cells apart by tabs, bars or three spaces, most of them with numbers. */
export function findTables({ text, numbers }: Pick<TextView, 'text' | 'numbers'>): Table[] {
  const tables: Table[] = []
  if (!GAP.test(text)) return tables
  let rows: Row[] = []
  let above: Above | null = null
  let number = 0
  const close = () => {
    const title = rows.length > 1 && above ? cellOf(text, above.start, above.end, numbers, above.number) : null
    const table = tableOf(rows, title)
    if (table) tables.push(table)
    rows = []
  }
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    while (number < numbers.length && numbers[number]!.end <= start) number++
    const spans = end - start > LONGEST_LINE ? [] : spansOf(text, start, end)
    if (spans.length > 1) {
      const cells = spans.map(([from, to]) => cellOf(text, from, to, numbers, number))
      if (cells.some((cell) => cell.text.length > LONGEST_CELL)) close()
      else rows.push({ start, end, cells })
    } else if (rows.length === 0 || !RULE.test(text.slice(start, Math.min(end, start + LONGEST_LINE)))) {
      if (rows.length > 0) close()
      const line = text.slice(start, Math.min(end, start + 200)).trim()
      if (line !== '') above = /[.;!?]$/.test(line) || line.length > 140 ? null : { start, end, number }
    }
    start = end + 1
  }
  close()
  return tables
}

/** Where the cells of a line lie; a single one where it is no row. Empty cells count, so that columns stay in line. */
function spansOf(text: string, start: number, end: number): (readonly [number, number])[] {
  const line = text.slice(start, end)
  if (RULE.test(line)) return []
  if (!GAP.test(line)) return [[start, end]]
  const separator = line.includes('\t') ? /\t/g : line.includes('|') ? /\|/g : / {3,}/g
  const spans: (readonly [number, number])[] = []
  let from = 0
  for (const gap of line.matchAll(separator)) {
    spans.push([start + from, start + gap.index])
    from = gap.index + gap[0].length
  }
  spans.push([start + from, end])
  // A bar before the first cell and behind the last frames the row.
  const isFramed = separator.source === '\\|' && /^\s*\|/.test(line)
  const framed = isFramed ? spans.slice(1, /\|\s*$/.test(line) ? -1 : undefined) : spans
  return framed.some(([a, b]) => text.slice(a, b).trim() !== '') ? framed : []
}

const LETTERS = /\p{L}/gu
const MOST_LETTERS = 14

/** A cell without the space around it. Its number counts only where little else stands beside it. */
function cellOf(text: string, from: number, to: number, numbers: readonly NumberMention[], first: number): Cell {
  const raw = text.slice(from, to)
  // "**Total**": the marks of bold letters are none of the cell's words.
  const start = from + /^[\s*_`]*/.exec(raw)![0].length
  let end = to
  while (end > start && /[\s*_`]/.test(text[end - 1]!)) end--
  const words = text.slice(start, end)
  const inside: NumberMention[] = []
  for (let i = first; i < numbers.length && numbers[i]!.start < end; i++)
    if (numbers[i]!.start >= start && numbers[i]!.end <= end) inside.push(numbers[i]!)
  const isNumber = inside.length === 1 && (words.match(LETTERS)?.length ?? 0) <= MOST_LETTERS && !isTime(words)
  return { start, end, text: words, number: isNumber ? inside[0]! : null }
}

const TIME_WORDS = new Set(
  'to and the of in first second third fourth half quarter week day early mid late year january-june'.split(' '),
)
/** "May 2031", "2031", "Q1", "1–15 May": a time that names a row or a column, and no count. */
function isTime(words: string): boolean {
  if (/^(?:19|20|21)\d\d(?:\s?[-–/]\s?(?:\d\d|\d{4}))?\*?$/.test(words)) return true
  if (/^(?:Q[1-4]|H[12]|week \d{1,2}|quarter \d)\b/i.test(words)) return true
  const letters = words.split(/[^\p{L}]+/u).filter((word) => word !== '')
  const isMonth = (word: string) => MONTHS[word.toLowerCase()] !== undefined
  return letters.some(isMonth) && letters.every((word) => isMonth(word) || TIME_WORDS.has(word.toLowerCase()))
}

function tableOf(rows: readonly Row[], title: Cell | null): Table | null {
  if (rows.length < 2) return null
  const columns = Math.max(...rows.map((row) => row.cells.length))
  const heads = headRows(rows)
  const grid = rows.map((row, i) => aligned(row, columns, i < heads))
  const [head, body] = [grid.slice(0, heads), grid.slice(heads)]
  const numbered = body.filter((cells) => cells.slice(1).some((cell) => cell.number !== null)).length
  if (body.length === 0 || numbered < Math.max(1, body.length / 2)) return null
  return {
    start: rows[0]!.start,
    end: rows.at(-1)!.end,
    head,
    body,
    columns,
    labels: labelColumn(body),
    title,
  }
}

/** Rows of words and times at the top: a second row of times under a first is one of numbers that look like years. */
function headRows(rows: readonly Row[]): number {
  let heads = 0
  let hasTimes = false
  for (const { cells } of rows.slice(0, 3)) {
    if (cells.slice(1).some((cell) => cell.number !== null)) break
    const isTimes = cells.slice(1).some((cell) => isTime(cell.text))
    if (isTimes && hasTimes) break
    hasTimes ||= isTimes
    heads++
  }
  return heads
}

/** A head that lacks the corner begins over the second column; what is missing at the end of a row is empty. */
function aligned({ cells, end }: Row, columns: number, isHead: boolean): Cell[] {
  const nothing: Cell = { start: end, end, text: '', number: null }
  const lacksCorner = isHead && cells.length === columns - 1 && cells[0]!.text !== ''
  const full = lacksCorner ? [nothing, ...cells] : [...cells]
  while (full.length < columns) full.push(nothing)
  return full
}

/** The first of two columns that is no column of numbers. */
function labelColumn(body: readonly (readonly Cell[])[]): number {
  const isWords = (column: number) =>
    body.filter((cells) => cells[column] && cells[column].number === null).length > body.length / 2
  return [0, 1].find(isWords) ?? -1
}

/** What stands over a column, from the top down: a heading over several columns stands over each. */
export function headingCells(table: Table, column: number): Cell[] {
  return table.head.flatMap((cells, row) => {
    const isOver = table.head.slice(row + 1).some((below) => below[column]?.text)
    let at = column
    while (isOver && at > 0 && cells[at]!.text === '') at--
    return cells[at]!.text === '' ? [] : [cells[at]!]
  })
}

/** What names a row: its cell in the column of labels. */
export const labelCell = (table: Table, row: number): Cell | null => table.body[row]![table.labels] ?? null
