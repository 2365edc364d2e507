import type {
  Correction,
  Decision,
  EditableField,
  InboxIncident,
  InboxPage,
  Span,
  TypedIncident,
} from '#model/index.ts'
import type { Store } from '#store/index.ts'
import type { Coder } from '../coder.ts'
import { correct, keysOf } from './correct.ts'
import { enter } from './enter.ts'
import { type InboxOptions, inbox, inboxIncident } from './inbox.ts'
import type { ReadWords } from './read-words.ts'

/** What people do with the record: look through what waits, correct it, add to it, and see what was decided. */
export interface Review {
  /** The next things that wait for a person, with all that is needed to decide on them. */
  inbox(options?: InboxOptions): Promise<InboxPage>
  /** One incident as the inbox shows it. */
  inboxIncident(id: string): Promise<InboxIncident | null>
  /** Sets a field of an incident. Throws ConflictError when it is no longer what the person saw. */
  correct(correction: Correction, author?: string): Promise<readonly Decision[]>
  /** Keeps an incident that no document tells. */
  enter(
    incident: TypedIncident,
    author: string,
  ): Promise<{ readonly document: string; readonly incident: string | null }>
  /** Every decision about an incident and what was taken back, in their order; null when there is no such incident. */
  history(incident: string): Promise<readonly Decision[] | null>
  /** What selected words of a document say of a field, in their context. Null when there is no such document. */
  readWords(document: string, span: Span, field: EditableField): Promise<ReadWords | null>
  /** Hears every decision on this book, of whatever process, until it is stopped. */
  watch(onDecision: (decision: Decision) => void): Promise<() => Promise<void>>
}

export interface ReviewOptions {
  readonly store: Store
  readonly clock: () => Date
  readonly coder: () => Promise<Coder>
  /** Brings the incidents up to what was added. */
  readonly resolve: () => Promise<void>
}

/** The review of an open book. `await reviewOf(options).inbox({ limit: 10 })`. */
export function reviewOf({ store, clock, coder, resolve }: ReviewOptions): Review {
  return {
    inbox: (options = {}) => inbox(store, options),
    async inboxIncident(id) {
      await resolve()
      return inboxIncident(store, id)
    },
    correct: (correction, author) => correct({ store, clock }, correction, author),
    async enter(incident, author) {
      const { document, mention } = await enter({ store, clock }, incident, author)
      await resolve()
      return { document, incident: await store.review.incidentOf(mention) }
    },
    async history(id) {
      await resolve()
      const incident = await store.incident(id)
      return incident && store.review.history(keysOf(incident))
    },
    async readWords(id, span, field) {
      const view = await store.document(id)
      return view && (await coder()).readWords(view.document, span, field)
    },
    watch: (onDecision) =>
      store.review.watch(async (id) => {
        const [decision] = await store.decisions({ ids: [id] })
        if (decision) onDecision(decision)
      }),
  }
}
