import { bitsAt, lowerAt, type Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'
import { Is } from './vocabulary.ts'

/** Places and vehicles that only forces have. */
const FORCE_PLACES = new Set(['checkpost', 'checkposts', 'check-post', 'check-posts', 'checkpoint', 'checkpoints', 'post', 'posts', 'picket', 'pickets', 'camp', 'camps', 'convoy', 'convoys', 'patrol', 'patrols', 'patrolling', 'base', 'fort', 'barracks', 'cantonment', 'outpost', 'outposts'])
const CIVIL = new Set(['bus', 'railway', 'petrol', 'filling', 'power', 'gas', 'nato', 'civilian', 'grid', 'polling', 'relief', 'refugee', 'radio', 'tv', 'television'])

/** True when the words after an attacking verb are a force, its post or its vehicles: "attacked a check post". */
export function attacksForces(reading: Reading, trigger: Trigger, end: number): boolean {
  let at = trigger.to
  if (/^(on|at|upon|against)$/.test(lowerAt(reading, at))) at++
  for (const stop = Math.min(end, at + 8); at < stop; at++) {
    const lower = lowerAt(reading, at)
    if (CIVIL.has(lower)) return false
    if (FORCE_PLACES.has(lower)) return true
    if (reading.entries[at]!.role?.category === 'security') return true
    if (reading.entries[at]!.organisationPhrases?.some(({ value }) => value === 'security') && lower !== 'security') return true
    if (bitsAt(reading, at) & (Is.preposition | Is.subordinator | Is.relative | Is.be) || reading.tokens[at]!.text === ',') return false
  }
  return false
}
