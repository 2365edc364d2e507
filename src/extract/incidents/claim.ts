import type { Fate } from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import type { Group } from './group.ts'

/** What a claim does to the toll: tells new victims, corrects the total, or says who the victims were. */
export type ClaimForce = 'tells' | 'updates' | 'identifies' | 'joins'

/** The doubt of an abduction long before: only whose bodies are found were taken in the same deed. */
export const TAKEN_BEFORE = 'taken before'

/** One statement that people were killed, injured, abducted or arrested. Token ranges are half-open. */
export interface Claim {
  readonly fate: Fate | 'casualties'
  readonly force: ClaimForce
  readonly groups: readonly Group[]
  /** What those are who did it, where the clause says. */
  readonly agents: readonly Category[]
  /** Tokens of the words that make the claim. */
  readonly from: number
  readonly to: number
  readonly unit: number
  /** The grammar rule that read it. */
  readonly rule: string
  /** Why the claim is no event of this text, or null: denied, planned, told of the past. */
  readonly doubt: string | null
  /** True for "death of X": counts only where nothing firmer is said. */
  readonly isSoft: boolean
  /** True for deaths of people hurt before: "succumbed", "died later". */
  readonly isLater: boolean
}
