import {
  foldName,
  type Gazetteer,
  INSTITUTION_OPENERS,
  INSTITUTION_WORDS,
  LOCATIVES,
  LONGEST_REGION,
  NAME_CONNECTORS,
  NEVER_PLACES,
  PERSON_WORDS,
  PLACE_WORDS,
  type Place,
  type PlaceKind,
  type PlaceWord,
  TOWN_BODIES,
  WORLD_REGIONS,
} from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { findDatelines } from '../datelines.ts'
import { matchNames } from '../who/match-names.ts'
import { shortDivision } from './abbreviated-division.ts'
import { capitalAt } from './capital-of.ts'
import { isContained } from './contained.ts'
import { type Before, governing } from './governing.ts'
import { gluedAt, type NamedStretch, runFrom, stretchAt } from './match-places.ts'
import type { PlaceMention } from './place-mention.ts'
import { resolvePlaces } from './resolve-places.ts'
import { isGivenName, oneSense } from './sure-names.ts'
import { useOf } from './use-of.ts'

/** Longer "words" are no names: a text without spaces. */
const LONGEST_WORD = 40
/** A bare name that nothing beside it calls a place is one from about eighty thousand people on. */
const KNOWN_ALONE = 0.56

/** "Alton Mayor": a town of a few hundred people has one. */
const LEAST_TOWN = 0.3

/** Every place that the document names, resolved by what the whole document is about. */
export function findPlaces(context: Context): PlaceMention[] {
  const { tokens } = context.view
  const taken = takenTokens(context)
  const datelines = new Uint8Array(tokens.length)
  for (const [from, to] of findDatelines(tokens)) datelines.fill(1, from, to)
  const mentions: PlaceMention[] = []
  const open: PlaceMention[] = []
  const page: Page = { context, isTaken: taken, isFiled: (at) => datelines[at] === 1, open }
  for (let i = 0; i < tokens.length; ) {
    const mention = mentionAt(page, i, mentions.at(-1))
    if (mention) {
      mentions.push(datelines[mention.from] ? { ...mention, use: 'dateline' } : mention)
      i = mention.to
    } else i++
  }
  return resolvePlaces(oneSense({ mentions, open }, tokens), context)
}

interface Page {
  readonly context: Context
  /** Tokens of other names. */
  readonly isTaken: (at: number) => boolean
  /** Tokens of a dateline. */
  readonly isFiled: (at: number) => boolean
  /** Filled with the known names that nothing beside them makes places. */
  readonly open: PlaceMention[]
}

/** Tokens of groups' names of two words and more: the "Balochistan" of a liberation front is no place, nor the "East" of the Middle East. */
function takenTokens(context: Context): (at: number) => boolean {
  const { tokens } = context.view
  const taken = new Uint8Array(tokens.length)
  for (const { from, to, isSounded } of matchNames(tokens, context.lexicon.actors))
    if (to - from > 1 || (tokens[from]!.text.includes('-') && !isSounded)) taken.fill(1, from, to)
  for (let at = 0; at < tokens.length; at++)
    if (tokens[at]!.isCapital) taken.fill(1, at, Math.max(at, regionFrom(tokens, at)))
  return (at) => taken[at] === 1
}

const REGION_WORDS = new Set([...WORLD_REGIONS].map((name) => name.split(' ')[0]!))
const opensRegion = whether(({ lower }) => REGION_WORDS.has(lower))

/** The end of a world region's name that starts here: "Middle East", "Gulf of Aden"; 0 where none does. */
function regionFrom(tokens: readonly Token[], at: number): number {
  if (!opensRegion(tokens[at]!.word)) return 0
  let key = tokens[at]!.lower
  for (let to = at + 1; to < Math.min(tokens.length, at + LONGEST_REGION); to++) {
    key += ` ${tokens[to]!.lower}`
    if (WORLD_REGIONS.has(key)) return to + 1
  }
  return 0
}

function mentionAt(page: Page, at: number, previous: PlaceMention | undefined): PlaceMention | null {
  const { context, isTaken } = page
  const { tokens } = context.view
  const { gazetteer } = context.lexicon
  const token = tokens[at]!
  if (token.kind !== 'word' || token.text.length > LONGEST_WORD) return null
  const short = token.isCapital && !isTaken(at) ? shortDivision(context, at) : null
  if (short || token.text.length < 2) return short
  const glued = token.text.length > 7 ? gluedAt(tokens, at, gazetteer) : null
  if (glued) return gluedMention(context, at, glued)
  if (!token.isCapital || isTaken(at)) return null
  const capital = capitalAt(context, at, () => governing(tokens, at).preposition)
  if (capital) return capital
  const before = governing(tokens, at)
  const isLinked = previous !== undefined && at - previous.to <= 3 && isLink(tokens, previous.to, at)
  const known = numberedAt(tokens, at) ?? stretchAt(tokens, at, gazetteer, isTaken)
  const run = runFrom(tokens, at, isTaken)
  if (known) {
    const isIn = isContained(tokens, known.to, known.candidates, gazetteer)
    const isHere = isIn || (page.isFiled(at) && known.candidates.length > 0)
    if (isPlace({ tokens, stretch: known, before, isLinked, run, isHere })) {
      const mention = toMention(context, known, before)
      return isIn ? { ...mention, isContained: true } : mention
    }
    if (isOpen(tokens, known)) page.open.push(toMention(context, known, before))
  }
  // "in Bali Doogle": what the gazetteer knows is only the beginning of another name.
  const bare = known && run <= known.to ? null : bareAt(context, at, isTaken)
  return bare && isPlace({ tokens, stretch: bare, before, isLinked, run, isHere: false })
    ? toMention(context, bare, before)
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
  const isPut = LOCATIVES.has(before.preposition ?? '') || before.typeWord !== null
  if (isPersonBefore(tokens, from)) return false
  if (word === SECTOR) return true
  if (isHere && !startsMidRun(tokens, from)) return true
  if (word) return isPlausibleName(tokens, stretch)
  if (stretch.typeWord !== null || (to - from > 1 && PLACE_WORDS.has(tokens[to - 1]!.lower))) return true
  const after = tokens[to]
  const isLonger = run > to && after?.kind === 'word' && after.isCapital
  if (isLonger && TOWN_BODIES.has(after.lower) && weight > LEAST_TOWN) return !startsMidRun(tokens, from)
  if (isLonger && !isPut && !INSTITUTION_WORDS.has(after.lower)) return weight > 0.8 && !startsMidRun(tokens, from)
  if (candidates.length === 0) return isPut || isLinked || isRaided(tokens, from, run)
  if (isPut || isLinked || before.preposition !== null) return !startsMidRun(tokens, from) || weight > 0.6
  return weight >= KNOWN_ALONE && !startsMidRun(tokens, from)
}

/** "Asim Khar": the word before is a capitalised name, so this is the rest of it. */
const startsMidRun = (tokens: readonly Token[], from: number): boolean => {
  // "Lanao del Sur"
  if (tokens[from - 1]?.text === '.' && /^(?:st|ste|mt|ft)$/.test(tokens[from - 2]?.lower ?? '')) return true
  const isBehind = tokens[from - 1]?.lower === 'del' || tokens[from - 1]?.lower === 'de'
  const previous = tokens[isBehind ? from - 2 : from - 1]
  return (
    previous?.kind === 'word' &&
    previous.isCapital &&
    (!NEVER_PLACES.has(previous.lower) || NAME_OPENERS.has(previous.text) || isGivenName(previous.word)) &&
    !PLACE_WORDS.has(previous.lower)
  )
}

/** "New London" is no London. */
const NAME_OPENERS = new Set(['New', 'NEW', 'San', 'Royal'])

const isPersonBefore = (tokens: readonly Token[], from: number): boolean => {
  const previous = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1]
  return previous?.kind === 'word' && PERSON_WORDS.has(previous.lower)
}

/** "According area", "Police Station": a type word after no name at all. */
function isPlausibleName(tokens: readonly Token[], { from, nameTo, joins, candidates, word }: NamedStretch): boolean {
  const words = tokens.slice(from, joins ? nameTo - 1 : nameTo).filter(({ kind }) => kind === 'word')
  // "One province had 600 deaths"
  if (words.length === 1 && COUNTING.test(words[0]!.lower)) return false
  if (candidates.length > 0) return true
  // "a BSF picket": whose post it is, not what it is called.
  if (!joins && word?.kind === 'facility' && words.length === 1 && isAbbreviation(words[0]!.text)) return false
  if (joins && words.length > 0) return !INSTITUTION_WORDS.has(words[0]!.lower)
  return (
    words.length > 0 &&
    words.some(
      ({ lower }) =>
        !NEVER_PLACES.has(lower) &&
        !INSTITUTION_WORDS.has(lower) &&
        !PLACE_WORDS.has(lower) &&
        !NAME_CONNECTORS.has(lower),
    ) &&
    !INSTITUTION_WORDS.has(words[0]!.lower)
  )
}

const COUNTING = /^(?:one|two|three|four|five|six|another|every|each|either|neither|no)$/

const SECTOR: PlaceWord = { kind: 'neighbourhood', rank: 8, joins: true }

/** "Sector 11", "Sector 8 L", "Phase VI": a numbered part of a town. A mere block is not named for itself. */
function numberedAt(tokens: readonly Token[], at: number): NamedStretch | null {
  if (!/^(?:Sector|Phase)$/.test(tokens[at]!.text)) return null
  const next = tokens[at + 1]
  if (next?.kind !== 'number' && !/^[IVX]{1,4}$/.test(next?.text ?? '')) return null
  const letter = tokens[at + 2]?.text === '-' || tokens[at + 2]?.text === '/' ? at + 3 : at + 2
  const to = /^\p{Lu}$/u.test(tokens[letter]?.text ?? '') ? letter + 1 : at + 2
  return { from: at, nameTo: to, to, candidates: [], word: SECTOR, typeWord: 'sector', joins: true, isSounded: false }
}

/** A name that the gazetteer does not know, put somewhere by a preposition: "in Adezai on the outskirts". */
function bareAt(context: Context, at: number, isTaken: (at: number) => boolean): NamedStretch | null {
  const { tokens } = context.view
  const before = governing(tokens, at)
  if (/^(?:a|an)$/.test(tokens[at - 1]?.lower ?? '')) return null
  const run = runFrom(tokens, at, isTaken)
  if (
    !(LOCATIVES.has(before.preposition ?? '') && before.preposition !== 'on' && before.preposition !== 'within') &&
    before.typeWord === null &&
    !isRaided(tokens, at, run)
  )
    return null
  const words = tokens.slice(at, run).filter(({ kind }) => kind === 'word')
  if (words.length === 0 || words.length > 4 || /^(?:border|frontier)$/.test(tokens[run]?.lower ?? '')) return null
  if (
    words.some(
      ({ lower, text }) =>
        NEVER_PLACES.has(lower) || INSTITUTION_WORDS.has(lower) || PERSON_WORDS.has(lower) || isAbbreviation(text),
    )
  )
    return null
  const candidates = partOf(tokens, at, run, context.lexicon.gazetteer)
  return { from: at, nameTo: run, to: run, candidates, word: null, typeWord: null, joins: false, isSounded: false }
}

/** "Lower Kurram", "Central Orakzai": a part of a district of that name. */
function partOf(tokens: readonly Token[], at: number, run: number, gazetteer: Gazetteer): readonly Place[] {
  if (run - at < 2 || !/^(?:Lower|Upper|Central|North|South|East|West)$/.test(tokens[at]!.text)) return []
  const name = tokens.slice(at + 1, run).map(({ lower }) => lower)
  return gazetteer.find(foldName(name.join(' '))).filter(({ kind }) => kind === 'admin2')
}

const isAbbreviation = (text: string): boolean => text.length > 1 && text === text.toUpperCase()

/** "attacked Kwanar Kudu community in", "struck Otupa in": what is hit and then placed is a place. */
const isRaided = (tokens: readonly Token[], at: number, run: number): boolean =>
  /^(?:attacked|struck|stormed|raided|invaded|overran)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:in|community|communities|village|town)$/.test(tokens[run]?.lower ?? '')

const isLink = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!/^(?:,|of|in|\(|the|and|'s|s|-|near|at|\/)$/.test(tokens[i]!.lower)) return false
  return true
}

function toMention(context: Context, stretch: NamedStretch, before: Before): PlaceMention {
  const { tokens, text } = context.view
  const { from, nameTo, to, candidates, joins } = stretch
  const word = stretch.word ?? before.word
  const typeWord = stretch.typeWord ?? before.typeWord
  const start = tokens[from]!.start
  const keepsType = stretch.word?.kind === 'natural' || typeWord === 'sector'
  const fitting = fittingCandidates(candidates, word, typeWord, joins)
  const name = inSmallLetters(text.slice(start, tokens[(keepsType ? to : nameTo) - 1]!.end), fitting[0])
  const kind: PlaceKind =
    word && (joins || fitting.length === 0)
      ? candidates.length === 0 && !joins && word.kind === 'town'
        ? 'unknown-place'
        : word.kind
      : (fitting[0]?.kind ?? 'unknown-place')
  return {
    start,
    end: tokens[to - 1]!.end,
    text: text.slice(start, tokens[to - 1]!.end),
    name,
    kind,
    use: useOf(tokens, stretch, before),
    rank: INSTITUTION_OPENERS.has(tokens[from]!.lower)
      ? 2.6
      : rankOf(kind, word, fitting[0], tokens[nameTo - 1]!.lower),
    resolved: null,
    candidates: fitting,
    typeWord,
    preposition: before.preposition,
    from,
    to,
    rule: candidates.length > 0 ? 'place/gazetteer' : word ? 'place/type-word' : 'place/preposition',
  }
}

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

function rankOf(kind: PlaceKind, word: PlaceWord | null, place: Place | undefined, last: string): number {
  // "Banaras Chowk", known to the gazetteer, is as fine as the chowk that it does not know.
  const own = kind === 'facility' || kind === 'neighbourhood' || kind === 'road' ? PLACE_WORDS.get(last) : undefined
  if (!word && own) return own.rank
  if (word && !(word.kind === 'town' && place && (place.kind === 'country' || place.kind === 'admin1')))
    return word.rank
  return KIND_RANKS[kind]
}
