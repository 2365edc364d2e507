import { PREPOSITIONS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { isSpeakerNoun } from './speaker-noun.ts'

/** The token of the head noun: the last one before a preposition, a participle, a parenthesis or the end. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    const { lower, text } = tokens[k]!
    if (text === '(' && tokens[k + 2]?.text === ')' && k + 3 < to && !PREPOSITIONS.has(tokens[k + 3]!.lower)) {
      k += 2
      continue
    }
    if (isInsideName(tokens, k)) continue
    if (!PREPOSITIONS.has(lower) && lower !== 'to' && text !== '(' && !isPostmodifier(tokens, k)) continue
    if (tokens[k - 1]!.kind !== 'punctuation') return k - 1
  }
  let head = to - 1
  while (head > from && tokens[head]!.kind === 'punctuation') head--
  return head
}

/** "Centre for Harbour Studies", "Secretary of State Anna Berg": the preposition belongs to the name. */
function isInsideName(tokens: readonly Token[], k: number): boolean {
  const { lower } = tokens[k]!
  if (lower !== 'for' && lower !== 'of') return false
  return tokens[k - 1]!.isCapital && tokens[k + 1]?.isCapital === true && isJoining(tokens[k - 1]!.lower, lower)
}

const OF_TITLES = new Set([
  'secretary',
  'minister',
  'chief',
  'director',
  'house',
  'ministry',
  'department',
  'bank',
  'university',
  'council',
  'army',
  'front',
  'party',
  'movement',
  'league',
  'board',
  'chamber',
  'church',
  'court',
  'institute',
  'union',
])
const FOR_NAMES = new Set([
  'center',
  'centre',
  'institute',
  'foundation',
  'council',
  'movement',
  'network',
  'campaign',
  'committee',
  'commission',
  'office',
  'party',
  'front',
  'agency',
  'alliance',
  'association',
])
const isJoining = (word: string, preposition: string): boolean =>
  (preposition === 'of' ? OF_TITLES : FOR_NAMES).has(word)

const IRREGULAR_PARTICIPLES = new Set(['led', 'run', 'held', 'made', 'known', 'given'])

/** "the opposition led by …", "a resolution presented at …": a participle that describes the noun before it. */
function isPostmodifier(tokens: readonly Token[], k: number): boolean {
  const { lower, isCapital } = tokens[k]!
  if (isCapital || !(lower.endsWith('ed') || IRREGULAR_PARTICIPLES.has(lower))) return false
  return isSpeakerNoun(tokens[k - 1]!) || PREPOSITIONS.has(tokens[k + 1]?.lower ?? '')
}
