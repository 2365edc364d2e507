import type { Gazetteer, Place } from '#lexicon/index.ts'
import type { Evidence } from '#model/index.ts'
import { contains } from '#model/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { firstFrom, inSpans, itemAt } from '../in-scene.ts'
import type { Scene } from '../scene.ts'
import { type Chain, chainsOf } from './chains.ts'
import { type Divisions, divisionsOf, firstOf, isFormer, isOwnDistrict, secondOf } from './divisions-of.ts'
import { nationTold } from './nation-told.ts'
import type { PlaceMention } from './place-mention.ts'
import { pointOf } from './place-point.ts'
import { isSpot } from './spots.ts'

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
  const chains = chainsOf(inSpans(places, scene.spans).filter(isOfText), tokens)
  const main = mainChain(chains, scene, context) ?? sharedChain(places, scene, tokens)
  const others = chains.filter((chain) => chain !== main)
  const spot = main ? spotOf(main, others, tokens) : null
  const here = main ?? NO_PLACES
  const beside = joined(others)
  const told = toldBefore(places, scene.spans[0]?.start ?? 0)
  const filed = filedAt(places, here, beside, told)
  if (filed && !main && told.every(({ use }) => use !== 'event')) {
    // Nothing else says where: it was told from where it happened.
    const divisions = divisionsOf({ main: [filed], others: NO_PLACES, rest: told, spot: filed }, context)
    const where = assemble(filed, divisions, context.lexicon.gazetteer)
    return { ...where, inferred: [...new Set([...where.inferred, 'place', 'admin2'])] }
  }
  // A place that the gazetteer does not know may lie far from the desk that filed it.
  const rest = filed && spot?.resolved ? [...told, filed] : told
  const divisions = divisionsOf({ main: here, others: beside, rest, spot }, context)
  if (!divisions.country && !spot) return { ...NOWHERE, ...nationTold(scene, context) }
  return assemble(spot ?? divisions.city, divisions, context.lexicon.gazetteer)
}

const NO_PLACES: Chain = []

const isOfText = ({ use }: PlaceMention): boolean => use !== 'dateline'

function joined(chains: readonly Chain[]): readonly PlaceMention[] {
  if (chains.length < 2) return chains[0] ?? NO_PLACES
  const all: PlaceMention[] = []
  for (const chain of chains) for (const mention of chain) all.push(mention)
  return all
}

/** What the text tells later is of other scenes; of what it told before, the nearest comes first. */
function toldBefore(places: readonly PlaceMention[], start: number): readonly PlaceMention[] {
  const at = firstFrom(places, start)
  const told: PlaceMention[] = []
  for (let i = at - 1; i >= Math.max(0, at - BEFORE); i--) if (isOfText(places[i]!)) told.push(places[i]!)
  return told
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
function filedAt(places: readonly PlaceMention[], here: Chain, beside: Chain, told: Chain): PlaceMention | null {
  const dateline = places.find(({ use, resolved }) => use === 'dateline' && resolved !== null && !isNation(resolved))
  if (!dateline) return null
  return isCompatible(dateline, [...here, ...beside, ...told]) ? { ...dateline, use: 'event' } : null
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
  if (first.from > 0 && tokens[first.from - 1]!.kind !== 'newline') return false
  if (first.text !== first.text.toUpperCase()) return false
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

const mayBeHere = ({ use }: PlaceMention): boolean => use === 'event' || use === 'limits'

/** The chain that the trigger's own clause puts the event at: near it, after it rather than before, and fine. */
function mainChain(chains: readonly Chain[], scene: Scene, context: Context): Chain | null {
  if (chains.length === 0) return null
  const sentence = itemAt(context.view.sentences, scene.trigger.start)
  const lead = itemAt(context.view.sentences, scene.spans[0]?.start ?? 0)
  let best: Chain | null = null
  let least = Infinity
  for (const chain of chains) {
    const first = chain.find(mayBeHere)
    if (!first) continue
    const gap =
      first.start >= scene.trigger.end ? first.start - scene.trigger.end : (scene.trigger.start - first.start) * 1.3
    const isSame = sentence && contains(sentence, first)
    const isLead = lead && contains(lead, first)
    let rank = first.rank
    for (const mention of chain) if (mayBeHere(mention) && mention.rank > rank) rank = mention.rank
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
    if (tellsOutright(tokens[i]!.word))
      return tokens[i]!.lower !== 'place' || /^(?:took|taken|takes)$/.test(tokens[i - 1]?.lower ?? '')
  return false
}

const tellsOutright = whether(({ lower }) => /^(?:occurred|happened|place)$/.test(lower))

/** No sentence nests more places in one another. */
const LONGEST_CHAIN = 12

/** A later place counts only where it is not known to lie in another division than the first ones. */
function isCompatible(candidate: PlaceMention, main: readonly PlaceMention[]): boolean {
  const place = candidate.resolved
  if (!place) return true
  const there = firstOf(place)
  const far = secondOf(place)
  for (let i = 0; i < main.length && i < LONGEST_CHAIN; i++) {
    const { resolved, use } = main[i]!
    if (!resolved || use === 'origin' || use === 'destination') continue
    if (resolved.country.iso !== place.country.iso) return false
    const here = firstOf(resolved)
    if (here && there && here !== there && !isFormer(here) && !isFormer(there)) return false
    const near = secondOf(resolved)
    if (near && far && near !== far) return false
  }
  return true
}

/** Roads, tehsils and towns may be refined; a named neighbourhood or village stands. */
const fineEnough = ({ rank }: PlaceMention): boolean => rank < 7.5

/** The mention of a chain that names the smallest place: the first of the finest kind, and never a distant beat. */
function finest(chain: Chain): PlaceMention | null {
  const spots = chain.filter(isSpot)
  if (spots.length < 2) return spots[0] ?? null
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
