import { whether } from '#text/index.ts'
import { lowerAt, type Reading } from './reading.ts'
import { peopleIn, type ToldUnit } from './told-unit.ts'

/** Words by which a sentence speaks of several incidents at once: "in separate incidents", "a wave of killings". */
const SEVERAL = new Set(['separate', 'different', 'various', 'multiple', 'series', 'wave', 'spate', 'string', 'twin'])
const NUMBERS = new Set(['two', 'three', 'four', 'five', 'six', 'several', 'number'])
const tellsSeveral = whether(({ lower }) => SEVERAL.has(lower))
const tellsNumber = whether(({ lower }) => NUMBERS.has(lower))
const INCIDENTS = new Set([
  'incidents',
  'acts',
  'encounters',
  'events',
  'engagements',
  'episodes',
  'shootouts',
  'cases',
  'areas',
  'parts',
  'districts',
  'cities',
  'locations',
  'localities',
  'places',
])
const DEEDS = new Set([
  'attacks',
  'blasts',
  'bombings',
  'explosions',
  'shootings',
  'killings',
  'killing',
  'clashes',
  'operations',
  'raids',
  'violence',
  'ambushes',
  'strikes',
])

/** Sentences from the start in which a text may give the overview of what it tells. */
const OVERVIEW_REACH = 3

/** The sentences near the start that sum up several incidents which the text goes on to tell one by one. */
export const overviewsOf = (reading: Reading, telling: readonly ToldUnit[]): ToldUnit[] =>
  telling
    .slice(0, OVERVIEW_REACH)
    .filter(
      (unit) =>
        unit.facts.length > 0 &&
        (speaksOfSeveral(reading, unit) ||
          (countsDeeds(reading, unit) && addsUp(unit, telling, false)) ||
          (tellsOfViolence(reading, unit) && addsUp(unit, telling, hasRest(reading, telling)))),
    )

/** "in the ongoing violence": several events where what follows tells them one by one. */
function tellsOfViolence(reading: Reading, { unit }: ToldUnit): boolean {
  for (let at = unit.from; at < unit.to; at++) if (lowerAt(reading, at) === 'violence') return true
  return false
}

/** "in two attacks": may be one place hit twice, unless what follows tells them one by one. */
function countsDeeds(reading: Reading, { unit }: ToldUnit): boolean {
  for (let at = unit.from; at < unit.to - 1; at++) {
    if (!tellsNumber(reading.tokens[at]!.word)) continue
    // "two drone strikes", "three suicide bomb attacks"
    for (let next = at + 1; next <= at + 3; next++) {
      if (DEEDS.has(lowerAt(reading, next)) && (next === at + 1 || lowerAt(reading, next) !== 'killing')) return true
      if (!DESCRIBING.test(lowerAt(reading, next))) break
    }
  }
  return false
}
const DESCRIBING =
  /^(?:drone|air|us|suicide|bomb|grenade|rocket|gun|shooting|firing|armed|terror|terrorist|militant|taliban|rebel|insurgent)$/

/** "The others were killed in different parts of the city": the details leave some of a total out. */
const hasRest = (reading: Reading, telling: readonly ToldUnit[]): boolean =>
  telling.some(
    ({ unit: { from } }) =>
      lowerAt(reading, from) === 'the' && /^(?:others|rest|remaining)$/.test(lowerAt(reading, from + 1)),
  )

/** The dead of two or more later sentences are, together, those of this one, or fewer where a rest is told of. */
function addsUp(unit: ToldUnit, telling: readonly ToldUnit[], mayLeave: boolean): boolean {
  const deadOf = (of: ToldUnit): number =>
    of.facts.reduce((sum, fact) => sum + (fact.fate === 'killed' ? peopleIn(fact) : 0), 0)
  const parts = telling.slice(telling.indexOf(unit) + 1, telling.indexOf(unit) + 1 + PARTS).map(deadOf)
  const told = parts.reduce((sum, dead) => sum + dead, 0)
  const total = deadOf(unit)
  return parts.filter((dead) => dead > 0).length >= 2 && (told === total || (mayLeave && told < total))
}
/** Sentences after a total in which its parts are looked for. */
const PARTS = 8

/** "devotees from various parts of the world": no count of events. */
const isOfWorld = (reading: Reading, at: number): boolean =>
  lowerAt(reading, at + 1) === 'of' && /^(?:world|globe)$/.test(lowerAt(reading, at + 3))

/** "in separate incidents", "in different parts of the city", "a wave of killings". */
export function speaksOfSeveral(reading: Reading, { unit }: ToldUnit): boolean {
  for (let at = unit.from; at < unit.to; at++) {
    const { word } = reading.tokens[at]!
    if (word.lower === 'incidents' && lowerAt(reading, at + 1) === 'of') return true
    const isSeveral = tellsSeveral(word)
    if (!isSeveral && !tellsNumber(word)) continue
    for (let next = at + 1; next <= at + 4 && next < unit.to; next++) {
      if (reading.entries[next]!.role || isOfWorld(reading, next)) break
      if (INCIDENTS.has(lowerAt(reading, next)) || (isSeveral && DEEDS.has(lowerAt(reading, next)))) return true
    }
  }
  return false
}
