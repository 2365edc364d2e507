import { ATTACK_VERBS, CLAIM_NOUNS, CLAIM_VERBS } from '#lexicon/index.ts'
import { type Sentence, type Token, whether } from '#text/index.ts'
import { firstFrom } from '../in-scene.ts'
import { type ActorMention, isForce } from './actor-mention.ts'
import type { Cast } from './cast.ts'
import { lower } from './clause.ts'

/** "the Front claimed responsibility", "responsibility was claimed by the Front", "claimed that its fighters had". */
export function claimsIn(tokens: readonly Token[], sentence: Sentence, here: readonly ActorMention[]): Cast[] {
  const cast: Cast[] = []
  const groups = here.filter(({ kind, isGeneric }) => !isGeneric && !isForce(kind))
  if (groups.length === 0) return cast
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!opensClaim(tokens[at]!.word)) continue
    const isClaimed = CLAIM_VERBS.has(lower(tokens, at)) && isClaim(tokens, at, sentence)
    if (!isClaimed && !isOwnDeed(tokens, at, sentence)) continue
    if (isNegated(tokens, at, sentence)) continue
    const claimant = claimantOf(tokens, at, groups)
    if (!claimant) continue
    for (const actor of joinedWith(tokens, claimant, groups))
      cast.push(
        { actor, role: 'claimant', rule: 'actor/claimed' },
        { actor, role: 'perpetrator', rule: 'actor/claimed' },
      )
  }
  return cast
}

const opensClaim = whether(
  ({ lower: word }) => CLAIM_VERBS.has(word) || word === 'that' || word === 'said' || word === 'says',
)

const DEED = /^(?:attacks?|bombings?|blasts?|killings?|assaults?|ambush|ambushes|abduction|kidnapping|raid|shooting)$/

/** Words between a claim's verb and "responsibility", in either order, are few. */
const CLAIM_REACH = 6

function isClaim(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const verb = lower(tokens, at)
  for (let i = at + 1; i <= at + CLAIM_REACH && i < sentence.to; i++) if (CLAIM_NOUNS.has(lower(tokens, i))) return true
  for (let i = at - 1; i >= at - CLAIM_REACH && i >= sentence.from; i--)
    if (CLAIM_NOUNS.has(lower(tokens, i)) && /^(?:claimed|accepted|owned|taken)$/.test(verb)) return true
  if (/^own/.test(verb) && lower(tokens, at + 1) === 'up') return true
  if (!/^claim/.test(verb)) return false
  // "two attacks claimed by the Front"
  if (lower(tokens, at + 1) === 'by' && DEED.test(lower(tokens, at - 1))) return true
  // "claimed to have killed three soldiers"
  if (lower(tokens, at + 1) === 'to' && lower(tokens, at + 2) === 'have' && ATTACK_VERBS.has(lower(tokens, at + 3)))
    return true
  // "claimed the attack", "claimed that its fighters had carried it out"
  for (let i = at + 1; i <= at + 8 && i < sentence.to; i++) {
    const word = lower(tokens, i)
    if (DEED.test(word)) return true
    if (/^(?:its|their|our|they|we|it)$/.test(word)) return true
    if (word === '.' || word === ',') return false
  }
  return false
}

/** "the Front said its fighters had carried out the bombing", "told reporters that his group had ambushed a patrol". */
function isOwnDeed(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const own = ownerAfter(tokens, at, sentence)
  if (own < 0) return false
  for (let i = own + 1; i < Math.min(sentence.to, own + 8); i++) {
    const word = lower(tokens, i)
    if (/^(?:carried|was|were)$/.test(word) && /^(?:out|behind|responsible)$/.test(lower(tokens, i + 1))) return true
    if (ATTACK_VERBS.has(word) && PAST.test(word) && !/^(?:was|were|been|being|who)$/.test(lower(tokens, i - 1)))
      return true
  }
  return false
}

const PAST = /(?:ed|shot|blew|struck)$/
/** Words back from "that" in which the verb of saying stands: "told a news agency by phone that". */
const SAYING_REACH = 10

/** The token of "it", "its fighters" or "his group" after words of saying, or -1. */
function ownerAfter(tokens: readonly Token[], at: number, { from }: Sentence): number {
  const word = lower(tokens, at)
  const isThat =
    word === 'that' &&
    tokens
      .slice(Math.max(from, at - SAYING_REACH), at)
      .some(({ lower: verb }) => /^(?:told|said|says|stated)$/.test(verb))
  if (!isThat && !/^(?:said|says)$/.test(word)) return -1
  const own = lower(tokens, at + 1) === 'that' ? at + 2 : at + 1
  if (/^(?:it|its|their|they)$/.test(lower(tokens, own))) return own
  const isGroup = /^(?:group|outfit|fighters|men|organisation|organization|movement)$/.test(lower(tokens, own + 1))
  return lower(tokens, own) === 'his' && isGroup ? own : -1
}

const NOBODY = new Set(['no', 'none', 'nobody', 'neither', 'not', "n't", 'never', 'without', 'yet'])

/** "No group has claimed", "has not claimed", "nobody claimed", "there was no immediate claim". */
function isNegated(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= sentence.from && i >= at - 9; i--) {
    if (NOBODY.has(lower(tokens, i)) || lower(tokens, i).endsWith("n't")) return true
    if (tokens[i]!.text === ';') return false
  }
  return false
}

/** The group before the verb, or after "claimed by". */
function claimantOf(tokens: readonly Token[], at: number, groups: readonly ActorMention[]): ActorMention | null {
  const isPassive =
    /^(?:was|were|been|is|being)$/.test(lower(tokens, at - 1)) ||
    (lower(tokens, at + 1) === 'by' && (CLAIM_NOUNS.has(lower(tokens, at - 1)) || DEED.test(lower(tokens, at - 1))))
  const next = firstFrom(groups, tokens[at]!.end)
  const following = groups[next]
  const after = following && following.from <= at + 8 && hasBy(tokens, at, following.from) ? following : null
  if (isPassive || lower(tokens, at + 1) === 'by') return after
  return ownerBefore(tokens, groups, next - 1) ?? after
}

/** "both the Falcons (FA) and the Wolves claimed": a claimant with those that the text lists beside it. */
function joinedWith(
  tokens: readonly Token[],
  claimant: ActorMention,
  groups: readonly ActorMention[],
): readonly ActorMention[] {
  const at = groups.indexOf(claimant)
  let from = at
  while (from > 0 && isList(tokens, groups[from - 1]!, groups[from]!)) from--
  let to = at + 1
  while (to < groups.length && isList(tokens, groups[to - 1]!, groups[to]!)) to++
  return groups.slice(from, to)
}

/** Only "and", a comma, articles and a short form stand between two names of a list. */
function isList(tokens: readonly Token[], first: ActorMention, next: ActorMention): boolean {
  if (first.name === next.name) return tokens[first.to]?.text === '(' || first.to === next.from
  let hasAnd = false
  for (let i = first.to; i < next.from; i++) {
    if (tokens[i]!.lower === 'and') hasAnd = true
    else if (!isInList(tokens[i]!.word)) return false
  }
  return hasAnd
}
const isInList = whether(({ lower: word }) => /^(?:the|of|,|\(|\)|banned|outlawed|proscribed)$/.test(word))

/** "the Falcons, a breakaway faction of the Front, claimed": the name before the words that only say what it is of. */
function ownerBefore(tokens: readonly Token[], groups: readonly ActorMention[], last: number): ActorMention | null {
  const group = groups[last]
  const before = groups[last - 1]
  if (!group || !before) return group ?? null
  let at = group.from - 1
  while (at > before.to && /^(?:the|of|banned|outlawed|proscribed)$/.test(lower(tokens, at))) at--
  const isBranch = lower(tokens, group.from - 1) !== 'and' && BRANCH.test(lower(tokens, at))
  const isAside = tokens.slice(before.to, at).some(({ text }) => text === ',' || text === '(')
  return isBranch && isAside && lower(tokens, at + 1) === 'of' ? ownerBefore(tokens, groups, last - 1) : group
}

const BRANCH = /^(?:faction|splinter|group|offshoot|branch|wing|affiliate|chapter|arm|front|ally|breakaway|part)$/

const hasBy = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower: word }) => word === 'by')
