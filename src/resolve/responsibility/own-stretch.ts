import type { Span } from '#model/index.ts'
import type { ToldDocument } from './told-incident.ts'

/**
 * True when a stretch of a document belongs to the incident: inside a mention of it, or after one with no other
 * incident told between, or anywhere in a document that tells nothing else. `isOwn(document, sentence)`.
 */
export function isOwn({ mentions, others }: ToldDocument, { start, end }: Span): boolean {
  if (others.length === 0) return true
  const own = mentions.map(({ span }) => span)
  const holding = (spans: readonly Span[]): number =>
    spans.reduce(
      (best, span) => (span.start < end && start < span.end ? Math.min(best, span.end - span.start) : best),
      Infinity,
    )
  const [inside, outside] = [holding(own), holding(others)]
  if (inside < Infinity || outside < Infinity) return inside <= outside
  return nearestBefore(own, start) > nearestBefore(others, start)
}

/** The end of the last stretch before an offset, or -1. */
const nearestBefore = (spans: readonly Span[], at: number): number =>
  spans.reduce((last, { end }) => (end <= at ? Math.max(last, end) : last), -1)
