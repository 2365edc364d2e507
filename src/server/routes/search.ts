import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { type SearchAnswer, searchAskedSchema } from '#model/index.ts'
import { json, refusal } from './answers.ts'

const kindSchema = z.enum(['documents', 'incidents', 'actors', 'statements'])
const partsSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }))
const answerSchema: z.ZodType<SearchAnswer> = z.object({
  asked: searchAskedSchema,
  groups: z.array(
    z.object({
      kind: kindSchema,
      total: z.number().int().describe('Counted to ten thousand.'),
      isMore: z.boolean().optional().describe('There are more.'),
      hits: z.array(
        z.object({
          id: z.string(),
          at: z
            .object({ document: z.string(), start: z.number().int(), end: z.number().int() })
            .optional() as z.ZodType<{ document: string; start: number; end: number }>,
          title: partsSchema,
          note: z.string(),
          excerpt: partsSchema,
        }),
      ),
    }),
  ),
})

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'One search over documents, incidents, actors and statements.',
  request: {
    query: z.strictObject({
      q: z.string().min(1).max(400).describe('Words, "phrases", -without, place:, actor:, after:, before:.'),
      kind: kindSchema.optional().describe('Only this kind.'),
      limit: z.coerce.number().int().min(1).max(100).default(8).describe('The most finds of a kind.'),
    }),
  },
  responses: { 200: json(answerSchema, 'The finds, a group a kind.'), 400: refusal('The query could not be read.') },
})

/** GET /api/search. */
export function searchRoutes(app: OpenAPIHono, desk: Pick<Desk, 'search'>): void {
  app.openapi(search, async (c) => {
    const { q, kind, limit } = c.req.valid('query')
    return c.json(await desk.search(q, { limit, ...(kind && { kinds: [kind] }) }), 200)
  })
}
