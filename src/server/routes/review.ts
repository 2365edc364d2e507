import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { ConflictError, type Desk } from '#desk/index.ts'
import {
  correctionSchema,
  type Decision,
  decisionKindSchema,
  editableFieldSchema,
  type InboxIncident,
  type InboxPage,
  mayAct,
  newDecisionSchema,
  spanSchema,
  typedIncidentSchema,
} from '#model/index.ts'
import { visitorOf } from '../access/gate.ts'
import { idParam, json, refusal } from './answers.ts'

const body = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, required: true })
/** Shapes of the model that are too deep for a table of the API's document; the model's types say them in full. */
const shape = <T>() => z.any() as z.ZodType<T>
const decisions = z.array(shape<Decision>())

const inbox = createRoute({
  method: 'get',
  path: '/api/inbox',
  summary: 'What waits for a person, most consequential first, with the texts that tell it.',
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(50).default(10),
      without: z.string().max(20_000).optional().describe('Ids that the asker holds already, with commas between.'),
    }),
  },
  responses: { 200: json(shape<InboxPage>(), 'A page of items.') },
})
const inboxOne = createRoute({
  method: 'get',
  path: '/api/inbox/{id}',
  summary: 'One incident as the inbox shows it.',
  request: { params: idParam },
  responses: { 200: json(shape<InboxIncident>(), 'The item.'), 404: refusal('No such incident.') },
})
const decide = createRoute({
  method: 'post',
  path: '/api/decisions',
  summary: 'Keeps a decision of whoever is signed in: accept, reject, merge, split, note, postpone, …',
  request: { body: body(newDecisionSchema) },
  responses: { 200: json(shape<Decision>(), 'The decision.'), 400: refusal('It cannot be kept.') },
})
const list = createRoute({
  method: 'get',
  path: '/api/decisions',
  summary: 'The latest decisions of the book.',
  request: {
    query: z.strictObject({
      kind: decisionKindSchema.optional(),
      subject: z.string().optional().describe('Only those about this mention or imported row.'),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: { 200: json(decisions, 'The decisions, latest first.') },
})
const undo = createRoute({
  method: 'post',
  path: '/api/decisions/{id}/undo',
  summary: "Takes a decision back. A coder takes back their own, an editor anybody's.",
  request: { params: z.object({ id: z.coerce.number().int() }) },
  responses: {
    200: json(shape<Decision>(), 'The undoing.'),
    400: refusal('It is taken back already.'),
    403: refusal('It is somebody else’s.'),
    404: refusal('There is no such decision.'),
  },
})
const conflictSchema = z.object({
  error: z.string(),
  conflict: z.object({
    incident: z.string(),
    field: editableFieldSchema,
    now: z.any(),
    by: z.string().nullable(),
    at: z.string().nullable(),
  }),
})
const correct = createRoute({
  method: 'post',
  path: '/api/incidents/{id}/fields',
  summary: 'Sets a field of an incident. With `was`, refuses when somebody else changed it meanwhile.',
  request: { params: idParam, body: body(correctionSchema.omit({ incident: true })) },
  responses: {
    200: json(decisions, 'The decisions that it became; none where nothing changed.'),
    400: refusal('The field cannot be this.'),
    409: json(conflictSchema, 'Somebody else changed the field: what it is now, and by whom.'),
  },
})
const history = createRoute({
  method: 'get',
  path: '/api/incidents/{id}/decisions',
  summary: 'Who decided what about an incident, when and why, with what was taken back.',
  request: { params: idParam },
  responses: { 200: json(decisions, 'In their order.'), 404: refusal('No such incident.') },
})
const enter = createRoute({
  method: 'post',
  path: '/api/incidents',
  summary: 'Keeps an incident that a person types, with a note of where it is known from.',
  request: { body: body(typedIncidentSchema) },
  responses: {
    200: json(z.object({ document: z.string(), incident: z.string().nullable() }), 'The ids of both.'),
    400: refusal('It cannot be kept.'),
  },
})
const words = createRoute({
  method: 'post',
  path: '/api/documents/{id}/words',
  summary: 'What selected words of a document say of a field. Nothing is kept.',
  request: { params: idParam, body: body(spanSchema.extend({ field: editableFieldSchema })) },
  responses: { 200: json(z.any(), 'The fields that they fill.'), 404: refusal('No such document.') },
})

/** The inbox, corrections and decisions. */
export function reviewRoutes(app: OpenAPIHono, desk: Pick<Desk, 'decide' | 'decisions' | 'review' | 'undo'>): void {
  app.openapi(inbox, async (c) => {
    const { limit, without } = c.req.valid('query')
    return c.json(await desk.review.inbox({ limit, without: without ? without.split(',') : [] }), 200)
  })
  app.openapi(inboxOne, async (c) => {
    const { id } = c.req.valid('param')
    const item = await desk.review.inboxIncident(id)
    return item ? c.json(item, 200) : c.json({ error: `No incident of the reports has the id "${id}".` }, 404)
  })
  app.openapi(decide, async (c) => c.json(await desk.decide(c.req.valid('json'), visitorOf(c).name), 200))
  app.openapi(list, async (c) => {
    const { kind, subject, limit } = c.req.valid('query')
    const found = await desk.decisions({
      ...(kind && { kinds: [kind] }),
      ...(subject && { subject: [subject] }),
      latest: limit,
    })
    return c.json([...found].reverse(), 200)
  })
  app.openapi(undo, async (c) => {
    const { id } = c.req.valid('param')
    const { name, role } = visitorOf(c)
    const [decision] = await desk.decisions({ ids: [id] })
    if (!decision) return c.json({ error: `There is no decision ${id}.` }, 404)
    if (decision.author !== name && !(role && mayAct(role, 'editor')))
      return c.json({ error: `This is a decision of ${decision.author}: an editor can take it back.` }, 403)
    return c.json(await desk.undo(id, name), 200)
  })
  app.openapi(correct, async (c) => {
    const correction = { ...c.req.valid('json'), incident: c.req.valid('param').id }
    try {
      return c.json([...(await desk.review.correct(correction, visitorOf(c).name))], 200)
    } catch (error) {
      if (error instanceof ConflictError) return c.json({ error: error.message, conflict: error.conflict }, 409)
      throw error
    }
  })
  app.openapi(history, async (c) => {
    const found = await desk.review.history(c.req.valid('param').id)
    return found ? c.json([...found], 200) : c.json({ error: 'There is no such incident.' }, 404)
  })
  app.openapi(enter, async (c) => c.json(await desk.review.enter(c.req.valid('json'), visitorOf(c).name), 200))
  app.openapi(words, async (c) => {
    const { field, ...span } = c.req.valid('json')
    const found = await desk.review.readWords(c.req.valid('param').id, span, field)
    return found ? c.json(found, 200) : c.json({ error: 'There is no such document.' }, 404)
  })
}
