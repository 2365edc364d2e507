/** The best so many of what is proposed; what is told first stands first among equals. */
export interface Foremost<T> {
  /** What cannot reach this cannot come among them any more. */
  readonly bar: () => number
  readonly add: (item: T, fit: number, order: number) => void
  readonly all: () => T[]
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
export function foremost<T>(size: number): Foremost<T> {
  let kept: Ranked<T>[] = []
  let bar = 0
  const rank = () => {
    kept.sort((a, b) => b.fit - a.fit || a.order - b.order)
    kept = kept.slice(0, size)
    if (kept.length === size) bar = kept.at(-1)!.fit
  }
  return {
    bar: () => bar - DUST,
    add(item, fit, order) {
      if (fit <= 0 || fit < bar) return
      kept.push({ item, fit, order })
      if (kept.length >= 2 * size) rank()
    },
    all() {
      rank()
      return kept.map(({ item }) => item)
    },
  }
}
