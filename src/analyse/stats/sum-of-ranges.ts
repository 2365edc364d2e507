import type { Range } from '#model/index.ts'

/** Two readings of a sum of uncertain counts. */
export interface SumOfRanges {
  /** All low at once, or all high at once: nothing lies outside. */
  readonly widest: Range
  /** Errors that are independent of one another cancel in part. */
  readonly independent: Range
}

/**
 * Carries low and high through a sum: the widest range, and the one for independent errors, in which the distances to
 * the best value add up as squares. Reference: JCGM 100:2008 (GUM), 5.1.2. Worked: 10 (7–13) and 20 (16–24) is 30, widest
 * 23–37, independent 25–35.
 */
export function sumOfRanges(ranges: readonly Range[]): SumOfRanges {
  const add = (of: (range: Range) => number) => ranges.reduce((total, range) => total + of(range), 0)
  const best = add((range) => range.best)
  const below = Math.sqrt(add(({ low, best }) => (best - low) ** 2))
  const above = Math.sqrt(add(({ best, high }) => (high - best) ** 2))
  return {
    widest: { low: add((range) => range.low), best, high: add((range) => range.high) },
    independent: { low: Math.max(0, Math.round(best - below)), best, high: Math.round(best + above) },
  }
}
