import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Beside, Desk } from '#desk/index.ts'
import {
  type CheckedDocument,
  type KeptCheck,
  type KeptCheckRow,
  keptCheckRowSchema,
  relationSchema,
} from '#model/index.ts'
import { visitorOf } from '../access/gate.ts'
import { filesSchema, input, limitBody, pastedSchema, rawFile, readInputs, uploadQuery } from '../body.ts'
import { checkedDocumentSchema } from '../view-schemas.ts'
import { idParam, json, refusal } from './answers.ts'

const otherText = z.strictObject({ text: z.string().min(1), name: z.string().min(1).max(300).optional() })
const pasted = pastedSchema.extend({ against: otherText.optional().describe('A text to lay it beside.') })
const files = filesSchema.extend({
  against: z.instanceof(File).optional().openapi({ type: 'string', format: 'binary' }),
})
const query = uploadQuery.extend({
  as: relationSchema.optional().describe('How the two texts stand to each other; read from their numbers otherwise.'),
})
const body = {
  content: {
    'application/json': { schema: pasted },
    'multipart/form-data': { schema: files },
    'application/octet-stream': rawFile,
    'text/*': rawFile,
  },
}

const check = createRoute({
  method: 'post',
  path: '/api/check',
  summary: 'Checks the arithmetic of a text or of files, alone or beside another text. Nothing is kept.',
  middleware: limitBody,
  request: { query, body },
  responses: {
    200: json(z.array(checkedDocumentSchema), 'The articles in it, with their figures and verdicts.'),
    400: refusal('There is nothing in it to check.'),
    413: refusal('The body is too large.'),
  },
})

const rows: z.ZodType<readonly KeptCheckRow[]> = z.array(keptCheckRowSchema)
const opened: z.ZodType<KeptCheck> = z.object({ kept: keptCheckRowSchema, checked: checkedDocumentSchema })

const keep = createRoute({
  method: 'post',
  path: '/api/checks',
  summary: 'The same, and the checked articles are kept in the book, beside its record.',
  middleware: limitBody,
  request: { query, body },
  responses: {
    200: json(rows, 'What was kept.'),
    400: refusal('There is nothing in it to check.'),
    413: refusal('The body is too large.'),
  },
})
const list = createRoute({
  method: 'get',
  path: '/api/checks',
  summary: 'The checked reports that the book keeps, the latest first.',
  responses: { 200: json(rows, 'The rows.') },
})
const one = createRoute({
  method: 'get',
  path: '/api/checks/{id}',
  summary: 'A kept check, with what people overruled in it.',
  request: { params: idParam },
  responses: { 200: json(opened, 'The check.'), 404: refusal('No kept check has this id.') },
})
const again = createRoute({
  method: 'post',
  path: '/api/checks/{id}/again',
  summary: 'Checks a kept report again with the present rules. What people overruled stays overruled.',
  request: { params: idParam },
  responses: { 200: json(opened, 'The check.'), 404: refusal('No kept check has this id.') },
})
const remove = createRoute({
  method: 'delete',
  path: '/api/checks/{id}',
  summary: 'Removes a kept check. What was decided about it stays on record.',
  request: { params: idParam },
  responses: { 200: json(z.object({ removed: z.string() }), 'Done.'), 404: refusal('No kept check has this id.') },
})

/** /api/check and /api/checks. Verdicts are overruled by POST /api/decisions, as everything else that a person decides. */
export function checkRoutes(app: OpenAPIHono, desk: Pick<Desk, 'check' | 'checks'>): void {
  app.openapi(check, async (c) => {
    const asked = { query: c.req.valid('query'), pasted: c.req.valid('json'), form: c.req.valid('form') }
    const read = await readInputs(c, asked)
    if ('error' in read) return c.json({ error: read.error }, 400)
    const beside = await besideOf(asked)
    const checked: CheckedDocument[] = []
    for (const one of read.inputs) checked.push(...(await desk.check(one, beside)))
    return c.json(checked, 200)
  })
  app.openapi(keep, async (c) => {
    const asked = { query: c.req.valid('query'), pasted: c.req.valid('json'), form: c.req.valid('form') }
    const read = await readInputs(c, asked)
    if ('error' in read) return c.json({ error: read.error }, 400)
    const beside = await besideOf(asked)
    const kept: KeptCheckRow[] = []
    for (const one of read.inputs) kept.push(...(await desk.checks.keep(one, beside, visitorOf(c).name)))
    return c.json(kept, 200)
  })
  app.openapi(list, async (c) => c.json(await desk.checks.list(), 200))
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const found = await desk.checks.find(id)
    return found ? c.json(found, 200) : c.json(missing(id), 404)
  })
  app.openapi(again, async (c) => {
    const { id } = c.req.valid('param')
    const found = await desk.checks.again(id)
    return found ? c.json(found, 200) : c.json(missing(id), 404)
  })
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    return (await desk.checks.remove(id)) ? c.json({ removed: id }, 200) : c.json(missing(id), 404)
  })
}

const missing = (id: string) => ({ error: `No kept check has the id "${id}".` })

interface Asked {
  readonly query: z.infer<typeof query>
  readonly pasted: z.infer<typeof pasted>
  readonly form: z.infer<typeof files>
}

/** What the text is to be laid beside: pasted with it, or a second file of the form. */
async function besideOf({ query: { as }, pasted, form }: Asked): Promise<Beside> {
  const text = pasted?.against
  if (text) return { against: input(text.name ?? 'the other text', new TextEncoder().encode(text.text), undefined), as }
  const file = form?.against
  return file ? { against: input(file.name, new Uint8Array(await file.arrayBuffer()), undefined), as } : { as }
}
