import { z } from '@hono/zod-openapi'
import {
  againstSchema,
  type BookInfo,
  type CheckedDocument,
  checkSchema,
  type DocumentRow,
  type DocumentView,
  documentSchema,
  extractionSchema,
  type Facets,
  figureSchema,
  type IncidentRow,
  type IncidentView,
  incidentMentionSchema,
  incidentSchema,
  issueSchema,
  type Overview,
  overruleSchema,
  type Page,
  publishedBasisSchema,
  quoteSchema,
  type Ranked,
  rangeSchema,
  responsibilitySchema,
  sourceSchema,
  tollSchema,
} from '#model/index.ts'

// The shapes of the answers, for the OpenAPI document. The annotations make the compiler refuse any drift
// between them and the model's views.

const text = z.string()
const maybe = text.nullable()
const whole = z.number().int()

export const errorSchema = z.object({ error: text.describe('One clear sentence.') })

export const bookInfoSchema: z.ZodType<BookInfo> = z.object({
  name: text,
  folder: maybe,
  documents: whole,
  incidents: whole,
  imported: whole,
  waiting: whole.optional() as z.ZodType<number>,
  release: z.object({ version: text, createdAt: text }).nullable(),
})

const rankedSchema: z.ZodType<Ranked> = z.object({
  name: text,
  incidents: whole,
  killed: rangeSchema,
  injured: rangeSchema,
})

export const overviewSchema: z.ZodType<Overview> = z.object({
  release: z.object({ version: text, createdAt: text, sha256: maybe }),
  totals: z.object({
    incidents: whole,
    killed: tollSchema,
    injured: tollSchema,
    abducted: rangeSchema,
    arrested: rangeSchema,
  }),
  first: maybe,
  last: maybe,
  undated: whole,
  months: z.array(
    z.object({ month: text, incidents: whole, security: whole, civilian: whole, militant: whole, unknown: whole }),
  ),
  provinces: z.array(rankedSchema),
  districts: z.array(rankedSchema).optional() as z.ZodType<readonly Ranked[]>,
  actors: z.array(rankedSchema),
  types: z.array(rankedSchema),
  origins: z.array(z.object({ name: text, incidents: whole, licence: text, attribution: text })),
  places: z.array(
    z.object({
      latitude: z.number(),
      longitude: z.number(),
      precision: whole,
      name: text,
      incidents: whole,
      killed: whole,
    }),
  ),
})

const facetsOf = z.array(z.object({ name: text, incidents: whole }))
export const facetsSchema: z.ZodType<Facets> = z.object({
  provinces: facetsOf,
  districts: facetsOf,
  actors: facetsOf,
  types: facetsOf,
  origins: facetsOf,
})

const incidentRowSchema: z.ZodType<IncidentRow> = z.object({
  id: text,
  date: maybe,
  country: maybe,
  admin1: maybe,
  admin2: maybe,
  place: maybe,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  placePrecision: whole.nullable(),
  type: text,
  eventType: text,
  actors: z.array(text),
  killed: tollSchema,
  injured: tollSchema,
  reports: whole,
  origin: text,
})

const documentRowSchema: z.ZodType<DocumentRow> = z.object({
  id: text,
  title: text,
  outlet: maybe,
  published: maybe,
  publishedBasis: publishedBasisSchema,
  addedAt: text,
  incidents: whole,
  figures: whole,
  statements: whole,
  issues: whole,
  copies: z.array(z.object({ id: text, title: text, outlet: maybe, published: maybe })).optional(),
})

const page = <T>(row: z.ZodType<T>): z.ZodType<Page<T>> => z.object({ total: whole, offset: whole, rows: z.array(row) })
export const incidentPageSchema = page(incidentRowSchema)
export const documentPageSchema = page(documentRowSchema)

export const incidentViewSchema: z.ZodType<IncidentView> = z.object({
  incident: incidentSchema,
  rows: z.array(incidentSchema),
  joinedTo: z.object({ id: text, isInRecord: z.boolean() }).nullable(),
  evidence: z.array(
    z.object({
      document: z.object({ id: text, title: text, outlet: maybe, published: maybe }),
      mention: incidentMentionSchema,
      sentences: z.array(quoteSchema),
    }),
  ),
  responsibility: responsibilitySchema.nullable(),
})

export const documentViewSchema: z.ZodType<DocumentView> = z.object({
  document: documentSchema,
  source: sourceSchema,
  publishedBasis: publishedBasisSchema,
  issues: z.array(issueSchema),
  extraction: extractionSchema,
  checks: z.array(checkSchema),
})

export const checkedDocumentSchema: z.ZodType<CheckedDocument> = z.object({
  document: documentSchema,
  publishedBasis: publishedBasisSchema,
  issues: z.array(issueSchema),
  figures: z.array(figureSchema),
  checks: z.array(checkSchema),
  against: againstSchema.optional(),
  overrules: z.array(overruleSchema).optional(),
})
