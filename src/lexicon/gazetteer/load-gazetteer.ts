import { foldName, soundKey } from './fold-name.ts'
import { type Gazetteer, PLACE_KINDS, type Place } from './gazetteer.ts'
import { LAST, MAGIC, NONE, type PackedHeader, probe, SECTIONS, type SectionName } from './packed.ts'

/**
 * Opens the bytes of a packed gazetteer. Nothing is parsed but a short header; places are made when first asked for.
 * `loadGazetteer(bytes).find('quetta')[0]?.country.iso` is `'PK'`.
 */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const { header, start } = readHeader(aligned)
  const section = (name: SectionName): readonly [ArrayBufferLike, number, number] => {
    const [offset, length] = header.sections[name]
    return [aligned.buffer, aligned.byteOffset + start + offset, length]
  }
  const words = (name: SectionName): Uint32Array => {
    const [buffer, offset, length] = section(name)
    return new Uint32Array(buffer, offset, length / 4)
  }
  const columns: Columns = {
    isos: header.countries,
    nameStart: words('nameStart'),
    kind: new Uint8Array(...section('kind')),
    country: words('country'),
    admin1: words('admin1'),
    admin2: words('admin2'),
    latitude: floats(section('latitude')),
    longitude: floats(section('longitude')),
    weight: new Uint8Array(...section('weight')),
    pool: new Uint8Array(...section('pool')),
  }
  const placeAt = readPlaces(columns)
  const postings = words('postings')
  const lists = new Map<number, readonly Place[]>()
  const listAt = (value: number): readonly Place[] => {
    if (value === 0) return NOWHERE
    const known = lists.get(value)
    if (known) return known
    const places: Place[] = []
    for (let at = value; ; at++) {
      const posting = postings[at]!
      places.push(placeAt((posting & ~LAST) >>> 0))
      if ((posting & LAST) !== 0) break
    }
    lists.set(value, places)
    return places
  }
  const names = words('nameSlots')
  const sounds = words('soundSlots')
  const firsts = words('firstSlots')
  const heard = new Map<string, readonly Place[]>()
  return {
    version: header.version,
    size: header.places,
    find: (key) => listAt(probe(names, key)),
    findBySound: (key) => {
      const known = heard.get(key)
      if (known) return known
      if (heard.size >= MOST_HEARD) heard.clear()
      const places = listAt(probe(sounds, soundKey(foldName(key))))
      heard.set(key, places)
      return places
    },
    wordsFrom: (firstWord) => probe(firsts, firstWord),
  }
}

const NOWHERE: readonly Place[] = []

/** Names whose sound is remembered: a text asks for the same ones again. */
const MOST_HEARD = 10_000

interface Columns {
  readonly isos: readonly string[]
  readonly nameStart: Uint32Array
  readonly kind: Uint8Array
  readonly country: Uint32Array
  readonly admin1: Uint32Array
  readonly admin2: Uint32Array
  readonly latitude: Float32Array
  readonly longitude: Float32Array
  readonly weight: Uint8Array
  readonly pool: Uint8Array
}

const floats = ([buffer, offset, length]: readonly [ArrayBufferLike, number, number]): Float32Array =>
  new Float32Array(buffer, offset, length / 4)

function readHeader(bytes: Uint8Array): { header: PackedHeader; start: number } {
  const decoder = new TextDecoder()
  if (decoder.decode(bytes.subarray(0, 8)) !== MAGIC)
    throw new Error('invalid gazetteer: not a packed gazetteer, or one of another version')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  const header = JSON.parse(decoder.decode(bytes.subarray(12, 12 + length))) as PackedHeader
  const missing = SECTIONS.find((name) => !(name in header.sections))
  if (missing) throw new Error(`invalid gazetteer: no section ${missing}`)
  return { header, start: Math.ceil((12 + length) / 8) * 8 }
}

/** Places are made once, when first asked for. */
function readPlaces(columns: Columns): (index: number) => Place {
  const { isos, nameStart, kind, country, admin1, admin2, latitude, longitude, weight, pool } = columns
  const decoder = new TextDecoder()
  const places = new Map<number, Place>()
  const nameAt = (index: number): string => decoder.decode(pool.subarray(nameStart[index]!, nameStart[index + 1]!))
  const degrees = (value: number): number | null => (Number.isNaN(value) ? null : Math.round(value * 1e4) / 1e4)
  return (index) => {
    const known = places.get(index)
    if (known) return known
    const nation = country[index]!
    const place: Place = {
      index,
      name: nameAt(index),
      kind: PLACE_KINDS[kind[index]!]!,
      country: { name: nameAt(nation), iso: isos[nation]! },
      admin1: admin1[index] === NONE ? null : nameAt(admin1[index]!),
      admin2: admin2[index] === NONE ? null : nameAt(admin2[index]!),
      latitude: degrees(latitude[index]!),
      longitude: degrees(longitude[index]!),
      weight: weight[index]! / 255,
    }
    places.set(index, place)
    return place
  }
}
