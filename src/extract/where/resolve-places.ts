import { type Place, soundKey } from '#lexicon/index.ts'
import type { Context } from '../context.ts'
import type { PlaceMention } from './place-mention.ts'

/** What the document is about: how much of it speaks for a country, a first and a second division, in shares of one. */
interface Setting {
  readonly countries: ReadonlyMap<string, number>
  readonly firsts: ReadonlyMap<string, number>
  readonly seconds: ReadonlyMap<string, number>
}

/** What agreement counts beside a place's own weight (0 to 1); swept on the development sets of eval/places.ts. */
const SAME_COUNTRY = 0.5
const SAME_FIRST = 0.3
const SAME_SECOND = 0.35
const INSIDE_NEXT = 0.9
const NEARBY = 0.35
/** Neighbours in the text, on either side, that nearness is measured to. */
const WINDOW = 8
const NEAR_DEGREES = 1.5

/** Chooses what each name means: the candidate that fits the document's other places best. */
export function resolvePlaces(mentions: readonly PlaceMention[], context: Context): PlaceMention[] {
  if (mentions.length === 0) return []
  const first = settingOf(mentions, likeliest)
  const once = mentions.map((mention, i) => choose({ mention, next: mentions[i + 1], near: [] }, first, context))
  const second = settingOf(once, (mention) => mention.resolved)
  return once
    .map((mention, i) => {
      const near = [...once.slice(Math.max(0, i - WINDOW), i), ...once.slice(i + 1, i + 1 + WINDOW)]
      return choose({ mention, next: once[i + 1], near }, second, context)
    })
    .filter(isStill)
}

/** A bare name that only some place far away bears is a person's or a thing's. */
const isStill = ({ candidates, resolved, preposition, typeWord, kind }: PlaceMention): boolean =>
  candidates.length === 0 ||
  resolved !== null ||
  preposition !== null ||
  typeWord !== null ||
  kind === 'road' ||
  kind === 'facility'

/** A name that nothing beside it puts anywhere or calls a place: it may be a person's. */
const isBare = ({ preposition, typeWord, kind }: PlaceMention): boolean =>
  preposition === null && typeWord === null && kind !== 'country' && kind !== 'admin1'

/** What a name means before anything is known of the document. */
function likeliest(mention: PlaceMention): Place | null {
  let best: Place | null = null
  let most = -1
  for (const place of mention.candidates) {
    const score = place.weight + kindFit(place, mention)
    if (score > most) {
      best = place
      most = score
    }
  }
  return best
}

function settingOf(mentions: readonly PlaceMention[], placeOf: (mention: PlaceMention) => Place | null): Setting {
  const countries = new Map<string, number>()
  const firsts = new Map<string, number>()
  const seconds = new Map<string, number>()
  const vote = (map: Map<string, number>, key: string, votes: number) => map.set(key, (map.get(key) ?? 0) + votes)
  for (const mention of mentions) {
    const place = placeOf(mention)
    if (!place) continue
    // Certain names speak loudly: a country's or a province's own name, a district called one.
    const isSure =
      place.kind === 'country' ||
      place.kind === 'admin1' ||
      mention.typeWord === 'district' ||
      mention.typeWord === 'agency'
    const votes =
      place.weight *
      (isSure ? 2 : 1) *
      (mention.use === 'event' || mention.use === 'dateline' ? 1 : 0.5) *
      (isBare(mention) ? 0.3 : 1)
    vote(countries, place.country.iso, votes)
    const admin1 = place.kind === 'admin1' ? place.name : place.admin1
    if (admin1) vote(firsts, `${place.country.iso}/${admin1}`, votes)
    const admin2 = place.kind === 'admin2' ? place.name : place.admin2
    if (admin2) vote(seconds, `${place.country.iso}/${admin1}/${admin2}`, votes)
  }
  return { countries: shares(countries), firsts: shares(firsts), seconds: shares(seconds) }
}

function shares(votes: Map<string, number>): Map<string, number> {
  let all = 0
  for (const count of votes.values()) all += count
  return new Map([...votes].map(([key, count]) => [key, count / all]))
}

interface Choice {
  readonly mention: PlaceMention
  readonly next: PlaceMention | undefined
  readonly near: readonly PlaceMention[]
}

function choose({ mention, next, near }: Choice, setting: Setting, context: Context): PlaceMention {
  const candidates = candidatesOf(mention, setting, context)
  const container = next && next.from - mention.to <= 2 ? next : null
  let best: Place | null = null
  let most = -1
  for (const place of candidates) {
    const score =
      place.weight +
      kindFit(place, mention) +
      agreement(place, setting) +
      (container && liesIn(place, container) ? INSIDE_NEXT : 0) +
      NEARBY * nearness(place, near)
    if (score > most) {
      best = place
      most = score
    }
  }
  const isWrong =
    best !== null &&
    (isFarFetched(best, mention, setting) || isOfOtherTown(best, near) || isAbroad(best, mention, near))
  if (best && isWrong && isAbroad(best, mention, near))
    return mention.kind === 'neighbourhood'
      ? { ...mention, resolved: null }
      : { ...mention, kind: 'unknown-place', rank: UNKNOWN_RANK, resolved: null }
  return { ...mention, candidates, resolved: isWrong ? null : best }
}

/** A little-known place of a country that nothing beside it lies in. */
function isAbroad({ country, weight, kind }: Place, mention: PlaceMention, near: readonly PlaceMention[]): boolean {
  // "Delhi Colony": a quarter that only bears a famous name.
  const isQuarter = mention.kind === 'neighbourhood' && kind === 'town'
  if ((weight > FAMOUS && !isQuarter) || kind === 'country' || kind === 'admin1') return false
  const known = near.flatMap(({ resolved }) => (resolved ? [resolved.country.iso] : []))
  return known.length > (isQuarter ? 0 : 1) && !known.includes(country.iso)
}

/** How near a name of no known place takes us: as a village does. */
const UNKNOWN_RANK = 7.5

const IN_TOWNS: ReadonlySet<string> = new Set(['neighbourhood', 'road', 'facility'])

/** "Police Lines" of a city that nobody named, in a text that names another one. */
function isOfOtherTown({ kind, country, admin2 }: Place, near: readonly PlaceMention[]): boolean {
  if (!IN_TOWNS.has(kind) || admin2 === null) return false
  const towns = near.flatMap(({ resolved }) =>
    resolved && !IN_TOWNS.has(resolved.kind) && resolved.kind !== 'country' && resolved.kind !== 'admin1'
      ? [resolved]
      : [],
  )
  return (
    towns.length > 0 &&
    towns.every(
      (town) => town.country.iso === country.iso && (town.kind === 'admin2' ? town.name : town.admin2) !== admin2,
    )
  )
}

/** A village elsewhere that happens to share the name of a place here: nobody wrote of it. */
const FAMOUS = 0.6
const FAMOUS_BARE = 0.75
const isFarFetched = (place: Place, mention: PlaceMention, { countries }: Setting): boolean =>
  place.weight < (isBare(mention) ? FAMOUS_BARE : FAMOUS) &&
  mention.kind !== 'country' &&
  (countries.get(place.country.iso) ?? 0) < 0.3 * Math.max(0, ...countries.values())

/** Daybook's own region, where nothing else decides: a bare Hangu is the one of Pakistan, not of China. */
const REGION: ReadonlySet<string> = new Set(['PK', 'IN', 'AF', 'BD', 'LK', 'NP'])
const IN_REGION = 0.15
const RIGHT_KIND = 0.25

/** "Charsadda town" is the town rather than the district of that name. */
const kindFit = ({ kind, country }: Place, { typeWord }: PlaceMention): number =>
  (REGION.has(country.iso) ? IN_REGION : 0) +
  (kind === 'town' && typeWord !== null && /^(?:town|city|village)$/.test(typeWord) ? RIGHT_KIND : 0)

/** What the name may be; a district that is called one may be spelled otherwise although the spelling names a town. */
function candidatesOf(mention: PlaceMention, setting: Setting, context: Context): readonly Place[] {
  const { candidates, typeWord, name } = mention
  if (candidates.length === 0) return soundingLike(mention, setting, context)
  if (typeWord !== 'district' && typeWord !== 'agency') return candidates
  if (candidates.some(({ kind }) => kind === 'admin2' || kind === 'admin1')) return candidates
  const alike = context.lexicon.gazetteer.findBySound(name).filter(({ kind }) => kind === 'admin2')
  return alike.length > 0 ? alike : candidates
}

function agreement(place: Place, { countries, firsts, seconds }: Setting): number {
  const admin1 = place.kind === 'admin1' ? place.name : place.admin1
  const admin2 = place.kind === 'admin2' ? place.name : place.admin2
  const { iso } = place.country
  return (
    SAME_COUNTRY * (countries.get(iso) ?? 0) +
    SAME_FIRST * (firsts.get(`${iso}/${admin1}`) ?? 0) +
    SAME_SECOND * (seconds.get(`${iso}/${admin1}/${admin2}`) ?? 0)
  )
}

/** "Paris, Texas": the candidate that lies in what the next name may be. */
const liesIn = (place: Place, { candidates }: PlaceMention): boolean =>
  candidates.some((outer) => {
    if (outer.country.iso !== place.country.iso || outer.index === place.index) return false
    if (outer.kind === 'country') return true
    if (outer.kind === 'admin1') return place.admin1 === outer.name
    return outer.kind === 'admin2' && place.admin2 === outer.name
  })

/** The share of the neighbours that lie within a day's drive, for places that are points. */
function nearness(place: Place, near: readonly PlaceMention[]): number {
  if (place.latitude === null || place.longitude === null || place.kind === 'country' || place.kind === 'admin1')
    return 0
  let close = 0
  let all = 0
  for (const { resolved } of near) {
    if (
      !resolved ||
      resolved.latitude === null ||
      resolved.longitude === null ||
      resolved.kind === 'country' ||
      resolved.kind === 'admin1'
    )
      continue
    if (resolved.name === place.name) continue
    all++
    if (
      Math.abs(resolved.latitude - place.latitude) < NEAR_DEGREES &&
      Math.abs(resolved.longitude - place.longitude) < NEAR_DEGREES
    )
      close++
  }
  return all === 0 ? 0 : close / all
}

/** Other spellings of a name that the gazetteer writes otherwise, in the countries that the document is about. */
function soundingLike(mention: PlaceMention, { countries }: Setting, context: Context): readonly Place[] {
  if (mention.name.length < 4 || mention.kind === 'road' || mention.kind === 'facility' || countries.size === 0)
    return []
  return context.lexicon.gazetteer
    .findBySound(mention.name)
    .filter((place) => (countries.get(place.country.iso) ?? 0) > 0.25 && soundKey(place.name.toLowerCase()).length > 2)
}
