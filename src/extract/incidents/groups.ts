import type { Category } from '#model/index.ts'
import { whether } from '#text/index.ts'
import { afterOrganisation, nameAfterParticiple } from './apposition.ts'
import { readComplement } from './complement.ts'
import { type Compound, readCompound, strongest } from './compound.ts'
import { type CountPhrase, exactly, vaguePhrase } from './count-phrase.ts'
import { PRONOUNS } from './counting-words.ts'
import { type Determined, one, readDeterminer } from './determiner.ts'
import { type Group, type GroupOrSkip, plainGroup } from './group.ts'
import { type GroupReaders, readTail, type TailAt } from './group-tail.ts'
import { guessRole } from './guess-role.ts'
import {
  closed,
  isBareComma,
  isFirstOfOthers,
  isJoinedSpeaker,
  isListOfFirst,
  isSamePeople,
  isSecondRole,
  isSharedGuard,
  jointAfter,
  opensSpeech,
  SAYS,
  speaksLater,
  startsClause,
  told,
} from './list-joints.ts'
import { readNamed } from './named-person.ts'
import { isNameWord } from './names.ts'
import { afterPaper } from './paper.ts'
import { afterBracket, bitsAt, lowerAt, type Reading } from './reading.ts'
import { GRAMMAR, Is } from './vocabulary.ts'

/** No report nests people deeper: "one of two of three of …" is not read on. */
const DEEPEST = 5

/** Nouns that speak of those whose fate is told already. */
const TOLD_BEFORE = new Set([
  'victim',
  'deceased',
  'dead',
  'slain',
  'injured',
  'wounded',
  'killed',
  'body',
  'martyr',
  'martyrs',
])
const SAYS_NOTHING = new Set(['other', 'one', 'colleague', 'companion', 'accomplice', 'comrade'])

/**
 * Reads the people that a noun phrase starting at a token names: count, description, head noun, and what follows it.
 * "three armed men", "a member of the levies, identified as Khan", "one of his two guards", "four others".
 */
export function readGroup(reading: Reading, from: number, end: number, depth = 0): GroupOrSkip {
  if (depth > DEEPEST) return null
  const paper = afterPaper(reading, from, end)
  if (paper > from) return paper
  const bits = bitsAt(reading, from)
  const short = bits & Is.pronoun ? readPronoun(reading, from) : bits & Is.determiner ? readNth(reading, from) : null
  if (short) return short
  const determined = readDeterminer(reading, from, end)
  const { at } = determined
  if (at > from && lowerAt(reading, at) === 'of') {
    const kin = readOfFamily(reading, from, determined)
    if (kin) return kin
    const subset = readSubset(reading, from, determined, end, depth)
    if (subset) return subset
  }
  if (at === from && bits & Is.title && isNameWord(reading, at) && isNameWord(reading, at + 1)) {
    const titled = readNamed(reading, from, at, end)
    if (titled) return titled
  }
  const compound = readCompound(reading, at, end, at === from ? from : -1)
  if (compound.thing > compound.head && (compound.head >= 0 || determined.count === null)) return compound.thing + 1
  if (compound.head >= 0) return withHead({ reading, end, read: READERS, depth }, from, determined, compound)
  if (determined.count || determined.kind === 'other')
    return (
      readNumberAlone({ reading, end, read: READERS, depth }, from, determined) ??
      guessRole({ reading, end, read: READERS, depth }, from, determined, compound)
    )
  return readNamed(reading, from, at, end)
}

function readPronoun(reading: Reading, from: number): Group | null {
  const lower = lowerAt(reading, from)
  const number = PRONOUNS.get(lower)
  if (lower.endsWith('self') && !/^kill/.test(lowerAt(reading, from - 1))) return null
  const count = number === 'one' ? one(from, from + 1) : null
  const group = plainGroup({ from, to: from + 1 }, 'pronoun', count, number === 'many')
  // "killing himself and three others": only a bomber does.
  return lower.endsWith('self') ? { ...group, kind: 'counted', category: 'militant', inherits: false } : group
}

/** "three of a family", "four members of the same family": private persons. */
function readOfFamily(reading: Reading, from: number, { at, count, kind }: Determined): Group | null {
  if (!count) return null
  const article = lowerAt(reading, at + 1)
  const noun = article === 'a' || article === 'one' ? at + 2 : article === 'the' ? at + 3 : 0
  if (!noun || lowerAt(reading, noun) !== 'family') return null
  if (article === 'the' && lowerAt(reading, at + 2) !== 'same') return null
  const to = noun + 1
  return {
    ...plainGroup({ from, to }, kind, count, count.best > 1),
    category: 'civilian',
    head: 'relative',
    inherits: false,
  }
}

/** "one of them", "two of his colleagues", "seven of the 35 tribesmen", "all of them". */
function readSubset(
  reading: Reading,
  from: number,
  { at, count }: Determined,
  end: number,
  depth: number,
): Group | null {
  // "59 were hurt, 25 of whom": some of those told.
  const isWhom = lowerAt(reading, at + 1) === 'whom'
  const inner = isWhom
    ? plainGroup({ from: at + 1, to: at + 2 }, 'pronoun', null, true)
    : at + 1 < end
      ? (readInjured(reading, at + 1) ?? readGroup(reading, at + 1, end, depth + 1))
      : null
  if (!inner || typeof inner === 'number') return null
  const { to, category, inherits, isPlural } = inner
  if (!isPlural && inner.kind !== 'pronoun') return null
  return {
    from,
    to,
    coreTo: to,
    kind: 'subset',
    count,
    category,
    head: inner.head,
    isPlural: (count?.best ?? 2) > 1,
    inherits: inherits || category === 'unknown',
    isPlain: false,
    isGuess: false,
    parts: [],
    names: inner.names,
    whole: inner,
  }
}

/** "two of the wounded", "one of the critically injured": those hurt, without a noun. */
function readInjured(reading: Reading, from: number): Group | null {
  if (lowerAt(reading, from) !== 'the') return null
  const at = bitsAt(reading, from + 1) & Is.adverb ? from + 2 : from + 1
  const head = lowerAt(reading, at)
  if (head !== 'injured' && head !== 'wounded') return null
  const next = reading.entries[at + 1]
  if (next?.role || (next?.bits ?? 0) & (Is.modifier | Is.thing) || reading.tokens[at + 1]?.isCapital) return null
  return { ...plainGroup({ from, to: at + 1 }, 'dead', null, true), head }
}

/** "three were shot dead and a fourth was injured": one more of them. */
function readNth(reading: Reading, from: number): Group | null {
  const article = lowerAt(reading, from)
  if ((article !== 'a' && article !== 'the') || !NTH.has(lowerAt(reading, from + 1))) return null
  const to = from + 2
  const isAlone = Boolean(bitsAt(reading, to) & (Is.be | Is.have)) || Boolean(reading.entries[to]?.verbs)
  return isAlone ? plainGroup({ from, to }, 'other', one(from, to), false) : null
}

const NTH = new Set(['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'])

function withHead(tailAt: TailAt, from: number, { kind, count, at }: Determined, compound: Compound): GroupOrSkip {
  const { reading, end } = tailAt
  const { head } = compound
  const entry = reading.entries[head]!
  const role = entry.role
  // "police", an abbreviation in brackets: the compound may end on a phrase whose last word is no role of its own.
  const isPlural =
    (entry.isPlural ?? reading.tokens[head]!.lower.endsWith('s')) ||
    role?.word === 'couple' ||
    lowerAt(reading, head - 1) === 'passers'
  const base = compound.phraseCategory ?? role?.category ?? 'unknown'
  const bends = compound.phraseCategory ? 'none' : (role?.bends ?? 'none')
  let to = afterBracket(reading, head + 1, 8)
  const complement = readComplement(reading, to, end)
  to = complement.to > to ? afterOrganisation(reading, complement.to) : to
  let lent = compound.lent
  if (complement.category) lent = strongest(lent, complement.category)
  let category: Category = base
  if (lent && (bends === 'any' || (bends === 'militant' && lent === 'militant'))) category = lent
  // A former officer is a private person.
  if (category === 'security' && hasRetired(reading, at, head)) category = 'civilian'
  // "a passing motorcyclist"
  if (category === 'unknown' && isPasserBy(reading, at, head)) category = 'civilian'
  if (role && role.word === 'member' && !lent && !compound.phraseCategory) category = 'unknown'
  // "his gunman" is his guard: of the force that he is of, or a private one.
  const isGuard = kind === 'owned' && role?.word === 'gunman'
  if (isGuard) category = 'unknown'
  const settledCount =
    intrinsicCount(
      kind === 'owned' && isPlural && role?.word === 'parent' ? 'couple' : role?.word,
      count,
      from,
      head + 1,
    ) ??
    familyCount(reading, role?.word, head + 1) ??
    count ??
    (isPlural ? (kind === 'bare' ? vaguePhrase('', from, head + 1, 'plural') : null) : one(from, head + 1))
  const headWord = role?.word ?? reading.tokens[head]!.lower
  if (reading.tokens[head]!.lower === 'others' && kind === 'bare' && !count) kind = 'other'
  if (SAYS_NOTHING.has(headWord) && kind === 'counted') kind = headWord === 'other' ? 'other' : kind
  if (TOLD_BEFORE.has(headWord) && kind === 'definite') kind = 'dead'
  const own = readTail(tailAt, to, isPlural, category)
  const described = own.to === to ? nameAfterParticiple(reading, to, end, isPlural) : null
  const tail = described ? { ...own, ...described } : own
  if (tail.all && category === 'unknown') category = tail.all
  // "members of a group named …": one name under several people is the group's.
  if (isPlural && tail.names.length === 1 && count === null && role?.word !== 'couple') tail.names = []
  // "constables Asif and Jamshed": as many as have a name.
  const isNamedAlone = kind === 'bare' && count === null && tail.names.length > 1
  return {
    from,
    to: tail.to,
    coreTo: head + 1,
    kind,
    count:
      (isNamedAlone ? null : settledCount) ??
      (tail.names.length > 0 && kind !== 'definite' && kind !== 'dead'
        ? exactly(tail.names.length, from, tail.to)
        : null),
    category,
    head: headWord,
    isPlural,
    inherits: isGuard || SAYS_NOTHING.has(headWord) || kind === 'dead' || (category === 'unknown' && kind === 'other'),
    isPlain: bends !== 'none' && lent === null,
    isGuess: false,
    parts: tail.parts,
    names: tail.names,
    whole: null,
  }
}

const isRetired = whether(({ lower }) => /^(former|retired|ex)(-|$)/.test(lower))
const hasRetired = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isRetired(reading.tokens[i]!.word)) return true
  return false
}

function isPasserBy(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lowerAt(reading, i) === 'passing') return true
  return false
}

/** "a couple", "the trio": nouns that count their people themselves. */
function intrinsicCount(
  word: string | undefined,
  count: CountPhrase | null,
  from: number,
  to: number,
): CountPhrase | null {
  const each = word === 'couple' || word === 'duo' ? 2 : word === 'trio' ? 3 : 0
  return each ? exactly(each * (count?.best ?? 1), from, to) : null
}

/** "a family of three". */
function familyCount(reading: Reading, word: string | undefined, at: number): CountPhrase | null {
  const number = word === 'family' && lowerAt(reading, at) === 'of' ? reading.numberAt[at + 1] : undefined
  return number?.kind === 'cardinal' ? exactly(number.value, at, number.to) : null
}

/** "four others", "10", "another", "one": a count without a noun. Only a verb beside it makes it people. */
function readNumberAlone(tailAt: TailAt, from: number, { kind, count, at }: Determined): Group | null {
  const { reading } = tailAt
  const next = reading.tokens[at]
  if (next?.kind === 'word' && !canFollowCount(reading, at)) return null
  const isGlued = next !== undefined && next.start === reading.tokens[at - 1]!.end
  if (
    next?.kind === 'number' ||
    next?.text === '%' ||
    (isGlued &&
      /^[-:/]$/.test(next.text) &&
      reading.tokens[at + 1]?.kind === 'number' &&
      reading.tokens[at + 1]!.start === next.end)
  )
    return null
  if (count && count.from === at - 1 && (lowerAt(reading, at - 1) === 'a' || lowerAt(reading, at - 1) === 'an'))
    return null
  const tail = readTail(tailAt, at, (count?.best ?? 2) > 1)
  const isOther = kind === 'other' || kind === 'definite'
  const to = tail.parts.length > 0 ? tail.to : at
  const isPlural = (count?.best ?? 2) > 1
  const group = plainGroup({ from, to, coreTo: at }, isOther ? kind : 'number', count, isPlural)
  return tail.parts.length > 0 ? { ...group, parts: tail.parts } : group
}

/** A noun after the number makes it a number of things: "multiple wounds", "12 shops". */
function canFollowCount(reading: Reading, at: number): boolean {
  const entry = reading.entries[at]!
  if (entry.bits & (GRAMMAR | Is.adverb | Is.modifier) || entry.verbs?.some(({ value }) => value.form === 'past'))
    return true
  if (entry.bits & Is.plainVerb && !(entry.bits & Is.thing)) return true
  return goesOn(reading.tokens[at]!.word)
}
const goesOn = whether(({ lower }) =>
  /^(?:and|or|died|sustained|received|suffered|succumbed|escaped|remained|fled|perished)$/.test(lower),
)

/** Reads groups joined by commas and "and": the list and the token after it. */
export function readList(
  reading: Reading,
  from: number,
  end: number,
  depth = 0,
  first?: Group,
): { groups: Group[]; to: number } {
  const groups: Group[] = []
  let to = from
  let at = from
  let comma = -1
  while (at < end && groups.length < 20) {
    const group: GroupOrSkip = groups.length === 0 && first ? first : readGroup(reading, at, end, depth)
    if (!group || typeof group === 'number') break
    if (
      groups.length > 0 &&
      (startsClause(reading, group, groups) ||
        (isBareComma(reading, at) && (opensSpeech(reading, group.to) || speaksLater(reading, group, end))))
    )
      break
    // "a party leader and former lawmaker", "an elder and head of a committee … was": one person.
    if (groups.length > 0 && isSecondRole(reading, at, group, end)) {
      to = group.to
      at = jointAfter(reading, to)
      if (at === to) break
      continue
    }
    if (groups.length > 0 && isBareComma(reading, at)) {
      // "16 people, four of them novices": some of those just counted.
      if (group.kind === 'subset' && group.whole?.kind === 'pronoun') break
      if (isSamePeople(reading, groups, group)) {
        groups[groups.length - 1] = told(groups.at(-1)!, group)
        to = reading.tokens[group.to]?.text === ',' ? group.to + 1 : group.to
        break
      }
      comma = groups.length
    }
    if (isFirstOfOthers(group, groups)) groups[groups.length - 1] = { ...groups.at(-1)!, category: group.category }
    groups.push(isSharedGuard(group, groups) ? { ...group, kind: 'owned', category: 'unknown', inherits: true } : group)
    to = group.to
    // "lost his life and five people were hurt": a life is nobody beside others.
    if (group.head === 'life' && group.kind === 'owned') break
    const joint = jointAfter(reading, to)
    // The comma that closes an apposition also joins: "the president, Hamid, his son and a guard".
    if (joint === to && reading.tokens[to - 1]?.text !== ',') break
    at = joint
  }
  if (isListOfFirst(reading, groups))
    return { groups: [{ ...groups[0]!, parts: groups.slice(1) }], to: closed(reading, to) }
  // "killing three rebels, two officials and a resident said": who says so was not killed.
  if (comma > 0 && (SAYS.test(lowerAt(reading, to)) || isJoinedSpeaker(reading, to, end))) {
    groups.length = comma
    to = groups[comma - 1]!.to
  }
  return { groups, to }
}

/** The readers of people that a tail asks for. */
export const READERS: GroupReaders = { group: readGroup, list: readList }
