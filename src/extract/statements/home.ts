import type { Reading } from './reading.ts'
import { sideAt } from './side.ts'

/** Named less often, or as one of many, a country is not what the document is about. */
const FEWEST = 3
const LEAST_SHARE = 0.4

/** The country that a document speaks of most, for "police" and "the minister" who are given no other; null without any. */
export function homeOf({ tokens }: Reading): string | null {
  const counts = new Map<string, number>()
  for (let i = 0; i < tokens.length; i++) {
    const side = sideAt(tokens, i, tokens.length)
    if (side && side.side.length === 2 && side.side !== 'UN' && side.side !== 'EU')
      counts.set(side.side, (counts.get(side.side) ?? 0) + 1)
  }
  let home: string | null = null
  for (const [side, count] of counts) if (home === null || count > counts.get(home)!) home = side
  return home !== null &&
    counts.get(home)! >= FEWEST &&
    counts.get(home)! >= LEAST_SHARE * [...counts.values()].reduce((a, b) => a + b)
    ? home
    : null
}
