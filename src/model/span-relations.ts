import type { Quote, Span } from './span.ts'

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
