import type { TriggerKind } from '#lexicon/index.ts'
import { whether } from '#text/index.ts'
import type { Claim } from './claim.ts'
import { Cue } from './cues.ts'
import { type Group, isNewVictims } from './group.ts'
import { announces, movesClock, opensAtOtherHour, WEAK } from './openers.ts'
import { overviewsOf } from './overviews.ts'
import { lowerAt, type Reading } from './reading.ts'
import { peopleIn, type ToldUnit } from './told-unit.ts'
import { Is } from './vocabulary.ts'

/** The units that tell one incident. A lead that gives the total of several incidents is shared by them. */
export interface Segment {
  readonly units: readonly ToldUnit[]
  readonly shared: ToldUnit | null
  /** What of a shared total no detail tells: an incident of its own, told by the lead alone. */
  readonly isRemainder: boolean
  /** For a second thing hit: what was told of the first, by whose means both were. */
  readonly first?: ToldUnit
  /** For a deed that a crowd protests against: what the crowd's sentences told of it. */
  readonly crowd?: readonly Claim[]
  readonly reason: string
}

/** "In a second strike hours later", "in another attack": by what the first was done by. */
function isSameMeans(reading: Reading, { unit: { from } }: ToldUnit): boolean {
  for (let at = from + 1; at < from + 5; at++)
    if (/^(?:strike|attack|blast|raid|explosion|ambush|bombing|shooting)$/.test(lowerAt(reading, at))) return true
  return false
}

/** "in two drone strikes. The first strike hit a car": by the one means that the overview names. */
function sameMeans(reading: Reading, group: Segment, overview: ToldUnit): Segment {
  const means = new Set(overview.triggers.flatMap(({ kind }) => (MEANS.has(kind) ? [kind] : [])))
  return means.size === 1 && isSameMeans(reading, group.units[0]!) ? { ...group, first: overview } : group
}

/** The incident that is being told, as far as the next sentence needs to know it. */
interface Current {
  readonly units: ToldUnit[]
  readonly reason: string
  readonly districts: Set<string>
  readonly provinces: Set<string>
  readonly kinds: TriggerKind[]
  readonly days: Set<string>
  /** For each fate that is told, the most people that one claim told of it. */
  readonly most: Map<string, number>
  isRiot: boolean
}

/** Cuts the told units of a text into incidents, in text order. */
export function segmentsOf(reading: Reading, units: readonly ToldUnit[]): Segment[] {
  const telling = units.filter(({ background }) => background === null)
  const overviews = overviewsOf(reading, telling)
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
        districts: new Set(),
        provinces: new Set(),
        kinds: [],
        days: new Set(),
        most: new Map(),
        isRiot: false,
      })
    // What follows fighting summed up goes on with what was told before it.
    const isBack =
      !reason &&
      ((current?.reason === 'summary' && !unit.isSummary) ||
        (current?.reason === 'a protest' && isOfVictims(unit)) ||
        (current?.reason === OF_CROWD && isOfCrowd(unit)))
    const home = groups.at(isBack ? -2 : -1)
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
      ...(reason === OF_CROWD ? { crowd: groups[i - 1]!.units.flatMap(({ claims }) => claims) } : {}),
    }),
  )
  if (leadEnd < 0 || plain.length < 2) return plain
  const [first, ...details] = plain
  return [
    ...details.map((group) => ({ ...sameMeans(reading, group, overviews[0]!), shared: overviews[0]! })),
    { ...first!, isRemainder: true, reason: 'remainder' },
  ]
}

/** "Leaders say that the chairman was abducted for ransom", below a protest about it: told of whom the crowd is for. */
const isOfVictims = ({ facts, triggers }: ToldUnit): boolean =>
  facts.length > 0 &&
  facts.every(({ groups }) => groups.every((group) => !isNewVictims(group))) &&
  triggers.every(({ kind }) => kind !== 'protest' && kind !== 'dispersal')

/** Why a deed of an earlier day opens an incident beside the crowd that is angry about it. */
const OF_CROWD = 'what a crowd is about'

/** "The sit-in ended peacefully": of the crowd again. */
const isOfCrowd = ({ facts, triggers }: ToldUnit): boolean =>
  facts.length === 0 && triggers.some(({ kind }) => kind === 'protest' || kind === 'gathering' || kind === 'dispersal')

/** "Families staged a sit-in. They said that three youths had been taken on June 4": a deed of another day than the crowd's. */
const isCrowdsCause = (reading: Reading, unit: ToldUnit, current: Current): boolean =>
  current.most.size === 0 &&
  current.kinds.includes('protest') &&
  unit.facts.length > 0 &&
  unit.facts.every(({ fate, isSoft }) => fate !== 'injured' && !isSoft) &&
  unit.days.length > 0 &&
  current.days.size > 0 &&
  unit.days.every((day) => !current.days.has(day)) &&
  hasNamedPlace(reading, unit)

function addUnit(current: Current, unit: ToldUnit): void {
  current.units.push(unit)
  for (const fact of unit.facts) current.most.set(fact.fate, Math.max(current.most.get(fact.fate) ?? 0, peopleIn(fact)))
  for (const district of unit.districts) current.districts.add(district)
  for (const province of unit.provinces) current.provinces.add(province)
  for (const { kind } of unit.triggers) if (!current.kinds.includes(kind)) current.kinds.push(kind)
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
        (hasOverview && group.kind === 'pronoun' && isToldIn(unit, group)) ||
        (hasOverview && group.names.length > 0 && group.kind !== 'dead') ||
        isOrdinal(reading, group),
    ),
  )
  const isAnnounced = announces(reading, unit.unit.from)
  const hasEvent =
    hasNew ||
    unit.triggers.some(
      ({ kind }) => EVENTFUL.has(kind) || (isAnnounced && (kind === 'fire-heavy' || kind === 'assault')),
    )
  if (facts.every(({ isSoft }) => isSoft) && isLaterProtest(unit, current)) return 'a protest'
  if (isCrowdsCause(reading, unit, current)) return OF_CROWD
  if (isRaid(reading, unit, facts, current)) return 'a raid'
  const { from } = unit.unit
  if (unit.unit.isSecondThing && unit.triggers.length > 0) return 'second thing hit'
  const isAttack = unit.triggers.some(({ kind }) => kind === 'attack' || kind === 'shooting')
  const isPolicing = unit.triggers.some(({ kind }) => POLICING.has(kind)) && hasNamedPlace(reading, unit)
  if (isAttack && !hasEvent && isElsewhere(unit, current) && isListed(reading, unit)) return 'listed place'
  if (!hasEvent && !isPolicing) return null
  if (isAnnounced) return 'announced'
  const isAtOtherHour = opensAtOtherHour(reading, from) || movesClock(reading, from)
  const isOfOthers = facts.some((fact) => isFirstHand(fact) || (!fact.isLater && hasNamedPlace(reading, unit)))
  if (isAtOtherHour && hasNew && isOfOthers && unit.triggers.length > 0) return 'another hour'
  if (isAtOtherHour && hasNamedPlace(reading, unit) && isAnotherMeans(unit, current)) return 'another hour'
  // After an overview every sentence with new victims tells another of its incidents.
  if (
    hasNew &&
    (overview === 'in-lead' || (overview === 'in-details' && facts.some(({ fate }) => current.most.has(fate))))
  )
    return 'detail'
  if (hasNew && overview === 'in-details' && opensWithPlace(reading, unit)) return 'detail'
  if (isRiot(unit) && !current.isRiot && current.most.size > 0) return 'riot'
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

/** "opened fire on three constables, killing them": told anew in the same sentence. */
const isToldIn = ({ lists }: ToldUnit, { from }: Group): boolean =>
  lists.all.some(
    (list) => list.to <= from && list.groups.some((group) => isNewVictims(group) && group.category !== 'militant'),
  )

/** "In Gulshan, a youth was hurt". */
function opensWithPlace(reading: Reading, { unit: { from } }: ToldUnit): boolean {
  const name = /^(?:neighbouring|neighboring|nearby|adjacent|adjoining)$/.test(lowerAt(reading, from + 1)) ? 2 : 1
  return /^(?:in|at|near)$/.test(lowerAt(reading, from)) && reading.namedAt[from + name]?.kind === 'place'
}

/** "In Kalat, a bomb went off", "Gunmen also attacked a post in Mastung": the next of several in a round-up. */
function isListed(reading: Reading, told: ToldUnit): boolean {
  const { unit } = told
  const { from } = unit
  if (opensWithPlace(reading, told)) return true
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
  triggers.every(({ kind }) => !MEANS.has(kind) || !current.kinds.includes(kind))
const MEANS = new Set(['explosion', 'suicide', 'grenade-attack', 'fire-heavy', 'air', 'abduction', 'shooting', 'arson'])

/** The sentence opens with a day of its own that nothing told so far happened on. */
const isOtherDay = ({ openingDay }: ToldUnit, current: Current): boolean =>
  openingDay !== null && current.days.size > 0 && !current.days.has(openingDay)

/** "Journalists staged a sit-in on June 4": a crowd of another day than the deed that it is about. */
function isLaterProtest({ triggers, days, asides }: ToldUnit, current: Current): boolean {
  const isNew = (day: string): boolean => !current.days.has(day)
  return (
    current.most.size > 0 &&
    current.days.size > 0 &&
    !current.kinds.includes('protest') &&
    triggers.some(({ kind }) => kind === 'protest') &&
    days.length + asides.length > 0 &&
    days.every(isNew) &&
    asides.every(isNew)
  )
}

/** "Later the police raided the town and arrested a dozen suspects": policing that answers a deed, an event of its own. */
const isRaid = (reading: Reading, { unit, triggers }: ToldUnit, facts: readonly Claim[], current: Current): boolean =>
  isAfterwards(reading.tokens[unit.from]!.word) &&
  current.most.has('killed') &&
  triggers.some(({ kind }) => kind === 'assault') &&
  facts.length > 0 &&
  facts.every((fact) => fact.fate === 'arrested' && peopleIn(fact) > 1)

const isAfterwards = whether(({ lower }) => /^(?:later|subsequently|afterwards)$/.test(lower))

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
    const next = reading.tokens[at + 1]!
    if (next.isCapital && next.kind === 'word' && situates(reading.tokens[at]!.word)) return true
  }
  return false
}
const situates = whether(({ lower }) => /^(?:in|near|at|from|on)$/.test(lower))
