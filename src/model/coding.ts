import { z } from 'zod'
import { tollSchema } from './count.ts'
import type { Document } from './document.ts'
import { datedSchema } from './edtf.ts'
import { subEventTypeSchema } from './event-type.ts'
import type { Span } from './span.ts'

/** What a second coder says of an incident, without having seen what the record says. */
export const codingSchema = z.object({
  date: datedSchema.nullable(),
  admin1: z.string().nullable(),
  admin2: z.string().nullable(),
  place: z.string().nullable(),
  type: subEventTypeSchema,
  killed: tollSchema,
  injured: tollSchema,
})
export type Coding = Readonly<z.infer<typeof codingSchema>>

/** The fields that are compared, in the order of the form. */
export const CODED_FIELDS = ['date', 'admin1', 'admin2', 'place', 'type', 'killed', 'injured'] as const
export type CodedField = (typeof CODED_FIELDS)[number]

export interface CodingRound {
  readonly id: number
  readonly name: string
  readonly by: string
  readonly at: string
  readonly size: number
  readonly coders: readonly { readonly name: string; readonly coded: number }[]
}

/** The next text of a round for a coder: nothing of what others made of it. */
export interface CodingTask {
  readonly round: CodingRound
  readonly mention: string
  readonly done: number
  readonly document: Document
  /** The stretch that tells the incident. */
  readonly span: Span
}

/** How far coders agree on a field. */
export interface FieldAgreement {
  readonly field: CodedField
  /** Incidents that at least two coded, the record counted as a coder. */
  readonly units: number
  /** Of those, where all said the same. */
  readonly same: number
  /** Cohen's kappa of the record and the second coder; null where more or fewer coded. */
  readonly kappa: number | null
  /** Krippendorff's alpha of all; over squared differences for counts. */
  readonly alpha: number | null
}

export interface Disagreement {
  readonly mention: string
  readonly incident: string | null
  readonly name: string
  readonly document: string
  readonly field: CodedField
  readonly said: readonly { readonly coder: string; readonly value: unknown }[]
  /** What the record says by now. */
  readonly now: unknown
}

/** A round compared: agreement by field, and by year of the incident, and what differs side by side. */
export interface RoundComparison {
  readonly round: CodingRound
  readonly fields: readonly FieldAgreement[]
  readonly periods: readonly { readonly period: string; readonly fields: readonly FieldAgreement[] }[]
  readonly disagreements: readonly Disagreement[]
}
