import type { Conflict, Decision, EditableField, Incident, NewDecision } from '#model/index.ts'
import { ask, forget, Refused } from '../state/api.ts'
import { ownDecisions } from '../state/live.svelte.ts'

/** Somebody else set the field meanwhile. */
export class Conflicted extends Error {
  readonly conflict: Conflict
  constructor(message: string, conflict: Conflict) {
    super(message)
    this.conflict = conflict
  }
}

/** Keeps a decision. */
export const decide = (decision: NewDecision): Promise<Decision> => post<Decision>('/api/decisions', decision)

export const undo = (id: number): Promise<Decision> => post<Decision>(`/api/decisions/${id}/undo`)

/** Sets fields of an incident as they were seen; throws Conflicted where one is no longer so. */
export async function correct(
  incident: Incident,
  changes: Partial<Pick<Incident, EditableField>>,
): Promise<Decision[]> {
  const made: Decision[] = []
  for (const [field, value] of Object.entries(changes)) {
    const was = incident[field as EditableField]
    if (JSON.stringify(was) === JSON.stringify(value)) continue
    made.push(
      ...(await post<Decision[]>(`/api/incidents/${encodeURIComponent(incident.id)}/fields`, { field, value, was })),
    )
  }
  return made
}

async function post<T extends Decision | Decision[]>(path: string, body?: unknown): Promise<T> {
  // Not waited for by the reader: the page has gone on already.
  const made = fetchJson(path, body).then(async (response) => (await response.json()) as T)
  return ownDecisions(made, (all) => [all].flat().map(({ id }) => id)).finally(forget)
}

async function fetchJson(path: string, body: unknown): Promise<Response> {
  const init: RequestInit = { method: 'POST' }
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { 'content-type': 'application/json' }
  }
  try {
    return await ask(path, init)
  } catch (error) {
    if (error instanceof Refused && error.body && typeof error.body === 'object' && 'conflict' in error.body)
      throw new Conflicted(error.message, error.body.conflict as Conflict)
    throw error
  }
}
