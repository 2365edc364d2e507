import { plain } from './emphasis.ts'
import { furnitureOf } from './furniture.ts'
import { factsOf, looksLikeHeadline } from './line-facts.ts'
import type { Line } from './lines.ts'
import { keyOf } from './sentence-end.ts'

/** Where a story's headline stands, and where it last stands again below furniture and captions. */
export interface Head {
  readonly headline: number
  readonly again: number
}

/** Lines that a page may have above its story: site name, sections, search form. */
const LONGEST_HEAD = 25

/**
 * Finds the headline among the first lines of a story, or null for a story without one. A line that stands twice
 * above the body is it, whatever the page has above; else the first line that looks like one.
 */
export function findHead(lines: readonly Line[], start: number): Head | null {
  const end = bodyStart(lines, start)
  const keys = lines.slice(start, end).map((line) => keyOf(line.text))
  const candidates = keys.flatMap((_, i) => (isCandidate(lines[start + i]!) ? [start + i] : []))
  const isLast = (i: number) => i === lines.length - 1
  const countOf = (i: number) => keys.filter((key) => key === keys[i - start]).length
  const isFree = (i: number, mostWords: number) =>
    lines.slice(start, i).every((line, k) => keys[k] === keys[i - start] || mayStandAbove(line, mostWords))
  const twice = candidates.find((i) => keys[i - start]!.length >= 15 && countOf(i) > 1 && isFree(i, 6))
  const headline = twice ?? candidates.find((i) => isFree(i, 2))
  if (headline === undefined || isLast(headline)) return null
  return { headline, again: start + keys.lastIndexOf(keys[headline - start]!) }
}

/** The index of the first line that is surely text of the story. */
function bodyStart(lines: readonly Line[], start: number): number {
  const end = Math.min(lines.length, start + LONGEST_HEAD)
  for (let i = start; i < end; i++) if (factsOf(lines[i]!).isBody) return i
  return end
}

function isCandidate(line: Line): boolean {
  if (line.mark && line.mark !== 'heading') return false
  return (
    furnitureOf(line.text) === null &&
    looksLikeHeadline(plain(line).text) &&
    !factsOf({ ...line, mark: null }).isCaption
  )
}

/** What may stand above a headline without being the story's first words: furniture, captions, a few words. */
const mayStandAbove = (line: Line, mostWords: number): boolean =>
  furnitureOf(line.text) !== null || factsOf(line).isCaption || isScrap(line.text, mostWords)

/** A few words that end no sentence: "You are here", "Search form", a section's name. */
const isScrap = (text: string, mostWords: number): boolean =>
  text.split(/\s+/).length <= mostWords && !/[.!?:…]["”’)]*$/.test(text)
