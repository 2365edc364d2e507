import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import { countOf, type Group } from './group.ts'
import { readIncluded, readOfThem, type TailAt } from './group-tail.ts'
import { READERS } from './groups.ts'
import { lowerAt, type Reading } from './reading.ts'

/** Reads "including two guards", "among them a child", "three of them women" that stands apart from the people it belongs to. */
function readParts(
  reading: Reading,
  at: number,
  end: number,
  category: Category,
): { parts: Group[]; to: number } | null {
  const tail: TailAt = { reading, end, read: READERS, depth: 0 }
  return readIncluded(tail, at, category) ?? (reading.tokens[at - 1]?.text === ',' ? readOfThem(tail, at) : null)
}

/** "four people were killed, among them two guards": the parts stand after the verb. */
export function withLateParts(reading: Reading, groups: readonly Group[], at: number, end: number): readonly Group[] {
  const [group] = groups
  if (groups.length !== 1 || !group?.count || group.parts.length > 0) return groups
  const start = reading.tokens[at]?.text === ',' ? at + 1 : at
  const parts = partsAt(reading, group, start, end) ?? partsAt(reading, group, farStart(reading, at, end), end)
  return parts ? [parts] : groups
}

function partsAt(reading: Reading, group: Group, start: number, end: number): Group | null {
  const included = start < 0 ? null : readParts(reading, start, end, group.category)
  if (!included || partsExceed(group, included.parts)) return null
  // "four were killed, all of them shepherds"
  const all = /^(?:all|both)$/.test(lowerAt(reading, start)) ? included.parts[0]!.category : 'unknown'
  return { ...group, category: group.category === 'unknown' ? all : group.category, parts: included.parts }
}

const partsExceed = ({ count }: Group, parts: readonly Group[]): boolean =>
  count !== null && count.best > 0 && parts.reduce((sum, part) => sum + (countOf(part) ?? 0), 0) > count.best

/** Tokens of time and place that may stand between a verb and the parts of its people. */
const FARTHEST = 36
const opensParts = whether(({ lower }) =>
  /^(?:including|among|all|both|most|two|three|four|five|six|seven|eight|nine|ten|one|several|some)$/.test(lower),
)

/** "were shot dead in Kalat on May 4, including two children": past when and where, before anybody else is told of. */
function farStart(reading: Reading, from: number, end: number): number {
  for (let at = from; at < Math.min(end - 1, from + FARTHEST); at++) {
    const { text, kind } = reading.tokens[at]!
    const entry = reading.entries[at]!
    if (entry.verbs || entry.role || text === ';') return -1
    if (kind === 'punctuation' && text === ',' && opensParts(reading.tokens[at + 1]!.word)) return at + 1
  }
  return -1
}
