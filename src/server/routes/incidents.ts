import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { csvHeaders } from '../csv.ts'
import { incidentCsv } from '../incident-csv.ts'
import { filterOf, incidentsQuery, scopeQuery } from '../query.ts'
import { incidentPageSchema, incidentViewSchema } from '../view-schemas.ts'
import { idParam, json, refusal } from './answers.ts'

const list = createRoute({
  method: 'get',
  path: '/api/incidents',
  summary: 'Incidents: filtered, sorted, a page at a time.',
  request: { query: incidentsQuery },
  responses: { 200: json(incidentPageSchema, 'A page of rows.'), 400: refusal('The query could not be read.') },
})

const download = createRoute({
  method: 'get',
  path: '/api/incidents.csv',
  summary: 'All incidents that the filter leaves, as CSV, without rows whose licence forbids giving them to others.',
  request: { query: scopeQuery },
  responses: {
    200: { description: 'The rows.', content: { 'text/csv': { schema: z.string() } } },
    400: refusal('The query could not be read.'),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/incidents/{id}',
  summary: 'One incident with the sentences it stands on.',
  request: { params: idParam },
  responses: { 200: json(incidentViewSchema, 'The incident.'), 404: refusal('No incident has this id.') },
})

/** GET /api/incidents, /api/incidents.csv, /api/incidents/{id}. */
export function incidentRoutes(
  app: OpenAPIHono,
  desk: Pick<Desk, 'allIncidents' | 'incident' | 'incidents' | 'releases'>,
): void {
  app.openapi(list, async (c) => {
    const { sort, offset, limit, release, ...filter } = c.req.valid('query')
    return c.json(await desk.incidents(filterOf(filter), { offset, limit, ...(sort && { sort }) }, release), 200)
  })
  app.openapi(download, async (c) => {
    const { release, ...filter } = c.req.valid('query')
    // An unknown release is refused now: once the first line is out, it is too late.
    if (release !== undefined) await desk.releases.open(release)
    const lines = incidentCsv(desk.allIncidents(filterOf(filter), release))
    return c.body(streamOf(lines), 200, csvHeaders(`daybook-${release ? `${release}-` : ''}incidents.csv`))
  })
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const view = await desk.incident(id)
    return view ? c.json(view, 200) : c.json({ error: `No incident has the id "${id}".` }, 404)
  })
}

/** Lines as a byte stream, made as fast as the client takes them. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}
