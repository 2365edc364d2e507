import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import type { CheckedDocument } from '#model/index.ts'
import { inputBody, limitBody, readInputs, uploadQuery } from '../body.ts'
import { checkedDocumentSchema } from '../view-schemas.ts'
import { json, refusal } from './answers.ts'

const check = createRoute({
  method: 'post',
  path: '/api/check',
  summary: 'Checks the arithmetic of a text or of files. Nothing is kept.',
  middleware: limitBody,
  request: { query: uploadQuery, body: inputBody },
  responses: {
    200: json(z.array(checkedDocumentSchema), 'The articles in it, with their figures and verdicts.'),
    400: refusal('There is nothing in it to check.'),
    413: refusal('The body is too large.'),
  },
})

/** POST /api/check. */
export function checkRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(check, async (c) => {
    const body = await readInputs(c, {
      query: c.req.valid('query'),
      pasted: c.req.valid('json'),
      form: c.req.valid('form'),
    })
    if ('error' in body) return c.json({ error: body.error }, 400)
    const checked: CheckedDocument[] = []
    for (const input of body.inputs) checked.push(...(await desk.check(input)))
    return c.json(checked, 200)
  })
}
