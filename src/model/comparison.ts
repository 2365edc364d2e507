import { z } from 'zod'
import { verdictSchema } from './check.ts'
import { quoteSchema } from './span.ts'

/** How the two texts stand to each other: an article and what it cites, or two editions of one series. */
export const relationSchema = z.enum(['cited', 'editions'])
export type Relation = z.infer<typeof relationSchema>

/**
 * What was found about a figure when its text was laid beside another.
 * Of an article: same, moved, hedge, fate, number, absent. Of two editions: revised, residual, projection, growth. Of a whole and the releases that make it up: added.
 */
export const comparisonKindSchema = z.enum([
  'same',
  'moved',
  'hedge',
  'fate',
  'number',
  'absent',
  'revised',
  'residual',
  'projection',
  'growth',
  'added',
])
export type ComparisonKind = z.infer<typeof comparisonKindSchema>

/** A figure with the sentence that holds it, so that two texts can be read side by side. */
export const citedFigureSchema = z.object({ figure: quoteSchema, sentence: quoteSchema })
export type CitedFigure = Readonly<z.infer<typeof citedFigureSchema>>

/** One figure of a text beside the figures of another text that it was compared with. */
export const comparisonSchema = z.object({
  id: z.string(),
  kind: comparisonKindSchema,
  /** What differs, where a number was moved: year, noun, category or place. */
  aspect: z.enum(['year', 'noun', 'category', 'place']).nullable(),
  here: citedFigureSchema,
  there: z.array(citedFigureSchema),
  verdict: verdictSchema,
  /** One sentence for the reader. */
  message: z.string(),
})
export type Comparison = Readonly<z.infer<typeof comparisonSchema>>

/** A text laid beside another: how the two were read, and why. */
export const againstSchema = z.object({
  other: z.object({ id: z.string(), title: z.string(), published: z.string().nullable() }),
  relation: relationSchema,
  /** Why they were read so, in one sentence. */
  because: z.string(),
  comparisons: z.array(comparisonSchema),
})
export type Against = Readonly<z.infer<typeof againstSchema>>
