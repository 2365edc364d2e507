import {
  BLAME_WORDS,
  CHARGE_WORDS,
  DISMISSED_NOUNS,
  FIRST_PERSON,
  OPPOSING_WORDS,
  ORDERS,
  type SpeechVerb,
  UNTRUTH_WORDS,
} from '#lexicon/index.ts'
import type { Act } from '#model/index.ts'
import { type Token, type Word, whether } from '#text/index.ts'
import type { Party } from './cast.ts'
import { isQuoteMark } from './cue.ts'
import { type Deed, deed, PLOVER } from './deed.ts'
import { isAdverb, isAuxiliary } from './grammar.ts'
import { intentionDeed, isHostile, isHostilePassive } from './intention.ts'
import { judgementDeed, mayJudge } from './judgement.ts'
import type { Mention } from './mention.ts'
import { isOthersDeed, isOwnDeed, mayBeDone } from './own-deed.ts'
import { isOwnSubject, type Voice, voiceOf } from './own-subject.ts'
import { nounAt } from './speaker-noun.ts'
import { type At, isForetold, isOminous, isTargeted, mayTellDeed, toldDeed } from './told-deed.ts'
import type { Content } from './trimmed.ts'
import { verbFormsOf } from './verb-forms.ts'
import { isA, POSSESSIVE, PRONOUN, QUOTE_MARK, STOP } from './word-class.ts'

/** How far into what is said its main clause is looked for. */
const MAIN_CLAUSE = 18

/** Decides what is done by saying it: from the verb, then for verbs that only report, from what is said and by whom. */
export function deedOf(
  tokens: readonly Token[],
  row: SpeechVerb,
  content: Content,
  speaker: Mention | null,
  party: Party | null,
): Deed {
  const kind = party?.kind ?? speaker?.kind ?? null
  const isStudy = isStudying(speaker, party)
  if (row.takes === 'label' || row.takes === 'name') return labelDeed(tokens, row, content, isStudy)
  if (row.verb === 'attribute') return attributionDeed(tokens, content, isStudy)
  if (row.act === 'threaten' && row.followedBy) return deed('threaten')
  if (row.takes === 'cause')
    return tokens[content.from - 1]!.lower === 'for' ? deed('demand', 'PROTEST') : deed('condemn', 'PROTEST')
  // "The truce, both sides agree, was broken." "warned its citizens against travelling"
  if (row.verb === 'agree' && content.isTag) return deed('assert')
  if (row.verb === 'warn' && content.target && isA(tokens[content.target.from], POSSESSIVE)) return deed('assert')
  if ((row.act === 'threaten' || row.act === 'propose') && VOWS.has(row.verb))
    return vowDeed(tokens, content, voiceOf(speaker, party))
  if (row.act === 'demand' && isUltimatum(tokens, content)) return deed('threaten')
  if (row.act === 'demand' && isOpposing(tokens, content)) return deed('demand', 'ACCUSE')
  if (row.act !== 'assert' && row.act !== 'report') return deed(row.act, row.plover ?? PLOVER[row.act])
  return spokenDeed(tokens, content, row, voiceOf(speaker, party)) ?? neutralDeed(tokens, row, content, isStudy, kind)
}

/** "vowed to strike back", "vowed that the arsonists would be hunted down", "swore that he had paid". */
function vowDeed(tokens: readonly Token[], { from, to }: Content, voice: Voice): Deed {
  // "vowed never to bargain"
  if (tokens[from - 1]?.lower === 'never' || tokens[from - 1]?.lower === 'not') return deed('deny')
  if (isHostile(tokens, from, to)) return deed('threaten')
  for (let k = from + 1; k + 1 < Math.min(to, from + MAIN_CLAUSE); k++) {
    if (tokens[k]!.lower !== 'will' && tokens[k]!.lower !== 'would') continue
    if (isHostilePassive(tokens, k + 1, to)) return deed('threaten')
    const willed = intentionDeed(tokens, from, to, voice)
    return willed && willed.act !== 'assert' ? willed : deed('propose', 'AGREE')
  }
  const isTold = tokens[from - 1]?.lower === 'that'
  return isTold ? deed('assert') : deed('propose', 'AGREE')
}

const VOWS = new Set(['vow', 'swear', 'pledge', 'promise'])

/** True for a body that studies, a report or a news outlet: what it states as fact is reported. */
export function isStudying(speaker: Mention | null, party: Party | null): boolean {
  const kind = party?.kind ?? speaker?.kind
  if (kind === 'monitor' || kind === 'medium') return true
  if (kind === 'person' || kind === 'people' || kind === 'country') return false
  if (party?.families.includes('report') || speaker?.family === 'report') return true
  return kind === 'document' && !party?.families.includes('resolution') && !party?.families.includes('statement')
}

function neutralDeed(
  tokens: readonly Token[],
  row: SpeechVerb,
  content: Content,
  isStudy: boolean,
  kind: Mention['kind'] | null,
): Deed {
  if (isStudy && !row.plover) return deed('report')
  if (row.act === 'report')
    return deed(kind === 'person' || kind === 'people' || kind === 'pronoun' ? 'assert' : 'report')
  if (POINTING.has(row.verb) && countBlame(tokens, content.from, Math.min(content.to, content.from + 5)) > 0)
    return deed('accuse')
  if (
    STRESSING.has(row.verb) &&
    /^(?:the|a)$/.test(tokens[content.from]?.lower ?? '') &&
    WANTED.test(tokens[content.from + 1]?.lower ?? '')
  )
    return deed('demand')
  return deed('assert', row.plover ?? null)
}

const POINTING = new Set(['highlight', 'underline', 'underscore', 'flag', 'raise', 'stress'])
const STRESSING = new Set(['emphasize', 'emphasise', 'stress', 'underline', 'underscore'])

/** "emphasized the restoration of", "stressed the need for": a noun for something to be done. */
const WANTED =
  /^(?:need|importance|necessity|urgency|restoration|release|protection|return|withdrawal|implementation|resumption|revival|end|holding|removal|inclusion)$/

/** What the content itself does, whoever reports it: a duty, a threat, a refusal, "we demand". */
function spokenDeed(tokens: readonly Token[], { from, to }: Content, row: SpeechVerb, voice: Voice): Deed | null {
  const performed = performative(tokens, from, Math.min(to, from + 60)) ?? bareDeed(tokens, from, to)
  // “Leave our land or die”: an order with what happens otherwise.
  if (performed) return performed.act === 'demand' && isUltimatum(tokens, { from, to }) ? deed('threaten') : performed
  if (row.verb === 'insist' && isSubjunctive(tokens, from, to)) return deed('demand')
  const willed = intentionDeed(tokens, from, to, voice)
  if (willed) return willed
  const end = Math.min(to, from + MAIN_CLAUSE)
  for (let k = from; k < end; k++) {
    const { lower, word } = tokens[k]!
    // "Those who did this are cowards": the clause goes on after whom it is about.
    if (k > from && isA(tokens[k], STOP) && lower !== 'so' && !(lower === 'who' && k < from + 4)) break
    const told = mayTell(word) ? deedAt(tokens, { k, from, to }, voice) : null
    if (told) return told
  }
  if (row.verb === 'warn' && voice.isParty && isForetold(tokens, from, to)) return deed('threaten')
  const isWarned =
    row.verb === 'warn' &&
    (tokens[from]?.lower === 'of' || tokens[from - 1]?.lower === 'of' || isA(tokens[from], PRONOUN))
  if (isWarned && (isHostile(tokens, from, to) || isOminous(tokens, from, to))) return deed('threaten')
  return voice.isParty && isTargeted(tokens, from, end) ? deed('threaten') : null
}

/** Words by which a main clause can tell a deed. */
const mayTell = whether((word) => mayBeDone(word) || mayTellDeed(word) || mayJudge(word) || isNegative(word))
const isNegative = ({ lower }: Word): boolean =>
  lower === 'not' || lower === 'no' || lower.endsWith("n't") || lower === 'nothing'

function deedAt(tokens: readonly Token[], at: At, voice: Voice): Deed | null {
  const { k, from, to } = at
  if (isOwnDeed(tokens, at, voice)) return deed('claim-responsibility')
  if (isOthersDeed(tokens, at, voice)) return deed('accuse')
  const told = toldDeed(tokens, at) ?? judgementDeed(tokens, at, voice)
  if (told || !isNegative(tokens[k]!.word) || !isUninvolved(tokens, k, to)) return told
  return tokens[from]!.lower === 'there' || isOwnSubject(tokens, from, k, voice) ? deed('deny') : null
}

/** “Release our men”, "no to the plan": an order in quotation marks, a refusal without a verb. */
function bareDeed(tokens: readonly Token[], from: number, to: number): Deed | null {
  const first = tokens[from]!
  if (first.lower === 'please' && to - from > 2) return deed('demand')
  const next = tokens[from + 1]
  if (first.lower === 'no' && next?.lower === 'to' && from + 2 < to) return deed('deny')
  if (!first.isCapital || to - from <= 2 || !isA(tokens[from - 1], QUOTE_MARK) || !ORDERS.has(first.lower)) return null
  return next?.kind === 'word' && !isAuxiliary(next) ? deed('demand') : null
}

/** "insisted that the men be freed", "that the army return to barracks": a bare verb after its subject. */
function isSubjunctive(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]!.lower === 'the' || tokens[from]!.isCapital)
    for (let k = from + 1; k < Math.min(to, from + 5); k++) {
      const noun = nounAt(tokens, k)
      if (noun?.kind === 'person' || noun?.kind === 'body') return ORDERS.has(tokens[k + 1]?.lower ?? '') && k + 2 < to
    }
  for (let k = from + 1; k < Math.min(to, from + 10); k++)
    if (tokens[k]!.lower === 'be') return !isAuxiliary(tokens[k - 1]!) && !['to', 'not'].includes(tokens[k - 1]!.lower)
  return false
}

/** "to leave by noon or face arrest": what happens otherwise makes a demand a threat. */
function isUltimatum(tokens: readonly Token[], { from, to }: Pick<Content, 'from' | 'to'>): boolean {
  for (let k = from; k + 1 < Math.min(to, from + 30); k++) {
    if (tokens[k]!.lower !== 'or') continue
    const { lower } = tokens[k + 1]!
    if (OTHERWISE.has(lower) || (lower === 'be' && isHostilePassive(tokens, k + 1, to))) return true
  }
  return false
}

const OTHERWISE = new Set(['face', 'risk', 'else', 'suffer', 'die'])

/** "sanctions on the junta", "a boycott of the games", "action against". */
const isAgainst = ({ lower: what }: Token, { lower: how }: Token): boolean =>
  how === 'against' || (['sanctions', 'boycott', 'embargo'].includes(what) && ['on', 'of'].includes(how))

/** "sanctions against the junta": a call that rallies opposition. */
function isOpposing(tokens: readonly Token[], { from, to }: Content): boolean {
  for (let k = from; k + 1 < Math.min(to, from + 6); k++)
    if (OPPOSING_WORDS.has(tokens[k]!.lower) && isAgainst(tokens[k]!, tokens[k + 1]!)) return true
  return false
}

const UNINVOLVED = new Set('involved involvement role hand responsible behind link links guilty connection'.split(' '))

/** "had nothing to do with it", "there is nothing to negotiate". */
const NOTHING_TO = new Set(['do', 'negotiate', 'discuss', 'apologise', 'apologize', 'hide', 'investigate'])

/** "was not involved", "had no role", "had nothing to do with it". */
function isUninvolved(tokens: readonly Token[], k: number, to: number): boolean {
  if (tokens[k]!.lower === 'nothing') return k + 2 < to && NOTHING_TO.has(tokens[k + 2]!.lower)
  for (let i = k + 1; i < Math.min(to, k + 4); i++) if (UNINVOLVED.has(tokens[i]!.lower)) return true
  return false
}

/** What outranks what when one sentence does several things: “we reject and condemn” condemns. */
const RANK: readonly Act[] = ['condemn', 'accuse', 'deny', 'threaten', 'demand', 'propose']

/** “We demand justice”, “I reject and condemn”, “we will join them in demanding”: the speaker's own verb. */
function performative(tokens: readonly Token[], from: number, to: number): Deed | null {
  let best: Deed | null = null
  let isOwn = false
  for (let k = from; k < to; k++) {
    const { word } = tokens[k]!
    if (isFirstPerson(word)) isOwn = true
    if (!isOwn) {
      if (k - from > 6) return null
      continue
    }
    const form = verbFormsOf(word)?.find(
      ({ row }) =>
        row.act !== 'assert' &&
        row.act !== 'report' &&
        row.act !== 'claim-responsibility' &&
        (!row.followedBy || row.followedBy.includes(tokens[k + 1]?.lower ?? '')) &&
        row.needs !== 'to',
    )
    if (!form) continue
    const before = previousWord(tokens, k, from)
    const isPerformed =
      (form.isBase && (FIRST_PERSON.has(before) || before === 'and')) ||
      (form.isGerund && (before === 'in' || before === 'are' || before === 'am'))
    if (isPerformed && (!best || RANK.indexOf(form.row.act) < RANK.indexOf(best.act)))
      best = deed(form.row.act, form.row.plover ?? PLOVER[form.row.act])
  }
  return best
}

const isFirstPerson = whether(({ lower }) => FIRST_PERSON.has(lower))

function previousWord(tokens: readonly Token[], k: number, from: number): string {
  let i = k - 1
  while (i > from && (isAdverb(tokens[i]!) || tokens[i]!.text === ',')) i--
  return tokens[i]?.lower ?? ''
}

/** "called the report baseless" denies, "dismissed him as a liar" condemns, "described them as heroes" asserts. */
function labelDeed(tokens: readonly Token[], row: SpeechVerb, { from, to, target }: Content, isStudy: boolean): Deed {
  const isClaim =
    target !== null && [...slice(tokens, target.from, target.to)].some(({ lower }) => DISMISSED_NOUNS.has(lower))
  for (const { lower } of slice(tokens, from, Math.min(to, from + 8))) if (UNTRUTH_WORDS.has(lower)) return deed('deny')
  if (row.act === 'condemn') return deed('condemn')
  if (row.act === 'deny' && row.verb !== 'dismiss') return deed('deny')
  // "a charge that the army dismissed as a plot": what is dismissed stands before.
  if (row.verb === 'dismiss') return deed(isClaim || !target ? 'deny' : 'condemn')
  if (isStudy) return deed('report')
  if (row.takes === 'name' && isCharge(tokens, target) && isQuoteMark(tokens[from - 1] ?? tokens[from]!))
    return deed('deny')
  return countBlame(tokens, from, Math.min(to, from + 8)) > 0 ? deed('condemn') : deed('assert', row.plover ?? null)
}

/** "called the allegation “a fairy tale”": a charge that is given a name is not taken. */
function isCharge(tokens: readonly Token[], target: Content['target']): boolean {
  if (!target) return false
  for (const { lower } of slice(tokens, target.from, target.to))
    if (CHARGE_WORDS.has(lower) && lower.length > 4) return true
  return false
}

function* slice(tokens: readonly Token[], from: number, to: number): Generator<Token> {
  for (let k = from; k < to; k++) yield tokens[k]!
}

function countBlame(tokens: readonly Token[], from: number, to: number): number {
  let count = 0
  for (let k = from; k < to; k++) if (BLAME_WORDS.has(tokens[k]!.lower)) count++
  return count
}

/** "attributes the raids to the Red Front" accuses; "attributed the fall to better policing" explains. */
function attributionDeed(tokens: readonly Token[], { target }: Content, isStudy: boolean): Deed {
  const explained = deed(isStudy ? 'report' : 'assert')
  if (!target) return explained
  for (const token of slice(tokens, target.from, Math.min(target.to, target.from + 6)))
    if (token.isCapital) return deed('accuse')
  return explained
}
