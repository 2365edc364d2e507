import { type Mapped, sliceOf, written } from '../mapped.ts'
import { keyOf } from '../sentence-end.ts'
import { mappedTextOf } from './blocks.ts'
import type { Page } from './build-dom.ts'

/** The texts of a page that may hold its headline, in the order of the page: its title and its headings. */
export function headings(page: Page): Mapped[] {
  return [...page.dom.querySelectorAll('title, h1, h2')]
    .map((element) => mappedTextOf(element, page))
    .filter(({ text }) => text !== '')
}

/**
 * A headline with its place in the page: the last heading that says the same and stands above the article (a map
 * ascends), else the part of a title that says it, else the words alone.
 */
export function placeHeadline(title: string, candidates: readonly Mapped[], articleStart: number): Mapped {
  const key = keyOf(title)
  const above = candidates.filter(({ runs }) => (runs[0]?.[1] ?? Number.POSITIVE_INFINITY) < articleStart)
  const same = above.filter(({ text }) => keyOf(text) === key).at(-1)
  if (same) return same
  const longer = above.find(({ text }) => text.includes(title))
  if (!longer) return written(title)
  const start = longer.text.indexOf(title)
  return sliceOf(longer, start, start + title.length)
}

/**
 * The headline that a page prints for the title that Readability chose: the heading that still has what was cut off
 * before a colon ("Explained: …"), or that has no outlet's name behind it; else the title itself.
 */
export function printedHeadline(title: string, candidates: readonly Mapped[]): string {
  const heading = candidates.find(
    ({ text }) => text.length <= 220 && (text.endsWith(`: ${title}`) || isTitleBefore(title, text)),
  )
  return heading?.text ?? title
}

/** "Blast kills four | The Daily Paper" has the heading "Blast kills four" before its separator. */
const isTitleBefore = (title: string, heading: string): boolean =>
  heading.split(' ').length >= 3 && title.startsWith(heading) && /^\s+[|–—·•»-]\s/.test(title.slice(heading.length))
