import { quantitiesNear } from './levels.ts'
import { nearnessOf, WINDOW } from './nearness.ts'
import type { Feature, Pair } from './pair.ts'
import {
  areSetAgainst,
  contradictsTime,
  datesAnother,
  isOfAnotherBase,
  isOfAnotherMonth,
  isOfAnotherSubject,
} from './pair-doubts.ts'
import {
  alignmentPoints,
  besidePoints,
  bracketPoints,
  interruption,
  isEarlierInApposition,
  leadPoints,
  linkPoints,
  sideMeasures,
  stepPoints,
} from './pair-points.ts'
import { type Entry, kindOf, type Quantity, single } from './quantity.ts'
import { isRate } from './rates.ts'
import { comparePeriods, SOFT, sameMeasure, sharedLabels } from './scope.ts'
import type { Sheet } from './sheet.ts'
import {
  basePoints,
  namedSidePoints,
  partOfTotalPoints,
  sidePoints,
  subjectPoints,
  topicPoints,
} from './side-points.ts'
import { steppedPairs } from './stepped-pairs.ts'

/** A level as one side of a pair, with what its own place and words say for it. */
interface Side {
  readonly quantity: Quantity
  readonly features: readonly Feature[]
  readonly points: number
}

/** Every pair of levels near a claim of change, scored by the words alone. */
export function pairsFor(sheet: Sheet, claim: Entry, accept: (quantity: Quantity) => boolean = () => true): Pair[] {
  const near = [...quantitiesNear(sheet, claim, WINDOW), ...timeLevels(sheet, claim)].filter(accept)
  // What only one side decides is decided once: there are as many pairs as levels squared.
  const olds = near
    .filter((old) => !contradictsTime(sheet, claim, old.parts[0]!))
    .map((old) => toSide(old, oldFeatures(sheet, claim, old)))
  const nows = near
    .filter((now) => !datesAnother(sheet, claim, now.parts[0]!))
    .map((now) => toSide(now, nowFeatures(sheet, claim, now)))
  const found: { old: Side; now: Side; both: readonly Feature[]; fit: number }[] = []
  for (const old of olds) {
    for (const now of nows) {
      if (old.quantity === now.quantity || old.quantity.parts.some((part) => now.quantity.parts.includes(part)))
        continue
      // The most that two sides can gain from each other is less than 13.
      if (old.points + now.points < -13) continue
      const both = pairFeatures(sheet, claim, old.quantity, now.quantity)
      if (!both) continue
      const fit = old.points + now.points + total(both)
      if (fit > 0) found.push({ old, now, both, fit })
    }
  }
  const pairs = found
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 40)
    .map(({ old, now, both, fit }) => ({
      old: old.quantity,
      now: now.quantity,
      fit,
      reasons: [...old.features, ...now.features, ...both]
        .filter(([points, reason]) => points > 0 && reason !== '')
        .map(([, reason]) => reason),
      isSoft:
        (sameMeasure(old.quantity, now.quantity) === SOFT &&
          !areSetAgainst(sheet, claim, old.quantity.parts[0]!, now.quantity.parts[0]!)) ||
        isOfAnotherMonth(claim, now.quantity.parts[0]!) ||
        isOfAnotherSubject(sheet, claim, old.quantity.parts[0]!, now.quantity.parts[0]!) ||
        isOfAnotherBase(sheet, claim, old.quantity.parts[0]!, now.quantity.parts[0]!),
    }))
  return [...pairs, ...steppedPairs(sheet, claim)].sort((a, b) => b.fit - a.fit).slice(0, 40)
}

export const total = (features: readonly Feature[]): number => features.reduce((sum, [points]) => sum + points, 0)

const toSide = (quantity: Quantity, features: readonly Feature[]): Side => ({
  quantity,
  features,
  points: total(features),
})

/** "from 14 minutes to 11": spans of time are levels only where they are set against each other. */
const timeLevels = (sheet: Sheet, claim: Entry): Quantity[] =>
  sheet.entries
    .slice(Math.max(0, claim.index - 4), claim.index + 4)
    .filter(
      (entry) =>
        kindOf(entry) === 'time' && entry.sentence === claim.sentence && (entry.role === 'from' || entry.role === 'to'),
    )
    .map(single)

/** What the place and the words of a level say for it as the earlier one. */
function oldFeatures(sheet: Sheet, claim: Entry, old: Quantity): Feature[] {
  const entry = old.parts[0]!
  return [
    [nearnessOf(sheet, claim, old) * 0.6, 'the earlier level stands near'],
    [basePoints(sheet, claim, entry), 'the base is named with the claim'],
    [namedSidePoints(sheet, claim, entry), ''],
    [topicPoints(claim, entry), 'the earlier level counts what the claim speaks of'],
    [sidePoints(sheet, claim, entry, 'right'), 'the words after the claim name it'],
    [old.parts.length > 1 ? -0.8 : 0, ''],
    [partOfTotalPoints(sheet, claim, entry), ''],
  ]
}

/** The same for the later one. */
function nowFeatures(sheet: Sheet, claim: Entry, now: Quantity): Feature[] {
  const entry = now.parts[0]!
  return [
    [nearnessOf(sheet, claim, now) * 0.6, 'the later level stands near'],
    [topicPoints(claim, entry), 'the later level counts what the claim speaks of'],
    [sidePoints(sheet, claim, entry, 'left'), 'the words before the claim name it'],
    [now.parts.length > 1 ? -0.8 : 0, ''],
    [entry.index > claim.index && entry.sentence !== claim.sentence && !claim.isHeading ? -1.5 : 0, ''],
    [subjectPoints(sheet, claim, entry), 'the later level is the last told before the claim'],
    [partOfTotalPoints(sheet, claim, entry), ''],
  ]
}

/** What the two say for each other; null where they count different things: then they are never compared. */
function pairFeatures(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): Feature[] | null {
  const [a, b] = [old.parts[0]!, now.parts[0]!]
  if (isRate(sheet, a) !== isRate(sheet, b)) return null
  // "twelve times that of 2027, when only six children fell ill": a base that the claim itself names may have another noun.
  const isNamedBase =
    a.role === 'base' && a.index === claim.index + 1 && a.sentence === claim.sentence && kindOf(a) === kindOf(b)
  const isTwoSided = kindOf(claim) === 'times' && sideMeasures(sheet, claim, old, now) > 0
  const measure = sameMeasure(old, now) ?? (isNamedBase || isTwoSided ? -0.8 : null)
  if (measure === null) return null
  const isReverse = isEarlierInApposition(sheet, claim, now)
  const periods = isReverse && comparePeriods(a, b) === 1 ? -1 : comparePeriods(a, b)
  return [
    [measure, 'both count the same'],
    [linkPoints(sheet, a, b), 'the words set one against the other'],
    [periods === null ? 0 : periods < 0 ? 1.5 : periods > 0 ? -4 : -1.5, 'their periods follow each other'],
    [sideMeasures(sheet, claim, old, now), 'what is counted is named on both sides'],
    // "340 were wounded, twice as many as were killed": two kinds are compared within one time.
    [old.measure !== now.measure && a.isBacklooking !== b.isBacklooking ? -3 : 0, ''],
    [alignmentPoints(claim, a, b), 'all stand at the same place of their lists'],
    [Math.min(1, sharedLabels(sheet, a, b) * 0.4), 'they share words'],
    [leadPoints(sheet, claim, a, b), 'the later level leads the text'],
    [bracketPoints(sheet, claim, old, now), 'the claim stands in brackets behind the later level'],
    [stepPoints(sheet, claim, a, b), 'one step of time'],
    [besidePoints(sheet, claim, old, now), 'the difference told beside the claim fits them'],
    [interruption(sheet, a, b), 'nothing of the kind stands between them'],
  ]
}
