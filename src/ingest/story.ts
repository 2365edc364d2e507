import type { Issue, PartKind, PublishedBasis } from '#model/index.ts'
import type { Mapped } from './mapped.ts'
import type { PrintedDate } from './printed-date.ts'

/** A stretch of a story with what it is, before the text is put together. */
export interface Piece {
  readonly kind: PartKind
  readonly mapped: Mapped
}

/** A date that something in the file gives for the story, with the words that gave it. */
export interface DateClaim {
  readonly basis: Exclude<PublishedBasis, 'unknown'>
  readonly isUpdate: boolean
  readonly words: string
  readonly date: PrintedDate
}

/** One article of a file: its pieces in order, headline first, and what its furniture told. */
export interface Story {
  readonly title: string
  readonly pieces: readonly Piece[]
  readonly byline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly dates: readonly DateClaim[]
  readonly issues: readonly Issue[]
}
