import { z } from 'zod'
import { valueSchema } from './figure.ts'
import { LEDGER_STATES } from './ledger-states.ts'
import { quoteSchema } from './span.ts'
import { statementSchema } from './statement.ts'

/** Who gave a figure: a speaker of the document, the body it reports on, or the document itself. */
export const lineSourceSchema = z.object({
  /** The same for the same source in every document, however it was named there. */
  key: z.string(),
  name: z.string(),
  side: z.string().nullable(),
})
export type LineSource = Readonly<z.infer<typeof lineSourceSchema>>

/** The time that a figure covers. `until` is the day it was counted up to where the period was not over. */
export const linePeriodSchema = z.object({
  edtf: z.string(),
  text: z.string(),
  until: z.string().nullable(),
})
export type LinePeriod = Readonly<z.infer<typeof linePeriodSchema>>

/** One figure of a document that counts a lasting quantity: a strength, or a total over a stretch of time. */
export const ledgerLineSchema = z.object({
  /** The id of the figure. */
  id: z.string(),
  figure: quoteSchema,
  value: valueSchema,
  sentence: quoteSchema,
  source: lineSourceSchema,
  /** killed | injured | casualties | strength | attacks | … */
  measure: z.string(),
  /** Who or what was counted, as atoms that nest: `['army']` lies within `['security']`. */
  population: z.array(z.string()),
  /** The words that said so. */
  counted: z.string(),
  place: z.object({ key: z.string(), name: z.string() }).nullable(),
  period: linePeriodSchema.nullable(),
  /** Whose strength, or who did it. */
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What the count was narrowed to: "attacks", "operations", "clashes"; null for all of it. */
  circumstance: z.string().nullable(),
  /** The facets that the figure's own clause left open, with where each was taken from. */
  inferred: z.record(z.string(), z.string()),
})
export type LedgerLine = Readonly<z.infer<typeof ledgerLineSchema>>

/** The document of a line, for those who read the line alone. `notBefore`: what it tells of was over on that day. */
export const lineDocumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  notBefore: z.string().nullable(),
})
export type LineDocument = Readonly<z.infer<typeof lineDocumentSchema>>

/** A line with its document. */
export const sourcedLineSchema = ledgerLineSchema.extend({ document: lineDocumentSchema })
export type SourcedLine = Readonly<z.infer<typeof sourcedLineSchema>>

export const ledgerStateSchema = z.enum(LEDGER_STATES)

/** How some lines of an entry stand to one another, as a sentence with the figures in it. */
export const ledgerFindingSchema = z.object({
  state: ledgerStateSchema.exclude(['single']),
  message: z.string(),
  lines: z.array(z.string()),
})
export type LedgerFinding = Readonly<z.infer<typeof ledgerFindingSchema>>

/** What all documents of a book say of one quantity. No value is chosen: the lines stand side by side. */
export const ledgerEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  measure: z.string(),
  place: z.string().nullable(),
  period: z.string().nullable(),
  actor: z.string().nullable(),
  /** The gravest of its findings; `single` where nothing can be compared. */
  state: ledgerStateSchema,
  findings: z.array(ledgerFindingSchema),
  /** How many figures it has, in how many documents. */
  figures: z.number().int(),
  documents: z.number().int(),
  /** Ordered by day, then as they stand in their documents. A list of entries may show only some. */
  lines: z.array(sourcedLineSchema),
})
export type LedgerEntry = Readonly<z.infer<typeof ledgerEntrySchema>>

const many = <T extends z.ZodType>(item: T) => z.array(item).optional()

/** Which entries of the ledger: every field narrows; within a field, values are alternatives. */
export const ledgerFilterSchema = z.object({
  measure: many(z.string()),
  actor: many(z.string()),
  place: many(z.string()),
  state: many(ledgerStateSchema),
  /** Entries with a line from this day on, or up to it. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Entries with a line by this source. */
  speaker: z.string().optional(),
  document: z.string().optional(),
  /** Words in the title or in a sentence. */
  text: z.string().optional(),
})
export type LedgerFilter = Readonly<z.infer<typeof ledgerFilterSchema>>

/** A side of a conflict or debate: a state by its ISO code, a group by its actor id, else a name. */
export const partySchema = z.object({ key: z.string(), name: z.string() })
export type Party = Readonly<z.infer<typeof partySchema>>

/** A statement with its sentence, and with speaker and target as parties. */
export const spokenSchema = z.object({
  statement: statementSchema,
  sentence: quoteSchema,
  speaker: z.string(),
  party: partySchema.nullable(),
  targetParty: partySchema.nullable(),
})
export type Spoken = Readonly<z.infer<typeof spokenSchema>>

export const sourcedStatementSchema = spokenSchema.extend({ document: lineDocumentSchema })
export type SourcedStatement = Readonly<z.infer<typeof sourcedStatementSchema>>

/** Accused and denied: what one side says of another on one topic, with the answers. `contested` where both stand. */
export const positionSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Null where a denial answers nobody by name. */
  accuser: partySchema.nullable(),
  accused: partySchema,
  topic: z.string(),
  state: z.enum(['contested', 'unanswered', 'denied']),
  /** How many there are; a list of positions may show only the latest. */
  counts: z.object({ accusations: z.number().int(), denials: z.number().int() }),
  accusations: z.array(sourcedStatementSchema),
  denials: z.array(sourcedStatementSchema),
})
export type Position = Readonly<z.infer<typeof positionSchema>>

/** Which statements: every field narrows; within a field, values are alternatives. */
export const statementFilterSchema = z.object({
  /** Keys or names of parties that speak. */
  party: many(z.string()),
  /** Words in the speaker's name or role. */
  speaker: z.string().optional(),
  act: many(statementSchema.shape.act),
  /** Keys or names of parties that are spoken of or to. */
  target: many(z.string()),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  document: z.string().optional(),
  /** Words in the sentence. */
  text: z.string().optional(),
})
export type StatementFilter = Readonly<z.infer<typeof statementFilterSchema>>

/** What the menus over statements offer, and how many there were a month. */
export interface SpokenFacets {
  readonly parties: readonly (Party & { readonly statements: number })[]
  readonly targets: readonly (Party & { readonly statements: number })[]
  readonly acts: readonly { readonly act: string; readonly statements: number }[]
  readonly months: readonly { readonly month: string; readonly act: string; readonly statements: number }[]
}

/** A page of the ledger, with what its menus offer: each choice with the entries that it would leave. */
export interface LedgerPage {
  readonly total: number
  readonly offset: number
  readonly rows: readonly LedgerEntry[]
  readonly facets: {
    readonly states: readonly LedgerFacet[]
    readonly measures: readonly LedgerFacet[]
    readonly actors: readonly LedgerFacet[]
    readonly places: readonly LedgerFacet[]
  }
}
export interface LedgerFacet {
  readonly name: string
  readonly entries: number
}
