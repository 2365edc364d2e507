import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk, Input } from '#desk/index.ts'
import { inputBody, limitBody, readInputs, uploadQuery } from '../body.ts'
import { refusal } from './answers.ts'

/** A line of JSON a result. Typed as any media type, because zod-openapi takes every "…json" for one JSON value. */
const LINES: string = 'application/x-ndjson'

const add = createRoute({
  method: 'post',
  path: '/api/documents',
  summary: 'Adds a pasted text or files to the book. Answers a line of JSON an input, as each is done.',
  middleware: limitBody,
  request: { query: uploadQuery, body: inputBody },
  responses: {
    200: {
      description: 'A line an input: { name, added, known, problem }; problem says why an input could not be read.',
      content: { [LINES]: { schema: z.string() } },
    },
    400: refusal('There is nothing in it to add.'),
    413: refusal('The body is too large.'),
  },
})

/** POST /api/documents. */
export function addRoutes(app: OpenAPIHono, desk: Pick<Desk, 'add'>, log: (line: string) => void): void {
  app.openapi(add, async (c) => {
    const body = await readInputs(c, {
      query: c.req.valid('query'),
      pasted: c.req.valid('json'),
      form: c.req.valid('form'),
    })
    if ('error' in body) return c.json({ error: body.error }, 400)
    const lines = addedLines(desk, body.inputs, log)
    return c.body(lines, 200, { 'content-type': LINES })
  })
}

/** Tells of each input as soon as it is done, so that a page can show how far a long batch is. */
function addedLines(
  desk: Pick<Desk, 'add'>,
  inputs: readonly Input[],
  log: (line: string) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isHeard = true
  return new ReadableStream({
    async start(controller) {
      const write = (line: unknown) => {
        if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        await desk.add(inputs, write)
      } catch (error) {
        log(`POST /api/documents failed: ${error instanceof Error ? error.stack : String(error)}`)
        write({ error: 'Adding stopped because of a fault of the desk; its log says more.' })
      }
      if (isHeard) controller.close()
    },
    // A page that was closed hears no more; what it sent is added all the same.
    cancel() {
      isHeard = false
    },
  })
}
