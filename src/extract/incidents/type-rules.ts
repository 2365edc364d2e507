import type { TriggerKind } from '#lexicon/index.ts'
import type { SubEventType } from '#model/index.ts'
import type { Trigger } from './triggers.ts'
import type { Facts, Typed } from './type-facts.ts'

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
        (facts.first('clash') !== null ||
          facts.first('tussle') !== null ||
          facts.first('arson') !== null ||
          (facts.isProtesterHit && facts.isSecurityHit)),
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
  // Students of two groups clashed on the campus; police used tear gas.
  [
    'brawl',
    by(
      'clash',
      'Violent demonstration',
      ({ first, isMilitantHit, isSecurityHit, isDispersed, tolls }) =>
        isDispersed &&
        !isMilitantHit &&
        !isSecurityHit &&
        tolls.killed.total === 0 &&
        !first('shooting') &&
        !first('explosion'),
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

/** "A bid to blow up a track was foiled when a bomb was defused": what was to explode did not. */
const isFoiled = (first: Facts['first']): boolean => {
  const [explosion, defusal] = [first('explosion'), first('defusal')]
  return explosion !== null && defusal !== null && defusal.from > explosion.from && isNoWord(explosion)
}
/** "blow up", "set off": a bare infinitive tells of a plan where somebody foils it. */
const isNoWord = ({ from, to }: Trigger): boolean => to - from === 2

/** Rules that name their means or their victims. Order is precedence: the deadlier and rarer means first. */
export const DECIDING: readonly (readonly [name: string, rule: TypeRule])[] = [
  ...TERRITORY,
  ['chemical', by('chemical', 'Chemical weapon')],
  // Would-be bombers who are arrested have bombed nothing.
  [
    'suicide',
    by(
      'suicide',
      'Suicide bomb',
      ({ hasVictims, first, isMilitantHit, isCivilianHit, isSecurityHit, isWouldBe }) =>
        !(isWouldBe && !first('explosion')) &&
        (hasVictims || Boolean(first('explosion')) || !(first('arrest') || first('seizure') || first('defusal'))) &&
        // "A would-be suicide bomber was shot dead": he alone was hurt, and by shots.
        !(first('shooting') && !first('explosion') && isMilitantHit && !isCivilianHit && !isSecurityHit),
    ),
  ],
  ['suicide-told-later', by('explosion', 'Suicide bomb', ({ isBySuicide, hasVictims }) => isBySuicide && hasVictims)],
  [
    'suicide-told-later',
    by(
      'device',
      'Suicide bomb',
      ({ isBySuicide, hasVictims, first }) =>
        isBySuicide && hasVictims && !first('clash') && !first('seizure') && !first('defusal') && !first('shooting'),
    ),
  ],
  [
    'air',
    by(
      'air',
      'Air/drone strike',
      // "Soldiers died in clashes; fighters were killed in air strikes": a fight that aircraft joined.
      ({ first, isSecurityHit }) => !(isSecurityHit && isBefore(first('clash'), first('air'))),
    ),
  ],
  ['sexual', by('sexual', 'Sexual violence')],
  ['abducted-killed', by('abduction', 'Abduction/forced disappearance', ({ isAbductedKilled }) => isAbductedKilled)],
  [
    'grenade',
    // "Rangers killed three suspects. Two Rangers were hurt when the suspects hurled grenades": a fight told first.
    by(
      'grenade-attack',
      'Grenade',
      ({ isLead, isMilitantHit, isByForces }) => isLead || !(isMilitantHit && isByForces),
    ),
  ],
  // What remains of "killed in shootings and a blast" goes by the first of them.
  [
    'explosion',
    earlierThan(
      'explosion',
      'clash',
      'Remote explosive/landmine/IED',
      ({ isRemainder, first, hasVictims }) =>
        (!isRemainder || !first('shooting') || first('shooting')!.from > first('explosion')!.from) &&
        (hasVictims || !isFoiled(first)) &&
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
      // "attacked a station with rifles and explosives": arms of a fight, of which the explosives are one.
      ({ first, hasVictims, isOnForces }) =>
        hasVictims &&
        !first('clash') &&
        !first('seizure') &&
        !first('defusal') &&
        !first('shooting') &&
        !(isOnForces && first('arms')),
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
      ({ isSecurityHit, isMilitantHit, isCivilianHit, isByForces, isOperation }) =>
        isSecurityHit || (isMilitantHit && (!isCivilianHit || isByForces || isOperation)),
    ),
  ],
]

/** Rules for what is left when no means decides: who was hurt by whom, then deeds without victims. */
export const REMAINING: readonly (readonly [name: string, rule: TypeRule])[] = [
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
      // "They destroyed a school. Explosives had been placed in two rooms."
      ({ first }) =>
        Boolean(first('attack') ?? first('arson')) && !first('seizure') && !first('defusal') && !first('arrest'),
    ),
  ],
  // "A hand grenade hurt two children": the noun alone, with people hurt and nothing found.
  [
    'grenade-used',
    by(
      'grenade',
      'Grenade',
      ({ first, hasVictims }) =>
        hasVictims &&
        !first('seizure') &&
        !first('defusal') &&
        !first('arrest') &&
        !first('shooting') &&
        !first('arms'),
    ),
  ],
  // "A shell killed two villagers"
  [
    'shell-used',
    by(
      'shell',
      'Shelling/artillery/missile attack',
      ({ first, hasVictims, isOnForces }) =>
        hasVictims &&
        !isOnForces &&
        !first('seizure') &&
        !first('defusal') &&
        !first('arrest') &&
        !first('shooting') &&
        !first('arms'),
    ),
  ],
  // "Forces arrested 17 after a rocket attack on a post": the arrests are what is told.
  [
    'arrests-first',
    ({ tolls, hasVictims, first }) =>
      tolls.arrested.total > 0 && !hasVictims && isBefore(first('arrest'), first('attack') ?? first('fire-heavy'))
        ? { type: 'Arrests', trigger: first('arrest') }
        : null,
  ],
  [
    'on-forces',
    ({ isOnForces, first }) =>
      isOnForces ? { type: 'Armed clash', trigger: first('attack') ?? first('shooting') } : null,
  ],
  // "One fighter was arrested in an injured condition."
  [
    'arrested-hurt',
    ({ tolls, isMilitantHit, isCivilianHit, isSecurityHit, first }) =>
      tolls.arrested.total > 0 && tolls.killed.total === 0 && isMilitantHit && !isCivilianHit && !isSecurityHit
        ? { type: 'Arrests', trigger: first('arrest') }
        : null,
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
  // "Forces seized a cache of explosives; two men were held": the find comes first.
  [
    'seizure-first',
    by('seizure', 'Disrupted weapons use', ({ first }) => {
      const [seizure, arrest] = [first('seizure'), first('arrest')]
      const isArms = Boolean(first('arms') ?? first('device') ?? first('grenade') ?? first('shell'))
      return isArms && (arrest === null || isBefore(seizure, arrest))
    }),
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
