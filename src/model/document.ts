import { z } from 'zod'
import { spanSchema } from './span.ts'

/** What a stretch of a document's text is. Furniture ("Short Url", "Follow") is removed and has no part. */
export const partKindSchema = z.enum(['headline', 'bullet', 'caption', 'dateline', 'paragraph', 'table'])
export type PartKind = z.infer<typeof partKindSchema>
export const partSchema = spanSchema.extend({ kind: partKindSchema })
export type Part = Readonly<z.infer<typeof partSchema>>

/** One article, told or read: what ingest makes of a file, and what extract and check work on. */
export const documentSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  /** ISO day of publication, or null when nothing in the file says it. */
  published: z.iso.date().nullable(),
  /** The instant of publication, where the file gives one: reports of one day are told apart by it. */
  publishedAt: z.string().optional(),
  language: z.string(),
  url: z.string().nullable(),
  text: z.string(),
  parts: z.array(partSchema),
})
export type Document = Readonly<z.infer<typeof documentSchema>>

/** Where a document's publication date came from; `unknown` is said to the person, never guessed. */
export const publishedBasisSchema = z.enum(['given', 'metadata', 'furniture', 'dateline', 'unknown'])
export type PublishedBasis = z.infer<typeof publishedBasisSchema>

/**
 * How the text of a document lies in the file it came from: runs of `[text offset, source offset, length]`
 * in UTF-16 units of the decoded file, ascending in both. Text that ingest wrote itself (a space for a tag)
 * lies in no run.
 */
export const sourceMapSchema = z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()]))
export type SourceMap = z.infer<typeof sourceMapSchema>

/** The bytes a document was read from. Bytes are kept by their hash, once, however often they are added. */
export const sourceSchema = z.object({
  name: z.string(),
  sha256: z.string().length(64),
  mediaType: z.string(),
  encoding: z.string(),
})
export type Source = Readonly<z.infer<typeof sourceSchema>>

/** Something doubtful that a person should know of: never guessed past, never dropped. */
export const issueSchema = z.object({
  code: z.string(),
  message: z.string(),
  span: spanSchema.optional(),
})
export type Issue = Readonly<z.infer<typeof issueSchema>>

/** A document with where it came from and what was doubtful about reading it. */
export interface IngestedDocument {
  readonly document: Document
  readonly source: Source
  readonly map: SourceMap
  readonly publishedBasis: PublishedBasis
  readonly issues: readonly Issue[]
}
