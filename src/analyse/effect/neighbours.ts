import type { Effect } from '#model/index.ts'
import type { Stretch } from './steps.ts'

/**
 * The comparison that press releases make: the first step after the date with the last before it, and how many pairs of
 * neighbours before the date differ at least as much in the same direction. Worked: 40 then 30 is -25 %; of the pairs
 * 50-35, 35-36, 36-40 one (50-35) fell at least as much.
 */
export function neighboursOf(stretches: readonly Stretch[], counts: readonly number[]): Effect['neighbours'] {
  const first = stretches.findIndex((stretch) => stretch.isAfter)
  const rate = (i: number): number => counts[i]! / stretches[i]!.days
  const changeAt = (i: number): number | null => (counts[i - 1]! > 0 ? 100 * (rate(i) / rate(i - 1) - 1) : null)
  const change = changeAt(first)
  const earlier = stretches
    .slice(1, first)
    .map((_, i) => changeAt(i + 1))
    .filter((value) => value !== null)
  const isAsLarge = (value: number): boolean => change !== null && (change < 0 ? value <= change : value >= change)
  return {
    before: counts[first - 1]!,
    after: counts[first]!,
    change,
    asLarge: earlier.filter(isAsLarge).length,
    of: earlier.length,
  }
}
