import {
  foldName,
  type Gazetteer,
  INSTITUTION_OPENERS,
  LONGEST_REGION,
  type Place,
  type PlaceKind,
  type PlaceWord,
  WORLD_REGIONS,
} from '#lexicon/index.ts'
import { type Token, textBetween, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { findDatelines } from '../datelines.ts'
import { findActors, matchNames, NEW_GROUP } from '../who/index.ts'
import { mayBeDivision, shortDivision } from './abbreviated-division.ts'
import { capitalAt } from './capital-of.ts'
import { isContained } from './contained.ts'
import { type Before, governing } from './governing.ts'
import { gluedAt, looksGlued, type NamedStretch, runFrom, stretchAt, stretchOf } from './match-places.ts'
import { NAMELESS_CLUB, numberedAt, pressClubAt, SECTOR } from './named-by-kind.ts'
import { citesPaper, paperAfter } from './newspapers.ts'
import type { PlaceMention } from './place-mention.ts'
import { resolvePlaces } from './resolve-places.ts'
import { isGivenName, oneSense } from './sure-names.ts'
import { useOf } from './use-of.ts'
import {
  isConnector,
  isInstitutionWord,
  isNeverPlace,
  isPersonWord,
  isPlaceWord,
  isTownBody,
  placeWordOf,
} from './word-kinds.ts'

/** Longer "words" are no names: a text without spaces. */
const LONGEST_WORD = 40
/** A bare name that nothing beside it calls a place is one from about eighty thousand people on. */
const KNOWN_ALONE = 0.56

/** "Alton Mayor": a town of a few hundred people has one. */
const LEAST_TOWN = 0.3

/** Every place that the document names, resolved by what the whole document is about. */
export function findPlaces(context: Context): PlaceMention[] {
  const { tokens } = context.view
  const filed = new Uint8Array(tokens.length)
  for (const [from, to] of findDatelines(tokens)) filed.fill(1, from, to)
  const mentions: PlaceMention[] = []
  const page: Page = { context, taken: takenTokens(context), filed, open: [] }
  let last: PlaceMention | null = null
  for (let i = 0; i < tokens.length; i++) {
    if (!opensName(tokens[i]!.word) || (last && i < last.to)) continue
    const mention = mentionAt(page, i, last)
    if (!mention) continue
    last = filed[mention.from] === 1 ? { ...mention, use: 'dateline' } : mention
    mentions.push(last)
  }
  return resolvePlaces(oneSense({ mentions, open: page.open }, tokens), context)
}

/** A word that can start the name of a place. */
const opensName = whether(
  (word) => word.kind === 'word' && word.text.length <= LONGEST_WORD && (word.isCapital || looksGlued(word)),
)

interface Page {
  readonly context: Context
  /** 1 for tokens of other names. */
  readonly taken: Uint8Array
  /** 1 for tokens of a dateline. */
  readonly filed: Uint8Array
  /** Filled with the known names that nothing beside them makes places. */
  readonly open: PlaceMention[]
}

/** Tokens of groups' names of two words and more, and of their initials: the "Balochistan" of a liberation front is no place, nor the "East" of the Middle East. */
function takenTokens(context: Context): Uint8Array {
  const { tokens } = context.view
  const taken = new Uint8Array(tokens.length)
  for (const { from, to, isSounded } of matchNames(tokens, context.lexicon.actors))
    if (to - from > 1 || (tokens[from]!.text.includes('-') && !isSounded)) taken.fill(1, from, to)
  for (const { rule, from, to } of findActors(context)) if (rule === NEW_GROUP) taken.fill(1, from, to)
  for (let at = 0; at < tokens.length; at++)
    if (opensRegion(tokens[at]!.word)) taken.fill(1, at, regionFrom(tokens, at))
    else if (citesPaper(tokens[at]!.word)) taken.fill(1, at + 1, paperAfter(tokens, at + 1))
  return taken
}

const REGION_WORDS = new Set([...WORLD_REGIONS].map((name) => name.split(' ')[0]!))
const opensRegion = whether(({ lower, isCapital }) => isCapital && REGION_WORDS.has(lower))

/** The end of a world region's name that starts here: "Middle East", "Gulf of Aden"; 0 where none does. */
function regionFrom(tokens: readonly Token[], at: number): number {
  let key = tokens[at]!.lower
  for (let to = at + 1; to < Math.min(tokens.length, at + LONGEST_REGION); to++) {
    key += ` ${tokens[to]!.lower}`
    if (WORLD_REGIONS.has(key)) return to + 1
  }
  return 0
}

function mentionAt({ context, taken, filed, open }: Page, at: number, last: PlaceMention | null): PlaceMention | null {
  const { tokens } = context.view
  const { gazetteer } = context.lexicon
  const { word, text, isCapital } = tokens[at]!
  const isFree = isCapital && taken[at] === 0
  const short = isFree && mayBeDivision(word) ? shortDivision(context, at) : null
  if (short || text.length < 2) return short
  const glued = looksGlued(word) ? gluedAt(tokens, at, gazetteer) : null
  if (glued) return gluedMention(context, at, glued)
  if (!isFree) return null
  const capital = capitalAt(context, at)
  if (capital) return capital
  const before = governing(tokens, at)
  const isLinked = last !== null && at - last.to <= 3 && isLink(tokens, last.to, at)
  const run = runFrom(tokens, at, taken)
  const known =
    numberedAt(tokens, at) ?? pressClubAt(tokens, at, before, gazetteer) ?? stretchAt(tokens, at, run, gazetteer, taken)
  if (known) {
    const isIn = isContained(tokens, known.to, known.candidates, gazetteer)
    const isHere = isIn || (filed[at] === 1 && known.candidates.length > 0)
    if (isPlace({ tokens, stretch: known, before, isLinked, run, isHere }))
      return toMention(context, known, before, isIn)
    if (isOpen(tokens, known)) open.push(toMention(context, known, before, false))
    if (run <= known.to) return null
  }
  // "in Bali Doogle": what the gazetteer knows is only the beginning of another name.
  const bare = bareAt(tokens, at, run, before, gazetteer)
  return bare && isPlace({ tokens, stretch: bare, before, isLinked, run, isHere: false })
    ? toMention(context, bare, before, false)
    : null
}

/** A known name that may be the place that another sentence makes it. */
const isOpen = (tokens: readonly Token[], { from, candidates, word }: NamedStretch): boolean =>
  candidates.length > 0 && word === null && !startsMidRun(tokens, from) && !isPersonBefore(tokens, from)

function gluedMention(
  context: Context,
  at: number,
  { start, end, candidates }: { start: number; end: number; candidates: readonly Place[] },
): PlaceMention {
  const { tokens, text } = context.view
  const name = text.slice(start, end)
  const kind = candidates[0]!.kind
  const { preposition } = governing(tokens, at)
  return {
    start,
    end,
    text: name,
    name,
    kind,
    use: 'event',
    rank: KIND_RANKS[kind],
    resolved: null,
    candidates,
    typeWord: null,
    preposition,
    isContained: false,
    from: at,
    to: at + 1,
    rule: 'place/glued',
  }
}

interface Question {
  readonly tokens: readonly Token[]
  readonly stretch: NamedStretch
  readonly before: Before
  readonly isLinked: boolean
  /** End of the run of capitals that the name stands in. */
  readonly run: number
  /** A dateline names it, or what it lies in follows it. */
  readonly isHere: boolean
}

/** Whether a stretch names a place here, and is no person, post, institution or ordinary word. */
function isPlace({ tokens, stretch, before, isLinked, run, isHere }: Question): boolean {
  const { from, to, candidates, word } = stretch
  const weight = candidates[0]?.weight ?? 0
  const isPut = before.isLocative || before.typeWord !== null
  if (isPersonBefore(tokens, from)) return false
  if (word === SECTOR || word === NAMELESS_CLUB) return true
  if (isHere && !startsMidRun(tokens, from)) return true
  if (word) return isPlausibleName(tokens, stretch)
  if (stretch.typeWord !== null || (to - from > 1 && isPlaceWord(tokens[to - 1]!.word))) return true
  const after = tokens[to]
  const isLonger = run > to && after?.kind === 'word' && after.isCapital
  if (isLonger && weight > LEAST_TOWN && isTownBody(after.word)) return !startsMidRun(tokens, from)
  if (isLonger && !isPut && !isInstitutionWord(after.word)) return weight > 0.8 && !startsMidRun(tokens, from)
  if (candidates.length === 0) return isPut || isLinked || isRaided(tokens, from, run)
  if (isPut || isLinked || before.preposition !== null) return weight > 0.6 || !startsMidRun(tokens, from)
  return weight >= KNOWN_ALONE && !startsMidRun(tokens, from)
}

/** "Asim Khar": the word before is a capitalised name, so this is the rest of it. */
const startsMidRun = (tokens: readonly Token[], from: number): boolean => {
  const before = tokens[from - 1]
  // "Lanao del Sur"
  if (before?.text === '.' && from > 1 && isShortTitle(tokens[from - 2]!.word)) return true
  const isBehind = before?.lower === 'del' || before?.lower === 'de'
  const previous = isBehind ? tokens[from - 2] : before
  return previous?.kind === 'word' && previous.isCapital && goesBefore(previous.word)
}

const isShortTitle = whether(({ lower }) => /^(?:st|ste|mt|ft)$/.test(lower))
/** A word in a capital that belongs to the name behind it. */
const goesBefore = whether(
  (word) => (!isNeverPlace(word) || NAME_OPENERS.has(word.text) || isGivenName(word)) && !isPlaceWord(word),
)

/** "New London" is no London. */
const NAME_OPENERS = new Set(['New', 'NEW', 'San', 'Royal'])

const isPersonBefore = (tokens: readonly Token[], from: number): boolean => {
  const previous = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1]
  return previous?.kind === 'word' && isPersonWord(previous.word)
}

/** "According area", "Police Station": a type word after no name at all. */
function isPlausibleName(tokens: readonly Token[], { from, nameTo, joins, candidates, word }: NamedStretch): boolean {
  let first: Token | null = null
  let words = 0
  let hasName = false
  for (let i = from; i < (joins ? nameTo - 1 : nameTo); i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    first ??= token
    words++
    hasName ||= mayName(token.word)
  }
  // "One province had 600 deaths"
  if (first && words === 1 && isCounting(first.word)) return false
  if (candidates.length > 0) return true
  if (!first) return false
  // "a BSF picket": whose post it is, not what it is called.
  if (!joins && word?.kind === 'facility' && words === 1 && isAbbreviation(first.word)) return false
  return !isInstitutionWord(first.word) && (joins || hasName)
}

const isAbbreviation = whether(({ text }) => text.length > 1 && text === text.toUpperCase())

const mayName = whether(
  (word) => !isNeverPlace(word) && !isInstitutionWord(word) && !isPlaceWord(word) && !isConnector(word),
)
const isCounting = whether(({ lower }) =>
  /^(?:one|two|three|four|five|six|another|every|each|either|neither|no)$/.test(lower),
)

/** A name that the gazetteer does not know, put somewhere by a preposition: "in Adezai on the outskirts". */
function bareAt(
  tokens: readonly Token[],
  at: number,
  run: number,
  { preposition, isLocative, typeWord }: Before,
  gazetteer: Gazetteer,
): NamedStretch | null {
  const isPut = isLocative && preposition !== 'on' && preposition !== 'within'
  if (!isPut && typeWord === null && !isRaided(tokens, at, run)) return null
  const before = tokens[at - 1]?.lower
  if (before === 'a' || before === 'an' || tokens[run]?.lower === 'border' || tokens[run]?.lower === 'frontier')
    return null
  let words = 0
  for (let i = at; i < run; i++) {
    const { kind, word } = tokens[i]!
    if (kind !== 'word') continue
    if (isNoBareName(word)) return null
    words++
  }
  return words > 0 && words <= 4 ? stretchOf(at, run, partOf(tokens, at, run, gazetteer)) : null
}

/** A word in no name that the gazetteer does not know. */
const isNoBareName = whether(
  (word) =>
    isNeverPlace(word) ||
    isInstitutionWord(word) ||
    isPersonWord(word) ||
    (word.text.length > 1 && word.text === word.text.toUpperCase()),
)

/** "Lower Kurram", "Central Orakzai": a part of a district of that name. */
function partOf(tokens: readonly Token[], at: number, run: number, gazetteer: Gazetteer): readonly Place[] {
  if (run - at < 2 || !opensPart(tokens[at]!.word)) return []
  const name = tokens.slice(at + 1, run).map(({ lower }) => lower)
  return gazetteer.find(foldName(name.join(' '))).filter(({ kind }) => kind === 'admin2')
}

const opensPart = whether(({ text }) => /^(?:Lower|Upper|Central|North|South|East|West)$/.test(text))

/** "attacked Kwanar Kudu community in", "struck Otupa in": what is hit and then placed is a place. */
const isRaided = (tokens: readonly Token[], at: number, run: number): boolean =>
  at > 0 && isRaid(tokens[at - 1]!.word) && run < tokens.length && endsRaid(tokens[run]!.word)
const isRaid = whether(({ lower }) => /^(?:attacked|struck|stormed|raided|invaded|overran)$/.test(lower))
const endsRaid = whether(({ lower }) => /^(?:in|community|communities|village|town)$/.test(lower))

const isLink = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!linksNames(tokens[i]!.word)) return false
  return true
}
const linksNames = whether(({ lower }) => /^(?:,|of|in|\(|the|and|'s|s|-|near|at|\/)$/.test(lower))

function toMention(context: Context, stretch: NamedStretch, before: Before, isContained: boolean): PlaceMention {
  const { tokens, text } = context.view
  const { from, nameTo, to, candidates, joins } = stretch
  const word = stretch.word ?? before.word
  const typeWord = stretch.typeWord ?? before.typeWord
  const start = tokens[from]!.start
  const keepsType = stretch.word?.kind === 'natural' || typeWord === 'sector'
  const fitting = fittingCandidates(candidates, word, typeWord, joins)
  const printed = textBetween(text, tokens, from, keepsType ? to : nameTo)
  const name = isInCapitals(tokens[from]!.word) ? inSmallLetters(printed, fitting[0]) : printed
  const kind: PlaceKind =
    word && (joins || fitting.length === 0)
      ? candidates.length === 0 && !joins && word.kind === 'town'
        ? 'unknown-place'
        : word.kind
      : (fitting[0]?.kind ?? 'unknown-place')
  return {
    start,
    end: tokens[to - 1]!.end,
    text: textBetween(text, tokens, from, to),
    name,
    kind,
    use: useOf(tokens, stretch, before),
    rank: opensInstitution(tokens[from]!.word) ? 2.6 : rankOf(kind, word, fitting[0], tokens[nameTo - 1]!),
    resolved: null,
    candidates: fitting,
    typeWord,
    preposition: before.preposition,
    isContained,
    from,
    to,
    rule: candidates.length > 0 ? 'place/gazetteer' : word ? 'place/type-word' : 'place/preposition',
  }
}

const isInCapitals = whether(({ text }) => text === text.toUpperCase())
const opensInstitution = whether(({ lower }) => INSTITUTION_OPENERS.has(lower))

/** "DERA ISMAIL KHAN" as other sentences print it; "FATA" and "KPK" stay. */
function inSmallLetters(name: string, place: Place | undefined): string {
  if (name.length < 4 || name !== name.toUpperCase() || /[.\d]/.test(name)) return name
  if (place ? place.name === place.name.toUpperCase() : name.length < 6) return name
  return name.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase())
}

/** Where the type word names a level, candidates of that level come first. */
function fittingCandidates(
  candidates: readonly Place[],
  word: PlaceWord | null,
  typeWord: string | null,
  joins: boolean,
): readonly Place[] {
  if (!word || joins || typeWord === 'city') return candidates
  if (typeWord === 'region') {
    // "the Tillaberi region" is the division rather than its town.
    const divisions = candidates.filter(({ kind }) => kind === 'admin1')
    if (divisions.length > 0) return divisions
  }
  const level = candidates.filter(
    ({ kind }) =>
      kind === word.kind || (word.rank >= 4 && kind !== 'country' && kind !== 'admin1' && kind !== 'admin2'),
  )
  if (word.kind === 'admin1' || word.kind === 'admin2') return level.length > 0 ? level : candidates
  return level.length > 0 ? [...level, ...candidates.filter((place) => !level.includes(place))] : candidates
}

const KIND_RANKS: Readonly<Record<PlaceKind, number>> = {
  country: 1,
  admin1: 2,
  admin2: 3,
  town: 5,
  neighbourhood: 8,
  road: 7,
  facility: 2.8,
  natural: 6,
  'unknown-place': 7.5,
}

function rankOf(kind: PlaceKind, word: PlaceWord | null, place: Place | undefined, last: Token): number {
  // "Banaras Chowk", known to the gazetteer, is as fine as the chowk that it does not know.
  const own = kind === 'facility' || kind === 'neighbourhood' || kind === 'road' ? placeWordOf(last.word) : null
  if (!word && own) return own.rank
  if (word && !(word.kind === 'town' && place && (place.kind === 'country' || place.kind === 'admin1')))
    return word.rank
  return KIND_RANKS[kind]
}
