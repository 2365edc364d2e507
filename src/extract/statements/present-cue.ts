import type { Token } from '#text/index.ts'
import { type Cue, isQuoteMark, make, type Reach } from './cue.ts'
import { finiteCue } from './finite-cue.ts'
import { afterAdverbials } from './grammar.ts'
import { headOf } from './head.ts'
import { invertedCue } from './inverted-cue.ts'
import { isComma, type Phrase } from './noun-phrase.ts'
import { infinitiveCue } from './participle-cue.ts'
import { isSpeakerNoun, nounAt } from './speaker-noun.ts'
import type { VerbForm } from './verb-forms.ts'
import { DETERMINER, isA, PREPOSITION, PRONOUN, VERB_LIKE } from './word-class.ts'

/** "officials deny", "the report says": a present form, which may be a noun instead. */
export function presentCue(reach: Reach, form: VerbForm): Cue | null {
  const { reading, line, group, row } = reach
  const { tokens } = reading
  if (group.isInfinitive) return infinitiveCue(reach)
  if (group.isModal || group.isNegated || group.isBe || group.isHave || group.left < line.from) return null
  const before = tokens[group.left]!
  if (before.lower === "'s" || isA(before, DETERMINER) || (isA(before, PREPOSITION) && before.lower !== 'since'))
    return null
  if (before.lower === 'and' || before.lower === 'but')
    return reach.previous && !row.isNounToo
      ? make(reach, 'inherited', null)
      : reach.previous && isPresent(tokens, reach.previous) && form.isThird
        ? make(reach, 'inherited', null)
        : null
  if (form.isThird && isComma(before) && (!row.isNounToo || tokens[reach.end]?.isCapital)) {
    const inverted = invertedCue(reach)
    if (inverted) return inverted
  }
  if (
    row.isNounToo &&
    !row.followedBy &&
    row.needs !== 'to' &&
    !row.until?.includes(tokens[reach.end]?.lower ?? '') &&
    isNounHere(tokens, reach.end, line.to) &&
    // "the team notes with concern that"
    !(row.act === 'assert' && tokens[afterAdverbials(tokens, reach.end, line.to)]?.lower === 'that')
  )
    return null
  const cue = finiteCue(reach)
  if (!cue?.subject || cue.voice !== 'subject') return null
  const head = tokens[cue.subject.to - 1]!
  const isSure =
    isNamedBeside(tokens, cue.subject) ||
    isA(head, PRONOUN) ||
    head.text === ')' ||
    isSpeakerNoun(head) ||
    head.isCapital ||
    isQuoteMark(head)
  const nounHead = headOf(tokens, cue.subject.from, cue.subject.to)
  const isPlural = isPluralHead(tokens, nounHead)
  if (form.isThird)
    return isPlural && !head.isCapital ? null : isSure || (!row.isNounToo && group.left > line.from) ? cue : null
  return (isPlural || group.isDo) && (isSure || isSpeakerNoun(tokens[nounHead]!) || !row.isNounToo) ? cue : null
}

/** "A local councillor, Hatice Demir, wants": a person's name between its commas. */
const isNamedBeside = (tokens: readonly Token[], { apposition }: Phrase): boolean =>
  apposition !== null && apposition.to - apposition.from >= 2 && tokens[apposition.to - 1]!.isCapital

/** "land disputes rose", "demands for change": a verb or preposition after a word that is also a noun. */
function isNounHere(tokens: readonly Token[], next: number, to: number): boolean {
  const token = next < to ? tokens[next]! : undefined
  if (!token || isA(tokens[next - 1], PREPOSITION)) return false
  return isA(token, PREPOSITION | VERB_LIKE) || (/ed$/.test(token.lower) && !token.isCapital)
}

const isPresent = (tokens: readonly Token[], cue: Cue): boolean =>
  /(?:s|[^d])$/.test(tokens[cue.at]!.lower) && !/(?:ed|ing|aid)$/.test(tokens[cue.at]!.lower)

function isPluralHead(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at]!
  const known = nounAt(tokens, at)
  if (known)
    return (
      known.kind === 'people' ||
      head.lower === 'police' ||
      head.lower === 'data' ||
      head.lower === 'media' ||
      ((known.kind === 'document' || known.kind === 'monitor') && /[^s]s$/.test(head.lower))
    )
  return ['they', 'we', 'i', 'you', 'who'].includes(head.lower) || /(?:[^s'’u]s|men|women|people)$/.test(head.lower)
}
