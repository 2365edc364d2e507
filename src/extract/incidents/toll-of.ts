import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import { ANAPHORIC, antecedent, inheritedCategory, type Mentioned, unitsUpTo } from './antecedent.ts'
import { type Claim, TAKEN_BEFORE } from './claim.ts'
import type { ReadUnit } from './claims.ts'
import { type Composition, composeGroups, nobody } from './composition.ts'
import { countOf, type Group } from './group.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { type Effect, emptyTally, identify, merge, remove, settleNamed, type Tally } from './tally.ts'
import { Is } from './vocabulary.ts'

export type Fated = 'killed' | 'injured' | 'abducted' | 'arrested'
export type Tolls = Readonly<Record<Fated, Tally>>

/** One step of reconciling, for the trace. */
export interface TollStep {
  readonly claim: Claim
  readonly effect: Effect | 'dropped'
}

/** Tokens after which a text without punctuation is taken to be in another sentence. */
const RUN_ON = 12
/** People kept in mind: those told longer ago are not spoken of as "they". */
const MEMORY = 30

/** What is known of the claims of an incident while they are reconciled. */
interface Known {
  readonly reading: Reading
  readonly units: readonly ReadUnit[]
  readonly tolls: Tolls
  readonly told: Mentioned[]
  /** The groups that firm claims tell dead, the fates that firm claims tell, and the claims of bodies found. */
  readonly killed: ReadonlySet<Group>
  readonly fates: ReadonlySet<Claim['fate']>
  readonly bodies: readonly Claim[]
}

/** Reconciles the claims of one incident: the same victims told twice are counted once. */
export function tollsOf(
  reading: Reading,
  units: readonly ReadUnit[],
  claims: readonly Claim[],
  lead: readonly Claim[] = [],
): { tolls: Tolls; steps: TollStep[] } {
  const tolls: Tolls = { killed: emptyTally(), injured: emptyTally(), abducted: emptyTally(), arrested: emptyTally() }
  const steps: TollStep[] = []
  if (claims.length === 0) return { tolls, steps }
  const known = knownOf(reading, units, claims, tolls)
  // "Forces killed ten militants in two raids. … Four more were killed in the other": they are as the lead's.
  for (const { groups, doubt, unit } of lead)
    if (doubt === null || doubt === 'cause')
      for (const group of groups) known.told.push({ group, category: group.category, unit })
  for (const claim of claims) if (claim.force !== 'identifies') steps.push(settle(known, claim, steps.at(-1)))
  // Who the victims were is asked once the toll is known: "The dead included a child. In all 11 died."
  for (const claim of claims) if (claim.force === 'identifies') steps.push(settle(known, claim, steps.at(-1)))
  moveLaterDeaths(reading, tolls)
  nameUnknown(reading, tolls.killed, units)
  settleNamed(tolls.killed)
  settleNamed(tolls.injured)
  settleNamed(tolls.abducted)
  settleNamed(tolls.arrested)
  return { tolls, steps }
}

function knownOf(reading: Reading, units: readonly ReadUnit[], claims: readonly Claim[], tolls: Tolls): Known {
  const killed = new Set<Group>()
  const fates = new Set<Claim['fate']>()
  const bodies: Claim[] = []
  for (const claim of claims) {
    const { fate, doubt, isSoft, groups, rule } = claim
    if (doubt === null && !isSoft) fates.add(fate)
    if (doubt === null && fate === 'killed') for (const group of groups) killed.add(group)
    if (rule === 'casualty/bodies-of' || rule === 'casualty/bodies') bodies.push(claim)
  }
  return { reading, units, tolls, told: [], killed, fates, bodies }
}

/** Takes one claim into the tolls, after those told before it. */
function settle(known: Known, read: Claim, last: TollStep | undefined): TollStep {
  const { reading, units, tolls, told } = known
  const claim = asFound(asLaterDeath(read, last), known.bodies)
  const { fate, force, unit } = claim
  if (fate === 'casualties' || isDropped(known, claim)) return { claim, effect: 'dropped' }
  const tally = tolls[fateOf(claim, fate)]
  const inherited = inheritedCategory(claim, told, units)
  const owned = asOwned(asToldBefore(claim, told), told, units)
  const people = composed(owned, inherited, told, units)
  const effect =
    force === 'identifies'
      ? identifyIn(tolls, claim, people)
      : merge(tally, claim, people, () => mannerOf(reading, claim, tally, told, units, last))
  if (force === 'identifies') tally.claims.push(claim)
  // "The governor was among the dead. 35 others were hurt": they are no others of his kind.
  if (force !== 'joins')
    for (const group of owned.groups) {
      const own = group.category === 'unknown' && group.inherits ? inherited : group.category
      told.push({ group, category: own, unit })
    }
  if (told.length > 2 * MEMORY) told.splice(0, told.length - MEMORY)
  return { claim, effect }
}

/** True for what is doubted, what firmer claims tell already, and people who are counted among the dead. */
function isDropped({ tolls, killed, fates }: Known, claim: Claim): boolean {
  const { fate, groups } = claim
  if (claim.doubt !== null || (claim.isSoft && fates.has(fate))) return true
  return fate === 'injured' && (groups.every((group) => killed.has(group)) || isOfTheDead(claim, tolls))
}

/** "The body of a constable, who was kidnapped on Monday, was found": he was taken, and not a body. */
function asFound(claim: Claim, found: readonly Claim[]): Claim {
  if (claim.fate !== 'abducted' || found.length === 0) return claim
  // "Two bodies were found. Both had been kidnapped a month ago": by whoever killed them.
  if (claim.doubt === TAKEN_BEFORE && claim.groups.every(({ kind }) => ANAPHORIC.has(kind)))
    return { ...claim, doubt: null }
  const body = found.find(({ from, to }) => claim.groups.every((group) => group.from < to && from < group.to))
  return body ? { ...claim, groups: body.groups } : claim
}

/** "A man hurt in the attack died. Four others were injured": those wounded are counted beside the one who died. */
function areOthers(killed: Tally, injured: Tally): boolean {
  const { lead } = injured
  const last = killed.claims.findLast(({ isLater }) => isLater)
  if (!lead || !last || last.from > lead.from || !lead.groups.every(({ kind }) => kind === 'other')) return false
  // "As a result, one person was killed and six others injured" tells the day itself once more.
  return !killed.claims.some(({ unit }) => unit === lead.unit)
}

/** "The body of a major was found. He had received three bullets": he is the one who died. */
const isOfTheDead = ({ fate, groups }: Claim, { killed, injured }: Tolls): boolean =>
  fate === 'injured' &&
  killed.total === 1 &&
  injured.total === 0 &&
  groups.every(({ kind, isPlural }) => kind === 'pronoun' && !isPlural)

/** "Fighters picked up a villager": whoever is no force of the state arrests nobody. */
const fateOf = ({ agents, rule }: Claim, fate: Fated): Fated =>
  fate === 'arrested' &&
  agents.length > 0 &&
  agents.every((agent) => agent === 'militant' || (agent === 'unknown' && rule === 'casualty/passive'))
    ? 'abducted'
    : fate

function identifyIn(tolls: Tolls, claim: Claim, people: Composition): Effect {
  const tally = tolls[claim.fate as Fated]
  const { groups } = claim
  const isNaming = groups.every(({ kind }) => kind === 'name')
  // Names under "the victims" are those of the dead where they are as many; the other fate is left alone.
  if (isNaming && people.total > tally.total) return 'contradicts'
  const plain = groups.length === 1 && groups[0]!.isPlural ? groups[0]!.category : null
  return identify(tally, people, plain === 'unknown' ? null : plain)
}

/** A volunteer after "a volunteer of the village force" is one of that force too. */
function asToldBefore(claim: Claim, told: readonly Mentioned[]): Claim {
  if (!claim.groups.some((group) => group.isPlain && toldOf(group, told) !== undefined)) return claim
  return {
    ...claim,
    groups: claim.groups.map((group) => ({
      ...group,
      category: (group.isPlain ? toldOf(group, told)?.category : undefined) ?? group.category,
    })),
  }
}

/** The first person told of by the same noun with more said of what he is. */
const toldOf = (plain: Group, told: readonly Mentioned[]): Mentioned | undefined =>
  told.find(
    ({ group, category }) => group.head === plain.head && group !== plain && !group.isPlain && category !== 'unknown',
  )

/** "a rebel commander and two of his aides": whoever serves a fighter or an officer is of his side. */
function asOwned(claim: Claim, told: readonly Mentioned[], units: readonly ReadUnit[]): Claim {
  if (!claim.groups.some((_, i) => ownersSide(claim, i, told, units) !== null)) return claim
  return {
    ...claim,
    groups: claim.groups.map((group, i) => ({
      ...group,
      category: ownersSide(claim, i, told, units) ?? group.category,
    })),
  }
}

function ownersSide(claim: Claim, i: number, told: readonly Mentioned[], units: readonly ReadUnit[]): Category | null {
  const { groups } = claim
  const { kind, head, isPlain, category } = groups[i]!.whole ?? groups[i]!
  if (kind !== 'owned' || !(isPlain || category === 'unknown') || !SERVING.has(head)) return null
  const owner = groups[i - 1]?.category ?? told.at(-1)?.category ?? unhurtBefore(claim, units)
  if (owner === 'militant' || owner === 'security') return owner
  if (owner === 'civilian' && COMPANIONS.has(head)) return owner
  // Whose gunman is of no force keeps a private guard.
  return head === 'gunman' ? 'civilian' : null
}
/** "An inspector escaped an attack while three of his guards were killed": whoever is told of before in the sentence. */
function unhurtBefore({ unit, from }: Claim, units: readonly ReadUnit[]): Category | undefined {
  const own = units[unitsUpTo(units, unit) - 1]
  const list = own?.lists.all.findLast((one) => one.to <= from && !one.groups[0]!.isPlural)
  return list?.groups[0]?.category
}

/** Of these, the ones that are as the person they go with, whatever that is. */
const COMPANIONS = new Set(['companion', 'colleague', 'associate', 'comrade'])
const SERVING = new Set(
  'aide associate guard bodyguard follower deputy supporter colleague comrade companion subordinate accomplice gunman'.split(
    ' ',
  ),
)

function composed(
  claim: Claim,
  inherited: Category,
  told: readonly Mentioned[],
  units: readonly ReadUnit[],
): Composition {
  const people = composeGroups(claim.groups, inherited)
  const [group] = claim.groups
  if (people.total > 0 || claim.groups.length !== 1 || !ANAPHORIC.has(group!.kind)) return people
  // "they were killed": as many as those spoken of last.
  const before = antecedent(group!, claim, told, units)
  const total = before ? countOf(before.group) : null
  if (!before || total === null) return people
  const by = nobody()
  by[before.category] = total
  return { total, low: total, high: total, by, named: 0, assumed: 0, isVague: false }
}

function mannerOf(
  reading: Reading,
  claim: Claim,
  tally: Tally,
  told: readonly Mentioned[],
  units: readonly ReadUnit[],
  last: TollStep | undefined,
) {
  const before = tally.claims.at(-1)
  const isSameUnit =
    before?.unit === claim.unit &&
    (claim.from - before.to < RUN_ON || !units[unitsUpTo(units, claim.unit) - 1]?.unit.isBare)
  const isAnaphoric = claim.groups.every(({ kind }) => ANAPHORIC.has(kind)) || namesKnown(reading, claim, told)
  return {
    isSameUnit,
    isAnaphoric,
    isAdditive: claim.groups.some(({ kind }) => kind === 'other'),
    isAlso: isAlso(reading, claim.from, claim.to) || (last !== undefined && isJoinedAlso(reading, last.claim, claim)),
    isMore: claim.groups.every((group) => group.kind === 'other' && isMore(reading, group)),
    isRestating: isSameUnit && before !== undefined && hasSubordinator(reading, before.to, claim.from),
    isFromInjured: claim.groups.some(
      ({ whole }) =>
        whole !== null &&
        (whole.head === 'injured' || whole.head === 'wounded' || (whole.kind === 'pronoun' && isOfHurt(claim, last))),
    ),
  }
}

/** "14 were wounded. Two of them died": late deaths, whatever the verb. */
const asLaterDeath = (claim: Claim, last: TollStep | undefined): Claim =>
  claim.fate === 'killed' &&
  claim.rule === 'casualty/subject' &&
  last?.claim.fate === 'injured' &&
  last.effect === 'leads' &&
  claim.groups.every(({ kind, whole }) => kind === 'subset' && whole?.kind === 'pronoun')
    ? { ...claim, isLater: true }
    : claim

/** "Three guards were hurt, one of whom died in hospital": one of those just counted as hurt. */
const isOfHurt = ({ unit }: Claim, last: TollStep | undefined): boolean =>
  last?.claim.fate === 'injured' && last.claim.unit === unit && (last.effect === 'leads' || last.effect === 'adds')

/** "five other people" are others than those of another fate; "another five" are more of the same. */
function isMore(reading: Reading, { from, coreTo }: Group): boolean {
  for (let at = from; at < coreTo; at++) if (tellsMore(reading.tokens[at]!.word)) return true
  return false
}
const MORE = new Set(['another', 'more', 'further', 'additional'])
const tellsMore = whether(({ lower }) => MORE.has(lower))

/** "six rebels were also killed and two soldiers hurt": beside those told, both. */
const isJoinedAlso = (reading: Reading, last: Claim, { from, unit }: Claim): boolean =>
  last.unit === unit && lowerAt(reading, from - 1) === 'and' && isAlso(reading, last.from, from)

function isAlso(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === 'also') return true
  return false
}

function hasSubordinator(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!(bitsAt(reading, at) & Is.subordinator)) continue
    const lower = lowerAt(reading, at)
    if (lower !== 'while' && lower !== 'whereas' && lower !== 'that') return true
  }
  return false
}

/** A name that the text has given to a victim before: "Khan died" after "a guard, Karim Khan". */
function namesKnown(reading: Reading, { groups }: Claim, told: readonly Mentioned[]): boolean {
  if (groups.some(({ names }) => names.length === 0)) return false
  const words = new Set(told.flatMap(({ group }) => group.names.flatMap((name) => nameWords(reading, name))))
  return groups.every(({ names }) => names.every((name) => nameWords(reading, name).some((word) => words.has(word))))
}

const nameWords = (reading: Reading, [from, to]: readonly [number, number]): string[] =>
  reading.tokens.slice(from, to).flatMap(({ kind, lower, text }) => (kind === 'word' && text.length > 2 ? [lower] : []))

/** "Khan said", "Khan, an official, said" is nobody's victim. */
function isSpeaking(reading: Reading, at: number): boolean {
  const next = lowerAt(reading, at) === ',' ? at + 1 : at
  return /^(said|says|told|added|confirmed|claimed|the|an|a)$/.test(lowerAt(reading, next))
}

/** "Two persons were shot dead. … Karim and Salim were on their way home": as many names as dead of whom nothing is told. */
function nameUnknown(reading: Reading, killed: Tally, units: readonly ReadUnit[]): void {
  const { unknown } = killed.by
  if (unknown < 2 || unknown !== killed.total || !killed.lead) return
  const isNamed = units.some(
    ({ index, lists }) =>
      index > killed.lead!.unit &&
      lists.all.some(
        ({ groups, to }) =>
          groups.length === unknown &&
          groups.every(({ kind, category }) => kind === 'name' && category === 'civilian') &&
          !isSpeaking(reading, to),
      ),
  )
  if (isNamed) killed.named = unknown
}

/** "had been injured": told of the time before. */
function isOfTheDay(reading: Reading, claim: Claim | null): boolean {
  if (!claim) return false
  for (let at = claim.from; at < claim.to; at++) if (lowerAt(reading, at) === 'had') return true
  return false
}

/** Wounded who died are counted among the dead alone, where the count of wounded still held them. */
function moveLaterDeaths(reading: Reading, { killed, injured }: Tolls): void {
  if (injured.total === 0) return
  // "The toll rose to seven as two of them died. Five had died at once, and 14 had been injured": 14 on the day itself.
  if (killed.raised > 0 && isOfTheDay(reading, injured.lead)) remove(injured, killed.raised)
  if (killed.later === 0) return
  if (areOthers(killed, injured)) return
  const { details } = killed
  const before = details.security + details.civilian + details.militant + details.unknown
  const isOriginal = before + killed.later === killed.total || killed.total === killed.later
  const gone = isOriginal ? killed.later : killed.moved
  if (gone > 0) remove(injured, gone)
}
