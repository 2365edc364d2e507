import { type Mapped, ofSource } from './mapped.ts'

/** What markup or a mark at its beginning says of a line; plain lines say nothing. */
export type Mark = 'bullet' | 'caption' | 'table' | 'heading'

/** One line of a story on its way to a part: in plain text first a printed line, later a whole paragraph. */
export interface Line extends Mapped {
  /** Blank lines just before it. */
  readonly blanks: number
  readonly mark: Mark | null
}

const BREAK = /\r\n|[\n\r\f\u0085\u2028\u2029]/g
// "> " before the lines of a forwarded mail.
const QUOTED = /^(?:>[ \t]?)+/

/** Cuts a decoded file into its non-empty lines. `toLines('a\n\n b').map((line) => line.blanks)` is `[0, 1]`. */
export function toLines(source: string): Line[] {
  const lines: Line[] = []
  let blanks = 0
  let from = 0
  const take = (to: number) => {
    const line = cut(source, from, to)
    if (line.text === '') blanks++
    else {
      lines.push({ ...line, blanks, mark: null })
      blanks = 0
    }
  }
  for (const match of source.matchAll(BREAK)) {
    take(match.index)
    from = match.index + match[0].length
  }
  take(source.length)
  return lines
}

/** A line without the white space and the quoting marks around it. */
function cut(source: string, from: number, to: number): Mapped {
  const raw = source.slice(from, to)
  const quoted = QUOTED.exec(raw)?.[0].length ?? 0
  const text = raw.slice(quoted)
  const start = from + quoted + text.length - text.trimStart().length
  return ofSource(source, start, Math.max(start, from + quoted + text.trimEnd().length))
}
