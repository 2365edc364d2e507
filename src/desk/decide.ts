import { userInfo } from 'node:os'
import { z } from 'zod'
import { type Decision, type NewDecision, newDecisionSchema } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { InputError } from './input-error.ts'

export interface DecideOptions {
  readonly store: Store
  readonly clock: () => Date
}

/** Kinds whose subject is no mention, check or imported row, but an actor, a person or anything that has a name. */
const OF_OTHER_THINGS: readonly Decision['kind'][] = [
  'note',
  'list-link-confirm',
  'list-link-reject',
  'register-projection',
  'same-person',
  'not-same-person',
]

/** Appends a decision. One that cannot be read, or is about nothing that the book has, is refused in a sentence. */
export async function decide(
  { store, clock }: DecideOptions,
  decision: NewDecision,
  author = whoeverIsHere(),
): Promise<Decision> {
  const read = newDecisionSchema.safeParse(decision)
  if (!read.success) throw new InputError(`invalid decision: ${z.prettifyError(read.error).replaceAll('\n', ' ')}`)
  const { kind, subject, payload } = read.data
  if (!OF_OTHER_THINGS.includes(kind)) {
    // A check is named by its claim and its kind; the ledger knows the claim.
    const nameOf = (key: string) => (kind === 'overrule-check' ? key.replace(/-[a-z]+$/, '') : key)
    const known = await store.knownKeys(subject.map(nameOf))
    const unknown = subject.find((key) => !known.has(nameOf(key)))
    if (unknown) throw new InputError(`unknown subject of a decision: ${unknown}; name ids of mentions of this book`)
  }
  if ('parts' in payload) refuseBadParts(subject, payload.parts)
  return store.decide(read.data, author, clock())
}

/** Takes a decision back. What it changed is as if it had never been made; both stay on record. */
export async function undo({ store, clock }: DecideOptions, id: number, author = whoeverIsHere()): Promise<Decision> {
  return store.undo(id, author, clock()).catch((error: Error) => {
    throw /^unknown decision|taken back already/.test(error.message) ? new InputError(error.message) : error
  })
}

function refuseBadParts(subject: readonly string[], parts: readonly (readonly string[])[]): void {
  const all = parts.flat()
  const isOncePerKey = new Set(all).size === all.length && all.length === new Set(subject).size
  if (!isOncePerKey || all.some((key) => !subject.includes(key))) {
    throw new InputError('invalid parts: each mention of the subject stands in exactly one part')
  }
}

/** The author of a decision whom nobody names: the user of this system. */
export function whoeverIsHere(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown' // a user without an entry in the system's list
  }
}
