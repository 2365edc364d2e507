import type { Document } from '#model/index.ts'

/** One line of a text, and whether it is a heading: by the document's parts, else by its looks. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly isHeading: boolean
}

/** Cuts a text into lines and tells headings: short lines without a full stop, followed by text or an empty line. */
export function findBlocks(document: Pick<Document, 'text' | 'parts'>): Block[] {
  const { text } = document
  const headlines = document.parts.filter((part) => part.kind === 'headline')
  const blocks: Block[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n') continue
    const line = text.slice(start, i)
    if (line.trim() !== '')
      blocks.push({
        start,
        end: i,
        isHeading: headlines.some((part) => part.start < i && start < part.end) || looksLikeHeading(line),
      })
    start = i + 1
  }
  return blocks.length > 1 ? blocks : blocks.map((block) => ({ ...block, isHeading: false }))
}

/** Under 140 characters, no full stop at the end, no bullet in front: "Attacks more than halve in September". */
const looksLikeHeading = (line: string): boolean => {
  const trimmed = line.trim()
  return trimmed.length < 140 && !/[.;,!?”"]$/.test(trimmed) && !/^(?:[•*\-–·|]|\d)/.test(trimmed)
}

/** The index of the block that holds an offset; the last one before it where it falls between two. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
