import type { Role } from '#model/index.ts'

/** What a request needs: a role, or nothing where somebody who is not signed in yet must be able to ask. */
interface Rule {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: RegExp
  readonly least: Role | null
}

/** The first rule that fits decides. What no rule names: reading is for viewers, changing for coders. */
const RULES: readonly Rule[] = [
  { path: /^\/api\/(?:me|sign-in|sign-out)$/, least: null },
  { path: /^\/api\/join\/[^/]+$/, least: null },
  // One's own password and views change nothing of the book.
  { method: 'POST', path: /^\/api\/me\/password$/, least: 'viewer' },
  { path: /^\/api\/views(?:\/|$)/, least: 'viewer' },
  // Checks a text and keeps nothing.
  { method: 'POST', path: /^\/api\/check(?:\/|$)/, least: 'viewer' },
  { path: /^\/api\/(?:people|invitations|audit)(?:\/|$)/, least: 'admin' },
  // What touches many rows at once, other people's work, or what is published.
  { method: 'POST', path: /^\/api\/(?:grid\/(?:apply|import)|exchange|import)(?:[/.]|$)/, least: 'editor' },
  { method: 'POST', path: /^\/api\/coding\/rounds$/, least: 'editor' },
  { method: 'POST', path: /^\/api\/coding\/rounds\/[^/]+\/adjudicate$/, least: 'editor' },
  { method: 'POST', path: /^\/api\/(?:releases|reports)(?:\/|$)/, least: 'editor' },
]

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** The role that a request needs: `roleFor('POST', '/api/decisions')` is `'coder'`. */
export function roleFor(method: string, path: string): Role | null {
  const rule = RULES.find((one) => (one.method === undefined || one.method === method) && one.path.test(path))
  return rule ? rule.least : isReading(method) ? 'viewer' : 'coder'
}
