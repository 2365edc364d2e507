import { perWord } from '#text/index.ts'
import type { Claim } from './claim.ts'
import { readComplement } from './complement.ts'
import { readCountPhrase } from './count-phrase.ts'
import { Cue, TOLD_EITHER, TOLD_INJURED, TOLD_KILLED } from './cues.ts'
import { countOf, type Group, plainGroup } from './group.ts'
import type { Lists } from './lists.ts'
import { readNames } from './names.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

/** Who people were, and the token after the words that say so. */
interface Identity {
  readonly groups: readonly Group[]
  readonly to: number
}

type Told = readonly ('killed' | 'injured')[]
const TOLD = new Map<string, Told>([
  ...[...TOLD_KILLED].map((word): [string, Told] => [word, ['killed']]),
  ...[...TOLD_INJURED].map((word): [string, Told] => [word, ['injured']]),
  ...[...TOLD_EITHER].map((word): [string, Told] => [word, ['killed', 'injured']]),
])

const toldBy = perWord(({ lower }) => TOLD.get(lower) ?? null)

/**
 * "The dead were identified as …", "the injured were members of a clan", "both were labourers": who the victims were.
 * Such a claim never adds to a toll.
 */
export function identityClaims(reading: Reading, unit: Unit, index: number, lists: Lists): Claim[] {
  const claims: Claim[] = []
  if (!(unit.cues & Cue.told)) return claims
  for (let at = unit.from; at < unit.to; at++) {
    if (!(reading.cues[at]! & Cue.told) || !opensSubject(reading, at, unit)) continue
    const fates = toldBy(reading.tokens[at]!.word)!
    const joined = lowerAt(reading, at + 1) === 'and' ? TOLD.get(lowerAt(reading, at + 2)) : undefined
    const verb = verbAfter(reading, joined ? at + 3 : at + 1, unit)
    if (verb < 0) continue
    const all = predicateAt(reading, verb, unit, lists)
    if (!all) continue
    const told = ofShares(reading, at, all, unit, lists)
    for (const fate of new Set([...fates, ...(joined ?? [])])) {
      claims.push({
        fate,
        force: 'identifies',
        groups: told.groups,
        agents: [],
        from: at,
        to: told.to,
        unit: index,
        rule: 'casualty/identity',
        doubt: null,
        isSoft: false,
        isLater: false,
      })
    }
    at = told.to
  }
  return claims
}

/** "Eight of the dead were militants while three belonged to the lashkar": as many as are told, and the rest of them. */
function ofShares(reading: Reading, at: number, all: Identity, unit: Unit, lists: Lists): Identity {
  if (lowerAt(reading, at - 1) !== 'the' || lowerAt(reading, at - 2) !== 'of') return all
  const share = at - 3 >= unit.from ? readCountPhrase(reading, at - 3, unit.to) : null
  const [first, ...others] = all.groups
  if (!share || share.to !== at - 2 || !first || first.kind !== 'bare' || countOf(first) !== null) return all
  const groups = [{ ...first, count: share }, ...others]
  const next = afterJoint(reading, all.to)
  const rest = next > 0 ? readCountPhrase(reading, next, unit.to) : null
  if (!rest || others.length > 0) return { groups, to: all.to }
  const more = predicateAt(reading, rest.to, unit, lists)
  const [last] = more?.groups ?? []
  return more && last && countOf(last) === null
    ? { groups: [...groups, { ...last, count: rest }], to: more.to }
    : { groups, to: all.to }
}

/** The token after "while", ", and", or 0 where none stands. */
function afterJoint(reading: Reading, at: number): number {
  const joint = reading.tokens[at]?.text === ',' ? at + 1 : at
  return /^(?:and|while|whereas|but)$/.test(lowerAt(reading, joint)) ? joint + 1 : 0
}

const OPENERS = new Set('the both all those other two three four five of that said'.split(' '))

function opensSubject(reading: Reading, at: number, unit: Unit): boolean {
  const lower = lowerAt(reading, at)
  if (lower === 'they' || lower === 'both')
    return at === unit.from || lowerAt(reading, at - 1) === 'that' || lowerAt(reading, at - 1) === 'said'
  if (at === unit.from) return true
  const before = lowerAt(reading, at - 1)
  return OPENERS.has(before)
}

/** The verb of being within a few words: past a noun, a participle and a short description of the place. */
function verbAfter(reading: Reading, from: number, unit: Unit): number {
  for (let at = from; at < Math.min(unit.to, from + 7); at++) {
    const lower = lowerAt(reading, at)
    if (
      bitsAt(reading, at) & Is.be ||
      lower === 'belonged' ||
      lower === 'belong' ||
      lower === 'hailed' ||
      lower === 'included' ||
      lower === 'include' ||
      (lower === 'have' && lowerAt(reading, at + 1) === 'been')
    )
      return at
    if (reading.tokens[at]!.kind === 'punctuation' || bitsAt(reading, at) & (Is.subordinator | Is.relative)) return -1
  }
  return -1
}

function predicateAt(reading: Reading, verb: number, unit: Unit, lists: Lists): Identity | null {
  const first = lowerAt(reading, verb)
  if (first === 'belonged' || first === 'belong') return belonging(reading, verb, unit)
  let at = verb + 1
  while (
    at < unit.to &&
    (bitsAt(reading, at) & (Is.be | Is.adverb) ||
      /^(identified|recognised|recognized|named|as|stated|to|include)$/.test(lowerAt(reading, at)))
  )
    at++
  at = afterWitness(reading, at, unit)
  if (reading.entries[at]?.verbs && !lists.startingAt(at)) return null
  const list = lists.startingAt(at)
  if (list) return { groups: list.groups, to: list.to }
  const { names, to } = readNames(reading, at, unit.to)
  if (names.length === 0) return null
  return {
    groups: [
      {
        from: at,
        to,
        coreTo: to,
        kind: 'name',
        count: null,
        category: 'civilian',
        head: '',
        isPlural: names.length > 1,
        inherits: false,
        isPlain: false,
        isGuess: false,
        parts: [],
        names,
        whole: null,
      },
    ],
    to,
  }
}

/** "identified by his uncle as": past whoever knew them. */
function afterWitness(reading: Reading, at: number, unit: Unit): number {
  if (lowerAt(reading, at) !== 'by') return at
  for (let i = at + 1; i < Math.min(unit.to, at + 8); i++) if (lowerAt(reading, i) === 'as') return i + 1
  return at
}

/** "belonged to a religious community": no names and no number, only what they were. */
function belonging(reading: Reading, verb: number, unit: Unit): Identity | null {
  const from = lowerAt(reading, verb + 1) === 'to' ? verb + 1 : verb
  const { category, to } = readComplement(reading, from, unit.to, ['to'])
  if (!category) return null
  return {
    groups: [{ ...plainGroup({ from, to }, 'bare', null, true), category, inherits: false }],
    to,
  }
}
