import { z } from 'zod'
import { verdictSchema } from './check.ts'
import type { CheckedDocument } from './views.ts'

/** A checked report that a book keeps, as a list shows it. */
export const keptCheckRowSchema = z.object({
  /** The id of its document: the same bytes are kept once. */
  id: z.string(),
  /** The file that it came from. */
  name: z.string(),
  title: z.string(),
  keptAt: z.string(),
  keptBy: z.string(),
  figures: z.number().int(),
  /** Checks by the verdict that holds: a person's word before the computed one. */
  verdicts: z.record(verdictSchema, z.number().int()),
  overruled: z.number().int(),
  /** The title of the text that it was laid beside. */
  beside: z.string().nullable(),
})
export type KeptCheckRow = Readonly<z.infer<typeof keptCheckRowSchema>>

/** A kept check, opened. */
export interface KeptCheck {
  readonly kept: KeptCheckRow
  readonly checked: CheckedDocument
}
