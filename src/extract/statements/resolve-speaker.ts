import { foldName } from '#lexicon/index.ts'
import { type Cast, introduce, type Party } from './cast.ts'
import type { Mention } from './mention.ts'

/** How many parties back a pronoun may reach. */
const REACH = 12

/**
 * Who a speaker's words stand for: a name or surname, a pronoun, "the envoy", "the report". Null where a pronoun
 * has nobody to stand for. `beside` is the speaker of the statement just before in the sentence.
 */
export function resolveSpeaker(cast: Cast, mention: Mention, beside: Party | null): Party | null {
  if (mention.kind === 'pronoun') return resolvePronoun(cast, mention, beside)
  if (mention.name) return publisherOf(cast, mention) ?? introduce(cast, mention)
  if (!mention.isIndefinite || mention.kind === 'document' || mention.kind === 'monitor') {
    const known = resolveNoun(cast, mention)
    if (known) {
      known.side ??= mention.side
      return known
    }
  }
  return introduce(cast, mention)
}

/** "a UN report" is the report of the UN panel that the document names. */
function publisherOf(cast: Cast, { family, kind, side }: Mention): Party | null {
  if (family !== 'report' || kind !== 'monitor' || !side) return null
  return cast.named.get('report')?.find((party) => party.families.includes('report') && party.side === side) ?? null
}

const isPerson = (party: Party): boolean =>
  party.kind === 'person' || (party.kind === 'name' && party.families.length === 0)
const isThing = (party: Party): boolean =>
  party.kind !== 'person' && party.kind !== 'people' && party.kind !== 'pronoun'

/** True when a party can be what a pronoun stands for. */
export function suits(party: Party, pronoun: string): boolean {
  if (pronoun === 'he' || pronoun === 'she') return isPerson(party) && party.gender !== (pronoun === 'he' ? 'f' : 'm')
  if (pronoun === 'it') return isThing(party)
  if (pronoun === 'they') return !isPerson(party)
  return true
}

function resolvePronoun(cast: Cast, { family, from }: Mention, beside: Party | null): Party | null {
  const pronoun = family!
  const found = beside && suits(beside, pronoun) ? beside : findRecent(cast, (party) => suits(party, pronoun))
  if (pronoun !== 'he' && pronoun !== 'she') return found
  const gender = pronoun === 'he' ? 'm' : 'f'
  if (found && (found.gender === gender || found === beside)) return settled(found, gender)
  return settled(introducedBefore(cast, from, gender) ?? found ?? onlyPerson(cast, from, gender), gender)
}

function settled(party: Party | null, gender: 'f' | 'm'): Party | null {
  if (party) party.gender ??= gender
  return party
}

/** How far back someone of a told gender may be introduced to be "she", where who spoke last may be of either. */
const NEAR = 60

/** "Major Lind met the mayor, Ms. Roy. She said": the last person before whose title tells the gender. */
function introducedBefore({ introduced }: Cast, at: number, gender: 'f' | 'm'): Party | null {
  let low = 0
  let high = introduced.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (introduced[middle]!.at < at) low = middle + 1
    else high = middle
  }
  for (let k = low - 1; k >= Math.max(0, low - REACH) && introduced[k]!.at > at - NEAR; k--)
    if (introduced[k]!.party.gender === gender) return introduced[k]!.party
  return null
}

/** "Lawmakers urged President Sadek not to sign. He …": the one person named so far, though nobody has spoken. */
function onlyPerson({ introduced }: Cast, at: number, gender: 'f' | 'm'): Party | null {
  const people = new Set<Party>()
  for (let k = 0; k < Math.min(introduced.length, REACH) && introduced[k]!.at < at; k++)
    people.add(introduced[k]!.party)
  const [only] = people
  return people.size === 1 && only && only.gender !== (gender === 'm' ? 'f' : 'm') ? only : null
}

function findRecent({ recent }: Cast, fits: (party: Party) => boolean): Party | null {
  for (let k = recent.length - 1; k >= Math.max(0, recent.length - REACH); k--) if (fits(recent[k]!)) return recent[k]!
  return null
}

/** Families of bodies whose nouns stand for each other: "the militia" is "the group"; "the army" is not "police". */
const INTERCHANGEABLE = new Set(['group', 'government', 'party', 'parliament', 'court', 'state'])

/** "the ministry" is the foreign ministry, not the embassy: one of the words for a body is the other's noun. */
function isSameBody(party: Party, { family, text }: Mention): boolean {
  if (INTERCHANGEABLE.has(family ?? '')) return true
  const words = foldName(text)
  const noun = words.slice(words.lastIndexOf(' ') + 1)
  return ` ${foldName(party.name ? `${party.name} ${party.text}` : party.text)} `.includes(` ${noun} `)
}

const OWNERS = /(\p{L}+)['’]s?\s|\b(?:of|for|from)\s(?:the\s)?(\p{L}+)/giu

/** Whose someone is: "militia" in "the militia's spokesman", "a spokesman for the militia". */
const ownersOf = (words: string): string[] =>
  [...words.matchAll(OWNERS)].map(([, before, after]) => foldName(before ?? after ?? ''))

/** "The militia's spokesman" is not the army's, who spoke before. */
function isAnothers(party: Party, { text, kind }: Mention): boolean {
  if (kind !== 'person') return false
  const owners = ownersOf(text)
  if (owners.length === 0) return false
  const known = ownersOf(party.role ? `${party.role} | ${party.text}` : party.text)
  return known.length > 0 && !known.some((owner) => owners.includes(owner))
}

const OWNED = /^(?:his|her|their|its)\s/i

/** "the envoy" is the last envoy, ambassador or diplomat spoken of, else the first one that the document introduces. */
function resolveNoun(cast: Cast, mention: Mention): Party | null {
  const { family, side, kind } = mention
  // "Their lawyer" is whose lawyer they have, not the last lawyer named.
  if (kind === 'person' && OWNED.test(mention.text)) return null
  if (!family || kind === 'people' || kind === 'country' || kind === 'name') return null
  const fits = (party: Party): boolean => {
    if (side && party.side && side !== party.side) return false
    if (!(side && party.side) && isAnothers(party, mention)) return false
    if (party.families.includes(family))
      return (party.name !== null || party.kind === kind) && (kind !== 'body' || isSameBody(party, mention))
    // "the report" and "the think tank" stand for the body that studies and publishes.
    return family === 'report' && party.kind === 'monitor'
  }
  if (kind !== 'person' && kind !== 'document' && kind !== 'monitor' && kind !== 'body') return null
  if (kind === 'body' && (side || !mention.isBare)) return null
  return findRecent(cast, fits) ?? cast.named.get(family)?.find(fits) ?? null
}
