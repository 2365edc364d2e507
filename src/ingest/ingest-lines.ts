import { type IngestResult, ingestWith, MAX_BYTES, type RawInput } from './ingest.ts'
import { jsonLinesReader } from './json-lines.ts'

/** One line of a big .jsonl file: its number, the line as an input of its own, and what became of it. */
export interface IngestedLine extends IngestResult {
  readonly line: number
  readonly input: RawInput
}

const NEWLINE = 10
const READERS = [{ ...jsonLinesReader, accepts: () => true }]

/**
 * Reads a .jsonl of any size line by line, holding one line at a time: every line is ingested as an input of its own
 * (so its source is the line, not the file). `for await (const { documents } of ingestLines('a.jsonl', stream)) …`
 */
export async function* ingestLines(
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  published?: string,
): AsyncGenerator<IngestedLine> {
  let line = 0
  for await (const bytes of linesOf(chunks)) {
    line++
    if (bytes.every(isSpace)) continue
    const input: RawInput = { name, bytes, ...(published === undefined ? {} : { published }) }
    yield { line, input, ...(await ingestWith(input, READERS, line)) }
  }
}

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13)

/** The lines of a stream of bytes. A line that outgrows the limit is cut there, so that it becomes one problem. */
async function* linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)])
      parts = []
      size = 0
      from = at + 1
    }
    const rest = chunk.subarray(from)
    if (size <= MAX_BYTES) parts.push(rest.slice())
    size += rest.length
  }
  if (size > 0) yield Buffer.concat(parts)
}
