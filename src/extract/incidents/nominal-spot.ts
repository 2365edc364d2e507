import type { Fate } from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import type { Claim, ClaimForce } from './claim.ts'
import { doubtOf } from './doubts.ts'
import type { Group } from './group.ts'
import type { Lists } from './lists.ts'
import type { Reading } from './reading.ts'
import type { Unit } from './units.ts'

/** Where a nominal rule looks: one token of one unit. */
export interface Spot {
  readonly reading: Reading
  readonly unit: Unit
  readonly index: number
  readonly lists: Lists
  readonly at: number
}

/** Reads a claim that the word at a spot sets off. */
export type Rule = (spot: Spot, word: string) => Claim | null

interface Told {
  readonly fate: Fate | 'casualties'
  readonly groups: readonly Group[]
  readonly from: number
  readonly to: number
  readonly rule: string
  readonly force?: ClaimForce
  readonly isSoft?: boolean
  readonly agents?: readonly Category[]
}

const tellsNone = whether(({ lower }) => lower === 'no' || lower === 'none' || lower === 'nobody')

/** The claim of what a rule read, with the doubt that its sentence casts on it; null where it found no people. */
export function claimOf(
  { reading, unit, index }: Spot,
  { fate, groups, from, to, rule, force = 'tells', isSoft = false, agents = [] }: Told,
): Claim | null {
  if (groups.length === 0) return null
  const isDenied = groups.some(({ from: at }) => at > 0 && tellsNone(reading.tokens[at - 1]!.word))
  const doubt = isDenied ? 'denied' : doubtOf(reading, unit, from, isSoft ? 'noun' : 'past')
  return {
    fate,
    force,
    groups,
    agents,
    from,
    to,
    unit: index,
    rule: `casualty/${rule}`,
    doubt,
    isSoft,
    isLater: false,
  }
}
