import {
  BE_FORMS,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  COMPARATIVES,
  DETERMINERS,
  HAVE_FORMS,
  MIDDLE_ADVERBS,
  MODALS,
  MONTHS,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  TIME_UNITS,
} from '#lexicon/index.ts'
import { perWord, type Token } from '#text/index.ts'

/** Words that tell one number from no other: they name the arithmetic, the speaker or the paper, not what is counted. */
const PALE = new Set(
  `and or but it its they their he she said says say told report reports reported according figure figures number numbers total totals toll
  count counts per cent percent pc average rate share part whole level record records recorded counted which who that those these this one ones
  some about nearly almost around over more less than at least most up down same different far year-on-year data
  compared comparison against versus vs overall combined together altogether all both jointly respectively thus still already again only just
  people persons person killed dead died injured wounded put stood stand stands accounted account accounting made make making making-up
  represent represents representing remaining rest other others another such out so not no now then there here i.e e.g former latter first second third
  taken adding counting added ministry institute agency office monitors tank think annual monthly yearly quarterly daily previous earlier last ago before
  them january-november left saw see seen came come went go took take got get has had was were`.split(/\s+/),
)
const CLOSED: readonly { has(word: string): boolean }[] = [
  PALE,
  BE_FORMS,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  COMPARATIVES,
  DETERMINERS,
  HAVE_FORMS,
  MIDDLE_ADVERBS,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  TIME_UNITS,
]

/** The stem of a content word, null for words that tell nothing: "Burkinabe" and "Burkina" meet in "burki". */
export const stemOf = (token: Token): string | null => readStem(token.word)

const readStem = perWord(({ kind, lower, isCapital }): string | null => {
  if (kind !== 'word' || lower.length < 2 || lower === "'s") return null
  if (CLOSED.some((set) => set.has(lower)) || (isCapital && MONTHS[lower])) return null
  return stem(lower)
})

/** Cuts inflection off, then all but the first letters: forms of one word share them, and names their adjectives. */
export function stem(word: string): string {
  // "the south-west" is no part of "the south".
  const corner = /^(north|south)[-‑ ]?(east|west)(?:ern|erly)?$/.exec(word)
  if (corner) return `${corner[1]!.slice(0, 2)}-${corner[2]!.slice(0, 2)}`
  // "western" and "the west", "Malian" and "Mali": what makes an adjective of a short name is cut off.
  const short = /^(\p{L}{4,})(?:ern|ian|ese|ish)$/u.exec(word)?.[1]
  if (short) return short.slice(0, 5)
  const bare = word
    .replace(/['’-]/g, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ings?|ers?|ed|es|s)$/, '')
  return (bare.length < 3 ? word : bare).slice(0, 5)
}
