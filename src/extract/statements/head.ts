import { type Token, whether } from '#text/index.ts'
import { isSpeakerNoun } from './speaker-noun.ts'
import { classesOf, isA, PREPOSITION } from './word-class.ts'

/** The token of the head noun: the last one before a preposition, a participle, a parenthesis or the end. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    const token = tokens[k]!
    if (!mayEndHead(token.word)) continue
    const isParenthesis = token.text === '('
    if (isParenthesis && tokens[k + 2]?.text === ')' && k + 3 < to && !isA(tokens[k + 3], PREPOSITION)) {
      k += 2
      continue
    }
    const isEnd = isParenthesis || token.lower === 'to' || isA(token, PREPOSITION)
    if (isEnd ? !isInsideName(tokens, k) : isPostmodifier(tokens, k))
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
const isPostmodifier = (tokens: readonly Token[], k: number): boolean =>
  isParticiple(tokens[k]!.word) && (isSpeakerNoun(tokens[k - 1]!) || isA(tokens[k + 1], PREPOSITION))

const isParticiple = whether(
  ({ lower, isCapital }) => !isCapital && (lower.endsWith('ed') || IRREGULAR_PARTICIPLES.has(lower)),
)

/** Words at which the noun before them can be the head. */
const mayEndHead = whether(
  (word) => word.text === '(' || word.lower === 'to' || (classesOf(word) & PREPOSITION) !== 0 || isParticiple(word),
)
