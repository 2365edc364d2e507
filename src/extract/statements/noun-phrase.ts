import { CLAUSE_VERBS, DETERMINERS, OPENERS, PHRASE_STOPS, PREPOSITIONS, SPEAKING_PRONOUNS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { beforeTime, isAdverb, isAuxiliary, isVerbLike } from './grammar.ts'
import { isSpeakerNoun, nounAt } from './speaker-noun.ts'

type Tokens = readonly Token[]

/** The tokens of a speaker's words, with the appositive beside it ("Omar Dahl, the mayor of Sund"). */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly apposition?: { readonly from: number; readonly to: number }
}

/** No speaker is longer, and looking no further keeps hostile text linear. */
const LONGEST = 40

/** The noun phrase that ends at token `last`, or null: "the chief of the harbour police" before "said". */
export function phraseBefore(tokens: Tokens, last: number, floor: number): Phrase | null {
  const low = Math.max(floor, last - LONGEST)
  if (last < low) return null
  if (isComma(tokens[last]!)) return phraseBeforeComma(tokens, last, low)
  if (SPEAKING_PRONOUNS.has(tokens[last]!.lower)) {
    if (tokens[last]!.lower === 'who' || tokens[last]!.lower === 'which') {
      let before = last - 1
      while (before >= low && (isComma(tokens[before]!) || '—–-'.includes(tokens[before]!.text))) before--
      return before < low ? null : phraseBefore(tokens, before, low)
    }
    return { from: last, to: last + 1 }
  }
  let from = last
  while (from - 1 >= low && !stopsPhrase(tokens, from - 1, low, last) && !startsPhrase(tokens, from)) from--
  if (stopsPhrase(tokens, from, low, last)) return null
  from = afterOpeners(tokens, from, last)
  return from > last ? null : { from, to: last + 1 }
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

/** "officials familiar with the talks", "residents living near the pit": it describes the people named just before. */
function isReducedRelative(tokens: Tokens, k: number): boolean {
  const { lower, isCapital } = tokens[k]!
  if (isCapital || k === 0 || !(AFTER_NOUN.has(lower) || (lower.length > 4 && lower.endsWith('ing')))) return false
  const kind = nounAt(tokens, k - 1)?.kind
  return kind === 'people' || (kind === 'person' && AFTER_NOUN.has(lower))
}

/** "a team that tested": a verb follows at once, so that the noun before is its subject. */
const isPredicate = (token: Token): boolean =>
  isAuxiliary(token) || (!token.isCapital && /[^e]ed$/.test(token.lower)) || CLAUSE_VERBS.has(token.lower)

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
  return isAside ? subject : { ...subject, apposition: { from: opening + 1, to: comma } }
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

const PERSONAL = new Set(['it', 'he', 'she', 'they', 'we', 'i', 'you'])

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
  if (PERSONAL.has(token.lower)) return true
  if (PHRASE_STOPS.has(token.lower) && !(token.isCapital && k > low && token.lower !== 'that')) return true
  if (isAuxiliary(token) && token.lower !== 'may' && token.lower !== 'will') return true
  if ((token.lower === 'may' || token.lower === 'will') && !token.isCapital) return true
  if (token.lower === 'and' || token.lower === '&') return k === last || !joinsNouns(tokens, k, low)
  return !token.isCapital && (CLAUSE_VERBS.has(token.lower) || token.lower === 'then')
}

/** "implied the Kabul government": an article that no preposition or "and" leads to opens the phrase. */
const startsPhrase = (tokens: Tokens, k: number): boolean => {
  const { lower } = tokens[k]!
  if (lower !== 'the' && lower !== 'a' && lower !== 'an') return false
  const before = tokens[k - 1]!
  return (
    before.kind === 'word' &&
    !PREPOSITIONS.has(before.lower) &&
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
    if (!token.isCapital && token.lower.length > 4 && token.lower.endsWith('ed') && tokens[k + 1]?.lower !== 'by')
      return false
    if (PHRASE_STOPS.has(token.lower)) return k < and - 1
  }
  return and > low
}

/** Steps over what opens a sentence before its subject: "But", "In Kabul" before "a spokesman", "Last year". */
function afterOpeners(tokens: Tokens, from: number, last: number): number {
  let i = from
  while (
    i <= last &&
    !PREPOSITIONS.has(tokens[i]!.lower) &&
    (OPENERS.has(tokens[i]!.lower) || (isAdverb(tokens[i]!) && i < last))
  )
    i++
  if (i > last || !PREPOSITIONS.has(tokens[i]!.lower)) return i
  const time = openingTime(tokens, i, last)
  if (time > i) return afterOpeners(tokens, time, last)
  for (let k = i + 2; k <= last; k++) {
    const token = tokens[k]!
    if (k > i + 1 && DETERMINERS.has(token.lower) && !PREPOSITIONS.has(tokens[k - 1]!.lower)) return k
    if (SPEAKING_PRONOUNS.has(token.lower)) return k
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
  if (SPEAKING_PRONOUNS.has(tokens[first]!.lower)) return { from: first, to: first + 1 }
  let to = first
  while (to < high && !endsPhrase(tokens, to, first, high)) to++
  if (to === first) return null
  const phrase = { from: first, to }
  if (to + 1 >= high || !isComma(tokens[to]!)) return phrase
  let end = to + 1
  while (end < high && !endsPhrase(tokens, end, to + 1, high)) end++
  const isNamed = tokens[to - 1]!.isCapital
  const opener = tokens[to + 1]!
  return end > to + 1 &&
    (isNamed ? !opener.isCapital || end - to < 7 : opener.isCapital) &&
    !isAdverb(opener) &&
    !/ing$/.test(opener.lower)
    ? { ...phrase, apposition: { from: to + 1, to: end } }
    : phrase
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
  if (k === first) return PHRASE_STOPS.has(token.lower) && !token.isCapital
  const { lower } = token
  if (startsPhrase(tokens, k) && isSpeakerNoun(tokens[k - 1]!)) return true
  if (lower === 'to' && /^(?:ambassador|envoy|representative|adviser|advisor|aide)s?$/.test(tokens[k - 1]!.lower))
    return false
  if (lower === 'in' && tokens[k + 1]?.isCapital) return false
  if (lower === 'at' && tokens[k + 1]?.lower === 'the') return false
  if (lower === 'by' && nounAt(tokens, k - 1)?.family === 'report') return false
  if (
    PHRASE_STOPS.has(lower) ||
    ENDS_AFTER.has(lower) ||
    isAuxiliary(token) ||
    (!token.isCapital && CLAUSE_VERBS.has(lower))
  )
    return true
  return beforeTime(tokens, k, first) < k
}
