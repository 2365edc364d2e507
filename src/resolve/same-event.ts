import type { Facts } from './facts.ts'
import type { Feature } from './feature.ts'
import { compatibleToll } from './features/compatible-toll.ts'
import { oneText } from './features/one-text.ts'
import { sameDay } from './features/same-day.ts'
import { sameKind } from './features/same-kind.ts'
import { differingLevel, samePlace } from './features/same-place.ts'
import { sameScene } from './features/same-scene.ts'
import { sharedActors } from './features/shared-actors.ts'
import { sharedWords } from './features/shared-words.ts'

/** Everything that two mentions are compared by. Day and place come first: they forbid most pairs at little cost. */
export const FEATURES: readonly Feature[] = [
  sameDay,
  samePlace,
  sameKind,
  compatibleToll,
  sharedActors,
  sameScene,
  sharedWords,
  oneText,
]

/**
 * The points from which two mentions are one event. The same day, city, type and toll without a word on what was
 * attacked make 7; the same day, city and type with other targets and an unlike toll make 4.
 * 5.2: best on eval/wire-week, where 4.9 to 5.6 do as well.
 */
export const THRESHOLD = 5.2

/** From here up to the threshold a person decides. */
export const DOUBT = 4.2

/** The points that the features after each can still give. */
const LEFT = FEATURES.map((_, at) => FEATURES.slice(at + 1).reduce((sum, { weight }) => sum + weight, 0))

/**
 * How many points speak for two mentions being one event; null when something says that they cannot be, or when they
 * cannot come to `least` any more.
 */
export function matchScore(a: Facts, b: Facts, least = Number.NEGATIVE_INFINITY): number | null {
  // Of the pairs of a day and province most lie in two districts: no feature need be asked.
  if (differingLevel(a, b) !== null) return null
  let sum = 0
  for (const [at, { weight, compare }] of FEATURES.entries()) {
    const { score } = compare(a, b)
    if (score === null) return null
    sum += weight * score
    if (sum + (LEFT[at] as number) < least) return null
  }
  return sum
}

/** What one feature said of two mentions, and the points that it gave. */
export interface Reason {
  readonly feature: string
  readonly points: number
  readonly words: string
}

/** What spoke for and against two mentions being one event, the weightiest first. */
export function matchReasons(a: Facts, b: Facts): Reason[] {
  return FEATURES.map((feature) => {
    const { score, because } = feature.compare(a, b)
    return { feature: feature.name, points: score === null ? -Infinity : feature.weight * score, words: because() }
  })
    .filter(({ points }) => Math.abs(points) >= 0.5)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
}
