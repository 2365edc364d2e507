import type { Fate } from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import type { Claim } from './claim.ts'
import { type CountPhrase, readCountPhrase } from './count-phrase.ts'
import { type Group, plainGroup } from './group.ts'
import { claimOf, type Spot } from './nominal-spot.ts'
import { lowerAt, type Reading } from './reading.ts'
import { verbalOf } from './subject.ts'

// Totals that a text gives as such: "the toll rose to nine", "the number of dead", "a sixth victim died".

/** "the death toll rose to nine", "raising the toll to two". */
export const deathToll = (spot: Spot): Claim | null => toll(spot, 'killed')

/** Tokens within which any "to", "at" or "is" gives the toll. */
const NEAR = 14
/** Tokens that may stand between a toll and the verb that gives it. */
const FARTHEST = 36

function toll(spot: Spot, fate: Fate): Claim | null {
  const { reading, lists, at, unit } = spot
  for (let next = at + 1; next < Math.min(unit.to, at + FARTHEST); next++) {
    const lower = lowerAt(reading, next)
    if (lower !== 'to' && lower !== 'reached' && lower !== 'at' && lower !== 'is' && lower !== 'stands') continue
    // Far from its noun only the verb of a toll speaks of it: "the toll from the raid on a village near the lake has risen to 19".
    if (next - at > NEAR && !RISES.test(lowerAt(reading, next - 1)) && !RISES.test(lower)) continue
    const group =
      lists.startingAt(next + 1)?.groups[0] ?? (lowerAt(reading, next - 1) === 'up' ? bare(spot, next + 1) : null)
    if (group?.count)
      return claimOf(spot, {
        fate,
        groups: [group],
        from: at,
        to: group.to,
        rule: 'toll',
        force: 'updates',
        isSoft: isOwnCount(spot),
      })
  }
  return null
}

/** "The Front said it was responsible and put the death toll at nine": the attackers' own count. */
function isOwnCount({ reading, unit, at }: Spot): boolean {
  const opener = reading.namedAt[unit.from] ?? reading.namedAt[unit.from + 1]
  if (opener?.category !== 'militant') return false
  for (let verb = at - 1; verb >= Math.max(unit.from, at - 4); verb--)
    if (/^(?:put|puts|gave|gives)$/.test(lowerAt(reading, verb))) return true
  return false
}

/** "went up to seven": "up to" opens no count here. */
function bare({ reading, unit }: Spot, at: number): Group | null {
  const count = readCountPhrase(reading, at, unit.to)
  return count && plainGroup({ from: at, to: count.to }, 'number', count, true)
}

/** "the number of people killed in the blast has risen to nine", "put that of the wounded at 20": a toll in other words. */
export function numberKilled(spot: Spot): Claim | null {
  const { reading, at, unit } = spot
  if (lowerAt(reading, at + 1) !== 'of') return null
  for (let next = at + 2; next < Math.min(unit.to, at + 6); next++) {
    const fate = NUMBERED.get(lowerAt(reading, next))
    if (!fate) continue
    const side = reading.entries[next - 1]?.role?.category ?? SIDES.get(lowerAt(reading, next - 1))
    const whose = side && side !== 'unknown' ? side : null
    if (lowerAt(reading, next + 1) === 'at') return ofSide(toll({ ...spot, at: next }, fate), whose)
    // "taking the number of policemen killed to three": a running total, whosever it is.
    if (RAISES.test(lowerAt(reading, isArticle(reading, at - 1) ? at - 2 : at - 1)))
      return ofPeriod(reading, toll({ ...spot, at: next }, fate))
    for (let verb = next + 1; verb < Math.min(unit.to, next + FARTHEST); verb++)
      if (RISES.test(lowerAt(reading, verb))) return ofSide(toll({ ...spot, at: verb }, fate), whose)
  }
  return null
}

/** "the number of enemy dead at eleven": one side's dead are no total. */
const ofSide = (claim: Claim | null, category: Category | null): Claim | null =>
  claim && category
    ? { ...claim, force: 'tells', groups: claim.groups.map((group) => ({ ...group, category, inherits: false })) }
    : claim
const SIDES: ReadonlyMap<string, Category> = new Map([
  ['enemy', 'militant'],
  ['army', 'security'],
  ['government', 'security'],
])

const NUMBERED: ReadonlyMap<string, Fate> = new Map([
  ...['killed', 'dead', 'deaths', 'fatalities', 'slain'].map((word) => [word, 'killed'] as const),
  ...['injured', 'wounded', 'hurt'].map((word) => [word, 'injured'] as const),
])

const RISES =
  /^(?:risen|rose|rises|climbed|climbs|increased|grown|grew|jumped|gone|went|reached|stands|stood|fallen|dropped)$/

const RAISES =
  /^(?:put|puts|putting|placed|places|revised|raising|raises|raised|taking|takes|took|bringing|brings|brought|pushing|pushes|pushed|lifting)$/

/** "the number of those killed in the last three days to 48": no toll of this event. */
function ofPeriod(reading: Reading, claim: Claim | null): Claim | null {
  for (let at = claim?.from ?? 0; claim && at < claim.to; at++)
    if (/^(?:days|weeks|months|month|year|years)$/.test(lowerAt(reading, at))) return { ...claim, doubt: 'history' }
  return claim
}

const isArticle = (reading: Reading, at: number): boolean => lowerAt(reading, at) === 'the'

/** "A sixth officer has died", "Sixth victim of the blast dies": the ordinal is the toll. */
export function ordinalDeath(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const verbal = verbalOf(reading, { from: at }, unit.from)
  if (verbal.isUnreal || verbal.isNegated) return null
  for (let place = verbal.edge - 1; place >= Math.max(unit.from, verbal.edge - ORDINAL_REACH); place--) {
    const ordinal = reading.numberAt[place]
    if (ordinal?.kind !== 'ordinal' || ordinal.value < 2) continue
    const isNew = place === unit.from || /^an?$/.test(lowerAt(reading, place - 1))
    const person = lists.all.find((list) => list.from <= place && place < list.to)?.groups[0]
    if (!isNew || !person) return null
    const { from } = person
    const count: CountPhrase = { ...exactly(ordinal.value), from, to: ordinal.to }
    const groups: Group[] = [{ ...person, kind: 'counted', count, category: 'unknown', names: [], parts: [] }]
    return claimOf(spot, { fate: 'killed', groups, from, to: at + 1, rule: 'ordinal', force: 'updates' })
  }
  return null
}

/** Tokens from an ordinal to its verb: "A sixth victim of Thursday's blast at a market has died". */
const ORDINAL_REACH = 14

const exactly = (value: number) => ({ kind: 'exact', low: value, best: value, high: value, word: '' }) as const
