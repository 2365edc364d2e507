import type { Context } from '../context.ts'
import { type DateMention, findDates } from '../when/index.ts'
import { findPlaces, type PlaceMention } from '../where/index.ts'
import { type ActorMention, findActors } from '../who/index.ts'
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
  readonly places: readonly PlaceMention[]
  readonly dates: readonly DateMention[]
  readonly actors: readonly ActorMention[]
}

/** Reads a document: places, dates, actors, then units, people, claims, triggers, and how many incidents they are. */
export function tell(context: Context): Told {
  const actors = findActors(context)
  const places = findPlaces(context)
  const dates = findDates(context)
  const reading = readingOf(context.view, namesOf(actors, places))
  const units = unitsOf(context.view, reading).map((unit, index): ToldUnit => {
    const read = readUnit(reading, unit, index)
    const triggers = findTriggers(reading, unit.from, unit.to).filter((trigger) => !isDoubted(reading, read, trigger))
    const isOnForces = triggers.some(
      (trigger) => ATTACKING.has(trigger.kind) && attacksForces(reading, trigger, unit.to),
    )
    return { ...read, triggers, isOnForces, background: backgroundOf(reading, read) }
  })
  return { reading, units, segments: segmentsOf(reading, units), places, dates, actors }
}

/** Names that are no person's. Common nouns for forces ("police") are read by the grammar itself. */
function namesOf(actors: readonly ActorMention[], places: readonly PlaceMention[]): NamedSpan[] {
  return [
    ...actors.flatMap(({ start, end, category, isGeneric }) =>
      isGeneric ? [] : [{ start, end, kind: 'actor' as const, category }],
    ),
    ...places.map(({ start, end }) => ({ start, end, kind: 'place' as const, category: null })),
  ]
}

const ATTACKING = new Set(['attack', 'shooting', 'clash', 'assault', 'fire-heavy'])

/** A trigger inside a denied or remembered claim, or after "whether", announces nothing. */
function isDoubted(reading: Reading, { unit, claims }: ReadUnit, trigger: Trigger): boolean {
  if (claims.some(({ doubt, from, to }) => doubt !== null && trigger.from >= from && trigger.to <= to)) return true
  for (let at = unit.from; at < trigger.from; at++) if (lowerAt(reading, at) === 'whether') return true
  return false
}
