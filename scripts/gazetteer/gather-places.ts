// Joins the sources into one list: countries, divisions, then places. The lists of data/places come before GeoNames,
// so that their spelling of a name is the canonical one; GeoNames then adds coordinates, people and other names.
import { foldName, type PlaceKind, type PlaceRow, soundKey } from '#lexicon/index.ts'
import type { Country, Division, PopulatedPlace } from './read-geonames.ts'
import type { ListedPlace } from './read-places.ts'

export interface Sources {
  readonly countries: readonly Country[]
  readonly firstDivisions: readonly Division[]
  readonly secondDivisions: readonly Division[]
  readonly populated: readonly PopulatedPlace[]
  readonly listed: readonly ListedPlace[]
}

/** Countries whose names have many English spellings: found by sound as well, and kept with all their other names. */
const SOUNDED = new Set(['PK', 'IN', 'AF', 'BD', 'LK', 'NP', 'IR', 'MM'])
/** A bare "Lincoln" is no county, but a bare "Zhob" is a district: where the district is what people name. */
const DISTRICTS_BY_NAME = new Set([
  'PK',
  'IN',
  'AF',
  'BD',
  'LK',
  'NP',
  'IR',
  'MM',
  'SY',
  'IQ',
  'YE',
  'SO',
  'LY',
  'ML',
  'NE',
  'NG',
  'PH',
  'ET',
  'SD',
  'SS',
  'CD',
  'ID',
  'BF',
  'CM',
  'TD',
  'CF',
  'MZ',
  'KE',
  'CO',
  'UA',
  'LB',
  'TR',
  'SA',
  'EG',
])
/** GeoNames divides Karachi and names tribal tracts otherwise: its name, ours. */
const SAME_DIVISION: Readonly<Record<string, string>> = {
  'Karachi Central District': 'Karachi',
  'Karachi East District': 'Karachi',
  'Karachi South District': 'Karachi',
  'Korangi District': 'Karachi',
  'Malir District': 'Karachi',
  'District of West Karachi': 'Karachi',
  'Hunza-Nagar District': 'Hunza',
  'Malakand Protected Area': 'Malakand',
  'Dera Ismail Khan Tribal Area': 'FR Dera Ismail Khan',
  'Bannu Tribal Area': 'FR Bannu',
  'Lakki Marwat Tribal Area': 'FR Lakki Marwat',
  'Tribal Area Adjoining Kohat District': 'FR Kohat',
}
/** What a row is for telling same from other: a division, or a place in one. */
const LEVELS = { 1: '/1/', 2: '/2/', 3: '/3/' } as const
/** Words that a text may print after a name and that are read there: "Bara tehsil". */
const TYPE_WORD = / (?:tehsil|area|village)$/
const DIVISION_WORD =
  / (?:District|Agency|Province|State|Region|Division|Governorate|Oblast|Wilayah|Prefecture|Department|Pradesh Province)$/
/** "Province du Soum", "Cercle de Bankass": the kind of division before its name. */
const DIVISION_BEFORE =
  /^(?:Province|Departement|Region|Prefecture|Sous-Prefecture|Cercle|Wilaya|Governorate|Provincia|Municipio|Departamento) (?:du |de la |de l'|des |de los |de las |del |de |d'|of )/

interface Row {
  name: string
  readonly aliases: Set<string>
  readonly kind: PlaceKind
  readonly iso: string
  readonly admin1: number | null
  readonly admin2: number | null
  latitude: number | null
  longitude: number | null
  weight: number
}

/** All rows for `packGazetteer`, countries first. */
export function gatherPlaces(sources: Sources): PlaceRow[] {
  const gathering = startGathering(sources)
  for (const place of sources.listed) gathering.addListed(place)
  for (const division of sources.firstDivisions) gathering.addDivision(division, 1)
  for (const division of sources.secondDivisions) gathering.addDivision(division, 2)
  for (const place of sources.populated) gathering.addPopulated(place)
  const rows = gathering.rows
  locateDivisions(rows)
  weighDivisions(rows, gathering.people)
  return rows.map((row) => ({ ...row, aliases: [...row.aliases], isSounded: SOUNDED.has(row.iso) }))
}

function startGathering({ countries }: Sources) {
  const rows: Row[] = []
  const byCode = new Map<string, number>()
  const byKey = new Map<string, number>()
  /** People in the populated places of a first division. */
  const people = new Map<number, number>()
  const add = (row: Row): number => {
    rows.push(row)
    return rows.length - 1
  }
  const nations = new Map<string, number>()
  const capitals = new Map<string, string>()
  for (const { iso, name, capital } of countries) {
    nations.set(
      iso,
      add({
        name,
        aliases: new Set(),
        kind: 'country',
        iso,
        admin1: null,
        admin2: null,
        latitude: null,
        longitude: null,
        weight: 0.97,
      }),
    )
    capitals.set(iso, foldName(capital))
  }
  const keyOf = (iso: string, level: string, parent: number | null, name: string): string =>
    `${iso}${level}${parent ?? ''}/${SOUNDED.has(iso) ? soundKey(foldName(name)) : foldName(name)}`
  /** A row with this name in this parent, or a new one. Names that sound alike in one division are one place. */
  const find = (fields: Omit<Row, 'aliases' | 'weight' | 'name'>, names: readonly string[], weight: number): number => {
    const level = fields.kind === 'admin1' ? 1 : fields.kind === 'admin2' ? 2 : 3
    const parent = level === 1 ? null : level === 2 ? fields.admin1 : (fields.admin2 ?? fields.admin1)
    const keys = names.map((name) => keyOf(fields.iso, LEVELS[level], parent, name))
    const known = keys.find((key) => byKey.has(key))
    const index =
      known === undefined ? add({ ...fields, name: names[0]!, aliases: new Set(), weight }) : byKey.get(known)!
    const row = rows[index]!
    for (const name of names) if (name !== row.name) row.aliases.add(name)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, index)
    row.latitude ??= fields.latitude
    row.longitude ??= fields.longitude
    row.weight = Math.max(row.weight, weight)
    return index
  }
  const divisionOf = (
    iso: string,
    admin1: string | null,
    admin2: string | null,
  ): { admin1: number | null; admin2: number | null } => {
    const first = admin1 === null ? null : (byKey.get(keyOf(iso, LEVELS[1], null, admin1)) ?? null)
    const second = admin2 === null ? null : (byKey.get(keyOf(iso, LEVELS[2], first, admin2)) ?? null)
    return { admin1: first, admin2: second }
  }

  const addListed = (place: ListedPlace): void => {
    const { iso, kind, names, latitude, longitude } = place
    if (kind === 'country') {
      const row = rows[nations.get(iso)!]!
      for (const name of names) if (foldName(name) !== foldName(row.name)) row.aliases.add(name)
      return
    }
    const parents = divisionOf(iso, place.admin1, place.admin2)
    const bare = names.map((name) => name.replace(kind === 'admin2' ? DIVISION_WORD : TYPE_WORD, ''))
    // A district listed as one ("Chaman District") is young: its name alone is still the town's.
    const isYoung = / District$/.test(names[0]!)
    const weight = kind === 'admin1' ? 0.85 : kind === 'admin2' ? (isYoung ? 0.25 : 0.6) : kind === 'town' ? 0.33 : 0.28
    find({ iso, kind, ...parents, latitude, longitude }, [...new Set(bare)], weight)
  }

  const addDivision = ({ code, name, ascii }: Division, level: 1 | 2): void => {
    const [iso = '', first = '', second = ''] = code.split('.')
    const nation = nations.get(iso)
    if (nation === undefined) return
    const own = SAME_DIVISION[ascii]
    const bare = (own ?? ascii).replace(DIVISION_WORD, '').replace(DIVISION_BEFORE, '')
    const parent = byCode.get(`${iso}.${first}`) ?? null
    const kind = level === 1 ? 'admin1' : 'admin2'
    const isBare = level === 1 || DISTRICTS_BY_NAME.has(iso)
    // "Zhob District" is read as a name and its type word, so only the bare name is kept.
    const names = own ? [own] : isBare ? [bare] : [...new Set([ascii, name])]
    const weight = level === 1 ? 0.7 : isBare ? 0.5 : 0.35
    const admin1 = level === 2 ? parent : null
    const index = find({ iso, kind, admin1, admin2: null, latitude: null, longitude: null }, names, weight)
    byCode.set(second ? `${iso}.${first}.${second}` : `${iso}.${first}`, index)
  }

  const addPopulated = (place: PopulatedPlace): void => {
    const { iso, name, latitude, longitude } = place
    if (!nations.has(iso)) return
    const admin1 = byCode.get(`${iso}.${place.admin1}`) ?? null
    if (admin1 !== null && place.feature !== 'PPLX') people.set(admin1, (people.get(admin1) ?? 0) + place.population)
    // Karachi and Islamabad have no second division in GeoNames: they are their own.
    const admin2 =
      byCode.get(`${iso}.${place.admin1}.${place.admin2}`) ?? byKey.get(keyOf(iso, LEVELS[2], admin1, name)) ?? null
    const isCapital = place.feature === 'PPLC' || capitals.get(iso) === foldName(name)
    const kind = place.feature === 'PPLX' ? 'neighbourhood' : 'town'
    const names = [SOUNDED.has(iso) ? plain(name) : name, ...aliasesOf(place)]
    find(
      { iso, kind, admin1, admin2, latitude, longitude },
      names,
      weightOf(place.population, isCapital, place.feature),
    )
    if (isCapital && nations.has(iso) && rows[nations.get(iso)!]!.latitude === null) {
      rows[nations.get(iso)!]!.latitude = latitude
      rows[nations.get(iso)!]!.longitude = longitude
    }
  }
  return { rows, people, addListed, addDivision, addPopulated }
}

/** "Nasīrābād" as English news writes it. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

/** 500 people weigh 0.31, a hundred thousand 0.57, ten million 0.8; a capital or a seat a little more. */
function weightOf(population: number, isCapital: boolean, feature: string): number {
  const people = Math.log10(population + 10) / 8.7
  return Math.min(0.95, people + (isCapital ? 0.12 : feature === 'PPLA' ? 0.06 : feature === 'PPLX' ? -0.1 : 0))
}

/** Of divisions of one name the more populous is meant; a little, so that what the text tells decides. A million adds nothing. */
function weighDivisions(rows: readonly Row[], people: ReadonlyMap<number, number>): void {
  rows.forEach((row, index) => {
    if (row.kind === 'admin1') row.weight += 0.012 * (Math.log10((people.get(index) ?? 0) + 10) - 6)
  })
}

const LATIN = /^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M} '’.-]{3,}$/u

/** Other names in Latin letters; codes ("BOM") and single letters are none. Small places elsewhere keep only one name. */
function aliasesOf(place: PopulatedPlace): string[] {
  if (!SOUNDED.has(place.iso) && place.population < 50_000) return []
  const most = place.population > 1_000_000 ? 12 : 6
  return place.aliases
    .filter((alias) => LATIN.test(alias) && alias !== alias.toUpperCase() && !isTransliteration(alias))
    .slice(0, most)
}

/** GeoNames keeps machine transliterations ("mwmbyy"): they begin in lower case. */
const isTransliteration = (alias: string): boolean => alias[0] === alias[0]!.toLowerCase()

/**
 * A second division takes the point of its weightiest town, a first one the middle of its towns. A place that no
 * source locates stays without a point: a reader places it by its division, and says so.
 */
function locateDivisions(rows: Row[]): void {
  const seats = new Map<number, Row>()
  const middles = new Map<number, { latitude: number; longitude: number; count: number }>()
  for (const row of rows) {
    if (row.latitude === null || row.longitude === null || row.kind === 'country') continue
    if (row.admin2 !== null && (seats.get(row.admin2)?.weight ?? 0) < row.weight) seats.set(row.admin2, row)
    if (row.admin1 === null) continue
    const middle = middles.get(row.admin1) ?? { latitude: 0, longitude: 0, count: 0 }
    middle.latitude += row.latitude
    middle.longitude += row.longitude
    middle.count++
    middles.set(row.admin1, middle)
  }
  rows.forEach((row, index) => {
    if (row.latitude !== null) return
    const middle = middles.get(index)
    const point =
      row.kind === 'admin1' && middle
        ? { latitude: middle.latitude / middle.count, longitude: middle.longitude / middle.count }
        : seats.get(index)
    if (point) Object.assign(row, { latitude: point.latitude, longitude: point.longitude })
  })
}
