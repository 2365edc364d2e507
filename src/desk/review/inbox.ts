import type { Decision, Doubt, InboxIncident, InboxItem, InboxPage, Incident } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { resolveBook } from '../draft.ts'

export interface InboxOptions {
  readonly limit?: number
  /** Items that the asker holds already. */
  readonly without?: readonly string[]
}

/** What waits for a person: doubtful links, then proposed incidents, each with the texts that tell it. */
export async function inbox(store: Store, { limit = 10, without = [] }: InboxOptions): Promise<InboxPage> {
  await resolveBook(store)
  const doubts = (await store.doubts()).filter(({ id }) => !without.includes(id))
  const { total, ids } = await store.review.waiting({ limit, without })
  // A doubtful link comes first: settling it may make two proposed incidents one.
  const first: Promise<InboxItem | null>[] = doubts.slice(0, limit).map((doubt) => inboxDoubt(store, doubt))
  const items = await Promise.all([
    ...first,
    ...ids.slice(0, limit - first.length).map((id) => inboxIncident(store, id)),
  ])
  return { total: total + doubts.length, items: items.filter((item) => item !== null) }
}

async function inboxDoubt(store: Store, doubt: Doubt): Promise<InboxItem | null> {
  const [one, other] = await Promise.all(doubt.incidents.map((id) => inboxIncident(store, id)))
  return one && other ? { kind: 'doubt', id: doubt.id, doubt, sides: [one, other] } : null
}

/** One incident, by its id or by that of a mention of it, as the inbox shows it; null for one of another dataset. */
export async function inboxIncident(store: Store, key: string): Promise<InboxIncident | null> {
  const id = (await store.review.incidentOf(key)) ?? key
  const incident = await store.incident(id)
  if (!incident || incident.origin) return null
  const mentions = await store.mentionsOf(id)
  const tellings = await Promise.all(
    mentions.map(async ({ document, mention }) => {
      const view = await store.document(document.id)
      return view && { document: view.document, mention }
    }),
  )
  const [history, joined] = await Promise.all([
    store.review.history(incident.mentions),
    store.review.joined(id).then(({ rows }) => Promise.all(rows.map((row) => store.incident(row)))),
  ])
  return {
    kind: 'incident',
    id,
    incident,
    tellings: tellings.filter((telling) => telling !== null),
    why: whyLook(incident, tellings.length),
    rows: joined.filter((row) => row !== null),
    notes: history.filter((one: Decision) => one.kind === 'note' && one.stands),
  }
}

/** What makes an incident worth a look, in the words of the page. */
function whyLook(incident: Incident, reports: number): string[] {
  const { killed, injured, date, placePrecision, inferred = [] } = incident
  return [
    ...(incident.vague ? ['counted only in words'] : []),
    ...(killed.high > killed.low ? [`killed between ${killed.low} and ${killed.high}`] : []),
    ...(killed.best > 0 && killed.unknown === killed.best ? ['nobody says who the dead were'] : []),
    ...(killed.best + injured.best === 0 ? ['no toll'] : []),
    ...(date === null ? ['no date'] : date.precision === 'day' ? [] : [`dated to the ${date.precision}`]),
    ...(placePrecision === null || placePrecision > 3 ? ['hardly a place'] : []),
    ...(inferred.length > 0 ? [`inferred: ${inferred.join(', ')}`] : []),
    ...(reports > 1 ? [`${reports} reports, joined`] : []),
  ]
}
