import type { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Me, mayAct, ROLES, type Role } from '#model/index.ts'
import { roleFor } from '#server/access/policy.ts'
import { createApp, type ServedDesk } from '#server/index.ts'
import { memoryDesk } from './memory-desk.ts'

const PASSWORD = 'a long enough password'
let desk: ServedDesk
let app: Hono
beforeEach(() => {
  desk = memoryDesk()
  app = createApp(desk, { isShared: true })
})

interface Person {
  readonly cookie: string
  readonly csrf: string
}

async function personOf(role: Role, name: string = role): Promise<Person> {
  const { token } = await desk.people.invite({ role }, 'test')
  const response = await app.request(`/api/join/${token}`, {
    method: 'POST',
    body: JSON.stringify({ name, password: PASSWORD }),
    headers: { 'content-type': 'application/json' },
  })
  expect(response.status).toBe(200)
  const { csrf } = (await response.json()) as Me
  return { cookie: response.headers.get('set-cookie')!.split(';')[0]!, csrf: csrf! }
}

const ask = (person: Person | null, method: string, path: string, body?: object, more: Record<string, string> = {}) =>
  app.request(path, {
    method,
    headers: {
      ...(person && { cookie: person.cookie, 'x-daybook-csrf': person.csrf }),
      ...(body && { 'content-type': 'application/json' }),
      ...more,
    },
    ...(body && { body: JSON.stringify(body) }),
  })
const signIn = (name: string, password: string) => ask(null, 'POST', '/api/sign-in', { name, password })

describe('a shared desk', () => {
  it.each(['/api/info', '/api/incidents', '/api/search?q=a', '/api/people', '/api/openapi.json', '/api/nothing'])(
    'answers %s to nobody who has not signed in',
    async (path) => {
      expect((await ask(null, 'GET', path)).status).toBe(401)
    },
  )

  it('tells a stranger that they have to sign in, and nothing of the book', async () => {
    expect(await (await ask(null, 'GET', '/api/me')).json()).toEqual({
      name: 'nobody',
      role: null,
      signInRequired: true,
      isSignedIn: false,
      csrf: null,
    })
  })

  it('makes an account by an invitation, once', async () => {
    const { token } = await desk.people.invite({ role: 'coder', note: 'for the new coder' }, 'admin')
    const path = `/api/join/${token}`
    expect(await (await ask(null, 'GET', path)).json()).toMatchObject({ role: 'coder', by: 'admin' })
    expect((await ask(null, 'POST', path, { name: 'Coder one', password: 'short' })).status).toBe(400)
    expect((await ask(null, 'POST', path, { name: '<b>', password: PASSWORD })).status).toBe(400)
    expect((await ask(null, 'POST', path, { name: 'Coder one', password: PASSWORD })).status).toBe(200)
    expect((await ask(null, 'POST', path, { name: 'Coder two', password: PASSWORD })).status).toBe(404)
    const again = await desk.people.invite({ role: 'viewer' }, 'admin')
    const taken = await ask(null, 'POST', `/api/join/${again.token}`, { name: 'coder ONE', password: PASSWORD })
    expect(await taken.json()).toEqual({ error: 'Somebody is called “coder ONE” already: choose another name.' })
  })

  it('keeps the session in a cookie that no script reads and no other site sends', async () => {
    await personOf('viewer')
    const response = await signIn('VIEWER', PASSWORD)
    expect(response.headers.get('set-cookie')).toMatch(/^daybook-session=[\w-]{43};.*HttpOnly; SameSite=Strict/)
    const behindTls = await ask(
      null,
      'POST',
      '/api/sign-in',
      { name: 'viewer', password: PASSWORD },
      { 'x-forwarded-proto': 'https' },
    )
    expect(behindTls.headers.get('set-cookie')).toContain('Secure')
  })

  it('ends a session when its person signs out, and when an admin closes the account', async () => {
    const admin = await personOf('admin')
    const coder = await personOf('coder')
    expect((await ask(coder, 'GET', '/api/info')).status).toBe(200)
    expect((await ask(admin, 'PATCH', '/api/people/2', { disabled: true })).status).toBe(200)
    expect((await ask(coder, 'GET', '/api/info')).status).toBe(401)
    expect((await signIn('coder', PASSWORD)).status).toBe(401)
    await ask(admin, 'POST', '/api/sign-out')
    expect((await ask(admin, 'GET', '/api/info')).status).toBe(401)
  })

  it('refuses after five wrong passwords, and says how long', async () => {
    await personOf('viewer')
    for (let tried = 0; tried < 5; tried++) expect((await signIn('viewer', 'wrong')).status).toBe(401)
    const refused = await signIn('viewer', PASSWORD)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    expect((await signIn('somebody else', 'wrong')).status).toBe(401)
  })

  it('takes a change only with what its own pages know', async () => {
    const admin = await personOf('admin')
    const invite = { role: 'viewer' }
    expect((await ask({ ...admin, csrf: 'forged' }, 'POST', '/api/invitations', invite)).status).toBe(403)
    expect((await ask({ ...admin, csrf: '' }, 'POST', '/api/invitations', invite)).status).toBe(403)
    expect((await ask(admin, 'POST', '/api/invitations', invite)).status).toBe(200)
    const foreign = await ask(admin, 'POST', '/api/invitations', invite, { origin: 'https://elsewhere.example' })
    expect(foreign.status).toBe(403)
  })

  it('never loses its last admin', async () => {
    const admin = await personOf('admin')
    for (const change of [{ role: 'viewer' }, { disabled: true }]) {
      const refused = await ask(admin, 'PATCH', '/api/people/1', change)
      expect(await refused.json()).toEqual({ error: 'admin is the only admin: make somebody else one first.' })
    }
    await personOf('admin', 'second admin')
    expect((await ask(admin, 'PATCH', '/api/people/1', { role: 'viewer' })).status).toBe(200)
  })

  it('notes who did and tried what, and no secret', async () => {
    const admin = await personOf('admin')
    const viewer = await personOf('viewer')
    await ask(viewer, 'POST', '/api/invitations', { role: 'admin' })
    await signIn('viewer', 'wrong')
    await ask(admin, 'POST', '/api/invitations', { role: 'coder' })
    const lines = (await (await ask(admin, 'GET', '/api/audit')).json()) as { who: string; act: string }[]
    expect(lines.map(({ who, act }) => `${who}: ${act}`)).toEqual([
      'admin: POST /api/invitations',
      'viewer: failed to sign in',
      'viewer: refused POST /api/invitations',
      'viewer: signed in',
      'viewer: joined by an invitation',
      'admin: signed in',
      'admin: joined by an invitation',
    ])
  })
})

/** What each role may do at least; everything below is refused. */
const NEEDS: readonly [string, string, Role | null][] = [
  ['GET', '/api/me', null],
  ['POST', '/api/sign-in', null],
  ['GET', '/api/incidents', 'viewer'],
  ['POST', '/api/check', 'viewer'],
  ['PUT', '/api/views/mine', 'viewer'],
  ['POST', '/api/documents', 'coder'],
  ['POST', '/api/decisions', 'coder'],
  ['POST', '/api/decisions/4/undo', 'coder'],
  ['POST', '/api/incidents', 'coder'],
  ['POST', '/api/anything/new', 'coder'],
  ['POST', '/api/grid/apply', 'editor'],
  ['POST', '/api/coding/rounds', 'editor'],
  ['POST', '/api/releases', 'editor'],
  ['GET', '/api/people', 'admin'],
  ['PATCH', '/api/people/1', 'admin'],
  ['POST', '/api/invitations', 'admin'],
  ['GET', '/api/audit', 'admin'],
]

describe('roles', () => {
  it.each(NEEDS)('%s %s needs %s', (method, path, least) => {
    expect(roleFor(method, path)).toBe(least)
  })

  it('refuses to every role what it may not, and says what is needed', async () => {
    for (const role of ROLES) {
      const person = await personOf(role)
      for (const [method, path, least] of NEEDS.filter(([, , one]) => one !== null && one !== undefined)) {
        const { status } = await ask(person, method, path, method === 'GET' ? undefined : {})
        expect(status === 403, `${role} ${method} ${path}`).toBe(!mayAct(role, least!))
      }
    }
    const viewer = await personOf('viewer', 'another viewer')
    const refused = await ask(viewer, 'POST', '/api/documents', { text: 'Two died.' })
    expect(await refused.json()).toEqual({
      error: 'This needs the role coder; yours is viewer. An admin of this desk can change it.',
    })
  })
})

describe('a desk on this computer', () => {
  it('takes whoever sits there for its admin, under their user name', async () => {
    const here = createApp(desk)
    const found = (await (await here.request('/api/me')).json()) as Me
    expect(found).toMatchObject({ role: 'admin', signInRequired: false, isSignedIn: false })
    expect(found.name).not.toBe('')
  })
})
