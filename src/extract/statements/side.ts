import { type ActorKind, type ActorName, type ActorRegistry, SIDES } from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'
import { foldedOf } from '../folded.ts'
import { perWordIn } from '../per-word-in.ts'
import { nameWords } from '../who/index.ts'
import { headOf } from './head.ts'
import { isAcronym, type Range } from './name-run.ts'
import type { Reading } from './reading.ts'
import { nounAt } from './speaker-noun.ts'
import { DETERMINER, isA, TITLE } from './word-class.ts'

type How = 'name' | 'adjective' | 'seat' | 'organ'
interface SideWord {
  readonly iso: string
  readonly name: string
  readonly how: How
  readonly rest: readonly string[]
}

/** What a stretch of words says of whose side it is: an ISO code or an actor's id, and how it was said. */
export interface SideFound {
  readonly side: string
  readonly name: string
  readonly how: How | 'actor'
  readonly from: number
  readonly to: number
}

/** Sides by the first word of each of their names; longer names first, so that "South Korea" wins over "South". */
const BY_FIRST_WORD: ReadonlyMap<string, readonly SideWord[]> = tabulate()

function tabulate(): Map<string, SideWord[]> {
  const table = new Map<string, SideWord[]>()
  for (const { iso, names, adjectives, seats, organs } of SIDES)
    for (const [list, how] of [
      [names, 'name'],
      [adjectives, 'adjective'],
      [seats, 'seat'],
      [organs, 'organ'],
    ] as const)
      for (const written of list) {
        const [first, ...rest] = written.toLowerCase().split(' ')
        const word: SideWord = { iso, name: names[0]!, how, rest }
        table.set(
          first!,
          [...(table.get(first!) ?? []), word].sort((a, b) => b.rest.length - a.rest.length),
        )
      }
  return table
}

/** True for a word with which the name of a country or of its organs can begin. */
const opensSide = whether(({ lower, isCapital }) => isCapital && BY_FIRST_WORD.has(lower))
const sidesFrom = perWord(({ lower }) => BY_FIRST_WORD.get(lower) ?? null)

/** The country, its adjective or its seat that starts at token `i`: "Sri Lankan", "Islamabad", "U.N.". */
export function sideAt(tokens: readonly Token[], i: number, to: number): SideFound | null {
  const token = tokens[i]!
  if (!opensSide(token.word)) return null
  const words = sidesFrom(token.word)
  if (!words || (token.lower === 'us' && token.text !== 'US')) return null
  for (const { iso, name, how, rest } of words) {
    if (i + rest.length >= to) continue
    if (rest.every((word, k) => tokens[i + 1 + k]?.lower === word))
      return { side: iso, name, how, from: i, to: i + 1 + rest.length }
  }
  return null
}

/** Groups and parties speak for themselves; a state's forces for their state. */
const OWN_SIDE: ReadonlySet<ActorKind> = new Set([
  'rebel-group',
  'political-militia',
  'identity-militia',
  'criminal-group',
  'party',
  'village-forces',
])
/** No registered name has more words. */
const MOST_WORDS = 8

/** Small words inside a group's name: "Tehrik e Taliban", "Movement for Justice". */
const INSIDE = new Set(['e', 'i', 'ul', 'al', 'ud', 'u', 'of', 'for', 'and', 'the', '-'])

const staysInside = whether(({ lower }) => INSIDE.has(lower))

/** How many tokens from `i` on can belong to one name. */
function nameWidth(tokens: readonly Token[], i: number, to: number): number {
  let width = 1
  while (
    i + width < Math.min(to, i + MOST_WORDS) &&
    (tokens[i + width]!.isCapital || staysInside(tokens[i + width]!.word))
  )
    width++
  return width
}

/** The registered actor that is named at token `i`, the longest name first; null where there is none. */
function actorAt({ tokens, context: { lexicon } }: Reading, i: number, to: number): SideFound | null {
  const { actors } = lexicon
  const { text, word } = tokens[i]!
  const most = nameWords(word, actors)
  if (most === 0) return null
  for (let width = Math.min(most, nameWidth(tokens, i, to)); width > 0; width--) {
    const names = width === 1 ? namedAlone(word, actors) : namesOf(actors, foldedWords(tokens, i, i + width))
    const row = names.find(
      ({ printing }) => printing === 'capital' || (printing === 'capitals' && text === text.toUpperCase()),
    )?.row
    if (!row) continue
    if (OWN_SIDE.has(row.kind)) return { side: row.id, name: row.name, how: 'actor', from: i, to: i + width }
    const country = row.countries[0]
    return country ? { side: country, name: row.name, how: 'adjective', from: i, to: i + width } : null
  }
  return null
}

const namedAlone = perWordIn((word, actors: ActorRegistry) => actors.find(foldedOf(word)))

function namesOf(actors: ActorRegistry, key: string): readonly ActorName[] {
  const named = actors.find(key)
  return named.length > 0 ? named : actors.findBySound(key)
}

function foldedWords(tokens: readonly Token[], from: number, to: number): string {
  let words = ''
  for (let k = from; k < to; k++) {
    const folded = foldedOf(tokens[k]!.word)
    if (folded) words = words ? `${words} ${folded}` : folded
  }
  return words
}

/** Prepositions after which a name is a place or a listener, not the speaker's side: "ambassador to the UN". */
const AWAY = new Set(['at', 'to', 'in', 'with', 'against', 'about', 'on', 'from', 'near'])

const leadsAway = whether(({ lower }) => AWAY.has(lower))

/** "PTI-led", "Houthi-backed": whose side a compound names. */
const COMPOUND = /^(\p{Lu}[\p{L}.]*)-(?:led|backed|affiliated|linked|aligned|run|controlled|supported)$/u

/** The actor or country named at token `k`, read once for each token of a document. */
export function namedAt(reading: Reading, k: number): SideFound | null {
  const { tokens, sides } = reading
  if (isA(tokens[k], TITLE | DETERMINER)) return null
  const known = sides[k]
  if (known !== undefined) return known
  const end = Math.min(tokens.length, k + MOST_WORDS)
  const led = tokens[k]!.text.includes('-') ? COMPOUND.exec(tokens[k]!.text)?.[1] : undefined
  const found = led
    ? ({ side: led, name: led, how: 'actor', from: k, to: k + 1 } as const)
    : (actorAt(reading, k, end) ?? sideAt(tokens, k, end))
  sides[k] = found
  return found
}

/** Whose side a stretch of words names first, before any place or listener. */
export function sideOf(reading: Reading, { from, to }: Range): SideFound | null {
  const { tokens } = reading
  const family = nounAt(tokens, headOf(tokens, from, to))?.family ?? ''
  const isOwnSide = family === 'party' || family === 'group' || family === 'participants' || family === 'fighters'
  let fallback: SideFound | null = null
  for (let k = from; k < to; k++) {
    if (!tokens[k]!.isCapital) {
      if (k > from && leadsAway(tokens[k]!.word)) {
        // "the government in Islamabad" is told by its seat; "the ambassador in Islamabad" is not.
        const seat = family === 'government' && k + 1 < to && tokens[k + 1]!.isCapital ? namedAt(reading, k + 1) : null
        return seat?.how === 'seat'
          ? { ...seat, how: 'adjective' }
          : (fallback ?? acronymLater(tokens, from, to, isOwnSide))
      }
      continue
    }
    const found = namedAt(reading, k)
    if (found && found.to <= to) {
      if (found.how === 'actor' || !isOwnSide) return found
      k = found.to - 1
    } else if (isOwnSide && !fallback && isAcronym(tokens[k]!))
      fallback = { side: tokens[k]!.text, name: tokens[k]!.text, how: 'actor', from: k, to: k + 1 }
  }
  return fallback ?? acronymLater(tokens, from, to, isOwnSide)
}

function acronymLater(tokens: readonly Token[], from: number, to: number, isOwnSide: boolean): SideFound | null {
  if (!isOwnSide) return null
  for (let k = from; k + 1 < to; k++)
    if (tokens[k]!.text === '(' && isAcronym(tokens[k + 1]!))
      return { side: tokens[k + 1]!.text, name: tokens[k + 1]!.text, how: 'actor', from: k + 1, to: k + 2 }
  return null
}
