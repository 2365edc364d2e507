import { firstHash, foldName, secondHash, soundKey } from './fold-name.ts'
import { PLACE_KINDS, type PlaceKind } from './gazetteer.ts'
import { LAST, MAGIC, NONE, type PackedHeader, SECTIONS, type SectionName, SLOT } from './packed.ts'

/** A place to be packed. Countries come first and name themselves; divisions are indices into the same list. */
export interface PlaceRow {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: PlaceKind
  /** ISO code; a country row with this code must be in the list. */
  readonly iso: string
  readonly admin1: number | null
  readonly admin2: number | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** 0 to 1. */
  readonly weight: number
  /** Also found by the sound of its names. */
  readonly isSounded: boolean
}

/** An alias counts less than a name: Paris the town before a town once called Paris. */
const ALIAS_LOSS = 0.15

/** Packs places so that `loadGazetteer` opens them without parsing. Countries must be the first rows. */
export function packGazetteer(rows: readonly PlaceRow[], version: string): Uint8Array {
  const countries = rows.filter((row) => row.kind === 'country')
  const nations = new Map(countries.map((row, index) => [row.iso, index]))
  const index = indexNames(rows)
  const postings: number[] = [0]
  const nameSlots = table(index.names, (list) => post(list, postings))
  const soundSlots = table(index.sounds, (list) => post(list, postings))
  const firstSlots = table(index.firsts, (words) => words)
  const { pool, starts } = poolNames(rows.map((row) => row.name))
  const nation = (row: PlaceRow): number => {
    const at = nations.get(row.iso)
    if (at === undefined) throw new Error(`invalid place: ${row.name} is in unknown country ${row.iso}`)
    return at
  }
  return write({
    version,
    places: rows.length,
    countries: countries.map((row) => row.iso),
    parts: {
      nameStart: starts,
      kind: Uint8Array.from(rows, (row) => PLACE_KINDS.indexOf(row.kind)),
      country: Uint32Array.from(rows, nation),
      admin1: Uint32Array.from(rows, (row) => row.admin1 ?? NONE),
      admin2: Uint32Array.from(rows, (row) => row.admin2 ?? NONE),
      latitude: Float32Array.from(rows, (row) => row.latitude ?? Number.NaN),
      longitude: Float32Array.from(rows, (row) => row.longitude ?? Number.NaN),
      weight: Uint8Array.from(rows, (row) => Math.max(0, Math.min(255, Math.round(row.weight * 255)))),
      nameSlots,
      soundSlots,
      firstSlots,
      postings: Uint32Array.from(postings),
      pool,
    },
  })
}

interface Posting {
  readonly at: number
  readonly weight: number
}

interface NameIndex {
  readonly names: Map<string, Posting[]>
  readonly sounds: Map<string, Posting[]>
  /** First words, and the words of the longest name that they open. */
  readonly firsts: Map<string, number>
}

function indexNames(rows: readonly PlaceRow[]): NameIndex {
  const index: NameIndex = { names: new Map(), sounds: new Map(), firsts: new Map() }
  rows.forEach((row, at) => {
    const names = new Map(row.aliases.map((alias) => [foldName(alias), ALIAS_LOSS]))
    names.set(foldName(row.name), 0)
    for (const [name, loss] of names) {
      if (!name) continue
      const posting = { at, weight: row.weight - loss }
      push(index.names, name, posting)
      if (row.isSounded && name.length >= 4) push(index.sounds, soundKey(name), posting)
      const words = name.split(' ')
      index.firsts.set(words[0]!, Math.max(words.length, index.firsts.get(words[0]!) ?? 0))
    }
  })
  return index
}

const push = (lists: Map<string, Posting[]>, key: string, posting: Posting): void => {
  const list = lists.get(key)
  if (!list) lists.set(key, [posting])
  else if (!list.some((other) => other.at === posting.at)) list.push(posting)
}

function post(list: Posting[], postings: number[]): number {
  const start = postings.length
  list.sort((a, b) => b.weight - a.weight || a.at - b.at)
  list.forEach((posting, i) => {
    postings.push(i === list.length - 1 ? (posting.at | LAST) >>> 0 : posting.at)
  })
  return start
}

function table<T>(entries: Map<string, T>, value: (entry: T) => number): Uint32Array {
  let count = 8
  while (count < entries.size * 1.6) count *= 2
  const slots = new Uint32Array(count * SLOT)
  for (const [key, entry] of entries) {
    const [first, second] = [firstHash(key), secondHash(key)]
    let at = first & (count - 1)
    while (slots[at * SLOT + 2] !== 0) at = (at + 1) & (count - 1)
    slots.set([first, second, value(entry)], at * SLOT)
  }
  return slots
}

function poolNames(names: readonly string[]): { pool: Uint8Array; starts: Uint32Array } {
  const encoder = new TextEncoder()
  const starts = new Uint32Array(names.length + 1)
  const pieces = names.map((name) => encoder.encode(name))
  pieces.forEach((piece, i) => {
    starts[i + 1] = starts[i]! + piece.length
  })
  const pool = new Uint8Array(starts[names.length]!)
  pieces.forEach((piece, i) => {
    pool.set(piece, starts[i]!)
  })
  return { pool, starts }
}

type Parts = Readonly<Record<SectionName, Uint8Array | Uint32Array | Float32Array>>

function write({ parts, ...head }: Omit<PackedHeader, 'sections'> & { readonly parts: Parts }): Uint8Array {
  const pad = (length: number): number => Math.ceil(length / 8) * 8
  let offset = 0
  const sections = {} as Record<SectionName, readonly [number, number]>
  for (const name of SECTIONS) {
    sections[name] = [offset, parts[name].byteLength]
    offset += pad(parts[name].byteLength)
  }
  const encoder = new TextEncoder()
  const header = encoder.encode(JSON.stringify({ ...head, sections } satisfies PackedHeader))
  const start = pad(12 + header.length)
  const bytes = new Uint8Array(start + offset)
  bytes.set(encoder.encode(MAGIC))
  new DataView(bytes.buffer).setUint32(8, header.length, true)
  bytes.set(header, 12)
  for (const name of SECTIONS) {
    const part = parts[name]
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), start + sections[name][0])
  }
  return bytes
}
