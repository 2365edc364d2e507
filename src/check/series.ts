import { levelsNear } from './levels.ts'
import { nearness } from './nearness.ts'
import { type Entry, kindOf, single } from './quantity.ts'
import { sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'

/** Levels of one kind in order of time. */
export interface Series {
  readonly entries: readonly Entry[]
  readonly fit: number
}

/** The series near a claim: per measure, every level with a time of its own, oldest first; one level a time. */
export function seriesNear(
  sheet: Sheet,
  claim: {
    readonly sentence: number
    readonly index: number
    readonly topic: string | null
    readonly as: Entry | null
  },
): Series[] {
  const levels = levelsNear(sheet, claim.index).filter((entry) => timeOf(entry) !== null && kindOf(entry) !== 'percent')
  const groups: Entry[][] = []
  for (const level of levels) {
    // A month of one year is no step among years.
    const group = groups.find(
      (members) =>
        isMonth(members[0]!) === isMonth(level) && (sameMeasure(single(members[0]!), single(level)) ?? -1) >= 0.2,
    )
    if (group) group.push(level)
    else groups.push([level])
  }
  return groups
    .map((group) => toSeries(sheet, claim, group))
    .filter((series) => series.entries.length >= 3)
    .sort((a, b) => b.fit - a.fit)
}

function toSeries(
  sheet: Sheet,
  claim: { readonly topic: string | null; readonly as: Entry | null; readonly sentence: number },
  group: readonly Entry[],
): Series {
  const byTime = new Map<number, Entry>()
  // The first told of a time is its level; what is told later of the same time is a part or a share of it.
  for (const entry of group) if (!byTime.has(timeOf(entry)!)) byTime.set(timeOf(entry)!, entry)
  const entries = [...byTime.entries()].sort(([a], [b]) => a - b).map(([, entry]) => entry)
  const topic = claim.topic === null ? 0 : group[0]!.figure.measure === claim.topic ? 1.5 : -1.5
  const near = claim.as
    ? Math.max(...entries.map((entry) => nearness(sheet, claim.as!, entry)))
    : -Math.min(...entries.map((entry) => Math.abs(entry.sentence - claim.sentence))) * 0.6 + 2
  const isTogether = entries.every((entry) => Math.abs(entry.sentence - entries[0]!.sentence) <= 2)
  return { entries, fit: 1.5 + topic + 0.5 * near + Math.min(1.5, 0.4 * entries.length) + (isTogether ? 0.8 : 0) }
}

const isMonth = (entry: Entry): boolean => entry.when?.month !== null

/** Months since year 0 of an entry's own time; for months without a year, their number alone. Null without a time. */
export function timeOf(entry: Entry): number | null {
  if (!entry.when) return null
  const year = entry.when.year ?? (entry.isBacklooking ? -1 : 0)
  return year * 12 + (entry.when.month ?? 0)
}
