import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import { readComplement } from './complement.ts'
import { type Compound, readCompound, strongest } from './compound.ts'
import { isNameWord, readName, readNames } from './names.ts'
import { afterBracket, bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

const NAMING = new Set(['identified', 'named', 'namely', 'called', 'known', 'name'])
export const isNaming = whether(({ lower }) => NAMING.has(lower))

/** "identified as Karim Khan", ", Karim Khan,", "Karim Khan" after a singular noun, "Khan and Ali" after a plural. */
export function readApposition(
  reading: Reading,
  at: number,
  end: number,
  isPlural: boolean,
  hasComma: boolean,
): { names: (readonly [number, number])[]; to: number } | null {
  const isCued = at < reading.tokens.length && isNaming(reading.tokens[at]!.word)
  const start = isCued ? afterCue(reading, at + 1, end) : at
  const found = isPlural ? readNames(reading, start, end) : oneName(reading, start, end)
  if (found.names.length === 0) return null
  const next = reading.tokens[found.to]
  // ", Khan," is an apposition; ", Khan and his son were killed" goes on with the list.
  if (
    hasComma &&
    !isCued &&
    !isPlural &&
    next &&
    (lowerAt(reading, found.to) === 'and' || lowerAt(reading, found.to) === '&')
  )
    return null
  const closes = next?.text === ',' && hasComma ? found.to + 1 : found.to
  return { names: found.names, to: isPlural && !isCued ? found.to : closes }
}

/** Past "as", "by" and a role: "identified as Constable Karim" names nobody new. */
function afterCue(reading: Reading, at: number, end: number): number {
  let start = at
  while (
    start < end &&
    (lowerAt(reading, start) === 'as' || lowerAt(reading, start) === 'by' || bitsAt(reading, start) & Is.adverb)
  )
    start++
  let to = start
  while (to < end && to < start + 4 && bitsAt(reading, to) & Is.role && !isNameWord(reading, to)) to++
  return to
}

/**
 * "A constable deployed at a bank, Karim Khan, was shot": a name between commas after words that describe the noun is the
 * same person's. The names and the token after them, or null where a verb of its own or another noun's comma stands first.
 */
export function nameAfterParticiple(
  reading: Reading,
  at: number,
  end: number,
  isPlural: boolean,
): { names: (readonly [number, number])[]; to: number } | null {
  if (!opensDescription(reading, at)) return null
  for (let comma = at + 1; comma < Math.min(end, at + DESCRIPTION); comma++) {
    const bits = bitsAt(reading, comma)
    if (bits & Is.comma) {
      const found = isPlural ? readNames(reading, comma + 1, end) : oneName(reading, comma + 1, end)
      const closes = Boolean(bitsAt(reading, found.to) & Is.comma) && startsVerb(reading, found.to + 1)
      return found.names.length > 0 && closes ? { names: found.names, to: found.to + 1 } : null
    }
    if (reading.tokens[comma]!.kind === 'newline' || bits & (Is.subordinator | Is.relative | Is.verb)) return null
  }
  return null
}
/** Tokens of the longest description: "working for a private firm in the north of the district". */
const DESCRIPTION = 14

/** "deployed at", "backed by", "on duty at", "riding a motorcycle". */
const opensDescription = (reading: Reading, at: number): boolean => {
  const bits = bitsAt(reading, at)
  if (bits & Is.preposition) return lowerAt(reading, at) !== 'including'
  return Boolean(bits & Is.participle) && !(bits & (Is.verb | Is.be | Is.have))
}

const startsVerb = (reading: Reading, at: number): boolean =>
  Boolean(bitsAt(reading, at) & (Is.be | Is.have | Is.verb | Is.plainVerb | Is.participle)) ||
  lowerAt(reading, at) === 'and'

/** ", a resident of the town," and the like after a name: nobody new. */
export function afterResidence(reading: Reading, at: number, end: number): number {
  const comma = bitsAt(reading, at) & Is.comma ? at : bitsAt(reading, at - 1) & Is.comma ? at - 1 : -1
  if (comma < 0) return at
  let to = comma + 1
  if (/^(a|an|the|both|all|who)$/.test(lowerAt(reading, to))) to++
  if (
    !/^(resident|residents|native|natives|hailing|aged|age|son|daughter|belonging|from|hailed)$/.test(
      lowerAt(reading, to),
    )
  )
    return at
  while (
    to < end &&
    to < comma + 16 &&
    reading.tokens[to]!.text !== ',' &&
    !(bitsAt(reading, to) & (Is.be | Is.have | Is.subordinator)) &&
    !reading.entries[to]!.verbs
  )
    to++
  return reading.tokens[to]?.text === ',' ? to + 1 : to
}

function oneName(reading: Reading, at: number, end: number): { names: (readonly [number, number])[]; to: number } {
  const to = readName(reading, at, end)
  return { names: to > at ? [[at, to]] : [], to }
}

/** "members of the Falcons, an elite force, and two drivers": what the organisation is, and nobody new. */
export function afterOrganisation(reading: Reading, at: number): number {
  if (!(bitsAt(reading, at) & Is.comma && bitsAt(reading, at + 1) & Is.determiner)) return at
  for (let to = at + 2; to < at + 10; to++) {
    const token = reading.tokens[to]
    if (token?.text === ',') return ORGANISATION.test(lowerAt(reading, to - 1)) ? to : at
    if (token?.kind !== 'word' || reading.entries[to]!.verbs) break
  }
  return at
}
const ORGANISATION =
  /^(?:force|forces|group|unit|outfit|organisation|organization|party|militia|agency|wing|squad|team|faction|company)$/

/** "Khan, the secretary of the union," and "Khan, a constable,": the role is the same person's, and tells what he is. */
export function roleApposition(
  reading: Reading,
  at: number,
  end: number,
): { readonly to: number; readonly category: Category | null } {
  const none = { to: at, category: null }
  if (!(bitsAt(reading, at) & Is.comma)) return none
  const first = lowerAt(reading, at + 1)
  if (first !== 'a' && first !== 'an' && first !== 'the') return none
  const compound = readCompound(reading, at + 2, end)
  if (compound.head < 0 || compound.thing > compound.head) return none
  const complement = readComplement(reading, afterBracket(reading, compound.head + 1), end)
  const closed = afterBracket(reading, complement.to, 8)
  if (reading.tokens[closed]?.text !== ',') return none
  const lent = complement.category ? strongest(compound.lent, complement.category) : compound.lent
  return { to: closed + 1, category: isFormer(reading, at + 2) ? null : sideOf(reading, compound, lent) }
}

/** The side that a role puts its bearer on, or null for a private person: "a constable", "the head of a peace committee". */
function sideOf(reading: Reading, { head, phraseCategory }: Compound, lent: Category | null): Category | null {
  const role = reading.entries[head]!.role
  const own = phraseCategory ?? role?.category ?? null
  // "Khan, a worker of the Hill Front,": of a party, as like as not.
  const side = lent && !phraseCategory && role?.bends === 'any' ? lent : own
  return side === 'security' || side === 'militant' ? side : null
}

const isFormer = (reading: Reading, at: number): boolean => /^(?:former|retired|ex)(?:-|$)/.test(lowerAt(reading, at))
