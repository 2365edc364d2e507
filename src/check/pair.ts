import type { Entry, Quantity } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** An old level and a new one that a change may be measured between, with the reasons for the pairing. */
export interface Pair {
  readonly old: Quantity
  readonly now: Quantity
  readonly fit: number
  readonly reasons: readonly string[]
  /** Where the two levels may count different things. */
  readonly isSoft: boolean
  /** Where the words name both levels and no other. */
  readonly isSure?: boolean
}

/** Fixed shapes of words around a claim that place its levels. */
export interface Shapes {
  /** The two levels of a bracket right behind it. */
  readonly behind: readonly [Entry, Entry] | null
  /** For a step in brackets: the level before it, and the one before that. */
  readonly step: readonly [Entry, Entry | null] | null
  /** The level right behind it that it leads to. */
  readonly ledTo: Entry | null
  /** The only level of its sentence before it, where that is of an earlier time. */
  readonly told: Entry | null
  /** The claim is a verb, so that what was told right before it is the earlier level. */
  readonly isLedBack: boolean
  /** The latest level, where the words name it so. */
  readonly latest: Entry | null
  /** The base and the level that stand right before its comma. */
  readonly before: readonly [Entry, Entry] | null
  /** The level before its comma, where "than" opens the base. */
  readonly apposed: Entry | null
  /** The level before its comma, where it is a multiple. */
  readonly multiple: Entry | null
}

/** What a claim says for all pairs of levels alike, read once: there are as many pairs as levels squared. */
export interface Setting {
  readonly sheet: Sheet
  readonly claim: Entry
  /** The differences told right beside it: "39 more than April's 73, a rise of 35%". */
  readonly beside: readonly Entry[]
  /** The level that it stands in brackets behind: "slid to 7,062 (12 per cent fewer)". */
  readonly bracketed: Entry | null
  /** The level before the comma of which it is an apposition, though that is the earlier one. */
  readonly apposed: Entry | null
  /** What a multiple names before and behind itself: "the wounded were three times as numerous as the dead". */
  readonly leftMeasures: readonly string[]
  readonly rightMeasures: readonly string[]
  readonly shapes: Shapes
  /** "the annual falls were": from one year to the next. */
  readonly isStepwise: boolean
}

/** Two levels that may be compared, as their features see them. */
export interface Met {
  readonly setting: Setting
  readonly old: Quantity
  readonly now: Quantity
  /** The first figure of either. */
  readonly a: Entry
  readonly b: Entry
  /** How well they count the same, and how their periods follow each other: -1 where the old one is the earlier. */
  readonly measure: number
  readonly periods: number | null
}
