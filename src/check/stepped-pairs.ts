import type { Direction } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { nearnessOf } from './nearness.ts'
import type { Pair } from './pair.ts'
import { type Entry, isFirm, kindOf, type Quantity, single } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** "fell by 1.8 million to 5.4 million, a quarter less": the earlier level is the later one and the step. */
export function steppedPairs(sheet: Sheet, claim: Entry): Pair[] {
  const near = sheet.entries.slice(Math.max(0, claim.index - 3), claim.index + 3)
  return near.flatMap((step) => {
    const cue =
      step !== claim && step.sentence === claim.sentence && kindOf(step) !== 'percent' && kindOf(step) !== 'times'
        ? changeCueOf(sheet, step)
        : null
    const isBefore = sheet.entries[step.index + 1]?.role !== 'to' && sheet.entries[step.index + 1]?.role !== 'base'
    const level = isBefore ? sheet.entries[step.index - 1] : sheet.entries[step.index + 1]
    if (
      !cue ||
      cue.direction === 'none' ||
      !level ||
      level === claim ||
      (isBefore ? level.role !== 'plain' || changeCueOf(sheet, level) !== null : level.role !== 'to') ||
      level.sentence !== step.sentence ||
      kindOf(level) !== kindOf(step)
    )
      return []
    // "beat the 1.4 billion of the previous year by 490 million": the step leads on from the earlier level.
    if (level.isBacklooking) return onward(sheet, claim, { level, step, direction: cue.direction })
    const base =
      cue.direction === 'up'
        ? level.figure.value.best - step.figure.value.best
        : level.figure.value.best + step.figure.value.best
    if (base <= 0) return []
    const old = stepped(level, step, base)
    return [
      {
        old,
        now: single(level),
        fit: 3.5 + 0.6 * nearnessOf(sheet, claim, single(level)),
        reasons: ['the step and the level it led to are told'],
        isSoft: false,
      },
    ]
  })
}

/** The level that a step leads to or comes from: it counts what the other counts, and rests on the step. */
function stepped(level: Entry, step: Entry, value: number): Quantity {
  const { measure, unit, kind } = single(level)
  return { parts: [step], value, low: value, high: value, measure, unit, kind, isFirm: isFirm(step, measure) }
}

interface Step {
  readonly level: Entry
  readonly step: Entry
  readonly direction: Direction
}

function onward(sheet: Sheet, claim: Entry, { level, step, direction }: Step): Pair[] {
  const value = level.figure.value.best + (direction === 'up' ? 1 : -1) * step.figure.value.best
  if (value <= 0) return []
  return [
    {
      old: single(level),
      now: stepped(level, step, value),
      fit: 3.5 + 0.6 * nearnessOf(sheet, claim, single(level)),
      reasons: ['the earlier level and the step from it are told'],
      isSoft: false,
    },
  ]
}
