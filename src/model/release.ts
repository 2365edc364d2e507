import { z } from 'zod'

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
})
export type Manifest = Readonly<z.infer<typeof manifestSchema>>
