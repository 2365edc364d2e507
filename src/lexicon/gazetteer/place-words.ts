import type { PlaceKind } from './gazetteer.ts'

/** A word that says what kind of place the name beside it is. */
export interface PlaceWord {
  readonly kind: PlaceKind
  /**
   * How near the name takes us to the spot, 1 a country to 9 a junction. Institutions (hospital, mosque) rank low: a
   * report that names the neighbourhood beside one places the event by the neighbourhood.
   */
  readonly rank: number
  /** Printed in a capital it belongs to the name ("Ring Road"), otherwise it only describes it ("Kanak area"). */
  readonly joins: boolean
}

const rows = (kind: PlaceKind, rank: number, joins: boolean, words: string): (readonly [string, PlaceWord])[] =>
  words.split(' ').map((word) => [word, { kind, rank, joins }] as const)

/** Words after a name, or before it ("District Kalat", "village Kot Azam"). */
export const PLACE_WORDS: ReadonlyMap<string, PlaceWord> = new Map([
  ...rows('admin1', 2, false, 'province state governorate department'), // Balochistan province
  ...rows('admin2', 3, false, 'district districts agency agencies woreda'), // Kurram Agency
  ...rows(
    'town',
    4,
    false,
    'tehsil tehsils taluka talukas taluk taluqa subdivision sub-division mandal upazila thana municipality division county commune payam',
  ), // Bara tehsil
  ...rows('town', 5, true, 'town township city'), // Wana town, Orangi Town
  ...rows(
    'natural',
    6,
    true,
    'valley hills hill mountain mountains forest forests river pass island desert range nullah nala nallah dam canal lake sector ridge glacier jungle',
  ), // Rajgal valley
  ...rows('road', 7, true, 'road highway street bypass avenue motorway expressway lane route'), // Spini Road
  ...rows(
    'town',
    8,
    false,
    'area areas locality localities neighbourhood neighborhood vicinity suburb suburbs ward region belt camp',
  ), // Kanak area
  ...rows('town', 8, false, 'village villages hamlet barangay sitio kebele vereda'), // Malwari village
  ...rows(
    'neighbourhood',
    8,
    true,
    'colony mohalla muhalla muhallah mahalla goth basti nagar killi kalay kallay kaley kali society phatak block',
  ), // Frontier Colony
  ...rows(
    'facility',
    9,
    true,
    'chowk chowrangi bazaar bazar market square roundabout crossing intersection bridge pul mor morr adda mandi stop flyover gate',
  ), // Banaras Chowk
  ...rows('facility', 6, true, 'fort checkpost check-post checkpoint base garrison cantonment terminal naka picket'), // Fort Salop
  ...rows(
    'facility',
    2.6,
    true,
    'hospital university college school academy mosque masjid madrassa madrasa seminary imambargah imambara shrine church temple airport station jail prison hotel restaurant park stadium plaza tower palace mine mill mills factory plant depot cinema theatre',
  ), // Qatar Hospital
])

/** Words of a place that say which part of it: they stand in a chain of places and name nothing. */
export const PLACE_LINKS: ReadonlySet<string> = new Set(
  `of in at near on the a an and from within inside under along around outside off by to towards some away situated located falling adjacent adjoining bordering close next
  limits jurisdiction remits precincts outskirts outskirt suburbs suburb edge premises vicinity surroundings heart centre center middle part parts
  provincial federal administrative capital headquarters headquarter headquartered main busy nearby remote volatile restive troubled troubled-torn coastal southern southwestern south-western northern northwestern north-western
  eastern northeastern north-eastern western southeastern south-eastern central south north east west lower upper far neighbouring neighboring bustling mountainous tribal border new old
  revenue unit division kilometers kilometres kilometer kilometre km kms miles mile about around approximately nearly
  province state district districts agency agencies tehsil taluka taluk mandal town city village area areas locality region belt sector metropolis camp called known as`.split(
    /\s+/,
  ),
)

/** Small words inside names: "Gulistan e Jauhar", "Dera Ismail Khan" has none. */
export const NAME_CONNECTORS: ReadonlySet<string> = new Set([
  'e',
  'i',
  'ul',
  'u',
  'ud',
  'us',
  'un',
  'uz',
  'al',
  'wa',
  'o',
  'de',
  'bin',
  'la',
  'del',
])

/** Prepositions that put an event somewhere. */
export const LOCATIVES: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'around',
  'on',
  'along',
  'between',
  'off',
  'across',
  'within',
  'throughout',
  'beside',
  'behind',
  'opposite',
  'above',
  'over',
])

/** First words of an institution's name that no type word ends: "Jamia Farooqia", "Madrassa Taleem ul Quran". */
export const INSTITUTION_OPENERS: ReadonlySet<string> = new Set([
  'jamia',
  'jamiya',
  'madrassa',
  'madrasa',
  'madrassah',
  'masjid',
  'imambargah',
  'darul',
  'dar-ul',
  'government',
  'st',
  'saint',
  'dargah',
  'darbar',
])
