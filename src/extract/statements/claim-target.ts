import { CLAIM_NOUNS, CLAIMED_DEEDS, PREPOSITIONS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Range } from './name-run.ts'
import { isComma } from './noun-phrase.ts'

/** No name of a deed is longer: "the attack on the convoy in the valley of Sund". */
const LONGEST = 14
/** Prepositions that go on with the name of a deed: "the attack on the convoy". */
const GOING_ON = new Set(['on', 'of', 'against', 'at'])

/** What is claimed, in what follows a claim: "the raid on the mill" in "for the raid on the mill, in which …". */
export function claimTarget(tokens: readonly Token[], { from, to }: Range): Range | null {
  const start = tokens[from]?.lower === 'for' ? from + 1 : from
  let end = start
  while (end < Math.min(to, start + LONGEST) && !endsDeed(tokens, end, start)) end++
  return end > start ? { from: start, to: end } : null
}

function endsDeed(tokens: readonly Token[], k: number, start: number): boolean {
  const { lower, kind } = tokens[k]!
  if (isComma(tokens[k]!) || (kind === 'punctuation' && !"'’-".includes(tokens[k]!.text))) return true
  return (
    k > start &&
    (lower === 'and' || lower === 'that' || lower === 'which' || (PREPOSITIONS.has(lower) && !GOING_ON.has(lower)))
  )
}

/** True for words that name a deed or the responsibility for it: "Responsibility for the blast", "The ambush". */
export function namesDeed(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let k = from; k < to; k++)
    if (CLAIM_NOUNS.has(tokens[k]!.lower) || CLAIMED_DEEDS.has(tokens[k]!.lower)) return true
  return false
}
