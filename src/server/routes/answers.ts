import { z } from '@hono/zod-openapi'
import { errorSchema } from '../view-schemas.ts'

/** The JSON answer of a route, for its declaration. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** The answer to a request that could not be done: one sentence. */
export const refusal = (description: string) => json(errorSchema, description)

/** The `{id}` in an address. */
export const idParam = z.object({ id: z.string().min(1).max(200) })
