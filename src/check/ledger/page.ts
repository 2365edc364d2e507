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
import type { Extraction, Figure } from '#model/index.ts'
import type { Token } from '#text/index.ts'

/** A figure laid on its tokens, with the stretch of its sentence that belongs to it. */
export interface Spot {
  readonly figure: Figure
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
  /** For each sentence, the number of the paragraph that holds it. */
  readonly paragraphOf: readonly number[]
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
  return {
    context,
    extraction,
    tokens: view.tokens,
    spots: laySpots(context, extraction.figures),
    periods,
    places: findPlaces(context),
    actors: findActors(context),
    paragraphOf,
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
    left: territories[i]!.left,
    right: territories[i]!.right,
    sentence: territories[i]!.sentence,
  }))
}

/** The lower-case words of some tokens. */
export const wordsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map((token) => token.lower)

/** The tokens of a spot's sentence. */
export function sentenceOf(page: Page, spot: Spot): { readonly from: number; readonly to: number } {
  return page.context.view.sentences[spot.sentence] ?? { from: spot.left, to: spot.right }
}
