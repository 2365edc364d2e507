import type { Furniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { type Mapped, sliceOf, tidy } from './mapped.ts'
import { chatPrefix, headerField } from './message-header.ts'
import { readPrintedDate } from './printed-date.ts'
import type { DateClaim, Piece } from './story.ts'

/** What is gathered while the lines of a story are read from top to bottom. */
export interface Gathering {
  headline: Mapped | null
  readonly pieces: Piece[]
  readonly bylines: string[]
  outlet: string | null
  url: string | null
  readonly dates: DateClaim[]
  hasBody: boolean
  /** The words that closed the story ("Published in …"), and how many lines stood below them. */
  closedBy: string | null
  leftOut: number
  /** The long paragraphs read so far, and how many came again. */
  readonly seen: Set<string>
  repeated: number
}

export const gatherFor = (headline: Mapped | null): Gathering => ({
  headline,
  pieces: [],
  bylines: [],
  outlet: null,
  url: null,
  dates: [],
  hasBody: false,
  closedBy: null,
  leftOut: 0,
  seen: new Set(),
  repeated: 0,
})

const BYLINE = /^(?:by|written by|reported by|reporting by|reporter|author|from)\s*:?\s+/i

/** Takes from a line of furniture what it tells of the story. */
export function readFurniture(g: Gathering, furniture: Furniture, text: string): void {
  if (furniture.tells === 'byline') g.bylines.push(text.replace(BYLINE, '').replace(/\s*\|$/, ''))
  if (furniture.tells === 'url' && !g.hasBody) g.url ??= /https?:\/\/\S+/i.exec(text)?.[0] ?? null
  if (furniture.id === 'printed-in') g.outlet ??= /\bin (?:the )?(.{2,60}?),\s/.exec(text)?.[1] ?? null
  if (furniture.closes && g.hasBody) g.closedBy = text
  if (furniture.tells !== 'published' && furniture.tells !== 'updated') return
  const date = readPrintedDate(text)
  if (date) g.dates.push({ basis: 'furniture', isUpdate: furniture.tells === 'updated', words: text, date })
}

/** Takes headline, writer, outlet, address and day from the fields above a mail or a saved article. */
export function readHeader(g: Gathering, lines: readonly Line[]): void {
  for (const line of lines) {
    const { name, valueAt } = headerField(line.text)!
    const value = sliceOf(line, valueAt, line.text.length)
    const text = value.text.trim()
    if (/^(?:subject|title|headline)$/.test(name)) g.headline ??= tidy(withoutReplyMark(value))
    if (/^(?:from|author|byline)$/.test(name)) g.bylines.push(text.replace(/\s*<[^>]*>|"/g, '').trim())
    if (/^(?:source|publisher|outlet|newspaper)$/.test(name)) g.outlet ??= text
    if (/^(?:url|link)$/.test(name) && /^https?:\/\/\S+$/i.test(text)) g.url ??= text
    const date = /^(?:date|sent|published)$/.test(name) ? readPrintedDate(text) : null
    if (date) g.dates.push({ basis: 'metadata', isUpdate: false, words: line.text, date })
  }
}

const withoutReplyMark = (value: Mapped): Mapped =>
  sliceOf(value, /^(?:(?:re|fwd?|aw)\s*:\s*)*/i.exec(value.text)![0].length, value.text.length)

/** A chat message without its date and sender, which are taken from it. */
export function withoutChatPrefix(g: Gathering, line: Line): Line {
  const chat = line.mark ? null : chatPrefix(line.text)
  if (!chat) return line
  g.bylines.push(chat.sender)
  const date = readPrintedDate(chat.date)
  if (date) {
    g.dates.push({ basis: 'metadata', isUpdate: false, words: line.text.slice(0, chat.length).trim(), date })
  }
  return { ...line, ...sliceOf(line, chat.length, line.text.length) }
}
