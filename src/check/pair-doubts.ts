import { COMPARATIVES } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { barrierBetween } from './nearness.ts'
import { type Entry, kindOf } from './quantity.ts'
import { areOfOthers, comparePeriods } from './scope.ts'
import { type Sheet, timeLabel } from './sheet.ts'
import { basePoints } from './side-points.ts'
import { labelsIn } from './subjects.ts'

/** "applications are up 74 per cent" says nothing of the pupils told before: both levels lack every word of its subject. */
export function isOfAnotherSubject(sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean {
  if (old.sentence === claim.sentence || now.sentence === claim.sentence || claim.isHeading) return false
  const subject = labelsIn(sheet, claim.left, claim.from)
  return (
    subject.length > 0 &&
    claim.topic !== now.figure.measure &&
    claim.topic !== old.figure.measure &&
    !subject.some((label) => now.labels.has(label) || old.labels.has(label))
  )
}

/** "up 16 per cent from March 2028", where no level is of that March: percents of two things, or a base that is not told. */
export function isOfAnotherBase(sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean {
  const isBase = old.role === 'from' || old.role === 'base' || old.isBacklooking
  if (kindOf(old) === 'percent' && !isBase && comparePeriods(old, now) !== -1) return true
  if (isBase || old.when !== null) return false
  const words = sheet.tokens.slice(claim.to, claim.to + 7)
  const link = words.findIndex((token) => /^(?:from|than|over|on|since)$/.test(token.lower))
  return link >= 0 && link <= 3 && words.slice(link + 1, link + 3).some((token) => timeLabel(token) !== null)
}

/**
 * "Attacks rose to 40 in Northmark and fell to 30 in Southmark, a fall of 25 per cent": what changes is of one place and one
 * actor. "Southmark had 30, 10 fewer" and "from 40 in Northmark" compare the two.
 */
export function isOfOthers(sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean {
  if (!areOfOthers(old, now) || old.role === 'from' || old.role === 'base') return false
  const form = changeCueOf(sheet, claim)?.form
  return form === 'verb' || form === 'noun' || form === 'elided'
}

/** "falling by 4 % and 19 % respectively in November and December": levels of a whole year, in another sentence, are no part of that. */
export function isOfAnotherMonth(claim: Entry, now: Entry): boolean {
  if (claim.sentence === now.sentence) return false
  const [mine, theirs] = [claim.spoken, now.spoken]
  return claim.when !== null && mine?.month != null && mine.month === mine.lastMonth && theirs?.month !== mine.month
}

/** "at 48,000, 6,000 short of its 52,000": the words compare them, so they count the same whatever their nouns. */
export const areSetAgainst = (sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean =>
  isSpan(old, now) ||
  (basePoints(sheet, claim, old) >= 2 &&
    now.sentence === claim.sentence &&
    now.index < claim.index &&
    barrierBetween(sheet, now, claim) <= 1)

/** "from 2,640 to 3,432": two ends of one way count one thing, whatever noun was carried to each. */
const isSpan = (old: Entry, now: Entry): boolean =>
  old.role === 'from' && now.role === 'to' && now.index === old.index + 1 && now.sentence === old.sentence

/** "pending cases went up by 30%, from 2,640 to 3,432": a way from the one to the other, whatever their nouns. */
export const isWay = (claim: Entry, old: Entry, now: Entry): boolean =>
  old.role === 'from' &&
  now.role === 'to' &&
  now.index === old.index + 1 &&
  old.sentence === claim.sentence &&
  now.sentence === claim.sentence

/** "three fewer than in 2026" has no base in 2025. */
export function contradictsTime(sheet: Sheet, claim: Entry, level: Entry): boolean {
  if (!level.when) return false
  for (
    let i = claim.to;
    i < Math.min(claim.to + 6, sheet.tokens.length) && !',.;('.includes(sheet.tokens[i]!.text);
    i++
  ) {
    const label = timeLabel(sheet.tokens[i]!)
    // "dropped by a third to 26 in 2028": the time is that of another number.
    if (!label && sheet.tokens[i]!.kind === 'number') return false
    if (!label) continue
    if (['in', 'during', 'for'].includes(sheet.tokens[claim.to]?.lower ?? '')) return false
    return label.startsWith('@m')
      ? level.when.month !== null && label !== `@m${level.when.month}`
      : level.when.year !== null && label !== `@${level.when.year}`
  }
  return false
}

/** "annual surges of 38% in 2021, 15% in 2022": a time right behind a change dates its later level, and no level of another time. */
export function datesAnother(sheet: Sheet, claim: Entry, later: Entry): boolean {
  if (!later.when || later.when.year === null || sheet.tokens[claim.to]?.lower !== 'in') return false
  const label = timeLabel(sheet.tokens[claim.to + 1] ?? sheet.tokens[claim.to]!)
  return label !== null && label !== undefined && !label.startsWith('@m') && label !== `@${later.when.year}`
}

/** "up 45 per cent on June", "24 per cent lower than in April": the time behind the claim is that of its base. */
export function namesBaseTime(sheet: Sheet, { to }: Entry): boolean {
  const at = COMPARATIVES.has(sheet.tokens[to]?.lower ?? '') ? to + 1 : to
  return (
    /^(?:on|over|from|than|against)$/.test(sheet.tokens[at]?.lower ?? '') &&
    sheet.tokens.slice(at + 1, at + 4).some((token) => timeLabel(token) !== null)
  )
}
