import { PREPOSITIONS, type SpeechVerb } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Cue, Reach } from './cue.ts'
import { afterAdverbials, isAuxiliary, verbGroup } from './grammar.ts'
import { gerundCue } from './participle-cue.ts'
import { pastCue } from './past-cue.ts'
import { presentCue } from './present-cue.ts'
import type { Line, Reading } from './reading.ts'
import { findMarker } from './target-content.ts'
import { type VerbForm, verbFormsOf } from './verb-forms.ts'

/** Finds the verbs of speech of a line, with their speakers' words. */
export function findCues(reading: Reading, line: Line): Cue[] {
  const cues: Cue[] = []
  for (let at = line.from; at < line.to; at++) {
    const token = reading.tokens[at]!
    if (token.kind !== 'word' || reading.borrowed[at]) continue
    const forms = verbFormsOf(token.word)
    if (!forms || isInName(reading, line, at, forms)) continue
    const cue = cueAt(reading, line, at, forms, cues.at(-1))
    if (!cue) continue
    cues.push(cue)
    // "stage a protest": the noun that a verb lends its grammar to is no verb of its own.
    if (cue.row.isFrame) at = Math.max(at, cue.end - 1)
  }
  return cues
}

/** "the United States", "the Harbour Post": a capital after a capital that may be a noun; a headline writes verbs so. */
const isInName = ({ tokens }: Reading, line: Line, at: number, forms: readonly VerbForm[]): boolean =>
  tokens[at]!.isCapital &&
  at > line.from &&
  tokens[at - 1]!.isCapital &&
  line.kind !== 'headline' &&
  forms.some(({ row }) => row.isNounToo)

function cueAt(
  reading: Reading,
  line: Line,
  at: number,
  forms: readonly VerbForm[],
  previous: Cue | undefined,
): Cue | null {
  const { tokens } = reading
  const group = verbGroup(tokens, at, line.from)
  for (const form of forms) {
    const end = endOfWords(tokens, at, line.to, form.row)
    if (end < 0 || (form.row.needs === 'until' && findMarker(tokens, end, line.to, form.row.until ?? []) < 0)) continue
    const reach: Reach = { reading, line, at, end, row: form.row, group, previous }
    const cue =
      (form.isPast && pastCue(reach)) ||
      (form.isGerund && gerundCue(reach)) ||
      ((form.isBase || form.isThird) && presentCue(reach, form))
    if (cue) return cue
  }
  return null
}

/** The end of the verb and of the word that must follow it ("called … for"), or -1. A stop or comma ends the search. */
function endOfWords(
  tokens: readonly Token[],
  at: number,
  to: number,
  { act, followedBy, within = 1, takes, isFrame, isApart, plover }: SpeechVerb,
): number {
  if (!followedBy) return at + 1
  if (isApart && followedBy.includes(tokens[at + 1]?.lower ?? '')) return -1
  for (let k = at + 1; k < Math.min(to, at + 1 + within); k++) {
    // "issued no denial", "reached no agreement": nothing is said.
    if (isFrame && tokens[k]!.lower === 'no') return -1
    if (isFrame && (PREPOSITIONS.has(tokens[k]!.lower) || tokens[k]!.lower === 'to' || isAuxiliary(tokens[k]!)))
      return -1
    if (takes === 'target' && within > 3 && (isAuxiliary(tokens[k]!) || tokens[k]!.lower === 'that')) return -1
    // "accepted the mediator's plan": what is owned is the object, not its owner.
    if (followedBy.includes(tokens[k]!.lower) && tokens[k + 1]?.lower !== "'s") {
      // "backed the plan": the object is what is said of; "made a plea" has its content after the noun.
      const isObject = isFrame && (act === 'claim-responsibility' || (plover !== undefined && takes !== 'cause'))
      return takes === 'label' || takes === 'target' || isObject ? at + 1 : k + 1
    }
    if (tokens[k]!.kind === 'punctuation' && !'“”"\'‘’()-'.includes(tokens[k]!.text)) return -1
  }
  if (isFrame || isApart) return -1
  // "called on Sunday for": the time stands between.
  const later = afterAdverbials(tokens, at + 1, to)
  return within <= 2 && later > at + 1 && later < to && followedBy.includes(tokens[later]!.lower) ? later + 1 : -1
}
