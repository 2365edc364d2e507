import { CHANGE_NOUNS, type Direction } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'

const EQUALLING = new Set([
  'to',
  'at',
  'is',
  'was',
  'were',
  'equals',
  'equalled',
  'being',
  'represents',
  'represented',
  'been',
  'thus',
  'out',
])

/** "the decline amounts to 12 per cent", "the rise was 9%": the noun of change is the subject. */
export function nounSubject(tokens: readonly Token[], at: number): Direction | null {
  if (at < 0 || !EQUALLING.has(tokens[at]!.lower)) return null
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const direction = CHANGE_NOUNS.get(tokens[i]!.lower)
    if (direction) return direction === 'none' ? null : direction
    // "the fall from 2027 is"
    if (tokens[i]!.kind !== 'word' && !/^(?:19|20)\d\d$/.test(tokens[i]!.text)) return null
  }
  return null
}

/** "The increase comes to 676": the noun of change has an article, so that its size and no new level follows. */
export const isDefinite = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 4), at)
    .some((token, i, near) => /^(?:the|this|that|its)$/.test(token.lower) && CHANGE_NOUNS.has(near[i + 1]?.lower ?? ''))
