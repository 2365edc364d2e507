import { randomUUID } from 'node:crypto'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { incidentFilterSchema, REPORT_FORMATS, type ReportFormat, SERIES } from '#model/index.ts'
import { idParam, json, refusal } from './answers.ts'

const TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
/** A report brings its style along and runs nothing; only the desk's own page may frame it. */
const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin"
const MOST_TEMPLATE = 200_000
const PREVIEWS = 8

const reportBody = z.strictObject({
  period: z.string().max(40),
  compare: z.string().max(40).nullable().optional(),
  filter: incidentFilterSchema.optional(),
  place: z.string().max(200).optional(),
  release: z.string().max(100).optional(),
  effect: z
    .strictObject({ date: z.iso.date(), series: z.enum(SERIES) })
    .optional()
    .describe('A day that is said to have changed things, and what to count around it.'),
  template: z.union([
    z.strictObject({ name: z.string().max(60) }),
    z.strictObject({ text: z.string().max(MOST_TEMPLATE) }),
  ]),
})
const body = { body: { content: { 'application/json': { schema: reportBody } }, required: true } }
const release = z.object({ version: z.string(), createdAt: z.string(), sha256: z.string().nullable() })
const about = { title: z.string(), release, numbers: z.number(), checked: z.string() }
const previewed = z.object({ id: z.string(), ...about, leftOut: z.array(z.string()) })
const published = z.object({
  id: z.string(),
  ...about,
  period: z.string(),
  template: z.string(),
  publishedAt: z.string(),
  formats: z.array(z.enum(REPORT_FORMATS)),
})
const notMade = { 400: refusal('The period or template could not be used, or the report does not pass its own check.') }

const preview = createRoute({
  method: 'post',
  path: '/api/report-previews',
  summary: 'Makes a report to look at; it is kept until a few more are made.',
  request: body,
  responses: { 200: json(previewed, 'What was made.'), ...notMade },
})
const look = createRoute({
  method: 'get',
  path: '/api/report-previews/{id}',
  summary: 'A report that was made to look at, as a page.',
  request: { params: idParam },
  responses: {
    200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
    404: refusal('It is no longer kept.'),
  },
})
const publish = createRoute({
  method: 'post',
  path: '/api/reports',
  summary: 'Makes a report as HTML, PDF and DOCX and keeps it with its release.',
  request: body,
  responses: { 200: json(published, 'What was published.'), ...notMade },
})
const list = createRoute({
  method: 'get',
  path: '/api/reports',
  summary: 'Published reports, the latest first.',
  responses: { 200: json(z.array(published), 'The reports.') },
})
const file = createRoute({
  method: 'get',
  path: '/api/reports/{id}/{format}',
  summary: 'A file of a published report.',
  request: { params: idParam.extend({ format: z.enum(REPORT_FORMATS) }) },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.any() } } },
    404: refusal('There is no such report.'),
  },
})
const template = createRoute({
  method: 'get',
  path: '/api/report-templates/{id}',
  summary: 'A template that comes with Daybook, as text to edit.',
  request: { params: z.object({ id: z.enum(['annual', 'press-release']) }) },
  responses: { 200: json(z.object({ text: z.string() }), 'The template.') },
})

type Request = Parameters<Desk['publishReport']>[0]

/** The routes of reports: previews, published reports and their files, templates. */
export function reportRoutes(
  app: OpenAPIHono,
  desk: Pick<Desk, 'publishReport' | 'publishedReport' | 'publishedReports' | 'report' | 'reportTemplate'>,
): void {
  const previews = new Map<string, Uint8Array>()
  app.openapi(preview, async (c) => {
    const made = await desk.report({ ...(c.req.valid('json') as Request), formats: ['html'] })
    const id = randomUUID()
    previews.set(id, made.files[0]!.bytes)
    if (previews.size > PREVIEWS) previews.delete(previews.keys().next().value!)
    const { title, numbers, checked, leftOut } = made
    return c.json({ id, title, release: made.release, numbers, checked, leftOut: [...leftOut] }, 200)
  })
  app.openapi(look, (c) => {
    const bytes = previews.get(c.req.valid('param').id)
    if (!bytes) return c.json({ error: 'This preview is no longer kept; make it again.' }, 404)
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': TYPES.html,
      'content-security-policy': REPORT_POLICY,
    })
  })
  app.openapi(publish, async (c) => {
    const kept = await desk.publishReport(c.req.valid('json') as Request)
    return c.json({ ...kept, formats: [...kept.formats] }, 200)
  })
  app.openapi(list, async (c) =>
    c.json(
      (await desk.publishedReports()).map((one) => ({ ...one, formats: [...one.formats] })),
      200,
    ),
  )
  app.openapi(file, async (c) => {
    const { id, format } = c.req.valid('param')
    const bytes = await desk.publishedReport(id, format)
    if (!bytes) return c.json({ error: `There is no report "${id}" as ${format}.` }, 404)
    const disposition = format === 'html' ? 'inline' : `attachment; filename="daybook-report-${id}.${format}"`
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': TYPES[format],
      'content-disposition': disposition,
      'content-security-policy': REPORT_POLICY,
    })
  })
  app.openapi(template, async (c) => c.json({ text: await desk.reportTemplate(c.req.valid('param').id) }, 200))
}
