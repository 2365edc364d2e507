import type { SubEventType } from '#model/index.ts'
import type { Claim } from './claim.ts'
import type { Segment } from './segments.ts'
import type { Tolls } from './toll-of.ts'
import type { Trigger } from './triggers.ts'

/** What the type of an incident is read from. */
export interface TypeEvidence {
  readonly segment: Segment
  readonly tolls: Tolls
  readonly claims: readonly Claim[]
  readonly triggers: readonly Trigger[]
}

export interface Typed {
  readonly type: SubEventType
  readonly trigger: Trigger | null
  readonly rule: string
}

/** The sub-event type of an incident: the first rule that holds, in the order of precedence. */
export function typeOf({ triggers, tolls, claims }: TypeEvidence): Typed | null {
  const first = (kind: Trigger['kind']) => triggers.find((one) => one.kind === kind) ?? null
  const hit = (kind: Trigger['kind'], type: SubEventType): Typed | null => {
    const trigger = first(kind)
    return trigger && { type, trigger, rule: `type/${kind}` }
  }
  const victims = tolls.killed.total + tolls.injured.total
  const isSecurityHit = tolls.killed.by.security + tolls.injured.by.security > 0
  const isMilitantHit = tolls.killed.by.militant + tolls.injured.by.militant > 0
  const isByForces = claims.some(({ agents }) => agents.some(({ category }) => category === 'security'))
  const explosive = hit('suicide', 'Suicide bomb') ?? hit('air', 'Air/drone strike') ?? hit('throw', 'Grenade')
  if (explosive) return explosive
  if (tolls.abducted.total > 0 && tolls.killed.total === 0) return hit('abduction', 'Abduction/forced disappearance')
  const explosion = first('explosion')
  const clash = first('clash')
  if (explosion && !(clash && clash.from < explosion.from)) return { type: 'Remote explosive/landmine/IED', trigger: explosion, rule: 'type/explosion' }
  const heavy = first('fire-heavy')
  if (heavy && !clash) return { type: 'Shelling/artillery/missile attack', trigger: heavy, rule: 'type/fire-heavy' }
  if (clash && victims > 0) return { type: 'Armed clash', trigger: clash, rule: 'type/clash' }
  if (isSecurityHit || (isMilitantHit && isByForces)) return { type: 'Armed clash', trigger: clash ?? first('attack'), rule: 'type/armed-sides' }
  if (victims > 0) return { type: 'Attack', trigger: first('attack') ?? first('shooting'), rule: 'type/attack' }
  return hit('abduction', 'Abduction/forced disappearance') ?? (tolls.arrested.total > 0 ? hit('arrest', 'Arrests') : null) ?? hit('defusal', 'Disrupted weapons use') ?? hit('seizure', 'Disrupted weapons use') ?? hit('arson', 'Looting/property destruction') ?? hit('shooting', 'Attack')
}
