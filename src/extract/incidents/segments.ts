import type { Claim } from './claim.ts'
import type { ReadUnit } from './claims.ts'
import { Cue } from './cues.ts'
import { countOf, type Group, isNewVictims } from './group.ts'
import { CLOCK, movesClock, STRONG, WEAK } from './openers.ts'
import { lowerAt, type Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'
import { Is } from './vocabulary.ts'

/** A unit with its triggers, and why it tells no event of this text where it does not. */
export interface ToldUnit extends ReadUnit {
  /** Claims that tell people anew. */
  readonly facts: readonly Claim[]
  readonly triggers: readonly Trigger[]
  readonly background: string | null
  /** True when an attack of the unit falls on forces or their posts. */
  readonly isOnForces: boolean
  /** Districts that the unit puts an event in. */
  readonly districts: readonly string[]
  /** Provinces of the same places, and the one that the unit opens with: "In the northern region, …". */
  readonly provinces: readonly string[]
  readonly openingProvince: string | null
  /** Days that the unit dates an event to. */
  readonly days: readonly string[]
  /** Days of what came after: "protested on May 8". */
  readonly asides: readonly string[]
  readonly openingDay: string | null
  /** True for fighting summed up over a time with a vague toll. */
  readonly isSummary: boolean
}

/** The units that tell one incident. A lead that gives the total of several incidents is shared by them. */
export interface Segment {
  readonly units: readonly ToldUnit[]
  readonly shared: ToldUnit | null
  /** What of a shared total no detail tells: an incident of its own, told by the lead alone. */
  readonly isRemainder: boolean
  /** For a second thing hit: what was told of the first, by whose means both were. */
  readonly first?: ToldUnit
  readonly reason: string
}

/** "In a second strike hours later", "in another attack": by what the first was done by. */
function isSameMeans(reading: Reading, { unit: { from } }: ToldUnit): boolean {
  for (let at = from + 1; at < from + 5; at++)
    if (/^(?:strike|attack|blast|raid|explosion|ambush|bombing|shooting)$/.test(lowerAt(reading, at))) return true
  return false
}

/** Words by which a sentence speaks of several incidents at once: "in separate incidents", "a wave of killings". */
const SEVERAL = new Set(['separate', 'different', 'various', 'multiple', 'series', 'wave', 'spate', 'string', 'twin'])
const NUMBERS = new Set(['two', 'three', 'four', 'five', 'six', 'several', 'number'])
const INCIDENTS = new Set([
  'incidents',
  'acts',
  'encounters',
  'events',
  'engagements',
  'episodes',
  'shootouts',
  'cases',
  'areas',
  'parts',
  'districts',
  'cities',
  'locations',
  'localities',
  'places',
])
const DEEDS = new Set([
  'attacks',
  'blasts',
  'bombings',
  'explosions',
  'shootings',
  'killings',
  'killing',
  'clashes',
  'operations',
  'raids',
  'violence',
  'ambushes',
  'strikes',
])

/** Sentences from the start in which a text may give the overview of what it tells. */
const OVERVIEW_REACH = 3

/** The incident that is being told, as far as the next sentence needs to know it. */
interface Current {
  readonly units: ToldUnit[]
  readonly reason: string
  readonly fates: Set<string>
  readonly districts: Set<string>
  readonly provinces: Set<string>
  readonly kinds: Set<string>
  readonly days: Set<string>
  /** The most people that one claim told of a fate. */
  readonly most: Map<string, number>
  isRiot: boolean
}

/** Cuts the told units of a text into incidents, in text order. */
export function segmentsOf(reading: Reading, units: readonly ToldUnit[]): Segment[] {
  const telling = units.filter(({ background }) => background === null)
  const overviews = telling
    .slice(0, OVERVIEW_REACH)
    .filter(
      (unit) =>
        unit.facts.length > 0 &&
        (speaksOfSeveral(reading, unit) ||
          ((countsDeeds(reading, unit) || tellsOfViolence(reading, unit)) && addsUp(unit, telling))),
    )
  // Whatever comes before the last overview is part of the lead.
  const leadEnd = overviews.length > 0 ? telling.indexOf(overviews.at(-1)!) : -1
  const groups: Current[] = []
  telling.forEach((unit, i) => {
    const current = groups.at(-1)
    const stage = leadEnd < 0 ? 'none' : groups.length === 1 ? 'in-lead' : 'in-details'
    const reason = !current ? 'first' : i <= leadEnd ? null : opensIncident(reading, unit, current, stage)
    if (reason)
      groups.push({
        units: [],
        reason: unit.isSummary ? 'summary' : reason,
        fates: new Set(),
        districts: new Set(),
        provinces: new Set(),
        kinds: new Set(),
        days: new Set(),
        most: new Map(),
        isRiot: false,
      })
    // What follows fighting summed up goes on with what was told before it.
    const home = !reason && current?.reason === 'summary' && !unit.isSummary ? groups.at(-2) : groups.at(-1)
    if (home) addUnit(home, unit)
  })
  const plain = groups.map(
    ({ units: own, reason }, i): Segment => ({
      units: own,
      reason,
      shared: null,
      isRemainder: false,
      ...(reason === 'second thing hit' || (reason === 'announced' && isSameMeans(reading, own[0]!))
        ? { first: groups[i - 1]!.units.at(reason === 'announced' ? 0 : -1)! }
        : {}),
    }),
  )
  if (leadEnd < 0 || plain.length < 2) return plain
  const [first, ...details] = plain
  return [
    ...details.map((group) => ({ ...group, shared: overviews[0]! })),
    { ...first!, isRemainder: true, reason: 'remainder' },
  ]
}

function addUnit(current: Current, unit: ToldUnit): void {
  current.units.push(unit)
  for (const fact of unit.facts) {
    current.fates.add(fact.fate)
    current.most.set(fact.fate, Math.max(current.most.get(fact.fate) ?? 0, peopleIn(fact)))
  }
  for (const district of unit.districts) current.districts.add(district)
  for (const province of unit.provinces) current.provinces.add(province)
  for (const { kind } of unit.triggers) current.kinds.add(kind)
  for (const day of unit.days) current.days.add(day)
  current.isRiot ||= isRiot(unit)
}

/** Why a unit opens another incident; null when it goes on with this one. */
function opensIncident(
  reading: Reading,
  unit: ToldUnit,
  current: Current,
  overview: 'none' | 'in-lead' | 'in-details',
): string | null {
  if (unit.isSummary !== current.units[0]!.isSummary)
    return unit.isSummary ? 'summary' : unit.facts.length > 0 ? 'after a summary' : null
  const { facts } = unit
  const hasOverview = overview !== 'none'
  const hasNew = facts.some(({ groups }) =>
    groups.some(
      (group) =>
        isNewVictims(group) ||
        (hasOverview && group.names.length > 0 && group.kind !== 'dead') ||
        isOrdinal(reading, group),
    ),
  )
  const hasEvent = hasNew || unit.triggers.some(({ kind }) => EVENTFUL.has(kind))
  if (facts.every(({ isSoft }) => isSoft) && isLaterProtest(unit, current)) return 'a protest'
  if (isRaid(reading, unit, facts, current)) return 'a raid'
  const { from } = unit.unit
  if (unit.unit.isSecondThing && unit.triggers.length > 0) return 'second thing hit'
  const isAttack = unit.triggers.some(({ kind }) => kind === 'attack' || kind === 'shooting')
  const isPolicing = unit.triggers.some(({ kind }) => POLICING.has(kind)) && hasNamedPlace(reading, unit)
  if (isAttack && !hasEvent && isElsewhere(unit, current) && isListed(reading, unit)) return 'listed place'
  if (!hasEvent && !isPolicing) return null
  const opensWith = (words: readonly string[]): boolean => words.every((word, i) => lowerAt(reading, from + i) === word)
  if (STRONG.some(opensWith)) return 'announced'
  const isAtOtherHour = CLOCK.some(opensWith) || movesClock(reading, from)
  const isOfOthers = facts.some((fact) => isFirstHand(fact) || (!fact.isLater && hasNamedPlace(reading, unit)))
  if (isAtOtherHour && hasNew && isOfOthers && unit.triggers.length > 0) return 'another hour'
  if (isAtOtherHour && hasNamedPlace(reading, unit) && isAnotherMeans(unit, current)) return 'another hour'
  // After an overview every sentence with new victims tells another of its incidents.
  if (
    hasNew &&
    (overview === 'in-lead' || (overview === 'in-details' && facts.some(({ fate }) => current.fates.has(fate))))
  )
    return 'detail'
  if (isRiot(unit) && !current.isRiot && current.fates.size > 0) return 'riot'
  if (WEAK.has(lowerAt(reading, from)) && hasNew && hasPlace(reading, unit)) return 'weakly announced'
  if (isPolicing && lowerAt(reading, from) === 'meanwhile') return 'weakly announced'
  if (lowerAt(reading, from) === 'meanwhile' && hasNamedPlace(reading, unit) && isAnotherMeans(unit, current))
    return 'weakly announced'
  if (hasNew && hasNamedPlace(reading, unit) && isAlso(reading, unit) && isAnotherMeans(unit, current))
    return 'another means'
  if (hasNew && isElsewhere(unit, current) && isAnotherMeans(unit, current)) return 'another means'
  if (unit.openingProvince && current.provinces.size > 0 && !current.provinces.has(unit.openingProvince))
    return 'another province'
  if (isElsewhere(unit, current) && isListed(reading, unit)) return 'listed place'
  if (isOtherDay(unit, current) && hasPlace(reading, unit) && facts.some(isFirstHand)) return 'another day'
  if (isNextDay(reading, unit) && facts.some(isFirstHand)) return 'the next day'
  if (hasNew && isElsewhere(unit, current) && facts.some((fact) => isMore(fact, current))) return 'another district'
  return null
}

/** "In Kalat, a bomb went off", "Gunmen also attacked a post in Mastung": the next of several in a round-up. */
function isListed(reading: Reading, { unit }: ToldUnit): boolean {
  const { from } = unit
  const name = /^(?:neighbouring|neighboring|nearby|adjacent|adjoining)$/.test(lowerAt(reading, from + 1)) ? 2 : 1
  if (/^(?:in|at|near)$/.test(lowerAt(reading, from)) && reading.namedAt[from + name]?.kind === 'place') return true
  return !unit.isBare && lowerAt(reading, from) !== 'there' && isAlso(reading, { unit })
}

/** "A missile also landed in a camp": near its start the sentence adds something. */
function isAlso(reading: Reading, { unit: { from, to } }: Pick<ToldUnit, 'unit'>): boolean {
  for (let at = from; at < Math.min(to, from + 5); at++) if (reading.cues[at]! & Cue.also) return true
  return false
}

/** A means that nothing told so far was done by: a grenade after shots, a missile after fighting. */
const isAnotherMeans = ({ triggers }: ToldUnit, current: Current): boolean =>
  triggers.some(({ kind }) => MEANS.has(kind)) &&
  triggers.every(({ kind }) => !MEANS.has(kind) || !current.kinds.has(kind))
const MEANS = new Set(['explosion', 'suicide', 'grenade-attack', 'fire-heavy', 'air', 'abduction', 'shooting', 'arson'])

/** The sentence opens with a day of its own that nothing told so far happened on. */
const isOtherDay = ({ openingDay }: ToldUnit, current: Current): boolean =>
  openingDay !== null && current.days.size > 0 && !current.days.has(openingDay)

/** "Journalists staged a sit-in on June 4": a crowd of another day than the deed that it is about. */
function isLaterProtest({ triggers, days, asides }: ToldUnit, current: Current): boolean {
  const own = [...days, ...asides]
  return (
    triggers.some(({ kind }) => kind === 'protest') &&
    !current.kinds.has('protest') &&
    current.fates.size > 0 &&
    own.length > 0 &&
    current.days.size > 0 &&
    own.every((day) => !current.days.has(day))
  )
}

/** "Later the police raided the town and arrested a dozen suspects": policing that answers a deed, an event of its own. */
const isRaid = (reading: Reading, { unit, triggers }: ToldUnit, facts: readonly Claim[], current: Current): boolean =>
  /^(?:later|subsequently|afterwards)$/.test(lowerAt(reading, unit.from)) &&
  current.fates.has('killed') &&
  triggers.some(({ kind }) => kind === 'assault') &&
  facts.length > 0 &&
  facts.every((fact) => fact.fate === 'arrested' && peopleIn(fact) > 1)

/** "Troops reached the village the following day and killed one of the attackers." */
function isNextDay(reading: Reading, { unit }: ToldUnit): boolean {
  if (!(unit.cues & Cue.following)) return false
  for (let at = unit.from; at < unit.to - 1; at++)
    if (reading.cues[at]! & Cue.following && /^(?:day|morning)$/.test(lowerAt(reading, at + 1))) return true
  return false
}

/** People killed, hurt or taken, who are no more of those told before: no late death, no update, no "others". */
const isFirstHand = ({ fate, force, isLater, groups, rule }: Claim): boolean =>
  fate !== 'arrested' &&
  fate !== 'casualties' &&
  force === 'tells' &&
  !isLater &&
  groups.some(
    (group) =>
      isNewVictims(group) && (group.kind !== 'other' || rule === 'casualty/bodies') && !TREATED.has(group.head),
  )

const TREATED = new Set(['injured', 'wounded', 'patient', 'victim', 'survivor'])

/** Both name a district that something happened in, and none in common. */
const isElsewhere = ({ districts }: ToldUnit, current: Current): boolean =>
  districts.length > 0 && current.districts.size > 0 && !districts.some((district) => current.districts.has(district))

/** More people of a fate than any sentence of the incident told: no detail of it. */
const isMore = (fact: Claim, current: Current): boolean => {
  const most = current.most.get(fact.fate)
  return most !== undefined && peopleIn(fact) > most
}

const peopleIn = ({ groups }: Claim): number => groups.reduce((sum, group) => sum + (countOf(group) ?? 0), 0)

/** "the first activist", "the second victim". */
const isOrdinal = (reading: Reading, { from, to }: Group): boolean => {
  for (let at = from; at < Math.min(to, from + 2); at++) if (reading.numberAt[at]?.kind === 'ordinal') return true
  return false
}

/** A crowd that burns or throws, or clashes: an incident of its own beside the killing that angered it. */
const isRiot = ({ triggers }: ToldUnit): boolean =>
  triggers.some(({ kind }) => kind === 'riot') ||
  (triggers.some(({ kind }) => kind === 'protest') &&
    triggers.some(({ kind }) => kind === 'clash' || kind === 'dispersal'))

const EVENTFUL = new Set([
  'explosion',
  'suicide',
  'throw',
  'air',
  'clash',
  'abduction',
  'defusal',
  'arson',
  'body-found',
  'riot',
  'protest',
])

/** Seizures and arrests: an incident of their own where "meanwhile" and another place set them apart. */
const POLICING = new Set(['seizure', 'defusal', 'arrest'])

const hasNamedPlace = (reading: Reading, { unit }: ToldUnit): boolean => {
  if (!(unit.bits & Is.named)) return false
  for (let at = unit.from; at < unit.to; at++)
    if (reading.bits[at]! & Is.named && reading.namedAt[at]!.kind === 'place') return true
  return false
}

/** A place phrase of its own: "in … area", "near", "from". */
function hasPlace(reading: Reading, unit: ToldUnit): boolean {
  for (let at = unit.unit.from; at < unit.unit.to - 1; at++) {
    if (
      /^(in|near|at|from|on)$/.test(lowerAt(reading, at)) &&
      reading.tokens[at + 1]!.isCapital &&
      reading.tokens[at + 1]!.kind === 'word'
    )
      return true
  }
  return false
}

/** "in the ongoing violence": several events where what follows tells them one by one. */
function tellsOfViolence(reading: Reading, { unit }: ToldUnit): boolean {
  for (let at = unit.from; at < unit.to; at++) if (lowerAt(reading, at) === 'violence') return true
  return false
}

/** "in two attacks": may be one place hit twice, unless what follows tells them one by one. */
function countsDeeds(reading: Reading, { unit }: ToldUnit): boolean {
  for (let at = unit.from; at < unit.to - 1; at++)
    if (NUMBERS.has(lowerAt(reading, at)) && DEEDS.has(lowerAt(reading, at + 1))) return true
  return false
}

/** The dead of two or more later sentences are, together, those of this one. */
function addsUp(unit: ToldUnit, telling: readonly ToldUnit[]): boolean {
  const deadOf = (of: ToldUnit): number =>
    of.facts.reduce((sum, fact) => sum + (fact.fate === 'killed' ? peopleIn(fact) : 0), 0)
  const parts = telling.slice(telling.indexOf(unit) + 1, telling.indexOf(unit) + 1 + PARTS).map(deadOf)
  return parts.filter((dead) => dead > 0).length >= 2 && parts.reduce((sum, dead) => sum + dead, 0) === deadOf(unit)
}
/** Sentences after a total in which its parts are looked for. */
const PARTS = 8

/** "in separate incidents", "in different parts of the city", "a wave of killings". */
export function speaksOfSeveral(reading: Reading, { unit }: ToldUnit): boolean {
  for (let at = unit.from; at < unit.to; at++) {
    if (lowerAt(reading, at) === 'incidents' && lowerAt(reading, at + 1) === 'of') return true
    const isSeveral = SEVERAL.has(lowerAt(reading, at))
    if (!isSeveral && !NUMBERS.has(lowerAt(reading, at))) continue
    for (let next = at + 1; next <= at + 4 && next < unit.to; next++) {
      if (reading.entries[next]!.role) break
      if (INCIDENTS.has(lowerAt(reading, next)) || (isSeveral && DEEDS.has(lowerAt(reading, next)))) return true
    }
  }
  return false
}
