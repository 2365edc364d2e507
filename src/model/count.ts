import { z } from 'zod'
import { CATEGORIES } from './categories.ts'
import { quoteSchema } from './span.ts'

export const categorySchema = z.enum(CATEGORIES)

export const countKindSchema = z.enum(['exact', 'at-least', 'at-most', 'about', 'range', 'vague', 'plural'])
export type CountKind = z.infer<typeof countKindSchema>

/** The named rules by which vague words become numbers: `reference` in docs/methodology/counting.md. */
export const rulesetSchema = z.enum(['acled', 'ucdp', 'gtd', 'crss'])
export type CountingRuleset = z.infer<typeof rulesetSchema>

/** A number of people as a text gives it: its words, what kind of number they are, and what they were read as. */
export const countSchema = quoteSchema.extend({
  kind: countKindSchema,
  low: z.number().int().min(0),
  best: z.number().int().min(0),
  high: z.number().int().min(0),
  ruleset: rulesetSchema,
  role: z.enum(['killed', 'injured', 'casualties', 'missing', 'abducted', 'arrested']),
  category: categorySchema,
  rule: z.string(),
})
export type Count = Readonly<z.infer<typeof countSchema>>

export const rangeSchema = z.object({
  low: z.number().int().min(0),
  best: z.number().int().min(0),
  high: z.number().int().min(0),
})
export type Range = Readonly<z.infer<typeof rangeSchema>>

/** Killed or injured in one incident: the range, and the best value split by victim category. */
export const tollSchema = rangeSchema.extend({
  civilian: z.number().int().min(0),
  security: z.number().int().min(0),
  militant: z.number().int().min(0),
  unknown: z.number().int().min(0),
})
export type Toll = Readonly<z.infer<typeof tollSchema>>
