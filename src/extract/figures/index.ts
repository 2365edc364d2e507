import { type Figure, mentionId, quoteOf, type Statement } from '#model/index.ts'
import type { Context } from '../context.ts'
import { carry, type Facets } from './carry.ts'
import { intervalOf } from './interval.ts'
import { type ReadFigure, readFigures } from './read-figures.ts'

export { type Counted, readCounted } from './counted.ts'
export { findPeriods } from './find-periods.ts'
export { type Block, blockAt, findBlocks } from './layout.ts'
export { type DatedPeriod, datePeriods } from './period-of.ts'
export { BARRIERS, findTerritories, type Territory } from './territory.ts'

/** What a figure needs of its document: no word lists, no ruleset. */
type FigureContext = Pick<Context, 'document' | 'view'>

/**
 * Every number that a text states, with hedge, unit, measure, category, place, period and actor, carried over from the
 * sentence before where the text leaves them out. "At least 12 were killed" gives one figure: 12 and up, killed.
 */
export function findFigures(context: FigureContext, statements: readonly Statement[]): Figure[] {
  const { figures } = readFigures(context.view, context.document.published)
  return carry(context.view.tokens, figures).map((facets, i) => toFigure(context, figures[i]!, facets, statements))
}

function toFigure(
  context: FigureContext,
  figure: ReadFigure,
  facets: Facets,
  statements: readonly Statement[],
): Figure {
  const { tokens, text } = context.view
  const from = Math.min(figure.from, figure.hedge?.from ?? figure.from)
  const to = Math.max(figure.to, figure.hedge?.to ?? figure.to)
  const quote = quoteOf(text, tokens[from]!.start, tokens[to - 1]!.end)
  return {
    id: mentionId(context.document.id, 'figure', quote),
    ...quote,
    value: intervalOf(figure.candidate, figure.hedge?.kind ?? null, facets.unit === 'percent'),
    hedge: figure.hedge?.words ?? null,
    unit: facets.unit,
    measure: facets.measure,
    category: facets.category,
    place: null,
    period: facets.period && { edtf: facets.period.edtf, text: facets.period.text },
    actor: null,
    source: statements.find(({ content }) => content.start <= quote.start && quote.end <= content.end)?.id ?? null,
    ...(Object.keys(facets.carried).length > 0 ? { carried: { ...facets.carried } } : {}),
  }
}
