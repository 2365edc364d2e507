import { type Token, whether } from '#text/index.ts'
import { beforeTime, isAdverb } from './grammar.ts'
import { headOf } from './head.ts'
import { alone, isComma, type Phrase } from './noun-phrase.ts'
import { isSpeakerNoun } from './speaker-noun.ts'
import { verbFormsOf } from './verb-forms.ts'
import {
  ADVERB,
  CLAUSE_VERB,
  classesOf,
  ENDS_IN_ED,
  ENDS_IN_ING,
  isA,
  OPENER,
  PREPOSITION,
  PROTEST,
  STOP,
  VERB_LIKE,
} from './word-class.ts'

/** A subject longer than this is not one. */
const LONGEST = 16

/**
 * The words before a sentence's first verb, where they can be its subject: "The opposition" in "The opposition marched
 * to the square", "Dahl" in "Addressing the crowd, Dahl raised his hand". Null where no verb is found close by.
 */
export function leadingPhrase(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let start = from
  for (let hop = 0; hop <= MOST_LEAD_INS; hop++) {
    while (start < to && isLeadIn(tokens[start]!)) start++
    if (start >= to || tokens[start]!.kind === 'punctuation') return null
    if (!opensAside(tokens[start]!) && !isOpeningParticiple(tokens, start)) return subjectAt(tokens, start, to)
    let comma = start
    while (comma < Math.min(to, start + LONGEST_LEAD_IN) && !isComma(tokens[comma]!)) comma++
    if (comma >= to || !isComma(tokens[comma]!)) return null
    start = comma + 1
  }
  return null
}

/** "On Friday, speaking to reporters, the mayor": so many asides before a subject, each so long. */
const MOST_LEAD_INS = 2
const LONGEST_LEAD_IN = 24

/** "Asked about the video, the general …", "Pressed by reporters, …". */
const isOpeningParticiple = (tokens: readonly Token[], k: number): boolean =>
  endsInEd(tokens[k]!.word) &&
  (isA(tokens[k + 1], PREPOSITION) || ['whether', 'if', 'why', 'to'].includes(tokens[k + 1]?.lower ?? ''))

const endsInEd = whether(({ lower }) => lower.length > 4 && lower.endsWith('ed'))

/** True for a token that opens an aside before a subject: "On Friday", "Speaking to reporters". */
export const opensAside = (token: Token): boolean =>
  token.kind === 'number' || isA(token, PREPOSITION | STOP | OPENER | ENDS_IN_ING)

function subjectAt(tokens: readonly Token[], start: number, to: number): Phrase | null {
  for (let k = start + 1; k < Math.min(to, start + LONGEST); k++) {
    const token = tokens[k]!
    if (isComma(token)) return withApposition(tokens, start, k, to)
    if (isFirstVerb(tokens, k)) {
      const last = isAdverb(tokens[k - 1]!) && k - 1 > start ? k - 2 : k - 1
      // "Rebels on Sunday released": the time between is no part of the subject.
      return alone(start, Math.max(beforeTime(tokens, last, start), start) + 1)
    }
    if (token.kind === 'punctuation' && !"()'’.-&".includes(token.text)) return null
  }
  return null
}

const isLeadIn = (token: Token): boolean =>
  token.kind === 'word'
    ? isA(token, ADVERB) || (isA(token, OPENER) && !isA(token, PREPOSITION))
    : token.text === '“' || token.text === '"'

/** "An army spokesman, Major Omar Dahl, put …": the subject has its name beside it. */
function withApposition(tokens: readonly Token[], from: number, comma: number, to: number): Phrase | null {
  let close = comma + 1
  while (close < Math.min(to, comma + LONGEST) && !isComma(tokens[close]!) && !isFirstVerb(tokens, close)) close++
  const isClosed = close < to && isComma(tokens[close]!) && close > comma + 1
  const isNamed = tokens[comma - 1]!.isCapital
  if (isClosed && (tokens[close - 1]!.isCapital !== isNamed || isNameBeside(tokens, from, comma, close)))
    return { from, to: comma, apposition: { from: comma + 1, to: close } }
  // "The archbishop, in his homily, prayed": an aside after a noun that speaks.
  return isNamed || (isClosed && isSpeakerNoun(tokens[comma - 1]!)) ? alone(from, comma) : null
}

/** "Sundia's envoy to the United Nations, Felix Aron,": a name beside a noun that speaks, though a name ends its words. */
function isNameBeside(tokens: readonly Token[], from: number, comma: number, close: number): boolean {
  const head = tokens[headOf(tokens, from, comma)]!
  if (head.isCapital || !isSpeakerNoun(head)) return false
  for (let k = comma + 1; k < close; k++) if (!tokens[k]!.isCapital) return false
  return close - comma > 2
}

function isFirstVerb(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]!
  if (token.isCapital || token.kind !== 'word') return false
  if (token.lower === 'no') return tokens[k + 1]?.lower === 'longer'
  const classes = classesOf(token.word)
  if (classes & (VERB_LIKE | PROTEST | CLAUSE_VERB)) return true
  if (classes & ENDS_IN_ED) return tokens[k + 1]?.lower !== 'by'
  return mayBeFinite(token.word)
}

const mayBeFinite = whether((word) => verbFormsOf(word)?.some((form) => form.isThird || form.isPast) ?? false)
