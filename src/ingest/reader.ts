import type { Document, Issue, PublishedBasis, SourceMap } from '#model/index.ts'

/** A decoded file on its way to a reader. */
export interface DecodedFile {
  readonly name: string
  readonly source: string
  /** The day supplied by the caller, for documents whose own file gives none. */
  readonly published: string | undefined
  /** The number of the file's first line, where only a part of a bigger file was given. */
  readonly firstLine?: number
}

/** A document as a reader makes it: its id is null where the file gives none. */
export interface Draft {
  readonly document: Omit<Document, 'id'> & { readonly id: string | null }
  readonly map: SourceMap
  readonly publishedBasis: PublishedBasis
  readonly issues: readonly Issue[]
}

export interface Problem {
  readonly message: string
}

export interface ReadResult {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

/** One format: how its files are told from others, and how they are read. */
export interface Reader {
  readonly format: string
  readonly mediaType: string
  accepts(file: DecodedFile): boolean
  read(file: DecodedFile): ReadResult | Promise<ReadResult>
}
