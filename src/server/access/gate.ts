import { userInfo } from 'node:os'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { Desk } from '#desk/index.ts'
import { mayAct, type Role } from '#model/index.ts'
import { refuse } from '../refusal.ts'
import { createLimit } from './limits.ts'
import { roleFor } from './policy.ts'
import { isCsrfRight, sessionIn } from './session.ts'

/** Who asks. Without an account they are the user of this computer, and the desk is theirs. */
export interface Visitor {
  readonly name: string
  readonly role: Role | null
  /** The session of one who signed in. */
  readonly token: string | null
}

// By the context, not the request: a limit on the body puts another request in its place.
const visitors = new WeakMap<Context, Visitor>()

/** Who asks, as the gate found out: the author of what they decide. */
export function visitorOf(c: Context): Visitor {
  const visitor = visitors.get(c)
  if (!visitor) throw new Error('a route was reached past the gate')
  return visitor
}

export interface GateOptions {
  /** True beyond this computer: nothing is answered to one who has not signed in. */
  readonly signIn: boolean
}

/** The address that a request came from; requests made without a network come from here. */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'here'
  }
}

/** A page asks for some dozens of things; what asks for more than this for a minute is no person. */
const MOST_REQUESTS = { most: 1200, seconds: 60 }

/** Lets in who may: finds out who asks, whether their role suffices, and notes what they changed. */
export function gate(desk: Pick<Desk, 'people'>, { signIn }: GateOptions): MiddlewareHandler {
  const limit = createLimit({ ...MOST_REQUESTS, clock: Date.now })
  return async (c, next) => {
    if (signIn) {
      const wait = limit.waitFor(addressOf(c))
      if (wait > 0) {
        c.header('retry-after', String(wait))
        return refuse(c, 429, `Too many requests: try again in ${wait} s.`)
      }
      limit.count(addressOf(c))
    }
    const visitor = await recognise(desk, c, signIn)
    visitors.set(c, visitor)
    const path = new URL(c.req.url).pathname
    // A link of an invitation is a secret until it is used.
    const told = path.replace(/(?<=^\/api\/join\/).*/, '…')
    const refusal = refusalOf(c, visitor, path)
    if (refusal) {
      if (visitor.token)
        await desk.people.log(visitor.name, `refused ${c.req.method} ${told}`, { status: refusal.status })
      return refusal
    }
    await next()
    if (isChange(c) && isNoted(path) && c.res.status < 400)
      await desk.people.log(visitor.name, `${c.req.method} ${told}`, { status: c.res.status, from: addressOf(c) })
  }
}

async function recognise(desk: Pick<Desk, 'people'>, c: Context, signIn: boolean): Promise<Visitor> {
  const token = sessionIn(c)
  const account = token === null ? null : await desk.people.who(token)
  if (account && token !== null) return { name: account.name, role: account.role, token }
  return signIn ? { name: 'nobody', role: null, token: null } : { name: localName(), role: 'admin', token: null }
}

function localName(): string {
  try {
    return userInfo().username
  } catch {
    return 'desk' // an account without a name, as in some containers
  }
}

const isChange = (c: Context): boolean => c.req.method !== 'GET' && c.req.method !== 'HEAD'
/** Joining and signing in are noted where they are done, with the failures; what only looks and keeps nothing is nobody's business. */
const isNoted = (path: string): boolean =>
  !/^\/api\/(?:(?:sign-in|join|check|presence|live|report-previews)(?:\/|$)|grid\/preview|documents\/[^/]+\/words$)/.test(
    path,
  )

function refusalOf(c: Context, { role, token }: Visitor, path: string): Response | null {
  const least = roleFor(c.req.method, path)
  if (least !== null && role === null) return refuse(c, 401, 'Sign in first.')
  if (least !== null && role !== null && !mayAct(role, least))
    return refuse(c, 403, `This needs the role ${least}; yours is ${role}. An admin of this desk can change it.`)
  if (token !== null && isChange(c) && !isCsrfRight(c, token))
    return refuse(c, 403, 'The change did not come from a page of this desk: reload the page and do it again.')
  return null
}
