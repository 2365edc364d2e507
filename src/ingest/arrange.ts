import type { Issue } from '#model/index.ts'
import { isCaption } from './captions.ts'
import { datelineLength, isStandingDateline } from './dateline.ts'
import { plain } from './emphasis.ts'
import { type Furniture, furnitureOf } from './furniture.ts'
import { type Gathering, gatherFor, readFurniture, readHeader, withoutChatPrefix } from './gathering.ts'
import { findHead } from './head.ts'
import type { Line } from './lines.ts'
import { type Mapped, sliceOf, tidy } from './mapped.ts'
import { headerEnd } from './message-header.ts'
import { readPrintedDate } from './printed-date.ts'
import { endsSentence, keyOf } from './sentence-end.ts'
import type { Piece, Story } from './story.ts'
import { titleFrom } from './title.ts'

/** A page whose article was already told from the rest: nothing is left below its end, and nothing stands twice. */
export interface KnownPage {
  readonly headline: Mapped | null
}

/**
 * Tells the lines of one story apart: headline, captions, summary points, datelines, paragraphs, tables; furniture
 * goes, after its date and byline were read. `arrange(lines)` reads lines of which nothing is known; for lines that were
 * chosen from a web page, what the page says of its headline is given.
 */
export function arrange(lines: readonly Line[], page: KnownPage | null = null): Story {
  const g = gatherFor(page?.headline ?? null)
  const start = headerEnd(lines, 0)
  readHeader(g, lines.slice(0, start))
  if (g.headline) g.pieces.push({ kind: 'headline', mapped: g.headline })
  const head = g.headline ? null : findHead(lines, start)
  for (let i = start; i < lines.length; i++) {
    const line = withoutChatPrefix(g, lines[i]!)
    // "-- " closes a mail; its sender's address follows.
    if (line.text === '--' && g.hasBody) break
    if (g.closedBy !== null && !page) g.leftOut++
    else if (head && i < head.headline) readAbove(g, line)
    else if (i === head?.headline) readHeadline(g, line)
    else if (!page && isRepeated(g, line)) g.repeated++
    else readLine(g, line, { isAboveRepeat: head !== null && i < head.again, isNamed: isBesideFurniture(lines, i) })
  }
  const pieces = withBody(g)
  return {
    title: titleFrom(pieces),
    pieces,
    byline: g.bylines[0] ?? null,
    outlet: g.outlet,
    url: g.url,
    dates: g.dates,
    issues: issuesOf(g),
  }
}

/** A caption above the headline stays there, so that the text keeps the order of the file. */
function readHeadline(g: Gathering, line: Line): void {
  g.headline = tidy(plain(line))
  g.pieces.push({ kind: 'headline', mapped: g.headline })
}

/** Where nothing but captions was found, they are the story. */
function withBody(g: Gathering): Piece[] {
  const isStory = g.pieces.some((piece) => piece.kind !== 'caption' && piece.kind !== 'headline')
  return g.pieces.map((piece) => (isStory || piece.kind !== 'caption' ? piece : { ...piece, kind: 'paragraph' }))
}

function issuesOf(g: Gathering): Issue[] {
  const issues: Issue[] = []
  if (g.leftOut > 0) {
    const lines = g.leftOut === 1 ? '1 line' : `${g.leftOut} lines`
    issues.push({ code: 'left-out', message: `${lines} below the end of the story (“${g.closedBy}”) were left out.` })
  }
  if (g.repeated > 0) {
    const paragraphs = g.repeated === 1 ? '1 paragraph stands' : `${g.repeated} paragraphs stand`
    issues.push({ code: 'repeated', message: `${paragraphs} in the file more than once and were read once.` })
  }
  return issues
}

/** Above the headline: furniture, a caption, and the site's own few words, which belong to no story. */
function readAbove(g: Gathering, line: Line): void {
  const furniture = furnitureOf(line.text)
  if (furniture && fitsPlace(furniture, g)) readFurniture(g, furniture, line.text)
  else if (isCaption(line.text, true)) push(g, 'caption', line)
}

interface Place {
  /** Above the second appearance of the headline, where what is no furniture is a caption. */
  readonly isAboveRepeat: boolean
  /** Beside furniture that opens a story, where a name is its writer's. */
  readonly isNamed: boolean
}

function readLine(g: Gathering, line: Line, { isAboveRepeat, isNamed }: Place): void {
  const furniture = line.mark === 'table' ? null : furnitureOf(line.text)
  const isHead = !g.hasBody
  if (furniture && fitsPlace(furniture, g)) readFurniture(g, furniture, line.text)
  else if (g.headline && isHead && isSameHeadline(line, g.headline)) return
  else if (line.mark === 'table') g.pieces.push({ kind: 'table', mapped: line })
  else if (line.mark === 'bullet') push(g, 'bullet', line)
  else if (isHead && isNamed && g.headline && NAME.test(line.text)) g.bylines.push(line.text)
  else if (line.mark === 'caption' || isCaption(line.text, isHead && g.headline !== null) || isAboveRepeat) {
    push(g, 'caption', line)
  } else if (isHead && g.headline && isStandingDateline(line.text)) push(g, 'dateline', line)
  else readParagraph(g, line)
}

/**
 * Head furniture may stand above the headline and below it (a line "By Land and Sea" above it is a headline), tail
 * furniture only once there is a headline or a body.
 */
function fitsPlace(furniture: Furniture, g: Gathering): boolean {
  if (furniture.where === 'head') return !g.hasBody && (furniture.tells !== 'byline' || g.headline !== null)
  return furniture.where === 'any' || g.headline !== null || g.hasBody
}

const NAME = /^(?=.{5,40}$)\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|al|bin|ul|ur|de|van|von)){1,3}$/u

function isBesideFurniture(lines: readonly Line[], i: number): boolean {
  return [lines[i - 1], lines[i + 1]].some((line) => line !== undefined && furnitureOf(line.text)?.opens === true)
}

/** The headline once more, or the page's title: the headline with the outlet's name behind it. */
function isSameHeadline(line: Line, headline: Mapped): boolean {
  if (line.text.length > headline.text.length * 2) return false
  const key = keyOf(line.text)
  const known = keyOf(headline.text)
  const isLonger = key.startsWith(known) && key.length < known.length * 1.3 && !endsSentence(line.text)
  return key === known || (key.length > 15 && (known.startsWith(key) || isLonger))
}

const LONG = 60

/** Pages print the whole text twice (for screen and print); a long paragraph that comes again says nothing new. */
function isRepeated(g: Gathering, line: Line): boolean {
  if (line.text.length < LONG || line.mark === 'table') return false
  if (g.seen.has(line.text)) return true
  g.seen.add(line.text)
  return false
}

function readParagraph(g: Gathering, line: Line): void {
  const length =
    g.hasBody && !/^\p{Lu}{4}/u.test(line.text) ? 0 : datelineLength(line.text, !g.hasBody && g.headline !== null)
  if (length > 0) {
    const dateline = sliceOf(line, 0, length)
    push(g, 'dateline', dateline)
    const date = g.hasBody ? null : readPrintedDate(dateline.text)
    if (date) g.dates.push({ basis: 'dateline', isUpdate: false, words: dateline.text, date })
  }
  push(g, 'paragraph', length > 0 ? sliceOf(line, length, line.text.length) : line)
  g.hasBody = true
}

function push(g: Gathering, kind: Piece['kind'], mapped: Mapped): void {
  const clean = tidy(plain(mapped))
  if (clean.text !== '') g.pieces.push({ kind, mapped: clean })
}
