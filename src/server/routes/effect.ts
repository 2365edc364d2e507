import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { FAMILIES, SERIES, STEPS } from '#model/index.ts'
import { filterOf, filterQuery } from '../query.ts'
import { json, refusal } from './answers.ts'

const steps = (low: number, usual: number) => z.coerce.number().int().min(low).max(600).default(usual)

const effectQuery = filterQuery.extend({
  date: z.iso.date(),
  series: z.enum(SERIES).default('attacks'),
  step: z.enum(STEPS).default('month'),
  before: steps(12, 60),
  after: steps(1, 12),
  family: z.enum(FAMILIES).default('negative-binomial'),
  control: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
})

const route = createRoute({
  method: 'get',
  path: '/api/effect',
  summary: 'What changed from a date on: a segmented count regression, its counterfactual and placebo dates.',
  request: { query: effectQuery },
  responses: {
    200: json(z.any().openapi({ description: 'An Effect; see docs/methodology/effect.md.' }), 'The answer.'),
    400: refusal('The query could not be read, or the record cannot carry the question.'),
  },
})

/** GET /api/effect. */
export function effectRoutes(app: OpenAPIHono, desk: Pick<Desk, 'effect'>): void {
  app.openapi(route, async (c) => {
    const { date, series, step, before, after, family, control, ...filter } = c.req.valid('query')
    const question = { date, series, step, before, after, family, ...(control && { control }) }
    return c.json(await desk.effect({ ...question, filter: filterOf(filter) }), 200)
  })
}
