import { FIRST_DIVISION_WORDS, foldName, type Place, soundKey } from '#lexicon/index.ts'
import type { Context } from '../context.ts'
import { liesIn } from './contained.ts'
import type { PlaceMention } from './place-mention.ts'
import { nationsTold } from './told-nations.ts'
import { Votes } from './votes.ts'

/** What the document is about: how much of it speaks for a country, a first and a second division. */
interface Setting {
  readonly countries: Votes
  readonly firsts: Votes
  readonly seconds: Votes
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
  const nations = nationsTold(context.view.tokens)
  const first = settingOf(mentions, likeliest, nations)
  let now = mentions.map((mention, i) => choose({ mention, next: mentions[i + 1], near: NOWHERE }, first, context))
  for (let round = 0; round < ROUNDS; round++) {
    const last = now
    const setting = settingOf(last, ({ resolved }) => (resolved ? [resolved] : []), nations)
    now = mentions.map((mention, i) => choose({ mention, next: last[i + 1], near: nearOf(last, i) }, setting, context))
    if (now.every(({ resolved }, i) => resolved === last[i]!.resolved)) break
  }
  return now.filter(isStill)
}

/** How often a choice is looked at again in the light of the others; the third time changes less than one in a hundred. */
const ROUNDS = 3

const NOWHERE: readonly Place[] = []

/** What the neighbours of a mention were taken for. */
function nearOf(mentions: readonly PlaceMention[], index: number): readonly Place[] {
  const near: Place[] = []
  for (let i = Math.max(0, index - WINDOW); i < Math.min(mentions.length, index + 1 + WINDOW); i++) {
    const { resolved } = mentions[i]!
    if (i !== index && resolved) near.push(resolved)
  }
  return near
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

/** Guesses this close to the best one are as good: "Punjab" alone speaks for no country. */
const AS_GOOD = 0.08
/** Of names that a hundred places bear so many are looked at: they come likeliest first. */
const MOST_GUESSES = 12

/** What a name may mean before anything is known of the document: the likeliest places, best first. */
function likeliest(mention: PlaceMention): readonly Place[] {
  const scored = mention.candidates
    .slice(0, MOST_GUESSES)
    .map((place) => ({ place, score: place.weight + kindFit(place, mention) }))
  const most = Math.max(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score >= most - AS_GOOD).map(({ place }) => place)
}

function settingOf(
  mentions: readonly PlaceMention[],
  placesOf: (mention: PlaceMention) => readonly Place[],
  nations: ReadonlyMap<string, number>,
): Setting {
  const [countries, firsts, seconds] = [new Votes(), new Votes(), new Votes()]
  for (const [iso, votes] of nations) countries.add(iso, votes, null)
  for (const mention of mentions) {
    const places = placesOf(mention)
    for (const place of places) {
      const votes = votesOf(place, mention) / places.length
      countries.add(place.country.iso, votes, mention.name)
      const { first, second } = factsOf(place)
      if (first) firsts.add(first, votes, mention.name)
      if (second) seconds.add(second, votes, mention.name)
    }
  }
  return { countries, firsts, seconds }
}

/** What follows from a place alone. */
interface PlaceFacts {
  /** Keys of the first and second division that it is or lies in. */
  readonly first: string | null
  readonly second: string | null
  /** Its own name as names are compared, and how that sounds. */
  readonly key: string
  readonly sound: string
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
    first: first && `${country.iso}/${first}`,
    second: second && `${country.iso}/${first}/${second}`,
    key,
    sound: soundKey(key),
  }
  placeFacts.set(place, facts)
  return facts
}

/** How loudly a place speaks for where it lies. */
function votesOf(place: Place, mention: PlaceMention): number {
  // Certain names speak loudly: a country's or a province's own name, a district called one.
  const isSure =
    place.kind === 'country' ||
    place.kind === 'admin1' ||
    mention.typeWord === 'district' ||
    mention.typeWord === 'agency'
  if (isOfCompass(mention)) return 0
  return (
    place.weight *
    (isSure ? 2 : 1) *
    (mention.use === 'event' || mention.use === 'dateline' ? 1 : 0.5) *
    (isBare(mention) ? 0.3 : 1)
  )
}

interface Choice {
  readonly mention: PlaceMention
  readonly next: PlaceMention | undefined
  readonly near: readonly Place[]
}

function choose({ mention, next, near }: Choice, setting: Setting, context: Context): PlaceMention {
  const candidates = candidatesOf(mention, setting, context)
  if (candidates.length === 0) return resolvedTo(mention, candidates, null)
  const agreement = agreementWith(setting, mention)
  const container = next && next.from - mention.to <= 2 ? next : null
  const points = pointsOf(near)
  const nameFit = nameFitOf(mention.name)
  let best: Place | null = null
  let most = -1
  for (const place of candidates) {
    const score =
      place.weight +
      kindFit(place, mention) +
      nameFit(place) +
      agreement(place) +
      (container && liesIn(place, container.candidates) ? INSIDE_NEXT : 0) +
      NEARBY * nearness(place, points)
    if (score > most) {
      best = place
      most = score
    }
  }
  if (best && isAbroad(best, mention, near)) {
    const nowhere = resolvedTo(mention, mention.candidates, null)
    return mention.kind === 'neighbourhood' ? nowhere : { ...nowhere, kind: 'unknown-place', rank: UNKNOWN_RANK }
  }
  const isWrong = best !== null && (isFarFetched(best, mention, setting) || isOfOtherTown(best, near))
  return resolvedTo(mention, candidates, isWrong ? null : best)
}

/** The mention with what it means. Written out: every mention of every text passes here twice. */
const resolvedTo = (mention: PlaceMention, candidates: readonly Place[], resolved: Place | null): PlaceMention => ({
  start: mention.start,
  end: mention.end,
  text: mention.text,
  name: mention.name,
  kind: mention.kind,
  use: mention.use,
  rank: mention.rank,
  resolved,
  candidates,
  typeWord: mention.typeWord,
  preposition: mention.preposition,
  from: mention.from,
  to: mention.to,
  rule: mention.rule,
})

/** A little-known place of a country that nothing beside it lies in. */
function isAbroad({ country, weight, kind }: Place, mention: PlaceMention, near: readonly Place[]): boolean {
  // "Delhi Colony": a quarter that only bears a famous name.
  const isQuarter = mention.kind === 'neighbourhood' && kind === 'town'
  if ((weight > FAMOUS && !isQuarter) || kind === 'country' || kind === 'admin1') return false
  return near.length > (isQuarter ? 0 : 1) && !near.some((other) => other.country.iso === country.iso)
}

/** How near a name of no known place takes us: as a village does. */
const UNKNOWN_RANK = 7.5

const IN_TOWNS: ReadonlySet<string> = new Set(['neighbourhood', 'road', 'facility'])

/** "Police Lines" of a city that nobody named, in a text that names another one. */
function isOfOtherTown({ kind, country, admin2 }: Place, near: readonly Place[]): boolean {
  if (!IN_TOWNS.has(kind) || admin2 === null) return false
  const towns = near.filter((other) => !IN_TOWNS.has(other.kind) && other.kind !== 'country' && other.kind !== 'admin1')
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
  (place.weight < (isBare(mention) ? FAMOUS_BARE : FAMOUS) || isOfCompass(mention)) &&
  mention.kind !== 'country' &&
  (countries.shareOf(place.country.iso) < 0.3 * countries.most() || (isOfCompass(mention) && countries.isEmpty()))

/** "in the Northwest": a quarter of whatever land the text is about, unless it is called a region or a province. */
const isOfCompass = ({ name, typeWord, kind }: PlaceMention): boolean =>
  kind === 'admin1' && typeWord === null && COMPASS.test(name)
const COMPASS = /^(?:(?:north|south)[ -]?(?:east|west)?|east|west|cent(?:er|re|ral))(?:ern)?$/i

/** Daybook's own region, where nothing else decides: a bare Hangu is the one of Pakistan, not of China. */
const REGION: ReadonlySet<string> = new Set(['PK', 'IN', 'AF', 'BD', 'LK', 'NP'])
const IN_REGION = 0.15
const RIGHT_KIND = 0.25
const RIGHT_DIVISION = 0.3

/** What the word beside the name says: "Charsadda town" is no district, and "Plateau State" none of Benin's departments. */
function kindFit({ kind, country }: Place, { typeWord }: PlaceMention): number {
  const region = REGION.has(country.iso) ? IN_REGION : 0
  if (typeWord === null) return region
  if (kind === 'town') return region + (/^(?:town|city|village)$/.test(typeWord) ? RIGHT_KIND : 0)
  const callers = kind === 'admin1' || kind === 'country' ? FIRST_DIVISION_WORDS.get(typeWord) : undefined
  if (!callers) return region
  return region + (kind === 'admin1' && callers.has(country.iso) ? RIGHT_DIVISION : -RIGHT_DIVISION)
}

/** 0.1 to 0.2 is best on eval/places.ts and loses none of the incidents; from 0.3 on it does. */
const OTHER_NAME = -0.2

/** A town's former or foreign name means it less often than its own name means another: Salisbury is hardly Harare. */
function nameFitOf(name: string): (place: Place) => number {
  const key = foldName(name)
  let sound: string | null = null
  return (place) => {
    if (place.kind !== 'town' && place.kind !== 'neighbourhood') return 0
    const own = factsOf(place)
    if (own.key === key) return 0
    sound ??= soundKey(key)
    return own.sound === sound ? 0 : OTHER_NAME
  }
}

/** What the name may be; a district that is called one may be spelled otherwise although the spelling names a town. */
function candidatesOf(mention: PlaceMention, setting: Setting, context: Context): readonly Place[] {
  const { candidates, typeWord, name } = mention
  if (candidates.length === 0) return soundingLike(mention, setting, context)
  if (typeWord !== 'district' && typeWord !== 'agency') return candidates
  if (candidates.some(({ kind }) => kind === 'admin2' || kind === 'admin1')) return candidates
  const alike = context.lexicon.gazetteer.findBySound(name).filter(({ kind }) => kind === 'admin2')
  return alike.length > 0 ? alike : candidates
}

/** How well a place fits what the other names of the document speak for. */
function agreementWith({ countries, firsts, seconds }: Setting, { name }: PlaceMention): (place: Place) => number {
  const country = countries.sharesWithout(name)
  const division = firsts.sharesWithout(name)
  const district = seconds.sharesWithout(name)
  return (place) => {
    const { first, second } = factsOf(place)
    return (
      SAME_COUNTRY * country(place.country.iso) +
      (first ? SAME_FIRST * division(first) : 0) +
      (second ? SAME_SECOND * district(second) : 0)
    )
  }
}

interface Point {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}

/** A place as a point; null for a country or a first division, which are no points, and where nobody knows. */
function pointOf({ name, latitude, longitude, kind }: Place): Point | null {
  if (latitude === null || longitude === null || kind === 'country' || kind === 'admin1') return null
  return { name, latitude, longitude }
}

/** The neighbours that are points, laid out once for all candidates. */
function pointsOf(near: readonly Place[]): Point[] {
  const points: Point[] = []
  for (const place of near) {
    const point = pointOf(place)
    if (point) points.push(point)
  }
  return points
}

/** The share of the neighbours that lie within a day's drive, for places that are points. */
function nearness(place: Place, points: readonly Point[]): number {
  const own = points.length > 0 ? pointOf(place) : null
  if (!own) return 0
  let close = 0
  let all = 0
  for (const { name, latitude, longitude } of points) {
    if (name === own.name) continue
    all++
    if (Math.abs(latitude - own.latitude) < NEAR_DEGREES && Math.abs(longitude - own.longitude) < NEAR_DEGREES) close++
  }
  return all === 0 ? 0 : close / all
}

const heard = new WeakMap<Place, boolean>()

/** A name of which more than two sounds are left. */
function isHeard(place: Place): boolean {
  const known = heard.get(place)
  if (known !== undefined) return known
  const answer = soundKey(place.name.toLowerCase()).length > 2
  heard.set(place, answer)
  return answer
}

/** Other spellings of a name that the gazetteer writes otherwise, in the countries that the document is about. */
function soundingLike(mention: PlaceMention, { countries }: Setting, context: Context): readonly Place[] {
  if (mention.name.length < 4 || mention.kind === 'road' || mention.kind === 'facility' || countries.isEmpty())
    return []
  return context.lexicon.gazetteer
    .findBySound(mention.name)
    .filter((place) => countries.shareOf(place.country.iso) > 0.25 && isHeard(place))
}
