import type { SourceMap, Span } from '#model/index.ts'

/**
 * Where a span of a document's text lies in the decoded file, or null when ingest wrote all of it itself.
 * Ends that fall between runs (an entity, a line break) widen to the runs around them.
 * `toSource([[0, 10, 5]], { start: 1, end: 3 })` is `{ start: 11, end: 13 }`.
 */
export function toSource(map: SourceMap, span: Span): Span | null {
  const first = lastRunAtOrBefore(map, span.start)
  const last = lastRunAtOrBefore(map, Math.max(span.start, span.end - 1))
  const head = map[first]
  const tail = map[last]
  const isInHead = head !== undefined && span.start < head[0] + head[2]
  const isInTail = tail !== undefined && span.end <= tail[0] + tail[2]
  if (!isInHead && first === last) {
    // The whole span lies in one gap: it stands for what the file has there, if the file has anything.
    const next = map[first + 1]
    if (!head || !next || head[1] + head[2] === next[1]) return null
    return { start: head[1] + head[2], end: next[1] }
  }
  const start = isInHead ? head[1] + span.start - head[0] : head ? head[1] + head[2] : map[first + 1]![1]
  const end = isInTail ? tail[1] + span.end - tail[0] : (map[last + 1]?.[1] ?? tail![1] + tail![2])
  return { start, end }
}

/** The index of the last run that starts at or before an offset; -1 when none does. */
function lastRunAtOrBefore(map: SourceMap, offset: number): number {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (map[middle]![0] <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

const CHUNK = 4096

/**
 * Where a span of the decoded file lies in its bytes, for every encoding that can be decoded.
 * `toBytes(bytes, 'utf-8', { start: 0, end: 1 })` of "é" is `{ start: 0, end: 2 }`.
 */
export function toBytes(bytes: Uint8Array, encoding: string, span: Span): Span {
  const start = bytesBefore(bytes, encoding, span.start)
  return { start, end: bytesBefore(bytes, encoding, span.end) }
}

/** Decodes as a stream, by chunks and then byte by byte in the chunk that completes the offset. */
function bytesBefore(bytes: Uint8Array, encoding: string, offset: number): number {
  if (offset === 0) return byteOrderMark(bytes, encoding)
  // The scout runs one chunk ahead, so that the decoder enters the decisive chunk with the state it left the last with.
  const scout = new TextDecoder(encoding)
  const decoder = new TextDecoder(encoding)
  let units = 0
  let at = 0
  for (; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    const size = scout.decode(chunk, { stream: true }).length
    if (units + size >= offset) break
    decoder.decode(chunk, { stream: true })
    units += size
  }
  for (let i = at; i < bytes.length; i++) {
    units += decoder.decode(bytes.subarray(i, i + 1), { stream: true }).length
    if (units >= offset) return i + 1
  }
  return bytes.length
}

/** How many bytes of a byte-order mark a decoder drops. */
export function byteOrderMark(bytes: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3
  if (encoding === 'utf-16le' && bytes[0] === 0xff && bytes[1] === 0xfe) return 2
  if (encoding === 'utf-16be' && bytes[0] === 0xfe && bytes[1] === 0xff) return 2
  return 0
}
