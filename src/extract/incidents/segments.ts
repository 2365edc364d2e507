import type { Claim } from './claim.ts'
import type { ReadUnit } from './claims.ts'
import { isNewVictims } from './group.ts'
import { lowerAt, type Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'

/** A unit with its triggers, and why it tells no event of this text where it does not. */
export interface ToldUnit extends ReadUnit {
  readonly triggers: readonly Trigger[]
  readonly background: string | null
}

/** The units that tell one incident. A lead that gives the total of several incidents is shared by them. */
export interface Segment {
  readonly units: readonly ToldUnit[]
  readonly shared: ToldUnit | null
  /** What of a shared total no detail tells: an incident of its own, told by the lead alone. */
  readonly isRemainder: boolean
  readonly reason: string
}

/** Openers that announce another incident whatever follows. */
const STRONG: readonly (readonly string[])[] = [
  ['separately'],
  ['elsewhere'],
  ['in', 'another'],
  ['in', 'a', 'separate'],
  ['in', 'separate'],
  ['in', 'a', 'different'],
  ['in', 'a', 'second'],
  ['in', 'the', 'second'],
  ['in', 'a', 'third'],
  ['in', 'the', 'other'],
  ['in', 'other'],
  ['in', 'yet', 'another'],
  ['in', 'a', 'similar'],
  ['in', 'an', 'unrelated'],
]
/** Openers after which another place or another kind of event makes another incident. */
const WEAK = new Set(['meanwhile', 'also', 'similarly', 'moreover', 'besides', 'likewise', 'later', 'earlier', 'furthermore', 'additionally', 'simultaneously'])

/** Words of a lead that speaks of several incidents at once. */
const SEVERAL = new Set(['separate', 'different', 'various', 'multiple', 'several', 'series', 'wave', 'spate', 'string', 'two', 'three', 'four', 'five', 'six', 'twin', 'number'])
const INCIDENTS = new Set(['incidents', 'incident', 'attacks', 'acts', 'blasts', 'bombings', 'explosions', 'shootings', 'killings', 'killing', 'encounters', 'clashes', 'operations', 'raids', 'places', 'areas', 'parts', 'districts', 'cities', 'locations', 'localities', 'violence', 'events', 'ambushes', 'strikes'])

/** Cuts the told units of a text into incidents, in text order. */
export function segmentsOf(reading: Reading, units: readonly ToldUnit[]): Segment[] {
  const telling = units.filter(({ background }) => background === null)
  const groups: { units: ToldUnit[]; reason: string }[] = []
  const lead = telling.find((unit) => factsOf(unit).length > 0 || unit.triggers.length > 0) ?? null
  const isSharedLead = lead !== null && speaksOfSeveral(reading, lead)
  for (const unit of telling) {
    const reason = groups.length === 0 ? 'first' : opensIncident(reading, unit, groups.at(-1)!.units, isSharedLead && groups.length >= 1 ? lead : null)
    if (reason) groups.push({ units: [unit], reason })
    else groups.at(-1)!.units.push(unit)
  }
  if (isSharedLead && groups.length > 1 && groups[0]!.units.includes(lead!)) {
    const [first, ...details] = groups
    return [
      ...details.map(({ units: own, reason }) => ({ units: own, shared: lead, isRemainder: false, reason })),
      { units: first!.units, shared: null, isRemainder: true, reason: 'remainder' },
    ]
  }
  return groups.map(({ units: own, reason }) => ({ units: own, shared: null, isRemainder: false, reason }))
}

/** Claims of a unit that tell people or property anew. */
export const factsOf = (unit: ReadUnit): Claim[] => unit.claims.filter(({ doubt, force }) => doubt === null && force !== 'identifies')

/** Why a unit opens another incident; null when it goes on with this one. */
function opensIncident(reading: Reading, unit: ToldUnit, current: readonly ToldUnit[], sharedLead: ToldUnit | null): string | null {
  const hasNew = factsOf(unit).some(({ groups }) => groups.some(isNewVictims))
  const hasEvent = hasNew || unit.triggers.some(({ kind }) => EVENTFUL.has(kind))
  if (!hasEvent) return null
  const { from } = unit.unit
  if (STRONG.some((words) => words.every((word, i) => lowerAt(reading, from + i) === word))) return 'announced'
  if (sharedLead && hasNew && (current.includes(sharedLead) || current.some((one) => factsOf(one).length > 0))) {
    if (current.includes(sharedLead) || lowerAt(reading, from) === 'another') return 'detail'
  }
  if (WEAK.has(lowerAt(reading, from)) && hasNew && hasPlace(reading, unit)) return 'weakly announced'
  return null
}

const EVENTFUL = new Set(['explosion', 'suicide', 'throw', 'air', 'clash', 'abduction', 'defusal', 'arson', 'body-found'])

/** A place phrase of its own: "in … area", "near", "from". */
function hasPlace(reading: Reading, unit: ToldUnit): boolean {
  for (let at = unit.unit.from; at < unit.unit.to - 1; at++) {
    if (/^(in|near|at|from|on)$/.test(lowerAt(reading, at)) && reading.tokens[at + 1]!.isCapital && reading.tokens[at + 1]!.kind === 'word') return true
  }
  return false
}

/** "in separate incidents", "in different parts of the city", "a wave of killings". */
function speaksOfSeveral(reading: Reading, { unit }: ToldUnit): boolean {
  for (let at = unit.from; at < unit.to; at++) {
    if (!SEVERAL.has(lowerAt(reading, at))) continue
    for (let next = at + 1; next <= at + 4 && next < unit.to; next++) if (INCIDENTS.has(lowerAt(reading, next))) return true
  }
  return false
}
