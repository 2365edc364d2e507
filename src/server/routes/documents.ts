import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { pageQuery } from '../query.ts'
import { documentPageSchema, documentViewSchema } from '../view-schemas.ts'
import { idParam, json, refusal } from './answers.ts'

const list = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: 'The documents of the book, newest first, a page at a time.',
  request: {
    query: pageQuery.extend({
      text: z.string().optional().describe('Words in the title or outlet.'),
      copies: z.enum(['together', 'apart']).optional().describe('"together": copies of one text are one row.'),
    }),
  },
  responses: { 200: json(documentPageSchema, 'A page of rows.'), 400: refusal('The query could not be read.') },
})

const one = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'One document with everything found in it.',
  request: { params: idParam },
  responses: { 200: json(documentViewSchema, 'The document.'), 404: refusal('No document has this id.') },
})

const incidentOf = createRoute({
  method: 'get',
  path: '/api/documents/{id}/incidents',
  summary: 'Which incident of the book each mention of this document became.',
  request: { params: idParam },
  responses: { 200: json(z.record(z.string(), z.string()), 'Mention id to incident id.') },
})

/** GET /api/documents, /api/documents/{id}, /api/documents/{id}/incidents. */
export function documentRoutes(app: OpenAPIHono, desk: Pick<Desk, 'allIncidents' | 'document' | 'documents'>): void {
  app.openapi(list, async (c) => {
    const { text, copies, ...page } = c.req.valid('query')
    const options = { ...page, areCopiesOne: copies === 'together', ...(text !== undefined && { text }) }
    return c.json(await desk.documents(options), 200)
  })
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const view = await desk.document(id)
    return view ? c.json(view, 200) : c.json({ error: `No document has the id "${id}".` }, 404)
  })
  app.openapi(incidentOf, async (c) => {
    const became: Record<string, string> = {}
    for await (const incident of desk.allIncidents({ document: c.req.valid('param').id }))
      for (const mention of incident.mentions) became[mention] = incident.id
    return c.json(became, 200)
  })
}
