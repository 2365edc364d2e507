import type { CountKind } from '#model/index.ts'
import { perWord, whether } from '#text/index.ts'
import { HEDGES, type Hedge, VAGUE } from './counting-words.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

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

const hedgesFrom = perWord(({ lower }) => HEDGES.get(lower) ?? null)
const isVague = whether(({ lower }) => VAGUE.has(lower))

/** So many people, and with no hedge no other number. */
export const exactly = (value: number, from: number, to: number, kind: CountKind = 'exact'): CountPhrase => ({
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
  const bits = bitsAt(reading, at)
  if (!(bits & (Is.counting | Is.hedge | Is.number))) return null
  const hedge = bits & Is.hedge ? hedgeAt(reading, at, end) : null
  const to = hedge ? at + hedge.words.length : at
  return readExact(reading, at, to, hedge ? hedge.kind : 'exact') ?? readVague(reading, at, to, end)
}

/** A number no farther off than the longest hedge reaches: most of "in", "of" and "at" hedge nothing. */
function countsSoon({ bits }: Reading, at: number): boolean {
  const stop = Math.min(bits.length, at + 1 + LONGEST_HEDGE)
  for (let next = at + 1; next < stop; next++) if (bits[next]! & Is.number) return true
  return false
}
const LONGEST_HEDGE = Math.max(...[...HEDGES.values()].flat().map(({ words }) => words.length))

/** The hedge that stands here before a number: "at least" in "at least 12". */
export function hedgeAt(reading: Reading, at: number, end: number): Hedge | null {
  if (!countsSoon(reading, at)) return null
  const hedges = hedgesFrom(reading.tokens[at]!.word)
  if (!hedges) return null
  for (const hedge of hedges) {
    const { words } = hedge
    let matched = 0
    while (matched < words.length && at + matched < end && lowerAt(reading, at + matched) === words[matched]) matched++
    if (matched === words.length && bitsAt(reading, at + matched) & Is.number) return hedge
  }
  return null
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
  return exactly(number.value, from, number.to, kind)
}

function readVague(reading: Reading, from: number, at: number, end: number): CountPhrase | null {
  if (!(bitsAt(reading, at) & Is.counting)) return null
  const first = lowerAt(reading, at)
  if (isVague(reading.tokens[at]!.word)) {
    let to = at + 1
    if (lowerAt(reading, to) === 'of' && first.endsWith('s')) to++
    // "tens of thousands of people", "hundreds of thousands"
    if (VAGUE.has(lowerAt(reading, to)) && lowerAt(reading, to + 1) === 'of')
      return vaguePhrase(lowerAt(reading, to), from, to + 2)
    return vaguePhrase(first, from, to)
  }
  if (first === 'as') return asMany(reading, from)
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
  if (word === 'couple' && lowerAt(reading, noun + 1) === 'of') return exactly(2, from, noun + 2)
  if (word === 'few') return vaguePhrase('few', from, noun + 1)
  if (VAGUE_NOUNS.has(word) && lowerAt(reading, noun + 1) === 'of' && noun + 2 < end) {
    const inner = readExact(reading, from, noun + 2, 'exact')
    if (inner) return inner
    return vaguePhrase(noun > at + 1 ? lowerAt(reading, at + 1) : word, from, noun + 2)
  }
  return null
}

/** "two fighters were killed and as many soldiers were hurt": as many as were counted last. */
function asMany(reading: Reading, at: number): CountPhrase | null {
  if (lowerAt(reading, at + 1) !== 'many' || lowerAt(reading, at + 2) === 'as') return null
  for (let i = at - 1; i >= Math.max(0, at - AS_MANY); i--) {
    const number = bitsAt(reading, i) & Is.number ? reading.numberAt[i] : undefined
    if (number?.kind !== 'cardinal' || !Number.isInteger(number.value) || number.value < 1) continue
    return exactly(number.value, at, at + 2)
  }
  return null
}
/** Tokens back in which the number is looked for. */
const AS_MANY = 14
