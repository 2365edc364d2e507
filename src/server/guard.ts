import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from './refusal.ts'

/** The names under which a desk is reached that nobody has to sign in to. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])

/** True for a host that only this computer can reach. `isLoopback('localhost')` is true, `isLoopback('10.0.0.4')` is not. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.toLowerCase())

/** Everything the pages need comes from this server; nothing else may run, be framed or be told where one came from. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Puts the security headers on every answer, errors included. A route that needs a policy of its own has set it. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

/**
 * Refuses a request whose Host is not a loopback name. A page on the web can make its own name resolve to
 * 127.0.0.1 (DNS rebinding), but it cannot make the browser send another Host.
 */
export const loopbackHostOnly: MiddlewareHandler = async (c, next) => {
  const name = hostOf(c).replace(/:\d+$/, '')
  if (!isLoopback(name)) return refuse(c, 421, `The desk answers only on this computer; it is not known as "${name}".`)
  await next()
}

/** Refuses a change asked for by a page of another origin: browsers send Origin with every cross-origin POST. */
export const sameOriginChanges: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const isForeign = origin !== undefined && origin.toLowerCase().replace(/^https?:\/\//, '') !== hostOf(c).toLowerCase()
  if (isForeign || site === 'cross-site' || site === 'same-site')
    return refuse(c, 403, 'Another web page asked for a change; only pages of this desk may.')
  await next()
}

/** What the client called this server. Requests made without a network carry the name in their address only. */
const hostOf = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host
