import type { LineFacts } from './line-facts.ts'
import type { Line } from './lines.ts'
import { chatPrefix, headerEnd } from './message-header.ts'

/** A file's lines with what each is, for the rules below. */
export interface Page {
  readonly lines: readonly Line[]
  readonly facts: readonly LineFacts[]
  /** How the file's first story begins: later stories of the same file begin alike. */
  readonly isFirstDated: boolean
}

/** How another story shows that it begins at a line. */
export interface Beginning {
  readonly id: string
  readonly example: string
  readonly at: (page: Page, i: number) => boolean
}

/** What stands below the end mark of a press release without being a story of its own. */
const APPENDIX =
  /^(?:notes?|about|background|contacts?|further|additional|editor|annex|appendix|sources?|references)\b/i

/** The furthest a repeated headline or a first paragraph lies below its headline: captions, furniture, summary points. */
const HEAD = 12

/** Rows in order; any one is enough. None looks further than the head of a story, so splitting is linear. */
export const BEGINNINGS: readonly Beginning[] = [
  {
    id: 'mail-header',
    example: 'From: … / Subject: …',
    at: ({ lines }, i) => headerEnd(lines, i) > 0 && headerEnd(lines, i - 1) === 0,
  },
  {
    id: 'chat-message',
    example: '[13/03/2027, 10:15:22] Field desk: …',
    at: ({ lines }, i) => chatPrefix(lines[i]!.text) !== null && lines[i]!.text.length >= 100,
  },
  { id: 'headline-again', example: 'Headline / Short Url / Follow / Headline', at: repeatsHeadline },
  {
    id: 'after-separator',
    example: '* * * / Headline / paragraph',
    at: (page, i) =>
      page.facts[i]!.isHeadline &&
      !APPENDIX.test(page.lines[i]!.text) &&
      isAfterSeparator(page, i) &&
      bodyFollows(page, i),
  },
  { id: 'headline-and-furniture', example: 'Headline / Updated 3 March 2027 / paragraph', at: opensWithFurniture },
  {
    id: 'date-and-headline',
    example: '3 March 2027 / Headline / paragraph',
    at: (page, i) => page.lines[i]!.blanks > 0 && page.facts[i]!.furniture?.id === 'date' && isNextHeadline(page, i),
  },
  {
    id: 'gap-headline-dateline',
    example: '(two blank lines) Headline / CITY: paragraph',
    at: (page, i) => page.lines[i]!.blanks >= 2 && page.facts[i]!.isHeadline && datelineFollows(page, i),
  },
  {
    id: 'headline-dateline',
    example: 'Headline / CITY: paragraph, like the first story',
    at: (page, i) =>
      page.isFirstDated && page.lines[i]!.blanks >= 1 && isLongHeadline(page, i) && datelineFollows(page, i),
  },
  {
    id: 'wide-gap',
    example: '(three blank lines) A headline of six words or more / paragraph',
    at: (page, i) => page.lines[i]!.blanks >= 3 && isLongHeadline(page, i) && bodyFollows(page, i),
  },
]

/** The index of the first body line in the head below a line; -1 when another headline-like gap comes first. */
function bodyBelow({ facts }: Page, i: number): number {
  for (let j = i + 1; j < Math.min(facts.length, i + HEAD); j++) {
    if (facts[j]!.isBody) return j
    if (facts[j]!.isSeparator) return -1
  }
  return -1
}

const bodyFollows = (page: Page, i: number): boolean => bodyBelow(page, i) > 0
const isNextHeadline = (page: Page, i: number): boolean =>
  (page.facts[i + 1]?.isHeadline ?? false) && bodyFollows(page, i + 1)

function isAfterSeparator({ facts }: Page, i: number): boolean {
  let above = i - 1
  while (above > 0 && facts[above]!.furniture?.where === 'head') above--
  return facts[above]!.isSeparator
}

function isLongHeadline({ lines, facts }: Page, i: number): boolean {
  const { text } = lines[i]!
  return facts[i]!.isHeadline && text.split(/\s+/).length >= 6 && /\p{Ll}/u.test(text)
}

/** Headline, then nothing but captions, points and furniture, then a paragraph with its dateline. */
function datelineFollows(page: Page, i: number): boolean {
  const body = bodyBelow(page, i)
  if (body < 0 || !page.facts[body]!.isDated) return false
  for (let j = i + 1; j < body; j++) {
    const isHead =
      page.facts[j]!.furniture ||
      page.facts[j]!.isCaption ||
      page.lines[j]!.mark === 'bullet' ||
      page.facts[j]!.isHeadline
    if (!isHead) return false
  }
  return true
}

/** The same headline twice with only a head between: page title, caption, furniture, headline. */
function repeatsHeadline({ facts }: Page, i: number): boolean {
  const { key, isHeadline } = facts[i]!
  if (!isHeadline || key.length < 15) return false
  let hasFurniture = false
  for (let j = i + 1; j < Math.min(facts.length, i + HEAD); j++) {
    if (facts[j]!.key === key) return hasFurniture || j === i + 1
    if (facts[j]!.isDated || facts[j]!.isSeparator) return false
    hasFurniture ||= facts[j]!.furniture !== null
  }
  return false
}

/** A headline, perhaps with a line under it, that furniture of a story's head follows before the first paragraph. */
function opensWithFurniture({ lines, facts }: Page, i: number): boolean {
  if (!facts[i]!.isHeadline) return false
  let opens = false
  for (let j = i + 1; j < Math.min(facts.length, i + HEAD); j++) {
    const { furniture, isBody, isCaption, isHeadline, key } = facts[j]!
    if (furniture) opens ||= furniture.opens === true && (lines[i]!.blanks > 0 || furniture.tells !== 'byline')
    else if (isBody) return opens
    // Another headline below the furniture: that one begins the story, and this line ended the one before.
    else if (isHeadline && !isCaption && key !== facts[i]!.key && (opens || j > i + 1)) return false
  }
  return false
}
