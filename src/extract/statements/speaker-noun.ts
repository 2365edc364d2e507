import { SPEAKER_NOUNS, type SpeakerNoun } from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'

const NOUNS: ReadonlyMap<string, SpeakerNoun> = new Map(SPEAKER_NOUNS.map((row) => [row.noun, row]))

/** The row of the speaker noun that ends at token `k`, two words first: "prime minister", "think tank", "minister". */
export function nounAt(tokens: readonly Token[], k: number): SpeakerNoun | undefined {
  const { word } = tokens[k]!
  const row = rowOf(word) ?? undefined
  if (!row && word.lower !== 'tank') return undefined
  return (k > 0 && endsPair(word) && NOUNS.get(`${tokens[k - 1]!.lower} ${word.lower}`)) || row
}

const rowOf = perWord(({ lower }) => NOUNS.get(lower) ?? compoundNoun(lower) ?? null)
const SECONDS = new Set([...NOUNS.keys()].flatMap((noun) => noun.split(' ').slice(-1)))
const endsPair = whether(({ lower }) => SECONDS.has(lower))

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
