import {
  foldName,
  type Gazetteer,
  INSTITUTION_WORDS,
  NAME_CONNECTORS,
  NEVER_PLACES,
  PLACE_WORDS,
  type Place,
  type PlaceWord,
} from '#lexicon/index.ts'
import { type Token, type Word, whether } from '#text/index.ts'
import { firstFoldedOf, foldedOf } from '../folded.ts'
import { perWordIn } from '../per-word-in.ts'
import {
  isCapital,
  isConnector,
  isInstitutionWord,
  isNeverPlace,
  isPlaceWord,
  isTownBody,
  placeWordOf,
} from './word-kinds.ts'

/** A stretch of tokens that may name a place, before anything is decided about it. */
export interface NamedStretch {
  readonly from: number
  /** End of the name itself. */
  readonly nameTo: number
  /** End of the name with its type word. */
  readonly to: number
  readonly candidates: readonly Place[]
  readonly word: PlaceWord | null
  readonly typeWord: string | null
  /** True where a capitalised type word belongs to the name. */
  readonly joins: boolean
}

/** A name without a type word. */
export const stretchOf = (from: number, to: number, candidates: readonly Place[]): NamedStretch => ({
  from,
  nameTo: to,
  to,
  candidates,
  word: null,
  typeWord: null,
  joins: false,
})

/** No place's name is longer, counted in printed words. */
const LONGEST = 5
/** The most capitalised words of a name that the gazetteer does not know. */
const LONGEST_UNKNOWN = 4

/** Reads the longest name at a token: known to the gazetteer, or told to be a place by its type word. */
export function stretchAt(
  tokens: readonly Token[],
  at: number,
  run: number,
  gazetteer: Gazetteer,
  taken: Uint8Array,
): NamedStretch | null {
  const frontier = opensFrontier(tokens[at]!.word) ? frontierAt(tokens, at, gazetteer) : null
  if (frontier) return frontier
  const isClosed = closesName(tokens, at, run)
  const beat = isClosed ? (beatAt(tokens, at, run, gazetteer) ?? localGovernmentAt(tokens, at, run, gazetteer)) : null
  if (beat) return beat
  const known = knownAt(tokens, at, gazetteer, taken)
  const typed = isClosed && !opensNoUnknown(tokens[at]!.word) ? typedAt(tokens, at, run, taken) : null
  if (typed && (!known || typed.to > known.to)) return withParent(typed, known)
  return known && !isPartOfName(tokens, known, run) ? known : null
}

/** True where a word that tells what the name before it is of may end a name: all readers of such words need one. */
function closesName(tokens: readonly Token[], at: number, run: number): boolean {
  const last = Math.min(run, at + LONGEST_UNKNOWN + 1, tokens.length - 1)
  for (let i = at + 1; i <= last; i++) if (mayClose(tokens[i]!.word)) return true
  return false
}

/** People of a place so large that its name alone, before another capital, is still it ("Quetta Unidentified men"). */
const LARGE = 0.56

/** "Rinn Shakh" is no Rinn: a small place's name that goes on in capitals is another name. */
function isPartOfName(tokens: readonly Token[], { from, to, word, candidates }: NamedStretch, run: number): boolean {
  if (run <= to || word) return false
  if (candidates[0]!.weight >= LARGE && !(run === to + 1 && isPutElsewhere(tokens, run, candidates))) return false
  const next = tokens[to]!
  // "Henry County Sheriff": the name ends on what it is.
  if (to - from > 1 && isPlaceWord(tokens[to - 1]!.word)) return false
  if (isTownBody(next.word)) return false
  return next.kind === 'word' && !isInstitutionWord(next.word) && !isNeverPlace(next.word)
}

/** "at Ziarat Balanosh in Chagai District": in another district than the town's, so that another name ends here. */
function isPutElsewhere(tokens: readonly Token[], at: number, candidates: readonly Place[]): boolean {
  if (tokens[at]?.lower !== 'in' || !isCapital(tokens[at + 1])) return false
  if (!isDivisionNext(tokens, at + 2) && !isDivisionNext(tokens, at + 3)) return false
  const first = firstFoldedOf(tokens[at + 1]!.word)
  return candidates.every(({ name, admin2 }) => ![name, admin2 ?? ''].some((one) => foldName(one).startsWith(first)))
}

const opensFrontier = whether(({ text }) => text === 'FR' || text === 'Frontier')

/** "Frontier Region (FR) Kohat", "FR Bannu": the tribal tract beside a district of that name. */
function frontierAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): NamedStretch | null {
  if (tokens[at]!.text !== 'FR' && !(tokens[at]!.text === 'Frontier' && /^regions?$/.test(tokens[at + 1]?.lower ?? '')))
    return null
  let from = tokens[at]!.text === 'FR' ? at + 1 : at + 2
  if (tokens[from]?.text === '(' && tokens[from + 2]?.text === ')') from += 3
  for (let to = Math.min(from + 3, tokens.length); to > from; to--) {
    const candidates = gazetteer.find(
      `fr ${foldName(
        tokens
          .slice(from, to)
          .map(({ lower }) => lower)
          .join(' '),
      )}`,
    )
    if (candidates.length > 0)
      return { from: at, nameTo: to, to, candidates, word: null, typeWord: 'agency', joins: false }
  }
  return null
}

/** A capital at the start of a sentence that opens no unknown name. */
const OPENERS =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|one|two|three|four|five|six|seven|eight|nine|ten|another|some|several|many|both|each|in|on|at|near|from|to|of|by|after|before|when|while|as)$/
const opensNoUnknown = whether(({ lower }) => OPENERS.test(lower))

const FORCES = new Set(['police', 'levies', 'khasadar'])
const HOUSES = new Set(['station', 'stations', 'post', 'thana'])
const mayClose = whether(
  ({ lower, text }) => FORCES.has(lower) || PLACE_WORDS.has(lower) || text === 'LGA' || lower === 'local',
)

/** "Daudzai Police Station": a beat, named after the place in its middle. */
function beatAt(tokens: readonly Token[], at: number, run: number, gazetteer: Gazetteer): NamedStretch | null {
  for (let i = at + 1; i <= run && i - at <= LONGEST_UNKNOWN; i++) {
    if (!FORCES.has(tokens[i]?.lower ?? '') || !HOUSES.has(tokens[i + 1]?.lower ?? '')) continue
    const key = foldName(
      tokens
        .slice(at, i)
        .map(({ lower }) => lower)
        .join(' '),
    )
    return {
      from: at,
      nameTo: i,
      to: i + 2,
      candidates: gazetteer.find(key),
      word: null,
      typeWord: 'police station',
      joins: false,
    }
  }
  return null
}

/** "Bama Local Government Area", "Bama LGA": Nigeria's districts. */
function localGovernmentAt(
  tokens: readonly Token[],
  at: number,
  run: number,
  gazetteer: Gazetteer,
): NamedStretch | null {
  for (let i = at + 1; i <= run && i - at <= 3; i++) {
    const isShort = tokens[i]?.text === 'LGA'
    const isLong =
      tokens[i]?.lower === 'local' && tokens[i + 1]?.lower === 'government' && tokens[i + 2]?.lower === 'area'
    if (!isShort && !isLong) continue
    const candidates = gazetteer.find(
      foldName(
        tokens
          .slice(at, i)
          .map(({ lower }) => lower)
          .join(' '),
      ),
    )
    const to = isShort ? i + 1 : i + 3
    const word = PLACE_WORDS.get('district')!
    return { from: at, nameTo: i, to, candidates, word, typeWord: 'district', joins: false }
  }
  return null
}

/** "Chaman Bazaar" lies in Chaman; "Mastung Road" and "Hala Naka" lie anywhere on the way there. */
function withParent(typed: NamedStretch, known: NamedStretch | null): NamedStretch {
  const isInside =
    known &&
    typed.word &&
    typed.word.kind !== 'road' &&
    !ON_THE_WAY.test(typed.typeWord ?? '') &&
    known.nameTo === typed.nameTo - 1 &&
    typed.joins
  return isInside ? { ...typed, candidates: known.candidates } : typed
}

const ON_THE_WAY = /^(?:naka|chowk|chowrangi|gate|mor|morr|phatak|bypass|adda|interchange|toll)$/

/** The run of capitalised words from a token, with the connectors inside it: "Gulshan e Iqbal", "Dera Ismail Khan". */
export function runFrom(tokens: readonly Token[], at: number, taken: Uint8Array): number {
  let to = at
  while (to < tokens.length && to - at < 8) {
    if (isCapital(tokens[to]) && taken[to] === 0) to++
    else if (to > at && isInnerMark(tokens, to)) to++
    else break
  }
  return to
}

/** A connector between two capitals, or the full stop of an initial ("D. I. Khan"). */
function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (!isCapital(tokens[at + 1])) return false
  if (token.kind === 'word') return isConnector(token.word)
  if (token.text === '.') return isShort(tokens[at - 1]!)
  return token.text === '-' && tokens[at - 1]!.end === token.start
}

/** What a gazetteer knows of the names that a word opens. */
interface Opening {
  /** The most words of such a name that are read; 0 when none starts so. */
  readonly most: number
  /** The word as names spell it out, and what it means alone. */
  readonly key: string
  readonly alone: readonly Place[]
}

const openingOf = perWordIn((word: Word, gazetteer: Gazetteer): Opening => {
  const folded = foldedOf(word)
  const head = firstFoldedOf(word)
  const key = FULL_FORMS.get(folded) ?? folded
  const most = folded === '' ? 0 : Math.min(gazetteer.wordsFrom(FULL_FORMS.get(head) ?? head), LONGEST)
  return { most, key, alone: most === 0 || PLACE_WORDS.has(key) ? [] : gazetteer.find(key) }
})

function knownAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer, taken: Uint8Array): NamedStretch | null {
  const { word } = tokens[at]!
  const isOrdinary = isOrdinaryWord(word) && (namesInstitution(word) || !isDivisionNext(tokens, at + 1))
  if (isOrdinary && !leadsOn(tokens[at + 1])) return null
  const { most, key: first, alone } = openingOf(word, gazetteer)
  if (most === 0) return null
  let key = first
  let nameTo = at + 1
  let candidates = isOrdinary ? [] : alone
  for (let to = at + 1, words = 1; to < tokens.length && words < most && taken[to] === 0; to++) {
    const token = tokens[to]!
    if (token.kind === 'punctuation') {
      if (token.text === '-' || token.text === '&' || (token.text === '.' && isShort(tokens[to - 1]!))) continue
      break
    }
    const folded = foldedOf(token.word)
    if (!folded || !goesOn(token.word)) break
    key = `${key} ${folded}`
    words++
    const found = gazetteer.find(key)
    if (found.length === 0) continue
    candidates = found
    nameTo = to + 1
  }
  if (candidates.length === 0) return null
  return withTypeWord(tokens, withoutDivisionWord(tokens, stretchOf(at, nameTo, candidates), gazetteer))
}

/** A word that names nothing alone: "May" does in "May District", but "Police" does not even before "Department". */
const isOrdinaryWord = whether((word) => NEVER_PLACES.has(foldedOf(word)))
const namesInstitution = whether((word) => INSTITUTION_WORDS.has(foldedOf(word)))

/** A token behind an ordinary word with which it may be a name nevertheless. */
const leadsOn = (next: Token | undefined): boolean =>
  next !== undefined && (next.kind === 'number' || isCapital(next) || isConnector(next.word))

/** A word behind the first one of a name that may belong to it. */
const goesOn = whether(
  ({ kind, isCapital: isLarge, lower }) =>
    kind === 'number' ||
    (kind === 'word' &&
      (isLarge || NAME_CONNECTORS.has(lower) || PLACE_WORDS.has(lower) || lower === 's' || lower === 'and')),
)

/** "St. Louis", "Mt. Vernon", "D. I. Khan": a full stop inside a name. */
const isShort = ({ word }: Token): boolean => isShortened(word)
const isShortened = whether(({ text, lower }) => text.length === 1 || /^(?:st|ste|mt|ft|pt)$/.test(lower))
const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ['mt', 'mount'],
  ['ft', 'fort'],
])

const DIVISION_WORDS = new Set(['district', 'agency', 'province', 'state', 'region', 'governorate', 'department'])
const isDivisionWord = whether(({ lower }) => DIVISION_WORDS.has(lower))

/** "Mon District": a division's word makes a name of an ordinary word. */
const isDivisionNext = (tokens: readonly Token[], at: number): boolean =>
  at < tokens.length && isDivisionWord(tokens[at]!.word)

/** "Western Province" is so named in one country, and is the province called "Western" of others. */
function withoutDivisionWord(tokens: readonly Token[], stretch: NamedStretch, gazetteer: Gazetteer): NamedStretch {
  const { from, to, candidates } = stretch
  if (to - from < 2 || !isDivisionNext(tokens, to - 1)) return stretch
  const words = tokens.slice(from, to - 1).filter(({ kind }) => kind !== 'punctuation')
  const bare = gazetteer.find(foldName(words.map(({ lower }) => lower).join(' ')))
  const others = bare.filter(({ kind }) => kind === 'admin1' || kind === 'admin2')
  if (others.length === 0) return stretch
  const all = [...candidates, ...others.filter((place) => !candidates.includes(place))]
  return stretchOf(from, to - 1, all)
}

/** A type word right after a known name: "Quetta District", "Kurram Agency", "Wana town". */
function withTypeWord(tokens: readonly Token[], stretch: NamedStretch): NamedStretch {
  const token = tokens[stretch.to]
  const word = token?.kind === 'word' ? placeWordOf(token.word) : null
  if (!word || token!.lower === 'route' || token!.lower === 'block') return stretch
  // "Karachi Airport", "Wana Road": the capitalised word makes another name, which `typedAt` reads.
  if (word.joins && token!.isCapital && word.kind !== 'town') return stretch
  if (isInstitution(tokens, stretch.to + 1)) return stretch
  return { ...stretch, to: stretch.to + 1, word, typeWord: token!.lower }
}

/** "Orangi Town Police", "Wana Cantonment Hospital": the type word goes on into an institution. */
const isInstitution = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at]) && isInstitutionWord(tokens[at]!.word) && tokens[at]!.lower !== 'police'

/** A name with its type word that the gazetteer need not know: "Nishtar Chowk", "the Kanak area", "Malwari village". */
function typedAt(tokens: readonly Token[], at: number, run: number, taken: Uint8Array): NamedStretch | null {
  let best: NamedStretch | null = null
  for (let i = at + 1; i <= run && i - at <= LONGEST_UNKNOWN + 1; i++) {
    const token = tokens[i]
    const word = token?.kind === 'word' && taken[i] === 0 ? placeWordOf(token.word) : null
    if (!word) continue
    // "Huntsville Police Department", "Sindh Health Department": an office, and no department of a country.
    if (token!.text === 'Department') break
    const isJoined = word.joins && token!.isCapital
    best = {
      from: at,
      nameTo: isJoined ? i + 1 : i,
      to: i + 1,
      candidates: [],
      word,
      typeWord: token!.lower,
      joins: isJoined,
    }
    // "Spin Thana area": a type word in a capital, before another one, belongs to the name.
    const next = tokens[i + 1]
    const isInside = token!.isCapital && next !== undefined && !next.isCapital && isPlaceWord(next.word)
    if (!isJoined && !isInside) break
  }
  return best
}

const SHORTEST_GLUED = 7
const GLUED_AFTER = /^\p{Ll}{3,}(\p{Lu}\p{Ll}{3,})$/u
const GLUED_BEFORE = /^(\p{Lu}\p{Ll}{3,})(?:city|town|district|area)$/u
export const looksGlued = whether(
  ({ text }) => text.length > SHORTEST_GLUED && (GLUED_AFTER.test(text) || GLUED_BEFORE.test(text)),
)

/** A name glued to the word before or after it where a text lost its spaces: "capitalPeshawar", "Mardancity". */
export function gluedAt(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): { start: number; end: number; candidates: readonly Place[] } | null {
  const { text, start, end } = tokens[at]!
  const inner = GLUED_AFTER.exec(text)
  if (inner) {
    const name = inner[1]!
    const candidates = gazetteer.find(foldName(name))
    return (candidates[0]?.weight ?? 0) >= LARGE ? { start: end - name.length, end, candidates } : null
  }
  const outer = GLUED_BEFORE.exec(text)
  if (!outer || gazetteer.find(foldName(text)).length > 0) return null
  const candidates = gazetteer.find(foldName(outer[1]!))
  return (candidates[0]?.weight ?? 0) >= LARGE ? { start, end: start + outer[1]!.length, candidates } : null
}
