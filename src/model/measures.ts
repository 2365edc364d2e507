// What the desk says beyond totals and tables. Types only: the formulas stand in analyse/stats, one a file.
import type { Category } from './categories.ts'
import type { Range } from './count.ts'
import type { ReleaseName } from './table.ts'

/** A count with its share of the whole, in percent. */
export interface Shared {
  readonly name: string
  readonly count: number
  readonly percent: number | null
}

/** A change between two stretches of time. Percent is null from zero; `small-base` warns of a base below ten. */
export interface Changed {
  readonly before: number
  readonly after: number
  readonly difference: number
  readonly percent: number | null
  readonly basis: 'sound' | 'small-base' | 'from-zero'
}

export interface Stretch {
  readonly from: string
  readonly to: string
}

/** One stretch of time beside another, measure by measure. */
export interface PeriodComparison {
  readonly with: Stretch
  readonly incidents: Changed
  readonly killed: Changed
  readonly injured: Changed
}

/** Who lost how many, by victim category. */
export interface Losses {
  readonly incidents: number
  readonly killed: Readonly<Record<Category, number>>
  readonly injured: Readonly<Record<Category, number>>
}

export interface Measures {
  readonly release: ReleaseName
  /** The stretch that is measured; null when nothing in it has a day. */
  readonly period: Stretch | null
  readonly incidents: number
  /** Killed with both readings of its uncertainty. */
  readonly killed: { readonly widest: Range; readonly independent: Range }
  readonly injured: { readonly widest: Range; readonly independent: Range }
  readonly perDay: { readonly incidents: number | null; readonly killed: number | null }
  /** The stretch of the same length just before, and the same days a year before. */
  readonly previous: PeriodComparison | null
  readonly yearBefore: PeriodComparison | null
  readonly provinces: readonly (Shared & { readonly change: Changed | null })[]
  readonly victims: readonly Shared[]
  /** Killed in the deadliest month and in the last one, with their ranks among all months of the release. */
  readonly records: readonly {
    readonly period: string
    readonly killed: number
    readonly rank: number
    readonly of: number
    /** The latest earlier month with as many; null: none since the record begins. */
    readonly since: string | null
  }[]
  /** How unevenly killed are spread over districts. */
  readonly concentration: {
    readonly areas: number
    readonly top1: number | null
    readonly top5: number | null
    readonly herfindahl: number | null
    readonly gini: number | null
  }
  /** Districts with an incident in the period and none in the year before it. */
  readonly newAreas: readonly string[]
  readonly attacks: Losses
  readonly operations: Losses
  readonly claimants: readonly (Shared & { readonly killed: number })[]
  readonly weekdays: readonly Shared[]
  /** What is known of when in a day: nothing is coded of hours yet, and this says so. */
  readonly hours: null
  readonly coverage: Coverage
}

/** How well the numbers are known. */
export interface Coverage {
  /** Incidents read from reports, and those of them that a single report tells. */
  readonly reported: number
  readonly singleSource: Shared
  readonly origins: readonly Shared[]
  readonly outlets: readonly Shared[]
  /** Days from an event to its first report: a quarter, a half and three quarters came within. */
  readonly lag: {
    readonly counted: number
    readonly quarter: number
    readonly half: number
    readonly most: number
  } | null
  readonly placePrecision: readonly Shared[]
  readonly datePrecision: readonly Shared[]
  /** Two sources with most incidents, and how many incidents there may be by their overlap. */
  readonly overlap: {
    readonly names: readonly [string, string]
    readonly first: number
    readonly second: number
    readonly both: number
    readonly estimate: number | null
    readonly low: number | null
    readonly high: number | null
    readonly caveats: readonly string[]
  } | null
}
