import type { Category } from '#model/index.ts'
import { roleApposition } from './apposition.ts'
import { afterAgePhrase, one } from './determiner.ts'
import type { Group } from './group.ts'
import { isAbbreviation, readName } from './names.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

/** A person told by name: "Sub Inspector Karim Khan (45)", "Karim Khan, a trader,". Null where no name starts. */
export function readNamed(reading: Reading, from: number, determined: number, end: number): Group | null {
  if (determined > from || !(bitsAt(reading, from) & (Is.capital | Is.number))) return null
  const at = afterAgePhrase(reading, from)
  const to = readName(reading, at, end)
  if (to === at || isAbbreviation(reading.tokens[at]!.text) || isInsideCapitals(reading, at)) return null
  const role = roleApposition(reading, to, end)
  const category = role.category ?? titleCategory(reading, at, to)
  return {
    from,
    to: role.to,
    coreTo: to,
    kind: 'name',
    count: one(from, to),
    category,
    head: '',
    isPlural: false,
    inherits: false,
    isPlain: false,
    isGuess: false,
    parts: [],
    names: [[from, to]],
    whole: null,
  }
}

/** In the middle of a run of capitals no name starts, nor after "reports", where a paper is named. */
function isInsideCapitals(reading: Reading, at: number): boolean {
  const bits = bitsAt(reading, at - 1)
  if (!(bits & Is.word)) return false
  const before = lowerAt(reading, at - 1)
  if (SOURCING.has(before)) return true
  return Boolean(bits & Is.capital && !(bits & Is.role) && bitsAt(reading, at - 2) & Is.word && !before.endsWith('day'))
}
const SOURCING = new Set(['reports', 'reported', 'adds', 'added', 'quoting', 'quoted', 'daily'])

/** A rank before a name tells the category; a bare name is a private person. */
function titleCategory(reading: Reading, from: number, to: number): Category {
  for (let at = from; at < to; at++) {
    const role = reading.entries[at]!.role
    if (role) return role.category
  }
  return 'civilian'
}
