/** How many there may be in all, from two lists that overlap. */
export interface Overlap {
  readonly first: number
  readonly second: number
  readonly both: number
  /** Null where the lists do not overlap: nothing can be said then. */
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * The size of a population from two incomplete lists and their overlap, with a 95 % interval. Reference: Chapman 1951;
 * variance by Seber 1970. Worked: lists of 200 and 150 with 60 in both give 497 in all, 417 to 576.
 * It holds only where the lists are independent, everything has the same chance to be listed, and nothing was joined
 * or parted wrongly. News outlets copy one another, so the estimate is usually too low.
 */
export function chapman(first: number, second: number, both: number): Overlap {
  if (both === 0) return { first, second, both, estimate: null, low: null, high: null }
  const estimate = ((first + 1) * (second + 1)) / (both + 1) - 1
  const variance = ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2))
  const spread = 1.96 * Math.sqrt(variance)
  const seen = first + second - both
  return {
    first,
    second,
    both,
    estimate: Math.round(estimate),
    low: Math.max(seen, Math.round(estimate - spread)),
    high: Math.round(estimate + spread),
  }
}
