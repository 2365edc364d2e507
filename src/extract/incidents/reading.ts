import type { Category } from '#model/index.ts'
import type { NumberMention, TextView, Token } from '#text/index.ts'
import { type Entry, entryOf, type Phrase } from './vocabulary.ts'

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
  /** The number that starts at a token. */
  readonly numberAt: readonly (NumberMention | undefined)[]
  /** The named group or place that starts at a token. */
  readonly namedAt: readonly (Named | undefined)[]
}

export interface NamedSpan {
  readonly start: number
  readonly end: number
  readonly kind: 'actor' | 'place'
  readonly category: Category | null
}

/** Looks every token up once. `readingOf(view('Two soldiers died.')).entries[1].role?.category` is `'security'`. */
export function readingOf(view: TextView, named: readonly NamedSpan[] = []): Reading {
  const { text, tokens } = view
  const numberAt: (NumberMention | undefined)[] = new Array(tokens.length)
  for (const number of view.numbers) numberAt[number.from] = number
  return {
    text,
    tokens,
    entries: tokens.map(({ word }, at) => withVerbsHere(entryOf(word), tokens, at)),
    numberAt,
    namedAt: placeNames(tokens, named),
  }
}

/** "put", "leading" and "riddled" are casualty verbs only with the words after them: "put to death", "riddled with bullets". */
function withVerbsHere(entry: Entry, tokens: readonly Token[], at: number): Entry {
  if (!entry.verbs || entry.verbs.some((phrase) => startsAt(phrase, tokens, at))) return entry
  return { ...entry, verbs: undefined }
}

const startsAt = ({ words }: Phrase<unknown>, tokens: readonly Token[], at: number): boolean =>
  words.every((word, i) => i === 0 || tokens[at + i]?.lower === word)

function placeNames(tokens: readonly Token[], named: readonly NamedSpan[]): (Named | undefined)[] {
  const at: (Named | undefined)[] = new Array(tokens.length)
  const sorted = [...named].sort((a, b) => a.start - b.start || b.end - a.end)
  let token = 0
  for (const { start, end, kind, category } of sorted) {
    while (token < tokens.length && tokens[token]!.start < start) token++
    if (tokens[token]?.start !== start) continue
    let to = token
    while (to < tokens.length && tokens[to]!.end <= end) to++
    // An actor wins over a place of the same words: "Lashkar" the force over Lashkar the village.
    if (to > token && (at[token] === undefined || kind === 'actor')) at[token] = { to, kind, category }
  }
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

export const lowerAt = (reading: Reading, at: number): string => reading.tokens[at]?.lower ?? ''
export const bitsAt = (reading: Reading, at: number): number => reading.entries[at]?.bits ?? 0

/** The token after a bracket that closes within `reach` tokens, or the same token when none opens here. */
export function afterBracket(reading: Reading, at: number, reach = 8): number {
  const open = reading.tokens[at]?.text
  if (open !== '(' && open !== '[') return at
  for (let i = at + 1; i < Math.min(at + reach, reading.tokens.length); i++) {
    const { text } = reading.tokens[i]!
    if (text === ')' || text === ']') return i + 1
  }
  return at
}
