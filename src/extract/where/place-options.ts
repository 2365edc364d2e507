import { FIRST_DIVISION_WORDS, foldName, type Place, soundKey } from '#lexicon/index.ts'
import type { PlaceMention } from './place-mention.ts'
import { type Claim, type Voter, Votes } from './votes.ts'

/** What the document is about: how much of it speaks for a country, a first and a second division. */
export interface Setting {
  readonly countries: Votes
  readonly firsts: Votes
  readonly seconds: Votes
  readonly names: Map<string, Name>
}

export const openSetting = (): Setting => ({
  countries: new Votes(),
  firsts: new Votes(),
  seconds: new Votes(),
  names: new Map(),
})

/** One of the places that a name may mean, with what can be said of it before the rest of the document is looked at. */
export interface Option {
  readonly place: Place
  /** How likely the place is with what the word beside the name says. */
  readonly likelihood: number
  /** The same with how well the name fits. */
  readonly merit: number
  /** False for a country or a first division, which are no points, and where nobody knows the point. */
  readonly isPoint: boolean
  /** What the name votes for the country and the divisions that the place is or lies in. */
  readonly country: Claim
  readonly first: Claim | null
  readonly second: Claim | null
}

/** A name of the document: how it is compared and sounds, its voters, and the options that its last mention had. */
interface Name {
  readonly key: string
  sound: string | null
  readonly nation: Voter
  readonly division: Voter
  readonly district: Voter
  places: readonly Place[]
  typeWord: string | null
  options: readonly Option[]
}

/** What a mention means if it means one of some places; a name that comes again mostly has the options that it had. */
export function optionsOf(mention: PlaceMention, places: readonly Place[], setting: Setting): readonly Option[] {
  if (places.length === 0) return NO_OPTIONS
  const name = nameOf(mention.name, setting)
  if (name.places !== places || name.typeWord !== mention.typeWord) {
    name.places = places
    name.typeWord = mention.typeWord
    name.options = places.map((place) => optionOf(place, name, setting))
  }
  return name.options
}

const NO_OPTIONS: readonly Option[] = []

function nameOf(written: string, { names, countries, firsts, seconds }: Setting): Name {
  const known = names.get(written)
  if (known) return known
  const name: Name = {
    key: foldName(written),
    sound: null,
    nation: countries.voter(),
    division: firsts.voter(),
    district: seconds.voter(),
    places: [],
    typeWord: null,
    options: NO_OPTIONS,
  }
  names.set(written, name)
  return name
}

function optionOf(place: Place, name: Name, { countries, firsts, seconds }: Setting): Option {
  const { first, second } = factsOf(place)
  const likelihood = place.weight + kindFit(place, name.typeWord)
  return {
    place,
    likelihood,
    merit: likelihood + nameFit(place, name),
    isPoint: place.latitude !== null && place.longitude !== null && place.kind !== 'country' && place.kind !== 'admin1',
    country: countries.claimOf(name.nation, place.country.iso),
    first: first === null ? null : firsts.claimOf(name.division, first),
    second: second === null ? null : seconds.claimOf(name.district, second),
  }
}

/** What follows from a place alone. */
interface PlaceFacts {
  /** Keys of the first and second division that it is or lies in. */
  readonly first: string | null
  readonly second: string | null
  /** Its own name as names are compared, and how that sounds. */
  readonly key: string
  readonly sound: string
  /** More than two sounds are left of it. */
  readonly isHeard: boolean
}
const placeFacts = new WeakMap<Place, PlaceFacts>()

/** Worked out once: the gazetteer gives the same place again and again. */
function factsOf(place: Place): PlaceFacts {
  const known = placeFacts.get(place)
  if (known) return known
  const { kind, name, country, admin1, admin2 } = place
  const first = kind === 'admin1' ? name : admin1
  const second = kind === 'admin2' ? name : admin2
  const key = foldName(name)
  const facts = {
    first: first ? `${country.iso}/${first}` : null,
    second: second ? `${country.iso}/${first}/${second}` : null,
    key,
    sound: soundKey(key),
    isHeard: soundKey(name.toLowerCase()).length > 2,
  }
  placeFacts.set(place, facts)
  return facts
}

/** A name of which more than two sounds are left. */
export const isHeard = (place: Place): boolean => factsOf(place).isHeard

/** Daybook's own region, where nothing else decides: a bare Hangu is the one of Pakistan, not of China. */
const REGION: ReadonlySet<string> = new Set(['PK', 'IN', 'AF', 'BD', 'LK', 'NP'])
const IN_REGION = 0.15
const RIGHT_KIND = 0.25
const RIGHT_DIVISION = 0.3

/** What the word beside the name says: "Charsadda town" is no district, and "Plateau State" none of Benin's departments. */
function kindFit({ kind, country }: Place, typeWord: string | null): number {
  const region = REGION.has(country.iso) ? IN_REGION : 0
  if (typeWord === null) return region
  if (kind === 'town')
    return region + (typeWord === 'town' || typeWord === 'city' || typeWord === 'village' ? RIGHT_KIND : 0)
  const callers = kind === 'admin1' || kind === 'country' ? FIRST_DIVISION_WORDS.get(typeWord) : undefined
  if (!callers) return region
  return region + (kind === 'admin1' && callers.has(country.iso) ? RIGHT_DIVISION : -RIGHT_DIVISION)
}

/** 0.1 to 0.2 is best on eval/places.ts and loses none of the incidents; from 0.3 on it does. */
const OTHER_NAME = -0.2

/** A town's former or foreign name means it less often than its own name means another: Salisbury is hardly Harare. */
function nameFit(place: Place, name: Name): number {
  if (place.kind !== 'town' && place.kind !== 'neighbourhood') return 0
  const own = factsOf(place)
  if (own.key === name.key) return 0
  name.sound ??= soundKey(name.key)
  return own.sound === name.sound ? 0 : OTHER_NAME
}
