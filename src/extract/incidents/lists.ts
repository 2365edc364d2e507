import { isVerb } from './compound.ts'
import { hedgeAt } from './count-phrase.ts'
import type { Group } from './group.ts'
import { readGroup, readList } from './groups.ts'
import { namesPaper } from './paper.ts'
import { lowerAt, type Reading } from './reading.ts'
import { GRAMMAR, Is } from './vocabulary.ts'

/** People joined by commas and "and", as one phrase. */
export interface PeopleList {
  readonly from: number
  readonly to: number
  readonly groups: readonly Group[]
}

/** What alone opens a noun phrase about people, whatever else the word can be. */
const DETERMINING = Is.number | Is.counting | Is.pointing | Is.pronoun | Is.rolePhrase | Is.title
/** What opens one unless the word is a verb here. */
const DESCRIBING = Is.role | Is.organisation | Is.neutralOrganisation | Is.modifier | Is.thing

/** A quick look that spares most words the full reading. */
function canOpen(reading: Reading, at: number, end: number): boolean {
  const bits = reading.bits[at]!
  if (bits & DETERMINING) {
    const { lower } = reading.tokens[at]!
    return lower === 'as' ? lowerAt(reading, at + 1) === 'many' : !isOfVerb(reading, at)
  }
  // "in", "of" and "on" are hedges only before a number: "in all 12".
  if (bits & Is.hedge && (!(bits & GRAMMAR) || hedgeAt(reading, at, end))) return true
  if (isVerb(bits)) return namesPaper(reading.tokens[at]!.word)
  if (bits & DESCRIBING) return !isOfVerb(reading, at)
  // "In the town": the first word of a sentence is no name.
  return Boolean(bits & Is.capital && (bits & Is.named || !(bits & GRAMMAR)))
}

/** "shot dead constables": the word is of the verb, and opens no "dead constables". */
const isOfVerb = (reading: Reading, at: number): boolean =>
  lowerAt(reading, at) === 'dead' && /^sho(?:t|ot|ots|oting)$/.test(lowerAt(reading, at - 1))

/**
 * The lists of people between two tokens, found by their first token or by the token after their last. They are read
 * when first asked for: in half the sentences of a report no word asks whom it is said of.
 */
export class Lists {
  readonly #reading: Reading
  readonly #from: number
  readonly #to: number
  #all: readonly PeopleList[] | null = null

  constructor(reading: Reading, from: number, to: number) {
    this.#reading = reading
    this.#from = from
    this.#to = to
  }

  get all(): readonly PeopleList[] {
    this.#all ??= readLists(this.#reading, this.#from, this.#to)
    return this.#all
  }

  // A unit holds a handful of lists: walking over them is quicker than any table.
  startingAt(token: number): PeopleList | undefined {
    for (const list of this.all) if (list.from === token) return list
    return undefined
  }

  endingAt(token: number): PeopleList | undefined {
    for (const list of this.all) if (list.to === token) return list
    return undefined
  }
}

/** Reads every list of people between two tokens, left to right; none overlaps another. */
function readLists(reading: Reading, from: number, to: number): PeopleList[] {
  const all: PeopleList[] = []
  for (let at = from; at < to; ) {
    if (!canOpen(reading, at, to)) {
      at++
      continue
    }
    const single = readGroup(reading, at, to)
    if (single === null) {
      // "In Gulshan e Iqbal, a youth was hurt": inside a place's name nobody is named.
      const named = reading.bits[at]! & Is.named ? reading.namedAt[at]! : null
      at = named?.kind === 'place' ? named.to : at + 1
      continue
    }
    if (typeof single === 'number') {
      at = Math.max(at + 1, single)
      continue
    }
    const list = readList(reading, at, to, 0, single)
    all.push({ from: at, to: list.to, groups: list.groups })
    at = list.to
  }
  return all
}
