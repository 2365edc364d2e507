import type { Facts } from './facts.ts'

/** What a feature says of two mentions: how much it speaks for one event, and why, in words for a reviewer. */
export interface Finding {
  /** From 0 (says nothing) to 1; null forbids that the two are one event. */
  readonly score: number | null
  readonly reason: string
}

/** One way to compare two mentions of different reports. */
export interface Feature {
  readonly name: string
  /** The share of this feature in the sum; the weights of all features make 1. */
  readonly weight: number
  compare(a: Facts, b: Facts): Finding
}

export const forbids = (reason: string): Finding => ({ score: null, reason })
