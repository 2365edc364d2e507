/** A change from one count to another. Percent is null where it would say nothing. */
export interface Change {
  readonly before: number
  readonly after: number
  readonly difference: number
  readonly percent: number | null
  /** from-zero: nothing can be a percentage of nothing. small-base: below ten, one more event is over ten percent. */
  readonly basis: 'sound' | 'small-base' | 'from-zero'
}

/** Below this base a percentage is given with a warning: a change by one is then more than ten percent. */
export const SMALL_BASE = 10

/**
 * The change from `before` to `after` in percent of `before`. Reference: any textbook of rates, "relative change".
 * Worked: 2,555 to 3,417 is +862, +33.74 %; 0 to 5 is +5 and no percentage; 4 to 6 is +50 % on a small base.
 */
export function change(before: number, after: number): Change {
  const percent = before === 0 ? (after === 0 ? 0 : null) : ((after - before) / before) * 100
  const basis = before === 0 && after !== 0 ? 'from-zero' : before < SMALL_BASE ? 'small-base' : 'sound'
  return { before, after, difference: after - before, percent, basis }
}
