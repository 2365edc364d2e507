import { changeCueOf } from './change-cue.ts'
import { wordsAfter } from './context-words.ts'
import { levelsAround } from './levels.ts'
import { barrierBetween, WINDOW } from './nearness.ts'
import { type Entry, kindOf } from './quantity.ts'
import { isAnaphoric, isLastTold } from './references.ts'
import { rarity, sharedLabels } from './scope.ts'
import { type Sheet, timeLabel } from './sheet.ts'
import { stemOf } from './stems.ts'
import { isSubPart } from './sub-parts.ts'
import { labelsIn } from './subjects.ts'

/** "34% more than the 12 of", "up 34% from 12", "31 more than 109": the base follows the claim, no other level between. */
export function basePoints(sheet: Sheet, claim: Entry, old: Entry): number {
  // "double the 552", "five times the 12": the base is the object.
  if (
    kindOf(claim) === 'times' &&
    old.index === claim.index + 1 &&
    old.from - claim.to <= 3 &&
    old.sentence === claim.sentence &&
    old.role === 'plain'
  )
    return 3
  if (old.role !== 'base' && old.role !== 'from') return isOfTimeNamed(sheet, claim, old) ? 1.5 : 0
  if (old.sentence !== claim.sentence) return 0
  const barrier = barrierBetween(sheet, claim, old)
  if (isBaseOfAnother(sheet, claim, old)) return -2
  if (old.index > claim.index && barrier <= 1) return old.index === claim.index + 1 ? 2.5 : 1.2
  return old.index < claim.index && barrier <= 1 ? 0.8 : 0
}

/** "22 per cent above June's 50 and a third above the mean of 44": a base right behind one claim is not that of the next. */
function isBaseOfAnother(sheet: Sheet, claim: Entry, old: Entry): boolean {
  const [owner, next] = [sheet.entries[old.index - 1], sheet.entries[claim.index + 1]]
  return (
    owner !== undefined &&
    owner !== claim &&
    old.role === 'base' &&
    owner.sentence === old.sentence &&
    old.index === claim.index - 1 &&
    kindOf(owner) === kindOf(claim) &&
    changeCueOf(sheet, owner) !== null &&
    next?.role === 'base' &&
    next.sentence === claim.sentence &&
    barrierBetween(sheet, claim, next) === 0
  )
}

/** "That is 640 more than two years before": the time that the claim looks back to is the level's own. */
const isOfTimeNamed = (sheet: Sheet, claim: Entry, old: Entry): boolean =>
  claim.isBacklooking &&
  claim.when !== null &&
  old.when !== null &&
  claim.when.year !== null &&
  claim.when.year === old.when.year &&
  claim.when.month === old.when.month &&
  / (?:than|on|over|from) /.test(wordsAfter(sheet, claim, 5))

/** "115 in all, nearly twice the 59": what was told last is what the claim speaks of. */
export function subjectPoints(sheet: Sheet, claim: Entry, now: Entry): number {
  const isLast = now.index === claim.index - 1 && now.sentence === claim.sentence && claim.barrier <= 1
  if (isLast) return now.role === 'base' || now.role === 'from' ? 0 : 0.9
  return isAnaphoric(sheet, claim) && isLastTold(sheet, claim, now) ? 1.5 : 0
}

/** A part of a total stands for the whole in no comparison that does not name it. */
export const partOfTotalPoints = (sheet: Sheet, claim: Entry, level: Entry): number =>
  kindOf(claim) !== 'times' &&
  isSubPart(sheet, level) &&
  level.sentence !== claim.sentence &&
  sharedLabels(sheet, claim, level) === 0
    ? -0.9
    : 0

/**
 * What stands before a comparison names the later level, what stands behind it the base: "August was up a third on July",
 * "militant losses were three times those of the security forces".
 */
export function sidePoints(sheet: Sheet, claim: Entry, level: Entry, side: 'left' | 'right'): number {
  if (level.sentence === claim.sentence && barrierBetween(sheet, claim, level) === 0) return 0
  // "rose by another 148 per cent in August": a time right behind a change dates the later level.
  const isDated = ['in', 'during', 'for'].includes(sheet.tokens[claim.to]?.lower ?? '')
  if (isDated && side === 'right') return 0
  const [from, to] =
    side === 'left'
      ? [claim.left, isDated ? Math.min(claim.right, claim.to + 5) : claim.from]
      : [claim.to, Math.min(claim.right, claim.to + 9)]
  let points = 0
  for (let i = from; i < to; i++) {
    const label = stemOf(sheet.tokens[i]!) ?? timeLabel(sheet.tokens[i]!)
    if (!label || !level.labels.has(label)) continue
    points += label.startsWith('@') ? (isOwnTime(level, label) ? 1.5 : -1) : rarity(sheet, label)
  }
  if (side === 'right' && speaksOfFirst(sheet, claim)) return isFirstTold(sheet, claim, level) ? 3 : -1
  return Math.max(-1, Math.min(2.5, points))
}

/** "153 more than at first", "up a third from the initial toll" */
const speaksOfFirst = (sheet: Sheet, claim: Entry): boolean =>
  / (?:at first|initially|originally|initial|first reported|at the start|at the outset|originally reported|where it (?:began|started)) /.test(
    wordsAfter(sheet, claim, 8),
  )

export const isFirstTold = (sheet: Sheet, claim: Entry, level: Entry): boolean =>
  !levelsAround(sheet, claim).some(
    ({ parts }) =>
      parts[0]!.index < level.index &&
      parts[0]!.index > claim.index - WINDOW &&
      kindOf(parts[0]!) === kindOf(level) &&
      parts[0]!.figure.measure === level.figure.measure,
  )

/** "three times those of the security forces": a base that the words name is no other number. */
export function namedSidePoints(sheet: Sheet, claim: Entry, old: Entry): number {
  if (kindOf(claim) !== 'times' || (old.index === claim.index + 1 && old.sentence === claim.sentence)) return 0
  const opens = ['those', 'that', 'as', 'the'].includes(sheet.tokens[claim.to]?.lower ?? '')
  const labels = labelsIn(sheet, claim.to, Math.min(claim.right, claim.to + 9)).filter((label) =>
    sheet.frequency.has(label),
  )
  return opens && labels.length > 0 && !labels.some((label) => old.labels.has(label)) ? -2.5 : 0
}

/** The time that dates the level itself, not another one in its stretch. */
const isOwnTime = (level: Entry, label: string): boolean =>
  level.when !== null && (label === `@${level.when.year}` || label === `@m${level.when.month}`)

/** What is counted again by a word for any of its kind: "attacks rose by 30 per cent; it registered 148 cases". */
const GENERIC = new Set(['case', 'incidents', 'incident', 'event', 'occurrence', 'instance'])

/** The claim's own noun ("and deaths by 25 per cent") against what the level counts. */
export function topicPoints(claim: Entry, level: Entry): number {
  const topic = claim.topic
  if (!topic || !level.figure.measure || GENERIC.has(level.figure.measure)) return 0
  return topic === level.figure.measure ? 1 : -2
}
