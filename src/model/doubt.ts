import { z } from 'zod'

/** Two incidents that may be one: what speaks for it does not suffice, so a person decides. */
export const doubtSchema = z.object({
  id: z.string(),
  incidents: z.tuple([z.string(), z.string()]),
  /** The two mentions that are most alike. */
  mentions: z.tuple([z.string(), z.string()]),
  score: z.number(),
  /** What speaks for and against it, the weightiest first. */
  reasons: z.array(z.string()),
})
export type Doubt = Readonly<z.infer<typeof doubtSchema>>
