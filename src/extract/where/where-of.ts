import { FORMER_DIVISIONS, formerDivision, type Gazetteer, type Place } from '#lexicon/index.ts'
import type { Evidence } from '#model/index.ts'
import { contains } from '#model/index.ts'
import type { Token } from '#text/index.ts'
import type { Context } from '../context.ts'
import { firstFrom, inSpans, itemAt } from '../in-scene.ts'
import type { Scene } from '../scene.ts'
import { type Chain, chainsOf } from './chains.ts'
import { nationTold } from './nation-told.ts'
import type { PlaceMention } from './place-mention.ts'
import { pointOf } from './place-point.ts'
import { isPartOfDistrict, isSpot } from './spots.ts'

export interface Where {
  readonly country: { readonly name: string; readonly iso: string } | null
  readonly admin1: string | null
  readonly admin2: string | null
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** UCDP's where_prec: 1 exact, 2 near, 3 admin 2, 4 admin 1, 5 linear, 6 country. */
  readonly placePrecision: number | null
  readonly evidence: readonly Evidence[]
  readonly inferred: readonly string[]
}

const NOWHERE: Where = {
  country: null,
  admin1: null,
  admin2: null,
  place: null,
  latitude: null,
  longitude: null,
  placePrecision: null,
  evidence: [],
  inferred: [],
}

/**
 * Where a scene happened: the chain of places nearest its trigger, its spot made finer by what the scene says later,
 * its divisions filled up from the rest of the scene and then of the document.
 */
export function whereOf(scene: Scene, places: readonly PlaceMention[], context: Context): Where {
  const { tokens } = context.view
  const inside = inSpans(places, scene.spans).filter(({ use }) => use !== 'dateline')
  const chains = chainsOf(inside, tokens)
  const main = mainChain(chains, scene, context) ?? sharedChain(places, scene, tokens)
  const others = chains.filter((chain) => chain !== main)
  // What the text tells later is of other scenes; of what it told before, the nearest counts.
  const at = firstFrom(places, scene.spans[0]?.start ?? 0)
  const before = places.slice(Math.max(0, at - BEFORE), at).reverse()
  const spot = main ? spotOf(main, others, tokens) : null
  const told = before.filter(({ use }) => use !== 'dateline')
  const filed = filedAt(places, [...(main ?? []), ...others.flat(), ...told])
  if (filed && !main && told.every(({ use }) => use !== 'event')) {
    // Nothing else says where: it was told from where it happened.
    const divisions = divisionsOf({ main: [filed], others: [], rest: told, spot: filed }, context)
    const where = assemble(filed, divisions, context.lexicon.gazetteer)
    return { ...where, inferred: [...new Set([...where.inferred, 'place', 'admin2'])] }
  }
  // A place that the gazetteer does not know may lie far from the desk that filed it.
  const rest = filed && spot?.resolved ? [...told, filed] : told
  const divisions = divisionsOf({ main: main ?? [], others: others.flat(), rest, spot }, context)
  if (!divisions.country && !spot) return { ...NOWHERE, ...nationTold(scene, context) }
  return assemble(spot ?? divisions.city, divisions, context.lexicon.gazetteer)
}

/** "Seven died in two attacks in Landhi. … Later they shot four in a van": the one place that the total was told of. */
function sharedChain(places: readonly PlaceMention[], scene: Scene, tokens: readonly Token[]): Chain | null {
  if (!scene.shared) return null
  const chains = chainsOf(
    inSpans(places, scene.shared).filter(({ use }) => use === 'event'),
    tokens,
  )
  return chains.length === 1 ? chains[0]! : null
}

/** Where the report was filed, unless what it tells lies in another division. */
function filedAt(places: readonly PlaceMention[], told: readonly PlaceMention[]): PlaceMention | null {
  const dateline = places.find(({ use, resolved }) => use === 'dateline' && resolved !== null && !isNation(resolved))
  if (!dateline) return null
  return isCompatible(dateline, told.slice(0, BEFORE)) ? { ...dateline, use: 'event' } : null
}

const isNation = ({ kind }: Place): boolean => kind === 'country'

/** How many places told before a scene are looked through for its divisions. */
const BEFORE = 60
/** Characters that a sentence border between a chain and the trigger counts for. */
const BORDER = 300
/** The same for the scene's first sentence, which mostly says where. */
const LEAD = -200

/** Where a report was filed says where it happened only when nothing else does. */
const DATELINE = 600

/** "QUETTA:", "KATSINA, Nigeria:", "KABUL, March 4:", "MARDAN —" before the first sentence of a paragraph. */
function isDateline(chain: Chain, { tokens }: Context['view']): boolean {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  if (first.text !== first.text.toUpperCase()) return false
  if (first.from > 0 && tokens[first.from - 1]!.kind !== 'newline') return false
  const end = tokens.slice(last.to, last.to + DATELINE_TOKENS).findIndex(({ text }) => /^(?:[:—–]|-)$/.test(text))
  return (
    end >= 0 &&
    tokens
      .slice(last.to, last.to + end)
      .every(({ text, isCapital, kind }) => isCapital || kind !== 'word' || text === 'of')
  )
}

/** The most tokens between the place of a dateline and its colon: "(Nigeria), March 4:". */
const DATELINE_TOKENS = 8

/** The chain that the trigger's own clause puts the event at: near it, after it rather than before, and fine. */
function mainChain(chains: readonly Chain[], scene: Scene, context: Context): Chain | null {
  const sentence = itemAt(context.view.sentences, scene.trigger.start)
  const lead = itemAt(context.view.sentences, scene.spans[0]?.start ?? 0)
  let best: Chain | null = null
  let least = Infinity
  for (const chain of chains) {
    const usable = chain.filter(({ use }) => use === 'event' || use === 'limits')
    const first = usable[0]
    if (!first) continue
    const gap =
      first.start >= scene.trigger.end ? first.start - scene.trigger.end : (scene.trigger.start - first.start) * 1.3
    const isSame = sentence && contains(sentence, first)
    const isLead = lead && contains(lead, first)
    const rank = Math.max(...usable.map(({ rank }) => rank))
    const cost =
      Math.max(0, gap) +
      (isSame ? 0 : isLead ? LEAD : BORDER) -
      rank * 18 +
      (isDateline(chain, context.view) ? DATELINE : 0) -
      (first.preposition && first.preposition !== 'of' && first.preposition !== 'from' ? 40 : 0)
    if (cost < least) {
      best = chain
      least = cost
    }
  }
  return best
}

/**
 * A spot of a later sentence replaces the first where it is finer by kind (a village in the tehsil just named), lies in
 * the first by its own words, or is where the text says outright that it happened.
 */
function spotOf(main: Chain, others: readonly Chain[], tokens: readonly Token[]): PlaceMention | null {
  const first = finest(main)
  let spot = first
  for (const chain of others) {
    const candidate = finest(chain)
    if (candidate?.use !== 'event' || candidate.start < (first?.start ?? 0)) continue
    if (!isCompatible(candidate, main)) continue
    const nests = spot !== null && chain.some(({ name }) => name === spot!.name) && candidate.name !== spot.name
    const isTold = isOutright(candidate, tokens) && candidate.rank >= (spot?.rank ?? 0)
    const finer = isPut(candidate, spot) && candidate.rank > (spot?.rank ?? 0) && (spot === null || fineEnough(spot))
    if (spot === null ? isPut(candidate, spot) : nests || isTold || finer) spot = candidate
  }
  return spot
}

/** "in Kanak village", "on Spini Road"; "picked up from Kanak village" where only a tehsil was told before. */
function isPut({ preposition, kind, typeWord }: PlaceMention, spot: PlaceMention | null): boolean {
  if (preposition === null) return false
  if (preposition === 'on') return kind === 'road'
  if (preposition === 'from') return (typeWord === 'village' || typeWord === 'area') && spot !== null && spot.rank < 5
  return /^(?:in|at|near|inside|outside|around)$/.test(preposition)
}

/** "the incident occurred in the Kanak area", "it took place at". */
function isOutright({ from, preposition }: PlaceMention, tokens: readonly Token[]): boolean {
  if (preposition === null || preposition === 'from' || preposition === 'of') return false
  for (let i = from - 1; i >= Math.max(0, from - 6); i--)
    if (/^(?:occurred|happened|place)$/.test(tokens[i]!.lower))
      return tokens[i]!.lower !== 'place' || /^(?:took|taken|takes)$/.test(tokens[i - 1]?.lower ?? '')
  return false
}

/** No sentence nests more places in one another. */
const LONGEST_CHAIN = 12

/** A later place counts only where it is not known to lie in another division than the first ones. */
function isCompatible(candidate: PlaceMention, main: readonly PlaceMention[]): boolean {
  const place = candidate.resolved
  if (!place) return true
  return main.slice(0, LONGEST_CHAIN).every(({ resolved, use }) => {
    if (!resolved || use === 'origin' || use === 'destination') return true
    if (resolved.country.iso !== place.country.iso) return false
    const [here, there] = [firstOf(resolved), firstOf(place)]
    if (here && there && here !== there && !isFormer(here) && !isFormer(there)) return false
    const [near, far] = [secondOf(resolved), secondOf(place)]
    return !(near && far && near !== far)
  })
}

const isFormer = (name: string): boolean => FORMER_DIVISIONS.some(({ admin1 }) => admin1 === name)
const secondOf = (place: Place): string | null => (place.kind === 'admin2' ? place.name : place.admin2)

/** Roads, tehsils and towns may be refined; a named neighbourhood or village stands. */
const fineEnough = ({ rank }: PlaceMention): boolean => rank < 7.5

/** The mention of a chain that names the smallest place: the first of the finest kind, and never a distant beat. */
function finest(chain: Chain): PlaceMention | null {
  const spots = chain.filter(isSpot)
  const events = spots.filter(({ use }) => use === 'event')
  const pool = events.some(({ rank }) => rank > 5) || spots.length === events.length ? events : spots
  let best: PlaceMention | null = null
  for (const spot of pool) {
    const rank = spot.use === 'limits' ? 5.5 : spot.rank
    // Order tells more than kind: "Banaras Chowk in Peerabad locality of Orangi Town". Only institutions give way.
    const isRoadAt = best?.kind === 'road' && rank > 4 && (spot.preposition === 'at' || spot.preposition === 'near')
    if (best === null || isRoadAt || (best.rank < 3 && rank > best.rank && !isCity(spot))) best = spot
  }
  return best
}

/** A city that is its own district: an institution in it says more. */
const isCity = ({ resolved, use }: PlaceMention): boolean =>
  resolved !== null &&
  use === 'event' &&
  (resolved.kind === 'admin2' || (resolved.kind === 'town' && isOwnDistrict(resolved)))

interface Sources {
  readonly main: readonly PlaceMention[]
  readonly others: readonly PlaceMention[]
  readonly rest: readonly PlaceMention[]
  readonly spot: PlaceMention | null
}

interface Divisions {
  readonly country: { readonly name: string; readonly iso: string } | null
  readonly admin1: string | null
  readonly admin2: string | null
  /** The mention that gave each, for the evidence. */
  readonly from: {
    readonly country: PlaceMention | null
    readonly admin1: PlaceMention | null
    readonly admin2: PlaceMention | null
  }
  readonly second: Place | null
  /** The district, where it was named as a city: then it is a place as well. */
  readonly city: PlaceMention | null
  readonly inferred: readonly string[]
}

/** A district that is called one, or a town that is its own district. */
const isDistrict = ({ resolved, kind, typeWord, use, text }: PlaceMention): boolean => {
  if (use === 'origin' || use === 'destination') return false
  // "in Chardara District of Kunduz": called one, and known to no gazetteer.
  if (!resolved) return kind === 'admin2' && text.endsWith(' District')
  if (kind === 'admin2' || (resolved.kind === 'admin2' && typeWord !== 'tehsil' && typeWord !== 'town')) return true
  return (
    (resolved.kind === 'town' || resolved.kind === 'admin2') &&
    isOwnDistrict(resolved) &&
    !/^(?:tehsil|area|village)$/.test(typeWord ?? '') &&
    (kind !== 'facility' || typeWord === 'club') &&
    kind !== 'road'
  )
}

const isOwnDistrict = (place: Place): boolean =>
  place.admin2 !== null && (place.admin2 === place.name || place.admin2.startsWith(`${place.name} `))

function divisionsOf({ main, others, rest, spot }: Sources, context: Context): Divisions {
  const anchor = spot?.resolved ?? main.find(({ resolved }) => resolved)?.resolved ?? null
  const ordered = [...main, ...others, ...rest]
  const country =
    anchor?.country ?? ordered.find(({ resolved, use }) => resolved && use !== 'destination')?.resolved?.country ?? null
  const home = ordered.filter(
    ({ resolved, use }) => resolved && resolved.country.iso === country?.iso && use !== 'destination',
  )
  const district =
    main.find((mention) => mention.resolved?.kind === 'admin2' && mention.typeWord !== null && isDistrict(mention)) ??
    main.find(isDistrict) ??
    fromScene(spot, main, others, rest)
  const second = district?.resolved ?? null
  const province = home.find(({ resolved }) => resolved?.kind === 'admin1')
  const firstName =
    firstOf(second ?? anchor) ??
    province?.resolved?.name ??
    home.map(({ resolved }) => firstOf(resolved)).find(Boolean) ??
    null
  const admin1 = inItsTime(
    { name: firstName, iso: country?.iso ?? '', second: second ?? anchor, mentions: ordered },
    context,
  )
  const inferred = [
    ...(province || !firstName ? [] : ['admin1']),
    ...(home.some(({ resolved }) => resolved?.kind === 'country') || !country ? [] : ['country']),
  ]
  return {
    country,
    admin1,
    admin2: district ? districtName(district) : null,
    city: district && isSpot(district) ? district : null,
    from: { country: home[0] ?? null, admin1: province ?? district ?? null, admin2: district ?? null },
    second,
    inferred,
  }
}

/** A district's name as told; that of what lies in it where it lends its name: "Lower Kurram", "the Peshawar Press Club". */
const districtName = (district: PlaceMention): string =>
  district.resolved && (isPartOfDistrict(district) || district.kind === 'facility')
    ? (secondOf(district.resolved) ?? district.name)
    : district.name

/** The district that another sentence of the scene, or the document before it, names: when the spot does not lie elsewhere. */
function fromScene(
  spot: PlaceMention | null,
  main: readonly PlaceMention[],
  others: readonly PlaceMention[],
  rest: readonly PlaceMention[],
): PlaceMention | undefined {
  const fits = (mention: PlaceMention): boolean =>
    isDistrict(mention) &&
    (mention.use === 'event' || (mention.use === 'office' && isDistrictOf(spot, mention))) &&
    main.every(({ resolved }) => !resolved || resolved.country.iso === mention.resolved?.country.iso) &&
    // "In the neighbouring province of Kunar": no district of the province told of before.
    !(main.every(isWide) && main.some(({ resolved }) => isOutside(mention, resolved))) &&
    !(spot?.resolved?.admin2 && divisionName(mention) !== spot.resolved.admin2)
  return others.find(fits) ?? rest.find(fits)
}

/** "The police chief of Kohistan … in Dasu": the office names the district that its town lies in. */
const isDistrictOf = (spot: PlaceMention | null, { resolved }: PlaceMention): boolean =>
  resolved?.kind === 'admin2' && spot?.resolved?.admin2 === resolved.name

const isWide = ({ kind }: PlaceMention): boolean => kind === 'admin1' || kind === 'country'

/** A district of today's other province; tribal agencies lay in none of today's. */
const isOutside = ({ resolved }: PlaceMention, province: Place | null): boolean =>
  province?.kind === 'admin1' &&
  resolved?.admin1 != null &&
  resolved.admin1 !== province.name &&
  !isFormer(province.name) &&
  !isFormer(resolved.admin1)

const divisionName = ({ resolved }: PlaceMention): string | null => (resolved ? secondOf(resolved) : null)

const firstOf = (place: Place | null): string | null =>
  place ? (place.kind === 'admin1' ? place.name : place.admin1) : null

interface InTime {
  readonly name: string | null
  readonly iso: string
  readonly second: Place | null
  readonly mentions: readonly PlaceMention[]
}

/** Today's division, or the one of its time where the text speaks of it ("Kurram Agency") or was published then. */
function inItsTime({ name, iso, second, mentions }: InTime, context: Context): string | null {
  if (FORMER_DIVISIONS.some(({ admin1 }) => admin1 === name)) return name
  const district = second?.kind === 'admin2' ? second.name : (second?.admin2 ?? null)
  const former = formerDivision(iso, district)
  if (!former) return name
  if (
    mentions.some(
      ({ resolved, typeWord }) => typeWord === 'agency' || typeWord === 'agencies' || resolved?.name === former.admin1,
    )
  )
    return former.admin1
  const { published } = context.document
  if (published !== null) return published <= former.until ? former.admin1 : name
  const isNew = mentions.some(({ resolved, typeWord }) => typeWord === 'district' && resolved?.name === district)
  return isNew ? name : former.admin1
}

function assemble(spot: PlaceMention | null, divisions: Divisions, gazetteer: Gazetteer): Where {
  const { country, admin1, admin2, from, inferred } = divisions
  const evidence: Evidence[] = []
  const tell = (field: string, mention: PlaceMention | null): void => {
    if (mention)
      evidence.push({ field, start: mention.start, end: mention.end, text: mention.text, rule: mention.rule })
  }
  tell('place', spot)
  if (admin2) tell('admin2', from.admin2)
  if (admin1) tell('admin1', from.admin1)
  if (country) tell('country', from.country)
  const point = pointOf(spot, { second: divisions.second, first: from.admin1, nation: from.country }, gazetteer)
  return { country, admin1, admin2, place: spot?.name ?? null, ...point, evidence, inferred }
}
