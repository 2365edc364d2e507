/** The best so many of what is proposed. Plain data with functions over it, not closures: they are called in the hottest loops. */
export interface Foremost<T> {
  readonly size: number
  kept: Ranked<T>[]
  bar: number
}

interface Ranked<T> {
  readonly item: T
  readonly fit: number
  readonly order: number
}

/** Sums that are added up in another order may differ by as much. */
const DUST = 1e-9

/**
 * Keeps the foremost of very many readings, so that hopeless ones need not be looked into: a claim in a page full of
 * figures has thousands. `foremost(40)` keeps forty, all of them fitter than nothing.
 */
export const foremost = <T>(size: number): Foremost<T> => ({ size, kept: [], bar: 0 })

/** What cannot reach this cannot come among them any more. */
export const barOf = ({ bar }: Foremost<unknown>): number => bar - DUST

/** Proposes one; what is told first (`order`) stands first among equals. */
export function propose<T>(found: Foremost<T>, item: T, fit: number, order: number): void {
  if (fit <= 0 || fit < found.bar) return
  found.kept.push({ item, fit, order })
  if (found.kept.length >= 2 * found.size) rank(found)
}

/** The foremost, the best first. */
export function allOf<T>(found: Foremost<T>): T[] {
  rank(found)
  return found.kept.map(({ item }) => item)
}

function rank<T>(found: Foremost<T>): void {
  found.kept.sort((a, b) => b.fit - a.fit || a.order - b.order)
  found.kept = found.kept.slice(0, found.size)
  if (found.kept.length === found.size) found.bar = found.kept.at(-1)!.fit
}
