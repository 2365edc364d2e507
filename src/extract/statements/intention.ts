import {
  ANYONE,
  COOPERATIVE_DEEDS,
  COOPERATIVE_OBJECTS,
  HOSTILE_DEEDS,
  HOSTILE_OBJECTS,
  HOSTILE_SUBJECTS,
  READY_WORDS,
  SPEAKING_PRONOUNS,
  SUFFERINGS,
  UNWILLED,
} from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { type Deed, deed } from './deed.ts'
import { isAdverb, isAuxiliary } from './grammar.ts'
import { isOwnSubject, type Voice } from './own-subject.ts'
import { isA, STOP } from './word-class.ts'

/** How far into what is said its main clause is looked for. */
const MAIN_CLAUSE = 18

const WILLS = new Set(['will', 'would', 'shall', "won't", "wouldn't", "'ll"])
/** Weaker than a will: a threat where it is hostile, nothing else. */
const MAYS = new Set(['could', 'may', 'might', 'can', 'cannot', "can't", "couldn't"])
const CONDITIONS = new Set(['if', 'unless', 'until', 'should'])
const opensCondition = whether(({ lower }) => CONDITIONS.has(lower))

/**
 * What a clause in the future does: threaten ("we will strike back", "anyone who enters will be shot"), refuse ("the
 * party would not negotiate"), promise ("it would release them"). Null where no one's will is told.
 */
export function intentionDeed(tokens: readonly Token[], from: number, to: number, voice: Voice): Deed | null {
  const start = afterCondition(tokens, from, to)
  const isAnyone = start < tokens.length && (isAnybody(tokens[start]!.word) || isOffenders(tokens, start))
  const k = modalAt(tokens, start, Math.min(to, start + MAIN_CLAUSE), isAnyone)
  if (k <= start) return null
  const ready = readyAfter(tokens, k, to)
  const { lower } = tokens[ready]!
  const isOwn = !isAnyone && isOwnSubject(tokens, start, subjectEnd(tokens, start, k), voice)
  if (READY_WORDS.has(lower)) {
    if (!isOwn || (lower === 'open' && !hasObject(tokens, ready, to, NEGOTIABLE))) return null
    return isHostile(tokens, ready + 1, to) ? deed('threaten') : deed('propose', 'AGREE')
  }
  const isNegative =
    lower.endsWith("n't") || lower === 'cannot' || ['not', 'never'].includes(tokens[k + 1]?.lower ?? '')
  // In its own voice a refusal denies; told of "her party" it is a statement with the same event.
  if (isNegative) {
    if (isOwn && tokens[firstVerb(tokens, k + 2, to)]?.lower === 'hesitate' && isHostile(tokens, k + 2, to))
      return deed('threaten')
    if (!isOwn || !isRefusal(tokens, k, to)) return null
    return SPEAKING_PRONOUNS.has(tokens[start]!.lower) ? deed('deny') : deed('assert', 'REJECT')
  }
  const isConditional = start > from || hasCondition(tokens, k, to)
  if (isOwn || (isConditional && voice.isParty)) {
    if (isHostile(tokens, k + 1, to)) return deed('threaten')
    if (isOwn && isConditional && LEAVING.has(tokens[firstVerb(tokens, k + 1, to)]?.lower ?? ''))
      return deed('threaten')
    if (isOwn && WILLS.has(lower) && isCooperative(tokens, k + 1, to)) return deed('assert', 'AGREE')
  }
  if ((isAnyone || (isConditional && voice.isParty)) && isHostilePassive(tokens, k + 1, to)) return deed('threaten')
  if (voice.isParty && (isHarshAnswer(tokens, start, k, to) || (isConditional && goesOn(tokens, start, k, to))))
    return deed('threaten')
  if (WILLS.has(lower) && voice.isParty && isPunishment(tokens, k, to))
    return k - start === 1 ? deed('threaten') : deed('assert', 'THREATEN')
  return WILLS.has(lower) && isSuffering(tokens, k + 1, to) ? deed('threaten') : null
}

/** "newspapers that insult the army will be closed": whoever does it, told in the plural. */
const isOffenders = (tokens: readonly Token[], start: number): boolean =>
  ['who', 'that', 'found', 'caught'].includes(tokens[start + 1]?.lower ?? '') && /[^s]s$/.test(tokens[start]!.lower)

const isAnybody = whether(({ lower }) => ANYONE.has(lower))

const ANSWERS = new Set(['answer', 'response', 'reply', 'retaliation', 'reaction', 'revenge', 'punishment'])
const HARSH = new Set(
  'painful harsh crushing swift severe decisive devastating immediate terrible merciless ruthless fierce bloody forceful'.split(
    ' ',
  ),
)

/** "the answer will be swift": a reaction announced before the deed. */
function isHarshAnswer(tokens: readonly Token[], from: number, k: number, to: number): boolean {
  if (!ANSWERS.has(tokens[k - 1]?.lower ?? '') || k - 1 < from || tokens[k + 1]?.lower !== 'be') return false
  for (let i = k + 2; i < Math.min(to, k + 6); i++) if (HARSH.has(tokens[i]!.lower)) return true
  return false
}

const GOING_ON = new Set(['continue', 'go', 'resume', 'follow', 'intensify', 'begin', 'start', 'spread'])

/** "the strikes will go on unless …": what is hostile in itself. */
const goesOn = (tokens: readonly Token[], from: number, k: number, to: number): boolean =>
  k > from &&
  HOSTILE_SUBJECTS.has(tokens[k - 1]!.lower) &&
  GOING_ON.has(tokens[firstVerb(tokens, k + 1, to)]?.lower ?? '')

/** "was open to talks", not "open to the public". */
const NEGOTIABLE = new Set(
  'talks negotiation negotiations dialogue discussing compromise idea proposal proposals mediation meeting inspections'.split(
    ' ',
  ),
)

/** "would be ready to host": the readiness counts, not the will. */
const readyAfter = (tokens: readonly Token[], k: number, to: number): number =>
  tokens[k + 1]?.lower === 'be' && k + 3 < to && READY_WORDS.has(tokens[k + 2]!.lower) && tokens[k + 3]!.lower === 'to'
    ? k + 2
    : k

/** "it was studying the plan but would not sign": the subject ends at the first verb. */
function subjectEnd(tokens: readonly Token[], start: number, k: number): number {
  if (tokens[k - 1]!.lower !== 'but' && tokens[k - 1]!.lower !== 'and') return k
  for (let i = start + 1; i < k - 1; i++) if (isAuxiliary(tokens[i]!)) return i
  return k
}

/** What is threatened only on a condition: "it would stop lending if the debts were not paid". */
const LEAVING = new Set(['stop', 'end', 'leave', 'quit', 'abandon', 'cancel', 'pull', 'walk', 'reconsider', 'resign'])

/** "If the motion passes, the party will leave": where the main clause starts. */
function afterCondition(tokens: readonly Token[], from: number, to: number): number {
  if (from >= tokens.length || !opensCondition(tokens[from]!.word)) return from
  for (let k = from + 1; k < Math.min(to, from + 30); k++) if (tokens[k]!.text === ',') return k + 1
  return from
}

function hasCondition(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + 40); k++) if (opensCondition(tokens[k]!.word)) return true
  return false
}

const tellsWill = whether(({ lower }) => WILLS.has(lower) || MAYS.has(lower))
const isReady = whether(({ lower }) => READY_WORDS.has(lower))
const RELATIVES = new Set(['who', 'that', 'which'])

function modalAt(tokens: readonly Token[], from: number, to: number, isAnyone: boolean): number {
  for (let k = from; k < to; k++) {
    const { lower, word } = tokens[k]!
    if (tellsWill(word)) return k
    if (isReady(word) && tokens[k + 1]?.lower === 'to') return k
    if (k > from && isA(tokens[k], STOP) && lower !== 'so' && !(isAnyone && RELATIVES.has(lower))) return -1
  }
  return -1
}

/** "will not negotiate", "would not be forced", but not "would not last", "will not be easy". */
function isRefusal(tokens: readonly Token[], k: number, to: number): boolean {
  let verb = k + 1
  while (verb < to && (tokens[verb]!.lower === 'not' || tokens[verb]!.lower === 'never' || isAdverb(tokens[verb]!)))
    verb++
  if (verb >= to) return true
  const { lower } = tokens[verb]!
  if (lower === 'be') return /ed$|driven|drawn|cowed|forced/.test(tokens[verb + 1]?.lower ?? '')
  return MAYS.has(tokens[k]!.lower) ? ALLOWED.has(lower) : !UNWILLED.has(lower)
}

/** "could not accept the plan" refuses, "could not confirm it" does not. */
const ALLOWED = new Set(
  'accept agree allow tolerate support recognise recognize endorse permit countenance condone negotiate'.split(' '),
)

/** True when the first verb after "will" or "to" is a hostile deed: "to strike", "use force", not "to lift the ban". */
export function isHostile(tokens: readonly Token[], from: number, to: number): boolean {
  const k = firstVerb(tokens, from, to)
  if (k >= to) return false
  const { lower } = tokens[k]!
  if (HOSTILE_DEEDS.has(lower)) return true
  if (lower === 'go') return tokens[k + 1]?.lower === 'to' && tokens[k + 2]?.lower === 'war'
  return hasObject(tokens, k, to, HOSTILE_OBJECTS.get(lower))
}

function isCooperative(tokens: readonly Token[], from: number, to: number): boolean {
  const k = firstVerb(tokens, from, to)
  if (k >= to) return false
  const { lower } = tokens[k]!
  return COOPERATIVE_DEEDS.has(lower) || hasObject(tokens, k, to, COOPERATIVE_OBJECTS.get(lower))
}

/** True when one of a verb's telling objects stands within its next few words. */
function hasObject(tokens: readonly Token[], k: number, to: number, objects: ReadonlySet<string> | undefined): boolean {
  if (!objects) return false
  for (let i = k + 1; i < Math.min(to, k + 7); i++) if (objects.has(tokens[i]!.lower)) return true
  return false
}

function firstVerb(tokens: readonly Token[], from: number, to: number): number {
  let k = from
  while (k < to && (isAdverb(tokens[k]!) || tokens[k]!.lower === 'to')) k++
  return k
}

const STRUCK = new Set(
  'shot sunk hit struck cut met dealt treated held hanged burnt hung considered sent thrown put brought buried'.split(
    ' ',
  ),
)

/** "will be arrested", "will be dealt with": what is done to whoever disobeys. */
export function isHostilePassive(tokens: readonly Token[], from: number, to: number): boolean {
  let k = from
  while (k < to && isAdverb(tokens[k]!)) k++
  if (tokens[k]?.lower !== 'be' || k + 1 >= to) return false
  let verb = k + 1
  while (verb + 1 < to && isAdverb(tokens[verb]!)) verb++
  const { lower } = tokens[verb]!
  return (
    STRUCK.has(lower) || [lower.slice(0, -1), lower.slice(0, -2), lower.slice(0, -3)].some((b) => HOSTILE_DEEDS.has(b))
  )
}

const PUNISHED = new Set(
  'dismissed sacked fired punished prosecuted jailed arrested shot expelled evicted deported executed hanged imprisoned'.split(
    ' ',
  ),
)

/** "strikers would be dismissed": a punishment told of several beforehand. */
const isPunishment = (tokens: readonly Token[], k: number, to: number): boolean =>
  tokens[k + 1]?.lower === 'be' &&
  k + 2 < to &&
  PUNISHED.has(tokens[k + 2]!.lower) &&
  /[^s]s$/.test(tokens[k - 1]?.lower ?? '')

const PRICES = new Set(
  'justice squad execution gallows trial prosecution blood crimes arrest jail prison expulsion penalties consequences price wrath retaliation response reprisals death fate punishment dearly action force fire hell dear repercussions'.split(
    ' ',
  ),
)

/** "they will pay a heavy price", "its leaders will regret it". */
function isSuffering(tokens: readonly Token[], from: number, to: number): boolean {
  const k = firstVerb(tokens, from, to)
  if (k >= to || !SUFFERINGS.has(tokens[k]!.lower)) return false
  if (tokens[k]!.lower === 'regret') return true
  for (let i = k + 1; i < Math.min(to, k + 6); i++) if (PRICES.has(tokens[i]!.lower)) return true
  return false
}
