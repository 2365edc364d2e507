import type { TriggerKind } from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import type { Claim } from './claim.ts'
import type { Group } from './group.ts'
import { isMishap } from './mishaps.ts'
import type { Reading } from './reading.ts'
import type { Segment } from './segments.ts'
import type { ToldUnit } from './told-unit.ts'
import type { Tolls } from './toll-of.ts'
import type { Trigger } from './triggers.ts'
import type { Facts, Typed } from './type-facts.ts'
import { DECIDING, REMAINING } from './type-rules.ts'
import { Is } from './vocabulary.ts'

/** What the type of an incident is read from. */
export interface TypeEvidence {
  readonly reading: Reading
  readonly segment: Segment
  readonly tolls: Tolls
  readonly claims: readonly Claim[]
}

/** Kinds that name a means; the others only that something was hit. */
const NAMING_MEANS = new Set<TriggerKind>([
  'explosion',
  'device',
  'suicide',
  'grenade-attack',
  'fire-heavy',
  'air',
  'shooting',
  'clash',
])

/** The sub-event type of an incident: what its leading sentence decides, else what the rest does. */
export function typeOf({ reading, segment, tolls, claims }: TypeEvidence): Typed | null {
  const own = triggersOf(segment.units)
  if (segment.reason === 'riot') {
    const trigger = own.find(({ kind }) => kind === 'riot' || kind === 'protest') ?? null
    return { type: 'Violent demonstration', trigger, rule: 'type/riot' }
  }
  // "a school was blown up while another was destroyed": by the same means.
  const all =
    segment.first && !own.some(({ kind }) => NAMING_MEANS.has(kind)) ? [...segment.first.triggers, ...own] : own
  if (isMishap(all)) return null
  const lead = triggersOf(leadOf(reading, segment))
  const facts = factsOf({ reading, segment, tolls, claims }, firstOf(all))
  const isAll = lead.length === all.length
  const byLead = isAll ? null : typeBy(DECIDING, { ...facts, isLead: true, first: firstOf(lead) })
  return byLead ?? typeBy(DECIDING, { ...facts, isLead: isAll }) ?? typeBy(REMAINING, facts)
}

function typeBy(rules: typeof DECIDING, facts: Facts): Typed | null {
  for (const [name, rule] of rules) {
    const typed = rule(facts)
    if (typed) return { type: typed.type, trigger: typed.trigger, rule: `type/${name}` }
  }
  return null
}

function triggersOf(units: readonly ToldUnit[]): readonly Trigger[] {
  if (units.length === 1) return units[0]!.triggers
  const all: Trigger[] = []
  for (const { triggers } of units) for (const trigger of triggers) all.push(trigger)
  return all
}

const firstOf =
  (triggers: readonly Trigger[]): Facts['first'] =>
  (kind) => {
    for (const trigger of triggers) if (trigger.kind === kind) return trigger
    return null
  }

/** The first unit that tells something; a headline, which leaves half unsaid, with the sentence below it. */
function leadOf(reading: Reading, { units }: Segment): readonly ToldUnit[] {
  const at = units.findIndex(
    ({ claims, triggers }) => triggers.length > 0 || claims.some(({ doubt }) => doubt === null),
  )
  if (at < 0) return []
  const { to } = units[at]!.unit
  const isHeadline = reading.tokens[to]?.kind === 'newline' && !/[.!?]/.test(reading.tokens[to - 1]!.text)
  return units.slice(at, at + (isHeadline ? 2 : 1))
}

function factsOf({ reading, segment, tolls, claims }: TypeEvidence, first: Facts['first']): Facts {
  const { killed, injured, arrested } = tolls
  const { units, shared, isRemainder } = segment
  const firm = claims.filter(({ doubt }) => doubt === null)
  const isHurt = killed.total + injured.total > 0
  return {
    first,
    tolls,
    claims: firm,
    hasVictims: isHurt || killed.isVague || injured.isVague,
    isSecurityHit: killed.by.security + injured.by.security > 0 || hitsVaguely(firm, 'security'),
    isMilitantHit: killed.by.militant + injured.by.militant > 0 || hitsVaguely(firm, 'militant'),
    isCivilianHit: killed.by.civilian + injured.by.civilian > 0,
    isProtesterHit: firm.some((claim) => isOfHurt(claim) && claim.groups.some(({ head }) => PROTESTERS.has(head))),
    isByAttackers: isAttackedBy(reading, segment),
    takerOf: (trigger) => takerBefore(reading, segment, trigger),
    isByForces: (killed.total > 0 && arrested.total > 0) || isByForces(firm) || isByForces(shared?.claims ?? []),
    isAbductedKilled: isAbductedKilled(firm),
    isOnForces: units.some(({ isOnForces }) => isOnForces),
    isOperation: units.some(({ triggers }) =>
      triggers.some(({ kind, to }) => kind === 'assault' && reading.tokens[to - 1]!.lower === 'operation'),
    ),
    isLead: false,
    isRemainder,
    isDispersed: units.some(({ triggers }) => triggers.some(({ kind }) => kind === 'dispersal')),
    isWouldBe: isWouldBe(reading, units),
    isBySuicide: units.some(({ triggers }) =>
      triggers.some(({ kind, to }) => kind === 'suicide' && !reading.tokens[to - 1]!.lower.endsWith('s')),
    ),
  }
}

/** "shot dead a would be suicide bomber": nobody speaks of a bomber but of this one. */
function isWouldBe(reading: Reading, units: readonly ToldUnit[]): boolean {
  let hasBomber = false
  for (const { triggers } of units)
    for (const { kind, from, to } of triggers) {
      if (kind !== 'suicide') continue
      const before = reading.tokens[from - 1]?.lower
      const isSo = before === 'would-be' || (before === 'be' && reading.tokens[from - 2]?.lower === 'would')
      // "blew himself up": he was one after all.
      if (!isSo && !(hasBomber && /^(?:bomber|attacker)s?$/.test(reading.tokens[to - 1]!.lower))) return false
      hasBomber = true
    }
  return hasBomber
}

const isOfHurt = ({ fate }: Claim): boolean => fate === 'killed' || fate === 'injured'

const isByForces = (claims: readonly Claim[]): boolean => claims.some(({ agents }) => agents.includes('security'))

/** Vague counts are in no toll, and tell sides all the same: "killed scores of fighters". */
const hitsVaguely = (claims: readonly Claim[], category: Category): boolean =>
  claims.some(
    (claim) =>
      isOfHurt(claim) &&
      claim.force === 'tells' &&
      claim.groups.some((group) => group.category === category && group.count?.best === 0),
  )

/** "was kidnapped on Monday; his body was found": people who were taken and then killed. */
function isAbductedKilled(firm: readonly Claim[]): boolean {
  if (!firm.some(({ fate }) => fate === 'abducted')) return false
  const abducted = new Set<Group>()
  for (const { fate, groups } of firm) if (fate === 'abducted') for (const group of groups) abducted.add(group)
  return firm.some(
    ({ fate, groups, rule }) =>
      fate === 'killed' &&
      ((rule === 'casualty/own-body' && abducted.size > 0) ||
        (rule.startsWith('casualty/bodies') &&
          firm[0]!.fate === 'abducted' &&
          groups.every(({ kind }) => kind === 'definite' || kind === 'other' || kind === 'pronoun')) ||
        groups.some((group) => abducted.has(group) || (group.whole && abducted.has(group.whole)))),
  )
}

const PROTESTERS = new Set(['protester', 'protestor', 'demonstrator', 'marcher', 'rioter'])

/** The last force or armed group named before a verb of its sentence. */
function takerBefore(reading: Reading, { units }: Segment, trigger: Trigger): Category | null {
  const unit = units.find(({ unit: { from, to } }) => from <= trigger.from && trigger.from < to)
  if (!unit) return null
  for (let at = trigger.from - 1; at >= unit.unit.from; at--) {
    const entry = reading.entries[at]!
    const category =
      reading.namedAt[at]?.category ??
      (entry.role && entry.role.category !== 'civilian' ? entry.role.category : null) ??
      entry.organisationPhrases?.find(({ words }) => words.length === 1)?.value
    if (category === 'militant' || category === 'security') return category
    if (/^(forces|troops|government|army)$/.test(reading.tokens[at]!.lower))
      return isRebelBefore(reading, at) ? 'militant' : 'security'
  }
  return null
}

/** "rebel forces", "opposition forces". */
const isRebelBefore = (reading: Reading, at: number): boolean =>
  /^(rebel|opposition|insurgent|separatist|militant)$/.test(reading.tokens[at - 1]?.lower ?? '')

const ATTACKED = new Set(['attacked', 'targeted', 'assaulted'])
const tellsAttack = whether(({ lower }) => ATTACKED.has(lower))

/** "Militants attacked a polling office": a verb of attack in the active with armed men before it. */
function isAttackedBy(reading: Reading, segment: Segment): boolean {
  return segment.units.some(({ unit, triggers }) =>
    triggers.some((trigger) => {
      if (trigger.kind !== 'attack' || !tellsAttack(reading.tokens[trigger.from]!.word)) return false
      for (let at = trigger.from - 1; at >= Math.max(unit.from, trigger.from - 10); at--) {
        if (reading.entries[at]!.bits & Is.be) return false
        if (reading.entries[at]!.role?.category === 'militant' || reading.namedAt[at]?.category === 'militant')
          return true
      }
      return false
    }),
  )
}
