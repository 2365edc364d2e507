import type { Span } from './span.ts'

/** Where the cells of a table lie, by row: a part of kind `table` has a line a row, and tabs between its cells. */
export function tableCells(text: string, { start, end }: Span): Span[][] {
  const rows: Span[][] = []
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    const cells: Span[] = []
    for (let at = from; at <= to; ) {
      const tab = text.indexOf('\t', at)
      const close = tab < 0 || tab > to ? to : tab
      cells.push({ start: at, end: close })
      at = close + 1
    }
    rows.push(cells)
    from = to + 1
  }
  return rows
}

const NUMBER = /^[([+\-−–$€£₹\s]*\d[\d.,\s]*(?:%|\p{L}{1,8})?[)\]*†]*$/u

/** Which columns are set to the right, headings and all: those that hold mostly numbers. */
export function numberColumns(text: string, rows: readonly (readonly Span[])[]): boolean[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: columns }, (_, column) => {
    const isNumber = (cells: readonly Span[]) => {
      const cell = cells[column]
      return cell !== undefined && NUMBER.test(text.slice(cell.start, cell.end))
    }
    return rows.filter(isNumber).length >= rows.length / 2
  })
}
