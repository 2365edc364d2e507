import type { TriggerKind } from '#lexicon/index.ts'
import type { SubEventType } from '#model/index.ts'
import type { Claim } from './claim.ts'
import type { Reading } from './reading.ts'
import type { Segment, ToldUnit } from './segments.ts'
import type { Tolls } from './toll-of.ts'
import type { Trigger } from './triggers.ts'

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
}

type TypeRule = (facts: Facts) => Omit<Typed, 'rule'> | null

const by =
  (kind: TriggerKind, type: SubEventType, when: (facts: Facts) => boolean = () => true): TypeRule =>
  (facts) => {
    const trigger = facts.first(kind)
    return trigger && when(facts) ? { type, trigger } : null
  }

/** Rules that name their means or their victims. Order is precedence: the deadlier and rarer means first. */
const DECIDING: readonly (readonly [name: string, rule: TypeRule])[] = [
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
        !isRemainder || !first('shooting') || first('shooting')!.from > first('explosion')!.from,
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
  [
    'crackdown',
    by(
      'protest',
      'Excessive force against protesters',
      ({ isByForces, isCivilianHit, isSecurityHit }) => isByForces && isCivilianHit && !isSecurityHit,
    ),
  ],
  ['mob', by('mob', 'Mob violence', ({ first }) => !first('protest') && !first('riot'))],
  ['riot', by('riot', 'Violent demonstration', ({ isMilitantHit, first }) => !isMilitantHit && !first('shooting'))],
  ['clash', by('clash', 'Armed clash', ({ hasVictims }) => hasVictims)],
  ['assault', by('assault', 'Armed clash', ({ isSecurityHit, isMilitantHit }) => isSecurityHit || isMilitantHit)],
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
  ['arrests', ({ tolls, first }) => (tolls.arrested.total > 0 ? { type: 'Arrests', trigger: first('arrest') } : null)],
  ['defusal', by('defusal', 'Disrupted weapons use')],
  [
    'seizure',
    by('seizure', 'Disrupted weapons use', ({ first }) =>
      Boolean(first('arms') ?? first('device') ?? first('grenade') ?? first('shell')),
    ),
  ],
  ['explosion', by('explosion', 'Remote explosive/landmine/IED')],
  ['clash', by('clash', 'Armed clash')],
  ['arson', by('arson', 'Looting/property destruction')],
  ['looting', by('looting', 'Looting/property destruction')],
  ['shooting', by('shooting', 'Attack')],
  ['abduction', by('abduction', 'Abduction/forced disappearance')],
  ['assault', by('assault', 'Armed clash')],
  [
    'intervention',
    by(
      'protest',
      'Protest with intervention',
      ({ first, tolls }) => Boolean(first('dispersal')) || tolls.arrested.total > 0,
    ),
  ],
  ['protest', by('protest', 'Peaceful protest')],
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
  const base = factsOf(segment, tolls, claims)
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

function factsOf(segment: Segment, tolls: Tolls, claims: readonly Claim[]): Omit<Facts, 'first'> {
  const { killed, injured } = tolls
  const firm = claims.filter(({ doubt }) => doubt === null)
  const abducted = new Set(firm.filter(({ fate }) => fate === 'abducted').flatMap(({ groups }) => groups))
  return {
    tolls,
    claims: firm,
    hasVictims: killed.total + injured.total > 0 || killed.isVague || injured.isVague,
    isSecurityHit: killed.by.security + injured.by.security > 0,
    isMilitantHit: killed.by.militant + injured.by.militant > 0,
    isCivilianHit: killed.by.civilian + injured.by.civilian > 0,
    isByForces:
      (killed.total > 0 && tolls.arrested.total > 0) || firm.some(({ agents }) => agents.includes('security')),
    isAbductedKilled: firm.some(
      ({ fate, groups }) =>
        fate === 'killed' && groups.some((group) => abducted.has(group) || (group.whole && abducted.has(group.whole))),
    ),
    isOnForces: segment.units.some(({ isOnForces }) => isOnForces),
    isRemainder: segment.isRemainder,
  }
}
