import type { Span } from '#model/index.ts'
import type { Line, RecordKind, TextRecord } from './records.ts'

/** One span of one record, as it lies over the text. `target` is the span that the address points to. */
export interface Mark extends Span {
  readonly record: string
  readonly kind: RecordKind | 'target'
  readonly line: Line | null
}

/** A stretch of text over which the same marks hold. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
}

/** The marks of records, sorted by where they start. */
export const marksOf = (records: readonly TextRecord[]): Mark[] =>
  records
    .flatMap(({ id, kind, spans }) => spans.map((span) => ({ ...span, record: id, kind })))
    .sort((a, b) => a.start - b.start || b.end - a.end)

/**
 * Cuts a stretch of text wherever a mark starts or ends, so that overlapping marks stay readable.
 * Marks 0–4 and 2–6 over 0–8 give 0–2, 2–4 (both), 4–6 and 6–8.
 */
export function segments(stretch: Span, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => mark.start < stretch.end && stretch.start < mark.end)
  const edges = new Set([stretch.start, stretch.end])
  for (const mark of here) {
    edges.add(Math.max(mark.start, stretch.start))
    edges.add(Math.min(mark.end, stretch.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    return { start, end, marks: here.filter((mark) => mark.start < end && start < mark.end) }
  })
}

/** The record that a pointer on a segment means: the shortest span there, a check before the figure it claims. */
export function meant({ marks }: Segment): string | null {
  const [first] = marks
    .filter((mark) => mark.kind !== 'target' && (mark.kind === 'incident' || mark.line !== null))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || Number(b.kind === 'check') - Number(a.kind === 'check'))
  return first?.record ?? null
}
