import { z } from '@hono/zod-openapi'
import {
  dimensionSchema,
  manifestSchema,
  measureSchema,
  type ReleaseName,
  type ReleaseRow,
  type RulesetTotals,
  type Table,
  type TableLine,
  tableRulesetSchema,
  type Verified,
} from '#model/index.ts'

// The shapes of the answers about releases, for the OpenAPI document, as view-schemas.ts has those of the record.

const text = z.string()
const cell = z.tuple([z.number(), z.number(), z.number()]).nullable()

const releaseName: z.ZodType<ReleaseName> = z.object({ version: text, createdAt: text, sha256: text.nullable() })

export const releaseRowSchema: z.ZodType<ReleaseRow> = z.object({
  version: text,
  cutAt: text.nullable(),
  sha256: text,
  manifest: manifestSchema,
  folder: text,
})

export const verifiedSchema: z.ZodType<Verified> = z.object({ version: text, problems: z.array(text) })

const line: z.ZodType<TableLine> = z.object({ key: text, name: text, sum: cell })

export const tableSchema: z.ZodType<Table> = z.object({
  question: z.object({
    rows: dimensionSchema,
    columns: dimensionSchema.nullable(),
    measure: measureSchema,
    ruleset: tableRulesetSchema,
    filter: z.any(),
  }),
  release: releaseName,
  rows: z.array(line),
  columns: z.array(line),
  cells: z.array(z.array(cell)),
  total: cell,
  incidents: z.number().int(),
  notes: z.array(text),
  query: z.object({ sql: text, parameters: z.record(text, z.any()) }),
})

export const rulesetTotalsSchema: z.ZodType<readonly RulesetTotals[]> = z.array(
  z.object({
    ruleset: tableRulesetSchema,
    name: text,
    incidents: z.number().int(),
    killed: cell,
    injured: cell,
    why: z.array(text),
  }),
)
