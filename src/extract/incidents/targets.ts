import { whether } from '#text/index.ts'
import { bitsAt, lowerAt, phraseAt, type Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'
import { Is } from './vocabulary.ts'

/** Places and columns that only forces have. */
const FORCE_PLACES = new Set(
  'checkpost checkposts check-post check-posts checkpoint checkpoints post posts picket pickets patrol patrols patrolling fort barracks cantonment outpost outposts'.split(
    ' ',
  ),
)
/** Places and columns that forces and others have: only a force's name beside them tells. */
const SHARED_PLACES = new Set(
  'camp camps convoy convoys base bases vehicle vehicles van station headquarters compound'.split(' '),
)
/** A former officer is a private person. */
const RETIRED = /^(?:former|retired|ex)(?:-|$)/
const CIVIL = new Set(['polling', 'toll', 'petrol', 'press', 'trading'])
const CIVIL_THINGS = new Set(
  'container containers tanker tankers supply supplies oil fuel truck trucks terminal trailer trailers housing school hospital'.split(
    ' ',
  ),
)

const isCivil = whether(({ lower }) => CIVIL.has(lower) || RETIRED.test(lower))
const isForcePlace = whether(({ lower }) => FORCE_PLACES.has(lower))
const isSharedPlace = whether(({ lower }) => SHARED_PLACES.has(lower))
const aims = whether(({ lower }) => /^(?:on|at|upon|against)$/.test(lower))

/** True when the words after an attacking verb are a force, its post or its vehicles: "attacked a check post". */
export function attacksForces(reading: Reading, trigger: Trigger, end: number): boolean {
  let at = trigger.to
  const { tokens } = reading
  if (at < tokens.length && aims(tokens[at]!.word)) at++
  for (const stop = Math.min(end, at + 8); at < stop; at++) {
    const { word } = tokens[at]!
    if (isCivil(word)) return false
    if (isForcePlace(word)) return true
    if (isSharedPlace(word) && namesForce(reading, at + 1)) return true
    if (
      reading.entries[at]!.role?.category === 'security' ||
      (reading.namedAt[at]?.category === 'security' && !isCivilThing(reading, reading.namedAt[at]!.to))
    )
      return true
    if (isForceName(reading, at) && word.lower !== 'security') return true
    if (bitsAt(reading, at) & (Is.preposition | Is.subordinator | Is.relative | Is.be) || word.text === ',')
      return false
  }
  return false
}

const isForceName = (reading: Reading, at: number): boolean =>
  phraseAt(reading, at, reading.entries[at]!.organisationPhrases)?.value === 'security'

/** "a convoy of the army", "a camp belonging to the border force". */
function namesForce(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 5 && at < reading.tokens.length; at++) {
    if (reading.entries[at]!.role?.category === 'security' || isForceName(reading, at)) return true
    if (reading.namedAt[at]?.category === 'security') return true
  }
  return false
}

/** "NATO containers", "army housing": what belongs to a force and is no part of its fight. */
const isCivilThing = (reading: Reading, at: number): boolean => CIVIL_THINGS.has(lowerAt(reading, at))
