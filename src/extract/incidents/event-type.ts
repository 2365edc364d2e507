import type { TriggerKind } from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import type { Claim } from './claim.ts'
import { isMishap } from './mishaps.ts'
import type { Reading } from './reading.ts'
import type { Segment, ToldUnit } from './segments.ts'
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
  if (segment.reason === 'riot') {
    const trigger =
      segment.units.flatMap(({ triggers }) => triggers).find(({ kind }) => kind === 'riot' || kind === 'protest') ??
      null
    return { type: 'Violent demonstration', trigger, rule: 'type/riot' }
  }
  const own = segment.units.flatMap(({ triggers }) => triggers)
  // "a school was blown up while another was destroyed": by the same means.
  const all =
    segment.first && !own.some(({ kind }) => NAMING_MEANS.has(kind)) ? [...segment.first.triggers, ...own] : own
  const lead = leadOf(reading, segment).flatMap(({ triggers }) => triggers)
  if (isMishap(all)) return null
  const base = factsOf(reading, segment, tolls, claims)
  for (const triggers of lead.length < all.length ? [lead, all] : [all]) {
    const facts: Facts = { ...base, first: (kind) => triggers.find((one) => one.kind === kind) ?? null }
    for (const [name, rule] of DECIDING) {
      const typed = rule(facts)
      if (typed) return { ...typed, rule: `type/${name}` }
    }
  }
  const facts: Facts = { ...base, first: (kind) => all.find((one) => one.kind === kind) ?? null }
  for (const [name, rule] of REMAINING) {
    const typed = rule(facts)
    if (typed) return { ...typed, rule: `type/${name}` }
  }
  return null
}

/** The first unit that tells something; a headline, which leaves half unsaid, with the sentence below it. */
function leadOf(reading: Reading, { units }: Segment): readonly ToldUnit[] {
  const at = units.findIndex(
    ({ claims, triggers }) => claims.some(({ doubt }) => doubt === null) || triggers.length > 0,
  )
  if (at < 0) return []
  const { to } = units[at]!.unit
  const isHeadline = reading.tokens[to]?.kind === 'newline' && !/[.!?]/.test(reading.tokens[to - 1]!.text)
  return units.slice(at, at + (isHeadline ? 2 : 1))
}

function factsOf(reading: Reading, segment: Segment, tolls: Tolls, claims: readonly Claim[]): Omit<Facts, 'first'> {
  const { killed, injured } = tolls
  const firm = claims.filter(({ doubt }) => doubt === null)
  const hurt = firm.filter(({ fate }) => fate === 'killed' || fate === 'injured')
  // Vague counts are in no toll, and tell sides all the same: "killed scores of fighters".
  const hits = (category: Category) =>
    hurt.some(
      ({ force, groups }) =>
        force === 'tells' &&
        groups.some(
          (group) => group.category === category && group.count?.word !== undefined && group.count.best === 0,
        ),
    )
  const abducted = new Set(firm.filter(({ fate }) => fate === 'abducted').flatMap(({ groups }) => groups))
  return {
    tolls,
    claims: firm,
    hasVictims: killed.total + injured.total > 0 || killed.isVague || injured.isVague,
    isSecurityHit: killed.by.security + injured.by.security > 0 || hits('security'),
    isMilitantHit: killed.by.militant + injured.by.militant > 0 || hits('militant'),
    isCivilianHit: killed.by.civilian + injured.by.civilian > 0,
    isProtesterHit: hurt.some(({ groups }) => groups.some(({ head }) => PROTESTERS.has(head))),
    isByAttackers: isAttackedBy(reading, segment),
    takerOf: (trigger) => takerBefore(reading, segment, trigger),
    isByForces:
      (killed.total > 0 && tolls.arrested.total > 0) ||
      [...firm, ...(segment.shared?.claims ?? [])].some(({ agents }) => agents.includes('security')),
    isAbductedKilled: firm.some(
      ({ fate, groups, rule }) =>
        fate === 'killed' &&
        ((rule === 'casualty/own-body' && abducted.size > 0) ||
          (rule.startsWith('casualty/bodies') &&
            firm[0]!.fate === 'abducted' &&
            groups.every(({ kind }) => kind === 'definite' || kind === 'other' || kind === 'pronoun')) ||
          groups.some((group) => abducted.has(group) || (group.whole && abducted.has(group.whole)))),
    ),
    isOnForces: segment.units.some(({ isOnForces }) => isOnForces),
    isRemainder: segment.isRemainder,
    isDispersed: segment.units.some(({ triggers }) => triggers.some(({ kind }) => kind === 'dispersal')),
    isBySuicide: segment.units.some(({ triggers }) =>
      triggers.some(({ kind, to }) => kind === 'suicide' && !reading.tokens[to - 1]!.lower.endsWith('s')),
    ),
  }
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

/** "Militants attacked a polling office": a verb of attack in the active with armed men before it. */
function isAttackedBy(reading: Reading, segment: Segment): boolean {
  return segment.units.some(({ unit, triggers }) =>
    triggers.some((trigger) => {
      if (trigger.kind !== 'attack' || !/^(attacked|targeted|assaulted)$/.test(reading.tokens[trigger.from]!.lower))
        return false
      for (let at = trigger.from - 1; at >= Math.max(unit.from, trigger.from - 10); at--) {
        if (reading.entries[at]!.bits & Is.be) return false
        if (reading.entries[at]!.role?.category === 'militant' || reading.namedAt[at]?.category === 'militant')
          return true
      }
      return false
    }),
  )
}
