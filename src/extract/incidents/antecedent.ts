import type { Category } from '#model/index.ts'
import type { Claim } from './claim.ts'
import type { ReadUnit } from './claims.ts'
import { countOf, type Group } from './group.ts'

// Whom "others", "one of them" and "they" speak of: people told before.

/** People spoken of so far, latest last, with the category found for them. */
export interface Mentioned {
  readonly group: Group
  readonly category: Category
  readonly unit: number
}

/** Kinds of people that only speak of others told before. */
export const ANAPHORIC: ReadonlySet<Group['kind']> = new Set(['definite', 'pronoun', 'dead', 'subset'])

/** What "others", "another", "one of them" or "he" are: as those told before them. */
export function inheritedCategory(claim: Claim, told: readonly Mentioned[], units: readonly ReadUnit[]): Category {
  const group = claim.groups.find(({ inherits }) => inherits)
  if (!group) return 'unknown'
  if (group.whole && group.whole.category !== 'unknown') return group.whole.category
  if (group.kind === 'other' || group.kind === 'number') {
    // "two constables and three others were hurt": told beside them, and not of them.
    if (group !== claim.groups[0]) return 'unknown'
    const last = told.findLast(({ unit }) => unit === claim.unit) ?? told.at(-1)
    if (!last) return 'unknown'
    const isMixed = told.some(({ category, unit }) => unit === last.unit && category !== last.category)
    // "five militants were killed, and three other persons were hurt": none of those who fight.
    const isAnybody = last.category === 'militant' && (group.head === 'person' || group.head === 'people')
    return isMixed || isAnybody ? 'unknown' : last.category
  }
  // "his colleagues": as he is, whatever their number.
  const near = told.at(-1)
  if (group.kind === 'owned' && near) return near.category
  return antecedent(group, claim, told, units)?.category ?? 'unknown'
}

/** Those that a pronoun or a definite phrase speaks of: victims told before, else the nearest people that fit in number. */
export function antecedent(
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
export function unitsUpTo(units: readonly ReadUnit[], index: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle]!.index <= index) low = middle + 1
    else high = middle
  }
  return low
}
