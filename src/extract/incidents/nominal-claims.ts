import type { Category } from '#model/index.ts'
import { perWord } from '#text/index.ts'
import { amongTheDead } from './among-claims.ts'
import type { Claim } from './claim.ts'
import { readCountPhrase } from './count-phrase.ts'
import { Cue } from './cues.ts'
import { countOf, type Group, plainGroup } from './group.ts'
import { readList } from './groups.ts'
import { withLateParts } from './late-parts.ts'
import type { Lists, PeopleList } from './lists.ts'
import {
  airlifted,
  held,
  inCare,
  inCustody,
  inGraveCondition,
  injuriesTo,
  lossOf,
  lostPeople,
  movedWithWounds,
  takingOf,
  toHospital,
} from './loss-claims.ts'
import { claimOf, type Rule, type Spot } from './nominal-spot.ts'
import { FATE_WORDS, NOMINAL } from './nominal-words.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { subjectBefore, verbalOf } from './subject.ts'
import { deathToll, numberKilled, ordinalDeath } from './toll-claims.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

/** Rules by the words that set them off. Order matters within a word: the first that reads wins. */
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  ...rulesFor(NOMINAL.leaving, leftDead),
  ...rulesFor(NOMINAL.ending, endsIn),
  ...rulesFor(NOMINAL.taking, tookLives, tookIntoCustody),
  ...rulesFor(NOMINAL.bodies, bodies),
  ...rulesFor(NOMINAL.death, deathOf),
  ...rulesFor(NOMINAL.loss, lossOf),
  ...rulesFor(NOMINAL.losing, lostPeople),
  ...rulesFor(NOMINAL.abduction, takingOf),
  ...rulesFor(NOMINAL.hospital, toHospital, inCare),
  ...rulesFor(NOMINAL.care, inCare, inGraveCondition),
  ...rulesFor(NOMINAL.dying, ordinalDeath),
  ...rulesFor(NOMINAL.airlifting, airlifted),
  ...rulesFor(NOMINAL.wounds, movedWithWounds),
  ...rulesFor(NOMINAL.injuries, injuriesTo, movedWithWounds),
  ...rulesFor(NOMINAL.custody, inCustody),
  ...rulesFor(NOMINAL.held, held),
  ...rulesFor(NOMINAL.casualties, countedDeaths),
  ...rulesFor(NOMINAL.toll, deathToll),
  ...rulesFor(NOMINAL.number, numberKilled),
  ...rulesFor(NOMINAL.among, amongTheDead),
  ...rulesFor(NOMINAL.beating, toDeath),
])

function rulesFor(words: readonly string[], ...rules: Rule[]): [string, readonly Rule[]][] {
  return words.map((word) => [word, rules])
}

const rulesOf = perWord(({ lower }) => RULES.get(lower) ?? null)

/** Claims that no verb of killing or injuring carries: "left four dead", "bodies of two men", "claimed nine lives". */
export function nominalClaims(reading: Reading, unit: Unit, index: number, lists: Lists): Claim[] {
  const claims: Claim[] = []
  if (!(unit.cues & Cue.nominal)) return claims
  for (let at = unit.from; at < unit.to; at++) {
    if (!(reading.cues[at]! & Cue.nominal)) continue
    const { word } = reading.tokens[at]!
    const spot: Spot = { reading, unit, index, lists, at }
    for (const rule of rulesOf(word)!) {
      const claim = rule(spot, word.lower)
      if (!claim) continue
      claims.push(claim)
      at = Math.max(at, claim.to - 1)
      break
    }
  }
  return claims
}

const categoriesOf = (groups: readonly Group[] = []): Category[] => groups.map(({ category }) => category)

/** "left three dead", "leaving a guard dead and two others injured"; the second pair is read by `endsIn`. */
function leftDead(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const list = lists.startingAt(at + 1)
  if (!list) return null
  let end = list.to
  while (end < unit.to && bitsAt(reading, end) & Is.adverb) end++
  const fate = FATE_WORDS.get(lowerAt(reading, end))
  if (!fate) return leftWithInjuries(spot, list)
  const groups = withLateParts(reading, list.groups, end + 1, unit.to)
  return claimOf(spot, { fate, groups, from: at, to: end + 1, rule: 'left-dead' })
}

/** "left three labourers, who stood nearby, with minor injuries". */
function leftWithInjuries(spot: Spot, { groups, to }: PeopleList): Claim | null {
  const { reading, at, unit } = spot
  for (let i = to; i < Math.min(unit.to, to + 10); i++) {
    if (lowerAt(reading, i) !== 'with') continue
    for (let noun = i + 1; noun < i + 5; noun++)
      if (/^(?:injur|wound|burns)/.test(lowerAt(reading, noun)))
        return claimOf(spot, { fate: 'injured', groups, from: at, to: noun + 1, rule: 'left-injured' })
    return null
  }
  return null
}

/** "two dead", "were found dead", "and two others injured" after "left one dead". */
function endsIn(spot: Spot, word: string): Claim | null {
  const { reading, lists, at, unit } = spot
  const fate = FATE_WORDS.get(word)
  if (!fate) return null
  const own = lists.endingAt(at)
  if (own && word !== 'dead') {
    // "left one dead and two injured": only where the clause began with such a pair; else the verb rules read it.
    for (let back = own.from - 1; back > Math.max(unit.from, own.from - 6); back--)
      if (lowerAt(reading, back) === 'dead')
        return claimOf(spot, {
          fate,
          groups: withLateParts(reading, own.groups, at + 1, unit.to),
          from: own.from,
          to: at + 1,
          rule: 'left-dead',
          ...(isCorrected(spot, own.from) ? { force: 'updates' as const } : {}),
        })
    return null
  }
  if (word !== 'dead') return null
  // "found 20 dead militants"
  const around = lists.all.find((list) => list.from < at && at < list.to)
  const inside = around?.groups.find((group) => group.from < at && at < group.coreTo && group.kind === 'counted')
  if (around && inside && inside.head !== 'body' && inside.head !== 'corpse')
    return claimOf(spot, { fate: 'killed', groups: [inside], from: inside.from, to: inside.to, rule: 'dead' })
  if (
    bitsAt(reading, at - 1) & Is.determiner ||
    /^(bodies|body)$/.test(lowerAt(reading, at + 1)) ||
    /^(shot|shoot|shooting|shoots)$/.test(lowerAt(reading, at - 1))
  )
    return null
  if (own) {
    const groups = withLateParts(reading, own.groups, at + 1, unit.to)
    const force = isCorrected(spot, own.from) ? 'updates' : 'tells'
    return claimOf(spot, { fate, groups, from: own.from, to: at + 1, rule: 'dead', force })
  }
  const verbal = verbalOf(reading, { from: at }, unit.from)
  if (!verbal.hasBe || verbal.isNegated) return null
  const subject = subjectBefore(reading, lists, verbal.edge, unit.from)
  return subject ? claimOf(spot, { fate, groups: subject.groups, from: subject.from, to: at + 1, rule: 'dead' }) : null
}

/** "corrected the figures to 17 dead and 73 injured", "put the toll at 17 dead". */
function isCorrected({ reading, unit }: Spot, from: number): boolean {
  for (let at = from - 1; at >= Math.max(unit.from, from - 9); at--)
    if (/^(?:toll|tolls|figure|figures|tally|count)$/.test(lowerAt(reading, at))) return true
  return false
}

/** "claimed nine lives", "took the lives of two guards". */
function tookLives(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const list = lists.startingAt(at + 1)
  if (!list) return null
  const group = list.groups[0]!
  if (group.head === 'life' && !group.count) {
    // "claimed the lives of three shepherds"
    const of = lowerAt(reading, group.coreTo) === 'of' ? readList(reading, group.coreTo + 1, unit.to) : null
    return of && of.groups.length > 0
      ? claimOf(spot, { fate: 'killed', groups: of.groups, from: at, to: of.to, rule: 'claimed-lives' })
      : null
  }
  if (group.head === 'life' && group.count)
    return claimOf(spot, { fate: 'killed', groups: [group], from: at, to: list.to, rule: 'claimed-lives' })
  return null
}

/** "took four men into custody". */
function tookIntoCustody(spot: Spot): Claim | null {
  const { reading, lists, at } = spot
  const list = lists.startingAt(at + 1)
  const taken = /^(?:hostage|captive)$/.test(lowerAt(reading, at + 1)) ? takenHostage(spot) : null
  if (taken) return taken
  const end = list ? lowerAt(reading, list.to) : ''
  // "taking four guards hostage", "took them captive"
  if (list && (end === 'hostage' || end === 'captive' || /^(?:hostage|captive)$/.test(list.groups.at(-1)!.head)))
    return claimOf(spot, { fate: 'abducted', groups: list.groups, from: at, to: list.to + 1, rule: 'hostage' })
  // "took four drivers with them", "took the elder away"
  if (list && (end === 'away' || end === 'along' || (end === 'with' && lowerAt(reading, list.to + 1) === 'them')))
    return claimOf(spot, { fate: 'abducted', groups: list.groups, from: at, to: list.to + 1, rule: 'taken-away' })
  if (!list || !/^(into|in)$/.test(end) || lowerAt(reading, list.to + 1) !== 'custody') return null
  return claimOf(spot, {
    fate: 'arrested',
    groups: list.groups,
    from: at,
    to: list.to + 2,
    rule: 'into-custody',
    agents: categoriesOf(lists.endingAt(at)?.groups),
  })
}

/** "eight others were taken hostage". */
function takenHostage(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const verbal = verbalOf(reading, { from: at }, unit.from)
  const subject = verbal.hasBe && !verbal.isUnreal ? subjectBefore(reading, lists, verbal.edge, unit.from) : null
  return subject
    ? claimOf(spot, { fate: 'abducted', groups: subject.groups, from: subject.from, to: at + 2, rule: 'hostage' })
    : null
}

/** "the bodies of two labourers", "three bullet-riddled bodies", "seven bodies of fighters": how many, and who. */
function bodies(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const own = lists.all.find((list) => list.from <= at && at < list.to)
  const group = own?.groups.find((one) => one.from <= at && at < one.to)
  if (group && group.head !== 'body' && group.head !== 'corpse') return null
  if (isAssembly(reading, at)) return null
  const of = lowerAt(reading, at + 1) === 'of' ? readList(reading, at + 2, unit.to) : null
  if (of?.groups.some((one) => countOf(one) !== null))
    return claimOf(spot, { fate: 'killed', groups: of.groups, from: at, to: of.to, rule: 'bodies-of' })
  if (group?.kind === 'owned') return ownBody(spot, group)
  if (!group?.count || group.kind === 'definite' || group.kind === 'dead') return null
  const category = of?.groups[0]?.category ?? group.category
  return claimOf(spot, {
    fate: 'killed',
    groups: withLateParts(reading, [{ ...group, category }], group.to, unit.to),
    from: own!.from,
    to: own!.to,
    rule: 'bodies',
  })
}

/** "a civil society body", "the apex body of the traders": people who sit together. */
const isAssembly = (reading: Reading, at: number): boolean =>
  ASSEMBLED.test(lowerAt(reading, at - 1)) || /^(?:representing|which|that|says?|said)$/.test(lowerAt(reading, at + 1))
const ASSEMBLED =
  /^(?:society|governing|apex|umbrella|representative|representatives|advisory|statutory|regulatory|civic|elected|student|students|traders|trade|merchants|lawyers|teachers|union|rights|welfare|voluntary|religious|political|local|oversight|monitoring|international|world|legislative|supervisory|business|industry|district|provincial|national|federal|state|municipal)$/

/** "was abducted at night, and his body was found in the morning": told where nothing firmer says that he died. */
function ownBody(spot: Spot, group: Group): Claim | null {
  const { reading, unit } = spot
  if (group.isPlural) return null
  for (let at = group.to; at < Math.min(unit.to, group.to + 8); at++)
    if (/^(?:found|recovered|discovered|dumped|fished|retrieved)$/.test(lowerAt(reading, at))) {
      const person: Group = {
        ...group,
        kind: 'pronoun',
        head: '',
        category: 'unknown',
        inherits: true,
        count: group.count,
      }
      return claimOf(spot, {
        fate: 'killed',
        groups: [person],
        from: group.from,
        to: at + 1,
        rule: 'own-body',
        isSoft: true,
      })
    }
  return null
}

/** "beat a man to death", "shot two guards dead", "burnt three people alive". */
function toDeath(spot: Spot): Claim | null {
  const { reading, lists, at } = spot
  const list = lists.startingAt(at + 1)
  if (!list) return null
  const isDead = lowerAt(reading, list.to) === 'dead' || lowerAt(reading, list.to) === 'alive'
  if (!isDead && !(lowerAt(reading, list.to) === 'to' && lowerAt(reading, list.to + 1) === 'death')) return null
  return claimOf(spot, {
    fate: 'killed',
    groups: list.groups,
    from: at,
    to: list.to + (isDead ? 1 : 2),
    rule: 'to-death',
    agents: categoriesOf(lists.endingAt(at)?.groups),
  })
}

/** "the death of two guards", "12 deaths": softer than a verb, since it often refers back. */
function deathOf(spot: Spot, word: string): Claim | null {
  const { reading, lists, at } = spot
  if (lowerAt(reading, at + 1) !== 'of') return countedDeath(spot, word)
  const list = lists.startingAt(at + 2)
  // "confirmed the death of the man who had been taken": an end of something older, told softly.
  const isConfirmed =
    list !== undefined &&
    (CONFIRMING.test(lowerAt(reading, at - 2)) || CONFIRMING.test(lowerAt(reading, at - 1))) &&
    !(bitsAt(reading, list.to) & Is.relative)
  const isSoft = !isConfirmed
  return list
    ? claimOf(spot, { fate: 'killed', groups: list.groups, from: at, to: list.to, rule: `${word}-of`, isSoft })
    : null
}

/** "officials confirmed the deaths of two guards": told outright. */
const CONFIRMING = /^confirm(?:s|ed|ing)?$/

/** "report 10 deaths", "one death" */
function countedDeath(spot: Spot, word: string): Claim | null {
  const { reading, at, unit } = spot
  if (!word.startsWith('death') || lowerAt(reading, at + 1) === 'toll') return null
  for (let from = Math.max(unit.from, at - 5); from < at; from++) {
    const count = readCountPhrase(reading, from, at)
    if (count?.to !== at) continue
    const people = plainGroup({ from, to: at + 1 }, 'counted', count, count.best > 1)
    const group: Group = { ...people, head: 'death', inherits: false }
    return claimOf(spot, { fate: 'killed', groups: [group], from, to: at + 1, rule: 'deaths', isSoft: true })
  }
  return null
}

/** "five fatalities", "three casualties": the second says nothing of killed or injured. */
function countedDeaths(spot: Spot, word: string): Claim | null {
  const { lists, at } = spot
  const list = lists.all.find((one) => one.from <= at && at < one.to)
  const group = list?.groups.find((one) => one.head === 'fatality' || one.head === 'casualty')
  if (!list || !group?.count) return null
  return claimOf(spot, {
    fate: word.startsWith('fatal') ? 'killed' : 'casualties',
    groups: [group],
    from: list.from,
    to: list.to,
    rule: 'counted',
  })
}
