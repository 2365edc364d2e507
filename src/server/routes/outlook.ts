import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { newProjectionSchema, SERIES } from '#model/index.ts'
import { visitorOf } from '../access/gate.ts'
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

const projections = createRoute({
  method: 'get',
  path: '/api/projections',
  summary: 'Registered projections beside their outcomes, and how each source did.',
  responses: {
    200: json(z.any().openapi({ description: 'Projections; see docs/methodology/outlook.md.' }), 'The projections.'),
  },
})
const register = createRoute({
  method: 'post',
  path: '/api/projections',
  summary: 'Keeps what somebody projected, to be scored when the outcome is there.',
  request: { body: { content: { 'application/json': { schema: newProjectionSchema } }, required: true } },
  responses: {
    201: json(z.object({ id: z.number() }), 'It is kept.'),
    400: refusal('The projection could not be read.'),
  },
})
/** GET /api/outlook; GET and POST /api/projections. A projection is withdrawn as a decision is undone. */
export function outlookRoutes(app: OpenAPIHono, desk: Pick<Desk, 'outlook' | 'projections'>): void {
  app.openapi(route, async (c) => {
    const { series, months, ...filter } = c.req.valid('query')
    return c.json(await desk.outlook({ series, months, filter: filterOf(filter) }), 200)
  })
  app.openapi(projections, async (c) => c.json(await desk.projections.list(), 200))
  app.openapi(register, async (c) => {
    const id = await desk.projections.register(c.req.valid('json'), visitorOf(c).name)
    return c.json({ id }, 201)
  })
}
