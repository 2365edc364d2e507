import type { Context } from '../context.ts'
import { backgroundOf } from './background.ts'
import { type ReadUnit, readUnit } from './claims.ts'
import { lowerAt, type NamedSpan, type Reading, readingOf } from './reading.ts'
import { type Segment, segmentsOf, type ToldUnit } from './segments.ts'
import { attacksForces } from './targets.ts'
import { findTriggers, type Trigger } from './triggers.ts'
import { unitsOf } from './units.ts'

/** A document read down to its incidents, before their fields are filled. */
export interface Told {
  readonly reading: Reading
  readonly units: readonly ToldUnit[]
  readonly segments: readonly Segment[]
}

/** Reads a document: units, people, claims, triggers, incidents. */
export function tell(context: Context, named: readonly NamedSpan[] = []): Told {
  const reading = readingOf(context.view, named)
  const units = unitsOf(context.view, reading).map((unit, index): ToldUnit => {
    const read = readUnit(reading, unit, index)
    const triggers = findTriggers(reading, unit.from, unit.to).filter((trigger) => !isDoubted(reading, read, trigger))
    const isOnForces = triggers.some((trigger) => ATTACKING.has(trigger.kind) && attacksForces(reading, trigger, unit.to))
    return { ...read, triggers, isOnForces, background: backgroundOf(reading, read) }
  })
  return { reading, units, segments: segmentsOf(reading, units) }
}

const ATTACKING = new Set(['attack', 'shooting', 'clash', 'fire-heavy'])

/** A trigger inside a denied or remembered claim, or after "whether", announces nothing. */
function isDoubted(reading: Reading, { unit, claims }: ReadUnit, trigger: Trigger): boolean {
  if (claims.some(({ doubt, from, to }) => doubt !== null && trigger.from >= from && trigger.to <= to)) return true
  for (let at = unit.from; at < trigger.from; at++) if (lowerAt(reading, at) === 'whether') return true
  return false
}
