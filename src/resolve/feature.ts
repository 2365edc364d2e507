import type { Facts } from './facts.ts'

/** What a feature says of two mentions: how much it speaks for or against one event, and why, in words for a reviewer: worked out when somebody asks. */
export interface Finding {
  /** From −1 (speaks against) over 0 (says nothing) to 1; null forbids that the two are one event. */
  readonly score: number | null
  readonly because: () => string
}

/** One way to compare two mentions of different reports. */
export interface Feature {
  readonly name: string
  /** Points that a score of 1 is worth. */
  readonly weight: number
  compare(a: Facts, b: Facts): Finding
}

export const forbids = (because: () => string): Finding => ({ score: null, because })
