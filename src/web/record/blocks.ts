import type { Document, PartKind, Span } from '#model/index.ts'

/** A line of a document as it is set: what it is, and where a dateline at its head ends. */
export interface Block extends Span {
  readonly kind: PartKind
  /** The dateline inside the block ("QUETTA:"), or null. */
  readonly dateline: Span | null
}

/** The lines of a document with their kinds. Line breaks lie between blocks; nothing else is left out. */
export function blocks({ text, parts }: Pick<Document, 'text' | 'parts'>): Block[] {
  const found: Block[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    if (text.slice(start, end).trim() !== '') found.push(blockAt({ start, end }, parts))
    start = end + 1
  }
  return found
}

function blockAt(line: Span, parts: Document['parts']): Block {
  const here = parts.filter((part) => part.start < line.end && line.start < part.end)
  const dateline = here.find((part) => part.kind === 'dateline' && part.end < line.end) ?? null
  const whole = here.find((part) => part !== dateline)
  return {
    ...line,
    kind: whole?.kind ?? 'paragraph',
    dateline: dateline && { start: dateline.start, end: dateline.end },
  }
}
