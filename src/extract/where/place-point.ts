import { foldName, type Gazetteer, type Place } from '#lexicon/index.ts'
import type { PlaceMention } from './place-mention.ts'

export interface Point {
  readonly latitude: number | null
  readonly longitude: number | null
  /** UCDP's where_prec: 1 exact, 2 near, 3 admin 2, 4 admin 1, 5 linear, 6 country. */
  readonly placePrecision: number | null
}

/** The divisions of a spot, as far as a text tells them. */
export interface Around {
  readonly second: Place | null
  readonly first: PlaceMention | null
  readonly nation: PlaceMention | null
}

const NO_POINT: Point = { latitude: null, longitude: null, placePrecision: null }

/** The point of the spot, else of the smallest division known, with how precise that is. */
export function pointOf(spot: PlaceMention | null, { second, first, nation }: Around, gazetteer: Gazetteer): Point {
  const at = (place: Place, placePrecision: number): Point => ({
    latitude: place.latitude,
    longitude: place.longitude,
    placePrecision,
  })
  const found = spot?.resolved
  if (found && found.kind !== 'admin1' && found.kind !== 'country' && found.latitude !== null)
    return at(found, found.kind === 'admin2' ? 3 : isRegion(found) ? 5 : isBeside(spot) ? 2 : 1)
  const division = second ?? (found ? divisionOf(found, gazetteer) : null)
  // A quarter or a road of a city is within reach of the city's own point.
  if (division?.latitude != null)
    return at(division, division.kind === 'town' || (found && IN_TOWN.has(found.kind)) ? 2 : 3)
  const province = first?.resolved
  if (province?.latitude != null) return at(province, province.kind === 'admin1' ? 4 : 3)
  return nation?.resolved ? at(nation.resolved, 6) : NO_POINT
}

const IN_TOWN: ReadonlySet<string> = new Set(['neighbourhood', 'road', 'facility'])

/** "Darfur", "the Donbas": an area that no division bounds. */
const isRegion = ({ kind, admin1 }: Place): boolean => kind === 'natural' && admin1 === null

/** "near Kanak", "Kanak area", "Ring Road": the name's point is close, not the spot itself. */
const isBeside = ({ preposition, typeWord, kind }: PlaceMention): boolean =>
  preposition === 'near' || typeWord === 'area' || kind === 'facility' || kind === 'natural' || kind === 'road'

const divisionOf = (place: Place, gazetteer: Gazetteer): Place | null =>
  place.admin2 === null
    ? null
    : (gazetteer
        .find(foldName(place.admin2))
        .find(
          ({ kind, country, admin1 }) =>
            kind === 'admin2' && country.iso === place.country.iso && admin1 === place.admin1,
        ) ?? null)
