/** Order is fixed: the packed file stores indices into it. */
export const PLACE_KINDS = [
  'country',
  'admin1',
  'admin2',
  'town',
  'neighbourhood',
  'road',
  'facility',
  'natural',
  'unknown-place',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** One place of the world, with the divisions it lies in. Names are the usual English ones. */
export interface Place {
  /** Where the place stands in its gazetteer: the same place has the same number. */
  readonly index: number
  readonly name: string
  readonly kind: PlaceKind
  readonly country: { readonly name: string; readonly iso: string }
  readonly admin1: string | null
  readonly admin2: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** How likely a bare mention of the name means this place, 0 to 1: grows with the logarithm of its people. */
  readonly weight: number
}

/** Names of places and what they can mean. Keys are folded names: see `foldName`. */
export interface Gazetteer {
  readonly version: string
  /** How many places it holds. */
  readonly size: number
  /** Every place that a folded name can mean, likeliest first; empty when none. `find('quetta')[0]?.admin1`. */
  find(key: string): readonly Place[]
  /** Places of South and West Asia whose names sound like this folded name ("kuchlagh" finds Kuchlak). */
  findBySound(key: string): readonly Place[]
  /** The most words that a name starting with this folded word has; 0 when none starts so. */
  wordsFrom(firstWord: string): number
}

/** A gazetteer without places, for rules that need none. */
export const emptyGazetteer: Gazetteer = {
  version: 'empty',
  size: 0,
  find: () => [],
  findBySound: () => [],
  wordsFrom: () => 0,
}
