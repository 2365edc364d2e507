import { MONTHS } from '#lexicon/index.ts'
import { afterBracket, bitsAt, lowerAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

const MONTH_WORDS = new Set(Object.keys(MONTHS))
const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
/** Small words inside personal names: "Asim alias Kapri", "Ahmed ul Haq", "Saeed s/o Khan". */
const LINKS = new Set([
  'e',
  'i',
  'ul',
  'ur',
  'ud',
  'din',
  'uz',
  'us',
  'un',
  'al',
  'el',
  'bin',
  'ibn',
  'de',
  'la',
  'van',
  'von',
  'alias',
  'urf',
  'aka',
])
const STOPPERS =
  Is.determiner |
  Is.preposition |
  Is.subordinator |
  Is.relative |
  Is.be |
  Is.have |
  Is.modal |
  Is.negation |
  Is.neutralOrganisation

/** True for a capitalised word that could be part of a personal name. */
export function isNameWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token?.kind !== 'word' || !token.isCapital) return false
  if (reading.numberAt[at]) return false
  const entry = reading.entries[at]!
  if (entry.bits & Is.title) return true
  if (entry.bits & (STOPPERS | Is.thing | Is.adverb | Is.plainVerb | Is.modifier) || entry.verbs || entry.role)
    return false
  if (
    entry.organisationPhrases?.some(({ words }) => words.length === 1) ||
    WEEKDAYS.has(token.lower) ||
    isMonth(reading, at)
  )
    return false
  return !isAbbreviation(token.text)
}

/** A role word inside a name: "John Baker". */
const isSurname = (reading: Reading, at: number): boolean =>
  reading.tokens[at]!.isCapital &&
  reading.entries[at]!.role?.category === 'civilian' &&
  !reading.entries[at]!.isPlural &&
  !reading.entries[at]!.verbs

/** "March", or a short form before a day: "Jan" alone is a name. */
const isMonth = (reading: Reading, at: number): boolean =>
  MONTH_WORDS.has(lowerAt(reading, at)) && (lowerAt(reading, at).length > 3 || reading.numberAt[at + 1] !== undefined)

/** "FC", "SFs", "ISPR": capitals that stand for an organisation; one letter is an initial. */
export function isAbbreviation(text: string): boolean {
  const end = text.endsWith('s') ? text.length - 1 : text.length
  if (end < 2 || text.length > 7) return false
  for (let i = 0; i < end; i++) if (text[i] === text[i]!.toLowerCase()) return false
  return true
}

/** Reads a personal name with its titles and age: the token after "Maulana Karim ul Haq (42)", or `at` when none. */
export function readName(reading: Reading, at: number, end: number): number {
  let to = at
  let hasBareWord = false
  for (let words = 0; to < end && words < 8; words++) {
    const named = reading.namedAt[to]
    if (named?.kind === 'actor') break
    // A place that is the whole run of capitals is a place: "in Quetta", not a man of that name.
    if (named && !isNameWord(reading, named.to) && !hasBareWord) break
    if (isNameWord(reading, to) || (hasBareWord && isSurname(reading, to))) {
      if (!(bitsAt(reading, to) & Is.title)) hasBareWord = true
      to++
    } else if (hasBareWord && LINKS.has(lowerAt(reading, to)) && isNameWord(reading, to + 1)) to += 2
    else if (reading.tokens[to]?.text === '.' && isInitial(reading, to - 1)) to++
    else break
  }
  if (to === at || !hasBareWord || isPlaceLike(reading, to)) return at
  return afterAge(reading, afterKinship(reading, to, end))
}

const isInitial = (reading: Reading, at: number): boolean =>
  (reading.tokens[at]?.text.length ?? 0) === 1 || Boolean(bitsAt(reading, at) & Is.title)

/** "Khan Market", "Tariq Road": a name that a thing's noun follows is a place or a thing. */
const isPlaceLike = (reading: Reading, to: number): boolean =>
  Boolean(bitsAt(reading, to) & Is.thing) && Boolean(reading.tokens[to]?.isCapital || !reading.entries[to]?.role)

/** "s/o Khan", "w o Saeed Khan", "son of Karim Khan": still the same person. */
function afterKinship(reading: Reading, at: number, end: number): number {
  const kin = lowerAt(reading, at)
  const isSlash = /^[swdmf]$/.test(kin) && (reading.tokens[at + 1]?.text === '/' || lowerAt(reading, at + 1) === 'o')
  const next = isSlash
    ? reading.tokens[at + 1]?.text === '/'
      ? at + 3
      : at + 2
    : (kin === 'son' || kin === 'daughter' || kin === 'wife') && lowerAt(reading, at + 1) === 'of'
      ? at + 2
      : 0
  if (!next) return at
  let to = next
  while (to < end && isNameWord(reading, to)) to++
  return to > next ? to : at
}

/** "(42)", ", 42," or a bare "42" after a name. */
function afterAge(reading: Reading, at: number): number {
  const bracket = afterBracket(reading, at, 5)
  if (bracket > at) return bracket
  if (reading.tokens[at]?.text === ',' && isAge(reading, at + 1) && reading.tokens[at + 2]?.text === ',') return at + 2
  return isAge(reading, at) &&
    !reading.entries[at + 1]?.role &&
    !(bitsAt(reading, at + 1) & (Is.modifier | Is.thing)) &&
    lowerAt(reading, at + 1) !== 'others'
    ? at + 1
    : at
}

function isAge(reading: Reading, at: number): boolean {
  const number = reading.numberAt[at]
  return number !== undefined && !number.isWords && number.value >= 1 && number.value < 110 && number.to === at + 1
}

/** Reads "Khan, Ali (30) and Omar": every name as its token range, and the token after the last. */
export function readNames(
  reading: Reading,
  at: number,
  end: number,
): { names: (readonly [number, number])[]; to: number } {
  const names: (readonly [number, number])[] = []
  let to = at
  let next = at
  while (next < end) {
    const after = readName(reading, next, end)
    if (after === next) break
    names.push([next, after])
    to = after
    next = after
    if (reading.tokens[next]?.text === ',') next++
    if (lowerAt(reading, next) === 'and' || lowerAt(reading, next) === '&') next++
    if (next === after) break
  }
  return { names, to }
}
