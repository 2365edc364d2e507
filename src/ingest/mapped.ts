import type { SourceMap } from '#model/index.ts'

/** A run: where it starts in the text, where it starts in the decoded file, and how long it is. */
export type Run = readonly [at: number, source: number, length: number]

/** Text that knows where it lies in the decoded file. Text written by ingest itself lies in no run. */
export interface Mapped {
  readonly text: string
  readonly runs: readonly Run[]
}

export const NOTHING: Mapped = { text: '', runs: [] }

/** The stretch of a decoded file between two offsets. `ofSource('a bc', 2, 4)` is `bc`, lying at 2. */
export function ofSource(source: string, start: number, end: number): Mapped {
  return start < end ? { text: source.slice(start, end), runs: [[0, start, end - start]] } : NOTHING
}

/** Text that lies nowhere in the file. `written('Untitled').runs` is empty. */
export const written = (text: string): Mapped => ({ text, runs: [] })

/** The part of a mapped text between two of its offsets. */
export function sliceOf(mapped: Mapped, start: number, end: number): Mapped {
  if (start <= 0 && end >= mapped.text.length) return mapped
  const runs: Run[] = []
  for (let i = firstRunAfter(mapped.runs, start); i < mapped.runs.length; i++) {
    const [at, source, length] = mapped.runs[i]!
    if (at >= end) break
    const from = Math.max(at, start)
    const to = Math.min(at + length, end)
    runs.push([from - start, source + from - at, to - from])
  }
  return { text: mapped.text.slice(start, end), runs }
}

/** The index of the first run that ends after an offset. */
function firstRunAfter(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]![0] + runs[middle]![2] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A mapped text without the white space around it. */
export function trimmed(mapped: Mapped): Mapped {
  const start = mapped.text.length - mapped.text.trimStart().length
  return sliceOf(mapped, start, Math.max(start, mapped.text.trimEnd().length))
}

/** Puts pieces one after the other; runs that touch in text and in source become one. */
export function concat(pieces: readonly Mapped[]): Mapped {
  let text = ''
  const runs: [number, number, number][] = []
  for (const piece of pieces) {
    for (const [at, source, length] of piece.runs) {
      const last = runs[runs.length - 1]
      const start = text.length + at
      if (last && last[0] + last[2] === start && last[1] + last[2] === source) last[2] += length
      else runs.push([start, source, length])
    }
    text += piece.text
  }
  return { text, runs }
}

/** Puts pieces one after the other with a separator that ingest writes. `join([a, b], '\n\n')` */
export function join(pieces: readonly Mapped[], separator: string): Mapped {
  const between = written(separator)
  return concat(pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece])))
}

/** The runs as a document keeps them: only those that ascend in the source, so that both sides are ordered. */
export function toSourceMap(runs: readonly Run[]): SourceMap {
  const map: SourceMap = []
  let reached = 0
  for (const [at, source, length] of runs) {
    if (source < reached) continue
    map.push([at, source, length])
    reached = source + length
  }
  return map
}

// White space that is not one plain space (a no-break space between digits groups a number and stays), and
// characters that show nothing: zero-width spaces and joiners' marks, soft hyphens, byte-order marks, direction marks.
const UNTIDY =
  /[\t\n\r\f\v\u0085\u2028\u2029\u3000\u1680\u2000-\u200a\u202f\u205f\u00a0]| {2}|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/
const SPACES =
  /[ \t\n\r\f\v\u0085\u2028\u2029\u3000\u1680\u2000-\u200a\u202f\u205f\u00a0]+|[\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g
const INVISIBLE = /^[\u00ad\u200b\u200e\u200f\u2060\ufeff]/
const DIGIT = /\d/

/** One plain space for every stretch of white space, nothing for invisible characters, no space at the ends. */
export function tidy(mapped: Mapped): Mapped {
  if (!UNTIDY.test(mapped.text)) return trimmed(mapped)
  const pieces: Mapped[] = []
  let from = 0
  for (const match of mapped.text.matchAll(SPACES)) {
    const gap = match[0]
    if (gap === ' ') continue
    const end = match.index + gap.length
    const groupsDigits =
      gap.length === 1 &&
      /[\u00a0\u202f\u2009]/.test(gap) &&
      DIGIT.test(mapped.text[match.index - 1] ?? '') &&
      DIGIT.test(mapped.text[end] ?? '')
    if (groupsDigits) continue
    pieces.push(sliceOf(mapped, from, match.index))
    // A plain space at the end of the gap keeps its place in the file; any other gap is written anew.
    const kept = gap.lastIndexOf(' ')
    if (!INVISIBLE.test(gap))
      pieces.push(kept >= 0 ? sliceOf(mapped, match.index + kept, match.index + kept + 1) : written(' '))
    from = end
  }
  pieces.push(sliceOf(mapped, from, mapped.text.length))
  const whole = concat(pieces)
  // Removing an invisible character may leave two spaces side by side.
  return whole.text.length < mapped.text.length ? tidy(whole) : trimmed(whole)
}
