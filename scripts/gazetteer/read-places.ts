// Reads data/places/*.txt: a country, its divisions, and the places in them, a kind a line. The format is told in
// data/places/README.md.
import type { PlaceKind } from '#lexicon/index.ts'

export interface ListedPlace {
  readonly iso: string
  readonly kind: PlaceKind
  readonly names: readonly string[]
  readonly admin1: string | null
  readonly admin2: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

const KINDS: Readonly<Record<string, PlaceKind>> = {
  t: 'town',
  n: 'neighbourhood',
  r: 'road',
  f: 'facility',
  v: 'natural',
}

/** Every place that a list tells, divisions before what lies in them. Throws with the line that it cannot read. */
export function readPlaces(text: string, file: string): ListedPlace[] {
  const places: ListedPlace[] = []
  let iso = ''
  let admin1: string | null = null
  let admin2: string | null = null
  text.split('\n').forEach((line, index) => {
    const trimmed = line.trim()
    if (!trimmed || trimmed.startsWith('#')) return
    const space = trimmed.indexOf(' ')
    const word = trimmed.slice(0, space)
    const rest = trimmed.slice(space + 1)
    const fail = (reason: string): never => {
      throw new Error(`invalid place list: ${file} line ${index + 1}: ${reason}`)
    }
    if (word === 'country') {
      const [code = '', ...names] = rest.split('/').map((name) => name.trim())
      iso = code
      admin1 = null
      admin2 = null
      if (names.length > 0)
        places.push({ iso, kind: 'country', admin1, admin2, names, latitude: null, longitude: null })
    } else if (word === 'admin1') {
      const entry = readEntry(rest) ?? fail('no name')
      admin1 = entry.names[0]!
      admin2 = null
      places.push({ iso, kind: 'admin1', admin1: null, admin2: null, ...entry })
    } else if (word === 'admin2') {
      const entry = readEntry(rest) ?? fail('no name')
      admin2 = entry.names[0]!
      places.push({ iso, kind: 'admin2', admin1, admin2: null, ...entry })
    } else {
      const kind = KINDS[word] ?? fail(`unknown kind ${word}`)
      for (const piece of splitEntries(rest)) {
        const entry = readEntry(piece) ?? fail('an empty entry')
        places.push({ iso, kind: kindOf(entry.names[0]!, kind), admin1, admin2, ...entry })
      }
    }
  })
  return places
}

/** A comma parts entries, but not inside "@latitude,longitude". */
const splitEntries = (text: string): string[] =>
  text
    .split(/,(?!\s*-?\d+\.\d)/)
    .map((piece) => piece.trim())
    .filter(Boolean)

/** City lists mix colonies, roads and landmarks: the last word of the name tells a road. */
const kindOf = (name: string, kind: PlaceKind): PlaceKind =>
  kind === 'neighbourhood' && / (?:Road|Highway|Bypass|Street|Expressway|Avenue)$/.test(name) ? 'road' : kind

function readEntry(text: string): Pick<ListedPlace, 'names' | 'latitude' | 'longitude'> | null {
  const [names = '', point] = text.split('@')
  const list = names
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean)
  if (list.length === 0) return null
  const [latitude, longitude] = point ? point.split(',').map(Number) : [null, null]
  return { names: list, latitude: latitude ?? null, longitude: longitude ?? null }
}
