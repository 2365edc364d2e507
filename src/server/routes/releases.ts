import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { releaseRowSchema, verifiedSchema } from '../release-schemas.ts'
import { json, refusal } from './answers.ts'

const name = z.string().min(1).max(64)
const unknown = refusal('There is no such release.')

const list = createRoute({
  method: 'get',
  path: '/api/releases',
  summary: 'The draft and the cut releases, latest first, each with its manifest.',
  responses: { 200: json(z.array(releaseRowSchema), 'The releases.') },
})

const cut = createRoute({
  method: 'post',
  path: '/api/releases',
  summary: 'Freezes the book as it is now under a name that is never given again.',
  request: { body: { content: { 'application/json': { schema: z.strictObject({ version: name }) } }, required: true } },
  responses: {
    201: json(releaseRowSchema, 'The new release.'),
    400: refusal('The name cannot be used, or is taken.'),
  },
})

const open = createRoute({
  method: 'get',
  path: '/api/releases/{version}',
  summary: 'One release: its counts, totals, versions, licences and seals.',
  request: { params: z.object({ version: name }) },
  responses: { 200: json(releaseRowSchema, 'The release.'), 400: unknown },
})

const verify = createRoute({
  method: 'get',
  path: '/api/releases/{version}/verify',
  summary: 'Reads every file of a release again and names those that are not as they were frozen.',
  request: { params: z.object({ version: name }) },
  responses: { 200: json(verifiedSchema, 'What was found.'), 400: unknown },
})

const diff = createRoute({
  method: 'get',
  path: '/api/releases/{from}/diff/{to}',
  summary: 'Rows added, removed and changed field by field, each with its cause, and every total that moved.',
  request: { params: z.object({ from: name, to: name }) },
  responses: {
    200: json(
      z.any().openapi({ description: 'A ReleaseDiff; see docs/methodology/statistics.md.' }),
      'The difference.',
    ),
    400: unknown,
  },
})

/** The releases of the book: listed, cut, verified, compared. */
export function releaseRoutes(app: OpenAPIHono, desk: Pick<Desk, 'releases'>): void {
  app.openapi(list, async (c) => c.json([...(await desk.releases.list())], 200))
  app.openapi(cut, async (c) => c.json(await desk.releases.cut(c.req.valid('json').version), 201))
  app.openapi(open, async (c) => c.json(await desk.releases.open(c.req.valid('param').version), 200))
  app.openapi(verify, async (c) => c.json(await desk.releases.verify(c.req.valid('param').version), 200))
  app.openapi(diff, async (c) => {
    const { from, to } = c.req.valid('param')
    return c.json(await desk.releases.diff(from, to), 200)
  })
}
