import type { Category } from '#model/index.ts'
import type { Claim } from './claim.ts'
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

/** People spoken of so far, latest last, with the category found for them. */
interface Mentioned {
  readonly group: Group
  readonly category: Category
  readonly unit: number
}

/** Tokens after which a text without punctuation is taken to be in another sentence. */
const RUN_ON = 12
/** People kept in mind: those told longer ago are not spoken of as "they". */
const MEMORY = 30
const ANAPHORIC = new Set(['definite', 'pronoun', 'dead', 'subset'])

/** Reconciles the claims of one incident: the same victims told twice are counted once. */
export function tollsOf(
  reading: Reading,
  units: readonly ReadUnit[],
  claims: readonly Claim[],
  lead: readonly Claim[] = [],
): { tolls: Tolls; steps: TollStep[] } {
  const tolls: Tolls = { killed: emptyTally(), injured: emptyTally(), abducted: emptyTally(), arrested: emptyTally() }
  const steps: TollStep[] = []
  // "Forces killed ten militants in two raids. … Four more were killed in the other": they are as the lead's.
  const told: Mentioned[] = lead.flatMap(({ groups, doubt, unit }) =>
    doubt === null ? groups.map((group) => ({ group, category: group.category, unit })) : [],
  )
  const killedGroups = new Set(
    claims.filter(({ fate, doubt }) => fate === 'killed' && doubt === null).flatMap(({ groups }) => groups),
  )
  const found = claims.filter(({ rule }) => rule === 'casualty/bodies-of')
  const isFirm = new Set(claims.flatMap(({ fate, doubt, isSoft }) => (doubt === null && !isSoft ? [fate] : [])))
  // Who the victims were is asked once the toll is known: "The dead included a child. In all 11 died."
  for (const read of [
    ...claims.filter(({ force }) => force !== 'identifies'),
    ...claims.filter(({ force }) => force === 'identifies'),
  ]) {
    const claim = asFound(asLaterDeath(read, steps.at(-1)), found)
    if (
      claim.doubt !== null ||
      claim.fate === 'casualties' ||
      (claim.isSoft && isFirm.has(claim.fate)) ||
      (claim.fate === 'injured' && claim.groups.every((group) => killedGroups.has(group))) ||
      isOfTheDead(claim, tolls) ||
      (claim.fate === 'abducted' && killedGroups.size > 0 && claim.groups.every(({ kind }) => ANAPHORIC.has(kind)))
    ) {
      steps.push({ claim, effect: 'dropped' })
      continue
    }
    const tally = tolls[fateOf(claim, claim.fate)]
    const inherited = inheritedCategory(claim, told, units)
    const owned = asOwned(asToldBefore(claim, told), told)
    const people = composed(owned, inherited, told, units)
    const effect =
      claim.force === 'identifies'
        ? identifyIn(tolls, claim, people)
        : merge(tally, claim, people, mannerOf(reading, claim, tally, told, units, steps.at(-1)))
    if (claim.force === 'identifies') tally.claims.push(claim)
    // "The governor was among the dead. 35 others were hurt": they are no others of his kind.
    for (const group of claim.force === 'joins' ? [] : owned.groups)
      told.push({
        group,
        category: group.category === 'unknown' ? (group.inherits ? inherited : 'unknown') : group.category,
        unit: claim.unit,
      })
    if (told.length > 2 * MEMORY) told.splice(0, told.length - MEMORY)
    steps.push({ claim, effect })
  }
  moveLaterDeaths(tolls)
  nameUnknown(reading, tolls.killed, units)
  for (const tally of Object.values(tolls)) settleNamed(tally)
  return { tolls, steps }
}

/** "The body of a constable, who was kidnapped on Monday, was found": he was taken, and not a body. */
function asFound(claim: Claim, found: readonly Claim[]): Claim {
  if (claim.fate !== 'abducted' || found.length === 0) return claim
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
  const known = (group: Group) =>
    group.isPlain
      ? told.find(
          (one) =>
            one.group.head === group.head && one.group !== group && !one.group.isPlain && one.category !== 'unknown',
        )
      : undefined
  if (!claim.groups.some(known)) return claim
  return {
    ...claim,
    groups: claim.groups.map((group) => ({ ...group, category: known(group)?.category ?? group.category })),
  }
}

/** "a rebel commander and two of his aides": whoever serves a fighter or an officer is of his side. */
function asOwned(claim: Claim, told: readonly Mentioned[]): Claim {
  const ownerOf = (group: Group, i: number): Category | null => {
    const whole = group.whole ?? group
    if (whole.kind !== 'owned' || !(whole.isPlain || whole.category === 'unknown') || !SERVING.has(whole.head))
      return null
    const owner = claim.groups[i - 1]?.category ?? told.at(-1)?.category
    if (owner === 'militant' || owner === 'security') return owner
    if (owner === 'civilian' && COMPANIONS.has(whole.head)) return owner
    // Whose gunman is of no force keeps a private guard.
    return whole.head === 'gunman' ? 'civilian' : null
  }
  if (!claim.groups.some((group, i) => ownerOf(group, i) !== null)) return claim
  return {
    ...claim,
    groups: claim.groups.map((group, i) => ({ ...group, category: ownerOf(group, i) ?? group.category })),
  }
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

/** What "others", "another", "one of them" or "he" are: as those told before them. */
function inheritedCategory(claim: Claim, told: readonly Mentioned[], units: readonly ReadUnit[]): Category {
  const group = claim.groups.find(({ inherits }) => inherits)
  if (!group) return 'unknown'
  if (group.whole && group.whole.category !== 'unknown') return group.whole.category
  if (group.kind === 'other' || group.kind === 'number') {
    const near = told.filter(({ unit }) => unit === claim.unit)
    const pool = near.length > 0 ? near : told
    const last = pool.at(-1)
    if (!last) return 'unknown'
    const isMixed = pool.some(({ category, unit }) => unit === last.unit && category !== last.category)
    return isMixed ? 'unknown' : last.category
  }
  // "his colleagues": as he is, whatever their number.
  const near = told.at(-1)
  if (group.kind === 'owned' && near) return near.category
  return antecedent(group, claim, told, units)?.category ?? 'unknown'
}

/** Those that a pronoun or a definite phrase speaks of: victims told before, else the nearest people that fit in number. */
function antecedent(
  group: Group,
  claim: Claim,
  told: readonly Mentioned[],
  units: readonly ReadUnit[],
): Mentioned | null {
  const isMany = group.isPlural || group.kind === 'subset'
  const fits = (other: Group) =>
    (isMany ? other.isPlural || (countOf(other) ?? 1) > 1 : !other.isPlural) && mayBe(group, other)
  const victim = told.findLast((one) => fits(one.group) && one.group !== group)
  const near = nearestPeople(claim, units, fits)
  // Nearer people of the same sentence win over victims of an earlier one.
  if (near && (!victim || near.unit > victim.unit)) return near
  return victim ?? near
}

/** "the children" are no kidnappers told of nearer by; "the men", "the victims" and "they" may be anybody. */
const mayBe = (group: Group, other: Group): boolean =>
  group.kind !== 'definite' ||
  group.head === other.head ||
  ANYBODY.has(group.head) ||
  ANYBODY.has(other.head) ||
  (group.category === other.category && group.category !== 'civilian')
const ANYBODY = new Set([
  '',
  'person',
  'people',
  'man',
  'woman',
  'boy',
  'girl',
  'individual',
  'other',
  'one',
  'victim',
  'body',
  'official',
  'member',
  'resident',
  'local',
])

/** Sentences back in which the people are looked for that "they" or "one of them" speaks of. */
const LOOK_BACK = 4

function nearestPeople(claim: Claim, units: readonly ReadUnit[], fits: (group: Group) => boolean): Mentioned | null {
  let fighters: Mentioned | null = null
  let seen = 0
  for (let u = unitsUpTo(units, claim.unit) - 1; u >= 0 && seen < LOOK_BACK; u--, seen++) {
    const { index, lists } = units[u]!
    for (let l = lists.all.length - 1; l >= 0; l--) {
      const list = lists.all[l]!
      if (list.from >= claim.from) continue
      for (let g = list.groups.length - 1; g >= 0; g--) {
        const group = list.groups[g]!
        if (group.kind === 'pronoun' || group.kind === 'number' || group.kind === 'other' || !fits(group)) continue
        // Those who attack are spoken of beside those they hit: they are meant only where nobody else is.
        if (group.category === 'militant') fighters ??= { group, category: 'militant', unit: index }
        else return { group, category: group.category, unit: index }
      }
    }
  }
  return fighters
}

/** How many of the units, which stand in text order, come up to one of an index. */
function unitsUpTo(units: readonly ReadUnit[], index: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle]!.index <= index) low = middle + 1
    else high = middle
  }
  return low
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
    isAlso: isAlso(reading, claim),
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
  for (let at = from; at < coreTo; at++)
    if (/^(?:another|more|further|additional)$/.test(lowerAt(reading, at))) return true
  return false
}

function isAlso(reading: Reading, { from, to }: Claim): boolean {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === 'also') return true
  return false
}

function hasSubordinator(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = lowerAt(reading, at)
    if (bitsAt(reading, at) & Is.subordinator && lower !== 'while' && lower !== 'whereas' && lower !== 'that')
      return true
  }
  return false
}

/** A name that the text has given to a victim before: "Khan died" after "a guard, Karim Khan". */
function namesKnown(reading: Reading, claim: Claim, told: readonly Mentioned[]): boolean {
  const words = new Set(told.flatMap(({ group }) => group.names.flatMap((name) => nameWords(reading, name))))
  return claim.groups.every(
    (group) =>
      group.names.length > 0 && group.names.every((name) => nameWords(reading, name).some((word) => words.has(word))),
  )
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

/** Wounded who died are counted among the dead alone, where the count of wounded still held them. */
function moveLaterDeaths({ killed, injured }: Tolls): void {
  if (killed.later === 0 || injured.total === 0) return
  if (areOthers(killed, injured)) return
  const { details } = killed
  const before = details.security + details.civilian + details.militant + details.unknown
  const isOriginal = before + killed.later === killed.total || killed.total === killed.later
  const gone = isOriginal ? killed.later : killed.moved
  if (gone > 0) remove(injured, gone)
}
