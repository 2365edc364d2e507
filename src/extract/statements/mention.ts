import { FEMALE_NAMES, FEMALE_TITLES, foldName, MALE_NAMES, MALE_TITLES, type SpeakerKind } from '#lexicon/index.ts'
import { perWord, type Token, textBetween, whether } from '#text/index.ts'
import { isAdverb } from './grammar.ts'
import { headOf } from './head.ts'
import { isNamePart, nameRun, type Range } from './name-run.ts'
import { alone, type Phrase } from './noun-phrase.ts'
import { isOfState, nounIn, type Read, readName } from './read-name.ts'
import type { Reading } from './reading.ts'
import { type SideFound, sideOf } from './side.ts'
import { nounAt } from './speaker-noun.ts'
import { together } from './together.ts'
import { DETERMINER, ENDS_IN_ED, isA, PRONOUN } from './word-class.ts'

/** What the words of a speaker say by themselves, before anything else in the document is asked. */
export interface Mention extends Range {
  readonly text: string
  readonly kind: SpeakerKind | 'pronoun' | 'country' | 'name'
  readonly name: string | null
  readonly acronym: string | null
  readonly role: string | null
  readonly side: string | null
  readonly family: string | null
  readonly isState: boolean
  readonly isIndefinite: boolean
  /** "the group", "the ministry": an article and a noun alone, which can only stand for one named before. */
  readonly isBare: boolean
  readonly gender: 'f' | 'm' | null
}

/** Reads the words of a speaker: "Information Minister Omar Dahl" is a person with a role, "the survey" a document. */
export function readMention(reading: Reading, phrase: Phrase): Mention {
  const { tokens, context } = reading
  const words = trim(tokens, phrase)
  const several = phrase.apposition ? null : together(tokens, words)
  const { from, to } = several ?? words
  const first = tokens[from]!
  const isPronoun = to - from === 1 && isA(first, PRONOUN)
  const read = several
    ? SEVERAL
    : isPronoun
      ? readPronoun(first)
      : readWords(reading, { from, to, apposition: phrase.apposition })
  return {
    from,
    to,
    text: textBetween(context.document.text, tokens, from, to),
    kind: read.kind,
    name: read.name,
    acronym: read.acronym,
    role: read.role,
    side: read.side,
    family: read.family,
    isState: read.isState,
    isIndefinite: isIndefinite(first.word),
    isBare: isBare(tokens, from, to),
    gender: read.gender ?? genderOf(tokens, from, to) ?? genderOfName(read),
  }
}

/** They share no name, role or side. */
const SEVERAL: Gendered = {
  kind: 'people',
  name: null,
  acronym: null,
  role: null,
  side: null,
  family: 'people',
  isState: false,
}

const INDEFINITES = new Set(['a', 'an', 'one', 'another', 'some'])
const isIndefinite = whether(({ lower }) => INDEFINITES.has(lower))

const readPronoun = ({ lower }: Token): Gendered => ({
  kind: 'pronoun',
  name: null,
  acronym: null,
  role: null,
  side: null,
  family: lower,
  isState: false,
})

type Gendered = Read & { readonly gender?: 'f' | 'm' | null }

function readWords(reading: Reading, phrase: Phrase): Gendered {
  const side = sideOf(reading, phrase)
  const head = headOf(reading.tokens, phrase.from, phrase.to)
  const isSide =
    side !== null && side.how !== 'adjective' && side.how !== 'organ' && side.from <= head && side.to > head
  const run = isSide ? side : nameRun(reading.tokens, phrase)
  if (run) return readName(reading, phrase, run, side)
  return calledName(reading, phrase) ?? readNoun(reading, phrase, head, side)
}

function trim(tokens: readonly Token[], phrase: Phrase): Range {
  let { from, to } = phrase
  while (to - from > 1 && isAdverb(tokens[to - 1]!)) to--
  // "both sides": no adverb here.
  while (to - from > 1 && ((isAdverb(tokens[from]!) && tokens[from]!.lower !== 'both') || tokens[from]!.text === 'by'))
    from++
  return { from, to }
}

/** The name beside a noun: "the assembly's president, Vera Koll," and "its leader, known only as Saqr,". */
function calledName(
  reading: Reading,
  { from, to, apposition }: Phrase,
): (Read & { readonly gender: 'f' | 'm' | null }) | null {
  const { tokens, context } = reading
  if (!apposition || !tokens[apposition.to - 1]!.isCapital) return null
  let start = apposition.to - 1
  while (start > apposition.from && isNamePart(tokens, start - 1)) start--
  const named = readMention(reading, alone(start, apposition.to))
  if (named.kind !== 'person' && named.kind !== 'name') return null
  const noun = nounAt(tokens, headOf(tokens, from, to))
  const roleFrom = isA(tokens[from], DETERMINER) && to - from > 1 ? from + 1 : from
  return {
    kind: 'person',
    name: named.name,
    acronym: null,
    role: named.role ?? textBetween(context.document.text, tokens, roleFrom, to),
    side: named.side ?? sideOf(reading, { from, to })?.side ?? null,
    family: noun?.family ?? named.family,
    isState: named.isState || isOfState(tokens, { from, to }),
    gender: genderOf(tokens, from, to) ?? named.gender,
  }
}

function readNoun(reading: Reading, range: Range, head: number, side: SideFound | null): Read {
  const { tokens } = reading
  const row = nounAt(tokens, head) ?? nounIn(tokens, range)
  const published =
    row?.family === 'report'
      ? (publisherBefore(reading, range.from, head) ?? publisherAfter(reading, head, range.to))
      : null
  if (published)
    return {
      kind: 'monitor',
      name: published.name,
      acronym: published.acronym,
      role: null,
      side: published.side,
      family: 'report',
      isState: false,
    }
  const isPlural = !row && /[^s]s$/.test(tokens[head]!.lower)
  return {
    kind: row?.kind ?? (isPlural ? 'people' : 'name'),
    name: null,
    acronym: null,
    role: null,
    side: side?.side ?? null,
    family: row?.family ?? tokens[head]!.lower,
    isState: row?.kind === 'person' ? isOfState(tokens, range) : (row?.isState ?? false),
  }
}

/** "a Coast Watch report": the body that publishes stands before the noun. A country's adjective publishes nothing. */
function publisherBefore(reading: Reading, from: number, head: number): Mention | null {
  const { tokens } = reading
  const start = isA(tokens[from], DETERMINER) ? from + 1 : from
  let to = head
  while (to > start && !tokens[to - 1]!.isCapital && tokens[to - 1]!.text !== ')') to--
  let at = to
  while (at - 1 >= start && (isNamePart(tokens, at - 1) || '()'.includes(tokens[at - 1]!.text))) at--
  if (at >= to) return null
  const publisher = readMention(reading, alone(at, to))
  return publisher.name && publisher.kind !== 'person' && publisher.kind !== 'name' && !isCountry(publisher)
    ? publisher
    : null
}

/** "a survey by the Reed Institute", "figures compiled by the Reed Institute": the body that publishes stands after the noun. */
function publisherAfter(reading: Reading, head: number, to: number): Mention | null {
  const at = head + 3 < to && isA(reading.tokens[head + 1], ENDS_IN_ED) ? head + 2 : head + 1
  const next = at + 1 < to ? reading.tokens[at]!.lower : ''
  if (next !== 'by' && next !== 'of' && next !== 'from') return null
  const publisher = readMention(reading, alone(at + 1, to))
  return publisher.name && publisher.kind !== 'person' && publisher.kind !== 'name' && !isCountry(publisher)
    ? publisher
    : null
}

const isCountry = ({ kind, side }: Mention): boolean => kind === 'country' && side !== 'UN' && side !== 'EU'

function isBare(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower } = tokens[from]!
  if (to - from > 3 || (lower !== 'the' && lower !== 'this' && lower !== 'that')) return false
  for (let k = from + 1; k < to; k++) if (tokens[k]!.isCapital) return false
  return true
}

/** "Mira Tal" by her first name; a body has none. */
function genderOfName({ kind, name }: Read): 'f' | 'm' | null {
  if (!name || (kind !== 'person' && kind !== 'name')) return null
  const folded = foldName(name)
  const end = folded.indexOf(' ')
  const first = end < 0 ? folded : folded.slice(0, end)
  return FEMALE_NAMES.has(first) ? 'f' : MALE_NAMES.has(first) ? 'm' : null
}

function genderOf(tokens: readonly Token[], from: number, to: number): 'f' | 'm' | null {
  for (let k = from; k < to; k++) {
    const gender = genderOfTitle(tokens[k]!.word)
    if (gender) return gender
  }
  return null
}

const genderOfTitle = perWord(({ lower }) => (FEMALE_TITLES.has(lower) ? 'f' : MALE_TITLES.has(lower) ? 'm' : null))
