import { BLAME_WORDS, HOSTILE_MEASURES, SILENCES, WRONG_WORDS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { isQuoteMark } from './cue.ts'
import { isAuxiliary, isVerbLike } from './grammar.ts'
import { isComma } from './noun-phrase.ts'
import type { Reading } from './reading.ts'
import { DETERMINER, isA, LISTENER, PREPOSITION, PRONOUN } from './word-class.ts'

/** "told reporters that": the listener, up to "that", a quotation, or a clause. */
export function afterListener(tokens: readonly Token[], from: number, stop: number): number {
  // "warned they would shoot": no listener, the clause is there.
  if (from + 1 < stop && isA(tokens[from], PRONOUN) && isVerbLike(tokens[from + 1]!)) return from
  for (let k = from; k < Math.min(stop, from + 14); k++) {
    const token = tokens[k]!
    if (token.lower === 'that') return k
    if (isQuoteMark(token)) return k
    if (isComma(token) || token.text === ':')
      return isQuoteMark(tokens[k + 1] ?? token) || token.text === ':' ? k + 1 : from
  }
  const first = tokens[from]
  if (!first || from >= stop) return from
  // "told state television he would not": the listener is named by its noun.
  for (let k = from; k < Math.min(stop - 1, from + 4); k++)
    if (isA(tokens[k], LISTENER) && isA(tokens[k + 1], PRONOUN)) return k + 1
  let k = from + 1
  while (
    k < Math.min(stop, from + 5) &&
    (tokens[k]!.isCapital || ['of', 'agency'].includes(tokens[k]!.lower)) &&
    first.isCapital
  )
    k++
  if (isA(first, DETERMINER))
    while (k < Math.min(stop, from + 5) && tokens[k]!.kind === 'word' && !isA(tokens[k], DETERMINER | PRONOUN)) k++
  return k
}

/** "at no more than 800", "of at least three dozen": so far on a number is looked for. */
const NUMBER_WITHIN = 5

const COUNTS = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred dozen dozens hundreds thousands'.split(
    ' ',
  ),
)
const isCount = (token: Token): boolean => token.kind === 'number' || COUNTS.has(token.lower)

/** True when a number stands among the next few tokens: "at no more than 800" from "no". */
export const holdsCount = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let k = from; k < Math.min(to, from + NUMBER_WITHIN); k++) if (isCount(tokens[k]!)) return true
  return false
}

/** True when what a row needs stands where its content would start. */
export function isNeeded(reading: Reading, needs: string | undefined, from: number, stop: number): boolean {
  const { tokens } = reading
  if (from >= stop) return false
  const first = tokens[from]!
  if (!needs || needs === 'study')
    return (
      first.kind !== 'punctuation' ||
      isQuoteMark(first) ||
      first.text === ':' ||
      first.text === '$' ||
      isComma(first) ||
      first.text === '—' ||
      first.text === '['
    )
  if (needs === 'to') return first.lower === 'to' && !SILENCES.has(tokens[from + 1]?.lower ?? '')
  if (needs === 'to-or-clause')
    return first.lower === 'to' ? isNeeded(reading, 'to', from, stop) : clauseFollows(tokens, from, stop)
  if (needs === 'number') return holdsCount(tokens, from, stop)
  if (needs === 'accord') return AGREED.has(first.lower) && from + 1 < stop && tokens[from + 1]!.lower !== 'nothing'
  if (needs === 'for') return first.lower === 'for'
  if (needs === 'refusal')
    return tokens
      .slice(Math.max(0, from - 4), from)
      .some(({ lower }) => lower === 'not' || lower === 'never' || lower === 'no')
  if (needs === 'measure') return isMeasure(tokens, from, stop)
  if (needs === 'wrong')
    // "opened a corruption probe": the wrong can stand before the noun.
    return tokens
      .slice(Math.max(0, from - 3), Math.min(stop, from + 14))
      .some(({ lower }) => WRONG_WORDS.has(lower) || BLAME_WORDS.has(lower))
  const isQuoted =
    isQuoteMark(first) ||
    ((first.text === ':' || isComma(first)) && tokens[from + 1] !== undefined && isQuoteMark(tokens[from + 1]!))
  if (needs === 'quote') return isQuoted
  const named = isA(first, DETERMINER) ? tokens[from + 1] : first
  if (needs === 'speech-or-name' && from + 1 < stop && named?.isCapital) return true
  if (needs === 'speech-or-count' && first.kind === 'number' && from + 1 < stop) return true
  if (needs === 'speech-or-thing' && (isA(first, DETERMINER) || first.isCapital)) return true
  return isQuoted || first.text === ':' || clauseFollows(tokens, from, stop)
}

/** "agreed to free them", "agreed on a truce", "agreed a truce", "agreed that". */
const AGREED = new Set(['to', 'on', 'upon', 'that', 'a', 'an', 'terms'])

/** "sanctions against the junta", "to impose a curfew", "cutting ties": a hostile measure among the next few words. */
function isMeasure(tokens: readonly Token[], from: number, stop: number): boolean {
  for (let k = from; k < Math.min(stop, from + 7); k++) {
    const { lower } = tokens[k]!
    if (k > from && (lower === 'that' || isComma(tokens[k]!))) return false
    if (HOSTILE_MEASURES.has(lower)) return true
  }
  return false
}

/** "its aircraft stayed in the north": a past form with its own words after it, not "its stretched budget". */
function isPastVerb(tokens: readonly Token[], k: number, stop: number): boolean {
  const token = tokens[k]!
  const before = tokens[k - 1]!
  const next = k + 1 < stop ? tokens[k + 1]! : undefined
  return (
    !token.isCapital &&
    /[^e]ed$/.test(token.lower) &&
    before.kind === 'word' &&
    !isA(before, DETERMINER | PREPOSITION) &&
    next !== undefined &&
    next.lower !== 'by' &&
    isA(next, PREPOSITION | DETERMINER)
  )
}

/** True when a clause follows: "that", a pronoun, or words with an auxiliary among them. */
export function clauseFollows(tokens: readonly Token[], from: number, stop: number): boolean {
  const first = tokens[from]
  if (!first || from >= stop) return false
  if (first.lower === 'that' || first.lower === 'how' || first.lower === 'why' || first.lower === 'whether') return true
  if (
    first.kind === 'word' &&
    (isA(first, PRONOUN) || first.lower === 'there') &&
    first.lower !== 'who' &&
    first.lower !== 'which'
  )
    return true
  if (isA(first, PREPOSITION) && first.lower !== 'despite' && first.lower !== 'in') return false
  for (let k = from + 1; k < Math.min(stop, from + 16); k++) {
    const token = tokens[k]!
    if (isAuxiliary(token))
      return tokens[k - 1]!.lower !== 'that' && tokens[k - 1]!.lower !== 'which' && tokens[k - 1]!.lower !== 'who'
    if (token.lower === 'to' && k > from + 1 && tokens[k + 1]?.lower === 'be') return true
    if (
      isComma(token) ||
      token.text === ';' ||
      token.lower === 'that' ||
      token.lower === 'which' ||
      token.lower === 'who'
    )
      return false
    if (!token.isCapital && isVerbLike(token) && k > from + 1) return true
    if (k > from + 1 && isPastVerb(tokens, k, stop)) return true
  }
  return false
}
