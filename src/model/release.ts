import { z } from 'zod'
import { CODED_FIELDS } from './coding.ts'

/** Agreement of a round of second coding, by field; no coder is named. */
const agreementSchema = z.object({
  round: z.string(),
  /** How many incidents were drawn. */
  size: z.number().int(),
  /** How many second coders coded any of them. */
  coders: z.number().int(),
  fields: z.array(
    z.object({
      field: z.enum(CODED_FIELDS),
      units: z.number().int(),
      same: z.number().int(),
      /** Cohen's kappa; null where not exactly one second coder coded. */
      kappa: z.number().nullable(),
      /** Krippendorff's alpha. */
      alpha: z.number().nullable(),
    }),
  ),
})
export type RoundAgreement = Readonly<z.infer<typeof agreementSchema>>

/** What a release says of itself. The draft is a release that has not been cut yet: its version is `draft`. */
export const manifestSchema = z.object({
  version: z.string(),
  book: z.string(),
  /** The last change of the ledger that it holds. When a release was cut stands beside it: cutting again gives the same bytes. */
  createdAt: z.string(),
  codebookVersion: z.string(),
  lexiconVersion: z.string(),
  codeVersion: z.string(),
  ruleset: z.string(),
  tables: z.record(
    z.string(),
    z.object({
      file: z.string(),
      rows: z.number().int(),
      sha256: z.string(),
      /** Only of a draft: rows that stand for those of the incidents in `replaced`. A cut release has one file a table. */
      changes: z.object({ file: z.string(), sha256: z.string() }).optional(),
    }),
  ),
  /** SHA-256 over all tables: what `sha256sum *.parquet | sha256sum` prints in the folder. */
  whole: z.string(),
  totals: z.object({
    incidents: z.number().int(),
    killed: z.number().int(),
    injured: z.number().int(),
    abducted: z.number().int(),
    arrested: z.number().int(),
  }),
  licences: z.array(
    z.object({ dataset: z.string(), licence: z.string(), attribution: z.string(), rows: z.number().int() }),
  ),
  /** Review items that were open, by kind. */
  openReview: z.record(z.string(), z.number().int()),
  /** How far second coders agreed with the record, a round of coding an entry: what it says of its own quality. */
  agreement: z.array(agreementSchema).optional(),
})
export type Manifest = Readonly<z.infer<typeof manifestSchema>>
