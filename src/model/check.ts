import { z } from 'zod'
import { quoteSchema } from './span.ts'

export const checkKindSchema = z.enum([
  'difference',
  'change',
  'share',
  'sum',
  'ratio',
  'average',
  'chain',
  'comparison',
  'trend',
  'conversion',
  'residual',
  'points',
  'projection',
])
export type CheckKind = z.infer<typeof checkKindSchema>

/** exact: equal or inside what hedge and digits allow; rounded: by rounding only; loose: just outside. */
export const verdictSchema = z.enum(['exact', 'rounded', 'loose', 'wrong', 'undetermined'])
export type Verdict = z.infer<typeof verdictSchema>

/** One recomputed relation between figures of a text. */
export const checkSchema = z.object({
  id: z.string(),
  kind: checkKindSchema,
  claim: quoteSchema,
  operands: z.array(quoteSchema),
  recomputed: z.number().nullable(),
  verdict: verdictSchema,
  /** One sentence for the reader, with the arithmetic. */
  message: z.string(),
  rule: z.string(),
})
export type Check = Readonly<z.infer<typeof checkSchema>>

/** The verdict that a person put in place of a computed one. */
export const overruleSchema = z.object({
  /** The decision that says so; taking it back restores the computed verdict. */
  decision: z.number().int(),
  /** The key of the check. */
  check: z.string(),
  verdict: verdictSchema,
  reason: z.string(),
  author: z.string(),
  at: z.string(),
})
export type Overrule = Readonly<z.infer<typeof overruleSchema>>
