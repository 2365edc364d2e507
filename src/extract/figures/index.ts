import { type Figure, mentionId, quoteOf, type Span, type Statement } from '#model/index.ts'
import type { Context } from '../context.ts'
import { actorsOf } from './actor-of.ts'
import { carry, type Facets } from './carry.ts'
import { cellFigures } from './cell-figures.ts'
import { findTables } from './find-tables.ts'
import { intervalOf } from './interval.ts'
import { type FoundName, layNames, type Named } from './names-page.ts'
import { placesOf } from './place-of.ts'
import { type ReadFigure, readFigures } from './read-figures.ts'
import { sourceFinder } from './source-of.ts'

export { type Counted, readCounted } from './counted.ts'
export { findPeriods } from './find-periods.ts'
export { type Cell, findTables, headingCells, labelCell, type Table } from './find-tables.ts'
export { type Block, blockAt, findBlocks } from './layout.ts'
export { type DatedPeriod, datePeriods } from './period-of.ts'
export { BARRIERS, findTerritories, type Territory } from './territory.ts'

/** What a figure needs of its document: no word lists, no ruleset. */
type FigureContext = Pick<Context, 'document' | 'view'>

const NOTHING_NAMED: Named = { places: [], actors: [] }

/**
 * Every number that a text states, with hedge, unit, measure, category, place, period and actor, carried over from the
 * sentence before where the text leaves them out. "At least 12 were killed" gives one figure: 12 and up, killed.
 */
export function findFigures(
  context: FigureContext,
  statements: readonly Statement[],
  named: Named = NOTHING_NAMED,
): Figure[] {
  const { document, view } = context
  const read = readFigures(view, document.published)
  const tables = findTables(view)
  const isInTable = ({ from, to }: ReadFigure) =>
    tables.some(({ start, end }) => view.tokens[from]!.start < end && view.tokens[to - 1]!.end > start)
  const prose = tables.length === 0 ? read.figures : read.figures.filter((figure) => !isInTable(figure))
  const sourceOf = sourceFinder(statements)
  const page = layNames(document, view, prose, named)
  const [places, actors] = [placesOf(page), actorsOf(page)]
  const found = carry(view.tokens, prose).map((facets, i) =>
    toFigure(context, prose[i]!, { ...facets, place: places[i]!, actor: actors[i]!, source: sourceOf }),
  )
  if (tables.length === 0) return found
  const cells = tables.flatMap((table) => cellFigures(document, view, table, { periods: read.periods, named }))
  return [...found, ...cells].sort((a, b) => a.start - b.start)
}

interface Told extends Facets {
  readonly place: FoundName | null
  readonly actor: FoundName | null
  readonly source: (span: Span) => string | null
}

function toFigure(context: FigureContext, figure: ReadFigure, told: Told): Figure {
  const { tokens, text } = context.view
  const { place, actor } = told
  const from = Math.min(figure.from, figure.hedge?.from ?? figure.from)
  const to = Math.max(figure.to, figure.hedge?.to ?? figure.to)
  const quote = quoteOf(text, tokens[from]!.start, tokens[to - 1]!.end)
  const carried = {
    ...told.carried,
    ...(place?.from && { place: place.from }),
    ...(actor?.from && { actor: actor.from }),
  }
  return {
    id: mentionId(context.document.id, 'figure', quote),
    ...quote,
    value: intervalOf(figure.candidate, figure.hedge?.kind ?? null, told.unit === 'percent'),
    hedge: figure.hedge?.words ?? null,
    unit: told.unit,
    measure: told.measure,
    category: told.category,
    place: place?.name ?? null,
    period: told.period && { edtf: told.period.edtf, text: told.period.text },
    actor: actor?.name ?? null,
    source: told.source(quote),
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
  }
}
