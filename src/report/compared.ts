import { againstSummary } from '#check/index.ts'
import { type Against, type CitedFigure, type Comparison, VERDICT_SIGNS } from '#model/index.ts'
import { escapeHtml } from './escape.ts'

/** A text beside another: each figure that differs with the two sentences side by side, and what is not there at all. */
export function compared(against: Against): string {
  const told = against.comparisons.filter(({ kind }) => kind !== 'same' && kind !== 'absent')
  const absent = against.comparisons.filter(({ kind }) => kind === 'absent').map(({ here }) => here.figure.text)
  const missing =
    absent.length > 0 ? `<p class="missing">Not in the other text: ${escapeHtml(absent.join(' · '))}</p>` : ''
  return `<section class="beside">
<h2>Beside ${escapeHtml(against.other.title || against.other.id)}</h2>
<div class="about">${escapeHtml(against.because)}</div>
<div class="summary">${escapeHtml(againstSummary(against))}</div>
${told.length > 0 ? `<div class="pair heads"><span>Here</span><span>There</span></div>` : ''}
${told.map(pair).join('\n')}
${missing}
</section>`
}

function pair({ verdict, kind, aspect, message, here, there }: Comparison): string {
  const what = aspect ? `${kind}, ${aspect}` : kind
  return `<div class="pair"><div class="note ${verdict}"><b>${VERDICT_SIGNS[verdict]}</b>${verdict}, ${what}: ${escapeHtml(message)}</div>
<blockquote>${quoted(here, verdict)}</blockquote><div>${there.map((one) => `<blockquote>${quoted(one, verdict)}</blockquote>`).join('')}</div></div>`
}

function quoted({ figure, sentence }: CitedFigure, verdict: string): string {
  const [from, to] = [figure.start - sentence.start, figure.end - sentence.start]
  const { text } = sentence
  return `${escapeHtml(text.slice(0, from))}<mark class="${verdict}">${escapeHtml(text.slice(from, to))}</mark>${escapeHtml(text.slice(to))}`
}
