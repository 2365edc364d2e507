import type { Check, CheckedDocument, Verdict } from '#model/index.ts'
import { paint } from '../terminal.ts'
import { showHead } from './read.ts'

const SIGNS: Readonly<Record<Verdict, { readonly sign: string; readonly style: Parameters<typeof paint>[0] }>> = {
  exact: { sign: '=', style: 'green' },
  rounded: { sign: '≈', style: 'green' },
  loose: { sign: '~', style: 'yellow' },
  wrong: { sign: '≠', style: 'red' },
  undetermined: { sign: '?', style: 'dim' },
}

/** A checked document for the terminal: each claim with its verdict, in the order of the text, and the line that sums up. */
export function showChecks(checked: CheckedDocument, summary: string): string {
  const { checks } = checked
  const ordered = [...checks].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end)
  const width = Math.min(34, Math.max(0, ...ordered.map(({ claim }) => claim.text.length)))
  const lines = ordered.map((check) => showCheck(check, width))
  return [...showHead(checked), ...lines, paint('bold', summary), ''].join('\n')
}

function showCheck({ claim, verdict, message }: Check, width: number): string {
  const { sign, style } = SIGNS[verdict]
  const words = claim.text.replace(/\s+/g, ' ')
  const shown = words.length > width ? `${words.slice(0, width - 1)}…` : words.padEnd(width)
  return `  ${paint(style, `${sign} ${verdict.padEnd(12)}`)}  ${shown}  ${message}`
}
