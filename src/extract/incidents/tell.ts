import type { TriggerKind } from '#lexicon/index.ts'
import { whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { inSpan } from '../in-scene.ts'
import { type DateMention, findDates } from '../when/index.ts'
import { findPlaces, type PlaceMention } from '../where/index.ts'
import { type ActorMention, findActors } from '../who/index.ts'
import { backgroundOf, yearOf } from './background.ts'
import type { Claim } from './claim.ts'
import { type ReadUnit, readUnit } from './claims.ts'
import { CONDEMNING, Cue, DENYING } from './cues.ts'
import { isYearsAfter } from './doubts.ts'
import { inFrame } from './frame.ts'
import { ACCIDENT, isAccident, withAftermath } from './mishaps.ts'
import { withoutPits } from './pits.ts'
import { lowerAt, namesByToken, type Reading, readingOf } from './reading.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { attacksForces } from './targets.ts'
import type { ToldUnit } from './told-unit.ts'
import { findTriggers, type Trigger } from './triggers.ts'
import { type Unit, unitsOf } from './units.ts'
import { Is } from './vocabulary.ts'

/** A document read down to its incidents, before their fields are filled. */
export interface Told {
  readonly reading: Reading
  readonly units: readonly ToldUnit[]
  readonly segments: readonly Segment[]
  readonly places: readonly PlaceMention[]
  readonly dates: readonly DateMention[]
  readonly actors: readonly ActorMention[]
}

/** Reads a document: places, dates, actors, then units, people, claims, triggers, and how many incidents they are. */
export function tell(context: Context): Told {
  const actors = findActors(context)
  const places = findPlaces(context)
  const dates = findDates(context)
  const reading = readingOf(context.view, namesByToken(context.view, actors, places))
  const year = yearOf(dates, context.document.published)
  const placeAt: (PlaceMention | undefined)[] = new Array(reading.tokens.length)
  for (const place of places) placeAt[place.from] = place
  const about: About = { reading, placeAt, dates, year }
  const read = unitsOf(context.view, reading).map((unit, index) => tellUnit(about, unit, index))
  const units = inFrame(reading, withAftermath(read))
  return {
    reading,
    units,
    segments: segmentsOf(reading, units),
    places,
    dates,
    actors,
  }
}

/** What a text tells that its units are read with. */
interface About {
  readonly reading: Reading
  readonly placeAt: PlaceAt
  readonly dates: readonly DateMention[]
  /** The year that the text reports of. */
  readonly year: number | null
}

function tellUnit({ reading, placeAt, dates, year }: About, unit: Unit, index: number): ToldUnit {
  const found = withoutPits(reading, findTriggers(reading, unit))
  const people = withCauses(reading, readUnit(reading, unit, index), found)
  const triggers = undoubted(reading, people, found)
  const { districts, provinces, openingProvince } = unit.bits & Is.named ? placesIn(reading, placeAt, unit) : NOWHERE
  const own = inSpan(dates, unit)
  const { days, asides, openingDay } = daysIn(reading, own, unit)
  const { why, isSummary } = backgroundOf(reading, people, { triggers: found, dates, own, year })
  const background = why ?? (isAccident(reading, people, triggers) ? ACCIDENT : null)
  return {
    unit,
    index,
    lists: people.lists,
    claims: people.claims,
    facts: factsIn(people.claims),
    triggers,
    isOnForces: triggers.some((trigger) => ATTACKING.has(trigger.kind) && attacksForces(reading, trigger, unit.to)),
    districts,
    provinces,
    openingProvince,
    days,
    asides,
    openingDay,
    background,
    isSummary: background === null && isSummary,
  }
}

/** Claims that tell people anew. */
const factsIn = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ doubt, force }) => doubt === null && force !== 'identifies')

/** The place that starts at a token. */
type PlaceAt = readonly (PlaceMention | undefined)[]

/** Where a unit puts an event: districts by their own name, provinces, and the province that it opens with. */
interface Whereabouts {
  readonly districts: readonly string[]
  readonly provinces: readonly string[]
  readonly openingProvince: string | null
}

const NOWHERE: Whereabouts = { districts: [], provinces: [], openingProvince: null }

function placesIn(reading: Reading, placeAt: PlaceAt, { from, to }: Unit): Whereabouts {
  const districts: string[] = []
  const provinces: string[] = []
  let openingProvince: string | null = null
  for (let at = from; at < to; at++) {
    if (!(reading.bits[at]! & Is.named)) continue
    const place = placeAt[at]
    if (place?.use !== 'event' || !place.resolved) continue
    const { kind, name, admin1, admin2 } = place.resolved
    const district = kind === 'admin2' ? name : admin2
    if (district) districts.push(district)
    const province = kind === 'admin1' ? name : admin1
    if (province) provinces.push(province)
    if (kind === 'admin1' && opensWithProvince(reading, place, from)) openingProvince = name
  }
  return { districts, provinces, openingProvince }
}

/** "In Kunar, gunmen", "In the neighbouring province of Kunar, gunmen". */
function opensWithProvince(reading: Reading, { from, preposition }: PlaceMention, start: number): boolean {
  if (lowerAt(reading, start) !== 'in') return from <= start + OPENING && preposition === 'in'
  for (let at = start + 1; at < from; at++) if (reading.tokens[at]!.kind !== 'word') return false
  return from <= start + 2 + OPENING && (preposition === 'in' || preposition === 'of')
}

/** Tokens into a sentence up to which its day still opens it: "Late on Monday night, gunmen". */
const OPENING = 4

/** The days that a unit dates an event to, and the one that it opens with. */
interface Days {
  readonly days: readonly string[]
  readonly asides: readonly string[]
  readonly openingDay: string | null
}

const NO_DAYS: Days = { days: [], asides: [], openingDay: null }

function daysIn({ tokens }: Reading, told: readonly DateMention[], unit: Unit): Days {
  if (told.length === 0) return NO_DAYS
  const days: string[] = []
  const asides: string[] = []
  let openingDay: string | null = null
  for (const { kind, edtf, precision, start } of told) {
    if (precision !== 'day') continue
    if (kind === 'aside' && !edtf.endsWith('XX')) asides.push(edtf)
    if (kind !== 'event') continue
    if (days.length === 0 && start <= tokens[Math.min(unit.from + OPENING, unit.to - 1)]!.start) openingDay = edtf
    days.push(edtf)
  }
  return { days, asides, openingDay }
}

const ATTACKING = new Set(['attack', 'shooting', 'clash', 'assault', 'fire-heavy'])

/** "warned of a sit-in", "will hold a rally", "called for protests": a crowd that has not gathered yet. */
function isAhead(reading: Reading, from: number, kind: TriggerKind): boolean {
  if (kind === 'explosion' || kind === 'suicide') return isPlotted(reading, from)
  if (kind !== 'protest' && kind !== 'gathering') return false
  for (let at = from - 1; at >= Math.max(0, from - AHEAD); at--) {
    if (reading.tokens[at]!.kind === 'punctuation') return false
    if (PLANNING.test(lowerAt(reading, at))) return true
  }
  return false
}

/** "They were planning to carry out blasts": none went off. */
function isPlotted(reading: Reading, from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - AHEAD); at--) {
    if (reading.tokens[at]!.kind === 'punctuation') return false
    if (lowerAt(reading, at) === 'to' && isPlotting(reading.tokens[at - 1]!.word)) return true
  }
  return false
}
const isPlotting = whether(({ lower }) => /^(?:planning|planned|plotting|plotted|wanted|wanting|intended)$/.test(lower))

const CROWDS = new Set(['protest', 'gathering', 'riot', 'dispersal'])

/** "Crowds burned a police van after a youth died in custody": what angered them is no toll of theirs. */
function withCauses(reading: Reading, read: ReadUnit, triggers: readonly Trigger[]): ReadUnit {
  if (read.claims.length === 0) return read
  const first = triggers.find(({ kind }) => CROWDS.has(kind))
  if (!first) return read
  const last = triggers.findLast(({ kind }) => CROWDS.has(kind))!
  let cause = -1
  for (let at = first.to; at < read.unit.to && cause < 0; at++)
    if (
      /^(?:after|following|over|against|alleging|demanding|condemn|condemning|denounce|denouncing|mourn|mourning)$/.test(
        lowerAt(reading, at),
      )
    )
      cause = at
  if (cause < 0 || last.from > cause) return read
  const isCause = ({ from, doubt, fate }: Claim): boolean =>
    from > cause && doubt === null && fate !== 'arrested' && !read.claims.some((other) => other.from < cause)
  return { ...read, claims: read.claims.map((claim) => (isCause(claim) ? { ...claim, doubt: 'cause' } : claim)) }
}

/** Tokens back in which a crowd's plan is looked for. */
const AHEAD = 6
const PLANNING =
  /^(?:will|would|warn(?:s|ed|ing)?|threaten(?:s|ed|ing)?|plan(?:s|ned|ning)?|vow(?:s|ed)?|postponed?|cancel(?:led|ed)?|calling|called|calls)$/

/** Tokens that such a verb reaches over. */
const CONDEMNED = 14
/** The same for reports that are denied. */
const DENIED = 24

/** The triggers that no doubt falls on, and that are not only planned. */
function undoubted(reading: Reading, people: ReadUnit, found: readonly Trigger[]): readonly Trigger[] {
  if (found.length === 0) return found
  const doubted = doubtedTokens(reading, people)
  return found.filter(({ from, kind }) => !doubted?.[from - people.unit.from] && !isAhead(reading, from, kind))
}

/** "protest in the city against": a crowd named shortly before. */
function isCrowdBefore(reading: Reading, at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - CROWD_REACH); i--) if (gathers(reading.tokens[i]!.word)) return true
  return false
}
const CROWD_REACH = 8

/** Where what a crowd is against ends: at a mark or the next thing that it did. */
function phraseEnd(reading: Reading, from: number, end: number): number {
  let at = from
  while (
    at < Math.min(end, from + CROWD_REACH) &&
    reading.tokens[at]!.kind === 'word' &&
    lowerAt(reading, at) !== 'and'
  )
    at++
  return at
}
const gathers = whether(({ lower }) =>
  /^(?:protest(?:s|ed|ing)?|rall(?:y|ies|ied)|demonstrat(?:ion|ions|ed|ing)|sit-ins?|march(?:ed)?|slogans|strike)$/.test(
    lower,
  ),
)

/** Tokens inside a denied or remembered claim, or after "whether": a trigger there announces nothing. */
function doubtedTokens(reading: Reading, { unit, claims }: ReadUnit): Uint8Array | null {
  const isOld = isYearsAfter(reading, unit, unit.from)
  if (!isOld && !(unit.cues & Cue.doubt) && claims.every(({ doubt }) => doubt === null)) return null
  const doubted = new Uint8Array(unit.to - unit.from)
  for (const { doubt, from, to } of claims) if (doubt !== null) doubted.fill(1, from - unit.from, to - unit.from)
  for (let at = unit.from; at < unit.to; at++) {
    if (isOld && isYearsAfter(reading, unit, at)) doubted.fill(1, at - unit.from, at - unit.from + 1)
    if (!(reading.cues[at]! & Cue.doubt)) continue
    const { lower } = reading.tokens[at]!
    if (lower === 'whether') {
      doubted.fill(1, at - unit.from)
      break
    }
    // "denied reports that dozens had been killed in renewed fighting"
    if (DENYING.has(lower) && /^(?:reports|rumours|rumors|claims)$/.test(lowerAt(reading, at + 1)))
      doubted.fill(1, at - unit.from, at - unit.from + DENIED)
    // "condemned the attack on the checkpost": words about a deed that others told.
    if (CONDEMNING.has(lower)) doubted.fill(1, at - unit.from, at - unit.from + CONDEMNED)
    // "rallied against the drone strikes": what the crowd is about.
    if (lower === 'against' && isCrowdBefore(reading, at, unit.from))
      doubted.fill(1, at - unit.from, phraseEnd(reading, at, unit.to) - unit.from)
    // "in the latest flare-up of clashes", "amid a wave of killings": what it is one of.
    if (lower === 'latest' || lower === 'amid') doubted.fill(1, at - unit.from, at - unit.from + CONDEMNED)
    // "whom they had abducted": a deed of before.
    if (lower === 'had' && /^(they|he|she|it)$/.test(lowerAt(reading, at - 1)))
      doubted.fill(1, at - unit.from, at - unit.from + 3)
  }
  return doubted
}
