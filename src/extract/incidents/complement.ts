import type { Category } from '#model/index.ts'
import { perWord, whether } from '#text/index.ts'
import { afterBracket, bitsAt, lowerAt, phraseAt, type Reading } from './reading.ts'
import { GRAMMAR, Is } from './vocabulary.ts'

const STOP = GRAMMAR | Is.adverb | Is.verb
const NOUNS = Is.thing | Is.modifier | Is.role
/** What ties a person to an organisation: "an official of", "a man from", "belonging to". */
const TIES: readonly (readonly string[])[] = [
  ['of'],
  ['from'],
  ['belonging', 'to'],
  ['affiliated', 'with'],
  ['affiliated', 'to'],
  ['associated', 'with'],
  ['linked', 'to'],
  ['linked', 'with'],
  ['loyal', 'to'],
  ['working', 'for'],
  ['working', 'with'],
  ['working', 'in'],
  ['employed', 'by'],
  ['employed', 'with'],
  ['serving', 'in'],
  ['attached', 'to'],
  ['attached', 'with'],
]

/**
 * Reads "of the frontier corps", "belonging to a banned outfit" after a person noun: what category it lends, and the
 * token after it. A place after "of" lends nothing.
 */
export function readComplement(
  reading: Reading,
  from: number,
  end: number,
  opener?: readonly string[],
): { category: Category | null; to: number } {
  const tie = opener ?? tieAt(reading, from)
  if (!tie) return { category: null, to: from }
  let category: Category | null = null
  let at = from + tie.length
  while (at < end && bitsAt(reading, at) & Is.determiner && at < from + tie.length + 2) at++
  const start = at
  for (; at < end && at - start < 12; ) {
    const bracket = afterBracket(reading, at, 8)
    if (bracket > at) {
      at = bracket
      continue
    }
    const bits = reading.bits[at]!
    if (!(bits & Is.word)) break
    const named = bits & Is.named ? reading.namedAt[at]! : null
    if (named?.kind === 'actor' && named.category) {
      category = stronger(category, named.category)
      at = named.to
      continue
    }
    const organisation = bits & Is.organisation ? phraseAt(reading, at, reading.entries[at]!.organisationPhrases) : null
    if (organisation) {
      category = stronger(category, organisation.value)
      at = organisation.to
      continue
    }
    const { lower } = reading.tokens[at]!
    const isBeforeCapital = Boolean(bitsAt(reading, at + 1) & Is.capital)
    if (lower === 'of' && at > start && isBeforeCapital) {
      at++
      continue
    }
    if (lower === 'and' && !isBeforeCapital) break
    if (bits & STOP) break
    if (!(bits & (Is.capital | NOUNS)) && bits & (Is.plainVerb | Is.participle | Is.manner)) break
    at++
  }
  if (at === start) return { category: null, to: from }
  if (category === null && at === start + 1 && isBody(reading.tokens[start]!.word))
    category = bodyBefore(reading, from, lowerAt(reading, start))
  return { category, to: at }
}

const BODIES = new Set(['committee', 'militia', 'lashkar', 'force', 'outfit', 'group', 'squad', 'corps', 'council'])
const isBody = whether(({ lower }) => BODIES.has(lower))
/** Tokens back in which "the committee" was told of in full. */
const TOLD = 80

/** "a Peace Committee … volunteers of the committee": the category of a body named before by the same noun. */
function bodyBefore(reading: Reading, before: number, noun: string): Category | null {
  for (let at = before - 1; at >= Math.max(0, before - TOLD); at--) {
    const named = reading.namedAt[at]
    if (named?.kind === 'actor' && named.category && endsIn(reading, named.to, noun)) return named.category
    const organisation = phraseAt(reading, at, reading.entries[at]!.organisationPhrases)
    if (organisation && endsIn(reading, organisation.to, noun)) return organisation.value
  }
  return null
}

const endsIn = (reading: Reading, to: number, noun: string): boolean => lowerAt(reading, to - 1) === noun

const tiesFrom = perWord(({ lower }) => {
  const ties = TIES.filter(([first]) => first === lower)
  return ties.length > 0 ? ties : null
})

function tieAt(reading: Reading, at: number): readonly string[] | undefined {
  const token = reading.tokens[at]
  const ties = token && tiesFrom(token.word)
  return ties?.find(([, second]) => second === undefined || lowerAt(reading, at + 1) === second)
}

const stronger = (a: Category | null, b: Category): Category => (a === null || a === 'civilian' ? b : a)
