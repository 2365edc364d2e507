import type { Gazetteer, Place } from '#lexicon/index.ts'
import type { Context } from '../context.ts'
import { liesIn } from './contained.ts'
import type { PlaceMention } from './place-mention.ts'
import { isHeard, type Option, openSetting, optionsOf, type Setting } from './place-options.ts'
import { nationsTold } from './told-nations.ts'

/** What agreement counts beside a place's own weight (0 to 1); swept on the development sets of eval/places.ts. */
const SAME_COUNTRY = 0.5
const SAME_FIRST = 0.3
const SAME_SECOND = 0.35
const INSIDE_NEXT = 0.9
const NEARBY = 0.35
/** Neighbours in the text, on either side, that nearness is measured to. */
const WINDOW = 8
const NEAR_DEGREES = 1.5

/** A mention while its meaning is open. */
interface Open {
  readonly mention: PlaceMention
  readonly options: readonly Option[]
  readonly places: readonly Place[]
  /** The gazetteer writes the name otherwise: of what sounds like it, only places where the document is set count. */
  readonly isHeard: boolean
  /** What it may mean before anything is known of the document. */
  readonly likeliest: readonly Option[]
  readonly isBare: boolean
  readonly isOfCompass: boolean
  /** The next mention, where it follows so closely that this one may lie in it. */
  readonly container: Open | null
  /** What it was last chosen from. */
  candidates: readonly Place[]
  isAbroad: boolean
}

/** What each mention was taken for. */
type Choice = readonly (Option | null)[]

/** Chooses what each name means: the candidate that fits the document's other places best. */
export function resolvePlaces(mentions: readonly PlaceMention[], context: Context): PlaceMention[] {
  if (mentions.length === 0) return []
  const setting = openSetting()
  const nations = nationsTold(context.view.tokens)
  const open = openAll(mentions, setting, context)
  let last: Choice = NO_CHOICE
  for (let round = 0; round <= ROUNDS; round++) {
    setOut(setting, nations, open, last)
    const now = open.map((_, i) => choose(open, i, last, setting))
    const isSettled = round > 0 && now.every((option, i) => option?.place === last[i]?.place)
    last = now
    if (isSettled) break
  }
  return open.map((one, i) => resolvedTo(one, last[i]!)).filter(isStill)
}

/** How often a choice is looked at again in the light of the others; the third time changes less than one in a hundred. */
const ROUNDS = 3

/** Before the first choice. */
const NO_CHOICE: Choice = []

/** Lays out what each mention may mean, from the last to the first: a container stands behind what it holds. */
function openAll(mentions: readonly PlaceMention[], setting: Setting, { lexicon }: Context): Open[] {
  const open: Open[] = []
  let next: Open | null = null
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i]!
    const guesses = optionsOf(mention, mention.candidates, setting)
    const places = placesOf(mention, lexicon.gazetteer)
    next = {
      mention,
      options: places === mention.candidates ? guesses : optionsOf(mention, places, setting),
      places,
      isHeard: mention.candidates.length === 0,
      likeliest: likeliestOf(guesses),
      isBare: isBare(mention),
      isOfCompass: isOfCompass(mention),
      container: next && next.mention.from - mention.to <= 2 ? next : null,
      candidates: mention.candidates,
      isAbroad: false,
    }
    open.push(next)
  }
  return open.reverse()
}

/** What neighbours of a mention were taken for. */
function nearOf(choice: Choice, index: number): Option[] {
  const near: Option[] = []
  for (let i = Math.max(0, index - WINDOW); i < Math.min(choice.length, index + 1 + WINDOW); i++) {
    const option = choice[i]!
    if (i !== index && option) near.push(option)
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
function likeliestOf(options: readonly Option[]): readonly Option[] {
  if (options.length < 2) return options
  const looked = Math.min(options.length, MOST_GUESSES)
  let most = options[0]!.likelihood
  for (let i = 1; i < looked; i++) most = Math.max(most, options[i]!.likelihood)
  const likeliest: Option[] = []
  for (let i = 0; i < looked; i++) if (options[i]!.likelihood >= most - AS_GOOD) likeliest.push(options[i]!)
  return likeliest
}

/** Counts anew what the document speaks for: by what was chosen last, and before that by the likeliest guesses. */
function setOut(setting: Setting, nations: ReadonlyMap<string, number>, open: readonly Open[], last: Choice): void {
  const { countries, firsts, seconds } = setting
  countries.clear()
  firsts.clear()
  seconds.clear()
  for (const [iso, votes] of nations) countries.add(countries.areaOf(iso), votes)
  for (let i = 0; i < open.length; i++) {
    const one = open[i]!
    if (last === NO_CHOICE)
      for (const option of one.likeliest) vote(setting, option, votesOf(option, one) / one.likeliest.length)
    else if (last[i]) vote(setting, last[i]!, votesOf(last[i]!, one))
  }
}

function vote({ countries, firsts, seconds }: Setting, { country, first, second }: Option, votes: number): void {
  countries.cast(country, votes)
  if (first) firsts.cast(first, votes)
  if (second) seconds.cast(second, votes)
}

/** How loudly a place speaks for where it lies. */
function votesOf({ place }: Option, { mention, isOfCompass, isBare }: Open): number {
  // Certain names speak loudly: a country's or a province's own name, a district called one.
  const isSure =
    place.kind === 'country' ||
    place.kind === 'admin1' ||
    mention.typeWord === 'district' ||
    mention.typeWord === 'agency'
  if (isOfCompass) return 0
  return (
    place.weight *
    (isSure ? 2 : 1) *
    (mention.use === 'event' || mention.use === 'dateline' ? 1 : 0.5) *
    (isBare ? 0.3 : 1)
  )
}

function choose(open: readonly Open[], index: number, last: Choice, setting: Setting): Option | null {
  const one = open[index]!
  const { mention } = one
  let { options } = one
  one.isAbroad = false
  one.candidates = one.places
  if (one.isHeard) {
    options = options.filter(({ country }) => setting.countries.shareOf(country.area) > HEARD_SHARE)
    one.candidates = options.map(({ place }) => place)
  }
  if (options.length === 0) return null
  const near = nearOf(last, index)
  const best = options.length === 1 ? options[0]! : bestOf(options, one, near, setting)
  if (isAbroad(best.place, mention, near)) {
    one.isAbroad = true
    one.candidates = mention.candidates
    return null
  }
  return isFarFetched(best, one, setting) || isOfOtherTown(best.place, near) ? null : best
}

/** A spelling that the gazetteer does not know is of a country that this much of the document speaks for. */
const HEARD_SHARE = 0.25

/** The first of the options that fit best. */
function bestOf(
  options: readonly Option[],
  { container }: Open,
  near: readonly Option[],
  { countries, firsts, seconds }: Setting,
): Option {
  let best = options[0]!
  let most = -1
  for (const option of options) {
    const { merit, country, first, second } = option
    const agreement =
      SAME_COUNTRY * countries.shareOfOthers(country) +
      (first ? SAME_FIRST * firsts.shareOfOthers(first) : 0) +
      (second ? SAME_SECOND * seconds.shareOfOthers(second) : 0)
    const fit = merit + agreement
    // Most options fit so badly that nothing beside them could make them the best.
    if (fit + INSIDE_NEXT + NEARBY <= most) continue
    const score =
      fit +
      (container && liesIn(option.place, container.candidates) ? INSIDE_NEXT : 0) +
      NEARBY * nearness(option, near)
    if (score > most) {
      best = option
      most = score
    }
  }
  return best
}

/** The mention with what it means. */
function resolvedTo({ mention, candidates, isAbroad }: Open, option: Option | null): PlaceMention {
  // "Delhi Colony" stays the quarter that it is called.
  const isUnknown = isAbroad && mention.kind !== 'neighbourhood'
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    name: mention.name,
    kind: isUnknown ? 'unknown-place' : mention.kind,
    use: mention.use,
    rank: isUnknown ? UNKNOWN_RANK : mention.rank,
    resolved: option ? option.place : null,
    candidates,
    typeWord: mention.typeWord,
    preposition: mention.preposition,
    isContained: mention.isContained,
    from: mention.from,
    to: mention.to,
    rule: mention.rule,
  }
}

/** A little-known place of a country that nothing beside it lies in. */
function isAbroad({ country, weight, kind }: Place, mention: PlaceMention, near: readonly Option[]): boolean {
  // "Delhi Colony": a quarter that only bears a famous name.
  const isQuarter = mention.kind === 'neighbourhood' && kind === 'town'
  if ((weight > FAMOUS && !isQuarter) || kind === 'country' || kind === 'admin1') return false
  return near.length > (isQuarter ? 0 : 1) && !near.some(({ place }) => place.country.iso === country.iso)
}

/** How near a name of no known place takes us: as a village does. */
const UNKNOWN_RANK = 7.5

const IN_TOWNS: ReadonlySet<string> = new Set(['neighbourhood', 'road', 'facility'])

/** "Police Lines" of a city that nobody named, in a text that names another one. */
function isOfOtherTown({ kind, country, admin2 }: Place, near: readonly Option[]): boolean {
  if (!IN_TOWNS.has(kind) || admin2 === null) return false
  const towns = near.filter(
    ({ place }) => !IN_TOWNS.has(place.kind) && place.kind !== 'country' && place.kind !== 'admin1',
  )
  return (
    towns.length > 0 &&
    towns.every(
      ({ place: town }) =>
        town.country.iso === country.iso && (town.kind === 'admin2' ? town.name : town.admin2) !== admin2,
    )
  )
}

/** A village elsewhere that happens to share the name of a place here: nobody wrote of it. */
const FAMOUS = 0.6
const FAMOUS_BARE = 0.75
const isFarFetched = (
  { place, country }: Option,
  { mention, isBare, isOfCompass }: Open,
  { countries }: Setting,
): boolean =>
  (place.weight < (isBare ? FAMOUS_BARE : FAMOUS) || isOfCompass) &&
  mention.kind !== 'country' &&
  (countries.shareOf(country.area) < 0.3 * countries.most() || (isOfCompass && countries.isEmpty()))

/** "in the Northwest": a quarter of whatever land the text is about, unless it is called a region or a province. */
const isOfCompass = ({ name, typeWord, kind }: PlaceMention): boolean =>
  kind === 'admin1' && typeWord === null && COMPASS.test(name)
const COMPASS = /^(?:(?:north|south)[ -]?(?:east|west)?|east|west|cent(?:er|re|ral))(?:ern)?$/i

/** What the name may be; a district that is called one may be spelled otherwise although the spelling names a town. */
function placesOf(mention: PlaceMention, gazetteer: Gazetteer): readonly Place[] {
  const { candidates, typeWord, name } = mention
  if (candidates.length === 0) return soundingLike(mention, gazetteer)
  if (typeWord !== 'district' && typeWord !== 'agency') return candidates
  if (candidates.some(({ kind }) => kind === 'admin2' || kind === 'admin1')) return candidates
  const alike = gazetteer.findBySound(name).filter(({ kind }) => kind === 'admin2')
  return alike.length > 0 ? alike : candidates
}

/** Other spellings of a name that the gazetteer writes otherwise. */
function soundingLike({ name, kind, candidates }: PlaceMention, gazetteer: Gazetteer): readonly Place[] {
  if (name.length < 4 || kind === 'road' || kind === 'facility') return candidates
  return gazetteer.findBySound(name).filter(isHeard)
}

/** The share of the neighbours that lie within a day's drive, for places that are points. */
function nearness({ place, isPoint }: Option, near: readonly Option[]): number {
  if (!isPoint) return 0
  let close = 0
  let all = 0
  for (const { place: other, isPoint: isOther } of near) {
    if (!isOther || other.name === place.name) continue
    all++
    if (
      Math.abs(other.latitude! - place.latitude!) < NEAR_DEGREES &&
      Math.abs(other.longitude! - place.longitude!) < NEAR_DEGREES
    )
      close++
  }
  return all === 0 ? 0 : close / all
}
