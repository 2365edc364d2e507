import { type ActorName, type ActorRegistry, type ActorRow, actorSound } from '#lexicon/index.ts'
import { perWord, type Token, type Word } from '#text/index.ts'
import { firstFoldedOf, foldedOf, heardOf, heardParts } from '../folded.ts'

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
  for (let i = 0; i < tokens.length; ) {
    const found =
      tokens[i]!.kind === 'word' && tokens[i]!.text.length <= LONGEST_WORD ? matchAt(tokens, i, registry) : null
    if (found) {
      matches.push(found)
      i = found.to
    } else i++
  }
  return matches
}

function matchAt(tokens: readonly Token[], at: number, registry: ActorRegistry): NameMatch | null {
  const { word } = tokens[at]!
  const { plain, mayBeHeard } = openingOf(word, registry)
  if (plain === 0 && !mayBeHeard) return null
  const sounded = mayBeHeard ? registry.soundWordsFrom(firstFoldedOf(word), wordAfter(tokens, at)) : 0
  const isSounded = sounded > 0
  const most = Math.max(plain, sounded)
  if (most === 0) return null
  const keys = keysFrom(tokens, at, Math.min(isSounded ? most + 3 : most, LONGEST))
  const sounds = isSounded ? soundsOf(keys) : []
  for (let i = keys.length - 1; i >= 0; i--) {
    const { key, to } = keys[i]!
    const rows = printedSo(registry.find(key), tokens, at, to)
    if (rows.length > 0) return { from: at, to, rows, isSounded: false }
    const alike = i > 0 && isSounded ? printedSo(registry.findBySound(sounds[i]!), tokens, at, to) : []
    if (alike.length > 0) return { from: at, to, rows: alike, isSounded: true }
  }
  return null
}

/** The most words that a registered name opened by a word, whatever its case, has; 0 when none starts so. */
export const nameWords = (word: Word, registry: ActorRegistry): number => openingOf(word, registry).any

interface Opening {
  registry: ActorRegistry | null
  /** Words of the longest name, printed so, and of the longest in any case. */
  plain: number
  any: number
  mayBeHeard: boolean
}

/** What a registry knows of names that a word opens, asked once as long as the same registry is read with. */
function openingOf(word: Word, registry: ActorRegistry): Opening {
  const opening = lastOpening(word)
  if (opening.registry === registry) return opening
  const head = firstFoldedOf(word)
  opening.registry = registry
  opening.plain = registry.wordsFrom(head, word.isCapital)
  opening.any = word.isCapital ? opening.plain : registry.wordsFrom(head)
  opening.mayBeHeard = word.isCapital && head.length > 3 && registry.opensBySound(head)
  return opening
}
const lastOpening = perWord((): Opening => ({ registry: null, plain: 0, any: 0, mayBeHeard: false }))

/** The next word of a name over its connectors: "Taliban" of "Tehreek e Taliban", "Jhangvi" of "Lashkar-e-Jhangvi". */
function wordAfter(tokens: readonly Token[], at: number): string {
  const inner = innerHeard(tokens[at]!.word)
  if (inner) return inner
  for (let i = at + 1; i < tokens.length && i < at + 4; i++) {
    const { kind, word } = tokens[i]!
    const heard = kind === 'word' ? heardParts(word)[0] : undefined
    if (heard) return heard
  }
  return ''
}

/** What is heard in a word after its first part: "jhangvi" of "Lashkar-e-Jhangvi", nothing in "Lashkar". */
const innerHeard = perWord((word) => {
  const [, ...inner] = foldedOf(word).split(' ')
  return inner.find((part) => actorSound(part) !== '') ?? ''
})

/** The sounds of growing keys, each word heard once. */
function soundsOf(keys: readonly Key[]): string[] {
  let sound = ''
  return keys.map(({ word }) => {
    const heard = heardOf(word)
    if (heard) sound = sound ? `${sound} ${heard}` : heard
    return sound
  })
}

/** The folded text from a name's first word to this one, and the token after it. */
interface Key {
  readonly key: string
  readonly to: number
  readonly word: Word
}

const INSIDE_NAMES = new Set(['-', '–', "'", '’', '&', '/', '('])

/** The folded texts of the first one, two, three … words at a token; a bracket, comma or line ends them. */
function keysFrom(tokens: readonly Token[], at: number, most: number): Key[] {
  const keys: Key[] = []
  let key = ''
  for (let to = at; to < tokens.length && keys.length < most; to++) {
    const token = tokens[to]!
    if (token.kind === 'newline' || token.text.length > LONGEST_WORD) break
    const folded = token.kind === 'punctuation' ? '' : foldedOf(token.word)
    if (token.kind === 'punctuation' && !INSIDE_NAMES.has(token.text)) break
    // "MQM (A)": a bracket inside a name is only a letter's or a word's, closed at once.
    if (token.text === '(' && tokens[to + 2]?.text !== ')') break
    if (!folded) continue
    key = key ? `${key} ${folded}` : folded
    const isClosed = to > at && tokens[to - 1]!.text === '(' && tokens[to + 1]?.text === ')'
    keys.push({ key, to: isClosed ? to + 2 : to + 1, word: token.word })
    if (isClosed) to++
  }
  return keys
}

function printedSo(names: readonly ActorName[], tokens: readonly Token[], from: number, to: number): ActorRow[] {
  if (names.length === 0) return []
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
