import type { Fate } from '#lexicon/index.ts'
import type { Claim } from './claim.ts'
import type { Group } from './group.ts'
import { claimOf, type Spot } from './nominal-spot.ts'
import { FATE_WORDS } from './nominal-words.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { subjectBefore, verbalOf } from './subject.ts'
import { Is } from './vocabulary.ts'

/** "a soldier was among the dead", "among the injured were two women". */
export function amongTheDead(spot: Spot): Claim | null {
  const { reading, lists, at, unit } = spot
  const whole = amongPeople(spot)
  if (whole) return whole
  const article = lowerAt(reading, at + 1) === 'the' || lowerAt(reading, at + 1) === 'those' ? at + 2 : at + 1
  // "among those who perished", "among those who were wounded"
  const told = lowerAt(reading, article) === 'who' ? article + 1 : article
  const word = /^(?:were|was|had|have|got)$/.test(lowerAt(reading, told)) && told > article ? told + 1 : told
  const fate =
    FATE_WORDS.get(lowerAt(reading, word)) ??
    (/^(?:deceased|victims|perished|died|fallen|slain)$/.test(lowerAt(reading, word)) ? 'killed' : undefined)
  if (!fate) return null
  const verb = word + 1
  if (bitsAt(reading, verb) & Is.be) {
    const list = lists.startingAt(verb + 1)
    if (list)
      return claimOf(spot, { fate, groups: list.groups, from: at, to: list.to, rule: 'among-the-dead', force: 'joins' })
  }
  const verbal = verbalOf(reading, { from: at }, unit.from)
  if (!verbal.hasBe) return null
  const subject = subjectBefore(reading, lists, verbal.edge, unit.from)
  return subject
    ? claimOf(spot, {
        fate,
        groups: subject.groups,
        from: subject.from,
        to: word + 1,
        rule: 'among-the-dead',
        force: 'joins',
      })
    : null
}

/** "the five injured troops": the fate stands before the noun. */
function fateInside(reading: Reading, { from, coreTo }: Group): Fate | undefined {
  for (let at = from; at < coreTo; at++) {
    const fate = FATE_WORDS.get(lowerAt(reading, at))
    if (fate) return fate
  }
  return undefined
}

/** "A major was among five people killed", "Among the six injured guards was a woman": six, one of them a woman. */
function amongCounted(spot: Spot, group: Group, fate: Fate): Claim | null {
  const { reading, lists, at, unit } = spot
  const after = bitsAt(reading, group.to) & Is.be ? lists.startingAt(group.to + 1) : undefined
  const verbal = verbalOf(reading, { from: at }, unit.from)
  const subject = after ?? (verbal.hasBe ? subjectBefore(reading, lists, verbal.edge, unit.from) : null)
  if (!subject) return null
  const groups: Group[] = [{ ...group, parts: subject.groups }]
  const [from, to] = [Math.min(at, subject.from), Math.max(group.to, subject.to)]
  return claimOf(spot, { fate, groups, from, to, rule: 'among-people' })
}

/** "a cleric was among five people killed": five, one of them a cleric. */
function amongPeople(spot: Spot): Claim | null {
  const { reading, lists, at } = spot
  const list = lists.startingAt(at + 1)
  const [group] = list?.groups ?? []
  if (list?.groups.length !== 1 || !group?.count) return null
  const inside = fateInside(reading, group)
  if (inside) return amongCounted(spot, group, inside)
  const verb = reading.entries[list.to]?.verbs
    ?.map(({ value, words }) => ({ value, to: list.to + words.length }))
    .find(({ value }) => value.form === 'past')
  return verb ? amongCounted(spot, { ...group, to: verb.to }, verb.value.fate) : null
}
