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
  return letter + cyrb53(`${document}\u0000${kind}\u0000${span.start}\u0000${span.end}`).toString(36).padStart(11, '0')
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
