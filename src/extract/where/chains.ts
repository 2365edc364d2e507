import { PLACE_LINKS } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { PlaceMention } from './place-mention.ts'

/** Places that follow each other with nothing but small words between: "in Kanak area of Mastung District". */
export type Chain = readonly PlaceMention[]

/** The most tokens between two places of one chain: "in the limits of the Cantonment Police Station of". */
const REACH = 12

/** Groups mentions, in text order, into chains. */
export function chainsOf(mentions: readonly PlaceMention[], tokens: readonly Token[]): Chain[] {
  const chains: PlaceMention[][] = []
  for (const mention of mentions) {
    const chain = chains.at(-1)
    const last = chain?.at(-1)
    if (chain && last && isLinked(tokens, last, mention)) chain.push(mention)
    else chains.push([mention])
  }
  return chains
}

function isLinked(tokens: readonly Token[], last: PlaceMention, next: PlaceMention): boolean {
  if (next.from - last.to > REACH) return false
  // "in Kanak area. In Quetta": a sentence ends a chain. "from Swat to Dir": a way is no nesting.
  for (let i = afterNoun(tokens, last.to); i < next.from; i++) {
    const token = tokens[i]!
    if (
      token.kind === 'number' ||
      token.text === ',' ||
      token.text === '(' ||
      token.text === ')' ||
      token.text === '-' ||
      token.lower === "'s" ||
      token.lower === 's'
    )
      continue
    if (token.kind !== 'word' || !linksPlaces(token.word)) return false
  }
  return true
}

/** "in the jurisdiction of Daudzai Police Station in Peshawar". */
const POLICE = /^(?:police|station|stations|post|levies|thana|capital|city)$/
const linksPlaces = whether(({ lower }) => PLACE_LINKS.has(lower) || POLICE.test(lower))

/** "Margat coal mine in Mach": up to two words that say what is there, before a preposition. */
function afterNoun(tokens: readonly Token[], at: number): number {
  for (let to = at; to <= at + 2 && to < tokens.length; to++) {
    if (to > at && putsNoun(tokens[to]!.word)) return to
    if (tokens[to]!.kind !== 'word' || tokens[to]!.isCapital) return at
  }
  return at
}

const putsNoun = whether(({ lower }) => /^(?:in|of|near|at)$/.test(lower))
