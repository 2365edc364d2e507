import { z } from 'zod'
import { checkSchema } from './check.ts'
import { againstSchema } from './comparison.ts'
import { figureSchema } from './figure.ts'
import { incidentMentionSchema } from './incident.ts'
import { statementSchema } from './statement.ts'

/** Everything that extract finds in one document. */
export const extractionSchema = z.object({
  incidents: z.array(incidentMentionSchema),
  figures: z.array(figureSchema),
  statements: z.array(statementSchema),
})
export type Extraction = Readonly<z.infer<typeof extractionSchema>>

const headSchema = z.object({
  id: z.string(),
  title: z.string(),
  published: z.string().nullable(),
  language: z.string(),
})
/** One line of `daybook extract --json`. */
export const extractLineSchema = headSchema.extend(extractionSchema.shape)
/** One line of `daybook check --json`. */
export const checkLineSchema = headSchema.extend({
  figures: z.array(figureSchema),
  checks: z.array(checkSchema),
  /** With `--against`: the text laid beside another. */
  against: againstSchema.optional(),
})
export type ExtractLine = Readonly<z.infer<typeof extractLineSchema>>
export type CheckLine = Readonly<z.infer<typeof checkLineSchema>>
