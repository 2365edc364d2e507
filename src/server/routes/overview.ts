import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import type { Overview } from '#model/index.ts'
import { type Cell, csv, csvHeaders } from '../csv.ts'
import { filterOf, scopeQuery } from '../query.ts'
import { facetsSchema, overviewSchema } from '../view-schemas.ts'
import { json, refusal } from './answers.ts'

const overview = createRoute({
  method: 'get',
  path: '/api/overview',
  summary: 'Totals, months, places and actors of the incidents that the filter leaves.',
  request: { query: scopeQuery },
  responses: { 200: json(overviewSchema, 'The overview.'), 400: refusal('The filter could not be read.') },
})

const facets = createRoute({
  method: 'get',
  path: '/api/facets',
  summary: 'The values of the filter menus, each with the incidents that choosing it would leave.',
  request: { query: scopeQuery },
  responses: { 200: json(facetsSchema, 'The menus.'), 400: refusal('The filter could not be read.') },
})

const tableSchema = z.enum(['months', 'provinces', 'districts', 'actors', 'types', 'places'])
const data = createRoute({
  method: 'get',
  path: '/api/overview/{table}',
  summary:
    'The numbers behind one chart of the overview, as CSV: months.csv, provinces.csv, districts.csv, actors.csv, types.csv, places.csv.',
  request: { params: z.object({ table: z.string().regex(/^[a-z]+\.csv$/) }), query: scopeQuery },
  responses: {
    200: { description: 'The rows.', content: { 'text/csv': { schema: z.string() } } },
    400: refusal('The filter could not be read.'),
    404: refusal('There is no such table.'),
  },
})

/** GET /api/overview, /api/facets and the CSV behind each chart of the overview. */
export function overviewRoutes(app: OpenAPIHono, desk: Pick<Desk, 'facets' | 'overview'>): void {
  app.openapi(overview, async (c) => {
    const { release, ...filter } = c.req.valid('query')
    return c.json(await desk.overview(filterOf(filter), release), 200)
  })
  app.openapi(facets, async (c) => {
    const { release, ...filter } = c.req.valid('query')
    return c.json(await desk.facets(filterOf(filter), release), 200)
  })
  app.openapi(data, async (c) => {
    const table = tableSchema.safeParse(c.req.valid('param').table.replace('.csv', ''))
    if (!table.success) return c.json({ error: `There is no table ${c.req.valid('param').table}.` }, 404)
    const { release, ...filter } = c.req.valid('query')
    const view = await desk.overview(filterOf(filter), release)
    return c.body(csv(rowsOf(view, table.data)), 200, csvHeaders(`daybook-${view.release.version}-${table.data}.csv`))
  })
}

function rowsOf(view: Overview, table: z.infer<typeof tableSchema>): Cell[][] {
  if (table === 'months')
    return [
      ['month', 'incidents', 'killed_security', 'killed_civilian', 'killed_militant', 'killed_unknown'],
      ...view.months.map((m) => [m.month, m.incidents, m.security, m.civilian, m.militant, m.unknown]),
    ]
  if (table === 'places')
    return [
      ['place', 'latitude', 'longitude', 'precision', 'incidents', 'killed'],
      ...view.places.map((p) => [p.name, p.latitude, p.longitude, p.precision, p.incidents, p.killed]),
    ]
  const range = (r: { low: number; best: number; high: number }) => [r.low, r.best, r.high]
  return [
    ['name', 'incidents', 'killed_low', 'killed_best', 'killed_high', 'injured_low', 'injured_best', 'injured_high'],
    ...(view[table] ?? []).map((row) => [row.name, row.incidents, ...range(row.killed), ...range(row.injured)]),
  ]
}
