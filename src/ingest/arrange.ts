import { isCaption } from './captions.ts'
import { datelineLength } from './dateline.ts'
import { plain } from './emphasis.ts'
import type { Furniture } from './furniture.ts'
import { furnitureOf } from './furniture.ts'
import { looksLikeHeadline } from './line-facts.ts'
import type { Line } from './lines.ts'
import { type Mapped, sliceOf, tidy } from './mapped.ts'
import { chatPrefix, headerEnd, headerField } from './message-header.ts'
import { readPrintedDate } from './printed-date.ts'
import { endsSentence, keyOf } from './sentence-end.ts'
import type { DateClaim, Piece, Story } from './story.ts'
import { titleFrom } from './title.ts'

/** What is gathered while the lines of a story are read from top to bottom. */
interface Gathering {
  headline: Mapped | null
  readonly pieces: Piece[]
  readonly bylines: string[]
  outlet: string | null
  readonly dates: DateClaim[]
  hasBody: boolean
  /** True while lines may still belong to the head: nothing but headline, captions, points and furniture so far. */
  isHead: boolean
}

/**
 * Tells the lines of one story apart: headline, captions, summary points, datelines, paragraphs, tables; furniture
 * goes, after its date and byline were read. A headline that is already known (from metadata) is given.
 */
export function arrange(lines: readonly Line[], known: Mapped | null = null): Story {
  const g: Gathering = {
    headline: known,
    pieces: [],
    bylines: [],
    outlet: null,
    dates: [],
    hasBody: false,
    isHead: true,
  }
  const headEnd = repeatedHeadlineEnd(lines)
  const mailEnd = headerEnd(lines, 0)
  readMailHeader(g, lines.slice(0, mailEnd))
  for (let i = mailEnd; i < lines.length; i++) {
    const line = withoutChatPrefix(g, lines[i]!)
    if (isSignature(line) && g.hasBody) break
    readLine(g, line, i < headEnd, i + 1 < lines.length)
  }
  const headline = g.headline ? [{ kind: 'headline' as const, mapped: g.headline }] : []
  const pieces = [...headline, ...g.pieces]
  return { title: titleFrom(pieces), pieces, byline: g.bylines[0] ?? null, outlet: g.outlet, dates: g.dates }
}

function readLine(g: Gathering, line: Line, isAboveRepeat: boolean, hasMore: boolean): void {
  const furniture = line.mark === 'table' ? null : furnitureOf(line.text)
  const isFirst = g.pieces.length === 0
  if (furniture && fitsPlace(furniture, g)) readFurniture(g, furniture, line.text)
  else if (g.headline && g.isHead && isSameHeadline(line, g)) return
  else if (!g.headline && isFirst && hasMore && !line.mark && looksLikeHeadline(plain(line).text)) {
    g.headline = tidy(plain(line))
  } else if (line.mark === 'table') g.pieces.push({ kind: 'table', mapped: line })
  else if (line.mark === 'bullet') push(g, 'bullet', line)
  else if (line.mark === 'caption' || isCaption(line.text, g.isHead) || (isAboveRepeat && g.headline)) {
    push(g, 'caption', line)
  } else readParagraph(g, line)
}

/**
 * Head furniture may stand above the headline and below it (a line "By Land and Sea" above it is a headline), tail
 * furniture only once there is a headline or a body.
 */
function fitsPlace(furniture: Furniture, g: Gathering): boolean {
  if (furniture.where === 'head') return !g.hasBody && (furniture.tells !== 'byline' || g.headline !== null)
  return furniture.where === 'any' || g.headline !== null || g.hasBody
}

function readFurniture(g: Gathering, furniture: Furniture, text: string): void {
  if (furniture.tells === 'byline')
    g.bylines.push(text.replace(/^(?:by|written by|reported by|reporting by|author|from)\s*:?\s+/i, ''))
  if (furniture.id === 'printed-in') g.outlet ??= /\bin (?:the )?(.{2,60}?),\s/.exec(text)?.[1] ?? null
  if (furniture.tells !== 'published' && furniture.tells !== 'updated') return
  const date = readPrintedDate(text)
  if (date) g.dates.push({ basis: 'furniture', isUpdate: furniture.tells === 'updated', words: text, date })
}

function readMailHeader(g: Gathering, lines: readonly Line[]): void {
  for (const line of lines) {
    const field = headerField(line.text)!
    const value = sliceOf(line, field.valueAt, line.text.length)
    if (field.name === 'subject') g.headline ??= tidy(withoutReplyMark(value))
    if (field.name === 'from') g.bylines.push(value.text.replace(/\s*<[^>]*>|"/g, '').trim())
    const date = field.name === 'date' || field.name === 'sent' ? readPrintedDate(value.text) : null
    if (date) g.dates.push({ basis: 'metadata', isUpdate: false, words: line.text, date })
  }
}

const withoutReplyMark = (value: Mapped): Mapped =>
  sliceOf(value, /^(?:(?:re|fwd?|aw)\s*:\s*)*/i.exec(value.text)![0].length, value.text.length)

function withoutChatPrefix(g: Gathering, line: Line): Line {
  const chat = line.mark ? null : chatPrefix(line.text)
  if (!chat) return line
  g.bylines.push(chat.sender)
  const date = readPrintedDate(chat.date)
  if (date) g.dates.push({ basis: 'metadata', isUpdate: false, words: line.text.slice(0, chat.length).trim(), date })
  return { ...line, ...sliceOf(line, chat.length, line.text.length) }
}

/** "-- " closes a mail; its sender's address follows. */
const isSignature = (line: Line): boolean => line.text === '--'

/** The headline once more, or the page's title: the headline with the outlet's name behind it. */
function isSameHeadline(line: Line, g: Gathering): boolean {
  const key = keyOf(line.text)
  const headline = keyOf(g.headline!.text)
  return (
    key === headline ||
    (key.length > 15 &&
      (headline.startsWith(key) ||
        (key.startsWith(headline) && key.length < headline.length * 1.3 && !endsSentence(line.text))))
  )
}

/** The index just below a headline's second appearance: what stands above it and is no furniture is a caption. */
function repeatedHeadlineEnd(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => looksLikeHeadline(line.text) && !furnitureOf(line.text))
  if (first < 0 || first > 3) return 0
  const key = keyOf(lines[first]!.text)
  for (let i = first + 1; i < Math.min(lines.length, first + 12); i++) if (keyOf(lines[i]!.text) === key) return i
  return 0
}

function readParagraph(g: Gathering, line: Line): void {
  const length = g.hasBody && !/^\p{Lu}{4}/u.test(line.text) ? 0 : datelineLength(line.text)
  if (length > 0) {
    const dateline = sliceOf(line, 0, length)
    push(g, 'dateline', dateline)
    const date = g.hasBody ? null : readPrintedDate(dateline.text)
    if (date) g.dates.push({ basis: 'dateline', isUpdate: false, words: dateline.text, date })
  }
  push(g, 'paragraph', length > 0 ? sliceOf(line, length, line.text.length) : line)
  g.hasBody = true
  g.isHead = false
}

function push(g: Gathering, kind: Piece['kind'], mapped: Mapped): void {
  const clean = tidy(plain(mapped))
  if (clean.text !== '') g.pieces.push({ kind, mapped: clean })
}
