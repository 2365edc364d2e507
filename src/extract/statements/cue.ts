import type { SpeechVerb } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { VerbGroup } from './grammar.ts'
import { headOf } from './head.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Line, Reading } from './reading.ts'
import { isSpeakerNoun } from './speaker-noun.ts'
import { classesOf, DAY, DETERMINER, isA, NOBODY, PRONOUN, QUOTE_MARK, VOICELESS_THING } from './word-class.ts'

/** How a cue has its speaker: words beside it, the speaker of the cue before, or the one of the clause that follows. */
export type Voice = 'subject' | 'inverted' | 'inherited' | 'agent' | 'agentless' | 'forward'

/** A verb of speech at work: the verb token, the end of its words, where its clause opens, and who speaks. */
export interface Cue {
  readonly at: number
  readonly end: number
  readonly row: SpeechVerb
  readonly opens: number
  readonly voice: Voice
  readonly subject: Phrase | null
  /** For a passive: the words that are spoken of ("the group was accused of"). */
  readonly patient: Phrase | null
  readonly isParticiple: boolean
  readonly isProtest: boolean
}

/** A verb form under examination: where it stands, its row, its verb group and the cue before it. */
export interface Reach {
  readonly reading: Reading
  readonly line: Line
  readonly at: number
  readonly end: number
  readonly row: SpeechVerb
  readonly group: VerbGroup
  readonly previous: Cue | undefined
}

/** A cue for the verb under examination. */
export function make(
  { at, end, row, group }: Reach,
  voice: Voice,
  subject: Phrase | null,
  { opens, patient = null, isParticiple = false, isProtest = false }: Partial<Cue> = {},
): Cue {
  const opening = voice === 'subject' && subject ? Math.min(group.start, subject.from) : group.start
  return { at, end, row, opens: opens ?? opening, voice, subject, patient, isParticiple, isProtest }
}

/** The first token that a subject ending at `last` may reach back to: not into a quotation before it. */
export function quoteFloor(reading: Reading, line: Line, last: number): number {
  const inside = reading.quoteAt[last]
  const quote = inside ? reading.quotes[inside - 1] : undefined
  return quote ? Math.max(line.from, quote.from) : line.from
}

/** True for the apostrophe of "the rebels’ figure". */
export const isGenitive = (tokens: readonly Token[], k: number): boolean =>
  (tokens[k]!.text === "'" || tokens[k]!.text === '’') &&
  tokens[k - 1]?.end === tokens[k]!.start &&
  tokens[k - 1]!.lower.endsWith('s')

export const isQuoteMark = (token: Token): boolean => isA(token, QUOTE_MARK)

function ownedByName(tokens: readonly Token[], from: number, head: number): boolean {
  for (let k = from + 1; k < head; k++) if (tokens[k]!.lower === "'s" && tokens[k - 1]!.isCapital) return true
  return false
}

/** True when the words can be a speaker: a pronoun, a name, a known noun, or something definite that has a voice. */
export function canSpeak(tokens: readonly Token[], { from, to, apposition }: Phrase, row: SpeechVerb): boolean {
  const first = tokens[from]!
  if (to - from === 1 && isA(first, PRONOUN))
    return first.lower !== 'which' && first.lower !== 'i' && first.lower !== 'we' && first.lower !== 'you'
  if (isA(first, NOBODY)) return false
  const head = headOf(tokens, from, to)
  const last = tokens[head]!
  const classes = classesOf(last.word)
  if (classes & DETERMINER && tokens[head - 1]?.text !== '/') return isSpeakerNoun(last)
  const isProper = head > from && last.isCapital && tokens[head - 1]!.isCapital
  if ((classes & VOICELESS_THING && !isProper) || classes & DAY) return false
  if (isSpeakerNoun(last)) return true
  if (last.isCapital) return true
  // "Pryce's opposite number, Gen. Otto Maas,", "One signatory, Klara Weiss,": named beside.
  if (apposition && apposition.to - apposition.from > 1 && tokens[apposition.to - 1]!.isCapital) return true
  // "South Sudan's two main rivals": owned by a name.
  const isAct = row.act !== 'assert' && row.act !== 'report'
  if ((isAct || last.lower.endsWith('s')) && ownedByName(tokens, from, head)) return true
  if (first.kind === 'number') return last.lower.endsWith('s') && row.act !== 'claim-responsibility'
  return isA(first, DETERMINER) || (/[^s]s$/.test(last.lower) && head - from < 4 && last.kind === 'word')
}
