import type { Category } from '#model/index.ts'
import { readComplement } from './complement.ts'
import { type CountPhrase, readCountPhrase, vaguePhrase } from './count-phrase.ts'
import type { Group, GroupKind } from './group.ts'
import { isAbbreviation, isNameWord, readName, readNames } from './names.ts'
import { afterBracket, bitsAt, lowerAt, phraseAt, type Reading } from './reading.ts'
import { Is } from './vocabulary.ts'

const STOP = Is.determiner | Is.preposition | Is.subordinator | Is.relative | Is.be | Is.have | Is.modal | Is.negation
const DEFINITE = new Set(['the', 'these', 'those'])
const OWNED = new Set(['his', 'her', 'their', 'its', 'whose'])
const PRONOUNS: Readonly<Record<string, 'one' | 'many'>> = { he: 'one', she: 'one', him: 'one', them: 'many', they: 'many' }
/** Nouns that speak of those whose fate is told already. */
const TOLD_BEFORE = new Set(['victim', 'deceased', 'dead', 'slain', 'injured', 'wounded', 'killed', 'body', 'martyr', 'martyrs'])
const SAYS_NOTHING = new Set(['other', 'one', 'colleague', 'companion', 'accomplice', 'comrade'])

/** A noun phrase that names people, or the token after a phrase that names none but holds words that look like it. */
export type GroupOrSkip = Group | { readonly skipTo: number } | null

interface Determined {
  readonly kind: GroupKind
  readonly count: CountPhrase | null
  readonly at: number
}

/**
 * Reads the people that a noun phrase starting at a token names: count, description, head noun, and what follows it.
 * "three armed men", "a member of the levies, identified as Khan", "one of his two guards", "four others".
 */
export function readGroup(reading: Reading, from: number, end: number): GroupOrSkip {
  const pronoun = readPronoun(reading, from)
  if (pronoun) return pronoun
  const determined = readDeterminer(reading, from, end)
  const { at } = determined
  if (at > from && lowerAt(reading, at) === 'of') {
    const subset = readSubset(reading, from, at, end, determined)
    if (subset) return subset
  }
  if (at === from && bitsAt(reading, at) & Is.title && isNameWord(reading, at) && isNameWord(reading, at + 1)) {
    const titled = readNamed(reading, from, at, end)
    if (titled) return titled
  }
  const compound = readCompound(reading, at, end, at === from ? from : -1)
  if (compound.thing > compound.head && (compound.head >= 0 || determined.count === null)) return { skipTo: compound.thing + 1 }
  if (compound.head >= 0) return withHead(reading, from, determined, compound, end)
  if (determined.count || determined.kind === 'other') return readNumberAlone(reading, from, determined) ?? guessRole(reading, from, determined, compound, end)
  return readNamed(reading, from, at, end)
}

function readPronoun(reading: Reading, from: number): Group | null {
  const lower = lowerAt(reading, from)
  const number = PRONOUNS[lower]
  if (!number) return null
  return { ...EMPTY, from, to: from + 1, coreTo: from + 1, kind: 'pronoun', count: number === 'one' ? one(from, from + 1) : null, isPlural: number === 'many' }
}

const EMPTY = { category: 'unknown' as Category, head: '', isPlural: false, inherits: true, parts: [], names: [] }
const one = (from: number, to: number): CountPhrase => ({ kind: 'exact', low: 1, best: 1, high: 1, word: '', from, to })

/** What stands before the noun: articles, "another", "both", "the other", a count with its hedge. */
function readDeterminer(reading: Reading, from: number, end: number): Determined {
  let at = from
  let kind: GroupKind | null = null
  let count: CountPhrase | null = null
  for (let steps = 0; at < end && steps < 5; steps++) {
    const lower = lowerAt(reading, at)
    if (!count) {
      const phrase = readCountPhrase(reading, at, end)
      if (phrase && !isDatePart(reading, phrase.from) && !isAgePhrase(reading, phrase.to)) {
        count = phrase
        at = phrase.to
        continue
      }
    }
    if (DEFINITE.has(lower) && at === from) kind = 'definite'
    else if (lower === 'all' && at === from) kind = 'definite'
    else if (lower === 'both' && at === from) {
      kind = 'definite'
      count = { ...one(at, at + 1), low: 2, best: 2, high: 2 }
    } else if (OWNED.has(lower)) kind = 'owned'
    else if ((lower === 'a' || lower === 'an') && !count) count = one(at, at + 1)
    else if (lower === 'another') {
      kind = 'other'
      if (!count && !reading.numberAt[at + 1]) count = one(at, at + 1)
    } else if (lower === 'other' || lower === 'additional' || lower === 'more' || lower === 'further') {
      if (!count && !kind) break
      kind = kind === 'definite' ? 'definite' : 'other'
    } else if (lower === 'remaining' && kind === 'definite') kind = 'other'
    else break
    at++
  }
  return { kind: kind ?? (count ? 'counted' : 'bare'), count, at }
}

const isDatePart = (reading: Reading, at: number): boolean => {
  const before = reading.tokens[at - 1]
  return before !== undefined && !reading.numberAt[at]?.isWords && (before.text === '(' || MONTH_LIKE.has(before.lower))
}
const MONTH_LIKE = new Set('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec unit block sector no number phase'.split(' '))

/** "13 year old", "80-year-old": an age, not a count. */
const isAgePhrase = (reading: Reading, at: number): boolean => /^years?(-old)?$/.test(lowerAt(reading, reading.tokens[at]?.text === '-' ? at + 1 : at))

/** "one of them", "two of his colleagues", "seven of the 35 tribesmen", "all of them". */
function readSubset(reading: Reading, from: number, at: number, end: number, { count }: Determined): Group | null {
  const inner = at + 1 < end ? readGroup(reading, at + 1, end) : null
  if (!inner || 'skipTo' in inner) return null
  const { to, category, inherits, isPlural } = inner
  if (!isPlural && inner.kind !== 'pronoun') return null
  return { from, to, coreTo: to, kind: 'subset', count, category, head: inner.head, isPlural: (count?.best ?? 2) > 1, inherits: inherits || category === 'unknown', parts: [], names: inner.names, whole: inner }
}

interface Compound {
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
function readCompound(reading: Reading, from: number, end: number, bareFrom = -1): Compound {
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
    if (token.kind === 'newline' || token.text === '“' || token.text === '‘') {
      at++
      continue
    }
    if (token.kind !== 'word' || reading.numberAt[at]?.kind === 'cardinal') break
    if (isVerbHere(reading, at) && (head >= 0 || at === bareFrom || !(entry.bits & Is.modifier))) break
    const named = reading.namedAt[at]
    if (named?.kind === 'actor' && named.category && !(entry.role && named.to === at + 1)) {
      lent = named.category
      at = named.to
      continue
    }
    const rolePhrase = phraseAt(reading, at, entry.rolePhrases)
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
    if (entry.role && !(entry.bits & Is.modifier && !entry.isPlural && continuesCompound(reading, at + 1))) {
      head = at
      phraseCategory = null
      at++
      continue
    }
    if (entry.bits & Is.modifier) {
      if (head >= 0) break
      at++
      continue
    }
    if (entry.bits & Is.thing) {
      thing = at++
      continue
    }
    if (head >= 0 || (thing >= 0 && !token.isCapital && /(?:ed|ing)$/.test(token.lower))) break
    if (!token.isCapital && /(?:ly|ed|ing)$/.test(token.lower) && !continuesCompound(reading, at + 1) && !(bitsAt(reading, at + 1) & Is.modifier)) break
    if (!token.isCapital && token.lower === 'and') break
    if (!token.isCapital) guess = at
    at++
  }
  return { head, thing, guess, lent, phraseCategory }
}

/** The state's forces and armed groups outweigh what is civilian: "police department official". */
const strongest = (a: Category | null, b: Category): Category => (a === null || a === 'civilian' ? b : a)

/** A casualty verb that is no participle before a noun: "militants killed in", not "three killed militants". */
function isVerbHere(reading: Reading, at: number): boolean {
  const entry = reading.entries[at]!
  return Boolean(entry.verbs) || Boolean(entry.bits & Is.plainVerb && !(entry.bits & Is.thing))
}

/** True where a person noun, a thing or an organisation goes on the same noun phrase. */
function continuesCompound(reading: Reading, at: number): boolean {
  const entry = reading.entries[at]
  if (!entry || reading.tokens[at]!.kind !== 'word' || entry.bits & STOP) return false
  return Boolean(entry.role || entry.organisationPhrases || entry.bits & (Is.thing | Is.neutralOrganisation))
}

/** The token after "13 year old", "13-year-old"; the same token when no age stands here. */
function afterAgePhrase(reading: Reading, at: number): number {
  const number = reading.numberAt[at]
  if (!number || !isAgePhrase(reading, number.to)) return at
  let to = reading.tokens[number.to]?.text === '-' ? number.to + 1 : number.to
  const isWhole = lowerAt(reading, to).includes('old')
  to++
  if (isWhole) return to
  if (reading.tokens[to]?.text === '-') to++
  return lowerAt(reading, to) === 'old' ? to + 1 : to
}

function withHead(reading: Reading, from: number, { kind, count, at }: Determined, compound: Compound, end: number): GroupOrSkip {
  const { head } = compound
  const entry = reading.entries[head]!
  const role = entry.role
  // "police", an abbreviation in brackets: the compound may end on a phrase whose last word is no role of its own.
  const isPlural = (entry.isPlural ?? reading.tokens[head]!.lower.endsWith('s')) || role?.word === 'couple'
  const base = compound.phraseCategory ?? role?.category ?? 'unknown'
  const bends = compound.phraseCategory ? 'none' : (role?.bends ?? 'none')
  let to = afterBracket(reading, head + 1, 8)
  const complement = readComplement(reading, to, end)
  to = complement.to
  let lent = compound.lent
  if (complement.category) lent = strongest(lent, complement.category)
  let category: Category = base
  if (lent && (bends === 'any' || (bends === 'militant' && lent === 'militant'))) category = lent
  // A former officer is a private person.
  if (category === 'security' && hasRetired(reading, at, head)) category = 'civilian'
  if (role && role.word === 'member' && !lent && !compound.phraseCategory) category = 'unknown'
  const settledCount = intrinsicCount(role?.word, count, from, head + 1) ?? count ?? (isPlural ? (kind === 'bare' ? vaguePhrase('', from, head + 1, 'plural') : null) : one(from, head + 1))
  const headWord = role?.word ?? reading.tokens[head]!.lower
  if (reading.tokens[head]!.lower === 'others' && kind === 'bare' && !count) kind = 'other'
  if (SAYS_NOTHING.has(headWord) && kind === 'counted') kind = headWord === 'other' ? 'other' : kind
  if (TOLD_BEFORE.has(headWord) && kind === 'definite') kind = 'dead'
  const tail = readTail(reading, to, end, isPlural, category)
  // "members of a group named …": one name under several people is the group's.
  if (isPlural && tail.names.length === 1 && count === null && role?.word !== 'couple') tail.names = []
  return {
    from,
    to: tail.to,
    coreTo: head + 1,
    kind,
    count: settledCount ?? (tail.names.length > 0 && kind !== 'definite' && kind !== 'dead' ? { ...one(from, tail.to), low: tail.names.length, best: tail.names.length, high: tail.names.length } : null),
    category,
    ...(bends !== 'none' && lent === null ? { isPlain: true } : {}),
    head: headWord,
    isPlural,
    inherits: SAYS_NOTHING.has(headWord) || kind === 'dead' || (category === 'unknown' && kind === 'other'),
    parts: tail.parts,
    names: tail.names,
  }
}

const hasRetired = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^(former|retired|ex)(-|$)/.test(lowerAt(reading, i))) return true
  return false
}

/** "a couple", "the trio": nouns that count their people themselves. */
function intrinsicCount(word: string | undefined, count: CountPhrase | null, from: number, to: number): CountPhrase | null {
  const each = word === 'couple' || word === 'duo' ? 2 : word === 'trio' ? 3 : 0
  if (!each) return null
  const total = each * (count?.best ?? 1)
  return { ...one(from, to), low: total, best: total, high: total }
}

/** What may follow a noun: names in apposition, ages, "including …". Brackets and commas only where more follows. */
function readTail(reading: Reading, from: number, end: number, isPlural: boolean, category: Category = 'unknown'): { to: number; names: (readonly [number, number])[]; parts: Group[] } {
  let to = from
  let names: (readonly [number, number])[] = []
  let parts: Group[] = []
  for (let round = 0; round < 3; round++) {
    const bracket = afterBracket(reading, to, 10)
    if (bracket > to) {
      to = bracket
      continue
    }
    const at = reading.tokens[to]?.text === ',' || reading.tokens[to]?.text === '—' ? to + 1 : to
    const named = names.length === 0 ? readApposition(reading, at, end, isPlural, at > to) : null
    if (named) {
      names = named.names
      to = afterResidence(reading, named.to, end)
      continue
    }
    const included = parts.length === 0 ? (readIncluded(reading, at, end, category) ?? (at > to && isPlural ? readOfThem(reading, at, end) : null)) : null
    if (included) {
      parts = included.parts
      to = included.to
      continue
    }
    break
  }
  return { to, names, parts }
}

const NAMING = new Set(['identified', 'named', 'namely', 'called', 'known', 'name'])

/** "identified as Karim Khan", ", Karim Khan,", "Karim Khan" after a singular noun, "Khan and Ali" after a plural. */
function readApposition(reading: Reading, at: number, end: number, isPlural: boolean, hasComma: boolean): { names: (readonly [number, number])[]; to: number } | null {
  let start = at
  let isCued = false
  if (NAMING.has(lowerAt(reading, start))) {
    isCued = true
    start++
    while (start < end && (lowerAt(reading, start) === 'as' || lowerAt(reading, start) === 'by' || bitsAt(reading, start) & Is.adverb)) start++
    start = skipRole(reading, start, end)
  }
  const found = isPlural ? readNames(reading, start, end) : oneName(reading, start, end)
  if (found.names.length === 0) return null
  const next = reading.tokens[found.to]
  // ", Khan," is an apposition; ", Khan and his son were killed" goes on with the list.
  if (hasComma && !isCued && !isPlural && next && (lowerAt(reading, found.to) === 'and' || lowerAt(reading, found.to) === '&')) return null
  const closes = next?.text === ',' && hasComma ? found.to + 1 : found.to
  return { names: found.names, to: isPlural && !isCued ? found.to : closes }
}

/** ", a resident of the town," and the like after a name: nobody new. */
function afterResidence(reading: Reading, at: number, end: number): number {
  const comma = reading.tokens[at]?.text === ',' ? at : reading.tokens[at - 1]?.text === ',' ? at - 1 : -1
  if (comma < 0) return at
  let to = comma + 1
  if (/^(a|an|the|both|all|who)$/.test(lowerAt(reading, to))) to++
  if (!/^(resident|residents|native|natives|hailing|aged|age|son|daughter|belonging|from|hailed)$/.test(lowerAt(reading, to))) return at
  while (to < end && to < comma + 16 && reading.tokens[to]!.text !== ',' && !(bitsAt(reading, to) & (Is.be | Is.have | Is.subordinator)) && !reading.entries[to]!.verbs) to++
  return reading.tokens[to]?.text === ',' ? to + 1 : to
}

function oneName(reading: Reading, at: number, end: number): { names: (readonly [number, number])[]; to: number } {
  const to = readName(reading, at, end)
  return { names: to > at ? [[at, to]] : [], to }
}

/** "identified as Constable Karim": the role before the name is not a new person. */
function skipRole(reading: Reading, at: number, end: number): number {
  let to = at
  while (to < end && to < at + 4 && reading.entries[to]!.role && !isNameWord(reading, to)) to++
  return to
}

/** "including a child and two women", "among them three policemen". */
export function readIncluded(reading: Reading, at: number, end: number, category: Category): { parts: Group[]; to: number } | null {
  const lower = lowerAt(reading, at)
  let start = 0
  if (lower === 'including' || lower === 'inclusive') start = lowerAt(reading, at + 1) === 'of' ? at + 2 : at + 1
  else if (/^(most|majority|all|both)$/.test(lower) && lowerAt(reading, at + 1) === 'of') return readMostly(reading, at + 2, end)
  else if (lower === 'mostly' || lower === 'mainly') return readMostly(reading, at, end)
  else if (lower === 'among' && /^(them|those)$/.test(lowerAt(reading, at + 1))) start = at + 2
  if (!start) return null
  const read = readList(reading, start, end)
  const groups = withoutOuter(reading, read.groups, category)
  if (groups.length === 0) return null
  const to = groups.length < read.groups.length ? groups.at(-1)!.to : read.to
  return { parts: groups, to: reading.tokens[to]?.text === ',' && groups.length === read.groups.length ? to + 1 : to }
}

/** "four officers, including an inspector, and two civilians": the list goes on outside where the kind no longer fits. */
function withoutOuter(reading: Reading, groups: Group[], category: Category): Group[] {
  const cut = groups.findIndex((group, i) => {
    if (i === 0) return false
    if (category !== 'unknown' && group.category !== category && group.kind !== 'name') return true
    return i === 1 && groups.length === 2 && reading.tokens[groups[0]!.to]?.text === ',' && lowerAt(reading, groups[0]!.to + 1) === 'and'
  })
  return cut < 0 ? groups : groups.slice(0, cut)
}

/** "six persons, three of them women,": a count and what they were. */
function readOfThem(reading: Reading, at: number, end: number): { parts: Group[]; to: number } | null {
  const count = readCountPhrase(reading, at, end)
  if (!count || lowerAt(reading, count.to) !== 'of' || !/^(them|whom)$/.test(lowerAt(reading, count.to + 1))) return null
  const start = bitsAt(reading, count.to + 2) & Is.be ? count.to + 3 : count.to + 2
  const group = readGroup(reading, start, end)
  if (!group || 'skipTo' in group || !group.head) return null
  const parts: Group[] = [{ ...group, from: at, kind: 'counted', count }]
  return { parts, to: reading.tokens[group.to]?.text === ',' ? group.to + 1 : group.to }
}

/** ", most of them women,": says of some, without a number, what they were. */
function readMostly(reading: Reading, at: number, end: number): { parts: Group[]; to: number } | null {
  const start = /^(them|whom|mostly|mainly)$/.test(lowerAt(reading, at)) ? at + 1 : 0
  if (!start) return null
  const { groups, to } = readList(reading, start, end)
  return groups.length > 0 ? { parts: groups, to: reading.tokens[to]?.text === ',' ? to + 1 : to } : null
}

/** "four others", "10", "another", "one": a count without a noun. Only a verb beside it makes it people. */
function readNumberAlone(reading: Reading, from: number, { kind, count, at }: Determined): Group | null {
  const next = reading.tokens[at]
  if (next?.kind === 'word' && !canFollowCount(reading, at)) return null
  if (next?.kind === 'number' || next?.text === '%' || next?.text === '-' || next?.text === ':' || next?.text === '/') return null
  if (count && count.from === at - 1 && (lowerAt(reading, at - 1) === 'a' || lowerAt(reading, at - 1) === 'an')) return null
  const tail = readTail(reading, at, reading.tokens.length, (count?.best ?? 2) > 1)
  const isOther = kind === 'other' || kind === 'definite'
  return { ...EMPTY, from, to: tail.parts.length > 0 ? tail.to : at, coreTo: at, kind: isOther ? kind : 'number', count, isPlural: (count?.best ?? 2) > 1, parts: tail.parts }
}

/** "a bookbinder": a counted noun that no list knows. Only a casualty verb right beside it makes it a person. */
function guessRole(reading: Reading, from: number, { kind, count }: Determined, { guess, thing }: Compound, end: number): Group | null {
  if (!count || count.best < 1 || guess < 0 || thing > guess) return null
  const noun = lowerAt(reading, guess)
  if (NO_PERSON.has(noun) || !PERSON_ENDING.test(noun)) return null
  const isPlural = count.best > 1
  if (isPlural !== /(?:s|men|people)$/.test(noun)) return null
  const tail = readTail(reading, readComplement(reading, afterBracket(reading, guess + 1, 8), end).to, end, isPlural)
  return { from, to: tail.to, coreTo: guess + 1, kind, count, category: 'civilian', head: noun, isPlural, inherits: false, isGuess: true, parts: tail.parts, names: tail.names }
}

/** Endings of nouns for people, and nouns that end so and are none. */
const PERSON_ENDING = /(?:er|or|ist|ian|eer|ant|man|woman|boy|girl|ees?|wala|wallah)s?$|(?:men|women)$/
const NO_PERSON = new Set(
  `matter letter paper river tower trailer tractor sector helicopter container corner chapter disaster order border shelter tanker bunker cracker scooter motor reactor generator transformer
  number quarter meter metre kilometer kilometre liter litre dollar center centre computer router counter cluster water power manner tender error door floor mirror factor doctor-ship plant restaurant
  committee coffee degree fee tree restaurants committees degrees trees letters towers containers tankers bunkers crackers dollars kilometers kilometres meters metres liters litres sectors tractors trailers`.split(/\s+/),
)

/** A noun after the number makes it a number of things: "multiple wounds", "12 shops". */
function canFollowCount(reading: Reading, at: number): boolean {
  const entry = reading.entries[at]!
  if (entry.bits & (STOP | Is.adverb | Is.modifier) || entry.verbs?.some(({ value }) => value.form === 'past')) return true
  if (entry.bits & Is.plainVerb && !(entry.bits & Is.thing)) return true
  return /^(and|or|died|sustained|received|suffered|succumbed|escaped|remained|fled|perished)$/.test(lowerAt(reading, at))
}

function readNamed(reading: Reading, from: number, determined: number, end: number): Group | null {
  const at = afterAgePhrase(reading, from)
  if (determined > from || isAbbreviation(reading.tokens[at]?.text ?? '') || isInsideCapitals(reading, at)) return null
  const to = readName(reading, at, end)
  if (to === at) return null
  const category = titleCategory(reading, at, to)
  return { ...EMPTY, from, to: afterRoleApposition(reading, to, end), coreTo: to, kind: 'name', count: one(from, to), category, inherits: false, names: [[from, to]] }
}

/** In the middle of a run of capitals no name starts, nor after "reports", where a paper is named. */
function isInsideCapitals(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]
  if (before?.kind !== 'word') return false
  if (SOURCING.has(before.lower)) return true
  return before.isCapital && at >= 2 && !reading.entries[at - 1]!.role && reading.tokens[at - 2]!.kind === 'word' && !/day$/.test(before.lower)
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

/** "Khan, the secretary of the union," and "Khan, a teacher,": the role is the same person. */
function afterRoleApposition(reading: Reading, at: number, end: number): number {
  if (reading.tokens[at]?.text !== ',') return at
  const first = lowerAt(reading, at + 1)
  if (first !== 'a' && first !== 'an' && first !== 'the' && first !== 'who') return at
  if (first === 'who') return at
  const compound = readCompound(reading, at + 2, end)
  if (compound.head < 0 || compound.thing > compound.head) return at
  const { to } = readComplement(reading, afterBracket(reading, compound.head + 1), end)
  const closed = afterBracket(reading, to, 8)
  return reading.tokens[closed]?.text === ',' ? closed + 1 : at
}

/** Reads groups joined by commas and "and": the list and the token after it. */
export function readList(reading: Reading, from: number, end: number): { groups: Group[]; to: number } {
  const groups: Group[] = []
  let to = from
  let at = from
  while (at < end && groups.length < 20) {
    const group = readGroup(reading, at, end)
    if (!group || 'skipTo' in group) break
    if (groups.length > 0 && (startsClause(reading, group, groups) || (isBareComma(reading, at) && opensSpeech(reading, group.to)))) break
    groups.push(group)
    to = group.to
    const joint = jointAfter(reading, to)
    // The comma that closes an apposition also joins: "the president, Hamid, his son and a guard".
    if (joint === to && reading.tokens[to - 1]?.text !== ',') break
    at = joint
  }
  return { groups, to }
}

const isBareComma = (reading: Reading, at: number): boolean => reading.tokens[at - 1]?.text === ','

/** ", a police official said": whoever a verb of saying follows is no further victim. */
function opensSpeech(reading: Reading, at: number): boolean {
  const bits = bitsAt(reading, at)
  return Boolean(bits & Is.plainVerb && !(bits & (Is.be | Is.have))) || (/ed$/.test(lowerAt(reading, at)) && !reading.entries[at]?.verbs)
}

/** After a joint, a group that a verb follows is the subject of the next clause, unless it ends the list. */
function startsClause(reading: Reading, group: Group, before: readonly Group[]): boolean {
  if (group.kind === 'pronoun') return true
  const at = group.to
  const entry = reading.entries[at]
  if (!entry) return false
  const isFinite = Boolean(entry.bits & (Is.be | Is.have | Is.modal | Is.plainVerb)) || Boolean(entry.verbs) || /ed$/.test(lowerAt(reading, at))
  return isFinite && (group.kind === 'number' || group.kind === 'other') && before.every((one) => one.kind !== 'number')
}

/** The token after ", ", " and ", ", and ", " as well as ", " along with "; the same token when none stands here. */
export function jointAfter(reading: Reading, at: number): number {
  let to = at
  if (reading.tokens[to]?.text === ',') to++
  const lower = lowerAt(reading, to)
  if (lower === 'and' || lower === '&' || lower === 'plus') return to + 1
  if (lower === 'as' && lowerAt(reading, to + 1) === 'well' && lowerAt(reading, to + 2) === 'as') return to + 3
  if ((lower === 'along' || lower === 'together') && lowerAt(reading, to + 1) === 'with') return to + 2
  return to
}
