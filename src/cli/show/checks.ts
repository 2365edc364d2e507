import { type CheckedDocument, marginOf } from '#model/index.ts'
import { paint } from '../terminal.ts'
import { annotated, type Layout, type NumberedCheck, numbered, VERDICTS } from './annotated.ts'
import { showHead } from './read.ts'

/** How a checked document is shown. */
export interface CheckLayout extends Layout {
  /** One line a verdict instead of the text. */
  readonly isBrief: boolean
}

/** A checked document for the terminal: its text with each claim marked and graded, and the line that sums up. */
export function showChecks(checked: CheckedDocument, summary: string, layout: CheckLayout): string {
  const all = numbered(marginOf(checked))
  const body = layout.isBrief ? briefly(all) : ['', ...annotated(checked.document, all, layout)]
  return [...showHead(checked), ...body, paint('bold', summary), ''].join('\n')
}

function briefly(all: readonly NumberedCheck[]): string[] {
  const width = Math.min(34, Math.max(0, ...all.map(({ check }) => check.claim.text.length)))
  return all.map(({ check: { claim, verdict, message } }) => {
    const { sign, style } = VERDICTS[verdict]
    const words = claim.text.replace(/\s+/g, ' ')
    const shown = words.length > width ? `${words.slice(0, width - 1)}…` : words.padEnd(width)
    return `  ${paint(style, `${sign} ${verdict.padEnd(12)}`)}  ${shown}  ${message}`
  })
}
