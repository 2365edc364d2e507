import { OPENERS, PHRASE_STOPS, PREPOSITIONS, PROTEST_WORDS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { isAdverb, isVerbLike } from './grammar.ts'
import { isComma, type Phrase } from './noun-phrase.ts'
import { VERB_FORMS } from './verb-forms.ts'

/** A subject longer than this is not one. */
const LONGEST = 16

/**
 * The words before a sentence's first verb, where they can be its subject: "The opposition" in "The opposition marched
 * to the square", "Dahl" in "Addressing the crowd, Dahl raised his hand". Null where no verb is found close by.
 */
export function leadingPhrase(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let start = from
  while (start < to && isLeadIn(tokens[start]!)) start++
  const first = tokens[start]
  if (!first || start >= to) return null
  if (
    PREPOSITIONS.has(first.lower) ||
    /.ing$/.test(first.lower) ||
    OPENERS.has(first.lower) ||
    first.kind === 'number'
  ) {
    const comma = tokens.slice(start, Math.min(to, start + 24)).findIndex(isComma)
    return comma < 0 || start > from + 40 ? null : leadingPhrase(tokens, start + comma + 1, to)
  }
  for (let k = start + 1; k < Math.min(to, start + LONGEST); k++) {
    const token = tokens[k]!
    if (isComma(token)) return withApposition(tokens, start, k, to)
    if (isFirstVerb(tokens, k)) return { from: start, to: isAdverb(tokens[k - 1]!) && k - 1 > start ? k - 1 : k }
    if (token.kind === 'punctuation' && !"()'’.-&".includes(token.text)) return null
  }
  return null
}

const isLeadIn = (token: Token): boolean =>
  (OPENERS.has(token.lower) && !PREPOSITIONS.has(token.lower)) ||
  isAdverb(token) ||
  token.text === '“' ||
  token.text === '"'

/** "An army spokesman, Major Omar Dahl, put …": the subject has its name beside it. */
function withApposition(tokens: readonly Token[], from: number, comma: number, to: number): Phrase | null {
  let close = comma + 1
  while (close < Math.min(to, comma + LONGEST) && !isComma(tokens[close]!) && !isFirstVerb(tokens, close)) close++
  const isClosed = close < to && isComma(tokens[close]!) && close > comma + 1
  const isNamed = tokens[comma - 1]!.isCapital
  if (isClosed && tokens[close - 1]!.isCapital !== isNamed)
    return { from, to: comma, apposition: { from: comma + 1, to: close } }
  return isNamed ? { from, to: comma } : null
}

function isFirstVerb(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]!
  if (token.isCapital || token.kind !== 'word') return false
  if (isVerbLike(token) || PROTEST_WORDS.has(token.lower)) return true
  if (token.lower.length > 4 && token.lower.endsWith('ed')) return tokens[k + 1]?.lower !== 'by'
  return VERB_FORMS.get(token.lower)?.some((form) => form.isThird || form.isPast) ?? false
}
