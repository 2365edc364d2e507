import type { Category } from '#model/index.ts'
import { afterAgePhrase } from './determiner.ts'
import { isNameWord } from './names.ts'
import { afterBracket, bitsAt, phraseAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

/** Words that no noun phrase runs over. */
export const STOP =
  Is.determiner | Is.preposition | Is.subordinator | Is.relative | Is.be | Is.have | Is.modal | Is.negation

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
    const token = reading.tokens[at]!
    const entry = reading.entries[at]!
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
    if (token.kind === 'newline' || token.text === '“' || token.text === '‘' || token.text === '"') {
      at++
      continue
    }
    if (token.kind !== 'word' || reading.numberAt[at]?.kind === 'cardinal') break
    const rolePhrase = phraseAt(reading, at, entry.rolePhrases)
    // "a target killer": the verb's word opens a noun.
    // "a blast wounded constables": after a thing the participle is the verb.
    const isFree = head >= 0 || at === bareFrom || thing === at - 1 || !(entry.bits & Is.modifier)
    if (!rolePhrase && isVerbHere(reading, at) && isFree) break
    const named = reading.namedAt[at]
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
    const organisation = phraseAt(reading, at, entry.organisationPhrases)
    if (organisation && !(entry.role && organisation.to === at + 1 && !continuesCompound(reading, at + 1))) {
      if (head >= 0 && !continuesCompound(reading, organisation.to)) break
      if (!(lent && organisation.value === 'civilian')) lent = strongest(lent, organisation.value)
      if (entry.bits & Is.thing) thing = organisation.to - 1
      at = organisation.to
      continue
    }
    if (entry.bits & STOP || (entry.bits & Is.adverb && !(entry.bits & Is.modifier))) break
    if (head >= 0 && entry.bits & Is.title && token.isCapital && isNameWord(reading, at + 1)) break
    if (
      entry.role &&
      !isAdjective(reading, at) &&
      !(entry.bits & Is.modifier && !entry.isPlural && continuesCompound(reading, at + 1))
    ) {
      head = at
      phraseCategory = null
      at++
      continue
    }
    if (entry.bits & Is.modifier || isAdjective(reading, at)) {
      if (head >= 0) break
      at++
      continue
    }
    if (entry.bits & Is.thing) {
      thing = at++
      continue
    }
    // "bullet riddled bodies" goes on, "bullet wounded him" does not.
    const isParticiple = thing >= 0 && !token.isCapital && /(?:ed|ing)$/.test(token.lower)
    if (head >= 0 || (isParticiple && !continuesCompound(reading, at + 1))) break
    if (
      !token.isCapital &&
      /(?:ly|ed|ing)$/.test(token.lower) &&
      !continuesCompound(reading, at + 1) &&
      !(bitsAt(reading, at + 1) & Is.modifier)
    )
      break
    if (!token.isCapital && token.lower === 'and') break
    if (!token.isCapital || /(?:is|ans|ese)$/.test(token.lower)) guess = at
    at++
  }
  return { head, thing, guess, lent, phraseCategory }
}

/** The state's forces and armed groups outweigh what is civilian: "police department official". */
export const strongest = (a: Category | null, b: Category): Category => (a === null || a === 'civilian' ? b : a)

/** A casualty verb that is no participle before a noun: "militants killed in", not "three killed militants". */
function isVerbHere(reading: Reading, at: number): boolean {
  const entry = reading.entries[at]!
  return Boolean(entry.verbs) || Boolean(entry.bits & Is.plainVerb && !(entry.bits & Is.thing))
}

/** "a local emergency room", "a tribal region": before a noun that is no person such a word only describes it. */
function isAdjective(reading: Reading, at: number): boolean {
  const { lower } = reading.tokens[at]!
  if (lower !== 'local' && lower !== 'tribal') return false
  const next = reading.tokens[at + 1]
  const entry = reading.entries[at + 1]
  return (
    next?.kind === 'word' &&
    !next.isCapital &&
    !(entry!.bits & (STOP | Is.adverb | Is.plainVerb | Is.title)) &&
    !entry!.verbs &&
    !entry!.role &&
    !/(?:ed|ing)$/.test(next.lower) &&
    !/^(?:and|or|as|who|dead)$/.test(next.lower)
  )
}

/** True where a person noun, a thing or an organisation goes on the same noun phrase. */
function continuesCompound(reading: Reading, at: number): boolean {
  const entry = reading.entries[at]
  if (
    !entry ||
    reading.tokens[at]!.kind !== 'word' ||
    entry.bits & STOP ||
    (entry.verbs && !(entry.bits & Is.modifier))
  )
    return false
  return Boolean(entry.role || entry.organisationPhrases || entry.bits & (Is.thing | Is.neutralOrganisation))
}
