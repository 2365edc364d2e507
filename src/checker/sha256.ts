// The browser's own SHA-256 answers later and only on secure pages; ingest asks for it at once. FIPS 180-4.

const FRACTIONS = (root: number): number => Math.floor((root % 1) * 4294967296)
const PRIMES: number[] = []
for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((prime) => n % prime !== 0)) PRIMES.push(n)
const START = PRIMES.slice(0, 8).map((prime) => FRACTIONS(Math.sqrt(prime)))
const ROUNDS = PRIMES.map((prime) => FRACTIONS(Math.cbrt(prime)))

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by))

/** The part of `node:crypto` that ingest uses: `createHash('sha256').update(bytes).digest('hex')`. */
export function createHash(_: 'sha256') {
  let whole = new Uint8Array()
  const hash = {
    update(bytes: Uint8Array | string) {
      const more = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
      const joined = new Uint8Array(whole.length + more.length)
      joined.set(whole)
      joined.set(more, whole.length)
      whole = joined
      return hash
    },
    digest: (_: 'hex'): string => sha256(whole),
  }
  return hash
}

/** The SHA-256 of bytes as hex. `sha256(new TextEncoder().encode('abc'))` begins with ba7816bf. */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const state = [...START]
  const words = new Int32Array(64)
  for (let block = 0; block < padded.length; block += 64) mix(state, words, view, block)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function mix(state: number[], words: Int32Array, view: DataView, block: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + i * 4)
  for (let i = 16; i < 64; i++) {
    const [early, late] = [words[i - 15]!, words[i - 2]!]
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[i] = words[i - 16]! + small + words[i - 7]! + large
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i]! + value) | 0
  })
}
