import type { Claim } from './claim.ts'
import { countOf, type Group, plainGroup } from './group.ts'
import { claimOf, type Spot } from './nominal-spot.ts'
import { bitsAt, lowerAt } from './reading.ts'
import { subjectBefore, verbalOf } from './subject.ts'
import { Is } from './vocabulary.ts'

/** "admitted the loss of six soldiers", "the loss of six of its men". */
export function lossOf(spot: Spot): Claim | null {
  const { reading, lists, at } = spot
  const list = lowerAt(reading, at + 1) === 'of' ? lists.startingAt(at + 2) : undefined
  if (!list || !isOfSides(list.groups)) return null
  const claim = claimOf(spot, { fate: 'killed', groups: list.groups, from: at, to: list.to, rule: 'loss-of' })
  // Who admits a loss of its own confesses no deed.
  return claim?.doubt === 'confession' ? { ...claim, doubt: null } : claim
}

/** "the army lost six soldiers": only of forces and fighters; who loses a son may be anybody. */
export function lostPeople(spot: Spot): Claim | null {
  const { lists, at } = spot
  const own = lostOwn(spot)
  if (own) return own
  const list = lists.startingAt(at + 1)
  return list && isOfSides(list.groups)
    ? claimOf(spot, { fate: 'killed', groups: list.groups, from: at, to: list.to, rule: 'lost' })
    : null
}

/** "Fighters attacked the post, losing seven of their own": of the side that opened the clause. */
function lostOwn(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const number = reading.numberAt[at + 1]
  if (number?.kind !== 'cardinal' || lowerAt(reading, number.to) !== 'of') return null
  if (!/^(?:their|its|his)$/.test(lowerAt(reading, number.to + 1))) return null
  if (!/^(?:own|men|fighters|members|troops)$/.test(lowerAt(reading, number.to + 2))) return null
  const side = lists.all.find(({ from }) => from >= unit.from && from < at)?.groups[0]?.category
  if (side !== 'militant' && side !== 'security') return null
  const to = number.to + 3
  const count = {
    kind: 'exact',
    low: number.value,
    best: number.value,
    high: number.value,
    word: '',
    from: at + 1,
    to,
  } as const
  const group = plainGroup({ from: at + 1, to }, 'number', count, number.value > 1)
  return claimOf(spot, {
    fate: 'killed',
    groups: [{ ...group, category: side, inherits: false }],
    from: at,
    to,
    rule: 'lost',
  })
}

const isOfSides = (groups: readonly Group[]): boolean =>
  groups.every((group) => countOf(group) !== null && (group.category === 'security' || group.category === 'militant'))

/** "protested the disappearance of two brothers": told beside something else, so softer than a verb. */
export function takingOf(spot: Spot, word: string): Claim | null {
  const { reading, lists, at } = spot
  const list = lowerAt(reading, at + 1) === 'of' ? lists.startingAt(at + 2) : undefined
  return list
    ? claimOf(spot, { fate: 'abducted', groups: list.groups, from: at, to: list.to, rule: `${word}-of`, isSoft: true })
    : null
}

/** "reported injuries to 22 of its men". */
export function injuriesTo(spot: Spot): Claim | null {
  const { reading, lists, at } = spot
  const list = lowerAt(reading, at + 1) === 'to' ? lists.startingAt(at + 2) : undefined
  if (!list?.groups.every((group) => countOf(group) !== null)) return null
  return claimOf(spot, { fate: 'injured', groups: list.groups, from: at, to: list.to, rule: 'injuries-to' })
}

/** "four suspects were in custody": taken in, where nothing firmer says so. */
export function inCustody(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  if (!/^(?:in|into|under)$/.test(lowerAt(reading, at - 1))) return null
  const verbal = verbalOf(reading, { from: at - 1 }, unit.from)
  const subject = verbal.hasBe && !verbal.isUnreal ? subjectBefore(reading, lists, verbal.edge, unit.from) : null
  if (!subject?.groups.every((group) => countOf(group) !== null && group.kind !== 'definite')) return null
  const { groups, from } = subject
  return claimOf(spot, { fate: 'arrested', groups, from, to: at + 1, rule: 'in-custody', isSoft: true })
}

/** "Two foreigners were held": only of people that a noun names, and not "held hostage". */
export function held(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const next = lowerAt(reading, at + 1)
  if (reading.tokens[at + 1]?.kind === 'word' && !/^(?:in|for|by|during|after|from|over)$/.test(next)) return null
  const verbal = verbalOf(reading, { from: at }, unit.from)
  const list = verbal.hasBe && !verbal.isUnreal ? lists.endingAt(verbal.edge) : undefined
  const isPeople = list?.groups.every(
    (group) => countOf(group) !== null && group.head !== '' && !group.isGuess && group.kind !== 'definite',
  )
  return list && isPeople
    ? claimOf(spot, { fate: 'arrested', groups: list.groups, from: list.from, to: at + 1, rule: 'held', isSoft: true })
    : null
}

/** "two others were taken to a hospital": hurt, where nothing firmer says who was. */
export function toHospital(spot: Spot): Claim | null {
  const { reading, at, unit } = spot
  for (let verb = at - 1; verb > Math.max(unit.from, at - 9); verb--) {
    if (reading.tokens[verb]!.kind === 'punctuation' && reading.tokens[verb]!.text !== '-') return null
    if (lowerAt(reading, verb) === 'airlifted') return null
    if (BROUGHT.test(lowerAt(reading, verb))) return brought(spot, verb)
  }
  return null
}

/** "two others were airlifted to the capital": for that, one has to be hurt. */
export const airlifted = (spot: Spot): Claim | null => brought(spot, spot.at)

function brought(spot: Spot, verb: number): Claim | null {
  const { reading, lists, at, unit } = spot
  const verbal = verbalOf(reading, { from: verb }, unit.from)
  const subject = verbal.hasBe && !verbal.isUnreal ? subjectBefore(reading, lists, verbal.edge, unit.from) : null
  const isNew = subject?.groups.every(
    (group) => countOf(group) !== null && group.kind !== 'dead' && group.head !== 'body' && group.kind !== 'definite',
  )
  if (!subject || !isNew) return null
  const { groups, from } = subject
  return claimOf(spot, { fate: 'injured', groups, from, to: at + 1, rule: 'to-hospital', isSoft: true })
}

/** "Two pedestrians with severe wounds were referred to the city": of the wounded, or all that are told of. */
export function movedWithWounds(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  let before = at - 1
  while (before > unit.from && before > at - 5 && lowerAt(reading, before) !== 'with') before--
  const list = lowerAt(reading, before) === 'with' ? lists.endingAt(before) : undefined
  if (!list?.groups.every((group) => countOf(group) !== null && group.kind === 'counted')) return null
  if (!(bitsAt(reading, at + 1) & Is.be) || !BROUGHT.test(lowerAt(reading, at + 2))) return null
  return claimOf(spot, {
    fate: 'injured',
    groups: list.groups,
    from: list.from,
    to: at + 3,
    rule: 'with-wounds',
    force: 'joins',
  })
}

const BROUGHT =
  /^(?:treated|taken|rushed|shifted|moved|airlifted|evacuated|transferred|admitted|brought|sent|referred)$/

/** "the other man was admitted in a critical condition": hurt, whoever is meant, where nothing firmer says so. */
export function inGraveCondition(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const from = bitsAt(reading, at - 2) & Is.determiner ? at - 3 : at - 2
  if (!GRAVE.test(lowerAt(reading, at - 1)) || lowerAt(reading, from) !== 'in') return null
  for (let verb = from - 1; verb > Math.max(unit.from, from - 9); verb--) {
    if (!BROUGHT.test(lowerAt(reading, verb))) continue
    const verbal = verbalOf(reading, { from: verb }, unit.from)
    const list = verbal.hasBe && !verbal.isUnreal ? lists.endingAt(verbal.edge) : undefined
    if (!list?.groups.every((group) => countOf(group) !== null && group.head !== 'body' && group.kind !== 'dead'))
      return null
    return claimOf(spot, {
      fate: 'injured',
      groups: list.groups,
      from: list.from,
      to: at + 1,
      rule: 'in-care',
      isSoft: true,
    })
  }
  return null
}
const GRAVE = /^(?:critical|serious|precarious|grave|unstable|injured|wounded)$/

/** "eight are still being treated", "five people remain in hospital": hurt, where nothing firmer says who was. */
export function inCare(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  for (let verb = at - 1; verb > Math.max(unit.from, at - 8); verb--) {
    if (REMAIN.test(lowerAt(reading, verb))) {
      const list = lists.endingAt(verb)
      const isNew = list?.groups.every(
        (group) =>
          countOf(group) !== null && (group.kind === 'counted' || group.kind === 'number' || group.kind === 'other'),
      )
      if (!list || !isNew) return null
      const { groups, from } = list
      return claimOf(spot, { fate: 'injured', groups, from, to: at + 1, rule: 'in-care', isSoft: true })
    }
    if (!IN_CARE.test(lowerAt(reading, verb))) return null
  }
  return null
}

const REMAIN = /^(?:are|is|were|was|remain|remains|remained|receive|receives|received)$/
const IN_CARE =
  /^(?:still|being|in|at|under|the|a|an|receiving|undergoing|intensive|critical|serious|stable|medical|hospital|hospitals|local|getting|now|also|currently)$/
