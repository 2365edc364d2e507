import { waitFor } from './waiting.svelte.ts'

/** A request that was refused or did not arrive, in one sentence for the reader. */
export class Refused extends Error {}

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

/** Asks the API and answers the response, or throws Refused with one sentence. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused('The desk does not answer. Is it still running? Nothing of yours was lost.')
  }
  if (response.ok) return response
  const body = (await response.json().catch(() => null)) as { error?: string } | null
  throw new Refused(body?.error ?? `The desk answered ${response.status} without a reason.`)
}
