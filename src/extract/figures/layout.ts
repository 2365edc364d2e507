import type { Document, Span } from '#model/index.ts'

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
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const words = text.slice(start, end).trim()
    if (words !== '') {
      const isHeading = looksLikeHeading(words) || isIn(headlines, start, end)
      blocks.push({ start, end, isHeading })
    }
    start = end + 1
  }
  return blocks.length > 1 ? blocks : blocks.map(({ start, end }) => ({ start, end, isHeading: false }))
}

const isIn = (parts: readonly Span[], start: number, end: number): boolean =>
  parts.some((part) => part.start < end && start < part.end)

/** Under 140 characters, no full stop at the end, no bullet in front: "Attacks more than halve in September". */
const looksLikeHeading = (words: string): boolean =>
  words.length < 140 && !/[.;,!?”"]$/.test(words) && !/^(?:[•*\-–·|]|\d)/.test(words)

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
