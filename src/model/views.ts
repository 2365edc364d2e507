// What the desk answers and the browser shows. Types only: numbers are computed in analyse, over a release.
import { z } from 'zod'
import { CATEGORIES } from './categories.ts'
import type { Check, Overrule } from './check.ts'
import type { Against } from './comparison.ts'
import type { Range, Toll } from './count.ts'
import type { Document, Issue, PublishedBasis, Source } from './document.ts'
import { eventTypeSchema, subEventTypeSchema } from './event-type.ts'
import type { Extraction } from './extraction.ts'
import type { Incident, IncidentMention } from './incident.ts'
import type { Responsibility } from './responsibility.ts'
import type { Quote } from './span.ts'

const many = <T extends z.ZodType>(item: T) => z.array(item).optional()

const CELL =
  /^(?:year:\d{4}|quarter:\d{4}-Q[1-4]|month:\d{4}-(?:0[1-9]|1[0-2])|(?:year|quarter|month):Not known|ruleset:(?:acled|ucdp|gtd|crss)|(?:province|district|category|eventType|type|actor|claimant|weapon|kind|origin):.+)$/

/** Which incidents: every field narrows; within a field, values are alternatives. Dates are ISO days, inclusive. */
export const incidentFilterSchema = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  admin1: many(z.string()),
  admin2: many(z.string()),
  actor: many(z.string()),
  type: many(subEventTypeSchema),
  eventType: many(eventTypeSchema),
  category: many(z.enum(CATEGORIES)),
  /** `reports` for incidents read from documents, or an imported dataset's name ("UCDP GED"). */
  origin: many(z.string()),
  /** Incidents that a document reports. */
  document: z.string().optional(),
  /** One point of the map, as `Overview.places` gives it: "latitude,longitude,precision". */
  point: z
    .string()
    .regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,[1-7]$/, 'a point is written latitude,longitude,precision')
    .optional(),
  /** Words in the place, actor or type names. */
  text: z.string().optional(),
  /** Incidents behind a row or column of a table, as "dimension:key" ("year:2027"); all of several hold. */
  cell: many(z.string().regex(CELL, 'a cell is written dimension:key, as in year:2027 or province:Sindh')),
})
export type IncidentFilter = Readonly<z.infer<typeof incidentFilterSchema>>

export const incidentSortSchema = z.enum(['date', '-date', 'killed', '-killed', 'injured', '-injured', 'place', 'type'])
export type IncidentSort = z.infer<typeof incidentSortSchema>

/** One row of the incidents table. */
export interface IncidentRow {
  readonly id: string
  readonly date: string | null
  readonly country: string | null
  readonly admin1: string | null
  readonly admin2: string | null
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly placePrecision: number | null
  readonly type: string
  readonly eventType: string
  readonly actors: readonly string[]
  readonly killed: Toll
  readonly injured: Toll
  readonly reports: number
  readonly origin: string
}

export interface Page<T> {
  readonly total: number
  readonly offset: number
  readonly rows: readonly T[]
}

export interface Ranked {
  readonly name: string
  readonly incidents: number
  readonly killed: Range
  readonly injured: Range
}

/** The Overview: totals, months, places and actors of the incidents that a filter leaves. */
export interface Overview {
  readonly release: { readonly version: string; readonly createdAt: string; readonly sha256: string | null }
  readonly totals: {
    readonly incidents: number
    readonly killed: Toll
    readonly injured: Toll
    readonly abducted: Range
    readonly arrested: Range
  }
  readonly first: string | null
  readonly last: string | null
  /** Incidents without a known month: counted in the totals, in no column. */
  readonly undated: number
  readonly months: readonly {
    readonly month: string
    readonly incidents: number
    readonly security: number
    readonly civilian: number
    readonly militant: number
    readonly unknown: number
  }[]
  readonly provinces: readonly Ranked[]
  /** Second-level divisions, ranked like provinces; absent where they were not asked of the release. */
  readonly districts?: readonly Ranked[]
  readonly actors: readonly Ranked[]
  readonly types: readonly Ranked[]
  readonly origins: readonly {
    readonly name: string
    readonly incidents: number
    readonly licence: string
    readonly attribution: string
  }[]
  /** Incidents summed by coordinate and precision, so that the map draws thousands of rows as hundreds of discs. */
  readonly places: readonly {
    readonly latitude: number
    readonly longitude: number
    readonly precision: number
    readonly name: string
    readonly incidents: number
    readonly killed: number
  }[]
}

/** What a filter's menus offer: each value with the number of incidents that choosing it would leave. */
export interface Facets {
  readonly provinces: readonly Facet[]
  readonly districts: readonly Facet[]
  readonly actors: readonly Facet[]
  readonly types: readonly Facet[]
  readonly origins: readonly Facet[]
}

export interface Facet {
  readonly name: string
  readonly incidents: number
}

export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly publishedBasis: PublishedBasis
  readonly addedAt: string
  readonly incidents: number
  readonly figures: number
  readonly statements: number
  readonly issues: number
  /** Other documents that are copies of its text; only in a list that shows copies as one row. */
  readonly copies?: readonly DocumentCopy[] | undefined
}

/** A document that is a copy of another's text: edited, cut, under another headline. */
export interface DocumentCopy {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
}

/** One document with everything found in it. */
export interface DocumentView {
  readonly document: Document
  readonly source: Source
  readonly publishedBasis: PublishedBasis
  readonly issues: readonly Issue[]
  readonly extraction: Extraction
  readonly checks: readonly Check[]
}

/** One incident with the sentences it stands on, a group a document. */
export interface IncidentView {
  readonly incident: Incident
  /** Rows of other datasets that people joined to it: on file, and counted nowhere beside it. */
  readonly rows: readonly Incident[]
  /** For such a row, the incident that stands for it; it is in no record when it was rejected. */
  readonly joinedTo: { readonly id: string; readonly isInRecord: boolean } | null
  readonly evidence: readonly {
    readonly document: {
      readonly id: string
      readonly title: string
      readonly outlet: string | null
      readonly published: string | null
    }
    readonly mention: IncidentMention
    /** The sentences of the document that hold the evidence, in order. */
    readonly sentences: readonly Quote[]
  }[]
  /** Who claimed it, who was blamed, who denied; null for an imported row. */
  readonly responsibility: Responsibility | null
}

/** What a check of a pasted text or dropped file answers; nothing is kept. */
export interface CheckedDocument {
  readonly document: Document
  readonly publishedBasis: PublishedBasis
  readonly issues: readonly Issue[]
  readonly figures: Extraction['figures']
  readonly checks: readonly Check[]
  /** Where it was laid beside another text. */
  readonly against?: Against | undefined
  /** Verdicts that people overruled, for checks of this document. */
  readonly overrules?: readonly Overrule[] | undefined
}

export interface BookInfo {
  readonly name: string
  readonly folder: string | null
  readonly documents: number
  readonly incidents: number
  readonly imported: number
  /** Proposed incidents and doubtful links that wait in the inbox. */
  readonly waiting?: number
  readonly release: { readonly version: string; readonly createdAt: string } | null
}

/** What became of one input of `add`: its documents (new or already there), or why it could not be read. */
export interface AddedInput {
  readonly name: string
  readonly added: readonly {
    readonly id: string
    readonly title: string
    readonly published: string | null
    readonly publishedBasis: PublishedBasis
    readonly incidents: number
    readonly figures: number
    readonly statements: number
  }[]
  readonly known: readonly { readonly id: string; readonly title: string }[]
  readonly problem: string | null
}
