import { z } from 'zod'
import { countSchema, rangeSchema, tollSchema } from './count.ts'
import { datedSchema } from './edtf.ts'
import { eventTypeSchema, subEventTypeSchema } from './event-type.ts'
import { quoteSchema, spanSchema } from './span.ts'

export const actorRoleSchema = z.enum(['perpetrator', 'target', 'claimant', 'accused', 'force'])
export type ActorRole = z.infer<typeof actorRoleSchema>

/** An organised group or force in an incident: `name` is the neutral canonical name, `text` the source's words. */
export const incidentActorSchema = z.object({
  id: z.string().nullable(),
  name: z.string(),
  text: z.string(),
  role: actorRoleSchema,
})
export type IncidentActor = Readonly<z.infer<typeof incidentActorSchema>>

/** Why a field has its value: the words, and the rule that read them. */
export const evidenceSchema = quoteSchema.extend({ field: z.string(), rule: z.string() })
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>

export const countrySchema = z.object({ name: z.string(), iso: z.string() })
/** UCDP's where_prec: 1 exact, 2 near, 3 admin 2, 4 admin 1, 5 larger or linear, 6 country, 7 water or air. */
export const placePrecisionSchema = z.number().int().min(1).max(7)

/** What is said of an incident whether it came from one text, from many, or from another dataset's row. */
export const incidentFactsSchema = z.object({
  date: datedSchema.nullable(),
  country: countrySchema.nullable(),
  admin1: z.string().nullable(),
  admin2: z.string().nullable(),
  place: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  placePrecision: placePrecisionSchema.nullable(),
  type: subEventTypeSchema,
  eventType: eventTypeSchema,
  actors: z.array(incidentActorSchema),
  killed: tollSchema,
  injured: tollSchema,
  abducted: rangeSchema,
  arrested: rangeSchema,
  weapons: z.array(z.string()),
})
export type IncidentFacts = Readonly<z.infer<typeof incidentFactsSchema>>

/** One incident as one document tells it. */
export const incidentMentionSchema = incidentFactsSchema.extend({
  id: z.string(),
  /** The stretch of text that tells the incident. */
  span: spanSchema,
  /** True when a count was given only in words such as "several" or "dozens". */
  vague: z.boolean(),
  counts: z.array(countSchema),
  evidence: z.array(evidenceSchema),
  /** Fields whose value was inferred rather than stated ("country" from a town). */
  inferred: z.array(z.string()),
})
export type IncidentMention = Readonly<z.infer<typeof incidentMentionSchema>>

export const tollReportSchema = z.object({
  report: z.string(),
  published: z.string().nullable(),
  killed: rangeSchema,
  injured: rangeSchema,
  source: z.string().nullable(),
  /** latest: the report the best value follows; earlier: replaced by a later one; alone: no other report. */
  standing: z.enum(['alone', 'latest', 'earlier', 'dissenting']),
})
export type TollReport = Readonly<z.infer<typeof tollReportSchema>>

/** Where a row came from when it came from another dataset, and what may be done with it. */
export const originSchema = z.object({
  dataset: z.string(),
  version: z.string(),
  rowId: z.string(),
  licence: z.string(),
  attribution: z.string(),
  /** False where the licence forbids giving the row to others: exports then refuse it. */
  redistributable: z.boolean(),
})
export type Origin = Readonly<z.infer<typeof originSchema>>

/** One incident of a book: resolved from the mentions of one or more documents, or imported. */
export const incidentSchema = incidentFactsSchema.extend({
  id: z.string(),
  reports: z.array(z.string()),
  mentions: z.array(z.string()),
  tollHistory: z.array(tollReportSchema),
  vague: z.boolean(),
  origin: originSchema.nullable(),
  /** Why the mentions are one incident: a sentence a link. Empty for a single mention. */
  reasons: z.array(z.string()),
  /** Fields whose value was inferred rather than stated; absent where nothing says which were. */
  inferred: z.array(z.string()).optional(),
})
export type Incident = Readonly<z.infer<typeof incidentSchema>>
