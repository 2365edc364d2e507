import type { Token } from '#text/index.ts'
import {
  ADVERB,
  AUXILIARY,
  BE,
  classesOf,
  DAY,
  DETERMINER,
  DO,
  HAVE,
  isA,
  LISTENER,
  MODAL,
  MONTH,
  NAME_TOO,
  NEGATION,
  NOT,
  OCCASION,
  PERIOD,
  PREPOSITION,
  VERB_LIKE,
} from './word-class.ts'

type Tokens = readonly Token[]

/** True for "also", "repeatedly", "on its part" words that may stand between a subject and its verb. */
export const isAdverb = (token: Token): boolean => isA(token, ADVERB)

/** True for the auxiliaries and modals of a verb group, contractions included. */
export const isAuxiliary = (token: Token): boolean => isA(token, AUXILIARY)

/** True when a token shows that the words around it form a clause: an auxiliary or a well-known verb. */
export const isVerbLike = (token: Token): boolean => isA(token, VERB_LIKE)

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

const isNameOrMonth = (before: Token): boolean =>
  before.isCapital || isA(before, PREPOSITION) || before.lower === 'last'

/** Reads the verb group that ends in the verb form at `at`: "has in the past also said" from "said". */
export function verbGroup(tokens: Tokens, at: number, floor: number): VerbGroup {
  let isBe = false
  let isHave = false
  let isDo = false
  let isModal = false
  let isNegated = false
  let isInfinitive = false
  let start = at
  let i = at - 1
  while (i >= floor && !isInfinitive) {
    const token = tokens[i]!
    const classes = classesOf(token.word)
    // "Omondi Were denied", "Ms May said": a name, not an auxiliary.
    if (token.isCapital && classes & NAME_TOO && i > floor && isNameOrMonth(tokens[i - 1]!)) break
    if (classes & NEGATION) isNegated = true
    if (token.lower === 'to') isInfinitive = true
    else if (classes & BE) isBe ||= !isHave && !isModal
    else if (classes & HAVE) isHave = true
    else if (classes & MODAL) isModal = true
    else if (classes & DO) isDo = true
    // "has so far refused"
    else if (token.lower === 'far' && i - 1 >= floor && SO_FAR.has(tokens[i - 1]!.lower)) i--
    else if (!(classes & (NOT | ADVERB))) {
      const before = beforeTime(tokens, i, floor)
      if (before === i) break
      i = before
      continue
    }
    start = i
    i--
  }
  return { start, left: i, isBe, isHave, isDo, isModal, isNegated, isInfinitive }
}

const SO_FAR = new Set(['so', 'thus'])

/** Steps left over "on Friday", "Wednesday", "this month", "in the past", "in a statement"; `i` where there is none. */
export function beforeTime(tokens: Tokens, i: number, floor: number): number {
  const classes = classesOf(tokens[i]!.word)
  if (!(classes & (DAY | PERIOD | OCCASION))) return i
  if (classes & DAY) {
    const previous = i > floor ? tokens[i - 1]!.lower : ''
    return previous === 'on' || previous === 'late' || previous === 'early' || previous === 'last' ? i - 2 : i - 1
  }
  for (let k = i - 1; k >= Math.max(floor, i - 5); k--) {
    const word = tokens[k]!.lower
    if (word === 'in' || word === 'during' || word === 'over') return k - 1
    if ((word === 'this' || word === 'last' || word === 'earlier') && classes & PERIOD)
      return tokens[k - 1]?.lower === 'earlier' || tokens[k - 1]?.lower === 'late' ? k - 2 : k - 1
    if (isAuxiliary(tokens[k]!) || tokens[k]!.kind === 'punctuation') break
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
  const { lower, kind, word } = tokens[i]!
  const classes = classesOf(word)
  if (classes & DAY && i + 1 < ceiling && PARTS_OF_DAY.has(tokens[i + 1]!.lower)) return i + 2
  if (kind === 'word' && lower !== 'that' && (classes & DAY || (classes & ADVERB && !startsClause(tokens, i))))
    return i + 1
  const second = tokens[i + 1]
  if (!second || i + 1 >= ceiling) return i
  switch (lower) {
    case 'this':
    case 'last':
    case 'earlier':
    case 'late':
    case 'early':
      if (!isA(second, PERIOD | DAY) && second.lower !== 'this' && second.lower !== 'last' && second.lower !== 'on')
        return i
      return i + (lower === 'earlier' || second.lower === 'on' ? 1 : 2)
    case 'on':
      return afterDate(tokens, i, ceiling)
    case 'in':
      if (second.lower === 'principle') return i + 2
      if (!isA(second, MONTH) && !isYear(second)) return afterOccasion(tokens, i, ceiling)
      return isYear(tokens[i + 2]) && i + 2 < ceiling ? i + 3 : i + 2
    case 'to':
      if (isA(second, LISTENER)) return second.lower === 'press' ? i : i + 2
      return isA(tokens[i + 2], LISTENER) && isA(second, DETERMINER) ? i + 3 : i
    case 'with':
      return afterFeeling(tokens, i, ceiling)
    case 'at':
    case 'during':
    case 'by':
    case 'via':
    case 'through':
      return afterOccasion(tokens, i, ceiling)
    default:
      return i
  }
}

const FEELINGS = new Set([
  'concern',
  'regret',
  'alarm',
  'dismay',
  'appreciation',
  'satisfaction',
  'caution',
  'interest',
])

/** "noted with grave concern that": what the words are said with. */
function afterFeeling(tokens: Tokens, i: number, ceiling: number): number {
  for (let k = i + 1; k < Math.min(ceiling, i + 4); k++) if (FEELINGS.has(tokens[k]!.lower)) return k + 1
  return i
}

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^\d{4}$/.test(token.text)

/** "there is", "both sides", "further attacks": what belongs to the words after it. */
const startsClause = (tokens: Tokens, i: number): boolean => HEADING.has(tokens[i]!.lower)
const HEADING = new Set(['there', 'both', 'further'])

/** "on Friday", "on Jan. 5", "on May 3, 2027"; "on the eve of" is an occasion. */
function afterDate(tokens: Tokens, i: number, ceiling: number): number {
  const second = tokens[i + 1]!
  if (isA(second, DAY))
    return tokens[i + 2]?.lower === 'night' || tokens[i + 2]?.lower === 'evening' || tokens[i + 2]?.lower === 'morning'
      ? i + 3
      : i + 2
  if (!isA(second, MONTH) && second.kind !== 'number') return afterOccasion(tokens, i, ceiling)
  let k = i + 1
  while (
    k < ceiling &&
    k < i + 7 &&
    (isA(tokens[k], MONTH) ||
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
    if (isA(token, OCCASION) || (k > i + 1 && isA(token, PERIOD))) {
      const isCompound = k + 1 < ceiling && isA(tokens[k + 1], OCCASION)
      if (!isCompound) return k + 1
      continue
    }
    if (token.kind === 'punctuation' && token.text !== '.') return i
    if (
      k === i + 1 &&
      token.kind === 'word' &&
      !isA(token, DETERMINER) &&
      !token.isCapital &&
      token.lower !== 'recent' &&
      token.lower !== 'remarks'
    )
      return i
    if (isAuxiliary(token) || token.lower === 'that') return i
  }
  return i
}
