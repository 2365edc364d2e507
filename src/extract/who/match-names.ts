import type { ActorName, ActorRegistry, ActorRow, NameTree } from '#lexicon/index.ts'
import { type Token, type Word, whether } from '#text/index.ts'
import { firstFoldedOf, foldedOf, foldedParts, soundsOf } from '../folded.ts'
import { perWordIn } from '../per-word-in.ts'

/** A registry name that stands at tokens `from` (included) `to` (excluded), and every row that it may mean. */
export interface NameMatch {
  readonly from: number
  readonly to: number
  readonly rows: readonly ActorRow[]
  /** True where only the sound of the name matched. */
  readonly isSounded: boolean
}

/** Longer "words" are no names: a text without spaces. */
const LONGEST_WORD = 40
/** No group's name is longer, counted in printed words. */
const LONGEST = 9

const remembered = new WeakMap<
  readonly Token[],
  { readonly registry: ActorRegistry; readonly matches: readonly NameMatch[] }
>()

/**
 * Names of the registry in a text, left to right, longest first, none overlapping. Places and actors both ask for
 * them, so the last answer for a text is kept as long as its tokens are.
 */
export function matchNames(tokens: readonly Token[], registry: ActorRegistry): readonly NameMatch[] {
  const known = remembered.get(tokens)
  if (known?.registry === registry) return known.matches
  const matches = readNames(tokens, registry)
  remembered.set(tokens, { registry, matches })
  return matches
}

function readNames(tokens: readonly Token[], registry: ActorRegistry): NameMatch[] {
  const matches: NameMatch[] = []
  for (let i = 0; i < tokens.length; i++) {
    const opening = openingOf(tokens[i]!.word, registry)
    const found = opening && matchAt(tokens, i, opening)
    if (!found) continue
    matches.push(found)
    i = found.to - 1
  }
  return matches
}

function matchAt(tokens: readonly Token[], at: number, opening: Opening): NameMatch | null {
  const { plain, seconds, written, heard } = opening
  const sounded = seconds ? (seconds.get(soundAfter(tokens, at)) ?? 0) : 0
  if (sounded > 0) return longestAt(tokens, at, { written, heard, most: Math.max(plain, sounded) + 3 })
  return plain > 0 && written ? longestAt(tokens, at, { written, heard: null, most: plain }) : null
}

/** The most words that a registered name opened by a word, whatever its case, has; 0 when none starts so. */
export const nameWords = (word: Word, registry: ActorRegistry): number => openingOf(word, registry)?.any ?? 0

/** What a registry knows of names that a word opens. */
interface Opening {
  /** Words of the longest name, printed so, and of the longest in any case. */
  readonly plain: number
  readonly any: number
  /** Where its names go on, as they are written and as they sound. */
  readonly written: NameTree | null
  readonly heard: NameTree | null
  /** For names that sound like one that it opens: how the next word must sound, and how many words follow at most. */
  readonly seconds: ReadonlyMap<string, number> | null
}

/** Null where a word opens nothing, as most do. */
const openingOf = perWordIn((word: Word, registry: ActorRegistry): Opening | null => {
  if (word.text.length > LONGEST_WORD) return null
  const head = firstFoldedOf(word)
  const any = registry.wordsFrom(head)
  const isName = word.kind === 'word'
  const mayBeHeard = isName && word.isCapital && head.length > 3
  const sound = mayBeHeard ? soundsOf(word)[0] : undefined
  const seconds = sound === undefined ? null : registry.soundWordsFrom(sound)
  if (any === 0 && seconds === null) return null
  return {
    plain: !isName ? 0 : word.isCapital ? any : registry.wordsFrom(head, false),
    any,
    written: follow(registry.namesFrom(head), foldedParts(word), 1),
    heard: sound === undefined ? null : follow(registry.soundNamesFrom(sound), soundsOf(word), 1),
    seconds,
  }
})

/** Where names go on after some words, those before `from` being read already. */
function follow(tree: NameTree | null, words: readonly string[], from = 0): NameTree | null {
  let node = tree
  for (let i = from; node && i < words.length; i++) node = node.next.get(words[i]!) ?? null
  return node
}

/** How the next word of a name over its connectors sounds: "Taliban" of "Tehreek e Taliban", "Jhangvi" of "Lashkar-e-Jhangvi". */
function soundAfter(tokens: readonly Token[], at: number): string {
  const inner = soundsOf(tokens[at]!.word)[1]
  if (inner) return inner
  for (let i = at + 1; i < tokens.length && i < at + 4; i++) {
    const { kind, word } = tokens[i]!
    const sound = kind === 'word' ? soundsOf(word)[0] : undefined
    if (sound) return sound
  }
  return ''
}

const staysInName = whether(({ text }) => INSIDE_NAMES.has(text))
const INSIDE_NAMES = new Set(['-', '–', "'", '’', '&', '/', '('])

interface Search {
  /** Where names go on from the words read so far. */
  readonly written: NameTree | null
  readonly heard: NameTree | null
  /** The most words read. */
  readonly most: number
}

/** The longest name at a token; a bracket, comma or line ends it. */
function longestAt(tokens: readonly Token[], at: number, search: Search): NameMatch | null {
  let { written, heard } = search
  const most = Math.min(search.most, LONGEST)
  let longest: NameMatch | null = null
  for (let to = at, words = 0; to < tokens.length && words < most; to++) {
    const token = tokens[to]!
    if (token.kind === 'newline' || token.text.length > LONGEST_WORD) break
    if (token.kind === 'punctuation') {
      // "MQM (A)": a bracket inside a name is only a letter's or a word's, closed at once.
      if (!staysInName(token.word) || (token.text === '(' && tokens[to + 2]?.text !== ')')) break
      continue
    }
    if (!foldedOf(token.word)) continue
    if (words > 0) {
      written = written && follow(written, foldedParts(token.word))
      heard = heard && follow(heard, soundsOf(token.word))
      if (!written && !heard) break
    }
    words++
    const isClosed = to > at && tokens[to - 1]!.text === '(' && tokens[to + 1]?.text === ')'
    if (isClosed) to++
    longest = endingAt(tokens, at, to + 1, written, words > 1 ? heard : null) ?? longest
  }
  return longest
}

/** A name that ends here as the registry writes it, else as one of its names sounds. */
function endingAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  written: NameTree | null,
  heard: NameTree | null,
): NameMatch | null {
  const rows = written ? printedSo(written.names, tokens, from, to) : NOBODY
  if (rows.length > 0) return { from, to, rows, isSounded: false }
  const alike = heard ? printedSo(heard.names, tokens, from, to) : NOBODY
  return alike.length > 0 ? { from, to, rows: alike, isSounded: true } : null
}

const NOBODY: readonly ActorRow[] = []

function printedSo(
  names: readonly ActorName[],
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly ActorRow[] {
  if (names.length === 0) return NOBODY
  const token = tokens[from]!
  return names
    .filter(({ printing }) => {
      if (printing === 'any') return true
      if (printing === 'capital') return token.isCapital && (to > from + 1 || token.text.length > 2)
      return isCapitals(token.text)
    })
    .map(({ row }) => row)
}

/** "TTP", "LeT", "HuM": at least two capitals, and no ordinary word in a headline's first capital. */
const isCapitals = (text: string): boolean =>
  /^\P{Ll}*\p{Lu}\p{Ll}{0,2}\p{Lu}?[\p{L}\d-]*$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2
