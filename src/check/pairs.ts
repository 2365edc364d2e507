import { allOf, barOf, foremost, propose } from './foremost.ts'
import { quantitiesNear } from './levels.ts'
import { nearnessOf, WINDOW } from './nearness.ts'
import type { Met, Pair, Setting } from './pair.ts'
import {
  areSetAgainst,
  contradictsTime,
  datesAnother,
  isOfAnotherBase,
  isOfAnotherMonth,
  isOfAnotherSubject,
  isWay,
  namesBaseTime,
} from './pair-doubts.ts'
import { gain, LINKED, LINKED_APART, meet, mostLeft, PAIR_FEATURES } from './pair-features.ts'
import { type Entry, kindOf, overlap, type Quantity, single } from './quantity.ts'
import { isRate } from './rates.ts'
import { SOFT, sameMeasure } from './scope.ts'
import { settingOf } from './setting.ts'
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
import { resumedClaim, toldPairs } from './told-pairs.ts'

/** A level as one side of a pair, with what its own place and words say for it. */
interface Side {
  readonly quantity: Quantity
  /** For each of the reasons of its side. */
  readonly features: readonly number[]
  readonly points: number
  /** Its place among the levels near the claim. */
  readonly place: number
  readonly sentence: number
  readonly isRate: boolean
}

/** How many pairs of a claim are looked into. */
const FOREMOST = 40

/** Every pair of levels near a claim of change, scored by the words alone. */
export function pairsFor(sheet: Sheet, claim: Entry, accept: (quantity: Quantity) => boolean = () => true): Pair[] {
  const resumed = resumedClaim(sheet, claim)
  const told = [
    ...toldPairs(sheet, claim),
    ...(resumed ? ownPairs(sheet, resumed, accept).slice(0, 1).filter(isClear).map(taken) : []),
  ]
  return [...told, ...ownPairs(sheet, claim, accept)].sort((a, b) => b.fit - a.fit).slice(0, FOREMOST)
}

/** A pair that the words of its own claim make clear serves the claim that resumes it. */
const isClear = ({ fit, isSoft }: Pair): boolean => fit >= 5 && !isSoft
const taken = (pair: Pair): Pair => ({ ...pair, fit: pair.fit + 1, isSure: true })

/** The pairs that a claim finds for itself. */
function ownPairs(sheet: Sheet, claim: Entry, accept: (quantity: Quantity) => boolean): Pair[] {
  const near = [...quantitiesNear(sheet, claim, WINDOW), ...timeLevels(sheet, claim)].filter(accept)
  // What only one side decides is decided once: there are as many pairs as levels squared.
  const olds = ranked(
    sheet,
    near.filter((old) => !contradictsTime(sheet, claim, old.parts[0]!)),
    (old) => oldFeatures(sheet, claim, old),
  )
  const nows = ranked(
    sheet,
    near.filter((now) => !datesAnother(sheet, claim, now.parts[0]!)),
    (now) => nowFeatures(sheet, claim, now),
  )
  const best = bestOf(settingOf(sheet, claim), olds, nows, near.length)
  return [...best.map(toPair), ...steppedPairs(sheet, claim)].sort((a, b) => b.fit - a.fit)
}

/** The fittest pairs of two rows of sides, the best first. The hottest loop of a check: it stands alone, so that it stays compiled. */
function bestOf(setting: Setting, olds: readonly Side[], nows: readonly Side[], size: number): readonly Scored[] {
  const found = foremost<Scored>(FOREMOST)
  const reach = mostLeft(setting)
  for (const old of olds) {
    for (const now of nows) {
      const own = old.points + now.points
      const needed = barOf(found) - own
      // The sides stand in order: what comes now is no better.
      if (reach[0]! < needed) break
      if (old.sentence !== now.sentence && reach[0]! - LINKED + LINKED_APART < needed) continue
      // A rate is set against no level.
      if (old.isRate !== now.isRate || overlap(old.quantity, now.quantity)) continue
      const met = meet(setting, old.quantity, now.quantity, needed - reach[3]!)
      const both = met && gain(met, needed, reach)
      if (met === null || both === null) continue
      const fit = own + both
      propose(found, { old, now, met, fit }, fit, old.place * size + now.place)
    }
  }
  return allOf(found)
}

/** The sides that near levels make, the best first. */
const ranked = (
  sheet: Sheet,
  near: readonly Quantity[],
  featuresOf: (quantity: Quantity) => number[],
): readonly Side[] =>
  near
    .map((quantity, place) => {
      const features = featuresOf(quantity)
      const first = quantity.parts[0]!
      return {
        quantity,
        features,
        place,
        points: total(features),
        sentence: first.sentence,
        isRate: isRate(sheet, first),
      }
    })
    .sort((a, b) => b.points - a.points)

interface Scored {
  readonly old: Side
  readonly now: Side
  readonly met: Met
  readonly fit: number
}

function toPair({ old, now, met, fit }: Scored): Pair {
  const { a, b, setting } = met
  const { sheet, claim } = setting
  return {
    old: old.quantity,
    now: now.quantity,
    fit,
    reasons: [
      ...OLD_REASONS.filter((_, i) => old.features[i]! > 0),
      ...NOW_REASONS.filter((_, i) => now.features[i]! > 0),
      ...PAIR_FEATURES.filter((feature) => feature.points(met) > 0).map(({ reason }) => reason),
    ].filter((reason) => reason !== ''),
    isSoft:
      (sameMeasure(old.quantity, now.quantity) === SOFT && !areSetAgainst(sheet, claim, a, b) && !isWay(claim, a, b)) ||
      (isOfAnotherMonth(claim, b) && !namesBaseTime(sheet, claim)) ||
      isOfAnotherSubject(sheet, claim, a, b) ||
      isOfAnotherBase(sheet, claim, a, b),
  }
}

const total = (features: readonly number[]): number => {
  let sum = 0
  for (const points of features) sum += points
  return sum
}

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
function oldFeatures(sheet: Sheet, claim: Entry, old: Quantity): number[] {
  const entry = old.parts[0]!
  return [
    nearnessOf(sheet, claim, old) * 0.6,
    basePoints(sheet, claim, entry),
    namedSidePoints(sheet, claim, entry),
    topicPoints(claim, entry),
    sidePoints(sheet, claim, entry, 'right'),
    old.parts.length > 1 ? -0.8 : 0,
    partOfTotalPoints(sheet, claim, entry),
  ]
}
const OLD_REASONS = [
  'the earlier level stands near',
  'the base is named with the claim',
  '',
  'the earlier level counts what the claim speaks of',
  'the words after the claim name it',
  '',
  '',
]

/** The same for the later one. */
function nowFeatures(sheet: Sheet, claim: Entry, now: Quantity): number[] {
  const entry = now.parts[0]!
  return [
    nearnessOf(sheet, claim, now) * 0.6,
    topicPoints(claim, entry),
    sidePoints(sheet, claim, entry, 'left'),
    now.parts.length > 1 ? -0.8 : 0,
    entry.index > claim.index && entry.sentence !== claim.sentence && !claim.isHeading ? -1.5 : 0,
    subjectPoints(sheet, claim, entry),
    partOfTotalPoints(sheet, claim, entry),
  ]
}
const NOW_REASONS = [
  'the later level stands near',
  'the later level counts what the claim speaks of',
  'the words before the claim name it',
  '',
  '',
  'the later level is the last told before the claim',
  '',
]
