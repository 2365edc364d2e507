import type { Token } from '#text/index.ts'
import { isGenitive, isQuoteMark } from './cue.ts'
import type { Range } from './name-run.ts'
import { isComma } from './noun-phrase.ts'

/** What a cue says: its tokens, the tokens of its target, and whether the cue follows what it attributes. */
export interface Content extends Range {
  readonly target: Range | null
  readonly isTag: boolean
}

/** How far a quotation mark looks for its partner, so that hostile text stays linear. */
const WINDOW = 80

/** A content without the commas and "that" around it, and without a quotation mark whose partner is outside it. */
export function trimmed(tokens: readonly Token[], content: Content): Content {
  let { from, to } = content
  while (to > from && tokens[to - 1]!.kind === 'punctuation' && !')%]'.includes(tokens[to - 1]!.text)) to--
  while (from < to && isLeadingMark(tokens, from, to)) from += from + 1 < to && isSecondOfPair(tokens, from + 1) ? 2 : 1
  if (to > from && to < content.to) {
    const mark = closingMark(tokens, to, content.to)
    if (mark >= 0 && countMarks(tokens, from, to) % 2 === 1) to = mark + 1
  }
  return { ...content, from, to: Math.max(to, from) }
}

function isLeadingMark(tokens: readonly Token[], k: number, to: number): boolean {
  const token = tokens[k]!
  if (token.lower === 'that') return to - k > 1
  if (isComma(token) || token.text === ':') return true
  return isQuoteMark(token) && countMarks(tokens, k, to) % 2 === 1
}

/** The quotation mark among the trimmed punctuation, or -1. */
function closingMark(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from; k < Math.min(to, from + 4) && tokens[k]!.kind === 'punctuation'; k++)
    if (isQuoteMark(tokens[k]!)) return k
  return -1
}

function countMarks(tokens: readonly Token[], from: number, to: number): number {
  let marks = 0
  for (let k = from; k < Math.min(to, from + WINDOW); k++)
    if (isQuoteMark(tokens[k]!) && !isGenitive(tokens, k) && !isSecondOfPair(tokens, k)) marks++
  return marks
}

/** The second back-quote of ``two of them'' is no mark of its own. */
const isSecondOfPair = (tokens: readonly Token[], k: number): boolean =>
  tokens[k - 1]?.text === tokens[k]!.text && tokens[k - 1]!.end === tokens[k]!.start
