import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { SERIES } from '#model/index.ts'
import { filterOf, filterQuery } from '../query.ts'
import { json, refusal } from './answers.ts'

const outlookQuery = filterQuery.extend({
  series: z.enum(SERIES).default('killed'),
  months: z.coerce.number().int().min(1).max(24).default(3),
})

const route = createRoute({
  method: 'get',
  path: '/api/outlook',
  summary: 'The next months by province, by two plain methods, each beside its score so far.',
  request: { query: outlookQuery },
  responses: {
    200: json(z.any().openapi({ description: 'An Outlook; see docs/methodology/outlook.md.' }), 'The answer.'),
    400: refusal('The query could not be read, or the record is too short.'),
  },
})

/** GET /api/outlook. */
export function outlookRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const { series, months, ...filter } = c.req.valid('query')
    return c.json(await desk.outlook({ series, months, filter: filterOf(filter) }), 200)
  })
}
