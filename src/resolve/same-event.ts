import type { Facts } from './facts.ts'
import type { Feature } from './feature.ts'
import { compatibleToll } from './features/compatible-toll.ts'
import { sameDay } from './features/same-day.ts'
import { sameKind } from './features/same-kind.ts'
import { samePlace } from './features/same-place.ts'
import { sharedActors } from './features/shared-actors.ts'

/** Everything that two mentions are compared by. Day and place come first: they forbid most pairs at little cost. */
export const FEATURES: readonly Feature[] = [sameDay, samePlace, sameKind, compatibleToll, sharedActors]

/**
 * The sum from which two mentions are one event. The same day, district, type and toll, with nothing on the actors,
 * make 0.85; the same day and district with another type and another toll make 0.64 and are left apart, and so do
 * the same day, type and toll where no more than the province is known.
 */
export const THRESHOLD = 0.66

/** How much speaks for two mentions being one event, from 0 to 1; null when something says that they cannot be. */
export function matchScore(a: Facts, b: Facts): number | null {
  let sum = 0
  for (const feature of FEATURES) {
    const { score } = feature.compare(a, b)
    if (score === null) return null
    sum += feature.weight * score
  }
  return sum
}

/** What spoke for two mentions being one event, a clause each. */
export function matchReasons(a: Facts, b: Facts): string[] {
  return FEATURES.map((feature) => feature.compare(a, b))
    .filter(({ score }) => score !== null && score > 0.5)
    .map(({ reason }) => reason)
}
