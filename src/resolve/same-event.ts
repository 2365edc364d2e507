import type { IncidentMention } from '#model/index.ts'
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
const THRESHOLD = 0.66

export interface Match {
  readonly score: number
  readonly reasons: readonly string[]
}

/** Why two mentions are one event: their score with a reason for each feature, or null when they are not one. */
export function sameEvent(a: IncidentMention, b: IncidentMention): Match | null {
  let score = 0
  const reasons: string[] = []
  for (const feature of FEATURES) {
    const finding = feature.compare(a, b)
    if (finding.score === null) return null
    score += feature.weight * finding.score
    if (finding.score > 0.5) reasons.push(finding.reason)
  }
  return score < THRESHOLD ? null : { score, reasons }
}

/** True when nothing about two mentions says that they cannot be one event. */
export const canBeOne = (a: IncidentMention, b: IncidentMention): boolean =>
  FEATURES.every((feature) => feature.compare(a, b).score !== null)
