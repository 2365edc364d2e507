import type { Category } from '#model/index.ts'
import type { Group } from './group.ts'
import type { Lists, PeopleList } from './lists.ts'
import { bitsAt, lowerAt, phraseAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

/** How a verb stands: its auxiliaries, and where its subject may end. */
export interface Verbal {
  readonly hasBe: boolean
  readonly hasHave: boolean
  /** "to kill", "would kill": not told as a fact. */
  readonly isUnreal: boolean
  readonly isNegated: boolean
  /** "were", "have": the subject is several. */
  readonly isPlural: boolean
  /** The token after the last one of the subject's side. */
  readonly edge: number
}

const AUXILIARY = Is.be | Is.have | Is.modal | Is.adverb | Is.negation
/** Verbs of hearsay between subject and infinitive: "are suspected to have been killed". */
const HEARSAY = new Set([
  'suspected',
  'believed',
  'reported',
  'feared',
  'said',
  'thought',
  'presumed',
  'confirmed',
  'stated',
  'found',
  'claimed',
  'declared',
  'pronounced',
])

/** Reads the auxiliaries left of a verb. */
export function verbalOf(reading: Reading, predicate: { readonly from: number }, start: number): Verbal {
  let at = predicate.from - 1
  let hasBe = false
  let hasHave = false
  let isUnreal = false
  let isNegated = false
  let isPlural = false
  for (; at >= Math.max(start, predicate.from - 12); at--) {
    const bits = bitsAt(reading, at)
    const lower = lowerAt(reading, at)
    if (lower === 'to') {
      // "said to kill 60", "managed to kill 60": hearsay, or done; told as a fact.
      if (HEARSAY.has(lowerAt(reading, at - 1)) || succeeds(reading, at)) continue
      if (!hasHave && !hasBe) isUnreal = true
      else if (hasBe && !hasHave) isUnreal = true
      continue
    }
    if (!(bits & AUXILIARY) && !HEARSAY.has(lower)) break
    if (isHead(reading, at)) break
    if (bits & Is.be) hasBe = true
    if (lower === 'were' || lower === 'are' || lower === 'have') isPlural = true
    if (bits & Is.have) hasHave = true
    if (bits & Is.modal) isUnreal = true
    if (bits & Is.negation) isNegated = true
  }
  return { hasBe, hasHave, isUnreal, isNegated, isPlural, edge: at + 1 }
}

/** "managed to kill", "were able to kill", "made it possible to kill": what is done by that is done. */
const succeeds = (reading: Reading, at: number): boolean =>
  /^(?:managed|proceeded|helped|able|possible)$/.test(lowerAt(reading, at - 1)) &&
  !(bitsAt(reading, at - 2) & Is.negation)

/** "all", "both" and "each" may be the subject itself: "both were killed". */
const isHead = (reading: Reading, at: number): boolean =>
  lowerAt(reading, at) === 'both' &&
  Boolean(bitsAt(reading, at + 1) & (Is.be | Is.have)) &&
  !reading.entries[at - 1]?.role

/** Tokens that a subject may stand before its verb. */
const FARTHEST = 90

/**
 * The people left of a verb that it is said of: the nearest that no preposition governs, past relative clauses and
 * whatever describes them, back to where the clause opens.
 */
export function subjectBefore(
  reading: Reading,
  lists: Lists,
  edge: number,
  start: number,
  isPlural = false,
): PeopleList | null {
  const first = Math.max(start, edge - FARTHEST)
  for (let at = beforeRelative(reading, lists, beforeCorrection(reading, edge, first), first); at > first; ) {
    const list = lists.endingAt(at)
    if (list) {
      if (list.groups.length === 1 && list.groups[0]!.isGuess && at < edge) {
        at = list.from
        continue
      }
      // "a rescuer who came after them was hurt": "them" is nobody's subject.
      if (list.to - list.from === 1 && /^(?:them|him)$/.test(lowerAt(reading, list.from))) {
        at = list.from
        continue
      }
      const governor = bitsAt(reading, list.from - 1)
      const before = lowerAt(reading, list.from - 1)
      if (
        list.from > start &&
        governor & Is.preposition &&
        before !== 'after' &&
        before !== 'before' &&
        before !== 'until' &&
        before !== 'since'
      ) {
        at = list.from - 1
        continue
      }
      // "officials guarding polio workers were killed": those guarded are nobody's subject.
      const guarded = before.endsWith('ing') && before !== 'including' && reading.tokens[list.from - 2]?.text !== ','
      if (guarded && lists.endingAt(list.from - 1)) {
        at = list.from - 1
        continue
      }
      // "Police rescued a suspect from the crowd and arrested him": whom an earlier verb takes does nothing here.
      if (isObject(reading, list.from, start) && lowerAt(reading, edge - 1) === 'and' && list.to < edge) {
        at = list.from - 1
        continue
      }
      // "in the capital Quetta were shot dead": one name is no subject of a plural verb.
      if (isPlural && list.groups.length === 1 && list.groups[0]!.kind === 'name') {
        at = list.from
        continue
      }
      return list
    }
    const token = reading.tokens[at - 1]!
    const bits = bitsAt(reading, at - 1)
    if (bits & Is.relative && token.lower !== 'that' && token.lower !== 'where') {
      return antecedentOf(lists, reading, at - 1, start, hasVerb(reading, at, edge))
    }
    if (
      token.text === ';' ||
      token.text === ':' ||
      (bits & Is.subordinator && token.lower !== 'as' && token.lower !== 'since')
    )
      return null
    if (token.lower === 'as' && !isInsideName(reading, at - 1)) return null
    at--
  }
  return null
}

/** A verb of the active right before: "rescued a suspect", where no form of "be" makes it one of the passive. */
const isObject = (reading: Reading, from: number, start: number): boolean =>
  from - 1 > start &&
  lowerAt(reading, from - 1).endsWith('ed') &&
  !(bitsAt(reading, from - 1) & (Is.modifier | Is.preposition)) &&
  !(bitsAt(reading, from - 2) & (Is.be | Is.adverb))

/** "three soldiers, not four as first reported, died": what was not so is skipped. */
function beforeCorrection(reading: Reading, edge: number, first: number): number {
  if (reading.tokens[edge - 1]?.text !== ',') return edge
  for (let at = edge - 2; at > Math.max(first, edge - 12); at--) {
    if (reading.tokens[at]!.text !== ',') continue
    return lowerAt(reading, at + 1) === 'not' ? at : edge
  }
  return edge
}

/** "His son, who tried to catch one of the attackers, was hurt": what stands between the commas is no subject. */
function beforeRelative(reading: Reading, lists: Lists, edge: number, first: number): number {
  if (reading.tokens[edge - 1]?.text !== ',') return edge
  for (let at = edge - 2; at > Math.max(first, edge - RELATIVE_REACH); at--)
    if (reading.tokens[at]!.text === ',') {
      // "three students who, they said, had been taken"
      if (bitsAt(reading, at - 1) & Is.relative && at + 4 > edge - 1 && SAID.test(lowerAt(reading, edge - 2))) return at
      if (!/^(?:who|whose|whom)$/.test(lowerAt(reading, at + 1))) return edge
      return lists.endingAt(at) ? at : lists.endingAt(at + 1) ? at + 1 : edge
    }
  return edge
}
const SAID = /^(?:said|say|says|alleged|claimed|added)$/
/** Tokens of the longest aside that is stepped over. */
const RELATIVE_REACH = 30

/** "identified as", "known as", "such as": no clause opens. */
const isInsideName = (reading: Reading, at: number): boolean =>
  /^(identified|known|such|named|well|described|disguised|dressed|regarded)$/.test(lowerAt(reading, at - 1)) ||
  lowerAt(reading, at + 1) === 'well'

/** A verb between "who" and this one: this one is the main clause's, whose subject is the whole phrase. */
function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (reading.entries[at]!.verbs || bitsAt(reading, at) & (Is.be | Is.have | Is.plainVerb)) return true
  return false
}

/** Whom "who" refers to: the people that end right before it. */
function antecedentOf(
  lists: Lists,
  reading: Reading,
  at: number,
  start: number,
  isMainClause: boolean,
): PeopleList | null {
  let end = at
  while (end > start && (reading.tokens[end - 1]!.text === ',' || reading.tokens[end - 1]!.kind === 'newline')) end--
  const list = lists.endingAt(end) ?? lists.endingAt(at)
  if (list) return isMainClause ? list : last(list)
  for (let back = end; back > Math.max(start, end - 12); back--) {
    const near = lists.endingAt(back)
    if (near) return isMainClause ? near : last(near)
  }
  return null
}

const last = (list: PeopleList): PeopleList => {
  // "seven of the 35 men who were taken": all 35 were.
  const group = list.groups.at(-1)!.whole ?? list.groups.at(-1)!
  return list.groups.length === 1 && list.groups[0] === group
    ? list
    : { from: group.from, to: list.to, groups: [group] }
}

/** The people right after a verb, past adverbs and "on the spot". */
export function objectAfter(reading: Reading, lists: Lists, to: number, end: number): readonly Group[] {
  for (let at = to; at < Math.min(end, to + 4); at++) {
    const list = lists.startingAt(at)
    if (list) return list.groups
    if (!(bitsAt(reading, at) & Is.adverb) && !isQuoteMark(reading, at)) return []
  }
  return []
}

/** A mark around one doubted word: the army "neutralised" ten "terrorists". */
export const isQuoteMark = (reading: Reading, at: number): boolean => /^["“”'‘’]$/.test(reading.tokens[at]?.text ?? '')

/** "by militants", "by the police" after a passive: what they are. */
export function agentAfter(reading: Reading, lists: Lists, to: number, end: number): Category[] {
  for (let at = to; at < Math.min(end, to + 8); at++) {
    if (lowerAt(reading, at) === 'by') {
      const groups = lists.startingAt(at + 1)?.groups
      return groups ? groups.map(({ category }) => category) : organisationsIn(reading, at + 1, Math.min(end, at + 6))
    }
    if (lists.startingAt(at)) return []
  }
  return []
}

/** The forces or armed groups that open the clause of an active verb: "Police killed", "Army … killing". */
export function agentsLeft(
  reading: Reading,
  unit: { readonly from: number },
  predicate: { readonly from: number },
): Category[] {
  let from = predicate.from
  while (
    from > unit.from &&
    from > predicate.from - FARTHEST &&
    !(bitsAt(reading, from - 1) & Is.subordinator) &&
    reading.tokens[from - 1]!.text !== ';'
  )
    from--
  return organisationsIn(reading, from, predicate.from)
}

/** What the organisations between two tokens are, where they are no part of a thing's name: not in "police station". */
function organisationsIn(reading: Reading, from: number, to: number): Category[] {
  const found: Category[] = []
  for (let at = from; at < to; at++) {
    const phrase = phraseAt(reading, at, reading.entries[at]!.organisationPhrases)
    if (!phrase || phrase.value === 'civilian') continue
    if (!(bitsAt(reading, phrase.to) & Is.thing) && !(bitsAt(reading, at - 1) & Is.preposition))
      found.push(phrase.value)
    at = phrase.to - 1
  }
  return found
}
