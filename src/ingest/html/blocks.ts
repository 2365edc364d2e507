import type { Line, Mark } from '../lines.ts'
import { concat, join, type Mapped, NOTHING, sliceOf, tidy, written } from '../mapped.ts'
import type { Page } from './build-dom.ts'

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IMG PICTURE SOURCE VIDEO AUDIO IFRAME OBJECT EMBED BUTTON SELECT OPTION INPUT TEXTAREA HEAD'.split(
    ' ',
  ),
)
const MARKS: Readonly<Record<string, Mark>> = {
  LI: 'bullet',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
}
const LONGEST_CELL = 120

/** What is gathered while an element is walked: finished lines, and the text of the line being read. */
interface Walk {
  readonly page: Page
  readonly lines: Line[]
  inline: Mapped[]
  blanks: number
}

/** The lines of an element: a line a block, `<br>` breaks a line, cells of a table of data stay together. */
export function linesOf(element: Node, page: Page): Line[] {
  const walk: Walk = { page, lines: [], inline: [], blanks: 0 }
  visit(walk, element, null)
  flush(walk, null)
  return walk.lines
}

function visit(walk: Walk, node: Node, mark: Mark | null): void {
  if (node.nodeType === 3) {
    walk.inline.push(textOf(node, walk.page))
    return
  }
  if (node.nodeType !== 1) return
  const { tagName } = node as Element
  const name = tagName.toUpperCase()
  if (SILENT.has(name)) return
  if (INLINE.has(name)) visitChildren(walk, node, mark)
  else if (name === 'BR') flush(walk, mark)
  else {
    flush(walk, mark)
    walk.blanks = 1
    if (name === 'TABLE' && isData(node as Element))
      walk.lines.push(...captionLine(node as Element, walk.page), tableLine(node as Element, walk.page))
    else if (name === 'PRE') visitPreformatted(walk, node, mark)
    else visitChildren(walk, node, MARKS[name] ?? mark)
    flush(walk, MARKS[name] ?? mark)
    walk.blanks = 1
  }
}

function visitChildren(walk: Walk, node: Node, mark: Mark | null): void {
  for (const child of node.childNodes) visit(walk, child, mark)
}

/** Preformatted text keeps its line breaks; whether they are wraps is decided later, as for plain text. */
function visitPreformatted(walk: Walk, node: Node, mark: Mark | null): void {
  const whole = concat(textNodes(node).map((text) => textOf(text, walk.page)))
  for (const line of linesWithin(whole)) {
    walk.inline.push(line)
    if (line.text.trim() === '') walk.blanks = 1
    flush(walk, mark)
  }
}

function* linesWithin(mapped: Mapped): Generator<Mapped> {
  let from = 0
  for (const match of mapped.text.matchAll(/\r\n|\n|\r/g)) {
    yield sliceOf(mapped, from, match.index)
    from = match.index + match[0].length
  }
  yield sliceOf(mapped, from, mapped.text.length)
}

function flush(walk: Walk, mark: Mark | null): void {
  const clean = walk.inline.length > 0 ? tidy(joined(walk.inline, walk.page)) : null
  walk.inline = []
  if (!clean || clean.text === '') return
  walk.lines.push({ ...clean, blanks: walk.blanks, mark })
  walk.blanks = 0
}

const APART = /<(?:br|p|div|li|tr|td|th|h\d|hr)\b/i

/** Puts the texts of a line together, with a space where the page broke the line and Readability removed the break. */
function joined(pieces: readonly Mapped[], { source }: Page): Mapped {
  const spaced: Mapped[] = []
  let before: Mapped | null = null
  for (const piece of pieces) {
    const end = before?.runs.at(-1)
    const start = piece.runs[0]
    if (end && start && APART.test(source.slice(end[1] + end[2], start[1]))) spaced.push(written(' '))
    spaced.push(piece)
    if (piece.text !== '') before = piece
  }
  return concat(spaced)
}

const textOf = (node: Node, page: Page): Mapped => page.places.get(node) ?? written(node.textContent ?? '')

function textNodes(node: Node): Node[] {
  return node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textNodes)
}

/** The text of an element as one line. */
export const mappedTextOf = (element: Node, page: Page): Mapped =>
  tidy(
    joined(
      textNodes(element).map((node) => textOf(node, page)),
      page,
    ),
  )

/** A table of data has rows of short cells and no table in it; other tables only lay a page out. */
function isData(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')]
  if (rows.length < 2 || table.querySelector('table, ul, ol, h1, h2, h3')) return false
  const cells = rows.map((row) => [...row.querySelectorAll('td, th')])
  return (
    cells.filter((row) => row.length >= 2).length >= 2 &&
    cells.flat().every((cell) => (cell.textContent ?? '').trim().length <= LONGEST_CELL)
  )
}

/** The caption of a table names it: a line of its own above. */
function captionLine(table: Element, page: Page): Line[] {
  const caption = table.querySelector('caption')
  const text = caption ? mappedTextOf(caption, page) : NOTHING
  return text.text === '' ? [] : [{ ...text, blanks: 1, mark: null }]
}

/** No table is wider, and none spans more rows: a hostile page may say that one cell spans a million. */
const WIDEST = 60

/** The cells of a table by row. A cell over several columns or rows leaves the places it covers empty, so that columns stay in line. */
function spread(table: Element): (Element | null)[][] {
  const rows = [...table.querySelectorAll('tr')].map((): (Element | null | undefined)[] => [])
  ;[...table.querySelectorAll('tr')].forEach((row, at) => {
    for (const cell of row.querySelectorAll('td, th')) {
      let column = 0
      while (rows[at]![column] !== undefined) column++
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let down = 0; down < high && at + down < rows.length; down++)
        for (let right = 0; right < wide && column + right < WIDEST; right++)
          rows[at + down]![column + right] = down === 0 && right === 0 ? cell : null
    }
  })
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? null))
}

const spanOf = (cell: Element, name: string): number =>
  Math.min(WIDEST, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1))

function tableLine(table: Element, page: Page): Line {
  const rows = spread(table).map((cells) =>
    join(
      cells.map((cell) => (cell ? mappedTextOf(cell, page) : NOTHING)),
      '\t',
    ),
  )
  return {
    ...join(
      rows.filter((row) => row.text.trim() !== ''),
      '\n',
    ),
    blanks: 1,
    mark: 'table',
  }
}
