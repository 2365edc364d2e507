import { LOCATIVES, NEVER_PLACES, PLACE_WORDS, type PlaceWord } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'

/** What stands before a name. */
export interface Before {
  readonly preposition: string | null
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

/** The preposition and type word that stand before a name, over determiners and adjectives. */
export function governing(tokens: readonly Token[], at: number): Before {
  let word: PlaceWord | null = null
  let typeWord: string | null = null
  let i = at - 1
  for (; i >= 0 && at - i < 6; i--) {
    const token = tokens[i]!
    // "in the southern Lebanese town of": the demonym is stepped over.
    const isDemonym = token.isCapital && word !== null && NEVER_PLACES.has(token.lower) && token.lower !== 'the'
    if (token.kind !== 'word' || !(SKIPPED.has(token.lower) || isDemonym)) break
    const type = PLACE_WORDS.get(token.lower)
    if (type && !typeWord && (i === at - 1 || tokens[at - 1]!.lower === 'of' || tokens[at - 1]!.lower === 'capital')) {
      // "Kanak area of Mastung": the type word belongs to the name before it.
      const previous = tokens[i - 1]
      // "Karim Town area of Mastung": so does one after a name that ends on a type word itself.
      if (
        previous?.kind === 'word' &&
        previous.isCapital &&
        (!NEVER_PLACES.has(previous.lower) || PLACE_WORDS.has(previous.lower))
      )
        break
      word = type
      typeWord = token.lower
    }
  }
  const lower = tokens[i]?.lower ?? ''
  const isPreposition = LOCATIVES.has(lower) || /^(?:from|to|towards|toward|of|via|into|through)$/.test(lower)
  const isOf = tokens[at - 1]?.lower === 'of'
  return { preposition: isPreposition ? lower : isOf ? 'of' : null, typeWord, word, at: i }
}
