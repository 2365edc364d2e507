import { SIDES } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'

const isoOf: ReadonlyMap<string, string> = new Map(
  SIDES.flatMap(({ iso, adjectives }) => adjectives.map((adjective) => [adjective.toLowerCase(), iso] as const)),
)

/** "Nigerian police": who rules and guards there. "A Chinese engineer" may be anywhere. */
const OFFICES =
  /^(?:police|army|military|government|troops|soldiers?|forces?|security|officials?|authorities|state|media|parliament|president|prime|interior|defen[cs]e|ministry|air|navy|health|border|paramilitary|coast|lawmakers|prosecutors|intelligence|officers?|newspaper|newspapers|province|city|town|village|capital)$/

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
    if (token.kind !== 'word' || !token.isCapital) continue
    const next = tokens[i + 1]
    const pair = next?.kind === 'word' && next.isCapital ? isoOf.get(`${token.lower} ${next.lower}`) : undefined
    const iso = pair ?? isoOf.get(token.lower)
    if (iso === undefined) continue
    if (pair) i++
    const weight = OFFICES.test(tokens[i + 1]?.lower ?? '') ? AN_OFFICE : ANYONE
    told.set(iso, (told.get(iso) ?? 0) + weight)
  }
  return told
}
