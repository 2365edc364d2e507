import { checkSummary } from '#check/index.ts'
import {
  type Check,
  type CheckedDocument,
  type Document,
  type Figure,
  marginOf,
  numberColumns,
  type Part,
  type Span,
  tableCells,
  VERDICT_SIGNS,
} from '#model/index.ts'
import { CHECKED_PAGE_CSS } from './checked-page.css.ts'
import { compared } from './compared.ts'
import { escapeHtml } from './escape.ts'

/** What the page says of itself in its footer. */
export interface CheckedPageOptions {
  readonly name: string
  readonly checkedAt: string
  readonly version: string
}

/**
 * A checked report as one HTML file: the text on the left, the verdicts beside the paragraph they belong to, no
 * script and nothing to load. `checkedPage(documents, { name: 'report.txt', checkedAt: '2027-01-05', version: '0.1.0' })`.
 */
export function checkedPage(documents: readonly CheckedDocument[], options: CheckedPageOptions): string {
  const articles = documents.map((checked, index) => article(checked, index)).join('\n')
  return `<!doctype html>
<html lang="${escapeHtml(documents[0]?.document.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Checked: ${escapeHtml(options.name)}</title>
<style>${CHECKED_PAGE_CSS}</style>
</head>
<body>
${articles}
<footer>${escapeHtml(options.name)}, checked on ${escapeHtml(options.checkedAt)} by Daybook ${escapeHtml(options.version)}.
= equal or inside what the words allow · ≈ by rounding · ~ just outside · ≠ wrong · ? not decided</footer>
</body>
</html>
`
}

function article({ document, figures, checks, against }: CheckedDocument, index: number): string {
  const figureAt = new Map(figures.map((figure) => [figure.start, figure]))
  const numbered = marginOf({ checks, against }).map((check, at) => ({
    check,
    number: at + 1,
    anchor: `c${index + 1}-${at + 1}`,
    counts: countsOf(figureAt.get(check.claim.start)),
  }))
  const published = document.published ? `Published ${document.published}` : 'Publication date unknown'
  const [headline, parts] = headlineOf(document)
  const rows = parts.map((part) => row(document, part, numbered))
  const head = headline
    ? row(document, headline, numbered, 'h1')
    : `<h1>${escapeHtml(document.title || document.id)}</h1>`
  return `<article>
${head}
<div class="about">${escapeHtml([document.outlet, document.byline, published].filter(Boolean).join(' · '))}</div>
<div class="summary">${escapeHtml(checkSummary(figures.length, checks))}</div>
${rows.join('\n')}
${against ? compared(against) : ''}
</article>`
}

/** The headline that says the title is set once, with its verdicts; everything else follows. */
function headlineOf(document: Document): readonly [Part | null, readonly Part[]] {
  const [first, ...rest] = withDatelines(partsOf(document))
  const says = first ? document.text.slice(first.start, first.end).replace(/\s+/g, ' ').trim() : ''
  return first && says === document.title.replace(/\s+/g, ' ').trim()
    ? [{ ...first, kind: 'headline' }, rest]
    : [null, first ? [first, ...rest] : []]
}

/** A dateline opens the paragraph behind it. */
function withDatelines(parts: readonly Part[]): Part[] {
  const set: Part[] = []
  for (const part of parts) {
    const last = set.at(-1)
    if (last?.kind === 'dateline' && part.kind === 'paragraph') set[set.length - 1] = { ...part, start: last.start }
    else set.push(part)
  }
  return set
}

interface Numbered {
  readonly check: Check
  readonly number: number
  readonly anchor: string
  /** What its figure counts, where and whose; empty where nothing says so. */
  readonly counts: string
}

/** "attacks, Northmark (from the heading), 2031": what a figure counts, and where the text says it elsewhere. */
function countsOf(figure: Figure | undefined): string {
  if (!figure) return ''
  const { measure, category, place, period, actor, carried } = figure
  const told = { measure, category, place, period: period?.text, actor }
  return Object.entries(told)
    .filter(([, words]) => words)
    .map(([field, words]) => (carried?.[field] ? `${words} (from the ${carried[field]})` : words))
    .join(', ')
}

/** The document's parts, or its paragraphs where ingest told none apart. */
function partsOf(document: Document): readonly Part[] {
  if (document.parts.length > 0) return document.parts
  const parts: Part[] = []
  for (const match of document.text.matchAll(/[^\n]+/g))
    parts.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length })
  return parts
}

function row(document: Document, part: Part, all: readonly Numbered[], element = 'p'): string {
  const here = all.filter(({ check }) => check.claim.start >= part.start && check.claim.start < part.end)
  const notes = here.map(
    ({ check, number, anchor, counts }) =>
      `<div class="note ${check.verdict}"><b title="${check.verdict}">${VERDICT_SIGNS[check.verdict]}</b><a href="#${anchor}">${number}</a> ${check.verdict}: ${escapeHtml(check.message)}${counts && `<small>${escapeHtml(counts)}</small>`}</div>`,
  )
  const set =
    part.kind === 'table'
      ? tableOf(document.text, part, here)
      : `<${element}>${marked(document.text, part, here)}</${element}>`
  return `<section class="row ${part.kind}">${set}<aside>${notes.join('')}</aside></section>`
}

/** A table keeps its rows and columns; the words of its first row head them. */
function tableOf(text: string, part: Part, here: readonly Numbered[]): string {
  const grid = tableCells(text, part)
  const isNumber = numberColumns(text, grid)
  const rows = grid.map((cells, at) => {
    const set = cells.map((cell, column) => {
      const inside = here.filter(({ check }) => check.claim.start >= cell.start && check.claim.start < cell.end)
      const element = at === 0 ? 'th' : 'td'
      return `<${element}${isNumber[column] ? ' class="number"' : ''}>${marked(text, cell, inside)}</${element}>`
    })
    return `<tr>${set.join('')}</tr>`
  })
  return `<div class="scroll"><table>${rows.join('\n')}</table></div>`
}

/** The part's text with each claim marked; where claims overlap, the earlier mark ends at the later one's start. */
function marked(text: string, part: Span, here: readonly Numbered[]): string {
  let html = ''
  let at = part.start
  here.forEach(({ check, number, anchor }, index) => {
    const next = here[index + 1]?.check.claim.start ?? part.end
    const start = Math.max(check.claim.start, at)
    const end = Math.max(start, Math.min(check.claim.end, next, part.end))
    html += escapeHtml(text.slice(at, start))
    html += `<mark id="${anchor}" class="${check.verdict}">${escapeHtml(text.slice(start, end))}<sup>${VERDICT_SIGNS[check.verdict]}${number}</sup></mark>`
    at = end
  })
  return html + escapeHtml(text.slice(at, part.end))
}
