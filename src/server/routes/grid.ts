import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { type Applied, cellChangeSchema, type GridView, gridViewSchema, type Preview } from '#model/index.ts'
import { visitorOf } from '../access/gate.ts'
import { limitBody } from '../body.ts'
import { filterOf, filterQuery } from '../query.ts'
import { json, refusal } from './answers.ts'

const body = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, required: true })
const shape = <T>() => z.any() as z.ZodType<T>
const file = { content: { 'application/octet-stream': { schema: z.any().describe('The file, named by ?name=.') } } }
const conflicts = z.enum(['theirs', 'mine']).default('theirs')
/** More cells than this at once are a job for a file. */
const MOST_CELLS = 20_000
const changes = z.array(cellChangeSchema).min(1).max(MOST_CELLS)

const download = createRoute({
  method: 'get',
  path: '/api/grid/{file}',
  summary: 'The grid as incidents.xlsx or incidents.csv: edit it outside and import it again.',
  request: { params: z.object({ file: z.enum(['incidents.xlsx', 'incidents.csv']) }), query: filterQuery },
  responses: { 200: { description: 'The file.' }, 400: refusal('The filter could not be read.') },
})
const preview = createRoute({
  method: 'post',
  path: '/api/grid/preview',
  summary: 'What changed cells would do. Nothing is kept.',
  request: { body: body(z.strictObject({ changes })) },
  responses: { 200: json(shape<Preview>(), 'Rows changed, unchanged, conflicting and refused.') },
})
const apply = createRoute({
  method: 'post',
  path: '/api/grid/apply',
  summary: 'Makes every changed cell a decision.',
  request: { body: body(z.strictObject({ changes, conflicts, reason: z.string().max(500).optional() })) },
  responses: { 200: json(shape<Applied>(), 'What became of them.') },
})
const cell = createRoute({
  method: 'post',
  path: '/api/grid/cell',
  summary: 'Makes one changed cell a decision.',
  request: { body: body(z.strictObject({ change: cellChangeSchema, conflicts })) },
  responses: { 200: json(shape<Applied>(), 'What became of it.') },
})
const fileQuery = z.strictObject({ name: z.string().min(1).max(300) })
const previewFile = createRoute({
  method: 'post',
  path: '/api/grid/preview-file',
  summary: 'What a file that was edited outside would do. Nothing is kept.',
  middleware: limitBody,
  request: { query: fileQuery, body: file },
  responses: {
    200: json(shape<Preview>(), 'Rows added, changed, unchanged, conflicting and refused.'),
    400: refusal('It is no table.'),
  },
})
const importFile = createRoute({
  method: 'post',
  path: '/api/grid/import',
  summary: 'Makes every change of a file a decision, and every new row an incident.',
  middleware: limitBody,
  request: { query: fileQuery.extend({ conflicts }), body: file },
  responses: { 200: json(shape<Applied>(), 'What became of them.'), 400: refusal('It is no table.') },
})
const views = createRoute({
  method: 'get',
  path: '/api/views',
  summary: "One's own saved views of the grid.",
  responses: { 200: json(shape<readonly GridView[]>(), 'The views.') },
})
const saveView = createRoute({
  method: 'put',
  path: '/api/views/{name}',
  summary: 'Keeps a view under a name.',
  request: { params: z.object({ name: z.string().min(1).max(60) }), body: body(gridViewSchema.omit({ name: true })) },
  responses: { 200: json(shape<GridView>(), 'The view.') },
})
const removeView = createRoute({
  method: 'delete',
  path: '/api/views/{name}',
  summary: 'Forgets a view.',
  request: { params: z.object({ name: z.string().min(1).max(60) }) },
  responses: { 200: json(z.object({ done: z.boolean() }), 'Whether there was one.') },
})

const TYPES = {
  'incidents.xlsx': ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  'incidents.csv': ['csv', 'text/csv; charset=utf-8'],
} as const

/** The grid: files out and in, changes of many cells, saved views. */
export function gridRoutes(app: OpenAPIHono, desk: Pick<Desk, 'grid'>): void {
  app.openapi(download, async (c) => {
    const { file: name } = c.req.valid('param')
    const [format, type] = TYPES[name]
    const bytes = await desk.grid.table(filterOf(c.req.valid('query')), format)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="daybook-${name}"`,
    })
  })
  app.openapi(preview, async (c) => c.json(await desk.grid.preview(c.req.valid('json').changes), 200))
  app.openapi(apply, async (c) => {
    const { changes: all, conflicts: whose, reason } = c.req.valid('json')
    const options = { author: visitorOf(c).name, conflicts: whose, ...(reason && { reason }) }
    return c.json(await desk.grid.apply(all, options), 200)
  })
  app.openapi(cell, async (c) => {
    const { change, conflicts: whose } = c.req.valid('json')
    return c.json(await desk.grid.apply([change], { author: visitorOf(c).name, conflicts: whose }), 200)
  })
  app.openapi(previewFile, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await desk.grid.previewFile(bytes, c.req.valid('query').name), 200)
  })
  app.openapi(importFile, async (c) => {
    const { name, conflicts: whose } = c.req.valid('query')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await desk.grid.applyFile(bytes, name, { author: visitorOf(c).name, conflicts: whose }), 200)
  })
  app.openapi(views, async (c) => c.json([...(await desk.grid.views(visitorOf(c).name))], 200))
  app.openapi(saveView, async (c) => {
    const view = { ...c.req.valid('json'), name: c.req.valid('param').name }
    await desk.grid.saveView(visitorOf(c).name, view)
    return c.json(view, 200)
  })
  app.openapi(removeView, async (c) =>
    c.json({ done: await desk.grid.removeView(visitorOf(c).name, c.req.valid('param').name) }, 200),
  )
}
