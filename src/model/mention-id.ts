type MentionKind = 'incident' | 'figure' | 'statement' | 'check' | 'comparison'

/**
 * The id of a mention hashes document, kind and span, never the rule or the value, so that a person's decision
 * about it outlives better rules. 53-bit cyrb53 (bryc, public domain): sync, the same in Node and the browser.
 * `mentionId('d1', 'figure', { start: 0, end: 4 })` is `'f' + 11 base-36 digits`.
 */
export function mentionId(document: string, kind: MentionKind, span: { start: number; end: number }): string {
  if (document !== begun.document || kind !== begun.kind) begun = begin(document, kind)
  hash[0] = begun.first
  hash[1] = begun.second
  mixNumber(span.start)
  mix(0)
  mixNumber(span.end)
  return begun.letter + inBase36(sum())
}

/** The two halves of the hash at work. */
const hash = new Int32Array(2)

/** Most mentions follow one of the same document and kind, which are hashed once for all of them. */
let begun = begin('', 'figure')

function begin(document: string, kind: MentionKind) {
  hash[0] = 0xdeadbeef
  hash[1] = 0x41c6ce57
  mixText(document)
  mix(0)
  mixText(kind)
  mix(0)
  return { document, kind, letter: kind === 'comparison' ? 'v' : kind[0]!, first: hash[0]!, second: hash[1]! }
}

function mixText(text: string): void {
  for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i))
}

/** The digits of a whole number, as they would be written. */
function mixNumber(value: number): void {
  if (value >= 10) mixNumber(Math.floor(value / 10))
  mix(ZERO + (value % 10))
}

const ZERO = '0'.charCodeAt(0)

function mix(unit: number): void {
  hash[0] = Math.imul(hash[0]! ^ unit, 2654435761)
  hash[1] = Math.imul(hash[1]! ^ unit, 1597334677)
}

function sum(): number {
  let [h1, h2] = [hash[0]!, hash[1]!]
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return 4294967296 * (2097151 & h2) + (h1 >>> 0)
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Two digits of base 36 at a time. */
const PAIRS: readonly string[] = [...DIGITS].flatMap((high) => [...DIGITS].map((low) => high + low))

/** Eleven digits of base 36, by halves that are small integers: the engine writes large numbers slowly. */
function inBase36(value: number): string {
  const half = 36 ** 5
  const high = Math.floor(value / half)
  const low = value - high * half
  const head = Math.floor(high / 1296)
  const tail = Math.floor(low / 1296)
  return (
    PAIRS[Math.floor(head / 1296)]! +
    PAIRS[head % 1296]! +
    PAIRS[high % 1296]! +
    DIGITS[Math.floor(tail / 1296)]! +
    PAIRS[tail % 1296]! +
    PAIRS[low % 1296]!
  )
}
