import { waitFor } from './waiting.svelte.ts'

/** A request that was refused or did not arrive, in one sentence for the reader. */
export class Refused extends Error {
  /** What else the desk answered, where it did. */
  readonly body: unknown
  constructor(message: string, body: unknown = null) {
    super(message)
    this.body = body
  }
}

/** Answers that were read a moment ago, so that Back is at once where it was. Emptied when something is added. */
const recent = new Map<string, unknown>()
const MOST_RECENT = 60

/** What was last read from an address of the API, if it still is at hand. */
export const remembered = <T>(path: string): T | undefined => recent.get(path) as T | undefined

/** Forgets what was read: the book has changed. */
export const forget = (): void => recent.clear()

/** Reads JSON from the API. Throws Refused with the server's own sentence. */
export async function read<T>(path: string, what: string, signal?: AbortSignal): Promise<T> {
  const response = await waitFor(what, ask(path, signal ? { signal } : {}))
  const value = (await response.json()) as T
  recent.delete(path)
  recent.set(path, value)
  if (recent.size > MOST_RECENT) recent.delete(recent.keys().next().value!)
  return value
}

/** What shows the desk that a change comes from this page; told by `/api/me` to one who signed in. */
let csrf: string | null = null
export const carry = (token: string | null): void => {
  csrf = token
}
/** What to do when the desk no longer knows who is looking. */
let onSignedOut: () => void = () => undefined
export const whenSignedOut = (act: () => void): void => {
  onSignedOut = act
}

/** Asks the API and answers the response, or throws Refused with one sentence. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    const headers = new Headers(init.headers)
    if (csrf !== null) headers.set('x-daybook-csrf', csrf)
    response = await fetch(path, { ...init, headers })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused('The desk does not answer. Is it still running? Nothing of yours was lost.')
  }
  if (response.ok) return response
  if (response.status === 401 && !path.startsWith('/api/sign-in')) onSignedOut()
  const body = (await response.json().catch(() => null)) as { error?: string } | null
  throw new Refused(body?.error ?? `The desk answered ${response.status} without a reason.`, body)
}

/** Sends JSON and reads the answer. `await send('/api/decisions', 'Deciding', { body })`. */
export async function send<T>(
  path: string,
  what: string,
  { method = 'POST', body }: { readonly method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE'; readonly body?: unknown } = {},
): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await waitFor(what, ask(path, init))
  return (await response.json()) as T
}
