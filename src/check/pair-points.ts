import { MEASURE_NOUNS, MEASURE_VERBS } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { sentenceWords, wordsAfter, wordsBefore } from './context-words.ts'
import { levelsAround } from './levels.ts'
import { barrierBetween, WINDOW } from './nearness.ts'
import { type Entry, kindOf, type Quantity } from './quantity.ts'
import { comparePeriods } from './scope.ts'
import { timeOf } from './series.ts'
import type { Sheet } from './sheet.ts'
import { isFirstTold } from './side-points.ts'

/** "from 12 to 15", "15 against 12", "(15 vs 12)", "to 15 from 12", "15, compared with 12 a year earlier". */
export function linkPoints(sheet: Sheet, old: Entry, now: Entry): number {
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
export function stepPoints(sheet: Sheet, claim: Entry, old: Entry, now: Entry): number {
  const [from, to] = [timeOf(old), timeOf(now)]
  if (from === null || to === null || from >= to) return 0
  const isBetween = levelsAround(sheet, claim).some(({ parts }) => {
    const time = timeOf(parts[0]!)
    return (
      time !== null &&
      time > from &&
      time < to &&
      parts[0]!.figure.measure === old.figure.measure &&
      Math.abs(parts[0]!.index - claim.index) < WINDOW
    )
  })
  if (!isBetween) return 0
  return / (?:annual|yearly|monthly|quarterly|weekly|year-on-year) /.test(sentenceWords(sheet, claim).before) ? -3 : 0
}

/** "In 2025 the prison held 2,100; it has thus grown by 876": against a dated past stands what the text began with. */
export const leadPoints = (sheet: Sheet, claim: Entry, old: Entry, now: Entry): number =>
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
export function bracketPoints(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): number {
  const opener = sheet.tokens.slice(Math.max(0, claim.from - 2), claim.from).some((token) => token.text === '(')
  const level = sheet.entries[claim.index - 1]
  if (!opener || !level || level.sentence !== claim.sentence || claim.from - level.to > 3) return 0
  if (kindOf(level) !== 'count' && kindOf(level) !== 'money' && kindOf(level) !== 'physical') return 0
  return now.parts.includes(level) || old.parts.includes(level) ? 0 : -6
}

/** "39 more than April's 73, a rise of 35%": the two claims have the same two levels. */
export function besidePoints(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): number {
  const gap = Math.abs(now.value - old.value)
  const beside = [sheet.entries[claim.index - 1], sheet.entries[claim.index - 2], sheet.entries[claim.index + 1]]
  const isTold = beside.some(
    (entry) =>
      entry !== undefined &&
      entry.sentence === claim.sentence &&
      Math.abs(entry.figure.value.best - gap) < 1e-6 * Math.max(1, gap) &&
      kindOf(entry) !== 'percent' &&
      changeCueOf(sheet, entry) !== null,
  )
  return isTold && gap > 1 ? 2 : 0
}

/** "In 2024 it held 1,680, a fifth less": what stands right before the comma is compared, though it is the earlier one. */
export function isEarlierInApposition(sheet: Sheet, claim: Entry, now: Quantity): boolean {
  const level = sheet.entries[claim.index - 1]
  if (!level || now.parts[0] !== level || level.sentence !== claim.sentence) return false
  if (level.when === null && !level.isBacklooking) return false
  const isAlone = !sheet.entries.some((other) => other.sentence === claim.sentence && other.index < level.index)
  return (
    isAlone &&
    changeCueOf(sheet, claim)?.form === 'comparative' &&
    / , (?:(?:only|just|about|some|almost|nearly|or|that is) )?$/.test(wordsBefore(sheet, claim, 3)) &&
    !/ (?:than|on|over|from|against) /.test(wordsAfter(sheet, claim, 5))
  )
}

/** The second of three percents belongs to the second of three levels. */
export function alignmentPoints(claim: Entry, old: Entry, now: Entry): number {
  let points = 0
  if (claim.list && old.list && claim.list.size === old.list.size) points += claim.list.at === old.list.at ? 1.5 : -4
  if (claim.list && now.list && claim.list.size === now.list.size) points += claim.list.at === now.list.at ? 1.5 : -4
  if (old.list && now.list && old.list.id !== now.list.id && old.list.size === now.list.size)
    points += old.list.at === now.list.at ? 1 : -4
  if (old.list && now.list && old.list.id === now.list.id) points -= 2
  return points
}

/** A level of the same kind between the two makes the pair doubtful, unless both are named by their words. */
export function interruption(sheet: Sheet, old: Entry, now: Entry): number {
  const [first, last] = old.index < now.index ? [old, now] : [now, old]
  let between = 0
  for (let i = first.index + 1; i < last.index; i++) {
    const entry = sheet.entries[i]!
    if (entry.figure.unit === old.figure.unit && entry.figure.measure === old.figure.measure) between++
  }
  return between === 0 ? 0.5 : -0.2 * Math.min(3, between)
}

/** "the wounded, 287, were three times as numerous as the dead": each side names its own measure. */
export function sideMeasures(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): number {
  if (kindOf(claim) !== 'times' || old.measure === now.measure || old.measure === null) return 0
  const isRight = measuresBetween(sheet, claim.to, Math.min(claim.right, claim.to + 8)).includes(old.measure)
  const isLeft =
    now.parts[0]!.index === claim.index - 1 ||
    measuresBetween(sheet, claim.left, claim.from).includes(now.measure ?? '')
  return isRight && isLeft ? 2.5 : 0
}

const measuresBetween = (sheet: Sheet, from: number, to: number): string[] =>
  sheet.tokens
    .slice(from, to)
    .flatMap((token) => MEASURE_NOUNS.get(token.lower)?.measure ?? MEASURE_VERBS.get(token.lower) ?? [])
