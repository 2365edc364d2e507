import { z } from 'zod'

/** What a search asks for, as its one line was understood. */
export const searchAskedSchema = z.object({
  /** Words that must all stand in what is found. */
  words: z.array(z.string()),
  phrases: z.array(z.string()),
  /** Words and phrases that must not. */
  without: z.array(z.string()),
  places: z.array(z.string()),
  actors: z.array(z.string()),
  after: z.string().nullable(),
  before: z.string().nullable(),
  /** What of the line could not be used, a sentence each. */
  problems: z.array(z.string()),
})
export type SearchAsked = Readonly<z.infer<typeof searchAskedSchema>>

/** A stretch of an excerpt; `hit` where it is what was searched for. */
export interface ExcerptPart {
  readonly text: string
  readonly hit: boolean
}

export type SearchKind = 'documents' | 'incidents' | 'actors' | 'statements'

export interface SearchHit {
  readonly id: string
  /** The document that a statement stands in, and where: absent for other kinds. */
  readonly at?: { readonly document: string; readonly start: number; readonly end: number }
  readonly title: readonly ExcerptPart[]
  readonly note: string
  readonly excerpt: readonly ExcerptPart[]
}

/** The finds of one kind: the best of them, and how many there are. */
export interface SearchGroup {
  readonly kind: SearchKind
  /** Counted to ten thousand and no further: `isMore` then says that there are others. */
  readonly total: number
  readonly isMore?: boolean | undefined
  readonly hits: readonly SearchHit[]
}

export interface SearchAnswer {
  readonly asked: SearchAsked
  readonly groups: readonly SearchGroup[]
}
