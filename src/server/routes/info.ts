import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { bookInfoSchema } from '../view-schemas.ts'
import { json } from './answers.ts'

const info = createRoute({
  method: 'get',
  path: '/api/info',
  summary: 'The open book: its name, what it holds, its release.',
  responses: { 200: json(bookInfoSchema, 'The book.') },
})

/** GET /api/info. */
export function infoRoutes(app: OpenAPIHono, desk: Pick<Desk, 'info'>): void {
  app.openapi(info, async (c) => c.json(await desk.info(), 200))
}
