import {
  BE_FORMS,
  CASUALTY_VERBS,
  type CasualtyVerb,
  DETERMINERS,
  HAVE_FORMS,
  MIDDLE_ADVERBS,
  MODALS,
  NEGATIONS,
  NEUTRAL_ORGANISATIONS,
  ORGANISATION_CATEGORIES,
  PERSON_MODIFIERS,
  PERSON_TITLES,
  PLAIN_VERBS,
  PREPOSITIONS,
  RELATIVES,
  ROLE_PHRASES,
  ROLES,
  type RoleRow,
  SUBORDINATORS,
  THINGS,
} from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import { perWord, type Word } from '#text/index.ts'
import { isCounting, isPointing, isPronoun, opensHedge } from './counting-words.ts'
import { cuesOf } from './cues.ts'

/**
 * What a token can be, as bits, so that one look-up serves the whole grammar. The word lists give those down to the
 * blank line; below it stands what follows from the word's looks, its entry, and what starts at its place.
 */
export const Is = {
  determiner: 1,
  preposition: 2,
  subordinator: 4,
  relative: 8,
  be: 16,
  have: 32,
  modal: 64,
  negation: 128,
  adverb: 256,
  plainVerb: 512,
  modifier: 1024,
  thing: 2048,
  title: 4096,
  neutralOrganisation: 8192,

  role: 1 << 14,
  organisation: 1 << 15,
  rolePhrase: 1 << 16,
  /** A casualty verb stands here. */
  verb: 1 << 17,
  number: 1 << 18,
  /** A named group or place starts here. */
  named: 1 << 19,
  word: 1 << 20,
  capital: 1 << 21,
  newline: 1 << 22,
  /** An opening bracket. */
  bracket: 1 << 23,
  comma: 1 << 24,
  /** "-ed", "-ing". */
  participle: 1 << 25,
  /** "-ly". */
  manner: 1 << 26,
  /** Stands for people: "they", "himself". */
  pronoun: 1 << 27,
  /** Alone says how many people a noun means: "several", "a". */
  counting: 1 << 28,
  /** "the", "his", "both", "another": says before a noun whom it means. */
  pointing: 1 << 29,
  /** Starts what may stand before a number: "at least", "in all". */
  hedge: 1 << 30,
} as const

/** Words that hold a sentence together and end any phrase of nouns. */
export const GRAMMAR =
  Is.determiner | Is.preposition | Is.subordinator | Is.relative | Is.be | Is.have | Is.modal | Is.negation

export interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** Everything that can be told of one word. Phrases are those that start with it, longest first. */
export interface Entry {
  bits: number
  role: RoleRow | undefined
  isPlural: boolean | undefined
  organisationPhrases: Phrase<Category>[] | undefined
  rolePhrases: Phrase<Category>[] | undefined
  verbs: Phrase<CasualtyVerb>[] | undefined
  /** The same word where none of its verbs stands, if each has several words: "put" without "to death". */
  idle: Entry | undefined
  /** Bits of `Cue`. */
  cues: number
}

/** Nouns with one form for both numbers that mean several unless "a" stands before them. */
const PLURAL_ONLY: ReadonlySet<string> = new Set([
  'people',
  'police',
  'personnel',
  'taliban',
  'taleban',
  'zaireen',
  'mujahedin',
  'mojahedin',
  'deceased',
  'kin',
  'duo',
  'trio',
])

/** One entry a word, from all word lists. */
const VOCABULARY: ReadonlyMap<string, Entry> = build()

const NOTHING = emptyEntry()

/** What is known of a word; abbreviations ("SI", "MPs") are found by their capitals. */
export const entryOf = perWord((word): Entry => {
  const { text, lower } = word
  const listed =
    (text === lower ? undefined : VOCABULARY.get(text)) ?? VOCABULARY.get(lower) ?? beforeSource(text) ?? NOTHING
  const entry = { ...listed, bits: bitsOf(listed, word), cues: cuesOf(word) }
  const isIdle = entry.verbs?.every(({ words }) => words.length > 1)
  return isIdle ? { ...entry, idle: { ...entry, verbs: undefined, bits: entry.bits & ~Is.verb } } : entry
})

const bitsOf = (entry: Entry, word: Word): number =>
  entry.bits |
  (entry.role ? Is.role : 0) |
  (entry.organisationPhrases ? Is.organisation : 0) |
  (entry.rolePhrases ? Is.rolePhrase : 0) |
  (entry.verbs ? Is.verb : 0) |
  looksOf(word) |
  openingOf(word.lower)

const looksOf = ({ text, lower, kind, isCapital }: Word): number =>
  (kind === 'word' ? Is.word : kind === 'newline' ? Is.newline : 0) |
  (isCapital ? Is.capital : 0) |
  (text === '(' || text === '[' ? Is.bracket : text === ',' ? Is.comma : 0) |
  (lower.endsWith('ed') || lower.endsWith('ing') ? Is.participle : lower.endsWith('ly') ? Is.manner : 0)

const openingOf = (lower: string): number =>
  (isPronoun(lower) ? Is.pronoun : 0) |
  (isCounting(lower) ? Is.counting : 0) |
  (opensHedge(lower) ? Is.hedge : 0) |
  (isPointing(lower) ? Is.pointing : 0)

/** Every entry has every field, so that all are of one shape. */
function emptyEntry(): Entry {
  return {
    bits: 0,
    role: undefined,
    isPlural: undefined,
    organisationPhrases: undefined,
    rolePhrases: undefined,
    verbs: undefined,
    idle: undefined,
    cues: 0,
  }
}

/** "kills two civilians-Officials": headlines tie their source to the last word. */
function beforeSource(text: string): Entry | undefined {
  const tie = text.indexOf('-')
  if (tie < 3 || text[tie + 1] === undefined || !/\p{Lu}/u.test(text[tie + 1]!)) return undefined
  const word = text.slice(0, tie)
  return word === word.toLowerCase() ? VOCABULARY.get(word) : undefined
}

function build(): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const at = (word: string): Entry => {
    let entry = entries.get(word)
    if (!entry) {
      entry = emptyEntry()
      entries.set(word, entry)
    }
    return entry
  }
  const mark = (words: Iterable<string>, bit: number) => {
    for (const word of words) at(word).bits |= bit
  }
  mark(DETERMINERS, Is.determiner)
  mark(PREPOSITIONS, Is.preposition)
  mark(SUBORDINATORS, Is.subordinator)
  mark(RELATIVES, Is.relative)
  mark(BE_FORMS, Is.be)
  mark(HAVE_FORMS, Is.have)
  mark(MODALS, Is.modal)
  mark(NEGATIONS, Is.negation)
  mark(MIDDLE_ADVERBS, Is.adverb)
  mark(PLAIN_VERBS, Is.plainVerb)
  mark(PERSON_MODIFIERS, Is.modifier)
  mark(THINGS, Is.thing)
  mark(PERSON_TITLES, Is.title)
  mark(NEUTRAL_ORGANISATIONS, Is.neutralOrganisation)
  for (const row of ROLES) {
    giveRole(at(row.plural), row, row.plural !== row.word || PLURAL_ONLY.has(row.word))
    if (row.word !== row.plural) giveRole(at(row.word), row, PLURAL_ONLY.has(row.word))
  }
  for (const [words, category] of ORGANISATION_CATEGORIES) addPhrase(at, words, category, 'organisationPhrases')
  for (const [words, category] of ROLE_PHRASES) addPhrase(at, words, category, 'rolePhrases')
  // "hurt" and "cut down" are one form for all tenses: the past stands in reports.
  const verbs = new Map<string, CasualtyVerb>()
  for (const verb of CASUALTY_VERBS) if (verb.form === 'past' || !verbs.has(verb.words)) verbs.set(verb.words, verb)
  for (const verb of verbs.values()) addPhrase(at, verb.words, verb, 'verbs')
  return entries
}

function giveRole(entry: Entry, role: RoleRow, isPlural: boolean): void {
  entry.role = role
  entry.isPlural = isPlural
}

function addPhrase<T>(
  at: (word: string) => Entry,
  text: string,
  value: T,
  list: 'organisationPhrases' | 'rolePhrases' | 'verbs',
): void {
  const words = text.split(' ')
  const entry = at(words[0]!)
  const phrases = entry[list] as Phrase<T>[] | undefined
  if (!phrases) {
    Object.assign(entry, { [list]: [{ words, value }] })
    return
  }
  const shorter = phrases.findIndex((other) => other.words.length < words.length)
  phrases.splice(shorter < 0 ? phrases.length : shorter, 0, { words, value })
}
