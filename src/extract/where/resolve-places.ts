import { type Place, soundKey } from '#lexicon/index.ts'
import type { Context } from '../context.ts'
import type { PlaceMention } from './place-mention.ts'

/** What the document is about, by name: how much speaks for a country, a first and a second division. */
interface Setting {
  readonly countries: ReadonlyMap<string, number>
  readonly firsts: ReadonlyMap<string, number>
  readonly seconds: ReadonlyMap<string, number>
}

/** How much agreement with the rest of the document counts beside a place's own weight. Swept on news of both kinds. */
const SAME_COUNTRY = 0.5
const SAME_FIRST = 0.25
const SAME_SECOND = 0.35

/** Chooses what each name means: the candidate that fits the document's other places best. */
export function resolvePlaces(mentions: readonly PlaceMention[], context: Context): PlaceMention[] {
  if (mentions.length === 0) return []
  const first = settingOf(mentions, (mention) => mention.candidates[0] ?? null)
  const once = mentions.map((mention) => choose(mention, first, context))
  const second = settingOf(once, (mention) => mention.resolved)
  return once.map((mention) => choose(mention, second, context))
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
    const isSure = place.kind === 'country' || place.kind === 'admin1' || mention.typeWord === 'district' || mention.typeWord === 'agency'
    const votes = place.weight * (isSure ? 2 : 1) * (mention.use === 'event' ? 1 : 0.5)
    vote(countries, place.country.iso, votes)
    const admin1 = place.kind === 'admin1' ? place.name : place.admin1
    if (admin1) vote(firsts, `${place.country.iso}/${admin1}`, votes)
    const admin2 = place.kind === 'admin2' ? place.name : place.admin2
    if (admin2) vote(seconds, `${place.country.iso}/${admin1}/${admin2}`, votes)
  }
  return { countries, firsts, seconds }
}

function choose(mention: PlaceMention, setting: Setting, context: Context): PlaceMention {
  const candidates = mention.candidates.length > 0 ? mention.candidates : soundingLike(mention, setting, context)
  let best: Place | null = null
  let most = -1
  for (const place of candidates) {
    const score = place.weight + agreement(place, setting)
    if (score > most) {
      best = place
      most = score
    }
  }
  return { ...mention, candidates, resolved: best }
}

function agreement(place: Place, { countries, firsts, seconds }: Setting): number {
  const admin1 = place.kind === 'admin1' ? place.name : place.admin1
  const admin2 = place.kind === 'admin2' ? place.name : place.admin2
  const { iso } = place.country
  return (
    SAME_COUNTRY * share(countries, iso) +
    SAME_FIRST * share(firsts, `${iso}/${admin1}`) +
    SAME_SECOND * share(seconds, `${iso}/${admin1}/${admin2}`)
  )
}

const share = (votes: ReadonlyMap<string, number>, key: string): number => {
  const own = votes.get(key)
  if (own === undefined) return 0
  let all = 0
  for (const count of votes.values()) all += count
  return own / all
}

/** Other spellings of a name that the gazetteer writes otherwise, in the countries that the document is about. */
function soundingLike(mention: PlaceMention, setting: Setting, context: Context): readonly Place[] {
  if (mention.name.length < 4 || mention.kind === 'road' || mention.kind === 'facility' || setting.countries.size === 0) return []
  return context.lexicon.gazetteer.findBySound(mention.name).filter((place) => share(setting.countries, place.country.iso) > 0.25 && soundKey(place.name.toLowerCase()).length > 2)
}
