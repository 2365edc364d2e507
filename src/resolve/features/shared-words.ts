import type { Feature } from '../feature.ts'

/** Quotations that both hold, names of units, persons and streets, and words that few reports share. */
export const sharedWords: Feature = {
  name: 'shared words',
  weight: 2,
  compare({ words: a }, { words: b }) {
    const quoted = [...a.quotations].find((one) => b.quotations.has(one))
    if (quoted) return { score: 1, because: () => `both quote “${quoted.slice(0, 60)}”` }
    const least = Math.min(a.rare.size, b.rare.size)
    if (least < FEWEST) return { score: 0, because: () => 'one has too few words of its own' }
    const shared = [...a.rare].filter((word) => b.rare.has(word)).sort()
    // A headline has a dozen words and a story hundreds: what counts is how much of the shorter the longer has.
    const share = shared.length / Math.min(least, MOST)
    if (shared.length === 0) return { score: -0.5, because: () => 'they share no uncommon word' }
    return { score: Math.min(1, 2.5 * share - 0.3), because: () => `both have ${shared.slice(0, 5).join(', ')}` }
  },
}

const FEWEST = 3
const MOST = 12
