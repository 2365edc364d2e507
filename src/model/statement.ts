import { z } from 'zod'
import { quoteSchema } from './span.ts'

export const actSchema = z.enum([
  'assert',
  'accuse',
  'deny',
  'demand',
  'condemn',
  'threaten',
  'claim-responsibility',
  'propose',
  'report',
])
export type Act = z.infer<typeof actSchema>

export const speakerSchema = z.object({
  text: z.string(),
  name: z.string().nullable(),
  role: z.string().nullable(),
  /** ISO country code or actor id of the side that the speaker speaks for. */
  side: z.string().nullable(),
})
export type Speaker = Readonly<z.infer<typeof speakerSchema>>

/** Who says what about whom: an attributed claim, demand, denial or report. Its span is its sentence. */
export const statementSchema = z.object({
  id: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  speaker: speakerSchema,
  verb: z.string(),
  act: actSchema,
  target: z.string().nullable(),
  content: quoteSchema,
  quoted: z.boolean(),
  /** PLOVER event code, or null where the act has none (assert, report). */
  plover: z.string().nullable(),
  rule: z.string(),
})
export type Statement = Readonly<z.infer<typeof statementSchema>>
