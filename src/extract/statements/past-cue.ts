import type { Token } from '#text/index.ts'
import { type Cue, isQuoteMark, type Reach } from './cue.ts'
import { finiteCue } from './finite-cue.ts'
import { headOf } from './head.ts'
import { invertedCue } from './inverted-cue.ts'
import { isComma, phraseBefore } from './noun-phrase.ts'
import { passiveCue, reducedPassive } from './passive-cue.ts'
import { isSpeakerNoun } from './speaker-noun.ts'
import { DETERMINER, isA, PREPOSITION, PRONOUN } from './word-class.ts'

/** "the mayor said", "was accused", "said the mayor": a past form, read by what stands around it. */
export function pastCue(reach: Reach): Cue | null {
  const { reading, line, at, row, group } = reach
  const { tokens } = reading
  if (group.isNegated || group.isInfinitive || group.isDo) return null
  if (group.isModal && !group.isBe && !group.isHave) return null
  if (group.isBe) return passiveCue(reach)
  const before = tokens[group.left]
  // "The raid, claimed by the Front, …"
  if (!group.isHave && tokens[at + 1]?.lower === 'by' && group.left >= line.from) {
    const reduced = reducedPassive(reach)
    if (reduced || row.act !== 'assert') return reduced
  }
  if (!group.isHave && (group.left < line.from || isQuoteMark(tokens[group.left]!) || isComma(tokens[group.left]!))) {
    const inverted = invertedCue(reach)
    if (inverted && isPlainSpeaker(tokens, inverted, line.to)) return inverted
    const aside = group.left >= line.from && isComma(tokens[group.left]!) ? finiteCue(reach) : null
    if (aside?.voice === 'subject') return aside
    if (inverted) return inverted
  }
  if (!before || group.left < line.from) return null
  if (
    !group.isHave &&
    (isOnlyDeterminer(reach, before) || before.lower === "'s" || (isA(before, PREPOSITION) && before.lower !== 'since'))
  )
    return null
  // "anyone found guilty": nobody stands between the verb and its verdict.
  if (!group.isHave && row.verb === 'find' && tokens[at + 1]?.lower === 'guilty') return null
  // "militia accused of raid": nobody stands between the verb and its "of", so the subject is who is accused.
  if (
    !group.isHave &&
    row.takes === 'target' &&
    row.verb !== 'ask' &&
    row.verb !== 'point' &&
    row.verb !== 'suspect' &&
    !row.followedBy &&
    row.until?.includes(tokens[at + 1]?.lower ?? '') &&
    !isInObjectRelative(reach)
  )
    return passiveCue(reach)
  return finiteCue(reach)
}

/** "the press, which the premier accused of lying": what stands before the verb is its subject. */
function isInObjectRelative({ reading: { tokens }, line, group }: Reach): boolean {
  const subject = phraseBefore(tokens, group.left, line.from)
  const which = subject && subject.from > line.from ? tokens[subject.from - 1]!.lower : ''
  return isA(tokens[group.left], PRONOUN) || which === 'which' || which === 'whom'
}

/** True when the words after "said" are a known noun or a name and nothing else: then no subject before is looked for. */
function isPlainSpeaker(tokens: readonly Token[], { subject }: Cue, to: number): boolean {
  if (!subject) return false
  const head = tokens[headOf(tokens, subject.from, subject.to)]!
  const end = tokens[subject.to]
  return (
    (isSpeakerNoun(head) || head.isCapital) &&
    (subject.to >= to || end === undefined || end.text === '.' || end.text === ',')
  )
}

/** "the said road"; but "Some said" and "Water for All said" have a speaker. */
const isOnlyDeterminer = ({ line, group }: Reach, before: Token): boolean =>
  isA(before, DETERMINER) && !isSpeakerNoun(before) && !(before.isCapital && group.left > line.from)
