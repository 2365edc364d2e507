import type { Group } from './group.ts'
import { readGroup, readList } from './groups.ts'
import type { Reading } from './reading.ts'

/** People joined by commas and "and", as one phrase. */
export interface PeopleList {
  readonly from: number
  readonly to: number
  readonly groups: readonly Group[]
}

/** The lists of a unit, found by their first token or by the token after their last. */
export interface Lists {
  readonly all: readonly PeopleList[]
  startingAt(token: number): PeopleList | undefined
  endingAt(token: number): PeopleList | undefined
}

/** Reads every list of people between two tokens, left to right; none overlaps another. */
export function findLists(reading: Reading, from: number, to: number): Lists {
  const all: PeopleList[] = []
  for (let at = from; at < to; ) {
    const single = readGroup(reading, at, to)
    if (single === null) {
      at++
      continue
    }
    if ('skipTo' in single) {
      at = Math.max(at + 1, single.skipTo)
      continue
    }
    const list = readList(reading, at, to)
    const groups = list.groups.length > 0 ? list.groups : [single]
    const end = Math.max(list.to, single.to)
    all.push({ from: at, to: end, groups })
    at = end
  }
  const starts = new Map(all.map((list) => [list.from, list]))
  const ends = new Map(all.map((list) => [list.to, list]))
  return { all, startingAt: (token) => starts.get(token), endingAt: (token) => ends.get(token) }
}
