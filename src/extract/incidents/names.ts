import { MONTHS } from '#lexicon/index.ts'
import { perWord } from '#text/index.ts'
import { afterBracket, bitsAt, lowerAt, type Reading } from './reading.ts'
import { entryOf, GRAMMAR, Is } from './vocabulary.ts'

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
/** No name holds a word that can be one of these. */
const STOPPERS = Is.thing | Is.adverb | Is.plainVerb | Is.modifier | Is.role | GRAMMAR | Is.neutralOrganisation

/** True for a capitalised word that could be part of a personal name. */
export function isNameWord(reading: Reading, at: number): boolean {
  const bits = bitsAt(reading, at)
  if ((bits & (Is.word | Is.capital | Is.number)) !== (Is.word | Is.capital)) return false
  if (bits & Is.title) return true
  if (bits & (STOPPERS | Is.verb)) return false
  const use = useOf(reading.tokens[at]!.word)
  return use === 'name' || (use === 'month' && !(bitsAt(reading, at + 1) & Is.number))
}

/** What a capitalised word is that no word list stops. "Jan" is a month before a day, and a name elsewhere. */
const useOf = perWord((word): 'name' | 'month' | 'other' => {
  const { text, lower } = word
  const isOrganisation = entryOf(word).organisationPhrases?.some(({ words }) => words.length === 1)
  if (isOrganisation || WEEKDAYS.has(lower) || isAbbreviation(text)) return 'other'
  return !MONTH_WORDS.has(lower) ? 'name' : lower.length > 3 ? 'other' : 'month'
})

/** A role word inside a name: "John Baker". */
const isSurname = (reading: Reading, at: number): boolean =>
  (bitsAt(reading, at) & (Is.capital | Is.role | Is.verb)) === (Is.capital | Is.role) &&
  reading.entries[at]!.role!.category === 'civilian' &&
  !reading.entries[at]!.isPlural

/** "FC", "SFs", "ISPR": capitals that stand for an organisation; one letter is an initial. */
export function isAbbreviation(text: string): boolean {
  const end = text.endsWith('s') ? text.length - 1 : text.length
  if (end < 2 || text.length > 7) return false
  for (let i = 0; i < end; i++) if (text[i] === text[i]!.toLowerCase()) return false
  return true
}

/** Reads a personal name with its titles and age: the token after "Maulana Karim ul Haq (42)", or `at` when none. */
export function readName(reading: Reading, at: number, end: number): number {
  if (!(bitsAt(reading, at) & Is.capital) && lowerAt(reading, at) !== '.') return at
  let to = at
  let hasBareWord = false
  for (let words = 0; to < end && words < 8; words++) {
    const named = bitsAt(reading, to) & Is.named ? reading.namedAt[to] : undefined
    if (named?.kind === 'actor') break
    // A place that is the whole run of capitals is a place: "in Quetta", not a man of that name.
    if (named && !isNameWord(reading, named.to) && !hasBareWord) break
    if (isNameWord(reading, to) || (hasBareWord && isSurname(reading, to))) {
      if (!(bitsAt(reading, to) & Is.title)) hasBareWord = true
      to++
    } else if (hasBareWord && LINKS.has(lowerAt(reading, to)) && isNameWord(reading, to + 1)) to += 2
    else if (to > 0 && lowerAt(reading, to) === '.' && isInitial(reading, to - 1)) to++
    else break
  }
  if (to === at || !hasBareWord || isPlaceLike(reading, to)) return at
  return afterAge(reading, afterKinship(reading, to, end))
}

/** "J" or "Dr": a stop behind it goes on the name. */
const isInitial = (reading: Reading, at: number): boolean =>
  reading.tokens[at]!.text.length === 1 || Boolean(bitsAt(reading, at) & Is.title)

/** "Khan Market", "Tariq Road": a name that a thing's noun follows is a place or a thing. */
const isPlaceLike = (reading: Reading, to: number): boolean =>
  Boolean(bitsAt(reading, to) & Is.thing) && (bitsAt(reading, to) & (Is.capital | Is.role)) !== Is.role

/** "s/o Khan", "w o Saeed Khan", "son of Karim Khan": still the same person. */
function afterKinship(reading: Reading, at: number, end: number): number {
  const kin = lowerAt(reading, at)
  const tie = kin.length === 1 && 'swdmf'.includes(kin) ? lowerAt(reading, at + 1) : ''
  const next =
    tie === '/' || tie === 'o'
      ? tie === '/'
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
  const number = bitsAt(reading, at) & Is.number ? reading.numberAt[at] : undefined
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
