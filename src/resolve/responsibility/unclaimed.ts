import { CLAIM_NOUNS, CLAIM_VERBS, CLAIMED_DEEDS } from '#lexicon/index.ts'
import type { Sentence, TextView, Token } from '#text/index.ts'

const NOBODY = new Set(['no', 'none', 'nobody', 'neither', 'not', 'never', 'without', 'yet'])
/** How many tokens a negation, a claim and its deed may stand apart. */
const REACH = 9

/**
 * The sentences that say that nobody has claimed it: "No group immediately claimed responsibility", "There was no
 * claim of responsibility", "The blast went unclaimed".
 */
export function unclaimedSentences({ tokens, sentences }: TextView): readonly Sentence[] {
  return sentences.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (isUnclaimedAt(tokens, at, from, to)) return true
    return false
  })
}

function isUnclaimedAt(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const { lower } = tokens[at]!
  if (lower === 'unclaimed') return true
  if (!CLAIM_VERBS.has(lower) && lower !== 'claim') return false
  const isClaim = isNear(
    tokens,
    at,
    from,
    to,
    (word) => CLAIM_NOUNS.has(word) || (/^claim/.test(lower) && CLAIMED_DEEDS.has(word)),
  )
  return isClaim && isNegated(tokens, at, from)
}

function isNear(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  is: (word: string) => boolean,
): boolean {
  for (let k = Math.max(from, at - REACH); k < Math.min(to, at + REACH); k++) if (is(tokens[k]!.lower)) return true
  return false
}

function isNegated(tokens: readonly Token[], at: number, from: number): boolean {
  for (let k = at - 1; k >= Math.max(from, at - REACH); k--) {
    const { lower, text } = tokens[k]!
    if (text === ';' || text === '”' || lower === 'but') return false
    if (NOBODY.has(lower) || lower.endsWith("n't")) return true
  }
  return false
}
