import {
  BE_FORMS,
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
  PERIOD_WORDS,
  PLAIN_VERBS,
  PREPOSITIONS,
  SPEECH_ADVERBS,
} from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'

type Tokens = readonly Token[]

/** True for "also", "repeatedly", "on its part" words that may stand between a subject and its verb. */
export const isAdverb = ({ word }: Token): boolean => isAdverbWord(word)

const isAdverbWord = whether(({ lower, isCapital }): boolean => {
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
})

/** True for the auxiliaries and modals of a verb group, contractions included. */
export const isAuxiliary = ({ word }: Token): boolean => isAuxiliaryWord(word)

const isAuxiliaryWord = whether(
  ({ lower }) => BE_FORMS.has(lower) || HAVE_FORMS.has(lower) || MODALS.has(lower) || lower.endsWith("n't"),
)

/** True when a token shows that the words around it form a clause: an auxiliary or a well-known verb. */
export const isVerbLike = ({ word }: Token): boolean => isVerbLikeWord(word)

const isVerbLikeWord = whether(
  (word) =>
    isAuxiliaryWord(word) ||
    (!word.isCapital && (PLAIN_VERBS.has(word.lower) || word.lower === 'do' || word.lower === 'does')),
)

/** What stands between a subject and a verb form, read leftwards from the verb. */
export interface VerbGroup {
  /** The first token of the group, and the last token before it. */
  readonly start: number
  readonly left: number
  readonly isBe: boolean
  readonly isHave: boolean
  readonly isDo: boolean
  readonly isModal: boolean
  readonly isNegated: boolean
  readonly isInfinitive: boolean
}

const NAMES_TOO = new Set(['may', 'will', 'were', 'can', 'might'])

const isNameOrMonth = (before: Token): boolean =>
  before.isCapital || PREPOSITIONS.has(before.lower) || before.lower === 'last'

/** Reads the verb group that ends in the verb form at `at`: "has in the past also said" from "said". */
export function verbGroup(tokens: Tokens, at: number, floor: number): VerbGroup {
  const found = { isBe: false, isHave: false, isDo: false, isModal: false, isNegated: false, isInfinitive: false }
  let start = at
  let i = at - 1
  while (i >= floor) {
    const token = tokens[i]!
    const { lower } = token
    // "Omondi Were denied", "Ms May said": a name, not an auxiliary.
    if (token.isCapital && NAMES_TOO.has(lower) && i > floor && isNameOrMonth(tokens[i - 1]!)) break
    if (NEGATIONS.has(lower) || lower.endsWith("n't")) found.isNegated = true
    if (lower === 'to') {
      found.isInfinitive = true
      start = i
      i--
      break
    }
    if (BE_FORMS.has(lower)) {
      if (!found.isHave && !found.isModal) found.isBe = true
    } else if (HAVE_FORMS.has(lower)) found.isHave = true
    else if (MODALS.has(lower)) found.isModal = true
    else if (
      lower === 'do' ||
      lower === 'does' ||
      lower === 'did' ||
      lower === "didn't" ||
      lower === "doesn't" ||
      lower === "don't"
    )
      found.isDo = true
    else if (lower !== 'not' && lower !== 'never' && !lower.endsWith("n't") && !isAdverb(token)) {
      const before = beforeTime(tokens, i, floor)
      if (before === i) break
      i = before
      continue
    }
    start = i
    i--
  }
  return { start, left: i, ...found }
}

/** Steps left over "on Friday", "Wednesday", "this month", "in the past", "in a statement"; `i` where there is none. */
export function beforeTime(tokens: Tokens, i: number, floor: number): number {
  const lower = tokens[i]!.lower
  const previous = i > floor ? tokens[i - 1]!.lower : ''
  if (DAY_WORDS.has(lower))
    return previous === 'on' || previous === 'late' || previous === 'early' || previous === 'last' ? i - 2 : i - 1
  if (PERIOD_WORDS.has(lower) || OCCASION_WORDS.has(lower)) {
    for (let k = i - 1; k >= Math.max(floor, i - 5); k--) {
      const word = tokens[k]!.lower
      if (word === 'in' || word === 'during' || word === 'over') return k - 1
      if ((word === 'this' || word === 'last' || word === 'earlier') && PERIOD_WORDS.has(lower))
        return tokens[k - 1]?.lower === 'earlier' || tokens[k - 1]?.lower === 'late' ? k - 2 : k - 1
      if (isAuxiliary(tokens[k]!) || tokens[k]!.kind === 'punctuation') break
    }
  }
  return i
}

/**
 * Steps right over what may stand between a verb of speech and what is said: "on Friday", "in a statement to the
 * press", "here", "to reporters", "at a news conference", "this month".
 */
export function afterAdverbials(tokens: Tokens, at: number, ceiling: number): number {
  let i = at
  while (i < ceiling) {
    const next = afterAdverbial(tokens, i, ceiling)
    if (next === i) return i
    i = next
  }
  return i
}

const PARTS_OF_DAY = new Set(['night', 'morning', 'evening', 'afternoon'])

function afterAdverbial(tokens: Tokens, i: number, ceiling: number): number {
  const { lower, kind } = tokens[i]!
  if (DAY_WORDS.has(lower) && i + 1 < ceiling && PARTS_OF_DAY.has(tokens[i + 1]!.lower)) return i + 2
  if (
    kind === 'word' &&
    lower !== 'that' &&
    (DAY_WORDS.has(lower) || (isAdverb(tokens[i]!) && !startsClause(tokens, i)))
  )
    return i + 1
  const second = tokens[i + 1]
  if (!second || i + 1 >= ceiling) return i
  if (
    (lower === 'this' || lower === 'last' || lower === 'earlier' || lower === 'late' || lower === 'early') &&
    (PERIOD_WORDS.has(second.lower) ||
      DAY_WORDS.has(second.lower) ||
      second.lower === 'this' ||
      second.lower === 'last' ||
      second.lower === 'on')
  )
    return i + (lower === 'earlier' || second.lower === 'on' ? 1 : 2)
  if (lower === 'in' && second.lower === 'principle') return i + 2
  if (lower === 'on') return afterDate(tokens, i, ceiling)
  if (lower === 'in' && (MONTH_WORDS.has(second.lower) || /^\d{4}$/.test(second.text)))
    return /^\d{4}$/.test(tokens[i + 2]?.text ?? '') && i + 2 < ceiling ? i + 3 : i + 2
  if (lower === 'to' && (LISTENER_WORDS.has(second.lower) || LISTENER_WORDS.has(tokens[i + 2]?.lower ?? '')))
    return LISTENER_WORDS.has(second.lower) ? (second.lower === 'press' ? i : i + 2) : i + 3
  if (
    lower === 'in' ||
    lower === 'at' ||
    lower === 'during' ||
    lower === 'by' ||
    lower === 'on' ||
    lower === 'via' ||
    lower === 'through'
  )
    return afterOccasion(tokens, i, ceiling)
  return i
}

const startsClause = (tokens: Tokens, i: number): boolean => tokens[i]!.lower === 'there' || tokens[i]!.lower === 'both'

/** "on Friday", "on Jan. 5", "on May 3, 2027"; "on the eve of" is an occasion. */
function afterDate(tokens: Tokens, i: number, ceiling: number): number {
  const second = tokens[i + 1]!
  if (DAY_WORDS.has(second.lower))
    return tokens[i + 2]?.lower === 'night' || tokens[i + 2]?.lower === 'evening' || tokens[i + 2]?.lower === 'morning'
      ? i + 3
      : i + 2
  if (!MONTH_WORDS.has(second.lower) && second.kind !== 'number') return afterOccasion(tokens, i, ceiling)
  let k = i + 1
  while (
    k < ceiling &&
    k < i + 7 &&
    (MONTH_WORDS.has(tokens[k]!.lower) ||
      tokens[k]!.kind === 'number' ||
      tokens[k]!.text === '.' ||
      (tokens[k]!.text === ',' && tokens[k + 1]?.kind === 'number'))
  )
    k++
  return k
}

/** "in a statement", "at a news conference in Harbour City": up to the noun, where an article or owner comes first. */
function afterOccasion(tokens: Tokens, i: number, ceiling: number): number {
  for (let k = i + 1; k < Math.min(ceiling, i + 8); k++) {
    const token = tokens[k]!
    if (OCCASION_WORDS.has(token.lower) || (PERIOD_WORDS.has(token.lower) && k > i + 1)) {
      const isCompound = OCCASION_WORDS.has(tokens[k + 1]?.lower ?? '') && k + 1 < ceiling
      if (!isCompound) return k + 1
      continue
    }
    if (token.kind === 'punctuation' && token.text !== '.') return i
    if (
      k === i + 1 &&
      token.kind === 'word' &&
      !DETERMINERS.has(token.lower) &&
      !token.isCapital &&
      token.lower !== 'recent' &&
      token.lower !== 'remarks'
    )
      return i
    if (isAuxiliary(token) || token.lower === 'that') return i
  }
  return i
}
