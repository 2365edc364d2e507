// What a word is beside a place's name. Each is asked of thousands of words, and answered once for each distinct one.
import {
  INSTITUTION_WORDS,
  LOCATIVES,
  NAME_CONNECTORS,
  NEVER_PLACES,
  PERSON_WORDS,
  PLACE_WORDS,
  type PlaceWord,
  TOWN_BODIES,
} from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'

export const isNeverPlace = whether(({ lower }) => NEVER_PLACES.has(lower))
export const isInstitutionWord = whether(({ lower }) => INSTITUTION_WORDS.has(lower))
export const isPersonWord = whether(({ lower }) => PERSON_WORDS.has(lower))
export const isTownBody = whether(({ lower }) => TOWN_BODIES.has(lower))
export const isLocative = whether(({ lower }) => LOCATIVES.has(lower))
export const isConnector = whether(({ lower }) => NAME_CONNECTORS.has(lower))
export const isPlaceWord = whether(({ lower }) => PLACE_WORDS.has(lower))

/** What a word says that the place beside it is, or null. */
export const placeWordOf = perWord(({ lower }): PlaceWord | null => PLACE_WORDS.get(lower) ?? null)

/** A word that starts with a capital. */
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.isCapital
