// Groups that no registry knows, told by the words around their names.
import {
  type ActorKind,
  type ActorRegistry,
  CLAIM_NOUNS,
  CLAIM_VERBS,
  CLAIMED_DEEDS,
  GROUP_BODIES,
  GROUP_ENDINGS,
  GROUP_OPENINGS,
  NAME_CONNECTORS,
  OUTLAWED_WORDS,
  PARTY_BODIES,
  SIDES,
} from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { firstFoldedOf } from '../folded.ts'
import { isAt, lower, standsBeforeName } from './clause.ts'
import { matchNames, type NameMatch } from './match-names.ts'
import { isShortForm } from './short-forms.ts'

/** A group's name that a text introduces together with its short form: "Desert Falcon Council (DFC)". */
export interface NewGroup {
  readonly from: number
  readonly to: number
  /** The token of the short form. */
  readonly shortAt: number
  readonly kind: ActorKind
}

/** The rule of mentions whose whole name is known to be a group's, so that no word of it is a place. */
export const NEW_GROUP = 'actor/new-group'

/** The most tokens of a new group's name. */
const LONGEST = 7

/** New groups that a text names together with their initials, in brackets or, where a text lost those, right behind. */
export function newGroups(tokens: readonly Token[], registry: ActorRegistry): readonly NewGroup[] {
  const matches = matchNames(tokens, registry)
  const found: NewGroup[] = []
  for (let at = 2; at < tokens.length; at++) {
    if (!isShortForm(tokens[at]!.word)) continue
    const isBracket = tokens[at - 1]!.text === '(' && tokens[at + 1]?.text === ')'
    const to = isBracket ? at - 1 : at
    const from = nameStart(tokens, to, tokens[at]!.text)
    if (from < 0) continue
    const kind = kindOfNew(tokens, { from, to, shortAt: at }, matches)
    if (kind) found.push({ from, to, shortAt: at, kind })
  }
  return found
}

/** Where the name before a token begins whose initials a short form is, or -1. */
function nameStart(tokens: readonly Token[], to: number, short: string): number {
  const letters = short.replace(/s$/, '').toLowerCase()
  let initials = ''
  let capitals = ''
  for (let at = to - 1; at >= 0 && to - at <= LONGEST && capitals.length < letters.length; at--) {
    const { word } = tokens[at]!
    if (!isInName(word)) break
    if (word.kind !== 'word' || isPossessive(word)) continue
    initials = word.lower[0]! + initials
    if (!word.isCapital) continue
    capitals = word.lower[0]! + capitals
    if (capitals.length > 1 && (letters === initials || letters === capitals)) return at
  }
  return -1
}
const isPossessive = whether(({ lower }) => lower === "'s" || lower === '’s')

const INSIDE = new Set(['of', 'for', 'and', "'s", '’s', '-'])
const isInName = whether(
  ({ kind, isCapital, lower }) => (kind === 'word' && isCapital) || NAME_CONNECTORS.has(lower) || INSIDE.has(lower),
)

/** What kind of group a new name is, or null where nothing says that it is one. */
function kindOfNew(
  tokens: readonly Token[],
  { from, to, shortAt }: Omit<NewGroup, 'kind'>,
  matches: readonly NameMatch[],
): ActorKind | null {
  const within = matches.filter((match) => match.from < to && from < match.to)
  // The registry knows it, or part of it begins before.
  if (within.some((match) => match.from <= from && match.to - match.from > 1)) return null
  const last = within.find((match) => match.to === to)
  if (last && last.to - last.from > 1) return last.rows.every(({ kind }) => kind === 'party') ? 'party' : 'rebel-group'
  if (isArmed(tokens, from, to, shortAt + 1)) return 'rebel-group'
  if (last && !endsGroup(tokens[to - 1]!.word)) return null
  if (isPartyBody(tokens[to - 1]!.word)) return 'party'
  return isGroupName(tokens, from, to) ? 'rebel-group' : null
}

/** "Falcon Hill Army", "Jaish e Saqr": an end of the name says it. */
const isGroupName = (tokens: readonly Token[], from: number, to: number): boolean =>
  opensGroup(tokens[from]!.word) || (endsGroup(tokens[to - 1]!.word) && !isNational(tokens, from, to))

/** "Kenyan Army", "Somali National Army": a nation's own. */
export function isNational(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isNation(tokens[from]!.word)) return false
  return to - from === 2 || isAt(tokens, from + 1, isOfNation)
}
const NATIONS = new Set(
  SIDES.flatMap(({ names, adjectives }) => [...names, ...adjectives].map((name) => name.toLowerCase())),
)
const isNation = whether(({ lower }) => NATIONS.has(lower))
const isOfNation = whether(({ lower }) => lower === 'national' || lower === 'arab')

export const endsGroup = whether(({ lower }) => GROUP_ENDINGS.has(lower))
export const opensGroup = whether((word) => GROUP_OPENINGS.has(firstFoldedOf(word)))
/** The last word of a name that is a group's where what is around it is armed: "Council", "Movement". */
export const isGroupBody = whether(({ lower }) => GROUP_BODIES.has(lower))
const isPartyBody = whether(({ lower }) => PARTY_BODIES.has(lower))
const isOutlawed = whether(({ lower }) => OUTLAWED_WORDS.has(lower))

/** Words from a claimant's name to "claimed responsibility". */
const CLAIM_REACH = 14

/** "cadres of the X", "the banned X", "X militants", "X claimed responsibility": the words around a name arm it. */
export function isArmed(tokens: readonly Token[], from: number, to: number, after = to): boolean {
  for (let at = from - 1; at >= 0 && from - at < 9; at--) {
    const { word, kind } = tokens[at]!
    if (isOutlawed(word)) return true
    if (!standsBeforeName(word) && kind !== 'number') {
      if (isInvolving(word) && lower(tokens, at + 1) === 'of') return true
      break
    }
  }
  const next = tokens[after]?.text === ')' ? after + 1 : after
  return isAt(tokens, next, isOutlawed) || isClaiming(tokens, from, next)
}

const isInvolving = whether(({ lower }) => lower === 'involvement' || lower === 'handiwork')
const isClaimVerb = whether(({ lower }) => CLAIM_VERBS.has(lower))
const isClaimNoun = whether(({ lower }) => CLAIM_NOUNS.has(lower) && lower !== 'credit')
const isDeed = whether(({ lower }) => CLAIMED_DEEDS.has(lower))
/** Before a claim, words by which somebody else tells of it: "the Council said that the Front had claimed". */
const endsClaim = whether(({ lower }) => /^(?:[.;]|said|says|told|that|was|were|while|but|after|when)$/.test(lower))
const endsSentence = whether(({ text }) => text === '.' || text === ';')

/** True where the group named here claims a deed: "X, in a message to reporters, claimed responsibility", "responsibility was claimed by X". */
export function isClaiming(tokens: readonly Token[], from: number, next: number): boolean {
  for (let at = next; at < tokens.length && at < next + CLAIM_REACH; at++) {
    const { word } = tokens[at]!
    if (endsClaim(word)) break
    if (!isClaimVerb(word)) continue
    const deed = lower(tokens, at + 1) === 'the' || lower(tokens, at + 1) === 'full' ? at + 2 : at + 1
    if (isAt(tokens, deed, isClaimNoun) || (word.lower.startsWith('claim') && isAt(tokens, deed, isDeed))) return true
  }
  if (lower(tokens, lower(tokens, from - 1) === 'the' ? from - 2 : from - 1) !== 'by') return false
  for (let at = from - 2; at >= 0 && at > from - 10; at--) {
    if (endsSentence(tokens[at]!.word)) return false
    if (isClaimNoun(tokens[at]!.word)) return true
  }
  return false
}
