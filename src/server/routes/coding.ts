import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { type CodingRound, type CodingTask, codingSchema, mayAct, type RoundComparison } from '#model/index.ts'
import { visitorOf } from '../access/gate.ts'
import { json, refusal } from './answers.ts'

const body = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, required: true })
const shape = <T>() => z.any() as z.ZodType<T>
const id = z.object({ id: z.coerce.number().int() })

const rounds = createRoute({
  method: 'get',
  path: '/api/coding/rounds',
  summary: 'The rounds of second coding.',
  responses: { 200: json(shape<readonly CodingRound[]>(), 'The rounds, latest first.') },
})
const draw = createRoute({
  method: 'post',
  path: '/api/coding/rounds',
  summary: 'Draws a sample for a second, blind coder.',
  request: {
    body: body(z.strictObject({ name: z.string().trim().min(1).max(80), size: z.number().int().min(1).max(1000) })),
  },
  responses: { 200: json(shape<CodingRound>(), 'The round.'), 400: refusal('There is nothing to draw from.') },
})
const next = createRoute({
  method: 'get',
  path: '/api/coding/rounds/{id}/next',
  summary: 'The next text of a round, with nothing of what others made of it; null when all are coded.',
  request: { params: id },
  responses: { 200: json(shape<CodingTask | null>(), 'The text.'), 400: refusal('No such round.') },
})
const code = createRoute({
  method: 'post',
  path: '/api/coding/rounds/{id}/codings',
  summary: 'Keeps what the one who is signed in says of a text.',
  request: { params: id, body: body(z.strictObject({ mention: z.string(), coding: codingSchema })) },
  responses: { 200: json(z.object({ done: z.literal(true) }), 'Kept.'), 400: refusal('It cannot be kept.') },
})
const compare = createRoute({
  method: 'get',
  path: '/api/coding/rounds/{id}',
  summary: 'Agreement by field and year, and disagreements side by side.',
  request: { params: id },
  responses: {
    200: json(shape<RoundComparison>(), 'The comparison.'),
    403: refusal('Whoever still codes the round sees nothing of it.'),
    404: refusal('No such round.'),
  },
})

/** Second coding and agreement. */
export function codingRoutes(app: OpenAPIHono, desk: Pick<Desk, 'coding'>): void {
  app.openapi(rounds, async (c) => c.json([...(await desk.coding.rounds())], 200))
  app.openapi(draw, async (c) => c.json(await desk.coding.draw(c.req.valid('json'), visitorOf(c).name), 200))
  app.openapi(next, async (c) => c.json(await desk.coding.next(c.req.valid('param').id, visitorOf(c).name), 200))
  app.openapi(code, async (c) => {
    const { mention, coding } = c.req.valid('json')
    await desk.coding.code(c.req.valid('param').id, mention, coding, visitorOf(c).name)
    return c.json({ done: true } as const, 200)
  })
  app.openapi(compare, async (c) => {
    const found = await desk.coding.compare(c.req.valid('param').id)
    if (!found) return c.json({ error: 'There is no such round.' }, 404)
    const { name, role } = visitorOf(c)
    const mine = found.round.coders.find((coder) => coder.name === name)
    const isBlind = mine !== undefined && mine.coded < found.round.size
    if (isBlind || (mine === undefined && !(role && mayAct(role, 'editor'))))
      return c.json({ error: 'You see how others coded this round when you have coded all of it.' }, 403)
    return c.json(found, 200)
  })
}
