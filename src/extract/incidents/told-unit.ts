import type { Claim } from './claim.ts'
import type { ReadUnit } from './claims.ts'
import { countOf } from './group.ts'
import type { Trigger } from './triggers.ts'

/** A unit with its triggers, and why it tells no event of this text where it does not. */
export interface ToldUnit extends ReadUnit {
  /** Claims that tell people anew. */
  readonly facts: readonly Claim[]
  readonly triggers: readonly Trigger[]
  readonly background: string | null
  /** True when an attack of the unit falls on forces or their posts. */
  readonly isOnForces: boolean
  /** Districts that the unit puts an event in. */
  readonly districts: readonly string[]
  /** Provinces of the same places, and the one that the unit opens with: "In the northern region, …". */
  readonly provinces: readonly string[]
  readonly openingProvince: string | null
  /** Days that the unit dates an event to. */
  readonly days: readonly string[]
  /** Days of what came after: "protested on May 8". */
  readonly asides: readonly string[]
  readonly openingDay: string | null
  /** True for fighting summed up over a time with a vague toll. */
  readonly isSummary: boolean
}

/** How many people a claim counts. */
export const peopleIn = ({ groups }: Claim): number => groups.reduce((sum, group) => sum + (countOf(group) ?? 0), 0)
