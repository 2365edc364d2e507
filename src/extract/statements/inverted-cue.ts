import type { Token } from '#text/index.ts'
import { type Cue, canSpeak, isQuoteMark, make, type Reach } from './cue.ts'
import { isAuxiliary } from './grammar.ts'
import { phraseAfter } from './noun-phrase.ts'
import { isA, PRONOUN } from './word-class.ts'

/** “…,” said the mayor: the speaker comes after a verb that follows a comma or a closing quotation mark. */
export function invertedCue(reach: Reach): Cue | null {
  const { reading, line, at, end, row, group } = reach
  const { tokens } = reading
  if (
    row.takes === 'target' ||
    // "the chief told reporters": after "told" stands who is told.
    row.verb === 'tell' ||
    row.takes === 'label' ||
    (row.act !== 'assert' && row.act !== 'report' && row.needs !== 'quote') ||
    group.start !== at
  )
    return null
  const before = tokens[group.left]
  const next = tokens[end]
  if (!before || !next || end >= line.to || next.lower === 'that' || (next.kind !== 'word' && next.kind !== 'number'))
    return null
  const isQuoted = isQuoteMark(before) || (tokens[group.left - 1] !== undefined && isQuoteMark(tokens[group.left - 1]!))
  if (isA(next, PRONOUN) && !isQuoted) return null
  const subject = phraseAfter(tokens, end, line.to)
  if (!subject || !canSpeak(tokens, subject, row) || clauseGoesOn(tokens, subject.to, line.to)) return null
  return make(reach, 'inverted', subject, { opens: group.left })
}

/** True when a verb follows the words after "said": then they are the subject of what is said, not its speaker. */
function clauseGoesOn(tokens: readonly Token[], from: number, to: number): boolean {
  const token = from < to ? tokens[from] : undefined
  return token !== undefined && isAuxiliary(token)
}
