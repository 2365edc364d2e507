import { SPEAKER_NOUNS, type SpeakerNoun } from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'

const NOUNS: ReadonlyMap<string, SpeakerNoun> = new Map(SPEAKER_NOUNS.map((row) => [row.noun, row]))

/** The row of the speaker noun that ends at token `k`, two words first: "prime minister", "think tank", "minister". */
export function nounAt(tokens: readonly Token[], k: number): SpeakerNoun | undefined {
  const { word } = tokens[k]!
  const row = rowOf(word)
  if (row === null && word.lower !== 'tank') return undefined
  const pairs = k > 0 ? pairsOf(word) : null
  return pairs?.get(tokens[k - 1]!.lower) ?? row ?? undefined
}

const rowOf = perWord(({ lower }) => NOUNS.get(lower) ?? compoundNoun(lower) ?? null)
/** Nouns of two words by their second word and then their first: most words end none. */
const PAIRS = new Map<string, Map<string, SpeakerNoun>>()
for (const row of SPEAKER_NOUNS) {
  const [first, second] = row.noun.split(' ')
  if (second) PAIRS.set(second, (PAIRS.get(second) ?? new Map<string, SpeakerNoun>()).set(first!, row))
}
const pairsOf = perWord(({ lower }) => PAIRS.get(lower) ?? null)

/** True for a noun of what is published: "report", "survey". */
export const isReport = whether((word) => rowOf(word)?.family === 'report')

/** "secretary-general", "president-elect", "vice-president": the noun of a title of two words. */
function compoundNoun(lower: string): SpeakerNoun | undefined {
  const hyphen = lower.indexOf('-')
  if (hyphen <= 0 || hyphen !== lower.lastIndexOf('-')) return undefined
  const [first, last] = [lower.slice(0, hyphen), lower.slice(hyphen + 1)]
  return SUFFIXES.has(last) ? NOUNS.get(first) : PREFIXES.has(first) ? NOUNS.get(last) : undefined
}

const SUFFIXES = new Set(['general', 'elect', 'designate', 'in', 'major'])
const PREFIXES = new Set(['vice', 'ex', 'deputy', 'sub', 'co', 'under'])

/** True for a word that names a speaker: "police", "survey", "envoy". */
export const isSpeakerNoun = ({ word }: Token): boolean => rowOf(word) !== null || word.lower === 'tank'
