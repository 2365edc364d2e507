import type { SpeechVerb } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { Cue, Reach } from './cue.ts'
import { afterAdverbials, type VerbGroup, verbGroup } from './grammar.ts'
import { gerundCue } from './participle-cue.ts'
import { pastCue } from './past-cue.ts'
import { presentCue } from './present-cue.ts'
import type { Line, Reading } from './reading.ts'
import { findMarker } from './target-content.ts'
import { mayFollow, type VerbForm, verbFormsOf } from './verb-forms.ts'
import { AUXILIARY, classesOf, DAY, isA, MONTH, PREPOSITION } from './word-class.ts'

/** Finds the verbs of speech of a line, with their speakers' words. */
export function findCues(reading: Reading, line: Line): Cue[] {
  const { tokens, borrowed } = reading
  const cues: Cue[] = []
  for (let at = line.from; at < line.to; at++) {
    const { word } = tokens[at]!
    if (!mayBeSpeech(word)) continue
    const forms = verbFormsOf(word)
    if (!forms || borrowed[at] || isInName(reading, line, at)) continue
    const cue = cueAt(reading, line, at, forms, cues.at(-1))
    if (!cue) continue
    cues.push(cue)
    // "stage a protest": the noun that a verb lends its grammar to is no verb of its own.
    if (cue.row.isFrame) at = Math.max(at, cue.end - 1)
  }
  return cues
}

const mayBeSpeech = whether((word) => verbFormsOf(word) !== null)

/** "the United States", "the Harbour Post": a capital after a capital that may be a noun; a headline writes verbs so. */
const isInName = ({ tokens }: Reading, line: Line, at: number): boolean =>
  tokens[at]!.isCapital &&
  at > line.from &&
  tokens[at - 1]!.isCapital &&
  line.kind !== 'headline' &&
  mayBeNoun(tokens[at]!.word)

const mayBeNoun = whether((word) => verbFormsOf(word)?.some(({ row }) => row.isNounToo) ?? false)

function cueAt(
  reading: Reading,
  line: Line,
  at: number,
  forms: readonly VerbForm[],
  previous: Cue | undefined,
): Cue | null {
  const { tokens } = reading
  let group: VerbGroup | null = null
  for (const form of forms) {
    const end = endOfWords(tokens, at, line.to, form.row)
    if (end < 0 || (form.row.needs === 'until' && findMarker(tokens, end, line.to, form.row.until ?? []) < 0)) continue
    group ??= verbGroup(tokens, at, line.from)
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
function endOfWords(tokens: readonly Token[], at: number, to: number, row: SpeechVerb): number {
  const { followedBy, takes, isFrame, isApart } = row
  if (!followedBy) return at + 1
  if (isApart && followedBy.includes(tokens[at + 1]?.lower ?? '')) return -1
  const within = row.within ?? 1
  const end = Math.min(to, at + 1 + within)
  for (let k = at + 1; k < end; k++) {
    const { lower, word, kind, text } = tokens[k]!
    // "issued no denial", "reached no agreement": nothing is said.
    if (isFrame && (lower === 'no' || lower === 'to' || classesOf(word) & (PREPOSITION | AUXILIARY))) return -1
    if (takes === 'target' && within > 3 && (lower === 'that' || classesOf(word) & AUXILIARY)) return -1
    // "accepted the mediator's plan": what is owned is the object, not its owner.
    if (mayFollow(word) && followedBy.includes(lower) && tokens[k + 1]?.lower !== "'s" && !isOnDay(tokens, k))
      return takes === 'label' || takes === 'target' || isObject(row) ? at + 1 : k + 1
    if (kind === 'punctuation' && !'“”"\'‘’()-'.includes(text)) return -1
  }
  if (isFrame || isApart) return -1
  // "called on Sunday for": the time stands between.
  const later = within <= 2 ? afterAdverbials(tokens, at + 1, to) : at
  return later > at + 1 && later < to && followedBy.includes(tokens[later]!.lower) ? later + 1 : -1
}

/** "insisted on Thursday that": the "on" of a day is not that of "insisted on". */
const isOnDay = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]!.lower === 'on' && isA(tokens[k + 1], DAY | MONTH)

/** "backed the plan": the object is what is said of; "made a plea" has its content after the noun. */
const isObject = ({ isFrame, act, plover, takes }: SpeechVerb): boolean =>
  isFrame === true && (act === 'claim-responsibility' || (plover !== undefined && takes !== 'cause'))
