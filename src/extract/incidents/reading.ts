import type { Category } from '#model/index.ts'
import type { NumberMention, TextView, Token } from '#text/index.ts'
import type { PlaceMention } from '../where/index.ts'
import type { ActorMention } from '../who/index.ts'
import { type Entry, entryOf, Is, type Phrase } from './vocabulary.ts'

/** A stretch that names an organised group or a place, so that the grammar does not read it as a person's name. */
export interface Named {
  readonly to: number
  readonly kind: 'actor' | 'place'
  readonly category: Category | null
}

/** A text with one vocabulary entry a token: what the grammar of people and verbs works on. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly entries: readonly Entry[]
  /** What each token can be, as bits of `Is`: first asked of everything, since most words can be little. */
  readonly bits: Int32Array
  /** The same for what a scan of a sentence waits for, as bits of `Cue`. */
  readonly cues: Int32Array
  /** The number that starts at a token. */
  readonly numberAt: readonly (NumberMention | undefined)[]
  /** The named group or place that starts at a token. */
  readonly namedAt: readonly (Named | undefined)[]
}

/** Looks every token up once. `readingOf(view('Two soldiers died.')).entries[1].role?.category` is `'security'`. */
export function readingOf(view: TextView, named: readonly (Named | undefined)[] = []): Reading {
  const { text, tokens } = view
  const entries: Entry[] = new Array(tokens.length)
  const bits = new Int32Array(tokens.length)
  const cues = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const entry = entryHere(entryOf(tokens[at]!.word), tokens, at)
    entries[at] = entry
    bits[at] = named[at] ? entry.bits | Is.named : entry.bits
    cues[at] = entry.cues
  }
  const numberAt: (NumberMention | undefined)[] = new Array(tokens.length)
  for (const number of view.numbers) {
    numberAt[number.from] = number
    bits[number.from]! |= Is.number
  }
  return { text, tokens, entries, bits, cues, numberAt, namedAt: named }
}

/** "put", "leading" and "riddled" are casualty verbs only with the words after them: "put to death", "riddled with bullets". */
const entryHere = (entry: Entry, tokens: readonly Token[], at: number): Entry =>
  entry.idle === undefined || entry.verbs!.some(({ words }) => goesOnAs(words, tokens, at)) ? entry : entry.idle

/** True where the words of a phrase after its first stand after a token. */
function goesOnAs(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let i = 1; i < words.length; i++) if (tokens[at + i]?.lower !== words[i]) return false
  return true
}

/** What is named at each token. An actor wins over a place of the same words: "Lashkar" the force over Lashkar the village. */
export function namesByToken(
  { tokens }: TextView,
  actors: readonly ActorMention[],
  places: readonly PlaceMention[],
): readonly (Named | undefined)[] {
  const at: (Named | undefined)[] = new Array(tokens.length)
  for (const { from, to } of places)
    if (!at[from] || to > at[from]!.to) at[from] = { to, kind: 'place', category: null }
  // Common nouns for forces ("police") are read by the grammar itself.
  for (const { from, to, category, isGeneric } of actors)
    if (!isGeneric && (at[from]?.kind !== 'actor' || to <= at[from]!.to)) at[from] = { to, kind: 'actor', category }
  return at
}

/** The longest phrase of a list that stands at a token; its value and the token after it. */
export function phraseAt<T>(
  reading: Reading,
  at: number,
  phrases: readonly Phrase<T>[] | undefined,
): { value: T; to: number } | null {
  if (!phrases) return null
  for (const { words, value } of phrases) {
    let matched = 1
    while (matched < words.length && reading.tokens[at + matched]?.lower === words[matched]) matched++
    if (matched === words.length) return { value, to: at + matched }
  }
  return null
}

// Both ask first whether the token exists: one look-up at -1, and the engine gives every look-up its slow form.
export const lowerAt = ({ tokens }: Reading, at: number): string =>
  at >= 0 && at < tokens.length ? tokens[at]!.lower : ''
export const bitsAt = ({ bits }: Reading, at: number): number => (at >= 0 && at < bits.length ? bits[at]! : 0)

/** The token after a bracket that closes within `reach` tokens, or the same token when none opens here. */
export function afterBracket(reading: Reading, at: number, reach = 8): number {
  if (!(bitsAt(reading, at) & Is.bracket)) return at
  for (let i = at + 1; i < Math.min(at + reach, reading.tokens.length); i++) {
    const { text } = reading.tokens[i]!
    if (text === ')' || text === ']') return i + 1
  }
  return at
}
