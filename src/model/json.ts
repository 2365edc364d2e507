import { z } from 'zod'

/** Any value that JSON can hold. Declared by hand, because a recursive schema has no end in an OpenAPI document. */
export const jsonSchema: z.ZodType<z.core.util.JSONType> = z
  .any()
  .refine((value) => value !== undefined, 'a value is missing')
