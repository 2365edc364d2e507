import { SIDES, type Side } from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'

const sides: ReadonlyMap<string, Side> = new Map(
  SIDES.flatMap((side) => side.adjectives.map((adjective) => [adjective.toLowerCase(), side] as const)),
)
const PAIRED = new Set([...sides.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!))

/** The side whose people a word names: "Nigerian"; null where it names none. */
const sideOf = perWord(({ lower }): Side | null => sides.get(lower) ?? null)
/** The same, of its people too: "Nigerians". */
export const sideOfPeople = perWord(
  (word): Side | null => sideOf(word) ?? sides.get(word.lower.replace(/s$/, '')) ?? null,
)
const opensPair = whether(({ lower }) => PAIRED.has(lower))

/** The side whose people two words name: "South Korean". */
export const sideOfPair = (first: Token, next: Token | undefined): Side | null =>
  next && opensPair(first.word) ? (sides.get(`${first.lower} ${next.lower}`) ?? null) : null

/** "Nigerian police": who rules and guards there. "A Chinese engineer" may be anywhere. */
const OFFICES =
  /^(?:police|army|military|government|troops|soldiers?|forces?|security|officials?|authorities|state|media|parliament|president|prime|interior|defen[cs]e|ministry|air|navy|health|border|paramilitary|coast|lawmakers|prosecutors|intelligence|officers?|newspaper|newspapers|province|city|town|village|capital)$/

const isOffice = whether(({ lower }) => OFFICES.test(lower))

const AN_OFFICE = 1
const ANYONE = 0.2

/**
 * The countries that a text speaks of by the adjective of their people, with a weight: "Nigerian police said" speaks for
 * Nigeria although no place of it is named.
 */
export function nationsTold(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!opensNation(token.word)) continue
    const next = tokens[i + 1]
    const pair = next?.kind === 'word' && next.isCapital ? sideOfPair(token, next) : null
    const side = pair ?? sideOf(token.word)
    if (!side) continue
    if (pair) i++
    const behind = tokens[i + 1]
    const weight = behind && isOffice(behind.word) ? AN_OFFICE : ANYONE
    told.set(side.iso, (told.get(side.iso) ?? 0) + weight)
  }
  return told
}

const opensNation = whether(
  (word) => word.kind === 'word' && word.isCapital && (opensPair(word) || sideOf(word) !== null),
)
