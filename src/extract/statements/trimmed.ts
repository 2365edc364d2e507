import type { Token } from '#text/index.ts'
import { isQuoteMark } from './cue.ts'
import type { Range } from './name-run.ts'
import { isComma } from './noun-phrase.ts'

/** What a cue says: its tokens, the tokens of its target, and whether the cue follows what it attributes. */
export interface Content extends Range {
  readonly target: Range | null
  readonly isTag: boolean
}

/** A content without the marks, commas and "that" around it. */
export function trimmed(tokens: readonly Token[], content: Content): Content {
  let { from, to } = content
  while (to > from && tokens[to - 1]!.kind === 'punctuation' && !')%]'.includes(tokens[to - 1]!.text)) to--
  while (from < to && isLeadingMark(tokens[from]!, to - from)) from++
  return { ...content, from, to: Math.max(to, from) }
}

const isLeadingMark = (token: Token, left: number): boolean =>
  (token.lower === 'that' && left > 1) || isComma(token) || token.text === ':' || isQuoteMark(token)
