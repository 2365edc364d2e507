import { perWord } from '#text/index.ts'
import type { Claim } from './claim.ts'
import { readComplement } from './complement.ts'
import { Cue, TOLD_EITHER, TOLD_INJURED, TOLD_KILLED } from './cues.ts'
import { type Group, plainGroup } from './group.ts'
import type { Lists } from './lists.ts'
import { readNames } from './names.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

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
    const told = predicateAt(reading, verb, unit, lists)
    if (!told) continue
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

function predicateAt(
  reading: Reading,
  verb: number,
  unit: Unit,
  lists: Lists,
): { groups: readonly Group[]; to: number } | null {
  const first = lowerAt(reading, verb)
  if (first === 'belonged' || first === 'belong') return belonging(reading, verb, unit)
  let at = verb + 1
  while (
    at < unit.to &&
    (bitsAt(reading, at) & (Is.be | Is.adverb) ||
      /^(identified|named|as|stated|to|include)$/.test(lowerAt(reading, at)))
  )
    at++
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

/** "belonged to a religious community": no names and no number, only what they were. */
function belonging(reading: Reading, verb: number, unit: Unit): { groups: readonly Group[]; to: number } | null {
  const from = lowerAt(reading, verb + 1) === 'to' ? verb + 1 : verb
  const { category, to } = readComplement(reading, from, unit.to, ['to'])
  if (!category) return null
  return {
    groups: [{ ...plainGroup({ from, to }, 'bare', null, true), category, inherits: false }],
    to,
  }
}
