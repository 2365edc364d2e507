import {
  BE_FORMS,
  CLAUSE_VERBS,
  DAY_WORDS,
  DETERMINERS,
  HAVE_FORMS,
  LISTENER_WORDS,
  MIDDLE_ADVERBS,
  MODALS,
  MONTH_WORDS,
  NEGATIONS,
  NOT_ADVERBS,
  OCCASION_WORDS,
  OPENERS,
  ORGANISATION_WORDS,
  PERIOD_WORDS,
  PHRASE_STOPS,
  PLAIN_VERBS,
  POSSESSIVES,
  PREPOSITIONS,
  PROTEST_WORDS,
  SPEAKING_PRONOUNS,
  SPEECH_ADVERBS,
  TITLES,
  VOICELESS,
} from '#lexicon/index.ts'
import { perWord, type Token, type Word } from '#text/index.ts'

// The classes of words that the grammar of statements asks about, one bit each: a word is looked up in the lists once.
export const DETERMINER = 1 << 0
export const POSSESSIVE = 1 << 1
export const PREPOSITION = 1 << 2
/** A pronoun that can speak. */
export const PRONOUN = 1 << 3
/** A word that ends a noun phrase on its left. */
export const STOP = 1 << 4
export const OPENER = 1 << 5
export const CLAUSE_VERB = 1 << 6
export const BE = 1 << 7
export const HAVE = 1 << 8
export const MODAL = 1 << 9
export const DO = 1 << 10
/** "not", "never" and what ends in "n't". */
export const NOT = 1 << 11
/** These and "no", "nobody", "without". */
export const NEGATION = 1 << 12
/** "also", "repeatedly", "on its part" words that may stand between a subject and its verb. */
export const ADVERB = 1 << 13
/** An auxiliary or modal of a verb group, contractions included. */
export const AUXILIARY = 1 << 14
/** A word that shows that those around it form a clause: an auxiliary or a well-known verb. */
export const VERB_LIKE = 1 << 15
export const DAY = 1 << 16
export const MONTH = 1 << 17
export const PERIOD = 1 << 18
export const OCCASION = 1 << 19
export const LISTENER = 1 << 20
export const PROTEST = 1 << 21
export const VOICELESS_THING = 1 << 22
export const TITLE = 1 << 23
export const ORGANISATION = 1 << 24
/** An article. */
export const ARTICLE = 1 << 25
/** A small word that ends in -ed: "seized". */
export const ENDS_IN_ED = 1 << 26
/** A word that ends in -ing and is more than that. */
export const ENDS_IN_ING = 1 << 27
/** An auxiliary that is a name too: "Ms May". */
export const NAME_TOO = 1 << 28
export const QUOTE_MARK = 1 << 29
/** "no one", "anyone": nobody in particular. */
export const NOBODY = 1 << 30

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [DETERMINERS, DETERMINER],
  [POSSESSIVES, POSSESSIVE],
  [PREPOSITIONS, PREPOSITION],
  [SPEAKING_PRONOUNS, PRONOUN],
  [PHRASE_STOPS, STOP],
  [OPENERS, OPENER],
  [CLAUSE_VERBS, CLAUSE_VERB],
  [BE_FORMS, BE | AUXILIARY | VERB_LIKE],
  [HAVE_FORMS, HAVE | AUXILIARY | VERB_LIKE],
  [MODALS, MODAL | AUXILIARY | VERB_LIKE],
  [new Set(['do', 'does', 'did', "didn't", "doesn't", "don't"]), DO],
  [new Set(['not', 'never']), NOT],
  [NEGATIONS, NEGATION],
  [DAY_WORDS, DAY],
  [MONTH_WORDS, MONTH],
  [PERIOD_WORDS, PERIOD],
  [OCCASION_WORDS, OCCASION],
  [LISTENER_WORDS, LISTENER],
  [PROTEST_WORDS, PROTEST],
  [VOICELESS, VOICELESS_THING],
  [TITLES, TITLE],
  [ORGANISATION_WORDS, ORGANISATION],
  [new Set(['the', 'a', 'an']), ARTICLE],
  [new Set(['may', 'will', 'were', 'can', 'might']), NAME_TOO],
  [new Set('“”"«»‘’\'`'), QUOTE_MARK],
  [new Set(['no', 'neither', 'nobody', 'anyone', 'anybody', 'everyone', 'whoever', 'none']), NOBODY],
]

/** Every class of a word: `classesOf(token.word) & DETERMINER` is not 0 for "the". */
export const classesOf = perWord((word): number => {
  const { lower } = word
  let classes = 0
  for (const [words, bits] of LISTS) if (words.has(lower)) classes |= bits
  if (lower.endsWith("n't")) classes |= NOT | NEGATION | AUXILIARY | VERB_LIKE
  if (lower.length > 4 && lower.endsWith('ed') && !word.isCapital) classes |= ENDS_IN_ED
  if (lower.length > 4 && lower.endsWith('ing')) classes |= ENDS_IN_ING
  return classes | (isAdverbial(word) ? ADVERB : 0) | (isPlainVerb(word) ? VERB_LIKE : 0)
})

/** True when a token is there and in one of some classes: `isA(token, DETERMINER | PREPOSITION)`. */
export const isA = (token: Token | undefined, classes: number): boolean =>
  token !== undefined && (classesOf(token.word) & classes) !== 0

function isAdverbial({ lower, isCapital }: Word): boolean {
  if (SPEECH_ADVERBS.has(lower)) return true
  if (lower.length > 4 && lower.endsWith('ly')) return !NOT_ADVERBS.has(lower) && !isCapital
  return (
    MIDDLE_ADVERBS.has(lower) &&
    !PLAIN_VERBS.has(lower) &&
    lower !== 'both' &&
    lower !== 'all' &&
    lower !== 'each' &&
    lower !== 'either'
  )
}

const isPlainVerb = ({ lower, isCapital }: Word): boolean =>
  !isCapital && (PLAIN_VERBS.has(lower) || lower === 'do' || lower === 'does')
