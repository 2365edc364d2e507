/** Counts what happened lately under a key, and says when it was too much. */
export interface Limit {
  /** Seconds to wait before the next try; 0 when one may. */
  waitFor(key: string): number
  count(key: string): void
  forget(key: string): void
}

/** How many keys are remembered: more are an attack from many addresses, and the oldest give way. */
const MOST_KEYS = 10_000

/** At most `most` within `seconds`: `createLimit({ most: 5, seconds: 900, clock })`. */
export function createLimit({
  most,
  seconds,
  clock,
}: {
  readonly most: number
  readonly seconds: number
  readonly clock: () => number
}): Limit {
  const times = new Map<string, number[]>()
  const recent = (key: string) => (times.get(key) ?? []).filter((at) => at > clock() - seconds * 1000)
  return {
    waitFor(key) {
      const counted = recent(key)
      const first = counted[counted.length - most]
      return first === undefined ? 0 : Math.ceil((first + seconds * 1000 - clock()) / 1000)
    },
    count(key) {
      const counted = [...recent(key), clock()].slice(-most)
      times.delete(key)
      times.set(key, counted)
      if (times.size > MOST_KEYS) times.delete(times.keys().next().value as string)
    },
    forget: (key) => void times.delete(key),
  }
}
