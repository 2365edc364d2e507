import { type Cell, findTables, headingCells, labelCell, type Table } from '#extract/index.ts'
import { firstAt } from '../order.ts'
import { type Entry, kindOf } from '../quantity.ts'
import type { Sheet } from '../sheet.ts'

/** What a column of a table holds. */
export type ColumnKind = 'label' | 'count' | 'total' | 'share' | 'change' | 'other'

/** A table with its figures: what names each row and column, and which rows are totals. */
export interface Grid {
  readonly title: string
  /** Figures by row and column; null where a cell holds none. */
  readonly entries: readonly (readonly (Entry | null)[])[]
  readonly cells: readonly (readonly Cell[])[]
  readonly labels: readonly string[]
  readonly headings: readonly string[]
  readonly kinds: readonly ColumnKind[]
  readonly isTotal: readonly boolean[]
  /** Rows that say something of the others and are no part of them: averages, changes. */
  readonly isAside: readonly boolean[]
}

const cache = new WeakMap<Sheet, readonly Grid[]>()

/** The tables of a text, laid out over its figures once. */
export function gridsOf(sheet: Sheet): readonly Grid[] {
  const known = cache.get(sheet) ?? findTables(sheet.view).map((table) => gridOf(sheet, table))
  cache.set(sheet, known)
  return known
}

const TOTAL = /\b(?:sub-?)?totals?\b|^(?:all|sum|overall|combined|together|altogether|nationwide)\b/i
const CHANGE = /\b(?:change|growth|increase|decrease|rise|fall|decline|difference|variation)\b|[±Δ]|\+\s?\/\s?[-−–]/i
const ASIDE = /\b(?:average|mean|median|change|growth|difference|share|per ?cent|rate|of which|memo)\b|%|[±Δ]/i
const OTHER = /\b(?:average|mean|median|rate|ratio|rank|per|index|no)\b|#/i

function gridOf(sheet: Sheet, table: Table): Grid {
  const headings = Array.from({ length: table.columns }, (_, column) =>
    headingCells(table, column)
      .map(({ text }) => text)
      .join(' '),
  )
  const entries = table.body.map((cells) => cells.map((cell) => entryIn(sheet, cell)))
  const labels = table.body.map((_, row) => labelCell(table, row)?.text ?? '')
  const kinds = headings.map((heading, column) =>
    column === table.labels
      ? 'label'
      : kindOfColumn(
          heading,
          table.body.map((cells) => cells[column]!),
          entries.map((row) => row[column]!),
        ),
  )
  const isTotal = labels.map((label) => TOTAL.test(label))
  const isAside = labels.map((label, row) => !isTotal[row] && ASIDE.test(label))
  return { title: table.title?.text ?? '', entries, cells: table.body, labels, headings, kinds, isTotal, isAside }
}

/** The figure of a cell, where it holds no more than one. */
function entryIn({ entries }: Sheet, cell: Cell): Entry | null {
  if (!cell.number) return null
  const entry = entries[firstAt(entries.length, (at) => entries[at]!.figure.start >= cell.start)]
  return entry && entry.figure.end <= cell.end ? entry : null
}

function kindOfColumn(heading: string, cells: readonly Cell[], entries: readonly (Entry | null)[]): ColumnKind {
  const figures = entries.filter((entry) => entry !== null)
  if (figures.length === 0) return 'other'
  const percents = figures.filter((entry) => kindOf(entry) === 'percent').length
  const isSigned = cells.filter(({ text }) => signOf(text) !== null).length > figures.length / 2
  if (CHANGE.test(heading) || isSigned) return 'change'
  if (percents > figures.length / 2) return 'share'
  if (OTHER.test(heading)) return 'other'
  return TOTAL.test(heading) ? 'total' : 'count'
}

/** "+30%" is 1, "−20%" and "(20%)" are −1; null where no sign is printed. */
export function signOf(text: string): 1 | -1 | null {
  if (/^[-−–▼↓]\s?[\d$€£₹]|^\([\d.,]+\s?%?\)$/.test(text)) return -1
  return /^[+▲↑]\s?[\d$€£₹]/.test(text) ? 1 : null
}

/** What a cell is called: by its row and its column. */
export const nameOf = ({ labels, headings }: Grid, row: number, column: number): string =>
  [labels[row], headings[column]].filter(Boolean).join(', ')

/** "–" and an empty cell are nothing; "n/a" is a number that is not told. */
export const isNothing = ({ text }: Cell): boolean => /^(?:[-–—.]*|nil|none)$/i.test(text)

/** The rows that are neither totals nor asides. */
export const plainRows = ({ isTotal, isAside }: Grid): number[] =>
  isTotal.flatMap((total, row) => (total || isAside[row] ? [] : [row]))

/** The columns of some kinds. */
export const columnsOf = ({ kinds }: Grid, ...wanted: readonly ColumnKind[]): number[] =>
  kinds.flatMap((kind, column) => (wanted.includes(kind) ? [column] : []))
