import { CATEGORIES } from '#model/index.ts'
import { isAccompanying, isPinnedDown, pinnedUnits } from './anchored.ts'
import type { Claim } from './claim.ts'
import { typeOf } from './event-type.ts'
import { speaksOfSeveral } from './overviews.ts'
import type { Segment } from './segments.ts'
import { emptyTally, type Tally } from './tally.ts'
import type { Told } from './tell.ts'
import type { ToldUnit } from './told-unit.ts'
import { type TollStep, type Tolls, tollsOf } from './toll-of.ts'
import type { Typed } from './type-facts.ts'

/** An incident with its people counted and its type known. */
export interface Draft {
  readonly segment: Segment
  readonly tolls: Tolls
  readonly claims: readonly Claim[]
  readonly steps: readonly TollStep[]
  readonly typed: Typed | null
}

/** Counts the people of every segment and types it; what nothing happened in has no type. */
export function draftsOf(told: Told): Draft[] {
  const { reading, segments } = told
  const counted = segments.map((segment): Counted => {
    const claims = claimsOf(segment.units)
    const { tolls, steps } = tollsOf(reading, segment.units, claims, segment.shared?.claims ?? segment.crowd)
    return { segment, claims, tolls, steps }
  })
  const details = counted.filter(({ segment }) => segment.shared !== null)
  const isOfTime = isReview(told)
  return counted.map((one): Draft => {
    const { segment, claims, steps } = one
    if (!segment.isRemainder) return { segment, tolls: one.tolls, claims, steps, typed: typedOf(told, isOfTime, one) }
    const tolls = remainderOf(
      one.tolls,
      details.map((detail) => detail.tolls),
    )
    const typed = FATES.some((fate) => tolls[fate].total > 0)
      ? typedOf(told, isOfTime, { segment, tolls, claims, steps })
      : null
    return { segment, tolls, claims, steps, typed }
  })
}

type Counted = Omit<Draft, 'typed'>
/** What happens to people, in the order in which it is told. */
export const FATES = ['killed', 'injured', 'abducted', 'arrested'] as const

function claimsOf(units: readonly ToldUnit[]): readonly Claim[] {
  if (units.length === 1) return units[0]!.claims
  const all: Claim[] = []
  for (const { claims } of units) for (const claim of claims) all.push(claim)
  return all
}

/** A text of so few sentences is a digest or a headline of one event, which its reader places. */
const SHORT = 4

/** The type of what a segment tells; null where no sentence pins an event down. */
function typedOf(told: Told, isOfTime: boolean, { segment, tolls, claims }: Counted): Typed | null {
  const isPinned = isPinnedDown(told, segment)
  // People with a number are told of one event even where neither day nor place stands beside them.
  const hasCount = FATES.some((fate) => tolls[fate].total > 0)
  const hasPeople = hasCount || FATES.some((fate) => tolls[fate].isVague)
  if (!isPinned && segment.reason !== 'summary') {
    const isLong = told.units.length > SHORT && (!hasCount || isOfTime)
    if (isLong || opensWithStatistics(told) || isRoundUp(told)) return null
  }
  // Where nobody was hurt, a word far from the event ("ruined their own politics") must not name its kind.
  return typeOf({
    reading: told.reading,
    segment:
      hasPeople || !isPinned ? segment : { ...segment, units: withMeans(segment.units, pinnedUnits(told, segment)) },
    tolls,
    claims,
  })
}

/** The pinned sentences, and those that tell nothing but with what: "Explosives had been placed in two rooms." */
const withMeans = (units: readonly ToldUnit[], pinned: readonly ToldUnit[]): readonly ToldUnit[] =>
  units.filter((unit) => pinned.includes(unit) || unit.triggers.every(({ kind }) => isAccompanying(kind)))

/** A text with several sentences of statistics or of whole periods reviews a time: its tolls are sums over it. */
const isReview = ({ units }: Told): boolean =>
  units.filter(({ background }) => background !== null && /^(?:statistic|period)/.test(background)).length >= 2

/** "The minister told the house that 1,200 people had died last year. One province had 600 deaths": all of it is counts. */
const opensWithStatistics = ({ units }: Told): boolean =>
  /^(?:statistic|period)/.test(
    // A headline that tells no number of people opens nothing: "August was the worst month of the year".
    units.find(({ background, claims }) => background !== null || claims.length > 0)?.background ?? '',
  )

/**
 * "Four killed in separate incidents": a headline that sums up several events and names neither day nor place below the country tells no
 * single one. Where it names as much as a province, a coder keeps the total as one incident at the place of the total.
 */
const isRoundUp = ({ reading, units, places }: Told): boolean =>
  units.length === 1 &&
  places.every(({ use, kind }) => use !== 'event' || kind === 'country') &&
  speaksOfSeveral(reading, units[0]!)

/** A shared total without what its details tell. */
function remainderOf(total: Tolls, details: readonly Tolls[]): Tolls {
  const rest = (fate: keyof Tolls): Tally => {
    const whole = total[fate]
    const by = { ...whole.by }
    let left = whole.total
    for (const category of CATEGORIES) {
      // "killed 34 fighters in several raids … two soldiers died": a total of fighters alone holds no soldiers.
      if (category !== 'unknown' && whole.by[category] === 0 && whole.by.unknown === 0 && whole.total > 0) continue
      const told = details.reduce((sum, tolls) => sum + tolls[fate].by[category], 0)
      by[category] = Math.max(0, by[category] - told)
      left -= told
    }
    // Whom the details tell and the total left unknown comes out of the unknown.
    let excess = by.security + by.civilian + by.militant + by.unknown - Math.max(0, left)
    for (const category of ['unknown', 'civilian', 'security', 'militant'] as const) {
      const cut = Math.min(by[category], Math.max(0, excess))
      by[category] -= cut
      excess -= cut
    }
    const sum = by.security + by.civilian + by.militant + by.unknown
    return { ...emptyTally(), by, total: sum, low: sum, high: sum, claims: whole.claims, lead: whole.lead }
  }
  return { killed: rest('killed'), injured: rest('injured'), abducted: rest('abducted'), arrested: rest('arrested') }
}
