import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_MS } from '#desk/index.ts'

const COOKIE = 'daybook-session'

/** The session that a browser sent, or null. */
export const sessionIn = (c: Context): string | null => getCookie(c, COOKIE) ?? null

// A proxy that speaks TLS with the browser says so here.
const isSecure = (c: Context): boolean =>
  new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'

/** Gives a browser its session: no script reads it, and no other site's page makes the browser send it. */
export const giveSession = (c: Context, token: string): void =>
  setCookie(c, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c),
    path: '/',
    maxAge: SESSION_MS / 1000,
  })

export const takeSession = (c: Context): void => void deleteCookie(c, COOKIE, { path: '/' })

/** What a change must carry beside the cookie: only a page that could read `/api/me` knows it. */
export const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url')

export function isCsrfRight(c: Context, token: string): boolean {
  const given = Buffer.from(c.req.header('x-daybook-csrf') ?? '')
  const right = Buffer.from(csrfOf(token))
  return given.length === right.length && timingSafeEqual(given, right)
}
