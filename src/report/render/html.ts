import { CATEGORIES } from '#model/index.ts'
import { CATEGORY_COLOURS } from '../chart/drawing.ts'
import { escapeHtml } from '../escape.ts'
import type { Cell, IncidentSet, Note, Report, ReportBlock, SetIncident, Words } from '../report.ts'
import { REPORT_CSS } from './report-css.ts'

export interface HtmlOptions {
  readonly version: string
  /** Extra style, such as fonts that travel with the page. */
  readonly fonts?: string
}

/**
 * A report as one HTML file without a script: each number leads to its note, each note to the incidents behind it, each
 * incident to the sentences of its reports. `reportHtml(report, { version: '0.1.0' })`.
 */
export function reportHtml(report: Report, { version, fonts = '' }: HtmlOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(report.title)}</title>
<style>${fonts}${REPORT_CSS}</style>
</head>
<body>
<main>
${blocksHtml(report.blocks)}
</main>
${report.notes.length > 0 ? `<h2 id="notes">Where each number comes from</h2>\n${report.notes.map((note) => noteHtml(note, report.sets)).join('\n')}` : ''}
${report.sets.length > 0 ? `<div class="behind"><h2 id="incidents">The incidents behind the numbers</h2>\n${report.sets.map((set) => setHtml(set, report.release.version)).join('\n')}</div>` : ''}
<footer>Made by Daybook ${escapeHtml(version)} over release ${escapeHtml(report.release.version)} of ${escapeHtml(report.release.createdAt.slice(0, 10))}${report.release.sha256 ? `, SHA-256 <code>${escapeHtml(report.release.sha256)}</code>` : ''}.</footer>
</body>
</html>
`
}

/** Bullets that follow one another are one list. */
function blocksHtml(blocks: readonly ReportBlock[]): string {
  return blocks
    .map((block, i) => {
      if (block.kind !== 'bullet') return blockHtml(block)
      const opens = blocks[i - 1]?.kind === 'bullet' ? '' : '<ul>'
      const closes = blocks[i + 1]?.kind === 'bullet' ? '' : '</ul>'
      return `${opens}<li>${wordsHtml(block.words)}</li>${closes}`
    })
    .join('\n')
}

function blockHtml(block: Exclude<ReportBlock, { kind: 'bullet' }>): string {
  if (block.kind === 'heading') return `<h${block.level}>${wordsHtml(block.words)}</h${block.level}>`
  if (block.kind === 'table') return tableHtml(block)
  if (block.kind === 'chart') {
    const { title, svg, csv, note, key } = block.chart
    const told = `${key ? KEY : ''}${note ? `<p class="key">${escapeHtml(note)}</p>` : ''}`
    return `<figure><figcaption>${escapeHtml(title)}</figcaption>\n${svg}\n${told}<details><summary>Data</summary><pre>${escapeHtml(csv)}</pre></details></figure>`
  }
  return `<p>${wordsHtml(block.words)}</p>`
}

/** The key of the categories. */
const KEY = `<p class="key">${CATEGORIES.map((category) => `<b style="background:${CATEGORY_COLOURS[category]}"></b>${category}`).join('')}</p>`

const wordsHtml = (words: readonly Words[]): string => words.map(({ text, note }) => numberHtml(text, note)).join('')

/** A number stays on one line; a whole clause may break. */
const CLAUSE = 40

const numberHtml = (text: string, note: number | null): string =>
  note === null
    ? escapeHtml(text)
    : `<a class="n${text.length > CLAUSE ? ' long' : ''}" data-n="${note}" href="#n${note}">${escapeHtml(text)}</a>`

function tableHtml({ title, head, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const cells = (row: readonly Cell[]): string =>
    row.map(({ text, note }) => `<td>${numberHtml(text, note)}</td>`).join('')
  return `<div class="table"><table><caption>${escapeHtml(title)}</caption><thead><tr>${head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`
}

function noteHtml({ number, words, working, sets, isInProse }: Note, all: readonly IncidentSet[]): string {
  const links = sets.map((set) => `<a href="#s${set}">${escapeHtml(all[set - 1]!.name)}</a>`).join('; ')
  return `<p class="note${isInProse ? '' : ' t'}" id="n${number}">${number}. <b>${escapeHtml(words)}</b>: ${escapeHtml(working)}. Incidents: ${links}.</p>`
}

function setHtml({ number, name, filter, total, incidents }: IncidentSet, release: string): string {
  const shown =
    incidents.length < total
      ? `The ${incidents.length} with the most killed of ${total.toLocaleString('en')} incidents.`
      : `All ${total.toLocaleString('en')} incidents.`
  return `<section class="set" id="s${number}"><h3>${escapeHtml(name)}</h3><p class="muted">${shown} All of them: <code>${escapeHtml(commandOf(filter, release))}</code></p>${incidents.map(incidentHtml).join('')}</section>`
}

/** The command that lists a set whole, of the release that the report was made over. */
function commandOf(filter: IncidentSet['filter'], release: string): string {
  const scope = release === 'draft' ? filter : { release, ...filter }
  const options = Object.entries(scope).flatMap(([name, value]) => {
    if (value === undefined) return []
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    return [
      `${option} ${[value]
        .flat()
        .map((one) => (/^[\w.-]+$/.test(one) ? one : `"${one}"`))
        .join(' ')}`,
    ]
  })
  return ['daybook incidents', ...options].join(' ')
}

function incidentHtml({ day, place, type, killed, injured, sources }: SetIncident): string {
  const told = sources.map(
    ({ about, words }) =>
      `<br>${words === null ? '' : `<q>${escapeHtml(words)}</q> `}<span class="muted">${escapeHtml(about)}</span>`,
  )
  return `<p class="incident">${escapeHtml(day)} · ${escapeHtml(place)} · ${escapeHtml(type)} · ${escapeHtml(killed)} killed, ${escapeHtml(injured)} injured${told.join('')}</p>`
}
