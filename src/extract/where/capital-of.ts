import { foldName, SIDES } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Context } from '../context.ts'
import { governing } from './governing.ts'
import type { PlaceMention } from './place-mention.ts'

const SEATS: ReadonlyMap<string, { readonly iso: string; readonly seat: string }> = new Map(
  SIDES.flatMap(({ iso, adjectives, seats }) =>
    adjectives.flatMap((adjective) => (seats[0] ? [[adjective.toLowerCase(), { iso, seat: seats[0] }] as const] : [])),
  ),
)

/** As near as a town's own name takes us. */
const RANK = 5

/** "the Afghan capital" is Kabul, although the text does not name it; null where the name follows ("the Afghan capital, Kabul"). */
export function capitalAt({ view: { tokens, text }, lexicon }: Context, at: number): PlaceMention | null {
  const length = tokens[at + 1]?.lower === 'capital' ? 1 : tokens[at + 2]?.lower === 'capital' ? 2 : 0
  if (length === 0) return null
  const first = tokens[at]!.lower
  const side = SEATS.get(length === 1 ? first : `${first} ${tokens[at + 1]!.lower}`)
  const to = at + length + 1
  if (!side || isNamed(tokens, to)) return null
  const candidates = lexicon.gazetteer
    .find(foldName(side.seat))
    .filter(({ kind, country }) => kind === 'town' && country.iso === side.iso)
  const [place] = candidates
  if (!place) return null
  const [start, end] = [tokens[at]!.start, tokens[to - 1]!.end]
  return {
    start,
    end,
    text: text.slice(start, end),
    name: place.name,
    kind: 'town',
    use: 'event',
    rank: RANK,
    resolved: null,
    candidates,
    typeWord: null,
    preposition: governing(tokens, at).preposition,
    isContained: false,
    from: at,
    to,
    rule: 'place/capital',
  }
}

const isNamed = (tokens: readonly Token[], at: number): boolean => {
  const next = /^[,(]$/.test(tokens[at]?.text ?? '') ? tokens[at + 1] : tokens[at]
  return next?.kind === 'word' && next.isCapital
}
