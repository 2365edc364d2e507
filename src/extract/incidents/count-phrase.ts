import { HEDGE_ROWS, type HedgeKind } from '#lexicon/index.ts'
import type { CountKind } from '#model/index.ts'
import { perWord } from '#text/index.ts'
import { lowerAt, type Reading } from './reading.ts'

/** A number of people as it stands before a noun: "at least 12", "dozens of", "a", "another". */
export interface CountPhrase {
  readonly kind: CountKind
  readonly low: number
  readonly best: number
  readonly high: number
  /** The vague word, so that a ruleset can give its number; empty for a bare plural. */
  readonly word: string
  /** Tokens of the phrase with its hedge. */
  readonly from: number
  readonly to: number
}

const HEDGE_TO_COUNT: Readonly<Record<HedgeKind, CountKind>> = {
  'at-least': 'at-least',
  over: 'at-least',
  'just-over': 'at-least',
  nearly: 'about',
  about: 'about',
  'at-most': 'at-most',
  under: 'at-most',
  exact: 'exact',
}

const HEDGES = new Map<string, { words: readonly string[]; kind: CountKind }[]>()
/** Words before a count of people that a figure has no use for: "some 40 men", "a total of 12 people". */
const OF_PEOPLE = [
  { words: 'some', kind: 'about', side: 'before' },
  { words: 'a total of', kind: 'exact', side: 'before' },
  { words: 'a combined total of', kind: 'exact', side: 'before' },
  { words: 'altogether', kind: 'exact', side: 'before' },
] as const
for (const { words, kind, side } of [...HEDGE_ROWS, ...OF_PEOPLE]) {
  if (side !== 'before') continue
  const parts = words.split(' ')
  const rows = HEDGES.get(parts[0]!) ?? []
  rows.push({ words: parts, kind: HEDGE_TO_COUNT[kind] })
  rows.sort((a, b) => b.words.length - a.words.length)
  HEDGES.set(parts[0]!, rows)
}

/** Words for an unnamed number, and whether "of" may follow. */
const VAGUE = new Set([
  'several',
  'some',
  'few',
  'many',
  'various',
  'numerous',
  'multiple',
  'countless',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'tens',
])
const VAGUE_NOUNS = new Set([
  'number',
  'group',
  'handful',
  'bunch',
  'score',
  'band',
  'spate',
  'crowd',
  'team',
  'gang',
  'mob',
  'series',
])

/** True for a word that can open a count: a hedge or a vague number. */
export const opensCount = (lower: string): boolean => HEDGES.has(lower) || VAGUE.has(lower)

const hedgesFrom = perWord(({ lower }) => HEDGES.get(lower) ?? null)

const exact = (value: number, from: number, to: number, kind: CountKind = 'exact'): CountPhrase => ({
  kind,
  low: kind === 'at-most' ? 0 : value,
  best: value,
  high: value,
  word: '',
  from,
  to,
})

/** A count that is told only in words or by a plural. */
export const vaguePhrase = (word: string, from: number, to: number, kind: CountKind = 'vague'): CountPhrase => ({
  kind,
  low: 0,
  best: 0,
  high: 0,
  word,
  from,
  to,
})

/** Reads hedge and number at a token: "at least 12" in "at least 12 people", "a number of" in "a number of shops". */
export function readCountPhrase(reading: Reading, at: number, end: number): CountPhrase | null {
  const { kind, to } = skipHedge(reading, at, end)
  const number = readExact(reading, at, to, kind)
  if (number) return number
  return readVague(reading, at, to, end)
}

function skipHedge(reading: Reading, at: number, end: number): { kind: CountKind; to: number } {
  const token = reading.tokens[at]
  for (const { words, kind } of (token && hedgesFrom(token.word)) ?? []) {
    let matched = 0
    while (matched < words.length && at + matched < end && lowerAt(reading, at + matched) === words[matched]) matched++
    if (matched === words.length && reading.numberAt[at + matched]) return { kind, to: at + matched }
  }
  return { kind: 'exact', to: at }
}

function readExact(reading: Reading, from: number, at: number, kind: CountKind): CountPhrase | null {
  const number = reading.numberAt[at]
  if (number?.kind !== 'cardinal' || !Number.isInteger(number.value) || number.value < 1 || number.value > 1e6)
    return null
  // "three to four men", "15-20 gunmen": a range, read as its lower end to its upper end.
  const joint = lowerAt(reading, number.to)
  const upper =
    joint === 'to' || joint === '-' || joint === '–' || joint === 'or' ? reading.numberAt[number.to + 1] : undefined
  if (
    upper?.kind === 'cardinal' &&
    upper.isWords === number.isWords &&
    upper.value > number.value &&
    upper.value <= number.value * 4
  )
    return { kind: 'range', low: number.value, best: number.value, high: upper.value, word: '', from, to: upper.to }
  return exact(number.value, from, number.to, kind)
}

function readVague(reading: Reading, from: number, at: number, end: number): CountPhrase | null {
  const first = lowerAt(reading, at)
  if (VAGUE.has(first)) {
    let to = at + 1
    if (lowerAt(reading, to) === 'of' && lowerAt(reading, to - 1).endsWith('s')) to++
    // "tens of thousands of people", "hundreds of thousands"
    if (VAGUE.has(lowerAt(reading, to)) && lowerAt(reading, to + 1) === 'of')
      return vaguePhrase(lowerAt(reading, to), from, to + 2)
    return vaguePhrase(first, from, to)
  }
  if (first !== 'a' && first !== 'an') return null
  let noun = at + 1
  if (
    lowerAt(reading, noun) === 'large' ||
    lowerAt(reading, noun) === 'small' ||
    lowerAt(reading, noun) === 'unspecified' ||
    lowerAt(reading, noun) === 'unknown'
  )
    noun++
  const word = lowerAt(reading, noun)
  if (word === 'couple' && lowerAt(reading, noun + 1) === 'of') return exact(2, from, noun + 2)
  if (word === 'few') return vaguePhrase('few', from, noun + 1)
  if (VAGUE_NOUNS.has(word) && lowerAt(reading, noun + 1) === 'of' && noun + 2 < end) {
    const inner = readExact(reading, from, noun + 2, 'exact')
    if (inner) return inner
    return vaguePhrase(noun > at + 1 ? lowerAt(reading, at + 1) : word, from, noun + 2)
  }
  return null
}
