import { firstHash, secondHash } from './fold-name.ts'

/**
 * The layout of a packed gazetteer: a header, then sections of typed arrays that are used where they lie, so that
 * loading parses nothing. Names are not stored in the index, only two 32-bit hashes of them.
 *
 *   8 bytes   magic "DBGAZ002"
 *   4 bytes   length of the JSON header
 *   header    { version, places, countries: iso[], sections: { name: [offset, length] } }, padded to 8
 *   sections  each aligned to 8 bytes
 */
export const MAGIC = 'DBGAZ002'

export interface PackedHeader {
  readonly version: string
  readonly places: number
  /** ISO codes; a place's `country` indexes this list. */
  readonly countries: readonly string[]
  /** Byte offset from the end of the header, and length in bytes. */
  readonly sections: Readonly<Record<SectionName, readonly [number, number]>>
}

export const SECTIONS = [
  'nameStart',
  'kind',
  'country',
  'admin1',
  'admin2',
  'latitude',
  'longitude',
  'weight',
  'nameSlots',
  'soundSlots',
  'firstSlots',
  'postings',
  'pool',
] as const
export type SectionName = (typeof SECTIONS)[number]

/** A slot of a hash table is three words: both hashes and a value; a value of 0 is an empty slot. */
export const SLOT = 3
/** Set on the last place of a posting list. */
export const LAST = 0x80000000
/** No division: the place has none, or is one itself. */
export const NONE = 0xffffffff

/** Finds the value of a key in an open-addressed table, or 0. Few keys are there: the second hash is worked out last. */
export function probe(slots: Uint32Array, key: string): number {
  const count = slots.length / SLOT
  if (count === 0) return 0
  const first = firstHash(key)
  let second = -1
  for (let at = first & (count - 1); ; at = (at + 1) & (count - 1)) {
    const value = slots[at * SLOT + 2]!
    if (value === 0) return 0
    if (slots[at * SLOT] !== first) continue
    if (second < 0) second = secondHash(key)
    if (slots[at * SLOT + 1] === second) return value
  }
}
