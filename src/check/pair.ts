import type { Quantity } from './quantity.ts'

/** An old level and a new one that a change may be measured between, with the reasons for the pairing. */
export interface Pair {
  readonly old: Quantity
  readonly now: Quantity
  readonly fit: number
  readonly reasons: readonly string[]
  /** Where the two levels may count different things. */
  readonly isSoft: boolean
}

/** A weighted reason: points and what to call them. */
export type Feature = readonly [points: number, reason: string]
