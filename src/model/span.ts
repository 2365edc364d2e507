import { z } from 'zod'

/** Half-open range of UTF-16 offsets into a Document's text: `text.slice(start, end)`. */
export const spanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })
export type Span = Readonly<z.infer<typeof spanSchema>>

/** A span that carries its own words, so that a reader needs no document to understand it. */
export const quoteSchema = spanSchema.extend({ text: z.string() })
export type Quote = Readonly<z.infer<typeof quoteSchema>>
