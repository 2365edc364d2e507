import type { Context } from '../context.ts'
import { backgroundOf } from './background.ts'
import { readUnit } from './claims.ts'
import { type NamedSpan, type Reading, readingOf } from './reading.ts'
import { type Segment, segmentsOf, type ToldUnit } from './segments.ts'
import { findTriggers } from './triggers.ts'
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
    return { ...read, triggers: findTriggers(reading, unit.from, unit.to), background: backgroundOf(reading, read) }
  })
  return { reading, units, segments: segmentsOf(reading, units) }
}
