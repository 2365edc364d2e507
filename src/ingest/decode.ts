import type { Issue } from '#model/index.ts'
import { byteOrderMark } from './source-map.ts'

export interface Decoded {
  readonly source: string
  readonly encoding: string
  readonly issues: readonly Issue[]
}

/** Above this share of control characters among the first bytes, a file is no text (measured: real texts have none). */
const MOST_CONTROLS = 0.01
const SNIFFED = 65536

/**
 * Bytes to text: byte-order marks, UTF-8, UTF-16 without a mark, the charset an HTML page declares, else
 * windows-1252 with an issue that says so. Null when the bytes are no text.
 * `decode(new TextEncoder().encode('é'))` has encoding `utf-8`.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const encoding =
    ['utf-8', 'utf-16le', 'utf-16be'].find((name) => byteOrderMark(bytes, name) > 0) ?? wideEncoding(bytes)
  if (encoding?.startsWith('utf-16')) return { source: new TextDecoder(encoding).decode(bytes), encoding, issues: [] }
  if (bytes.includes(0) || shareOfControls(bytes) > MOST_CONTROLS) return null
  try {
    return { source: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', issues: [] }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return brokenUtf8(bytes) ?? declared(bytes) ?? legacy(bytes)
  }
}

/** UTF-16 without a mark: in European text every second byte is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, 1024)
  let [even, odd] = [0, 0]
  for (let i = 0; i < size; i++) if (bytes[i] === 0) i % 2 ? odd++ : even++
  if (odd > size * 0.35 && even < size * 0.02) return 'utf-16le'
  if (even > size * 0.35 && odd < size * 0.02) return 'utf-16be'
  return undefined
}

function shareOfControls(bytes: Uint8Array): number {
  const size = Math.min(bytes.length, SNIFFED)
  let controls = 0
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  return controls / size
}

/** UTF-8 with a few damaged bytes (a file cut in the middle of a letter) is still UTF-8. */
function brokenUtf8(bytes: Uint8Array): Decoded | null {
  const source = new TextDecoder('utf-8').decode(bytes)
  const damaged = countOf(source, /\ufffd/g)
  const whole = countOf(source, /[\u0080-\ufffc]/g)
  if (damaged > whole / 10) return null
  const message = `${damaged} ${damaged === 1 ? 'character is' : 'characters are'} damaged in the file (not UTF-8) and shown as \ufffd.`
  return { source, encoding: 'utf-8', issues: [{ code: 'encoding', message }] }
}

const countOf = (text: string, pattern: RegExp): number => {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i

function declared(bytes: Uint8Array): Decoded | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const label = CHARSET.exec(head)?.[1]
  if (!label) return null
  try {
    const decoder = new TextDecoder(label)
    if (decoder.encoding === 'utf-8') return null
    return { source: decoder.decode(bytes), encoding: decoder.encoding, issues: [] }
  } catch (error) {
    // A page may declare a charset that does not exist: then it is read like a page that declares none.
    if (error instanceof RangeError) return null
    throw error
  }
}

function legacy(bytes: Uint8Array): Decoded {
  const message =
    'The file is not UTF-8 and does not say its encoding; it was read as windows-1252, so check its accented letters and quotation marks.'
  return {
    source: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252',
    issues: [{ code: 'encoding', message }],
  }
}
