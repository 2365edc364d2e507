import type { Met, Setting } from './pair.ts'
import { isOfOthers } from './pair-doubts.ts'
import {
  alignmentPoints,
  besidePoints,
  bracketPoints,
  interruption,
  leadPoints,
  linkPoints,
  sideMeasures,
  stepPoints,
} from './pair-points.ts'
import { mostOfShapes, shapePoints } from './pair-shapes.ts'
import { kindOf, type Quantity } from './quantity.ts'
import { comparePeriods, sameMeasure, sharedLabels } from './scope.ts'

/** What two levels say for each other. */
interface PairFeature {
  readonly reason: string
  readonly points: (met: Met) => number
  /** The most that it gives to any pair of a claim: a pair that cannot come among the foremost is not read on. */
  readonly most: number | ((setting: Setting) => number)
}

/** The most that the words between two levels may give, in one sentence and in two. */
export const LINKED = 3
export const LINKED_APART = 0.5

const periodPoints = ({ periods }: Pick<Met, 'periods'>): number =>
  periods === null ? 0 : periods < 0 ? 1.5 : periods > 0 ? -4 : -1.5

/** In the order in which they are added up; what costs much to read stands last. */
export const PAIR_FEATURES: readonly PairFeature[] = [
  { reason: 'both count the same', points: ({ measure }) => measure, most: 1 },
  { reason: 'the words set one against the other', points: linkPoints, most: LINKED },
  {
    reason: 'their periods follow each other',
    points: periodPoints,
    most: 1.5,
  },
  {
    reason: 'what is counted is named on both sides',
    points: ({ setting, old, now }) => sideMeasures(setting, old, now),
    most: ({ claim }) => (kindOf(claim) === 'times' ? 2.5 : 0),
  },
  // "340 were wounded, twice as many as were killed": two kinds are compared within one time.
  {
    reason: '',
    points: ({ old, now, a, b }) => (old.measure !== now.measure && a.isBacklooking !== b.isBacklooking ? -3 : 0),
    most: 0,
  },
  {
    reason: 'all stand at the same place of their lists',
    points: alignmentPoints,
    most: ({ claim }) => (claim.list ? 4 : 1),
  },
  {
    reason: 'they share words',
    points: ({ setting, a, b }) => Math.min(1, sharedLabels(setting.sheet, a, b) * 0.4),
    most: 1,
  },
  { reason: 'the later level leads the text', points: leadPoints, most: 1.2 },
  { reason: 'the claim stands in brackets behind the later level', points: bracketPoints, most: 0 },
  { reason: 'one step of time', points: stepPoints, most: 0 },
  { reason: 'the shape of the words joins them', points: shapePoints, most: ({ shapes }) => mostOfShapes(shapes) },
  {
    reason: 'the difference told beside the claim fits them',
    points: besidePoints,
    most: ({ beside }) => (beside.length > 0 ? 2 : 0),
  },
  { reason: 'nothing of the kind stands between them', points: interruption, most: 0.5 },
]

/** The most that can still be gained, from each feature on. */
export function mostLeft(setting: Setting): number[] {
  const left = [0]
  for (const { most } of PAIR_FEATURES.toReversed())
    left.unshift(left[0]! + (typeof most === 'number' ? most : most(setting)))
  return left
}

/**
 * Two levels side by side; null where they count different things or are those of two places: then they are never compared. Null too where measure,
 * words and periods, the first three features, cannot bring what is needed.
 */
export function meet(setting: Setting, old: Quantity, now: Quantity, needed: number): Met | null {
  const { claim } = setting
  const [a, b] = [old.parts[0]!, now.parts[0]!]
  // "twelve times that of 2027, when only six children fell ill": a base that the claim itself names may have another noun.
  const isNamedBase =
    a.role === 'base' && a.index === claim.index + 1 && a.sentence === claim.sentence && kindOf(a) === kindOf(b)
  const measure = sameMeasure(old, now) ?? (isNamedBase || sideMeasures(setting, old, now) > 0 ? -0.8 : null)
  if (measure === null || isOfOthers(setting.sheet, claim, a, b)) return null
  const periods = comparePeriods(a, b)
  const isReverse = setting.apposed !== null && setting.apposed === b
  const met = { setting, old, now, a, b, measure, periods: isReverse && periods === 1 ? -1 : periods }
  const linked = a.sentence === b.sentence ? LINKED : LINKED_APART
  return measure + linked + periodPoints(met) < needed ? null : met
}

/** What two levels gain from each other; null as soon as it is clear that they cannot reach so much. */
export function gain(met: Met, needed: number, left: readonly number[]): number | null {
  let points = 0
  for (let i = 0; i < PAIR_FEATURES.length; i++) {
    if (points + left[i]! < needed) return null
    points += PAIR_FEATURES[i]!.points(met)
  }
  return points
}
