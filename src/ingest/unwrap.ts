import { datelineLength } from './dateline.ts'
import { furnitureOf } from './furniture.ts'
import type { Line } from './lines.ts'
import { concat, type Mapped, written } from './mapped.ts'
import { chatPrefix, headerField } from './message-header.ts'
import { endsSentence } from './sentence-end.ts'
import { isSeparator } from './separators.ts'

/** Mail and typewriters wrap at 60 to 80; a longer line is a paragraph of its own. */
const WIDEST = 100
const NARROWEST = 40
/** Share of line breaks that must look like wraps before a text counts as wrapped (lists of items reach 0.4). */
const MOSTLY = 0.6
/** Share of wrapped breaks after which a line begins in small letters; in prose about 0.75, in lists of headlines 0. */
const GOING_ON = 0.4

/**
 * Joins the lines that a program wrapped at a width back into paragraphs. A break is a wrap when the next line's
 * first word would not have fitted, in a text where most breaks are so; or when a sentence goes on in small letters.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const alone = new Set(lines.filter(standsAlone))
  const width = wrapWidth(lines, alone)
  const paragraphs: Line[] = []
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) paragraphs.push(paragraph(open))
    open = []
  }
  for (const line of lines) {
    const before = open[open.length - 1]
    if (before && (alone.has(before) || alone.has(line) || !continues(before, line, width))) close()
    open.push(line)
  }
  close()
  return paragraphs
}

function continues(before: Line, line: Line, width: number): boolean {
  if (line.blanks > 0 || line.mark || before.mark === 'table') return false
  const isOpen = !endsSentence(before.text)
  const goesOn = isOpen && /^\p{Ll}/u.test(line.text) && !/:$/.test(before.text)
  const isWrap = width > 0 && isWrapped(before, line, width)
  return (goesOn || isWrap) && datelineLength(line.text) === 0
}

const standsAlone = ({ text }: Line): boolean =>
  furnitureOf(text) !== null || isSeparator(text) || headerField(text) !== null || chatPrefix(text) !== null

/** The width a text is wrapped at; 0 when most breaks are not forced, or most next lines do not go on in small letters. */
function wrapWidth(lines: readonly Line[], alone: ReadonlySet<Line>): number {
  const pairs = pairsOf(lines).filter(([before, line]) => !alone.has(before) && !alone.has(line))
  const lengths = pairs.map(([before]) => before.text.length).sort((a, b) => a - b)
  // Not the longest line: an address that could not be broken may stick out.
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < NARROWEST) return 0
  const inner = pairs.filter(
    ([before, line]) => !line.mark && !(endsSentence(before.text) && before.text.length < width * 0.7),
  )
  const wrapped = inner.filter(([before, line]) => isWrapped(before, line, width))
  const goingOn = wrapped.filter(([, line]) => !/^["“‘'(]?\p{Lu}/u.test(line.text) || !/\p{Ll}/u.test(line.text))
  return wrapped.length >= Math.max(2, inner.length * MOSTLY) && goingOn.length >= wrapped.length * GOING_ON ? width : 0
}

/** Lines that follow each other without a blank line, in blocks without a long line. */
function pairsOf(lines: readonly Line[]): [Line, Line][] {
  const pairs: [Line, Line][] = []
  for (let start = 0, end = 1; start < lines.length; start = end++) {
    while (end < lines.length && lines[end]!.blanks === 0) end++
    const block = lines.slice(start, end)
    if (block.some((line) => line.text.length > WIDEST || line.mark === 'table')) continue
    for (let i = 1; i < block.length; i++) pairs.push([block[i - 1]!, block[i]!])
  }
  return pairs
}

/** Allowance for programs that count trailing spaces or wrap a little early. */
const SLACK = 4

function isWrapped(before: Line, line: Line, width: number): boolean {
  const space = line.text.indexOf(' ')
  const firstWord = space < 0 ? line.text.length : space
  return before.text.length <= WIDEST && before.text.length + 1 + firstWord > width - SLACK
}

/** A word broken after its hyphen ("cross-" "border") is put together without a space. */
function paragraph(lines: readonly Line[]): Line {
  if (lines.length === 1) return lines[0]!
  const pieces: Mapped[] = []
  for (const [i, line] of lines.entries()) {
    if (i > 0 && !/\p{L}-$/u.test(lines[i - 1]!.text)) pieces.push(written(' '))
    pieces.push(line)
  }
  return { ...concat(pieces), blanks: lines[0]!.blanks, mark: lines[0]!.mark }
}
