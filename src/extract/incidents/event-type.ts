import type { TriggerKind } from '#lexicon/index.ts'
import type { Category, SubEventType } from '#model/index.ts'
import type { Claim } from './claim.ts'
import type { Reading } from './reading.ts'
import type { Segment, ToldUnit } from './segments.ts'
import type { Tolls } from './toll-of.ts'
import type { Trigger } from './triggers.ts'
import { Is } from './vocabulary.ts'

/** What the type of an incident is read from. */
export interface TypeEvidence {
  readonly reading: Reading
  readonly segment: Segment
  readonly tolls: Tolls
  readonly claims: readonly Claim[]
}

export interface Typed {
  readonly type: SubEventType
  readonly trigger: Trigger | null
  readonly rule: string
}

/** What a rule of type asks: of the leading sentence first, then of the whole. */
interface Facts {
  readonly first: (kind: TriggerKind) => Trigger | null
  /** True where some sentence of the incident tells of one suicide bomber: what a lead only calls an explosion. */
  readonly isBySuicide: boolean
  readonly tolls: Tolls
  readonly claims: readonly Claim[]
  readonly hasVictims: boolean
  readonly isSecurityHit: boolean
  readonly isMilitantHit: boolean
  readonly isCivilianHit: boolean
  readonly isByForces: boolean
  readonly isAbductedKilled: boolean
  readonly isOnForces: boolean
  readonly isRemainder: boolean
  readonly isProtesterHit: boolean
  /** True when armed men attack something or somebody, with nobody hurt. */
  readonly isByAttackers: boolean
  /** Whether a force or an armed group stands before a verb of taking ground. */
  readonly takerOf: (trigger: Trigger) => Category | null
}

type TypeRule = (facts: Facts) => Omit<Typed, 'rule'> | null

const by =
  (kind: TriggerKind, type: SubEventType, when: (facts: Facts) => boolean = () => true): TypeRule =>
  (facts) => {
    const trigger = facts.first(kind)
    return trigger && when(facts) ? { type, trigger } : null
  }

/** True where people gather in protest and nobody fights with arms of war. */
const isCrowd = ({ first, isMilitantHit, hasVictims, isProtesterHit }: Facts): boolean =>
  !isMilitantHit &&
  !first('explosion') &&
  !first('grenade-attack') &&
  !first('fire-heavy') &&
  (!hasVictims || isProtesterHit || !first('shooting'))

/** "an attack … a protest" tells an attack; "a protest against the attacks" a protest. */
const isBefore = (one: Trigger | null, other: Trigger | null): boolean =>
  one !== null && other !== null && one.from < other.from

/** Rules for crowds, the gravest first. */
const CROWDS: readonly (readonly [name: string, rule: TypeRule])[] = [
  // Police fired live rounds into a rally; four protesters were killed by gunfire.
  [
    'crackdown',
    by(
      'protest',
      'Excessive force against protesters',
      (facts) =>
        isCrowd(facts) &&
        !facts.isSecurityHit &&
        (facts.first('crackdown') !== null ||
          (facts.isProtesterHit && (facts.isByForces || facts.tolls.killed.total > 0)) ||
          (facts.isByForces && facts.isCivilianHit)),
    ),
  ],
  // Protesters clashed with police, burnt tyres or threw stones.
  [
    'riot',
    by(
      'riot',
      'Violent demonstration',
      ({ isMilitantHit, first }) => !isMilitantHit && !first('shooting') && !first('explosion'),
    ),
  ],
  [
    'crowd-clash',
    by(
      'protest',
      'Violent demonstration',
      (facts) =>
        isCrowd(facts) &&
        (facts.first('clash') !== null || facts.first('tussle') !== null || facts.first('arson') !== null),
    ),
  ],
  [
    'intervention',
    by(
      'protest',
      'Protest with intervention',
      (facts) =>
        isCrowd(facts) &&
        (facts.first('dispersal') !== null || facts.first('arrest') !== null) &&
        facts.tolls.killed.total === 0,
    ),
  ],
  // Police halted the march, dispersing the crowds.
  [
    'dispersed-crowd',
    by(
      'gathering',
      'Protest with intervention',
      (facts) => isCrowd(facts) && facts.first('dispersal') !== null && facts.tolls.killed.total === 0,
    ),
  ],
  [
    'protest',
    by(
      'protest',
      'Peaceful protest',
      (facts) =>
        isCrowd(facts) &&
        !facts.hasVictims &&
        facts.tolls.abducted.total === 0 &&
        !isBefore(facts.first('attack'), facts.first('protest')) &&
        !facts.first('shooting'),
    ),
  ],
]

/** What taking or leaving ground is, by who does it. */
const TERRITORY: readonly (readonly [name: string, rule: TypeRule])[] = [
  ['retaken', (facts) => byTaker(facts, facts.first('retaken'))],
  ['taken', (facts) => (facts.tolls.arrested.total === 0 ? byTaker(facts, facts.first('taken')) : null)],
]

function byTaker({ takerOf }: Facts, trigger: Trigger | null): Omit<Typed, 'rule'> | null {
  if (!trigger) return null
  const taker = takerOf(trigger)
  if (taker === null) return null
  return {
    type: taker === 'militant' ? 'Non-state actor overtakes territory' : 'Government regains territory',
    trigger,
  }
}

/** Rules that name their means or their victims. Order is precedence: the deadlier and rarer means first. */
const DECIDING: readonly (readonly [name: string, rule: TypeRule])[] = [
  ...TERRITORY,
  ['chemical', by('chemical', 'Chemical weapon')],
  // Would-be bombers who are arrested have bombed nothing.
  [
    'suicide',
    by(
      'suicide',
      'Suicide bomb',
      ({ hasVictims, first }) =>
        hasVictims || Boolean(first('explosion')) || !(first('arrest') || first('seizure') || first('defusal')),
    ),
  ],
  ['suicide-told-later', by('explosion', 'Suicide bomb', ({ isBySuicide, hasVictims }) => isBySuicide && hasVictims)],
  ['air', by('air', 'Air/drone strike')],
  ['sexual', by('sexual', 'Sexual violence')],
  ['abducted-killed', by('abduction', 'Abduction/forced disappearance', ({ isAbductedKilled }) => isAbductedKilled)],
  ['grenade', by('grenade-attack', 'Grenade')],
  // What remains of "killed in shootings and a blast" goes by the first of them.
  [
    'explosion',
    earlierThan(
      'explosion',
      'clash',
      'Remote explosive/landmine/IED',
      ({ isRemainder, first }) =>
        (!isRemainder || !first('shooting') || first('shooting')!.from > first('explosion')!.from) &&
        // "Explosions rocked the border as rockets were fired": shells made them, where nothing speaks of a device.
        !(first('fire-heavy') && !first('device') && first('explosion')!.to - first('explosion')!.from === 1),
    ),
  ],
  [
    'shelling',
    earlierThan('fire-heavy', 'clash', 'Shelling/artillery/missile attack', ({ isOnForces }) => !isOnForces),
  ],
  [
    'device',
    by(
      'device',
      'Remote explosive/landmine/IED',
      ({ first, hasVictims }) =>
        hasVictims && !first('clash') && !first('seizure') && !first('defusal') && !first('shooting'),
    ),
  ],
  [
    'abduction',
    by(
      'abduction',
      'Abduction/forced disappearance',
      ({ tolls }) => tolls.abducted.total > 0 && tolls.killed.total === 0,
    ),
  ],
  ['mob', by('mob', 'Mob violence', ({ first }) => !first('protest') && !first('riot'))],
  ...CROWDS,
  ['clash', by('clash', 'Armed clash', ({ hasVictims }) => hasVictims)],
  [
    'assault',
    by(
      'assault',
      'Armed clash',
      ({ isSecurityHit, isMilitantHit, isCivilianHit, isByForces }) =>
        isSecurityHit || (isMilitantHit && (!isCivilianHit || isByForces)),
    ),
  ],
]

/** Rules for what is left when no means decides: who was hurt by whom, then deeds without victims. */
const REMAINING: readonly (readonly [name: string, rule: TypeRule])[] = [
  // Dead bodies found are an attack, whoever they were.
  [
    'bodies',
    ({ claims, first }) =>
      claims.some(({ fate }) => fate === 'killed') &&
      claims.every(({ fate, rule }) => fate !== 'killed' || rule.startsWith('casualty/bodies'))
        ? { type: 'Attack', trigger: first('body-found') ?? first('attack') }
        : null,
  ],
  [
    'armed-sides',
    ({ isSecurityHit, isMilitantHit, isByForces, first }) =>
      isSecurityHit || (isMilitantHit && isByForces)
        ? { type: 'Armed clash', trigger: first('clash') ?? first('shooting') ?? first('attack') }
        : null,
  ],
  [
    'device-used',
    by(
      'device',
      'Remote explosive/landmine/IED',
      ({ first }) => Boolean(first('attack')) && !first('seizure') && !first('defusal') && !first('arrest'),
    ),
  ],
  [
    'on-forces',
    ({ isOnForces, first }) =>
      isOnForces ? { type: 'Armed clash', trigger: first('attack') ?? first('shooting') } : null,
  ],
  [
    'attack',
    ({ hasVictims, first }) =>
      hasVictims ? { type: 'Attack', trigger: first('shooting') ?? first('attack') ?? first('clash') } : null,
  ],
  ['abduction', by('abduction', 'Abduction/forced disappearance', ({ tolls }) => tolls.abducted.total > 0)],
  // "Men torched a van; police later arrested three": the deed, not what followed it.
  [
    'arson-first',
    by(
      'arson',
      'Looting/property destruction',
      ({ tolls, first }) => tolls.arrested.total > 0 && !first('seizure') && isBefore(first('arson'), first('arrest')),
    ),
  ],
  ['arrests', ({ tolls, first }) => (tolls.arrested.total > 0 ? { type: 'Arrests', trigger: first('arrest') } : null)],
  // "Fighters picked up a villager": people taken by no force of the state.
  [
    'taken-by-fighters',
    ({ tolls, first }) =>
      tolls.abducted.total > 0 ? { type: 'Abduction/forced disappearance', trigger: first('arrest') } : null,
  ],
  ['defusal', by('defusal', 'Disrupted weapons use')],
  [
    'seizure',
    by('seizure', 'Disrupted weapons use', ({ first }) =>
      Boolean(first('arms') ?? first('device') ?? first('grenade') ?? first('shell')),
    ),
  ],
  ['explosion', by('explosion', 'Remote explosive/landmine/IED')],
  ['clash', earlierThan('clash', 'arson', 'Armed clash')],
  ['arson', by('arson', 'Looting/property destruction')],
  ['looting', by('looting', 'Looting/property destruction')],
  ['shooting', by('shooting', 'Attack')],
  ['abduction', by('abduction', 'Abduction/forced disappearance')],
  ['assault', by('assault', 'Armed clash')],
  ['attack-deed', ({ isByAttackers, first }) => (isByAttackers ? { type: 'Attack', trigger: first('attack') } : null)],
  ['agreement', by('agreement', 'Agreement')],
  ['transfer', by('transfer', 'Non-violent transfer of territory')],
  ['base', by('base', 'Headquarters or base established')],
  ['change', by('change', 'Change to group/activity')],
  ['gathering', by('gathering', 'Peaceful protest', ({ first }) => !first('attack') && !first('disaster'))],
]

function earlierThan(
  kind: TriggerKind,
  other: TriggerKind,
  type: SubEventType,
  when: (facts: Facts) => boolean = () => true,
): TypeRule {
  return (facts) => {
    const trigger = facts.first(kind)
    const rival = facts.first(other)
    return trigger && !(rival && rival.from < trigger.from) && when(facts) ? { type, trigger } : null
  }
}

/** A storm, a leak, a crash: no violence where no word of arms stands beside it. */
const ARMED = new Set<TriggerKind>([
  'suicide',
  'device',
  'grenade',
  'grenade-attack',
  'shell',
  'fire-heavy',
  'air',
  'clash',
  'assault',
  'shooting',
  'abduction',
  'riot',
  'protest',
  'seizure',
  'arms',
  'taken',
  'retaken',
  'chemical',
])
const isMishap = (triggers: readonly Trigger[]): boolean =>
  triggers.some(({ kind }) => kind === 'disaster' || kind === 'accident') &&
  !triggers.some(({ kind }) => ARMED.has(kind))

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
      ({ fate, groups }) =>
        fate === 'killed' && groups.some((group) => abducted.has(group) || (group.whole && abducted.has(group.whole))),
    ),
    isOnForces: segment.units.some(({ isOnForces }) => isOnForces),
    isRemainder: segment.isRemainder,
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
