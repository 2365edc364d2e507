/**
 * The id of a mention hashes document, kind and span, never the rule or the value, so that a person's decision
 * about it outlives better rules. 53-bit cyrb53 (bryc, public domain): sync, the same in Node and the browser.
 * `mentionId('d1', 'figure', { start: 0, end: 4 })` is `'f' + 11 base-36 digits`.
 */
export function mentionId(
  document: string,
  kind: 'incident' | 'figure' | 'statement' | 'check' | 'comparison',
  span: { start: number; end: number },
): string {
  const letter = kind === 'comparison' ? 'v' : kind[0]
  return letter + inBase36(cyrb53(`${document}\u0000${kind}\u0000${span.start}\u0000${span.end}`))
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Eleven digits of base 36, by halves that are small integers: the engine writes large numbers slowly. */
function inBase36(value: number): string {
  const half = 36 ** 5
  let high = Math.floor(value / half)
  let low = value - high * half
  let text = ''
  for (let i = 0; i < 5; i++, low = Math.floor(low / 36)) text = DIGITS[low % 36] + text
  for (let i = 0; i < 6; i++, high = Math.floor(high / 36)) text = DIGITS[high % 36] + text
  return text
}

function cyrb53(text: string): number {
  let h1 = 0xdeadbeef
  let h2 = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    h1 = Math.imul(h1 ^ unit, 2654435761)
    h2 = Math.imul(h2 ^ unit, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return 4294967296 * (2097151 & h2) + (h1 >>> 0)
}
