import { SPEAKER_NOUNS, type SpeakerNoun } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'

const NOUNS: ReadonlyMap<string, SpeakerNoun> = new Map(SPEAKER_NOUNS.map((row) => [row.noun, row]))

/** The row of the speaker noun that ends at token `k`, two words first: "prime minister", "think tank", "minister". */
export function nounAt(tokens: readonly Token[], k: number): SpeakerNoun | undefined {
  const row = NOUNS.get(tokens[k]!.lower)
  if (!row && tokens[k]!.lower !== 'tank') return undefined
  return (k > 0 && NOUNS.get(`${tokens[k - 1]!.lower} ${tokens[k]!.lower}`)) || row
}

/** True for a word that names a speaker: "police", "survey", "envoy". */
export const isSpeakerNoun = (token: Token): boolean => NOUNS.has(token.lower) || token.lower === 'tank'
