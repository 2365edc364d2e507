import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { incidentFilterSchema, REPORT_FORMATS, type ReportFormat } from '#model/index.ts'
import { json, refusal } from './answers.ts'

const TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
const MOST_TEMPLATE = 200_000

const reportBody = z.strictObject({
  period: z.string().max(40),
  compare: z.string().max(40).nullable().optional(),
  filter: incidentFilterSchema.optional(),
  place: z.string().max(200).optional(),
  template: z.union([
    z.strictObject({ name: z.string().max(60) }),
    z.strictObject({ text: z.string().max(MOST_TEMPLATE) }),
  ]),
  format: z.enum(REPORT_FORMATS),
})

const route = createRoute({
  method: 'post',
  path: '/api/report',
  summary: 'The report of a period as one file. Its prose has passed the check.',
  request: { body: { content: { 'application/json': { schema: reportBody } }, required: true } },
  responses: {
    200: {
      description: 'The file; what was left out of the template stands in the header Daybook-Left-Out.',
      content: Object.fromEntries(Object.values(TYPES).map((type) => [type, { schema: z.any() }])),
    },
    400: refusal('The period or template could not be used, or the report does not pass its own check.'),
  },
})

const templates = createRoute({
  method: 'get',
  path: '/api/report/templates/{id}',
  summary: 'A template that comes with Daybook, as text to edit.',
  request: { params: z.object({ id: z.enum(['annual', 'press-release']) }) },
  responses: { 200: json(z.object({ text: z.string() }), 'The template.') },
})

/** POST /api/report, GET /api/report/templates/{id}. */
export function reportRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const { format, ...request } = c.req.valid('json')
    const made = await desk.report({ ...request, formats: [format] } as Parameters<Desk['report']>[0])
    const name = `daybook-report-${request.period.replace(/[^\w-]+/g, '-')}.${format}`
    return c.body(made.files[0]!.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
      'daybook-title': encodeURIComponent(made.title),
      'daybook-numbers': String(made.numbers),
      'daybook-checked': encodeURIComponent(made.checked),
      'daybook-left-out': String(made.leftOut.length),
    })
  })
  app.openapi(templates, async (c) => c.json({ text: await desk.reportTemplate(c.req.valid('param').id) }, 200))
}
