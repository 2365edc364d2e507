// MinHash over shingles of words, with bands for finding candidates (Broder 1997; Leskovec, Rajaraman and Ullman,
// "Mining of Massive Datasets", 3.4). Thirty lines: the packages for it on npm hash with Node's crypto or keep the whole
// index in memory, and this room runs in a browser beside an index that the ledger keeps.

const HASHES = 64
/** Rows a band: texts that share 8 of 10 shingles share a band almost surely, those that share 3 of 10 in 12 of 100. */
const ROWS = 4
/** Words a shingle: rewritten sentences share few runs of three words, wire copies nearly all. */
const SHINGLE = 3
/** Fewer shingles say nothing: short headlines repeat. */
const FEWEST_SHINGLES = 12

/** The MinHash of a text; empty where it is too short to tell copies by. `fingerprintOf(text).length` is 64. */
export function fingerprintOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < FEWEST_SHINGLES + SHINGLE) return []
  const least = new Int32Array(HASHES).fill(0x7fffffff)
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const seed = hash(words.slice(at, at + SHINGLE).join(' '))
    for (let row = 0; row < HASHES; row++) {
      const value = mixed(seed, row) & 0x7fffffff
      if (value < least[row]!) least[row] = value
    }
  }
  return [...least]
}

/** One hash a band of the fingerprint; two texts that share any are worth comparing. */
export function bandsOf(fingerprint: readonly number[]): number[] {
  const bands: number[] = []
  for (let at = 0; at < fingerprint.length; at += ROWS)
    bands.push(hash(`${at} ${fingerprint.slice(at, at + ROWS).join(' ')}`) | 0)
  return bands
}

/** Shared shingles from which two texts are copies of one: best on the copies and rewrites of eval/wire-week. */
const COPY = 0.6

/** Whether two texts are copies of one, by their fingerprints: edited, cut, with another headline or dateline. */
export function isCopy(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  return a.filter((value, row) => value === b[row]).length / HASHES >= COPY
}

function hash(text: string): number {
  let value = 2166136261
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  return value >>> 0
}

function mixed(seed: number, row: number): number {
  let value = Math.imul(seed ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}
