import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Desk } from '#desk/index.ts'
import { accountSchema, auditLineSchema, invitationSchema, type Me, meSchema, roleSchema } from '#model/index.ts'
import { addressOf, visitorOf } from '../access/gate.ts'
import { createLimit } from '../access/limits.ts'
import { csrfOf, giveSession, sessionIn, takeSession } from '../access/session.ts'
import { json, refusal } from './answers.ts'

const body = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, required: true })
const done = z.object({ done: z.literal(true) })
const credentials = z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(400) })
const token = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) })
const number = z.object({ id: z.coerce.number().int() })

const me = createRoute({
  method: 'get',
  path: '/api/me',
  summary: 'Who is looking, and what a change must carry in x-daybook-csrf to be taken as theirs.',
  responses: { 200: json(meSchema, 'Who is looking.') },
})
const signIn = createRoute({
  method: 'post',
  path: '/api/sign-in',
  summary: 'Opens a session in a cookie.',
  request: { body: body(credentials) },
  responses: {
    200: json(meSchema, 'Signed in.'),
    401: refusal('The name or the password is wrong.'),
    429: refusal('Too many wrong tries.'),
  },
})
const signOut = createRoute({
  method: 'post',
  path: '/api/sign-out',
  summary: 'Ends the session.',
  responses: { 200: json(done, 'Signed out.') },
})
const password = createRoute({
  method: 'post',
  path: '/api/me/password',
  summary: "Changes one's own password; every session of the account ends.",
  request: { body: body(z.strictObject({ old: z.string().max(400), fresh: z.string().max(400) })) },
  responses: {
    200: json(done, 'Changed.'),
    400: refusal('The new password cannot be used.'),
    401: refusal('The old one is wrong.'),
  },
})
const invited = createRoute({
  method: 'get',
  path: '/api/join/{token}',
  summary: 'What an invitation link invites to.',
  request: { params: token },
  responses: { 200: json(invitationSchema, 'The invitation.'), 404: refusal('The link is used, withdrawn or over.') },
})
const join = createRoute({
  method: 'post',
  path: '/api/join/{token}',
  summary: 'Makes the account of an invitation and signs it in.',
  request: { params: token, body: body(credentials) },
  responses: {
    200: json(meSchema, 'The account is made and signed in.'),
    400: refusal('The name or password cannot be used.'),
    404: refusal('The link is used, withdrawn or over.'),
  },
})
const people = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'The accounts of the desk and its open invitations.',
  responses: {
    200: json(z.object({ accounts: z.array(accountSchema), invitations: z.array(invitationSchema) }), 'The people.'),
  },
})
const change = createRoute({
  method: 'patch',
  path: '/api/people/{id}',
  summary: 'Gives an account another role, or closes or opens it.',
  request: {
    params: number,
    body: body(z.strictObject({ role: roleSchema.optional(), disabled: z.boolean().optional() })),
  },
  responses: {
    200: json(accountSchema, 'The account.'),
    400: refusal('The last admin stays.'),
    404: refusal('No such account.'),
  },
})
const invite = createRoute({
  method: 'post',
  path: '/api/invitations',
  summary: 'Makes an invitation link. The link is told once.',
  request: { body: body(z.strictObject({ role: roleSchema, note: z.string().max(200).optional() })) },
  responses: {
    200: json(z.object({ invitation: invitationSchema, path: z.string() }), 'The invitation and its link.'),
  },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/api/invitations/{id}',
  summary: 'Withdraws an invitation.',
  request: { params: number },
  responses: { 200: json(done, 'Withdrawn.'), 404: refusal('It is used or withdrawn already.') },
})
const audit = createRoute({
  method: 'get',
  path: '/api/audit',
  summary: 'What was done at the desk, latest first.',
  request: {
    query: z.strictObject({
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: { 200: json(z.array(auditLineSchema), 'The lines.') },
})

/** Wrong passwords from one address for one name within a quarter of an hour. */
const MOST_TRIES = { most: 5, seconds: 900 }

export interface PeopleRoutesOptions {
  readonly signInRequired: boolean
}

/** Signing in and out, and the routes of the People page. */
export function peopleRoutes(
  app: OpenAPIHono,
  desk: Pick<Desk, 'people'>,
  { signInRequired }: PeopleRoutesOptions,
): void {
  const tries = createLimit({ ...MOST_TRIES, clock: Date.now })
  app.openapi(me, (c) => {
    const { name, role, token: session } = visitorOf(c)
    const answer: Me = { name, role, signInRequired, isSignedIn: session !== null, csrf: session && csrfOf(session) }
    return c.json(answer, 200)
  })
  const welcome = async (c: Context, given: z.infer<typeof credentials>): Promise<Me | null> => {
    const found = await desk.people.signIn(given.name, given.password)
    if (!found) return null
    giveSession(c, found.token)
    await desk.people.log(found.account.name, 'signed in', { from: addressOf(c) })
    const { name, role } = found.account
    return { name, role, signInRequired, isSignedIn: true, csrf: csrfOf(found.token) }
  }
  app.openapi(signIn, async (c) => {
    const given = c.req.valid('json')
    const key = `${addressOf(c)} ${given.name.trim().toLowerCase()}`
    const wait = tries.waitFor(key)
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return c.json({ error: `Too many wrong tries: try again in ${Math.ceil(wait / 60)} minutes.` }, 429)
    }
    // Counted before the answer is known, so that many tries at once are as many tries.
    tries.count(key)
    const answer = await welcome(c, given)
    if (!answer) {
      await desk.people.log(given.name.trim().slice(0, 60), 'failed to sign in', { from: addressOf(c) })
      return c.json({ error: 'The name or the password is wrong.' }, 401)
    }
    tries.forget(key)
    return c.json(answer, 200)
  })
  app.openapi(signOut, async (c) => {
    const session = sessionIn(c)
    if (session) await desk.people.signOut(session)
    takeSession(c)
    return c.json({ done: true } as const, 200)
  })
  app.openapi(password, async (c) => {
    const { name } = visitorOf(c)
    const { old, fresh } = c.req.valid('json')
    const account = (await desk.people.accounts()).find((one) => one.name === name)
    const isChanged = account !== undefined && (await desk.people.setPassword(account, old, fresh))
    if (!isChanged) return c.json({ error: 'The old password is wrong.' }, 401)
    takeSession(c)
    return c.json({ done: true } as const, 200)
  })
  app.openapi(invited, async (c) => {
    const found = await desk.people.invitation(c.req.valid('param').token)
    return found ? c.json(found, 200) : c.json({ error: OVER }, 404)
  })
  app.openapi(join, async (c) => {
    const given = c.req.valid('json')
    const made = await desk.people.join(c.req.valid('param').token, given)
    if (made) await desk.people.log(made.name, 'joined by an invitation', { from: addressOf(c) })
    const answer = made && (await welcome(c, { ...given, name: made.name }))
    return answer ? c.json(answer, 200) : c.json({ error: OVER }, 404)
  })
  adminRoutes(app, desk)
}

const OVER = 'This invitation is used, withdrawn or over: ask an admin of the desk for another.'

function adminRoutes(app: OpenAPIHono, desk: Pick<Desk, 'people'>): void {
  app.openapi(people, async (c) => {
    const [accounts, invitations] = await Promise.all([desk.people.accounts(), desk.people.invitations()])
    return c.json({ accounts: [...accounts], invitations: [...invitations] }, 200)
  })
  app.openapi(change, async (c) => {
    const { role, disabled } = c.req.valid('json')
    const changed = await desk.people.change(c.req.valid('param').id, {
      ...(role && { role }),
      ...(disabled !== undefined && { disabled }),
    })
    return changed ? c.json(changed, 200) : c.json({ error: 'There is no such account.' }, 404)
  })
  app.openapi(invite, async (c) => {
    const { role, note } = c.req.valid('json')
    const made = await desk.people.invite({ role, ...(note && { note }) }, visitorOf(c).name)
    return c.json({ invitation: made.invitation, path: `/join/${made.token}` }, 200)
  })
  app.openapi(withdraw, async (c) =>
    (await desk.people.withdraw(c.req.valid('param').id))
      ? c.json({ done: true } as const, 200)
      : c.json({ error: 'This invitation is used or withdrawn already.' }, 404),
  )
  app.openapi(audit, async (c) => {
    const { before, limit } = c.req.valid('query')
    return c.json([...(await desk.people.audit({ limit, ...(before !== undefined && { before }) }))], 200)
  })
}
