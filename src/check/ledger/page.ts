import {
  type ActorMention,
  type Context,
  type DatedPeriod,
  datePeriods,
  findActors,
  findBlocks,
  findPeriods,
  findPlaces,
  findTerritories,
  type PlaceMention,
} from '#extract/index.ts'
import type { Extraction, Figure, Span } from '#model/index.ts'
import type { Token } from '#text/index.ts'

/** A figure laid on its tokens, with the stretch of its sentence that belongs to it. */
export interface Spot {
  readonly figure: Figure
  /** Its place among the figures of the document. */
  readonly index: number
  /** Tokens of the figure, hedge included. */
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
  readonly sentence: number
}

/** A document laid out for the ledger: everything that can say what a figure counts. */
export interface Page {
  readonly context: Context
  readonly extraction: Extraction
  readonly tokens: readonly Token[]
  readonly spots: readonly Spot[]
  readonly periods: readonly DatedPeriod[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  /** For each sentence, the number of the paragraph that holds it, and the first sentence of that paragraph. */
  readonly paragraphOf: readonly number[]
  readonly openingOf: readonly number[]
  /** The country that the document is about, where there is one. */
  readonly country: { readonly key: string; readonly name: string } | null
  /** Where tolls of single incidents stand, in text order. */
  readonly tolls: readonly Span[]
}

/** Lays out a document with what was extracted from it. */
export function layPage(context: Context, extraction: Extraction): Page {
  const { view, document } = context
  const periods = datePeriods(view.text, view.tokens, findPeriods(view.tokens), document.published)
  const blocks = findBlocks(document)
  let block = 0
  const paragraphOf = view.sentences.map(({ start }) => {
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= start) block++
    return block
  })
  const openingOf: number[] = []
  paragraphOf.forEach((paragraph, i) => {
    openingOf.push(paragraphOf[i - 1] === paragraph ? openingOf[i - 1]! : i)
  })
  const places = findPlaces(context)
  return {
    context,
    extraction,
    tokens: view.tokens,
    spots: laySpots(context, extraction.figures),
    periods,
    places,
    actors: findActors(context),
    paragraphOf,
    openingOf,
    country: countryOf(places),
    tolls: tollsOf(extraction),
  }
}

function laySpots({ view }: Context, figures: readonly Figure[]): Spot[] {
  const { tokens } = view
  let at = 0
  const laid = [...figures]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap((figure) => {
      while (at < tokens.length && tokens[at]!.end <= figure.start) at++
      let to = at
      while (to < tokens.length && tokens[to]!.start < figure.end) to++
      return to > at ? [{ figure, from: at, to }] : []
    })
  const territories = findTerritories(view, laid)
  return laid.map((spot, i) => ({
    ...spot,
    index: i,
    left: territories[i]!.left,
    right: territories[i]!.right,
    sentence: territories[i]!.sentence,
  }))
}

/** The country that three in five of a document's places lie in, and that it names. */
function countryOf(places: readonly PlaceMention[]): Page['country'] {
  const counts = new Map<string, { name: string; count: number }>()
  const named = new Set<string>()
  let all = 0
  for (const { resolved } of places) {
    if (!resolved) continue
    all++
    // A document that names only a province may count that province alone.
    if (resolved.kind === 'country') named.add(resolved.country.iso)
    const { iso, name } = resolved.country
    counts.set(iso, { name, count: (counts.get(iso)?.count ?? 0) + 1 })
  }
  const [first] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  if (!first || first[1].count < all * MOSTLY || !named.has(first[0])) return null
  return { key: first[0], name: first[1].name }
}
const MOSTLY = 0.6

const TOLL_FIELDS = new Set(['killed', 'injured', 'abducted', 'arrested'])

const tollsOf = ({ incidents }: Extraction): Span[] =>
  incidents
    .filter(({ date }) => date !== null && (date.precision === 'day' || date.precision === 'days'))
    .flatMap(({ evidence }) => evidence.filter(({ field }) => TOLL_FIELDS.has(field)))
    .sort((a, b) => a.start - b.start)

/** The items that lie in a stretch of tokens. Items come in text order and do not overlap: one look-up, not one a token. */
export function within<T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  from: number,
  to: number,
): T[] {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.from < from) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < items.length && items[i]!.from < to; i++) if (items[i]!.to <= to) found.push(items[i]!)
  return found
}

/** The lower-case words of some tokens. */
export const wordsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map((token) => token.lower)

/** The tokens of a spot's sentence. */
export function sentenceOf(page: Page, spot: Spot): { readonly from: number; readonly to: number } {
  return page.context.view.sentences[spot.sentence] ?? { from: spot.left, to: spot.right }
}
