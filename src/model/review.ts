import { z } from 'zod'
import type { Decision } from './decision.ts'
import type { Document } from './document.ts'
import type { Doubt } from './doubt.ts'
import { type Incident, type IncidentMention, incidentFactsSchema } from './incident.ts'
import { jsonSchema } from './json.ts'

/** An incident of the inbox with the texts that tell it. */
export interface InboxIncident {
  readonly kind: 'incident'
  readonly id: string
  readonly incident: Incident
  /** The mentions of the incident with their documents, whole, oldest first. */
  readonly tellings: readonly { readonly document: Document; readonly mention: IncidentMention }[]
  /** Why it should be looked at, a few words each. */
  readonly why: readonly string[]
  readonly notes: readonly Decision[]
  /** Rows of other datasets that people joined to it. */
  readonly rows: readonly Incident[]
}

/** Two incidents that may be one. */
export interface InboxDoubt {
  readonly kind: 'doubt'
  readonly id: string
  readonly doubt: Doubt
  readonly sides: readonly [InboxIncident, InboxIncident]
}

export type InboxItem = InboxIncident | InboxDoubt

export interface InboxPage {
  /** How many wait, with those that are left out here. */
  readonly total: number
  readonly items: readonly InboxItem[]
}

/** Fields of an incident that a person may set. */
export const editableFieldSchema = z.enum([
  'date',
  'country',
  'admin1',
  'admin2',
  'place',
  'latitude',
  'longitude',
  'placePrecision',
  'type',
  'actors',
  'killed',
  'injured',
  'abducted',
  'arrested',
  'weapons',
])
export type EditableField = z.infer<typeof editableFieldSchema>

/** A correction: what a field shall be, and what it was when the person looked. */
export const correctionSchema = z.object({
  incident: z.string().min(1),
  field: editableFieldSchema,
  value: jsonSchema,
  /** What the person saw; when another has changed it since, nothing is kept and both are told. */
  was: jsonSchema.optional(),
  reason: z.string().max(2000).optional(),
})
export type Correction = Readonly<z.infer<typeof correctionSchema>>

/** Two persons set one field: what it is now, and by whom. Nothing of either is lost. */
export interface Conflict {
  readonly incident: string
  readonly field: EditableField
  readonly now: unknown
  readonly by: string | null
  readonly at: string | null
}

/** An incident that a person types: no document tells it, so the note says where it is known from. */
export const typedIncidentSchema = z.object({
  facts: incidentFactsSchema,
  source: z.string().trim().min(10, 'a source note says in at least ten letters where this is known from').max(20_000),
  outlet: z.string().max(200).nullable(),
  published: z.iso.date().nullable(),
})
export type TypedIncident = Readonly<z.infer<typeof typedIncidentSchema>>

/** One thing that happened to the record, for those who look at it at this moment. */
export type LiveEvent =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'presence'; readonly who: string; readonly at: string | null; readonly tab: string }
