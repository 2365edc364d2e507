import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import { afterAgePhrase } from './determiner.ts'
import { isNameWord } from './names.ts'
import { afterBracket, bitsAt, lowerAt, phraseAt, type Reading } from './reading.ts'
import { GRAMMAR, Is } from './vocabulary.ts'

/** The words before and at a head noun. */
export interface Compound {
  /** Index of the last person noun, or -1. */
  readonly head: number
  /** Index of the last noun that is no person, or -1. */
  readonly thing: number
  readonly phraseCategory: Category | null
  /** Index of the last plain noun that no list knows, or -1. */
  readonly guess: number
  /** The category that an organisation before the head lends. */
  readonly lent: Category | null
}

/** Runs over the words before and at the head noun: "Frontier Corps (FC) personnel", "coal mine workers". */
export function readCompound(reading: Reading, from: number, end: number, bareFrom = -1): Compound {
  let head = -1
  let thing = -1
  let guess = -1
  let lent: Category | null = null
  let phraseCategory: Category | null = null
  for (let at = from; at < end && at - from < 14; ) {
    const bits = reading.bits[at]!
    // "a would be bomber"
    if (bits & Is.modal && head < 0 && lowerAt(reading, at) === 'would' && lowerAt(reading, at + 1) === 'be') {
      at += 2
      continue
    }
    if (bits & GRAMMAR && !(bits & SPANNING)) break
    const bracket = afterBracket(reading, at, 6)
    if (bracket > at) {
      if (head >= 0 && !continuesCompound(reading, bracket)) break
      at = bracket
      continue
    }
    const age = afterAgePhrase(reading, at)
    if (age > at && head < 0) {
      at = age
      continue
    }
    const token = reading.tokens[at]!
    if (!(bits & Is.word)) {
      if (!(bits & Is.newline) && token.text !== '“' && token.text !== '‘' && token.text !== '"') break
      at++
      continue
    }
    if (bits & Is.number && reading.numberAt[at]!.kind === 'cardinal') break
    const entry = reading.entries[at]!
    const rolePhrase = bits & Is.rolePhrase ? phraseAt(reading, at, entry.rolePhrases) : null
    // "a target killer": the verb's word opens a noun.
    // "a blast wounded constables": after a thing the participle is the verb.
    const isFree = head >= 0 || at === bareFrom || thing === at - 1 || !(bits & Is.modifier)
    if (!rolePhrase && isVerb(bits) && isFree) break
    const named = bits & Is.named ? reading.namedAt[at]! : null
    if (named?.kind === 'actor' && named.category && !(entry.role && named.to === at + 1)) {
      lent = named.category
      // "Taliban militants" as one name still ends on its people.
      if (named.to > at + 1 && reading.entries[named.to - 1]!.role) head = named.to - 1
      at = named.to
      continue
    }
    if (rolePhrase) {
      head = rolePhrase.to - 1
      phraseCategory = rolePhrase.value
      at = rolePhrase.to
      continue
    }
    const organisation = bits & Is.organisation ? phraseAt(reading, at, entry.organisationPhrases) : null
    if (organisation && !(entry.role && organisation.to === at + 1 && !continuesCompound(reading, at + 1))) {
      if (head >= 0 && !continuesCompound(reading, organisation.to)) break
      if (!(lent && organisation.value === 'civilian')) lent = strongest(lent, organisation.value)
      if (bits & Is.thing) thing = organisation.to - 1
      at = organisation.to
      continue
    }
    if (bits & GRAMMAR || (bits & Is.adverb && !(bits & Is.modifier))) break
    if (head >= 0 && bits & Is.title && bits & Is.capital && isNameWord(reading, at + 1)) break
    const isDescribing = isAdjective(reading, at)
    if (
      bits & Is.role &&
      !isDescribing &&
      !(bits & Is.modifier && !entry.isPlural && continuesCompound(reading, at + 1))
    ) {
      head = at
      phraseCategory = null
      at++
      continue
    }
    if (bits & Is.modifier || isDescribing) {
      if (head >= 0) break
      at++
      continue
    }
    if (bits & Is.thing) {
      // "two soldiers reports Daily Herald": in a text without marks the paper's verb ends the people.
      if (head >= 0 && token.lower === 'reports' && bitsAt(reading, at + 1) & Is.capital) break
      thing = at++
      continue
    }
    if (head >= 0) break
    if (bits & Is.capital) {
      if (isOfPeople(token.word)) guess = at
    } else {
      if (token.lower === 'and' || endsNoun(reading, at, bits, thing >= 0)) break
      guess = at
    }
    at++
  }
  return { head, thing, guess, lent, phraseCategory }
}

/** The state's forces and armed groups outweigh what is civilian: "police department official". */
export const strongest = (a: Category | null, b: Category): Category => (a === null || a === 'civilian' ? b : a)

/** Only at a word with one of these does a name, a phrase or a number start. */
const SPANNING = Is.rolePhrase | Is.organisation | Is.named | Is.number

/** A casualty verb that is no participle before a noun: "militants killed in", not "three killed militants". */
export const isVerb = (bits: number): boolean => Boolean(bits & Is.verb || (bits & Is.plainVerb && !(bits & Is.thing)))

/** "Afghans", "Lebanese": a capital that may stand for people. */
const isOfPeople = whether(({ lower }) => /(?:is|ans|ese)$/.test(lower))

/** "bullet riddled bodies" goes on, "bullet wounded him" does not; "heavily armed men" does, "heavily shelled" does not. */
function endsNoun(reading: Reading, at: number, bits: number, isAfterThing: boolean): boolean {
  if (!(bits & (Is.participle | Is.manner)) || continuesCompound(reading, at + 1)) return false
  return (isAfterThing && Boolean(bits & Is.participle)) || !(bitsAt(reading, at + 1) & Is.modifier)
}

/** "a local emergency room", "a tribal region": before a noun that is no person such a word only describes it. */
function isAdjective(reading: Reading, at: number): boolean {
  const lower = lowerAt(reading, at)
  if (lower !== 'local' && lower !== 'tribal') return false
  const bits = bitsAt(reading, at + 1)
  return (
    Boolean(bits & Is.word) &&
    !(bits & (GRAMMAR | Is.adverb | Is.plainVerb | Is.title | Is.capital | Is.verb | Is.role | Is.participle)) &&
    !/^(?:and|or|as|who|dead)$/.test(lowerAt(reading, at + 1))
  )
}

/** True where a person noun, a thing or an organisation goes on the same noun phrase. */
function continuesCompound(reading: Reading, at: number): boolean {
  const bits = bitsAt(reading, at)
  if (!(bits & Is.word) || bits & GRAMMAR || (bits & Is.verb && !(bits & Is.modifier))) return false
  return Boolean(bits & (Is.role | Is.organisation | Is.thing | Is.neutralOrganisation))
}
