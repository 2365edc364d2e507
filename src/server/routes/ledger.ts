import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Desk, ledgerTable, positionTable, statementTable } from '#desk/index.ts'
import {
  type LedgerPage,
  ledgerEntrySchema,
  type Page,
  positionSchema,
  type SourcedStatement,
  type SpokenFacets,
  sourcedStatementSchema,
} from '#model/index.ts'
import { csv, csvHeaders } from '../csv.ts'
import {
  given,
  ledgerPageQuery,
  ledgerQuery,
  positionQuery,
  statementPageQuery,
  statementQuery,
} from '../ledger-query.ts'
import { idParam, json, refusal } from './answers.ts'

const menu = z.array(z.object({ name: z.string(), entries: z.number().int() }))
const ledgerPageSchema: z.ZodType<LedgerPage> = z.object({
  total: z.number().int(),
  offset: z.number().int(),
  rows: z.array(ledgerEntrySchema),
  facets: z.object({ states: menu, measures: menu, actors: menu, places: menu }),
})
const statementPageSchema: z.ZodType<Page<SourcedStatement>> = z.object({
  total: z.number().int(),
  offset: z.number().int(),
  rows: z.array(sourcedStatementSchema),
})
const party = z.object({ key: z.string(), name: z.string(), statements: z.number().int() })
const facetsSchema: z.ZodType<SpokenFacets> = z.object({
  parties: z.array(party),
  targets: z.array(party),
  acts: z.array(z.object({ act: z.string(), statements: z.number().int() })),
  months: z.array(z.object({ month: z.string(), act: z.string(), statements: z.number().int() })),
})

const unread = { 400: refusal('The query could not be read.') }
const rows = { 200: { description: 'The rows.', content: { 'text/csv': { schema: z.string() } } }, ...unread }

const entries = createRoute({
  method: 'get',
  path: '/api/ledger',
  summary: 'The ledger of figures: what all documents say of one quantity, those that disagree first.',
  request: { query: ledgerPageQuery },
  responses: { 200: json(ledgerPageSchema, 'A page of entries, with the menus.'), ...unread },
})
const entriesCsv = createRoute({
  method: 'get',
  path: '/api/ledger.csv',
  summary: 'The ledger as CSV, a line a figure.',
  request: { query: ledgerQuery },
  responses: rows,
})
const entry = createRoute({
  method: 'get',
  path: '/api/ledger/{id}',
  summary: 'One entry of the ledger.',
  request: { params: idParam },
  responses: { 200: json(ledgerEntrySchema, 'The entry.'), 404: refusal('No entry has this id.') },
})
const statements = createRoute({
  method: 'get',
  path: '/api/statements',
  summary: 'Statements of all documents, the latest first.',
  request: { query: statementPageQuery },
  responses: { 200: json(statementPageSchema, 'A page of statements.'), ...unread },
})
const statementsCsv = createRoute({
  method: 'get',
  path: '/api/statements.csv',
  summary: 'Statements as CSV.',
  request: { query: statementQuery },
  responses: rows,
})
const facets = createRoute({
  method: 'get',
  path: '/api/statements/facets',
  summary: 'The parties, targets and acts of the statements that the filter leaves, and how many there were a month.',
  request: { query: statementQuery },
  responses: { 200: json(facetsSchema, 'The menus.'), ...unread },
})
const positions = createRoute({
  method: 'get',
  path: '/api/positions',
  summary: 'Who accuses whom of what, and who denies it; contested ones first.',
  request: { query: positionQuery },
  responses: { 200: json(z.array(positionSchema), 'The positions.'), ...unread },
})
const positionsCsv = createRoute({
  method: 'get',
  path: '/api/positions.csv',
  summary: 'Accusations and denials as CSV.',
  request: { query: positionQuery },
  responses: rows,
})

/** A list shows this many figures of an entry and statements of a position; the entry alone and the CSV have all. */
const MOST_LINES = 24

/** So many rows go into one CSV: a book's statements, not a dump of a whole archive. */
const MOST_ROWS = 1_000_000

/** GET /api/ledger, /api/ledger/{id}, /api/statements, /api/statements/facets, /api/positions, and their CSV. */
export function ledgerRoutes(app: OpenAPIHono, { ledger }: Pick<Desk, 'ledger'>): void {
  app.openapi(entries, async (c) => {
    const { offset, limit, ...filter } = c.req.valid('query')
    return c.json(await ledger.entries(given(filter), { offset, limit, lines: MOST_LINES }), 200)
  })
  app.openapi(entriesCsv, async (c) => {
    const { rows } = await ledger.entries(given(c.req.valid('query')), { limit: MOST_ROWS })
    return c.body(csv(ledgerTable(rows)), 200, csvHeaders('daybook-ledger.csv'))
  })
  app.openapi(entry, async (c) => {
    const { id } = c.req.valid('param')
    const found = await ledger.entry(id)
    return found ? c.json(found, 200) : c.json({ error: `No entry of the ledger has the id "${id}".` }, 404)
  })
  app.openapi(statements, async (c) => {
    const { offset, limit, ...filter } = c.req.valid('query')
    return c.json(await ledger.statements(given(filter), { offset, limit }), 200)
  })
  app.openapi(statementsCsv, async (c) => {
    const { rows } = await ledger.statements(given(c.req.valid('query')), { limit: MOST_ROWS })
    return c.body(csv(statementTable(rows)), 200, csvHeaders('daybook-statements.csv'))
  })
  app.openapi(facets, async (c) => c.json(await ledger.statementFacets(given(c.req.valid('query'))), 200))
  app.openapi(positions, async (c) => {
    const found = await ledger.positions(given(c.req.valid('query')))
    return c.json(
      found.map((one) => ({
        ...one,
        accusations: one.accusations.slice(-MOST_LINES),
        denials: one.denials.slice(-MOST_LINES),
      })),
      200,
    )
  })
  app.openapi(positionsCsv, async (c) =>
    c.body(
      csv(positionTable(await ledger.positions(given(c.req.valid('query'))))),
      200,
      csvHeaders('daybook-positions.csv'),
    ),
  )
}
