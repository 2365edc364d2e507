import {
  CATENATIVES,
  DETERMINERS,
  INQUIRERS,
  PREPOSITIONS,
  PROTEST_WORDS,
  SPEAKING_PRONOUNS,
  type SpeechVerb,
  VOICELESS,
} from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { afterAdverbials, isAuxiliary, type VerbGroup, verbGroup } from './grammar.ts'
import { headOf } from './head.ts'
import { isComma, type Phrase, phraseAfter, phraseBefore } from './noun-phrase.ts'
import type { Line, Reading } from './reading.ts'
import { isSpeakerNoun, nounAt } from './speaker-noun.ts'
import { VERB_FORMS, type VerbForm } from './verb-forms.ts'

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

/** Finds the verbs of speech of a line, with their speakers' words. */
export function findCues(reading: Reading, line: Line): Cue[] {
  const cues: Cue[] = []
  for (let at = line.from; at < line.to; at++) {
    const token = reading.tokens[at]!
    if (token.kind !== 'word' || reading.borrowed[at]) continue
    const forms = VERB_FORMS.get(token.lower)
    if (!forms) continue
    const cue = cueAt(reading, line, at, forms, cues.at(-1))
    if (!cue) continue
    cues.push(cue)
    at = Math.max(at, cue.at)
  }
  return cues
}

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
    if (end < 0) continue
    const reach: Reach = { reading, line, at, end, row: form.row, group, previous }
    const cue =
      (form.isPast && pastCue(reach)) ||
      (form.isGerund && gerundCue(reach)) ||
      ((form.isBase || form.isThird) && presentCue(reach, form))
    if (cue) return cue
  }
  return null
}

interface Reach {
  readonly reading: Reading
  readonly line: Line
  readonly at: number
  readonly end: number
  readonly row: SpeechVerb
  readonly group: VerbGroup
  readonly previous: Cue | undefined
}

/** The end of the verb and of the word that must follow it ("called … for"), or -1. A stop or comma ends the search. */
function endOfWords(
  tokens: readonly Token[],
  at: number,
  to: number,
  { followedBy, within = 1, takes }: SpeechVerb,
): number {
  if (!followedBy) return at + 1
  for (let k = at + 1; k < Math.min(to, at + 1 + within); k++) {
    if (takes === 'target' && within > 3 && (isAuxiliary(tokens[k]!) || tokens[k]!.lower === 'that')) return -1
    if (followedBy.includes(tokens[k]!.lower)) return takes === 'label' || takes === 'target' ? at + 1 : k + 1
    if (tokens[k]!.kind === 'punctuation' && !'“”"\'‘’()'.includes(tokens[k]!.text)) return -1
  }
  // "called on Sunday for": the time stands between.
  const later = afterAdverbials(tokens, at + 1, to)
  return within <= 2 && later > at + 1 && later < to && followedBy.includes(tokens[later]!.lower) ? later + 1 : -1
}

function make(reach: Reach, voice: Voice, subject: Phrase | null, extra: Partial<Cue> = {}): Cue {
  const opens = Math.min(reach.group.start, voice === 'subject' && subject ? subject.from : reach.group.start)
  return {
    at: reach.at,
    end: reach.end,
    row: reach.row,
    opens,
    voice,
    subject,
    patient: null,
    isParticiple: false,
    isProtest: false,
    ...extra,
  }
}

function pastCue(reach: Reach): Cue | null {
  const { reading, line, at, row, group } = reach
  const { tokens } = reading
  if (group.isNegated || group.isInfinitive || group.isDo) return null
  if (group.isModal && !group.isBe && !group.isHave) return null
  if (group.isBe) return passiveCue(reach)
  const before = tokens[group.left]
  if (!group.isHave && (group.left < line.from || isQuoteMark(tokens[group.left]!) || isComma(tokens[group.left]!))) {
    const aside = group.left >= line.from && isComma(tokens[group.left]!) ? finiteCue(reach) : null
    if (aside?.voice === 'subject') return aside
    const inverted = invertedCue(reach)
    if (inverted) return inverted
  }
  if (!before || group.left < line.from) return null
  if (
    !group.isHave &&
    (DETERMINERS.has(before.lower) ||
      before.lower === "'s" ||
      before.lower === '’s' ||
      (PREPOSITIONS.has(before.lower) && before.lower !== 'since'))
  )
    return null
  if (!group.isHave && tokens[at + 1]?.lower === 'by' && row.act !== 'assert') return null
  // "militia accused of raid": nobody stands between the verb and its "of", so the subject is who is accused.
  if (
    !group.isHave &&
    row.takes === 'target' &&
    row.verb !== 'ask' &&
    row.verb !== 'point' &&
    !row.followedBy &&
    row.until?.includes(tokens[at + 1]?.lower ?? '')
  )
    return passiveCue(reach)
  return finiteCue(reach)
}

/** A finite verb with its subject before it, or, after "and" or a comma, the subject of the clause before. */
function finiteCue(reach: Reach): Cue | null {
  const { reading, line, group } = reach
  const { tokens } = reading
  const before = tokens[group.left]!
  if (group.left < line.from) return null
  const isJoined = ['and', 'or', 'but', 'then', 'while', ';', '—', '–', '-'].includes(before.lower)
  if (isJoined) return reach.previous || group.left > line.from + 1 ? make(reach, 'inherited', null) : null
  const floor = quoteFloor(reading, line, group.left)
  const subject = group.left < floor ? null : phraseBefore(tokens, group.left, floor)
  if (subject && canSpeak(tokens, subject, reach.row)) return make(reach, 'subject', subject)
  return isComma(before) && reach.previous && !subject ? make(reach, 'inherited', null) : null
}

/** The first token that a subject ending at `last` may reach back to: not into a quotation before it. */
function quoteFloor(reading: Reading, line: Line, last: number): number {
  const inside = reading.quoteAt[last]
  const quote = inside ? reading.quotes[inside - 1] : undefined
  return quote ? Math.max(line.from, quote.from) : line.from
}

function passiveCue(reach: Reach): Cue | null {
  const { reading, line, at, end, row, group } = reach
  const { tokens } = reading
  if (group.left < line.from) return null
  const patient = phraseBefore(tokens, group.left, quoteFloor(reading, line, group.left))
  if (row.verb === 'say' || row.takes === 'listener' || row.act === 'report') return null
  for (let k = end; k < Math.min(line.to, end + 16); k++) {
    const token = tokens[k]!
    if (token.text === '.' || token.text === ';') break
    if (token.lower === 'by' && !/ing$/.test(tokens[k + 1]?.lower ?? 'ing')) {
      const agent = phraseAfter(tokens, k + 1, line.to)
      return agent && canSpeak(tokens, agent, row)
        ? make(reach, 'agent', agent, { patient, opens: patient?.from ?? group.start })
        : null
    }
  }
  const isAccused =
    row.act === 'accuse' &&
    row.verb !== 'charge' &&
    row.until &&
    patient &&
    tokens.slice(at + 1, Math.min(line.to, at + 10)).some(({ lower }) => row.until!.includes(lower))
  return isAccused ? make(reach, 'agentless', null, { patient, opens: patient.from }) : null
}

/** “…,” said the mayor: the speaker comes after a verb that follows a comma or a closing quotation mark. */
function invertedCue(reach: Reach): Cue | null {
  const { reading, line, at, end, row, group } = reach
  const { tokens } = reading
  if (
    row.takes === 'target' ||
    row.takes === 'label' ||
    (row.act !== 'assert' && row.act !== 'report') ||
    group.start !== at
  )
    return null
  const before = tokens[group.left]
  const next = tokens[end]
  if (!before || !next || end >= line.to || next.lower === 'that' || (next.kind !== 'word' && next.kind !== 'number'))
    return null
  const isQuoted = isQuoteMark(before) || (tokens[group.left - 1] !== undefined && isQuoteMark(tokens[group.left - 1]!))
  if (SPEAKING_PRONOUNS.has(next.lower) && !isQuoted) return null
  const subject = phraseAfter(tokens, end, line.to)
  if (!subject || !canSpeak(tokens, subject, row) || clauseGoesOn(tokens, subject.to, line.to)) return null
  return make(reach, 'inverted', subject, { opens: group.left })
}

/** True when a verb follows the words after "said": then they are the subject of what is said, not its speaker. */
function clauseGoesOn(tokens: readonly Token[], from: number, to: number): boolean {
  const token = from < to ? tokens[from] : undefined
  return token !== undefined && isAuxiliary(token)
}

/** True for the apostrophe of "the rebels’ figure". */
export const isGenitive = (tokens: readonly Token[], k: number): boolean =>
  (tokens[k]!.text === "'" || tokens[k]!.text === '’') &&
  tokens[k - 1]?.end === tokens[k]!.start &&
  tokens[k - 1]!.lower.endsWith('s')

export const isQuoteMark = (token: Token): boolean => token.kind === 'punctuation' && '“”"«»‘’\'`'.includes(token.text)

function gerundCue(reach: Reach): Cue | null {
  const { reading, line, row, group } = reach
  const { tokens } = reading
  if (group.isNegated || group.isInfinitive) return null
  if (group.isBe) return finiteCue(reach)
  const before = tokens[group.left]
  if (group.left < line.from)
    return row.takes === 'target' || row.act !== 'assert' ? make(reach, 'forward', null, { isParticiple: true }) : null
  if (!before || group.isHave) return null
  if (isComma(before) || ['while', 'and', '—', '–', '-', 'but', 'or'].includes(before.lower))
    return make(reach, 'inherited', null, { isParticiple: true, opens: group.left })
  if (
    before.kind !== 'word' ||
    DETERMINERS.has(before.lower) ||
    PREPOSITIONS.has(before.lower) ||
    before.lower === "'s" ||
    before.lower === '’s'
  )
    return null
  const subject = phraseBefore(tokens, group.left, quoteFloor(reading, line, group.left))
  if (!subject || isAuxiliary(before) || !canSpeak(tokens, subject, row)) return null
  const isAbsolute = tokens[subject.from - 1]?.lower === 'with'
  const isKnown = isSpeakerNoun(tokens[group.left]!) || isAbsolute
  const isProtest = PROTEST_WORDS.has(before.lower) || protestBefore(tokens, line.from, group.left)
  return isKnown || isProtest ? make(reach, 'subject', subject, { isParticiple: true, isProtest }) : null
}

function presentCue(reach: Reach, form: VerbForm): Cue | null {
  const { reading, line, group, row } = reach
  const { tokens } = reading
  if (group.isInfinitive) return infinitiveCue(reach)
  if (group.isModal || group.isNegated || group.isBe || group.isHave || group.left < line.from) return null
  const before = tokens[group.left]!
  if (before.lower === "'s" || before.lower === '’s' || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower))
    return null
  if (before.lower === 'and' || before.lower === 'but')
    return reach.previous && !row.isNounToo
      ? make(reach, 'inherited', null)
      : reach.previous && isPresent(tokens, reach.previous) && form.isThird
        ? make(reach, 'inherited', null)
        : null
  const cue = finiteCue(reach)
  if (!cue?.subject || cue.voice !== 'subject') return null
  const head = tokens[cue.subject.to - 1]!
  const isSure =
    SPEAKING_PRONOUNS.has(head.lower) || head.text === ')' || isSpeakerNoun(head) || head.isCapital || isQuoteMark(head)
  const isPlural = isPluralHead(tokens, cue.subject.to - 1)
  if (form.isThird)
    return isPlural && !head.isCapital ? null : isSure || (!row.isNounToo && group.left > line.from) ? cue : null
  return (isPlural || group.isDo) && (isSure || !row.isNounToo) ? cue : null
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
      (known.kind === 'document' && head.lower.endsWith('s'))
    )
  return ['they', 'we', 'i', 'you', 'who'].includes(head.lower) || /[^s'’u]s$/.test(head.lower)
}

/** "rallies in the capital to demand", "continues to deny", "went on to say": an infinitive that is done, not wished. */
function infinitiveCue(reach: Reach): Cue | null {
  const { reading, line, group, row } = reach
  const { tokens } = reading
  const before = tokens[group.left]
  if (!before || group.left < line.from) return null
  const chained = before.lower === 'on' ? group.left - 1 : group.left
  if (CATENATIVES.has(tokens[chained]?.lower ?? '')) {
    const outer = verbGroup(tokens, chained, line.from)
    return outer.isNegated || outer.isModal ? null : finiteCue({ ...reach, group: outer })
  }
  if (row.act === 'assert' || row.act === 'report' || row.takes === 'label') return null
  if (row.needs === 'wrong' && INQUIRERS.has(before.lower)) return make(reach, 'inherited', null)
  const protest = protestBefore(tokens, line.from, group.left)
  return protest ? make(reach, 'inherited', null, { isProtest: true }) : null
}

/** True when a gathering or protest comes before in the clause: "students march in the capital to demand". */
function protestBefore(tokens: readonly Token[], from: number, last: number): boolean {
  for (let k = last; k >= Math.max(from, last - 24); k--) {
    if (PROTEST_WORDS.has(tokens[k]!.lower)) return true
    if (tokens[k]!.text === ';' || tokens[k]!.text === '”') return false
  }
  return false
}

/** True when the words can be a speaker: a pronoun, a name, a known noun, or something definite that has a voice. */
export function canSpeak(tokens: readonly Token[], { from, to }: Phrase, row: SpeechVerb): boolean {
  const first = tokens[from]!
  if (to - from === 1 && SPEAKING_PRONOUNS.has(first.lower))
    return first.lower !== 'which' && first.lower !== 'i' && first.lower !== 'we' && first.lower !== 'you'
  if (first.lower === 'no' || first.lower === 'neither' || first.lower === 'nobody') return false
  const head = headOf(tokens, from, to)
  if (DETERMINERS.has(tokens[head]!.lower)) return isSpeakerNoun(tokens[head]!)
  if (VOICELESS.has(tokens[head]!.lower) && !tokens[head]!.isCapital) return false
  if (isSpeakerNoun(tokens[head]!)) return true
  if (tokens[head]!.isCapital) return true
  if (first.kind === 'number') return tokens[head]!.lower.endsWith('s') && row.act !== 'claim-responsibility'
  return DETERMINERS.has(first.lower) && first.lower !== 'no'
    ? true
    : /[^s]s$/.test(tokens[head]!.lower) && to - from <= 4 && tokens[head]!.kind === 'word'
}
