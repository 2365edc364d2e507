import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { dimensionSchema, measureSchema, type Table, type TableQuestion, tableRulesetSchema } from '#model/index.ts'
import { type Cell, csv, csvHeaders } from '../csv.ts'
import { filterOf, scopeQuery } from '../query.ts'
import { rulesetTotalsSchema, tableSchema } from '../release-schemas.ts'
import { json, refusal } from './answers.ts'

const tableQuery = scopeQuery.extend({
  rows: dimensionSchema.default('year'),
  columns: z
    .union([dimensionSchema, z.literal('')])
    .optional()
    .describe('None where it is left out.'),
  measure: measureSchema.default('killed'),
  ruleset: tableRulesetSchema.default('book').describe('Counting rules; "book" for the numbers as they stand.'),
})

const table = createRoute({
  method: 'get',
  path: '/api/table',
  summary: 'Incidents or people counted by one or two dimensions, each cell low, best and high.',
  request: { query: tableQuery },
  responses: { 200: json(tableSchema, 'The table.'), 400: refusal('The table cannot be counted.') },
})

const tableCsv = createRoute({
  method: 'get',
  path: '/api/table.csv',
  summary: 'The same table as CSV, one line a cell with low, best and high.',
  request: { query: tableQuery },
  responses: {
    200: { description: 'The cells.', content: { 'text/csv': { schema: z.string() } } },
    400: refusal('The table cannot be counted.'),
  },
})

const rulesets = createRoute({
  method: 'get',
  path: '/api/rulesets',
  summary: 'The same incidents under every counting ruleset, side by side, and why the totals differ.',
  request: { query: scopeQuery },
  responses: { 200: json(rulesetTotalsSchema, 'The totals.'), 400: refusal('The filter could not be read.') },
})

const measures = createRoute({
  method: 'get',
  path: '/api/measures',
  summary: 'Rates, changes, shares, records, concentration, new areas, losses by side, and how well they are known.',
  request: { query: scopeQuery },
  responses: {
    200: json(z.any().openapi({ description: 'A Measures; see docs/methodology/statistics.md.' }), 'The measures.'),
    400: refusal('The filter could not be read.'),
  },
})

type TableQuery = z.infer<typeof tableQuery>

/** Tables, counting rulesets and measures, over the draft or a cut release. */
export function tableRoutes(app: OpenAPIHono, desk: Pick<Desk, 'releases'>): void {
  const ask = (query: TableQuery) => desk.releases.table(questionOf(query), query.release)
  app.openapi(table, async (c) => c.json(await ask(c.req.valid('query')), 200))
  app.openapi(tableCsv, async (c) => {
    const found = await ask(c.req.valid('query'))
    const { rows, columns, measure } = found.question
    const name = ['daybook', found.release.version, measure, rows, columns].filter(Boolean).join('-')
    return c.body(csv(linesOf(found)), 200, csvHeaders(`${name}.csv`))
  })
  app.openapi(rulesets, async (c) => {
    const { release, ...query } = c.req.valid('query')
    return c.json([...(await desk.releases.rulesets(filterOf(query), release))], 200)
  })
  app.openapi(measures, async (c) => {
    const { release, ...query } = c.req.valid('query')
    return c.json(await desk.releases.measures(filterOf(query), release), 200)
  })
}

function questionOf(query: TableQuery): TableQuestion {
  const { rows, columns, measure, ruleset, release: _release, ...filter } = query
  return { rows, columns: columns || null, measure, ruleset, filter: filterOf(filter) }
}

/** One line a cell, margins left out: sums are for who reads the file to make. */
function linesOf({ question, rows, columns, cells }: Table): Cell[][] {
  const { rows: first, columns: second, measure } = question
  const head = [first, ...(second ? [second] : []), `${measure}_low`, `${measure}_best`, `${measure}_high`]
  const lines = rows.flatMap((row, r) =>
    columns.flatMap((column, c) => {
      const cell = cells[r]![c]
      return cell ? [[row.name, ...(second ? [column.name] : []), ...cell]] : []
    }),
  )
  return [head, ...lines]
}
