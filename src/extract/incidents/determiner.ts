import { whether } from '#text/index.ts'
import { type CountPhrase, exactly, readCountPhrase } from './count-phrase.ts'
import { OWNED } from './counting-words.ts'
import type { GroupKind } from './group.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

/** What stands before a noun, read: how it brings its people in, how many they are, and where the noun starts. */
export interface Determined {
  readonly kind: GroupKind
  readonly count: CountPhrase | null
  readonly at: number
}

/** One person, counted by an article or a name. */
export const one = (from: number, to: number): CountPhrase => exactly(1, from, to)

/** Most words stand before no noun: only these do. */
const COUNTING = Is.number | Is.counting | Is.hedge
const DETERMINING = COUNTING | Is.pointing

/** Reads what stands before a noun: articles, "another", "both", "the other", a count with its hedge. */
export function readDeterminer(reading: Reading, from: number, end: number): Determined {
  if (!(bitsAt(reading, from) & DETERMINING)) return { kind: 'bare', count: null, at: from }
  let at = from
  let kind: GroupKind | null = null
  let count: CountPhrase | null = null
  for (let steps = 0; at < end && steps < 5; steps++) {
    const lower = lowerAt(reading, at)
    const bits = bitsAt(reading, at)
    if (!count && bits & COUNTING) {
      const phrase = readCountPhrase(reading, at, end)
      if (phrase && !isDatePart(reading, phrase.from) && !isAgePhrase(reading, phrase.to)) {
        count = phrase
        at = phrase.to
        continue
      }
    }
    if (bits & Is.pointing) {
      if (lower === 'another') {
        kind = 'other'
        if (!count && !reading.numberAt[at + 1]) count = one(at, at + 1)
      } else if (OWNED.has(lower)) kind = 'owned'
      else if (at > from) break
      else {
        kind = 'definite'
        if (lower === 'both') count = exactly(2, at, at + 1)
      }
    } else if ((lower === 'a' || lower === 'an') && !count) count = one(at, at + 1)
    else if (lower === 'other' || lower === 'additional' || lower === 'more' || lower === 'further') {
      if (!count && !kind) break
      kind = kind === 'definite' ? 'definite' : 'other'
    } else if (lower === 'remaining' && kind === 'definite') kind = 'other'
    else break
    at++
  }
  return { kind: kind ?? (count ? 'counted' : 'bare'), count, at }
}

const isDatePart = (reading: Reading, at: number): boolean => {
  const before = at > 0 ? reading.tokens[at - 1] : undefined
  return before !== undefined && !reading.numberAt[at]?.isWords && isBeforeDay(before.word)
}
const MONTH_LIKE = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec unit block sector no number phase class grade ward seat'.split(
    ' ',
  ),
)

const isBeforeDay = whether(({ text, lower }) => text === '(' || MONTH_LIKE.has(lower))

/** "13 year old", "80-year-old": an age, not a count. */
const isAgePhrase = (reading: Reading, at: number): boolean => {
  const noun = reading.tokens[lowerAt(reading, at) === '-' ? at + 1 : at]
  return noun !== undefined && isOfAge(noun.word)
}
const isOfAge = whether(({ lower }) => /^years?(-old)?$/.test(lower))

/** The token after "13 year old", "13-year-old"; the same token when no age stands here. */
export function afterAgePhrase(reading: Reading, at: number): number {
  const number = bitsAt(reading, at) & Is.number ? reading.numberAt[at] : undefined
  if (!number || !isAgePhrase(reading, number.to)) return at
  let to = reading.tokens[number.to]?.text === '-' ? number.to + 1 : number.to
  const isWhole = lowerAt(reading, to).includes('old')
  to++
  if (isWhole) return to
  if (reading.tokens[to]?.text === '-') to++
  return lowerAt(reading, to) === 'old' ? to + 1 : to
}
