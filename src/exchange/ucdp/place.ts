import type { IncidentFacts } from '#model/index.ts'
import type { UcdpRow } from './columns.ts'
import { isoOfState } from './states.ts'

type Place = Pick<
  IncidentFacts,
  'country' | 'admin1' | 'admin2' | 'place' | 'latitude' | 'longitude' | 'placePrecision'
>

/** Names that UCDP writes otherwise than the house, in lower case. */
const HOUSE_NAMES: Readonly<Record<string, string>> = {
  'khyber pakhtunkwa': 'Khyber Pakhtunkhwa', // UCDP's spelling has no second h
  'north-west frontier': 'Khyber Pakhtunkhwa', // its name until 2010
  'federally administered tribal areas': 'FATA',
  'islamabad capital': 'Islamabad',
  'northern areas': 'Gilgit-Baltistan', // its name until 2009
}

/** Kinds of area that UCDP appends in lower case: "Swat district", "Kurram agency", "Balochistan province". */
const AREA = /\s+(?:province|territory|state|governorate|district|distrcit|agency)$/i
/** Of these names nothing would be left but a direction: "Northern province". */
const DIRECTION = /^(?:north|south|east|west|central|upper|lower|capital)(?:ern)?$/i
/** Kinds of settlement that say nothing more: "Kel village". Valleys, roads and sectors keep their word. */
const SETTLEMENT = /\s+(?:town|village|city|locality)$/i

/** Where a row happened, in the house's names, and what was doubtful. */
export function ucdpPlace({ cells }: UcdpRow): { place: Place; problems: string[] } {
  const problems: string[] = []
  const iso = isoOfState(cells.country_id)
  if (!iso)
    problems.push(`country ${cells.country_id} (${cells.country || 'no name'}) is unknown; the country is left empty`)
  const precision = /^[1-7]$/.test(cells.where_prec) ? Number(cells.where_prec) : null
  if (!precision)
    problems.push(`where_prec is “${cells.where_prec}”, not 1 to 7; the precision of the place is left empty`)
  const point = pointOf(cells.latitude, cells.longitude)
  if (!point)
    problems.push(`“${cells.latitude}, ${cells.longitude}” is no point on the globe; the incident has no coordinates`)
  const admin2 = areaName(cells.adm_2)
  return {
    place: {
      country: iso ? { name: cells.country, iso } : null,
      admin1: areaName(cells.adm_1),
      admin2,
      place: placeName(cells, admin2),
      latitude: point?.[0] ?? null,
      longitude: point?.[1] ?? null,
      placePrecision: precision,
    },
    problems,
  }
}

/** The house's name of a province or district: `areaName('Balochistan province')` is `'Balochistan'`. */
function areaName(written: string): string | null {
  const bare = written.replace(AREA, '')
  const name = DIRECTION.test(bare) ? written : bare
  return HOUSE_NAMES[name.toLowerCase()] ?? (name.replace(' & ', ' and ') || null)
}

/** Null where UCDP gives only the district, province or country as the place. */
function placeName(cells: UcdpRow['cells'], admin2: string | null): string | null {
  const written = cells.where_coordinates
  if ([cells.adm_1, cells.adm_2, cells.country].includes(written) || areaName(written) === areaName(cells.adm_1))
    return null
  if (cells.where_prec === '3' && areaName(written) === admin2) return null
  // "Danna town (Kotli district)": the district has its own field.
  const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(written)
  const bare = bracket && admin2 && bracket[2]!.includes(admin2) ? bracket[1]! : written
  return bare.replace(SETTLEMENT, '') || null
}

function pointOf(latitude: string, longitude: string): readonly [number, number] | null {
  const [lat, lon] = [Number(latitude), Number(longitude)]
  const isPoint = latitude !== '' && longitude !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isPoint ? [lat, lon] : null
}
