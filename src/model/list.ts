import { z } from 'zod'

/** One person or organisation of a published list of names, as of one date of the list. */
export const listEntrySchema = z.object({
  /** The list's own reference: "QDi.006". */
  id: z.string().min(1),
  kind: z.enum(['person', 'organisation']),
  name: z.string().min(1),
  /** Other names, the good ones first; `weak` ones the list itself calls low in quality. */
  aliases: z.array(z.string()),
  weak: z.array(z.string()),
  /** Which part of the list: "Taliban", "Al-Qaida". */
  section: z.string(),
  listedOn: z.string().nullable(),
  /** Days on which the entry was amended. */
  amended: z.array(z.string()),
  countries: z.array(z.string()),
})
export type ListEntry = Readonly<z.infer<typeof listEntrySchema>>

/** A list as published on a day. */
export interface NameList {
  /** Short name: "UN Security Council". */
  readonly name: string
  /** ISO day of publication. */
  readonly date: string
  readonly entries: readonly ListEntry[]
}

/** Somebody of the book who may be on a list: a suggestion that a person confirms or rejects. */
export interface ListLink {
  /** Who of the book: the id of an actor, or `person:` and the name. */
  readonly subject: string
  readonly subjectName: string
  readonly list: string
  readonly entry: string
  readonly entryName: string
  readonly section: string
  readonly score: number
  readonly reasons: readonly string[]
  /** Documents whose text names it, the first of them. */
  readonly documents: readonly string[]
  readonly standing: 'suggested' | 'confirmed' | 'rejected'
}

/** What became of the entries of a list between two of its dates. */
export interface ListDiff {
  readonly list: string
  readonly from: string
  readonly to: string
  readonly listed: readonly ListEntry[]
  readonly delisted: readonly ListEntry[]
  readonly changed: readonly { readonly entry: ListEntry; readonly changes: readonly string[] }[]
}
