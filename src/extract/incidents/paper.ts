import { whether } from '#text/index.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

const REPORTING = new Set(['reports', 'reported', 'adds', 'quoting'])
/** "reports", "adds": may name the paper that a report is taken from. */
export const namesPaper = whether(({ lower }) => REPORTING.has(lower))
/** Small words inside the name of a paper: "Voice of the Hills". */
const INSIDE = /^(?:of|the|and|e)$/

/**
 * The token after "reports Valley Courier", which names a paper and no courier; the same token where no paper stands.
 * Forces and armed groups report for themselves: "reports Rangers killed two".
 */
export function afterPaper(reading: Reading, at: number, end: number): number {
  const { tokens } = reading
  if (at >= end || !namesPaper(tokens[at]!.word)) return at
  if (lowerAt(reading, at) !== 'reports' && !(bitsAt(reading, at - 1) & Is.comma)) return at
  let to = lowerAt(reading, at + 1) === 'the' ? at + 2 : at + 1
  const first = to
  if (first >= end || bitsAt(reading, first) & (Is.organisation | Is.number)) return at
  if (bitsAt(reading, first) & Is.named && reading.namedAt[first]!.kind === 'actor') return at
  while (to < end && isOfPaper(reading, to)) to++
  return to > first ? to : at
}

const isOfPaper = (reading: Reading, at: number): boolean =>
  Boolean(bitsAt(reading, at) & Is.capital && bitsAt(reading, at) & Is.word) ||
  (INSIDE.test(lowerAt(reading, at)) && Boolean(bitsAt(reading, at + 1) & Is.capital))
