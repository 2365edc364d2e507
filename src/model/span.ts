import { z } from 'zod'

/** Half-open range of UTF-16 offsets into a Document's text: `text.slice(start, end)`. */
export const spanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })
export type Span = Readonly<z.infer<typeof spanSchema>>

/** A span that carries its own words, so that a reader needs no document to understand it. */
export const quoteSchema = spanSchema.extend({ text: z.string() })
export type Quote = Readonly<z.infer<typeof quoteSchema>>

/** The quote of a text between two offsets. `quoteOf('12 killed', 0, 2)` is `{ start: 0, end: 2, text: '12' }`. */
export const quoteOf = (text: string, start: number, end: number): Quote => ({
  start,
  end,
  text: text.slice(start, end),
})

/** True when two half-open spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True when `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
