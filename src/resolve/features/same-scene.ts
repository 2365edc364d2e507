import type { Facts } from '../facts.ts'
import type { Feature } from '../feature.ts'

/** What was attacked and whom it hit: "a bus" and "a checkpoint" of one day in one city are two events. */
export const sameScene: Feature = {
  name: 'same scene',
  weight: 2.5,
  compare(a, b) {
    const target = overlap(a, b, 'targets')
    const victim = overlap(a, b, 'victims')
    const both = [target, victim].filter((one) => one !== null)
    if (both.length === 0) return { score: 0, because: () => 'one does not say what was attacked' }
    const shared = both.flatMap((one) => one.shared)
    if (shared.length === 0) return { score: both.length === 2 ? -1 : -0.6, because: () => differing(a, b) }
    const isSplit = both.some((one) => one.shared.length === 0)
    return {
      score: isSplit ? 0.3 : both.length === 2 ? 1 : 0.7,
      because: () => `both tell of ${[...new Set(shared)].sort().join(', ')}`,
    }
  },
}

interface Overlap {
  readonly shared: readonly string[]
}

function overlap({ words: a }: Facts, { words: b }: Facts, kind: 'targets' | 'victims'): Overlap | null {
  if (a[kind].size === 0 || b[kind].size === 0) return null
  return { shared: [...a[kind]].filter((one) => b[kind].has(one)) }
}

const differing = (a: Facts, b: Facts): string => `one tells of ${list(a)}, the other of ${list(b)}`

const list = ({ words }: Facts): string =>
  [...words.targets, ...words.victims].sort().join(', ') || 'nothing of the kind'
