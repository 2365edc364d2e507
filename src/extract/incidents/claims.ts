import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import { type Claim, TAKEN_BEFORE } from './claim.ts'
import { ARMED_BODIES, CLAIMING, Cue } from './cues.ts'
import { doubtOf } from './doubts.ts'
import { countOf, type Group } from './group.ts'
import { identityClaims } from './identity-claims.ts'
import { withLateParts } from './late-parts.ts'
import { Lists } from './lists.ts'
import { nominalClaims } from './nominal-claims.ts'
import { findPredicates, type Predicate } from './predicates.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { withoutRecalled } from './recalled-clause.ts'
import { agentAfter, agentsLeft, objectAfter, subjectBefore, type Verbal, verbalOf } from './subject.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

/** The casualty verb before this one in the unit, and what was read from it. */
type Previous = { readonly predicate: Predicate; readonly claim: Claim | null } | null

/** A unit with its people and what is claimed of them. */
export interface ReadUnit {
  readonly unit: Unit
  readonly index: number
  readonly lists: Lists
  readonly claims: readonly Claim[]
}

/** Without a casualty verb and without any of these a unit claims nothing. */
const CLAIMING_CUES = Cue.injuring | Cue.nominal | Cue.told
const NONE: readonly Claim[] = []

/** Reads the people of a unit and every claim about their fate, in text order. */
export function readUnit(reading: Reading, unit: Unit, index: number): ReadUnit {
  const lists = new Lists(reading, unit.from, unit.to)
  if (!(unit.bits & Is.verb || unit.cues & CLAIMING_CUES)) return { unit, index, lists, claims: NONE }
  const predicates = findPredicates(reading, unit)
  const claims: Claim[] = []
  const nominal = nominalClaims(reading, unit, index, lists)
  for (const claim of nominal) claims.push(claim)
  let previous: Previous = null
  for (const predicate of predicates) {
    if (nominal.some(({ from, to }) => from <= predicate.from && predicate.from < to)) continue
    const claim: Claim | null = verbClaim(reading, unit, index, lists, predicate, previous)
    // "was thrashed and left with injuries": one person, hurt once.
    if (claim && !(claim.fate === previous?.claim?.fate && isSame(claim.groups, previous.claim.groups)))
      claims.push(claim)
    previous = { predicate, claim }
  }
  const identity = identityClaims(reading, unit, index, lists).filter(
    (claim) => !claims.some(({ from, to }) => from < claim.to && claim.from < to),
  )
  for (const claim of identity) claims.push(claim)
  if (!areInOrder(claims)) claims.sort((a, b) => a.from - b.from)
  return { unit, index, lists, claims: withoutRecalled(reading, unit, claims) }
}

function areInOrder(claims: readonly Claim[]): boolean {
  for (let i = 1; i < claims.length; i++) if (claims[i]!.from < claims[i - 1]!.from) return false
  return true
}

const isSame = (some: readonly Group[], others: readonly Group[]): boolean =>
  some.length === others.length && some.every(({ from, to }, i) => from === others[i]!.from && to === others[i]!.to)

function verbClaim(
  reading: Reading,
  unit: Unit,
  index: number,
  lists: Lists,
  predicate: Predicate,
  previous: Previous,
): Claim | null {
  const verbal = verbalOf(reading, predicate, unit.from)
  const found = peopleOf(reading, unit, lists, predicate, verbal, previous)
  if (!found || found.groups.length === 0) return null
  const doubt = verbal.isNegated
    ? 'denied'
    : verbal.isUnreal
      ? 'unreal'
      : hasNone(found.groups, reading)
        ? 'denied'
        : isLongTaken(reading, predicate, verbal)
          ? TAKEN_BEFORE
          : (predicate.fate !== 'arrested' && isTold(reading, unit, verbal, found)) ||
              isOfSuch(reading, predicate, verbal)
            ? 'history'
            : doubtOf(reading, unit, predicate.from, predicate.form)
  return {
    fate:
      isEitherFate(reading, predicate) && found.groups.some((group) => countOf(group) !== null)
        ? 'casualties'
        : predicate.fate,
    force: 'tells',
    groups: found.groups,
    agents: found.agents,
    from: Math.min(predicate.from, found.groups[0]!.from),
    to: Math.max(predicate.to, found.groups.at(-1)!.to),
    unit: index,
    rule: `casualty/${found.rule}`,
    doubt,
    isSoft: isBoast(reading, unit, predicate.from),
    isLater: isLaterDeath(reading, unit, predicate) || isDeathOfWounded(reading, predicate, found.groups),
  }
}

/** "the outfit claimed that it killed 40 troops": the attackers' own count, taken only where nobody else gives one. */
function isBoast(reading: Reading, unit: Unit, at: number): boolean {
  if (!(unit.cues & Cue.boast)) return false
  // "told reporters that his group had ambushed a patrol, killing nine"
  for (let i = at - 1; i > Math.max(unit.from, at - 24); i--)
    if (
      isArmedBody(reading.tokens[i]!.word) &&
      /^(?:his|their|its|our|the)$/.test(lowerAt(reading, i - 1)) &&
      /^(?:that|said|says|claimed|claiming|reporters|media)$/.test(lowerAt(reading, i - 2))
    )
      return true
  for (let i = at - 1; i > Math.max(unit.from, at - 10); i--) {
    if (!isClaiming(reading.tokens[i]!.word)) continue
    for (let by = i - 1; by >= Math.max(unit.from, i - 7); by--) {
      const { role } = reading.entries[by]!
      if (role?.category === 'militant' || /^(?:outfit|group|organisation|organization|it)$/.test(lowerAt(reading, by)))
        return true
      if (role?.category === 'security') return false
    }
    return namedBefore(reading, i, unit.from)
  }
  return false
}

const isArmedBody = whether(({ lower }) => ARMED_BODIES.has(lower))
const isClaiming = whether(({ lower }) => CLAIMING.has(lower))

/** An armed group named shortly before. */
function namedBefore(reading: Reading, at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 12); i--) {
    const named = reading.namedAt[i]
    if (named?.kind === 'actor') return named.category === 'militant'
  }
  return false
}

/** "ten soldiers were killed or wounded": one number for both fates is no toll of the dead. */
function isEitherFate(reading: Reading, { from, to, fate, form }: Predicate): boolean {
  const joins = (at: number): boolean => {
    const token = reading.tokens[at]
    return token !== undefined && joinsFates(token.word)
  }
  const verbOf = (at: number, other: string): boolean =>
    Boolean(
      reading.entries[at]?.verbs?.some(
        ({ value, words }) => words.length === 1 && value.fate === other && value.form === form,
      ),
    )
  if (fate === 'killed') return joins(to) && verbOf(to + 1, 'injured')
  return fate === 'injured' && joins(from - 1) && verbOf(from - 2, 'killed')
}

const FATE_JOINTS = new Set(['or', 'and', ',', '/', '&'])
const joinsFates = whether(({ lower }) => FATE_JOINTS.has(lower))

function hasNone(groups: readonly Group[], { tokens }: Reading): boolean {
  const { from } = groups[0]!
  return tellsNone(tokens[from]!.word) || (from > 0 && deniesNext(tokens[from - 1]!.word))
}
const tellsNone = whether(({ lower }) => lower === 'no' || lower === 'none' || lower === 'nobody')
const deniesNext = whether(({ lower }) => lower === 'no' || lower === 'none' || lower === 'neither')

/** "they had killed four guards": a deed told of by its doers is of the past. */
const isTold = (reading: Reading, unit: Unit, verbal: Verbal, { rule, isByKnown, groups }: People): boolean =>
  rule === 'active' &&
  !tellsScene(reading, groups.at(-1)!.to, unit.to) &&
  verbal.hasHave &&
  lowerAt(reading, verbal.edge) === 'had' &&
  isByKnown &&
  // "the police said that they had killed two of the attackers": no confession.
  !groups.every(({ category }) => category === 'militant')

/** "They had shot a trader while trying to rob him": a deed with its scene is of this text. */
function tellsScene(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:while|when|before)$/.test(lowerAt(reading, at))) return true
  return false
}

/** "miners who had been kidnapped a fortnight ago were recovered": taken in another event. */
function isLongTaken(reading: Reading, { fate, to }: Predicate, { hasHave }: Verbal): boolean {
  if (fate !== 'abducted' || !hasHave) return false
  for (let at = to; at < to + 6; at++) if (lowerAt(reading, at) === 'ago') return true
  return false
}

/** "more than 300 people had been killed in such strikes": in others of that kind. */
const isOfSuch = (reading: Reading, { to }: Predicate, { hasHave }: Verbal): boolean =>
  hasHave && /^(?:in|by)$/.test(lowerAt(reading, to)) && lowerAt(reading, to + 1) === 'such'

interface People {
  readonly groups: readonly Group[]
  readonly agents: readonly Category[]
  /** True when those who did it are only "they" or "the militants". */
  readonly isByKnown: boolean
  readonly rule: string
}

function peopleOf(
  reading: Reading,
  unit: Unit,
  lists: Lists,
  predicate: Predicate,
  verbal: Verbal,
  previous: Previous,
): People | null {
  const subject = () => subjectBefore(reading, lists, verbal.edge, unit.from, verbal.isPlural)?.groups
  if (!predicate.isTransitive) return asSubject(subject(), 'subject')
  if (predicate.form === 'ing' || predicate.form === 'base' || predicate.form === 'present') {
    const groups = withPartsAfter(reading, objectAfter(reading, lists, predicate.to, unit.to), unit)
    return groups.length > 0
      ? {
          groups,
          agents: doersOf(reading, unit, predicate),
          isByKnown: false,
          rule: predicate.form === 'ing' ? 'participle' : 'active',
        }
      : null
  }
  if (verbal.hasBe) return withAgents(reading, lists, predicate, unit, asSubject(subject(), 'passive'))
  const object = objectAfter(reading, lists, predicate.to, unit.to)
  const own = lists.endingAt(verbal.edge)?.groups
  if (object.length > 0 && !(own && isSubjectOfNext(reading, object))) {
    const doers = own ?? subject()
    const isObject = doers !== undefined && doers === previous?.claim?.groups
    const agents = isObject
      ? previous!.claim!.agents
      : doers
        ? doers.map(({ category }) => category)
        : agentsLeft(reading, unit, predicate)
    return {
      groups: withCompany(reading, lists, withPartsAfter(reading, object, unit)),
      agents,
      isByKnown: doers?.every(({ kind }) => kind === 'pronoun' || kind === 'definite') ?? false,
      rule: 'active',
    }
  }
  if (verbal.hasHave) return null
  if (own?.length === 1 && own[0]!.kind !== 'name') {
    const only = onlyOne(reading, lists, own[0]!, unit)
    if (only) return asSubject(only, 'only-one')
  }
  return withAgents(reading, lists, predicate, unit, asSubject(own ?? subject(), 'reduced'))
}

/** The forces that open the clause; of captives also those whom a common noun names: "Insurgents attacked, capturing four". */
function doersOf(reading: Reading, unit: Unit, predicate: Predicate): readonly Category[] {
  const agents = agentsLeft(reading, unit, predicate)
  if (agents.length > 0 || predicate.fate !== 'arrested') return agents
  let found: Category | null = null
  for (let at = predicate.from - 1; at >= unit.from && !(bitsAt(reading, at) & Is.subordinator); at--) {
    const category = reading.entries[at]!.role?.category
    const isSide = category === 'militant' || category === 'security'
    if (isSide && !(bitsAt(reading, at - 1) & (Is.preposition | Is.participle | Is.number))) found = category
  }
  return found ? [found] : agents
}

/** "The bomber was the only one killed": he is the one. */
function onlyOne(reading: Reading, lists: Lists, { from, count }: Group, unit: Unit): readonly Group[] | undefined {
  const only = lowerAt(reading, from) === 'only' || lowerAt(reading, from + 1) === 'only' ? from : from - 1
  if (count !== null && count.best > 1) return undefined
  const at = lowerAt(reading, only) === 'the' ? only : only - 1
  if (lowerAt(reading, at + 1) !== 'only' || !(bitsAt(reading, at - 1) & Is.be)) return undefined
  return subjectBefore(reading, lists, at - 1, unit.from)?.groups
}

/** "four killed five injured": the people after the verb belong to the next one. */
function isSubjectOfNext(reading: Reading, groups: readonly Group[]): boolean {
  const { to, kind } = groups.at(-1)!
  const next = reading.entries[to]
  return (
    (kind === 'number' || kind === 'other' || kind === 'counted') &&
    Boolean(next?.verbs?.some(({ value }) => value.form === 'past' && value.valency === 'transitive'))
  )
}

/** "killed nine people in Kalat, among them two policemen". */
const withPartsAfter = (reading: Reading, groups: readonly Group[], unit: Unit): readonly Group[] =>
  groups.length === 1 ? withLateParts(reading, groups, groups[0]!.to, unit.to) : groups

const asSubject = (groups: readonly Group[] | null | undefined, rule: string): People | null =>
  groups && groups.length > 0 ? { groups, agents: [], isByKnown: false, rule } : null

const withAgents = (
  reading: Reading,
  lists: Lists,
  predicate: Predicate,
  unit: Unit,
  people: People | null,
): People | null =>
  people && {
    groups: [
      ...withLateParts(reading, people.groups, predicate.to, unit.to),
      ...alongWith(reading, lists, predicate.to),
    ],
    agents: agentAfter(reading, lists, predicate.to, unit.to),
    isByKnown: people.isByKnown,
    rule: people.rule,
  }

/** "arrested a leader with two of his men": whoever goes with the object shares its fate. */
function withCompany(reading: Reading, lists: Lists, groups: readonly Group[]): readonly Group[] {
  const company = alongWith(reading, lists, groups.at(-1)!.to)
  return company.length > 0 ? [...groups, ...company] : groups
}

/** "was killed along with three others". */
function alongWith(reading: Reading, lists: Lists, at: number): readonly Group[] {
  const first = lowerAt(reading, at)
  // "was gunned down with his guard"
  if (first === 'with') {
    const groups = lists.startingAt(at + 1)?.groups ?? []
    return groups.every(({ kind, whole }) => kind === 'owned' || whole?.kind === 'owned') ? groups : []
  }
  if ((first !== 'along' && first !== 'together') || lowerAt(reading, at + 1) !== 'with') return []
  return lists.startingAt(at + 2)?.groups ?? []
}

const LATER = new Set(['later', 'hospital', 'treatment'])
const tellsLater = whether(({ lower }) => LATER.has(lower))

/** "two wounded passengers died": hurt before. */
const isDeathOfWounded = (reading: Reading, { fate, isTransitive }: Predicate, groups: readonly Group[]): boolean =>
  fate === 'killed' &&
  !isTransitive &&
  groups.some(({ from, coreTo }) => {
    for (let at = from; at < coreTo; at++) if (/^(?:wounded|injured)$/.test(lowerAt(reading, at))) return true
    return false
  })

/** "succumbed to injuries", "died in hospital", "later died". */
function isLaterDeath(reading: Reading, unit: Unit, predicate: Predicate): boolean {
  if (predicate.fate !== 'killed' || predicate.isTransitive) return false
  if (predicate.verb.startsWith('succumb')) return true
  for (let at = Math.max(unit.from, predicate.from - 3); at < Math.min(unit.to, predicate.to + 8); at++)
    if (tellsLater(reading.tokens[at]!.word)) return true
  return false
}
