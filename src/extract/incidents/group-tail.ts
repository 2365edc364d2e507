import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import { afterResidence, isNaming, readApposition } from './apposition.ts'
import { type CountPhrase, readCountPhrase } from './count-phrase.ts'
import { type Group, type GroupOrSkip, plainGroup } from './group.ts'
import { afterBracket, bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

/** The readers of whole groups, handed down because what follows a noun may hold further people. */
export interface GroupReaders {
  readonly group: (reading: Reading, from: number, end: number, depth: number) => GroupOrSkip
  readonly list: (reading: Reading, from: number, end: number, depth: number) => { groups: Group[]; to: number }
}

/** Where a tail is read, and how deep inside other groups. */
export interface TailAt {
  readonly reading: Reading
  readonly end: number
  readonly read: GroupReaders
  readonly depth: number
}

/** What may follow a noun: names in apposition, ages, "including …". Brackets and commas only where more follows. */
export function readTail(
  tail: TailAt,
  from: number,
  isPlural: boolean,
  category: Category = 'unknown',
): { to: number; names: (readonly [number, number])[]; parts: Group[]; all: Category | null } {
  const { reading, end } = tail
  if (!opensTail(reading, from)) return { to: from, names: [], parts: [], all: null }
  let all: Category | null = null
  let to = from
  let names: (readonly [number, number])[] = []
  let parts: Group[] = []
  for (let round = 0; round < 3; round++) {
    const bracket = afterBracket(reading, to, 10)
    if (bracket > to) {
      to = bracket
      continue
    }
    const at = bitsAt(reading, to) & Is.comma || lowerAt(reading, to) === '—' ? to + 1 : to
    const named = names.length === 0 ? readApposition(reading, at, end, isPlural, at > to) : null
    if (named) {
      names = named.names
      to = afterResidence(reading, named.to, end)
      continue
    }
    const included =
      parts.length === 0
        ? (readIncluded(tail, at, category) ??
          (at > to && isPlural ? (readOfThem(tail, at) ?? readAmongThem(tail, at)) : null))
        : null
    if (included) {
      // "eleven persons, all of them labourers,"
      const isAll = /^(?:all|both)$/.test(lowerAt(reading, at)) && lowerAt(reading, at + 1) === 'of'
      if (isAll && included.parts[0]!.category !== 'unknown') all = included.parts[0]!.category
      parts = included.parts
      to = included.to
      continue
    }
    break
  }
  return { to, names, parts, all }
}

/** Names start with a capital or, in "Insp. Khan", with a stop. */
const NAMES_OR_MARKS = Is.capital | Is.comma | Is.bracket
const opensTail = (reading: Reading, at: number): boolean => {
  if (bitsAt(reading, at) & NAMES_OR_MARKS) return true
  const token = reading.tokens[at]
  return (
    token !== undefined && (token.text === '.' || token.text === '—' || isNaming(token.word) || opensParts(token.word))
  )
}

/** "including a child and two women", "among them three policemen". */
export function readIncluded(tail: TailAt, at: number, category: Category): { parts: Group[]; to: number } | null {
  const { reading, end, read, depth } = tail
  if (at >= reading.tokens.length || !opensParts(reading.tokens[at]!.word)) return null
  const lower = lowerAt(reading, at)
  let start = 0
  if (lower === 'including' || lower === 'inclusive') {
    start = lowerAt(reading, at + 1) === 'of' ? at + 2 : at + 1
    // "four lives, including that of a girl"
    if (/^(?:that|those)$/.test(lowerAt(reading, start)) && lowerAt(reading, start + 1) === 'of') start += 2
  } else if (MOST.has(lower) && lowerAt(reading, at + 1) === 'of') return readMostly(tail, at + 2)
  else if (lower === 'mostly' || lower === 'mainly') return readMostly(tail, at)
  else if (lower === 'among' && /^(them|those)$/.test(lowerAt(reading, at + 1))) start = at + 2
  if (!start) return null
  const found = read.list(reading, start, end, depth + 1)
  const groups = withoutOuter(reading, found.groups, category)
  if (groups.length === 0) return null
  const to = groups.length < found.groups.length ? groups.at(-1)!.to : found.to
  return { parts: groups, to: reading.tokens[to]?.text === ',' && groups.length === found.groups.length ? to + 1 : to }
}

const MOST = new Set(['most', 'majority', 'all', 'both'])
const PARTING = new Set([...MOST, 'including', 'inclusive', 'mostly', 'mainly', 'among'])
const opensParts = whether(({ lower }) => PARTING.has(lower))

/** "four officers, including an inspector, and two civilians": the list goes on outside where the kind no longer fits. */
function withoutOuter(reading: Reading, groups: Group[], category: Category): Group[] {
  const cut = groups.findIndex((group, i) => {
    if (i === 0) return false
    if (category !== 'unknown' && group.category !== category && group.kind !== 'name') return true
    return (
      i === 1 &&
      groups.length === 2 &&
      reading.tokens[groups[0]!.to]?.text === ',' &&
      lowerAt(reading, groups[0]!.to + 1) === 'and'
    )
  })
  return cut < 0 ? groups : groups.slice(0, cut)
}

/** "six persons, three of them women,": a count and what they were. */
export function readOfThem({ reading, end, read, depth }: TailAt, at: number): { parts: Group[]; to: number } | null {
  const count = readCountPhrase(reading, at, end)
  if (!count || lowerAt(reading, count.to) !== 'of' || !/^(them|whom)$/.test(lowerAt(reading, count.to + 1)))
    return null
  const start = bitsAt(reading, count.to + 2) & Is.be ? count.to + 3 : count.to + 2
  const group = read.group(reading, start, end, depth + 1)
  if (!group || typeof group === 'number' || !group.head) return readOfThemPlain(reading, at, start, count)
  const parts: Group[] = [{ ...group, from: at, kind: 'counted', count }]
  return { parts, to: reading.tokens[group.to]?.text === ',' ? group.to + 1 : group.to }
}

/** "a dozen persons, five policemen among them,": the parts stand before the words that make them so. */
function readAmongThem({ reading, end, read, depth }: TailAt, at: number): { parts: Group[]; to: number } | null {
  if (depth > 0 || !reading.numberAt[at]) return null
  const group = read.group(reading, at, end, depth + 1)
  if (!group || typeof group === 'number' || !group.head || !/^(?:among|amongst)$/.test(lowerAt(reading, group.to)))
    return null
  if (!/^(?:them|those)$/.test(lowerAt(reading, group.to + 1))) return null
  const to = group.to + 2
  return { parts: [group], to: reading.tokens[to]?.text === ',' ? to + 1 : to }
}

/** "16 people, four of them novices,", "two men, one of them a 17-year-old,": some of the whole, whatever they were. */
function readOfThemPlain(
  reading: Reading,
  from: number,
  start: number,
  count: CountPhrase,
): { parts: Group[]; to: number } | null {
  for (let at = start; at < Math.min(start + 6, reading.tokens.length); at++) {
    const entry = reading.entries[at]!
    if (reading.tokens[at]!.text === ',') {
      const part = plainGroup({ from, to: at }, 'counted', count, count.best > 1)
      return { parts: [{ ...part, inherits: false }], to: at + 1 }
    }
    if (entry.verbs || entry.bits & (Is.be | Is.have | Is.subordinator)) return null
  }
  return null
}

/** ", most of them women,": says of some, without a number, what they were. */
function readMostly({ reading, end, read, depth }: TailAt, at: number): { parts: Group[]; to: number } | null {
  const start = /^(them|whom|mostly|mainly)$/.test(lowerAt(reading, at)) ? at + 1 : 0
  if (!start) return null
  const { groups, to } = read.list(reading, start, end, depth + 1)
  return groups.length > 0 ? { parts: groups, to: reading.tokens[to]?.text === ',' ? to + 1 : to } : null
}
