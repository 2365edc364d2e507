import { z } from '@hono/zod-openapi'
import { type IncidentFilter, incidentFilterSchema, incidentSortSchema } from '#model/index.ts'

const filterShape = incidentFilterSchema.shape

/** A query gives one value or several of the same name: `?admin1=Sindh&admin1=Punjab`. */
const repeated = <T extends z.ZodType>(list: T) =>
  z.preprocess((value) => (value === undefined ? undefined : [value].flat()), list)

/** The incident filter as a query string writes it. A name that is not a filter is refused, not ignored. */
export const filterQuery = z.strictObject({
  from: filterShape.from.describe('First day, inclusive: 2027-01-01.'),
  to: filterShape.to.describe('Last day, inclusive: 2027-12-31.'),
  admin1: repeated(filterShape.admin1).describe('Province. Repeat the name for several.'),
  admin2: repeated(filterShape.admin2).describe('District.'),
  actor: repeated(filterShape.actor).describe('Canonical name of an actor.'),
  type: repeated(filterShape.type).describe('ACLED sub-event type.'),
  eventType: repeated(filterShape.eventType).describe('ACLED event type.'),
  category: repeated(filterShape.category).describe('Incidents with victims of this category.'),
  origin: repeated(filterShape.origin).describe('"reports", or the name of an imported dataset.'),
  document: filterShape.document.describe('Incidents that this document reports.'),
  point: filterShape.point.describe('One point of the map: latitude,longitude,precision.'),
  text: filterShape.text.describe('Words in the names of places, actors and types.'),
  cell: repeated(filterShape.cell).describe(
    'Incidents behind a row or column of a table: year:2027. Repeat it for both.',
  ),
})

/** A filter, and the release that it is asked of. */
export const scopeQuery = filterQuery.extend({
  release: z.string().max(64).optional().describe('A cut release; without it, the draft.'),
})

/** How many rows a request may ask for: a table shows fifty at a time, a program pages. */
const MOST_ROWS = 500

export const pageQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(100),
})

export const incidentsQuery = scopeQuery.extend({
  ...pageQuery.shape,
  sort: incidentSortSchema.optional().describe('A leading minus sorts downwards.'),
})

/** What a filter query says, without the fields that it leaves open. */
export function filterOf(query: z.infer<typeof filterQuery>): IncidentFilter {
  const names = Object.keys(filterShape) as (keyof IncidentFilter)[]
  return Object.fromEntries(names.filter((name) => query[name] !== undefined).map((name) => [name, query[name]]))
}
