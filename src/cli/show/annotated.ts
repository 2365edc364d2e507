import {
  type Check,
  type Document,
  numberColumns,
  type Part,
  type Span,
  tableCells,
  VERDICT_SIGNS,
  type Verdict,
} from '#model/index.ts'
import { paint } from '../terminal.ts'

type Style = Parameters<typeof paint>[0]

/** How a verdict is shown: a sign beside its word, never colour alone. */
export const VERDICTS: Readonly<Record<Verdict, { readonly sign: string; readonly style: Style }>> = {
  exact: { sign: VERDICT_SIGNS.exact, style: 'green' },
  rounded: { sign: VERDICT_SIGNS.rounded, style: 'green' },
  loose: { sign: VERDICT_SIGNS.loose, style: 'yellow' },
  wrong: { sign: VERDICT_SIGNS.wrong, style: 'red' },
  undetermined: { sign: VERDICT_SIGNS.undetermined, style: 'dim' },
}

/** A check with the number that joins its mark in the text to its note. */
export interface NumberedCheck {
  readonly check: Check
  readonly number: number
}

/** The checks of a text in reading order, numbered from 1. */
export const numbered = (checks: readonly Check[]): NumberedCheck[] =>
  [...checks]
    .sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end)
    .map((check, at) => ({ check, number: at + 1 }))

/** The text itself, each claim marked, its notes under the paragraph. Stretches without a claim are folded to a line. */
export function annotated(document: Document, checks: readonly NumberedCheck[], { width, isWhole }: Layout): string[] {
  const lines: string[] = []
  let folded = 0
  const unfold = () => {
    if (folded > 0)
      lines.push(paint('dim', `  … ${folded} ${folded === 1 ? 'paragraph' : 'paragraphs'} with nothing to check`), '')
    folded = 0
  }
  for (const part of partsOf(document)) {
    const here = checks.filter(({ check }) => check.claim.start >= part.start && check.claim.start < part.end)
    if (here.length === 0 && !isWhole && part.kind !== 'headline') {
      folded++
      continue
    }
    unfold()
    const set =
      part.kind === 'table' ? rowsOf(document.text, part, here) : wrap(wordsOf(document.text, part, here), width)
    lines.push(...set, ...here.flatMap((one) => note(one, width)), '')
  }
  unfold()
  return lines
}

export interface Layout {
  readonly width: number
  /** Also the paragraphs in which nothing could be checked. */
  readonly isWhole: boolean
}

function partsOf({ parts, text }: Document): readonly Part[] {
  if (parts.length > 0) return parts.filter(({ kind }) => kind !== 'dateline' && kind !== 'caption')
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

interface Word {
  readonly text: string
  readonly style: Style | null
}

/** The words of a part, those of a claim in its colour, the last of them with sign and number: "nearly 34%[=1]". */
const wordsOf = (text: string, part: Span, here: readonly NumberedCheck[]): Word[] =>
  [...text.slice(part.start, part.end).matchAll(/\S+/g)].map((match) => {
    const start = part.start + match.index
    const end = start + match[0].length
    const over = here.filter(({ check }) => check.claim.start < end && start < check.claim.end)
    const ended = over.filter(({ check }) => check.claim.end <= end)
    if (over.length === 0) return { text: match[0], style: null }
    const at = Math.max(...over.map(({ check }) => Math.min(check.claim.end, end))) - start
    const marks = ended.map(({ check, number }) => `[${VERDICTS[check.verdict].sign}${number}]`).join('')
    return {
      text: `${match[0].slice(0, at)}${marks}${match[0].slice(at)}`,
      style: VERDICTS[over[0]!.check.verdict].style,
    }
  })

/** The rows of a table, its columns in line, numbers to the right. */
function rowsOf(text: string, part: Part, here: readonly NumberedCheck[]): string[] {
  const grid = tableCells(text, part)
  const isNumber = numberColumns(text, grid)
  const rows = grid.map((cells) => cells.map((cell) => wordsOf(text, cell, here)))
  const lengthOf = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length + 1, -1)
  const widths: number[] = []
  for (const cells of rows)
    cells.forEach((words, column) => {
      widths[column] = Math.max(widths[column] ?? 0, lengthOf(words))
    })
  return rows.map((cells) => {
    const set = cells.map((words, column) => {
      const shown = words.map(({ text, style }) => (style ? paint(style, text) : text)).join(' ')
      const room = ' '.repeat(widths[column]! - Math.max(0, lengthOf(words)))
      return isNumber[column] ? `${room}${shown}` : `${shown}${room}`
    })
    return `  ${set.join('   ')}`.trimEnd()
  })
}

function wrap(words: readonly Word[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  let length = 0
  for (const { text, style } of words) {
    if (length > 0 && length + 1 + text.length > width - 2) {
      lines.push(line)
      line = ''
      length = 0
    }
    const shown = style ? paint(style, text) : text
    line = length === 0 ? `  ${shown}` : `${line} ${shown}`
    length += text.length + (length === 0 ? 0 : 1)
  }
  return length > 0 ? [...lines, line] : lines
}

/** "  ≠ wrong         3  15 to 29 is +93.33 %; …", its message hanging under itself. */
function note({ check: { verdict, message }, number }: NumberedCheck, width: number): string[] {
  const { sign, style } = VERDICTS[verdict]
  const head = `${sign} ${verdict.padEnd(12)} ${String(number).padStart(2)}`
  const text = wrap(
    message.split(/\s+/).map((text) => ({ text, style: null })),
    Math.max(30, width - head.length - 2),
  )
  return text.map((line, at) => `  ${at === 0 ? paint(style, head) : ' '.repeat(head.length)}${line}`)
}
