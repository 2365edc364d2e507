import { changeCueOf } from './change-cue.ts'
import { wordsAfter } from './context-words.ts'
import { levelsBetween, levelsNear, levelsOf } from './levels.ts'
import { type Entry, kindOf, sumOf } from './quantity.ts'
import { runsOf } from './runs.ts'
import type { Sheet } from './sheet.ts'

const cache = new WeakMap<Sheet, ReadonlySet<Entry>>()

/** True for a level that the text tells as a part of another: "89 of them civilians", a member of a run that adds up. */
export function isSubPart(sheet: Sheet, entry: Entry): boolean {
  let known = cache.get(sheet)
  if (!known) {
    known = findSubParts(sheet)
    cache.set(sheet, known)
  }
  return known.has(entry)
}

function findSubParts(sheet: Sheet): ReadonlySet<Entry> {
  const parts = new Set<Entry>()
  for (const level of levelsOf(sheet).entries)
    if (/^ of (?:them|whom|these|those|which|the|all|its|their) /.test(wordsAfter(sheet, level, 3))) parts.add(level)
  for (const share of sheet.entries) {
    if (kindOf(share) !== 'percent' || changeCueOf(sheet, share) || sheet.tokens[share.to]?.lower !== 'of') continue
    for (const level of levelsBetween(sheet, share.index - 4, share.index))
      if (level.sentence === share.sentence) parts.add(level)
  }
  for (const run of runsOf(sheet)) {
    const sum = sumOf(run).value
    const isWhole = levelsNear(sheet, run[0]!.index, REACH).some(
      (level) => !run.includes(level) && Math.abs(level.figure.value.best - sum) < 1e-6 * sum,
    )
    if (isWhole) for (const member of run) parts.add(member)
  }
  return parts
}

/** How many figures away from a run its whole may stand. */
const REACH = 10
