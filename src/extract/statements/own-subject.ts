import { FIRST_PERSON } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Party } from './cast.ts'
import { isAdverb, isAuxiliary } from './grammar.ts'
import type { Mention } from './mention.ts'
import { sideAt } from './side.ts'
import { nounAt } from './speaker-noun.ts'
import { isA, POSSESSIVE, PRONOUN, QUOTE_MARK } from './word-class.ts'

/** Who says the words, as far as it tells whose will they express. */
export interface Voice {
  readonly speaker: Mention | null
  readonly party: Party | null
  /** True for someone who can act on a threat: not a monitor, an outlet or a crowd of bystanders. */
  readonly isParty: boolean
}

/** Kinds of speaker that stand outside what they tell of. */
const OUTSIDERS = new Set(['monitor', 'medium', 'document', 'people'])
const OUTSIDE_FAMILIES = new Set(['resident', 'witness', 'expert', 'journalist', 'doctor', 'relative', 'diplomat'])
const PARTISANS = new Set([
  'critics',
  'officials',
  'leaders',
  'fighters',
  'officers',
  'ministers',
  'participants',
  'diplomats',
])

/** The voice of a speaker: `voiceOf(mention, party).isParty` is false for "residents". */
export function voiceOf(speaker: Mention | null, party: Party | null): Voice {
  const kind = party?.kind ?? speaker?.kind
  const family = speaker?.family ?? ''
  const isOutside = kind === undefined || OUTSIDERS.has(kind) || OUTSIDE_FAMILIES.has(family)
  return { speaker, party, isParty: !isOutside || (kind === 'people' && PARTISANS.has(family)) }
}

/**
 * True when the words before the verb at `k` are the speaker or the speaker's side: "we", "its forces", "Sundia" said
 * by its foreign minister, "the party" said by a spokesman.
 */
export function isOwnSubject(tokens: readonly Token[], from: number, k: number, voice: Voice): boolean {
  const first = tokens[from]!
  // “They will pay for it”: in one's own words only "we" and "I" are the speaker.
  if (isA(first, PRONOUN))
    return onlyAdverbs(tokens, from + 1, k) && (FIRST_PERSON.has(first.lower) || !isA(tokens[from - 1], QUOTE_MARK))
  if (isA(first, POSSESSIVE)) return k - from <= 6
  const { speaker, party } = voice
  if (!speaker || !voice.isParty) return false
  const start = first.lower === 'the' ? from + 1 : from
  if (start >= k) return false
  const side = sideAt(tokens, start, k)
  const own = party?.side ?? speaker.side
  // "Spain will not attend, Foreign Minister Ibarra said": a minister of no other country speaks for the one named.
  if (
    side?.how === 'name' &&
    !own &&
    (party?.isState || speaker.isState) &&
    side.to === headBefore(tokens, k, start) + 1
  )
    return true
  if (side && own) return side.side === own || namesSide(tokens, side.to, k, own)
  // "The finance minister said the government would …": the state's own.
  const head = nounAt(tokens, headBefore(tokens, k, start))
  if (start > from && (party?.isState || speaker.isState) && head?.isState && OWN_BODIES.has(head.family))
    return headBefore(tokens, k, start) === start
  const isNamed =
    side !== null || tokens[start]!.isCapital || nounAt(tokens, headBefore(tokens, k, start))?.kind === 'body'
  if (!isNamed) return false
  if (speaker.from >= 0 && speaker.to > speaker.from && isA(tokens[speaker.from], POSSESSIVE)) return true
  return (
    (isNameless(speaker, party) && (own === null || isOwnKind(tokens, headBefore(tokens, k, start), voice))) ||
    sharesWord(tokens, start, k, speaker)
  )
}

/** "Lakeland and Sundia will meet", said by Sundia's minister. */
function namesSide(tokens: readonly Token[], from: number, to: number, own: string): boolean {
  if (tokens[from]?.lower !== 'and') return false
  return sideAt(tokens, from + 1, to)?.side === own
}

const OWN_BODIES = new Set(['government', 'ministry', 'forces', 'parliament'])

function onlyAdverbs(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isAdverb(tokens[i]!) && !isAuxiliary(tokens[i]!)) return false
  return true
}

function headBefore(tokens: readonly Token[], k: number, from: number): number {
  let head = k - 1
  while (head > from && (isAdverb(tokens[head]!) || isAuxiliary(tokens[head]!))) head--
  return head
}

/** "a spokesman", "officials": they speak for whoever they speak of. */
const isNameless = (speaker: Mention, party: Party | null): boolean =>
  !speaker.name && !party?.name && (speaker.kind === 'person' || speaker.kind === 'people')

/** "A spokesman for the Front said the group …", but not "an army spokesman said the group …". */
const isOwnKind = (tokens: readonly Token[], head: number, voice: Voice): boolean =>
  (nounAt(tokens, head)?.family === 'group') === isArmed(voice)

/** "The army will respond, an army spokesman said." */
function sharesWord(tokens: readonly Token[], from: number, to: number, speaker: Mention): boolean {
  const words = new Set<string>()
  for (let k = speaker.from; k < speaker.to; k++)
    if (tokens[k]!.isCapital || nounAt(tokens, k)?.kind === 'body') words.add(tokens[k]!.lower)
  for (let k = from; k < to; k++) if (words.has(tokens[k]!.lower) && tokens[k]!.lower !== 'the') return true
  return false
}

/** A group that is a side of its own, not a state's: its side is an actor's id. */
export const isArmed = ({ speaker, party }: Voice): boolean => {
  const side = party?.side ?? speaker?.side ?? ''
  return (
    ['group', 'fighters'].includes(speaker?.family ?? '') ||
    party?.families.includes('group') === true ||
    (side.length > 1 && side === side.toLowerCase())
  )
}
