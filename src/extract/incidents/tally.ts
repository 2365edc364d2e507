import { CATEGORIES, type Category } from '#model/index.ts'
import type { Claim } from './claim.ts'
import { addTo, type ByCategory, type Composition, nobody, sumOf } from './composition.ts'
import { countOf } from './group.ts'

/** The people of one fate in one incident, as far as the claims read so far tell. */
export interface Tally {
  total: number
  low: number
  high: number
  by: ByCategory
  /** What detail sentences have told of the total so far; `later` of them died of wounds. */
  details: ByCategory
  later: number
  /** Of `later`, those whom the total did not hold before: they come off the wounded. */
  moved: number
  /** Late deaths by which a newest total rose; the count of wounded held them where it is of the day itself. */
  raised: number
  /** People named without a role among `by.unknown`. */
  named: number
  /** People whose category is only that of others told beside them: a later sentence may say otherwise. */
  assumed: number
  isVague: boolean
  /** The claim that set the total, and every claim that changed or supports it. */
  lead: Claim | null
  claims: Claim[]
}

export const emptyTally = (): Tally => ({
  total: 0,
  low: 0,
  high: 0,
  by: nobody(),
  details: nobody(),
  later: 0,
  moved: 0,
  raised: 0,
  named: 0,
  assumed: 0,
  isVague: false,
  lead: null,
  claims: [],
})

const KNOWN = CATEGORIES.filter((category) => category !== 'unknown')

/** What a claim did to a tally, in words for the trace. */
export type Effect = 'leads' | 'adds' | 'details' | 'repeats' | 'updates' | 'identifies' | 'contradicts' | 'vague'

/** How a claim speaks of its people, as far as merging needs to know. */
export interface Manner {
  /** "the policemen", "they", "one of them": people told before. */
  readonly isAnaphoric: boolean
  /** "another", "two others", "also": people not told before. */
  readonly isAdditive: boolean
  /** "another three", "three more": beside a toll that no sentence has told the parts of, they are people not told before. */
  readonly isMore: boolean
  /** The claim stands in a clause that explains the one before: "when gunmen killed …". */
  readonly isRestating: boolean
  /** The claim stands in the same sentence as the last one of its fate. */
  readonly isSameUnit: boolean
  /** "were also wounded": people beside those told, whose kind nobody but an unknown one can be. */
  readonly isAlso: boolean
  /** The people died of wounds that the text counted before. */
  readonly isFromInjured: boolean
}

/** Merges one claim into the tally of its fate; how it speaks of its people matters only beside people told before. */
export function merge(tally: Tally, claim: Claim, people: Composition, manner: () => Manner): Effect {
  const effect = firstEffect(tally, claim, people) ?? laterEffect(tally, claim, people, manner())
  if (effect !== 'vague') tally.claims.push(claim)
  return effect
}

/** What a claim without a number, of a newest total or of the first people does; null where people are told already. */
function firstEffect(tally: Tally, claim: Claim, people: Composition): Effect | null {
  if (people.total === 0) {
    if (people.isVague && tally.total === 0) tally.isVague = true
    return 'vague'
  }
  if (claim.force === 'updates') return update(tally, claim, people)
  if (tally.total === 0) {
    lead(tally, claim, people)
    if (claim.isLater) tally.later += people.total
    return 'leads'
  }
  return null
}

function laterEffect(tally: Tally, claim: Claim, people: Composition, manner: Manner): Effect {
  // "the toll rose to nine after two of the injured died": the nine hold them.
  if (manner.isRestating && tally.claims.at(-1)?.force === 'updates') {
    if (claim.isLater) tally.raised += people.total
    return fill(tally, people) ? 'details' : 'repeats'
  }
  // "put the dead at 27; the ministry had spoken of 12"
  if (manner.isSameUnit && tally.claims.at(-1)?.force === 'updates' && people.total < tally.total) return 'repeats'
  if (claim.isLater) {
    const isNew =
      manner.isFromInjured || isOfOthers(tally, claim) || (detailTotal(tally) >= tally.total && !manner.isAnaphoric)
    if (isNew) {
      add(tally, people)
      tally.later += people.total
      tally.moved += people.total
      return 'adds'
    }
    tally.later += people.total
  }
  if (claim.force === 'joins') return fill(tally, people) || fitsAlone(tally, people) ? 'details' : 'repeats'
  if (manner.isSameUnit && !manner.isAnaphoric && !manner.isRestating) return add(tally, people)
  if (manner.isAdditive && (manner.isSameUnit || (manner.isMore && isUntold(tally)))) return add(tally, people)
  if (isSomebodyElse(tally, claim)) return add(tally, people)
  // A headline's toll told once more is no detail of it.
  if (claim.force === 'tells' && people.total === tally.total && people.total > 1 && fitsAlone(tally, people))
    return 'repeats'
  if (fill(tally, people, !manner.isAlso)) return 'details'
  if (fitsAlone(tally, people)) return 'repeats'
  // "killed three soldiers … two of the attackers were killed": none of those told before. Whoever is held may be.
  const isAttackers = claim.fate !== 'arrested' && people.by.militant === people.total && tally.by.militant === 0
  if (manner.isAnaphoric && !isAttackers) return 'repeats'
  return clash(tally, people)
}

/** "a leader and his son were shot; his guard later died": whom the roles of the total do not name. */
function isOfOthers(tally: Tally, { groups }: Claim): boolean {
  if (tally.by.unknown > 0 || groups.some(({ kind, head }) => kind !== 'owned' || head === '')) return false
  const told = tally.lead?.groups ?? []
  return !told.some(({ head }) => head === '' || groups.some((group) => group.head === head))
}

/** No sentence has told parts of the toll yet, and it is no newest count, which holds whoever is told after it. */
const isUntold = (tally: Tally): boolean =>
  detailTotal(tally) === 0 && tally.claims.every(({ force }) => force !== 'updates')

/** "a councillor was injured. Her husband was hurt too": not one of those told one by one. */
const isSomebodyElse = (tally: Tally, claim: Claim): boolean =>
  claim.force === 'tells' &&
  isOfOthers(tally, claim) &&
  tally.lead!.groups.every((group) => countOf(group) === 1) &&
  tally.lead!.groups.length === tally.total

function lead(tally: Tally, claim: Claim, people: Composition): void {
  tally.total = people.total
  tally.low = people.low
  tally.high = people.high
  tally.by = { ...people.by }
  tally.named = people.named
  tally.assumed = people.assumed
  tally.lead = claim
}

function add(tally: Tally, people: Composition): Effect {
  tally.total += people.total
  tally.low += people.low
  tally.high += people.high
  tally.named += people.named
  tally.assumed += people.assumed
  addTo(tally.by, people.by)
  return 'adds'
}

/** "the toll rose to nine": the newest total wins; who the new ones were is not told. */
function update(tally: Tally, claim: Claim, people: Composition): Effect {
  if (people.total <= tally.total) return 'repeats'
  const known = KNOWN.filter((category) => tally.by[category] > 0)
  const same: Category = known.length === 1 && tally.by.unknown === 0 && tally.by[known[0]!] > 1 ? known[0]! : 'unknown'
  tally.by[same] += people.total - tally.total
  tally.total = people.total
  tally.isVague = false
  tally.low = Math.max(tally.low, people.low)
  tally.high = Math.max(tally.high, people.high)
  tally.lead ??= claim
  return 'updates'
}

const detailTotal = (tally: Tally): number => sumOf(tally.details)

/**
 * Reads the people as part of the total: each category must be there already or come out of the unknown. True when it
 * fits; the tally then knows more of its unknown.
 */
function fill(tally: Tally, people: Composition, mayRelease = true): boolean {
  const details = { ...tally.details }
  addTo(details, people.by)
  if (sumOf(details) > tally.total) return false
  const needed = missing(tally.by, details)
  // "three others were hurt … two outlaws were arrested in an injured condition": no foes are among those of a force.
  const isFoe = people.by.militant === people.total && tally.by.security === tally.total
  if (needed > tally.by.unknown && !(mayRelease && !isFoe && release(tally, needed - tally.by.unknown))) return false
  reveal(tally.by, details)
  tally.details = details
  // A name may be that of a civilian counted already: "five, including a doctor" and then "Dr Khan died".
  tally.named = Math.min(tally.by.unknown, Math.max(tally.named, people.named - tally.by.civilian))
  return true
}

/** Makes people unknown again whose category was only assumed; false where there are not so many. */
function release(tally: Tally, count: number): boolean {
  const category = KNOWN.find((known) => tally.by[known] >= tally.assumed && tally.assumed > 0)
  if (!category || count > tally.assumed) return false
  tally.by[category] -= count
  tally.by.unknown += count
  tally.assumed -= count
  return true
}

/** True when the people alone could be some of the total: the text tells the same again. */
function fitsAlone(tally: Tally, people: Composition): boolean {
  if (people.total > tally.total) return false
  if (missing(tally.by, people.by) > tally.by.unknown) return false
  reveal(tally.by, people.by)
  return true
}

/** How many people of a known category some have that others have not. */
const missing = (by: ByCategory, told: ByCategory): number =>
  Math.max(0, told.security - by.security) +
  Math.max(0, told.civilian - by.civilian) +
  Math.max(0, told.militant - by.militant)

/** Makes as many unknown people known as the categories told ask for. */
function reveal(by: ByCategory, told: ByCategory): void {
  by.unknown -= missing(by, told)
  by.security = Math.max(by.security, told.security)
  by.civilian = Math.max(by.civilian, told.civilian)
  by.militant = Math.max(by.militant, told.militant)
}

/**
 * People that fit nowhere in the total: others than those counted where their category is a new one ("three soldiers"
 * after two militants), the same people told differently where both are victims, a contradiction where they are more.
 */
function clash(tally: Tally, people: Composition): Effect {
  const isNewKind =
    KNOWN.every((category) => people.by[category] === 0 || tally.by[category] === 0) && people.by.unknown === 0
  const isMilitant = people.by.militant > 0 !== tally.by.militant > 0
  // "killing a commander … two people were killed in the strike": the one was told first, the count holds him.
  if (tally.total === 1 && people.by.unknown === people.total) {
    tally.by.unknown += people.total - 1
    tally.total = people.total
    tally.high = Math.max(tally.high, people.high)
    return 'updates'
  }
  if (isNewKind && (isMilitant || people.total !== tally.total)) return add(tally, people)
  return 'contradicts'
}

/** "The dead were identified as …": turns unknown people into what they are said to be. */
export function identify(tally: Tally, people: Composition, category: Category | null): Effect {
  if (tally.total === 0 || tally.by.unknown === 0) return 'repeats'
  if (category && people.total === 0) {
    tally.by[category] += tally.by.unknown
    tally.by.unknown = 0
    return 'identifies'
  }
  for (const known of KNOWN) {
    const more = Math.min(people.by[known], tally.by.unknown)
    tally.by[known] += more
    tally.by.unknown -= more
  }
  const named = Math.min(people.named, tally.by.unknown)
  tally.by.civilian += named
  tally.by.unknown -= named
  return 'identifies'
}

/** Takes people out of a tally who are counted elsewhere: wounded who died. */
export function remove(tally: Tally, count: number): void {
  for (let left = Math.min(count, tally.total); left > 0; left--) {
    const from = (['unknown', 'civilian', 'security', 'militant'] as const).find((category) => tally.by[category] > 0)
    if (!from) return
    tally.by[from]--
    tally.total--
    tally.low = Math.max(0, tally.low - 1)
    tally.high = Math.max(tally.total, tally.high - 1)
  }
}

/** Private persons who are named and of whom nothing else is said are civilians. */
export function settleNamed(tally: Tally): void {
  const named = Math.min(tally.named, tally.by.unknown)
  tally.by.civilian += named
  tally.by.unknown -= named
  tally.named = 0
}
