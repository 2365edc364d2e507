import type { Claim } from './claim.ts'
import { lowerAt, type Reading } from './reading.ts'
import type { Unit } from './units.ts'

const PERIOD = /^(?:days|weeks?|months?|years?|fortnight)$/

/**
 * "Gunmen shot dead three miners, four days after a bomb killed six officers": what a clause recalls beside people told
 * before it is of another event. A day after may be the report's own event.
 */
export function withoutRecalled(reading: Reading, unit: Unit, claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims
  const at = recalledFrom(reading, unit)
  const isTold = at !== null && claims.some(({ to, doubt }) => doubt === null && to <= at)
  return isTold
    ? claims.map((claim) => (claim.from > at ? { ...claim, doubt: claim.doubt ?? 'history' } : claim))
    : claims
}

/** The token of "after" in "four days after", "a week after"; null where the unit has no such clause inside it. */
function recalledFrom(reading: Reading, { from, to }: Unit): number | null {
  for (let at = from + 3; at < to; at++) {
    const lower = lowerAt(reading, at)
    if (lower !== 'after' && lower !== 'since') continue
    if (!PERIOD.test(lowerAt(reading, at - 1))) continue
    if (reading.numberAt[at - 2] || /^(?:an?|few|several|some)$/.test(lowerAt(reading, at - 2))) return at
  }
  return null
}
