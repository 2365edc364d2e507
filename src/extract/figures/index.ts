import { type Figure, mentionId, quoteOf, type Span, type Statement } from '#model/index.ts'
import type { Context } from '../context.ts'
import { actorsOf } from './actor-of.ts'
import { carry, type Facets } from './carry.ts'
import { cellFigures } from './cell-figures.ts'
import { findTables } from './find-tables.ts'
import { intervalOf } from './interval.ts'
import { type FoundName, layNames, type Named, opensAt } from './names-page.ts'
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
  const places = placesOf(page)
  const actors = actorsOf(page)
  const found = carry(view.tokens, prose).map((facets, i) =>
    toFigure(context, prose[i]!, { facets, place: places[i]!, actor: actors[i]!, sourceOf }),
  )
  if (tables.length === 0) return found
  const cells = tables.flatMap((table) => cellFigures(document, view, table, { periods: read.periods, named }))
  return [...found, ...cells].sort((a, b) => a.start - b.start)
}

interface Told {
  readonly facets: Facets
  readonly place: FoundName | null
  readonly actor: FoundName | null
  readonly sourceOf: (span: Span) => string | null
}

function toFigure(context: FigureContext, figure: ReadFigure, { facets, place, actor, sourceOf }: Told): Figure {
  const { tokens, text } = context.view
  const { hedge } = figure
  const { start } = tokens[opensAt(figure)]!
  const { end } = tokens[Math.max(figure.to, hedge?.to ?? 0) - 1]!
  const quote = quoteOf(text, start, end)
  const { period } = facets
  const found: { -readonly [Field in keyof Figure]: Figure[Field] } = {
    id: mentionId(context.document.id, 'figure', quote),
    start,
    end,
    text: quote.text,
    value: intervalOf(figure.candidate, hedge?.kind ?? null, facets.unit === 'percent'),
    hedge: hedge?.words ?? null,
    unit: facets.unit,
    measure: facets.measure,
    category: facets.category,
    place: place?.name ?? null,
    period: period && { edtf: period.edtf, text: period.text },
    actor: actor?.name ?? null,
    source: sourceOf(quote),
  }
  const carried = carriedOf(facets, place, actor)
  if (carried) found.carried = carried
  return found
}

/** Where the fields of a figure that do not stand beside it come from; null where all of them do. */
function carriedOf(facets: Facets, place: FoundName | null, actor: FoundName | null): Figure['carried'] | null {
  const isNear = !facets.measureFrom && !facets.periodFrom && !place?.from && !actor?.from
  if (isNear) return null
  const carried: Record<string, string> = {}
  if (facets.measureFrom) carried.measure = facets.measureFrom
  if (facets.periodFrom) carried.period = facets.periodFrom
  if (place?.from) carried.place = place.from
  if (actor?.from) carried.actor = actor.from
  return carried
}
