import { levelsAround } from './levels.ts'
import { barrierBetween, WINDOW } from './nearness.ts'
import type { Met, Setting } from './pair.ts'
import type { Quantity } from './quantity.ts'
import { comparePeriods } from './scope.ts'
import { timeOf } from './series.ts'
import { isFirstTold } from './side-points.ts'

/** "from 12 to 15", "15 against 12", "(15 vs 12)", "to 15 from 12", "15, compared with 12 a year earlier". */
export function linkPoints({ setting: { sheet }, a: old, b: now }: Met): number {
  if (old.sentence !== now.sentence) return now.isBacklooking === old.isBacklooking ? 0 : old.isBacklooking ? 0.5 : 0
  const barrier = barrierBetween(sheet, old, now)
  const near = barrier <= 1 ? 1 : barrier === 2 ? 0.4 : 0
  if (old.role === 'from' && now.role === 'from') return comparePeriods(old, now) === -1 ? 0.5 : -3
  if (old.role === 'from' && now.role === 'to') return 3 * near
  if (old.role === 'from' && now.role !== 'base') return (now.index < old.index ? 2.5 : 1) * near
  if (old.role === 'base' && now.role !== 'base' && now.role !== 'from')
    return (now.index < old.index ? 2.5 : 1.2) * near
  if (now.role === 'base' || now.role === 'from')
    return comparePeriods(old, now) === -1 && old.role === now.role ? -0.5 : -3
  return now.index > old.index ? 0.2 : 0
}

/** "The annual falls were 16 and 21 per cent": from one year to the next, not across one that the text tells too. */
export function stepPoints({ setting: { sheet, claim, isStepwise }, a: old, b: now }: Met): number {
  if (!isStepwise) return 0
  const [from, to] = [timeOf(old), timeOf(now)]
  if (from === null || to === null || from >= to) return 0
  const isBetween = levelsAround(sheet, claim).some(({ parts: [level] }) => {
    const time = timeOf(level!)
    return (
      time !== null &&
      time > from &&
      time < to &&
      level!.figure.measure === old.figure.measure &&
      Math.abs(level!.index - claim.index) < WINDOW
    )
  })
  return isBetween ? -3 : 0
}

/** "In 2025 the prison held 2,100; it has thus grown by 876": against a dated past stands what the text began with. */
export const leadPoints = ({ setting: { sheet, claim }, a: old, b: now }: Met): number =>
  claim.sentence - old.sentence <= 1 &&
  old.index < claim.index &&
  (old.when !== null || old.isBacklooking) &&
  now.sentence <= old.sentence &&
  now.index < old.index &&
  !now.isBacklooking &&
  now.role === 'plain' &&
  comparePeriods(old, now) !== 1 &&
  isFirstTold(sheet, claim, now)
    ? 1.2
    : 0

/** "slid to 7,062 (12 per cent fewer)": a bracket speaks of what stands before it. */
export const bracketPoints = ({ setting: { bracketed }, old, now }: Met): number =>
  bracketed === null || now.parts.includes(bracketed) || old.parts.includes(bracketed) ? 0 : -6

/** "39 more than April's 73, a rise of 35%": the two claims have the same two levels. */
export function besidePoints({ setting: { beside }, old, now }: Met): number {
  const gap = Math.abs(now.value - old.value)
  return gap > 1 && beside.some(({ figure }) => Math.abs(figure.value.best - gap) < 1e-6 * gap) ? 2 : 0
}

/** The second of three percents belongs to the second of three levels. */
export function alignmentPoints({ setting, old: whole, a: old, b: now }: Met): number {
  const { claim } = setting
  let points = 0
  if (claim.list && old.list && claim.list.size === old.list.size) points += claim.list.at === old.list.at ? 1.5 : -4
  if (claim.list && now.list && claim.list.size === now.list.size) points += claim.list.at === now.list.at ? 1.5 : -4
  if (old.list && now.list && old.list.id !== now.list.id && old.list.size === now.list.size)
    points += old.list.at === now.list.at ? 1 : -4
  if (old.list && now.list && old.list.id === now.list.id) points -= 2
  // "they lost 74, 38 and 51, against 60, 42 and 34 before; in all 163 died, 27 more": a total is set against the whole list.
  if (setting.shapes.apposed === now && old.list) points += whole.parts.length === old.list.size ? 1.5 : -2.5
  return points
}

/** A level of the same kind between the two makes the pair doubtful, unless both are named by their words. */
export function interruption({ setting: { sheet }, a: old, b: now }: Met): number {
  const [first, last] = old.index < now.index ? [old, now] : [now, old]
  let between = 0
  for (let i = first.index + 1; i < last.index; i++) {
    const entry = sheet.entries[i]!
    if (entry.figure.unit === old.figure.unit && entry.figure.measure === old.figure.measure) between++
  }
  return between === 0 ? 0.5 : -0.2 * Math.min(3, between)
}

/** "the wounded, 287, were three times as numerous as the dead": each side names its own measure. */
export function sideMeasures({ claim, leftMeasures, rightMeasures }: Setting, old: Quantity, now: Quantity): number {
  if (rightMeasures.length === 0 || old.measure === now.measure || old.measure === null) return 0
  const isLeft = now.parts[0]!.index === claim.index - 1 || leftMeasures.includes(now.measure ?? '')
  return isLeft && rightMeasures.includes(old.measure) ? 2.5 : 0
}
