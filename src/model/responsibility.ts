import { z } from 'zod'
import { quoteSchema } from './span.ts'
import { speakerSchema } from './statement.ts'

/** Whoever is said to have done it: an actor of the registry by its id, else the words of the report. */
export const doerSchema = z.object({ id: z.string().nullable(), name: z.string() })
export type Doer = Readonly<z.infer<typeof doerSchema>>

/** One voice on who did it, with the sentence it stands in. */
export const responsibilityVoiceSchema = z.object({
  kind: z.enum(['claim', 'blame', 'denial', 'unclaimed']),
  /** Who speaks; null where the report does not say ("the group was blamed") and where nobody has claimed. */
  by: speakerSchema.nullable(),
  /** Who is said to have done it, or not to have done it; null where it is not told. */
  who: doerSchema.nullable(),
  report: z.string(),
  published: z.string().nullable(),
  /** The statement it comes from; null where the sentence alone tells it. */
  statement: z.string().nullable(),
  sentence: quoteSchema,
})
export type ResponsibilityVoice = Readonly<z.infer<typeof responsibilityVoiceSchema>>

/**
 * How matters stand. `competing`: two claim it; `contested`: who claims it or is blamed denies it, or one claims it
 * and another is blamed; `denied`: only denials are reported; `unclaimed`: a report says that nobody has claimed it; `untold`: no report says anything.
 */
export const responsibilityStandingSchema = z.enum([
  'untold',
  'unclaimed',
  'blamed',
  'claimed',
  'denied',
  'contested',
  'competing',
])
export type ResponsibilityStanding = z.infer<typeof responsibilityStandingSchema>

/** Who claimed an incident, who blamed whom, who denied: side by side, never settled. Each list by day of report. */
export const responsibilitySchema = z.object({
  standing: responsibilityStandingSchema,
  /** One sentence that says it. */
  summary: z.string(),
  claims: z.array(responsibilityVoiceSchema),
  blames: z.array(responsibilityVoiceSchema),
  denials: z.array(responsibilityVoiceSchema),
  /** Sentences that say that nobody has claimed it: true of their day only. */
  unclaimed: z.array(responsibilityVoiceSchema),
})
export type Responsibility = Readonly<z.infer<typeof responsibilitySchema>>
