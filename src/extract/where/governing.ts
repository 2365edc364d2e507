import type { PlaceWord } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { isLocative, isNeverPlace, isPlaceWord, placeWordOf } from './word-kinds.ts'

/** What stands before a name. */
export interface Before {
  readonly preposition: string | null
  /** The preposition puts what follows somewhere: "in", not "from". */
  readonly isLocative: boolean
  /** A type word before the name: "village Kot Azam", "District Kalat". */
  readonly typeWord: string | null
  readonly word: PlaceWord | null
  readonly at: number
}

const SKIPPED = new Set(
  'barangay sitio vereda kebele commune the a an of provincial federal capital city town village district province state region governorate department tehsil taluka nearby remote neighbouring neighboring troubled restive volatile main southern northern eastern western southwestern northwestern southeastern northeastern central south north east west south-western north-western north-eastern south-eastern lower upper far area areas old new port border coastal famous busy upscale posh'.split(
    ' ',
  ),
)

const isSkipped = whether(({ lower }) => SKIPPED.has(lower))
const isPreposition = whether(
  (word) => isLocative(word) || /^(?:from|to|towards|toward|of|via|into|through)$/.test(word.lower),
)

/** The preposition and type word that stand before a name, over determiners and adjectives. */
export function governing(tokens: readonly Token[], at: number): Before {
  let word: PlaceWord | null = null
  let typeWord: string | null = null
  const last = tokens[at - 1]
  let i = at - 1
  for (; i >= 0 && at - i < 6; i--) {
    const token = tokens[i]!
    // "in the southern Lebanese town of": the demonym is stepped over.
    const isDemonym = token.isCapital && word !== null && isNeverPlace(token.word) && token.lower !== 'the'
    if (token.kind !== 'word' || !(isDemonym || isSkipped(token.word))) break
    const type = typeWord === null ? placeWordOf(token.word) : null
    if (type && (token === last || last!.lower === 'of' || last!.lower === 'capital')) {
      // "Kanak area of Mastung": the type word belongs to the name before it.
      if (belongsBefore(tokens[i - 1])) break
      word = type
      typeWord = token.lower
    }
  }
  const end = tokens[i]
  const preposition = end && isPreposition(end.word) ? end.lower : last?.lower === 'of' ? 'of' : null
  return { preposition, isLocative: end !== undefined && isLocative(end.word), typeWord, word, at: i }
}

/** A name, or one that ends on a type word itself: "Karim Town area of Mastung". */
const belongsBefore = (previous: Token | undefined): boolean =>
  previous?.kind === 'word' && previous.isCapital && (!isNeverPlace(previous.word) || isPlaceWord(previous.word))
