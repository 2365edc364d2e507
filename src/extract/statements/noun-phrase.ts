import { type Token, whether } from '#text/index.ts'
import { beforeTime, isAdverb, isVerbLike } from './grammar.ts'
import type { Range } from './name-run.ts'
import { isSpeakerNoun, nounAt } from './speaker-noun.ts'
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE_VERB,
  classesOf,
  DETERMINER,
  ENDS_IN_ED,
  ENDS_IN_ING,
  isA,
  OPENER,
  PREPOSITION,
  PRONOUN,
  STOP,
} from './word-class.ts'

type Tokens = readonly Token[]

/** The tokens of a speaker's words, with the appositive beside it ("Omar Dahl, the mayor of Sund"). */
export interface Phrase extends Range {
  readonly apposition: Range | null
}

/** Words with nothing beside them: `alone(3, 5)` is `{ from: 3, to: 5, apposition: null }`. */
export const alone = (from: number, to: number): Phrase => ({ from, to, apposition: null })

/** No speaker is longer, and looking no further keeps hostile text linear. */
const LONGEST = 40

/** The noun phrase that ends at token `last`, or null: "the chief of the harbour police" before "said". */
export function phraseBefore(tokens: Tokens, last: number, floor: number): Phrase | null {
  const low = Math.max(floor, last - LONGEST)
  if (last < low) return null
  if (isComma(tokens[last]!)) return phraseBeforeComma(tokens, last, low)
  if (isA(tokens[last], PRONOUN)) {
    if (tokens[last]!.lower === 'who' || tokens[last]!.lower === 'which') {
      let before = last - 1
      while (before >= low && (isComma(tokens[before]!) || '—–-'.includes(tokens[before]!.text))) before--
      return before < low ? null : afterAgentMark(tokens, phraseBefore(tokens, before, low))
    }
    return alone(last, last + 1)
  }
  let from = last
  while (from - 1 >= low && !stopsPhrase(tokens, from - 1, low, last) && !startsPhrase(tokens, from)) from--
  if (stopsPhrase(tokens, from, low, last)) return null
  from = afterOpeners(tokens, from, last)
  return from > last ? null : alone(from, last + 1)
}

/** "contradicted by two doctors, who said": of a passive only the agent can be who speaks. */
function afterAgentMark(tokens: Tokens, phrase: Phrase | null): Phrase | null {
  if (!phrase) return null
  for (let k = phrase.to - 2; k > phrase.from; k--)
    if (tokens[k]!.lower === 'by' && isA(tokens[k - 1], ENDS_IN_ED)) return { ...phrase, from: k + 1 }
  return phrase
}

/** How far back the "who" of a relative clause without commas is looked for. */
const RELATIVE_WITHIN = 14

/**
 * "Engineers who inspected it in May say", "farmers blocking the road say", "officials close to the talks said": the
 * noun before the relative clause that ends at `last`.
 */
export function phraseBeforeRelative(tokens: Tokens, last: number, floor: number): Phrase | null {
  for (let k = last; k > Math.max(floor, last - RELATIVE_WITHIN); k--) {
    const { lower, kind } = tokens[k]!
    if (kind === 'punctuation' || lower === 'and') return null
    if (k < last && isReducedRelative(tokens, k)) return phraseBefore(tokens, k - 1, floor)
    if ((lower === 'who' || lower === 'whose') && k < last) return phraseBefore(tokens, k - 1, floor)
    if (lower === 'that')
      return isSpeakerNoun(tokens[k - 1]!) && isPredicate(tokens[k + 1]!) ? phraseBefore(tokens, k - 1, floor) : null
  }
  return null
}

const AFTER_NOUN = new Set(['familiar', 'close', 'privy', 'loyal', 'present', 'opposed', 'allied', 'briefed', 'based'])
const followsNoun = whether(({ lower }) => AFTER_NOUN.has(lower))

const PRESENTING = new Set([
  'calling',
  'claiming',
  'purporting',
  'professing',
  'representing',
  'styling',
  'identifying',
])
const presents = whether(({ lower }) => PRESENTING.has(lower))

/** "officials familiar with the talks", "residents living near the pit": it describes the people named just before. */
function isReducedRelative(tokens: Tokens, k: number): boolean {
  const token = tokens[k]!
  if (token.isCapital || k === 0) return false
  if (presents(token.word)) return nounAt(tokens, k - 1) !== undefined
  const isAfterNoun = followsNoun(token.word)
  if (!isAfterNoun && !isA(token, ENDS_IN_ING)) return false
  const kind = nounAt(tokens, k - 1)?.kind
  return kind === 'people' || (kind === 'person' && isAfterNoun)
}

/** "a team that tested": a verb follows at once, so that the noun before is its subject. */
const isPredicate = (token: Token): boolean =>
  isA(token, AUXILIARY | CLAUSE_VERB) || (!token.isCapital && /[^e]ed$/.test(token.lower))

/** A comma before the verb closes an appositive, a relative clause or an aside: the subject is before its opening comma. */
function phraseBeforeComma(tokens: Tokens, comma: number, low: number): Phrase | null {
  let opening = -1
  for (let k = comma - 1; k >= low; k--) {
    if (!isComma(tokens[k]!)) continue
    const opener = tokens[k + 1]!.lower
    if (RELATIVE_OPENERS.has(opener)) {
      opening = k
      break
    }
    if (opening < 0) opening = k
  }
  if (opening <= low) return null
  const opener = tokens[opening + 1]!
  const isRelative = RELATIVE_OPENERS.has(opener.lower)
  const isCalled = ['known', 'named', 'called', 'identified'].includes(opener.lower)
  // "The report, released on Thursday, found"; "the mayor, arriving late, said".
  const isParticiple =
    !opener.isCapital &&
    (PARTICIPLES.has(opener.lower) || /(?:[^e]ed|ing)$/.test(opener.lower)) &&
    // "The chair, retired judge Ellen Vos, said": it describes the noun after it.
    !isSpeakerNoun(tokens[opening + 2]!)
  const isAside = !isCalled && (isRelative || isAdverb(opener) || opener.lower === 'in' || isParticiple)
  if (!isAside && !isCalled && !isApposition(tokens, opening, comma)) return null
  // "Halima Yusuf, 34, a mother of three, said": the age between.
  const isAged = tokens[opening - 1]!.kind === 'number' && opening - 2 > low && isComma(tokens[opening - 2]!)
  const subject = phraseBefore(tokens, isAged ? opening - 3 : opening - 1, low)
  if (!subject || subject.apposition) return subject
  return isAside ? subject : { from: subject.from, to: subject.to, apposition: { from: opening + 1, to: comma } }
}

const PARTICIPLES = new Set([
  'seen',
  'held',
  'made',
  'sent',
  'led',
  'born',
  'shot',
  'written',
  'given',
  'taken',
  'known',
  'run',
  'drawn',
])

const RELATIVE_OPENERS = new Set(['who', 'which', 'whose', 'where'])

/** True for what names a speaker again: ", the mayor of Sund,", ", Omar Dahl,". */
function isApposition(tokens: Tokens, opening: number, comma: number): boolean {
  for (let k = opening + 1; k < comma; k++) {
    if (isSpeakerNoun(tokens[k]!)) return true
    if (isVerbLike(tokens[k]!)) return false
  }
  return tokens[opening + 1]!.isCapital && tokens[comma - 1]!.isCapital && tokens[opening - 1]!.kind === 'word'
}

export const isComma = (token: Token): boolean => token.text === ','

/** What may end a phrase on its left. Of the pronouns, "who" and "which" stop it as openers of a clause. */
const STOPPING = PRONOUN | STOP | AUXILIARY | CLAUSE_VERB

function stopsPhrase(tokens: Tokens, k: number, low: number, last: number): boolean {
  const token = tokens[k]!
  if (token.kind === 'newline') return true
  if (token.kind === 'punctuation') {
    if (token.text === '.') return !isAbbreviated(tokens, k)
    if (token.text === ')' || token.text === '(') return false
    if (token.text === "'" || token.text === '’')
      return !(tokens[k - 1]?.end === token.start && tokens[k - 1]!.lower.endsWith('s'))
    return !(token.text === '&' || token.text === '/' || (token.text === '-' && tokens[k - 1]?.end === token.start))
  }
  const { lower, isCapital } = token
  if (lower === 'and') return k === last || !joinsNouns(tokens, k, low)
  const classes = classesOf(token.word)
  if (!(classes & STOPPING)) return !isCapital && lower === 'then'
  if (classes & PRONOUN && lower !== 'who' && lower !== 'which') return true
  if (classes & STOP && !(isCapital && k > low && lower !== 'that')) return true
  if (classes & AUXILIARY && !(isCapital && (lower === 'may' || lower === 'will'))) return true
  return !isCapital && (classes & CLAUSE_VERB) !== 0
}

/** "implied the Kabul government": an article that no preposition or "and" leads to opens the phrase. */
const startsPhrase = (tokens: Tokens, k: number): boolean => {
  if (!isA(tokens[k], ARTICLE)) return false
  const before = tokens[k - 1]!
  return (
    before.kind === 'word' &&
    !isA(before, PREPOSITION) &&
    !['to', 'and', 'or', 'all', 'both', 'half'].includes(before.lower)
  )
}

/** A full stop inside a name: "Lt. Gen.", "J. Doe". */
const isAbbreviated = (tokens: Tokens, k: number): boolean =>
  tokens[k - 1]?.kind === 'word' &&
  tokens[k - 1]!.end === tokens[k]!.start &&
  tokens[k - 1]!.text.length <= 6 &&
  tokens[k - 1]!.isCapital

/** "police and rescue officials" joins nouns; in "the raid was over and police" the left side is a clause of its own. */
function joinsNouns(tokens: Tokens, and: number, low: number): boolean {
  for (let k = and - 1; k >= Math.max(low, and - 12); k--) {
    const token = tokens[k]!
    if (token.kind === 'punctuation' && token.text !== '.' && token.text !== '(' && token.text !== ')')
      return isComma(token) ? k < and - 1 : k < and - 1
    if (isVerbLike(token)) return false
    if (isA(token, ENDS_IN_ED) && tokens[k + 1]?.lower !== 'by') return false
    if (isA(token, STOP)) return k < and - 1
  }
  return and > low
}

/** Steps over what opens a sentence before its subject: "But", "In Kabul" before "a spokesman", "Last year". */
function afterOpeners(tokens: Tokens, from: number, last: number): number {
  let i = from
  // "Both sides said": "both" belongs to its noun.
  while (
    i <= last &&
    !isA(tokens[i], PREPOSITION) &&
    isA(tokens[i], i < last ? OPENER | ADVERB : OPENER) &&
    tokens[i]!.lower !== 'both'
  )
    i++
  if (i > last || !isA(tokens[i], PREPOSITION)) return i
  const time = openingTime(tokens, i, last)
  if (time > i) return afterOpeners(tokens, time, last)
  for (let k = i + 2; k <= last; k++) {
    const token = tokens[k]!
    if (k > i + 1 && isA(token, DETERMINER) && !isA(tokens[k - 1], PREPOSITION)) return k
    if (isA(token, PRONOUN)) return k
  }
  let name = last
  while (name > i + 1 && tokens[name - 1]!.isCapital) name--
  return tokens[last]!.isCapital ? name : last + 1
}

/** "On Sunday the army": the token after the time phrase that starts at `i`. */
function openingTime(tokens: Tokens, i: number, last: number): number {
  for (let k = i + 1; k <= Math.min(last - 1, i + 4); k++) if (beforeTime(tokens, k, i) < i) return k + 1
  return i
}

/** The noun phrase that starts at `first`, or null: "a senior police officer" after "said" or "according to". */
export function phraseAfter(tokens: Tokens, first: number, ceiling: number): Phrase | null {
  const high = Math.min(ceiling, first + LONGEST)
  if (first >= high || tokens[first]!.lower === 'and' || tokens[first]!.lower === 'or') return null
  if (isA(tokens[first], PRONOUN)) return alone(first, first + 1)
  let to = first
  while (to < high && !endsPhrase(tokens, to, first, high)) to++
  if (to === first) return null
  if (to + 1 >= high || !isComma(tokens[to]!)) return alone(first, to)
  let end = to + 1
  while (end < high && !endsPhrase(tokens, end, to + 1, high)) end++
  const isNamed = tokens[to - 1]!.isCapital
  const opener = tokens[to + 1]!
  return end > to + 1 &&
    (isNamed ? !opener.isCapital || end - to < 7 : opener.isCapital) &&
    !isAdverb(opener) &&
    !opener.lower.endsWith('ing')
    ? { from: first, to, apposition: { from: to + 1, to: end } }
    : alone(first, to)
}

const ENDS_AFTER = new Set([
  'on',
  'in',
  'at',
  'during',
  'late',
  'early',
  'earlier',
  'told',
  'adding',
  'speaking',
  'referring',
  'as',
  'to',
  'from',
  'by',
  'amid',
  'about',
  'under',
  'over',
  'without',
  'published',
  'presented',
  'released',
  'issued',
])

const endsAfter = whether(({ lower }) => ENDS_AFTER.has(lower))

function endsPhrase(tokens: Tokens, k: number, first: number, high: number): boolean {
  const token = tokens[k]!
  if (token.kind === 'newline') return true
  if (token.kind === 'punctuation') {
    if (token.text === '.') return !isAbbreviated(tokens, k) || k + 1 >= high || !tokens[k + 1]!.isCapital
    if (token.text === "'" || token.text === '’')
      return !(tokens[k - 1]?.end === token.start && tokens[k - 1]!.lower.endsWith('s'))
    return (
      token.text !== '(' &&
      token.text !== ')' &&
      token.text !== '&' &&
      token.text !== '/' &&
      !(token.text === '-' && tokens[k - 1]?.end === token.start)
    )
  }
  if (k === first) return isA(token, STOP) && !token.isCapital
  if (startsPhrase(tokens, k) && isSpeakerNoun(tokens[k - 1]!)) return true
  if (endsAfter(token.word)) return !goesOn(tokens, k)
  if (isA(token, token.isCapital ? STOP | AUXILIARY : STOP | AUXILIARY | CLAUSE_VERB)) return true
  return beforeTime(tokens, k, first) < k
}

/** "the ambassador to Sund", "police in Sund", "chief at the port", "figures compiled by the council": the phrase goes on. */
function goesOn(tokens: Tokens, k: number): boolean {
  switch (tokens[k]!.lower) {
    case 'to':
      return /^(?:ambassador|envoy|representative|adviser|advisor|aide)s?$/.test(tokens[k - 1]!.lower)
    case 'in':
      return tokens[k + 1]?.isCapital === true
    case 'at':
      return tokens[k + 1]?.lower === 'the'
    case 'by':
      return (
        nounAt(tokens, k - 1)?.family === 'report' ||
        (k > 1 && isA(tokens[k - 1], ENDS_IN_ED) && nounAt(tokens, k - 2)?.family === 'report')
      )
    default:
      return false
  }
}
