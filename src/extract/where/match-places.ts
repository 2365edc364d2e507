import {
  foldName,
  type Gazetteer,
  INSTITUTION_WORDS,
  NAME_CONNECTORS,
  NEVER_PLACES,
  PLACE_WORDS,
  type Place,
  type PlaceWord,
  TOWN_BODIES,
} from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { firstFoldedOf, foldedOf } from '../folded.ts'

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
  readonly isSounded: boolean
}

/** No place's name is longer, counted in printed words. */
const LONGEST = 5
/** The most capitalised words of a name that the gazetteer does not know. */
const LONGEST_UNKNOWN = 4

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.isCapital

/** Reads the longest name at a token: known to the gazetteer, or told to be a place by its type word. */
export function stretchAt(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
  isTaken: (at: number) => boolean,
): NamedStretch | null {
  const known = knownAt(tokens, at, gazetteer, isTaken)
  const frontier = frontierAt(tokens, at, gazetteer)
  if (frontier) return frontier
  const run = runFrom(tokens, at, isTaken)
  const beat = beatAt(tokens, at, run, gazetteer) ?? localGovernmentAt(tokens, at, run, gazetteer)
  if (beat) return beat
  const typed = opensNoUnknown(tokens[at]!.word) ? null : typedAt(tokens, at, run, isTaken)
  if (typed && (!known || typed.to > known.to)) return withParent(typed, known)
  return known && !isPartOfName(tokens, known, run) ? known : null
}

/** People of a place so large that its name alone, before another capital, is still it ("Quetta Unidentified men"). */
const LARGE = 0.56

/** "Rinn Shakh" is no Rinn: a small place's name that goes on in capitals is another name. */
function isPartOfName(tokens: readonly Token[], { from, to, word, candidates }: NamedStretch, run: number): boolean {
  if (run <= to || word || candidates[0]!.weight >= LARGE) return false
  const next = tokens[to]!
  // "Henry County Sheriff": the name ends on what it is.
  if (to - from > 1 && PLACE_WORDS.has(tokens[to - 1]!.lower)) return false
  if (TOWN_BODIES.has(next.lower)) return false
  return next.kind === 'word' && !INSTITUTION_WORDS.has(next.lower) && !NEVER_PLACES.has(next.lower)
}

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
      return { from: at, nameTo: to, to, candidates, word: null, typeWord: 'agency', joins: false, isSounded: false }
  }
  return null
}

/** A capital at the start of a sentence that opens no unknown name. */
const OPENERS =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|one|two|three|four|five|six|seven|eight|nine|ten|another|some|several|many|both|each|in|on|at|near|from|to|of|by|after|before|when|while|as)$/
const opensNoUnknown = whether(({ lower }) => OPENERS.test(lower))

const FORCES = new Set(['police', 'levies', 'khasadar'])
const HOUSES = new Set(['station', 'stations', 'post', 'thana'])

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
      isSounded: false,
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
    return { from: at, nameTo: i, to, candidates, word, typeWord: 'district', joins: false, isSounded: false }
  }
  return null
}

/** "Chaman Bazaar" lies in Chaman; "Mastung Road" lies anywhere. */
function withParent(typed: NamedStretch, known: NamedStretch | null): NamedStretch {
  const isInside = known && typed.word && typed.word.kind !== 'road' && known.nameTo === typed.nameTo - 1 && typed.joins
  return isInside ? { ...typed, candidates: known.candidates } : typed
}

/** The run of capitalised words from a token, with the connectors inside it: "Gulshan e Iqbal", "Dera Ismail Khan". */
export function runFrom(tokens: readonly Token[], at: number, isTaken: (at: number) => boolean): number {
  let to = at
  while (to < tokens.length && to - at < 8) {
    if (isCapital(tokens[to]) && !isTaken(to)) to++
    else if (to > at && isInnerMark(tokens, to)) to++
    else break
  }
  return to
}

/** A connector between two capitals, or the full stop of an initial ("D. I. Khan"). */
function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (!isCapital(tokens[at + 1])) return false
  if (token.kind === 'word') return NAME_CONNECTORS.has(token.lower)
  if (token.text === '.') return isShort(tokens[at - 1]!)
  return token.text === '-' && tokens[at - 1]!.end === token.start
}

function knownAt(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
  isTaken: (at: number) => boolean,
): NamedStretch | null {
  const first = foldedOf(tokens[at]!.word)
  const head = firstFoldedOf(tokens[at]!.word)
  if (
    NEVER_PLACES.has(first) &&
    !isCapital(tokens[at + 1]) &&
    (INSTITUTION_WORDS.has(first) || !isDivisionNext(tokens, at + 1)) &&
    tokens[at + 1]?.kind !== 'number' &&
    !NAME_CONNECTORS.has(tokens[at + 1]?.lower ?? '')
  )
    return null
  const most = Math.min(gazetteer.wordsFrom(FULL_FORMS.get(head) ?? head), LONGEST)
  if (most === 0) return null
  let key = ''
  let best: NamedStretch | null = null
  for (let to = at, words = 0; to < tokens.length && words < most; to++) {
    const token = tokens[to]!
    if (token.kind === 'newline' || isTaken(to)) break
    if (token.kind === 'punctuation') {
      if (token.text === '-' || (token.text === '.' && isShort(tokens[to - 1]!)) || token.text === '&') continue
      break
    }
    const folded = foldedOf(token.word)
    if (!folded) break
    if (
      to > at &&
      token.kind === 'word' &&
      !token.isCapital &&
      !NAME_CONNECTORS.has(token.lower) &&
      token.lower !== 's' &&
      !PLACE_WORDS.has(token.lower) &&
      token.lower !== 'and'
    )
      break
    const part = to === at ? (FULL_FORMS.get(folded) ?? folded) : folded
    key = key ? `${key} ${part}` : part
    words++
    if (to === at && (PLACE_WORDS.has(key) || isOrdinary(tokens, key, to + 1))) continue
    const candidates = gazetteer.find(key)
    if (candidates.length > 0)
      best = {
        from: at,
        nameTo: to + 1,
        to: to + 1,
        candidates,
        word: null,
        typeWord: null,
        joins: false,
        isSounded: false,
      }
  }
  if (!best) return null
  return withTypeWord(tokens, withoutDivisionWord(tokens, best, gazetteer))
}

/** "St. Louis", "Mt. Vernon", "D. I. Khan": a full stop inside a name. */
const isShort = ({ text, lower }: Token): boolean => text.length === 1 || /^(?:st|ste|mt|ft|pt)$/.test(lower)
const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ['mt', 'mount'],
  ['ft', 'fort'],
])

const DIVISION_WORD = /^(?:district|agency|province|state|region|governorate|department)$/

/** "Mon District": a division's word makes a name of an ordinary word. */
const isDivisionNext = (tokens: readonly Token[], at: number): boolean => DIVISION_WORD.test(tokens[at]?.lower ?? '')

/** A word that names nothing alone: "May" does, but "Police" does not even before "Department". */
const isOrdinary = (tokens: readonly Token[], word: string, next: number): boolean =>
  NEVER_PLACES.has(word) && (INSTITUTION_WORDS.has(word) || !isDivisionNext(tokens, next))

/** "Western Province" is so named in one country, and is the province called "Western" of others. */
function withoutDivisionWord(tokens: readonly Token[], stretch: NamedStretch, gazetteer: Gazetteer): NamedStretch {
  const { from, to, candidates } = stretch
  if (to - from < 2 || !isDivisionNext(tokens, to - 1)) return stretch
  const words = tokens.slice(from, to - 1).filter(({ kind }) => kind !== 'punctuation')
  const bare = gazetteer.find(foldName(words.map(({ lower }) => lower).join(' ')))
  const others = bare.filter(({ kind }) => kind === 'admin1' || kind === 'admin2')
  if (others.length === 0) return stretch
  const all = [...candidates, ...others.filter((place) => !candidates.includes(place))]
  return { ...stretch, nameTo: to - 1, to: to - 1, candidates: all }
}

/** A type word right after a known name: "Quetta District", "Kurram Agency", "Wana town". */
function withTypeWord(tokens: readonly Token[], stretch: NamedStretch): NamedStretch {
  const token = tokens[stretch.to]
  const word = token?.kind === 'word' ? PLACE_WORDS.get(token.lower) : undefined
  if (!word || token!.lower === 'route' || token!.lower === 'block') return stretch
  // "Karachi Airport", "Wana Road": the capitalised word makes another name, which `typedAt` reads.
  if (word.joins && token!.isCapital && word.kind !== 'town') return stretch
  if (isInstitution(tokens, stretch.to + 1)) return stretch
  return { ...stretch, to: stretch.to + 1, word, typeWord: token!.lower }
}

/** "Orangi Town Police", "Wana Cantonment Hospital": the type word goes on into an institution. */
const isInstitution = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at]) && INSTITUTION_WORDS.has(tokens[at]!.lower) && !/^(?:police)$/.test(tokens[at]!.lower)

/** A name with its type word that the gazetteer need not know: "Nishtar Chowk", "the Kanak area", "Malwari village". */
function typedAt(
  tokens: readonly Token[],
  at: number,
  run: number,
  isTaken: (at: number) => boolean,
): NamedStretch | null {
  let best: NamedStretch | null = null
  for (let i = at + 1; i <= run && i - at <= LONGEST_UNKNOWN + 1; i++) {
    const token = tokens[i]
    const word = token?.kind === 'word' && !isTaken(i) ? PLACE_WORDS.get(token.lower) : undefined
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
      isSounded: false,
    }
    // "Spin Thana area": a type word in a capital, before another one, belongs to the name.
    const isInside = token!.isCapital && PLACE_WORDS.has(tokens[i + 1]?.lower ?? '') && !tokens[i + 1]!.isCapital
    if (!isJoined && !isInside) break
  }
  return best
}

const GLUED_AFTER = /^\p{Ll}{3,}(\p{Lu}\p{Ll}{3,})$/u
const GLUED_BEFORE = /^(\p{Lu}\p{Ll}{3,})(?:city|town|district|area)$/u
const looksGlued = whether(({ text }) => GLUED_AFTER.test(text) || GLUED_BEFORE.test(text))

/** A name glued to the word before or after it where a text lost its spaces: "capitalPeshawar", "Mardancity". */
export function gluedAt(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): { start: number; end: number; candidates: readonly Place[] } | null {
  const { text, start, end, word } = tokens[at]!
  if (!looksGlued(word)) return null
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
