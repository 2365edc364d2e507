import {
  BE_FORMS,
  COMPARATIVES,
  DETERMINERS,
  HAVE_FORMS,
  MEASURE_NOUNS,
  MODALS,
  PERSON_NOUNS,
  PLAIN_VERBS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'

/** A run of nouns and what stands before them; `head` is the token that names what is counted. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

const STOPS = new Set(
  `and or but than as respectively each so it they he she we who also not then thus only just later ago earlier before respectively last this next
  yesterday today there here out whole entire rest altogether overall combined together jointly apiece daily weekly monthly annually more less fewer higher lower above below up down compared versus vs
  times latter aboard back home alive abroad away ashore underground unhurt nearby elsewhere indoors outside inside adrift free loose`.split(
    /\s+/,
  ),
)
/** Plurals without an s. */
const PLURALS = new Set(
  'people men women children police personnel troops civilians media staff cattle policemen gunmen'.split(' '),
)

/** The noun phrase that begins at a token, as after a number: "violence-linked fatalities in 2025" gives two words. */
export function nounPhraseAt(tokens: readonly Token[], at: number, limit: number): NounPhrase | null {
  let to = at
  while (to < limit && to < at + 7 && continues(tokens, at, to)) to++
  // "1,392 caused by", "1,388 injured": a participle alone is no noun.
  while (to > at && isParticiple(tokens[to - 1]!.word)) to--
  if (to === at) return null
  to = joinedEnd(tokens, at, to, limit)
  return { from: at, to, head: headOf(tokens, at, to) }
}

/** "117 roadside and suicide bombings": two words before one noun, which the first alone does not name. */
function joinedEnd(tokens: readonly Token[], from: number, to: number, limit: number): number {
  const first = tokens[from]!.word
  if (to !== from + 1 || !/^(?:and|or)$/.test(tokens[to]?.lower ?? '') || isPlural(first) || isMeasure(first)) return to
  const second = tokens[to + 1]
  const noun = tokens[to + 2]
  const isJoined =
    second !== undefined &&
    noun !== undefined &&
    to + 3 <= limit &&
    placeInPhrase(second.word) === 'inside' &&
    !isPlural(second.word) &&
    isMeasure(noun.word)
  return isJoined ? to + 3 : to
}

function continues(tokens: readonly Token[], from: number, at: number): boolean {
  const place = placeInPhrase(tokens[at]!.word)
  // "houses damaged", "people confined": a participle after a noun ends the phrase; "violence-linked deaths" does not.
  return place === 'inside' || (place === 'participle' && !(at > from && isPlural(tokens[at - 1]!.word)))
}

const placeInPhrase = perWord(({ kind, lower }): 'inside' | 'participle' | 'outside' => {
  if (kind !== 'word' || lower === "'s") return 'outside'
  if (MEASURE_NOUNS.has(lower) || PERSON_NOUNS.has(lower)) return 'inside'
  if (ENDING.some((words) => words.has(lower))) return 'outside'
  return /(?:ed|ing)$/.test(lower) ? 'participle' : 'inside'
})
const ENDING = [
  STOPS,
  COMPARATIVES,
  PREPOSITIONS,
  SUBORDINATORS,
  RELATIVES,
  DETERMINERS,
  BE_FORMS,
  HAVE_FORMS,
  MODALS,
  PLAIN_VERBS,
]

const isMeasure = whether(({ lower }) => MEASURE_NOUNS.has(lower))
const isParticiple = whether(({ lower }) => /(?:ed|ing)$/.test(lower) && !MEASURE_NOUNS.has(lower))
export const isPlural = whether(
  ({ lower }) => PLURALS.has(lower) || PERSON_NOUNS.has(lower) || /(?:[^suia]s|ies|ses|ees)$/.test(lower),
)

/** The last measure noun, else the first plural, else the last word. */
function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isMeasure(tokens[i]!.word)) return i
  for (let i = from; i < to; i++) if (isPlural(tokens[i]!.word) && !tokens[i]!.lower.includes("'")) return i
  return to - 1
}
