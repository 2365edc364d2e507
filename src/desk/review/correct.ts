import {
  type Conflict,
  type Correction,
  correctionSchema,
  type Decision,
  eventTypeOf,
  type Incident,
  incidentSchema,
} from '#model/index.ts'
import { type DecideOptions, decide } from '../decide.ts'
import { resolveBook } from '../draft.ts'
import { InputError } from '../input-error.ts'
import { ConflictError } from './conflict-error.ts'

/**
 * Sets a field of an incident by a decision on its mentions. Throws ConflictError when it is no longer what the person
 * saw. `await correct(options, { incident: 'e1', field: 'admin1', value: 'Punjab', was: null }, 'a coder')`.
 */
export async function correct(options: DecideOptions, correction: Correction, author?: string): Promise<Decision[]> {
  const { incident: id, field, value, was, reason } = correctionSchema.parse(correction)
  await resolveBook(options.store)
  const incident = await options.store.incident(id)
  if (!incident) throw new InputError(`No incident has the id "${id}".`)
  refuseBadValue(field, value)
  if (was !== undefined && !isSame(was, incident[field]))
    throw new ConflictError(await conflictOn(options, incident, field))
  if (isSame(value, incident[field])) return []
  const subject = keysOf(incident)
  const set = (name: string, next: typeof value, before: unknown) =>
    decide(
      options,
      {
        kind: 'edit-field',
        subject,
        payload: { field: name, value: next, was: before as typeof value, ...(reason && { reason }) },
      },
      author,
    )
  const decisions = [await set(field, value, incident[field])]
  // The event type follows from its sub-type, as in ACLED's codebook.
  if (field === 'type') {
    const eventType = eventTypeOf(value as Incident['type'])
    if (eventType !== incident.eventType) decisions.push(await set('eventType', eventType, incident.eventType))
  }
  return decisions
}

/** What decisions about an incident are kept by: its mentions, or for a row of another dataset its id. */
export const keysOf = ({ id, origin, mentions }: Incident): string[] => (origin ? [id] : [...mentions])

function refuseBadValue(field: Correction['field'], value: unknown): void {
  const { success, error } = incidentSchema.shape[field].safeParse(value)
  if (!success)
    throw new InputError(`“${field}” cannot be this: ${error.issues[0]?.message ?? 'it is of another kind'}.`)
  if (['killed', 'injured', 'abducted', 'arrested'].includes(field)) {
    const { low, best, high } = value as { low: number; best: number; high: number }
    if (low > best || best > high)
      throw new InputError(`“${field}”: low, best and high must not cross (${low}, ${best}, ${high}).`)
  }
}

async function conflictOn({ store }: DecideOptions, incident: Incident, field: Correction['field']): Promise<Conflict> {
  const history = await store.review.history(keysOf(incident))
  const last = history.findLast((one) => one.kind === 'edit-field' && one.stands && one.payload.field === field)
  return { incident: incident.id, field, now: incident[field], by: last?.author ?? null, at: last?.at ?? null }
}

/** The order of keys says nothing. */
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b ?? null))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
