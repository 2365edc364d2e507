import {
  BEARING_VERBS,
  LOCATIVES,
  MEASURE_NOUNS,
  MEASURE_VERBS,
  PLACE_NOUNS,
  PREPOSITIONS,
  RELATIVES,
  REPORTING_VERBS,
  SUBORDINATORS,
} from '#lexicon/index.ts'
import { whether } from '#text/index.ts'
import type { PlaceMention } from '../where/index.ts'
import { type FoundName, firstFrom, type NamesPage, opensAt, type Stretch, within } from './names-page.ts'
import type { ReadFigure } from './read-figures.ts'
import { BARRIERS } from './territory.ts'

/** How many sentences before a figure's, in its paragraph, may give its place. */
const LOOK_BACK = 12

/**
 * The place of every figure: named in its own stretch, else before it in its sentence, else in the sentence before it in
 * its paragraph, else in the heading over it. Null where two could be meant, and where the words send it elsewhere
 * ("nationwide", "the two provinces"): a place is never guessed.
 */
export function placesOf(page: NamesPage): (FoundName | null)[] {
  if (page.places.length === 0) return page.figures.map(() => null)
  const found: (FoundName | null)[] = []
  const said = page.places.filter((mention) => saysWhere(page, mention))
  const laid: PlacesPage = { page, said, topics: new Map(), headed: new Map() }
  page.figures.forEach((figure, i) => {
    const last = page.figures[i - 1]
    const before = last?.sentence === figure.sentence && figure.barrier <= BARRIERS.clause ? found[i - 1]! : null
    found.push(placeOf(laid, figure, page.figures[i + 1], before))
  })
  return found
}

interface PlacesPage {
  readonly page: NamesPage
  /** The places that say where, in text order. */
  readonly said: readonly PlaceMention[]
  /** What was found for a sentence and under a heading. */
  readonly topics: Map<number, Topic>
  readonly headed: Map<Stretch, Topic>
}

function placeOf(
  laid: PlacesPage,
  figure: ReadFigure,
  next: ReadFigure | undefined,
  before: FoundName | null,
): FoundName | null {
  const { page } = laid
  const label = labelBefore(page, figure)
  if (label) return { name: nameOf(label), from: null }
  const own = saidIn(laid, figure.left, figure.right).filter((place) => !isParted(page, figure, place))
  if (own.length > 0) return only(page, own, null)
  if (isSentElsewhere(page, figure.left, figure.right)) return null
  const behind = next && sharesWithNext(page, figure, next) ? saidIn(laid, next.to, next.right) : []
  if (behind.length > 0) return only(page, behind, 'sentence')
  const { from } = page.sentences[figure.sentence]!
  const ahead = saidIn(laid, from, figure.left)
  const one = ahead.length > 0 ? only(page, ahead, 'sentence') : null
  if (one || isWhole(page, figure)) return one
  if (ahead.length > 0) return before && { name: before.name, from: 'sentence' }
  for (let i = figure.sentence - 1; i >= figure.sentence - LOOK_BACK; i--) {
    if (i < 0 || page.lineOf[i] !== page.lineOf[figure.sentence]) break
    const topic = topicOf(laid, i)
    if (topic !== 'none') return topic === 'many' ? null : topic
  }
  return underHeading(laid, figure)
}

/** What the places of a sentence come to: one, several, or none. */
type Topic = FoundName | 'many' | 'none'

function topicOf(laid: PlacesPage, sentence: number): Topic {
  const known = laid.topics.get(sentence)
  if (known) return known
  const { from, to } = laid.page.sentences[sentence]!
  const said = saidIn(laid, from, to)
  const one = said.length > 0 ? only(laid.page, said, 'paragraph') : null
  const topic = one ?? (said.length > 0 || isSentElsewhere(laid.page, from, to) ? 'many' : 'none')
  laid.topics.set(sentence, topic)
  return topic
}

function underHeading(laid: PlacesPage, figure: ReadFigure): FoundName | null {
  for (const heading of laid.page.headingsOf[figure.sentence]!) {
    const topic = topicUnder(laid, heading)
    if (topic !== 'none') return topic === 'many' ? null : topic
  }
  return null
}

function topicUnder({ page, headed }: PlacesPage, heading: Stretch): Topic {
  const known = headed.get(heading)
  if (known) return known
  const named = within(page.places, heading.from, heading.to).filter(({ use }) => !PASSED_BY.has(use))
  const topic = named.length === 0 ? 'none' : (only(page, named, 'heading') ?? 'many')
  headed.set(heading, topic)
  return topic
}

/** Uses of a place that say nothing of where a figure counts. */
const PASSED_BY: ReadonlySet<PlaceMention['use']> = new Set(['origin', 'destination', 'office', 'dateline'])
const IN = new Set([...LOCATIVES, 'across', 'throughout', 'within', 'inside', 'of', 'for', 'from'])
const REPORTING = new Set(
  REPORTING_VERBS.flatMap(({ verb, forms }) => [verb, ...(forms?.split(' ') ?? [`${verb}s`, `${verb}ed`])]).filter(
    // "Northmark recorded 1,620 deaths"
    (verb) => !BEARING_VERBS.has(verb),
  ),
)

/** "Sindh (120)", "Sindh: 120", "and Punjab 80", "Balochistan's 956 dead": a name right before its number. */
function labelBefore({ tokens, places }: NamesPage, figure: ReadFigure): PlaceMention | null {
  const at = opensAt(figure)
  const left = Math.max(figure.left - 6, at - 8)
  for (let i = firstFrom(places, at) - 1; i >= 0 && places[i]!.from >= left; i--) {
    const mention = places[i]!
    if (mention.to > at || (mention.preposition !== null && mention.preposition !== 'of')) continue
    const gap = tokens[mention.to]
    if (mention.to === at - 1 && gap) return opensLabel(gap.word) ? mention : null
    const before = tokens[mention.from - 1]
    const isInList = mention.to === at && (!before || goesOn(before.word))
    return isInList && tokens[figure.to]?.kind !== 'word' ? mention : null
  }
  return null
}
const opensLabel = whether(({ lower }) => /^(?:\(|:|'s|\||–|—|with|had)$/.test(lower))
const goesOn = whether(({ lower }) => /^(?:and|,|;|•|-|\n)$/.test(lower))

/** A place that says where: none that speaks ("Pakistan said"), none that people came from, none glued to another word. */
function saysWhere(page: NamesPage, mention: PlaceMention): boolean {
  if (PASSED_BY.has(mention.use)) return false
  const next = page.tokens[mention.to]?.lower ?? ''
  if (REPORTING.has(next) || next === '-') return false
  if (next === "'s") return hasCount(page, mention.to + 1)
  const preposition = governorOf(page, mention)
  return preposition !== null ? IN.has(preposition) : isBearer(page, mention)
}

/** The places of a stretch that say where. */
function saidIn({ page, said }: PlacesPage, from: number, to: number): PlaceMention[] {
  const found = within(said, from, to)
  if (found.length < 2) return found
  // "Northmark's operations killed 12 in Southmark": where it happened stands behind a preposition.
  const put: PlaceMention[] = []
  for (const mention of found) {
    const preposition = governorOf(page, mention) ?? 'of'
    const last = put.at(-1)
    if ((preposition !== 'of' && preposition !== 'for') || (last && areJoined(page, last, mention))) put.push(mention)
  }
  return put.length > 0 ? put : found
}

/** The preposition before a name; "in Northmark's Eastern State" puts the state. */
function governorOf({ tokens, places }: NamesPage, { preposition, from }: PlaceMention): string | null {
  if (preposition !== null || tokens[from - 1]?.lower !== "'s") return preposition
  const owner = lastBefore(places, from)
  return owner && owner.to === from - 1 && owner.from >= from - 6 ? owner.preposition : null
}

/** The last place that starts before a token. */
const lastBefore = (places: readonly PlaceMention[], token: number): PlaceMention | null =>
  places[firstFrom(places, token) - 1] ?? null

/** "Balochistan's 956 dead", "Sindh's annual toll": what the place has is counted. */
function hasCount({ tokens }: NamesPage, at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 3); i++) {
    const { kind, lower } = tokens[i]!
    if (kind === 'number' || MEASURE_NOUNS.has(lower)) return true
    if (kind !== 'word' || REPORTING.has(lower)) return false
  }
  return false
}

/** "Northmark (NM) had 2,331 deaths", "Northmark was the worst hit", "and Southmark" behind another place. */
function isBearer({ tokens, places }: NamesPage, mention: PlaceMention): boolean {
  for (let i = mention.to; i < Math.min(tokens.length, mention.to + 6); i++) {
    const { word } = tokens[i]!
    if (bears(word)) return true
    if (!standsBetween(word)) break
  }
  const before = tokens[mention.from - 1]?.lower
  if (before !== 'and' && before !== ',') return false
  const other = lastBefore(places, mention.from)
  return other !== null && other.from >= mention.from - 10 && mention.from - other.to <= 3
}
const bears = whether(({ lower }) => BEARING_VERBS.has(lower) || lower === 'was' || lower === 'remained')
const standsBetween = whether(({ text, lower }) => '(),'.includes(text) || /^\p{Lu}/u.test(text) || lower === 'and')

/** A place in a clause of its own behind the number: "a trend that coincides with the return to power in Kabul". */
function isParted({ tokens }: NamesPage, figure: ReadFigure, { from }: PlaceMention): boolean {
  for (let i = figure.to; i < from; i++) if (parts(tokens[i]!.word)) return true
  return false
}
const PARTING = new Set([...SUBORDINATORS, ...RELATIVES, 'ended', 'including', ';', '—'])
const parts = whether(({ lower }) => PARTING.has(lower))

/**
 * "from 612 to 956 in Northmark", "28 of the 40 in Northmark", "12 killed and 30 injured in Northmark": the place behind the
 * second number is that of both. "12 died and 3 in Northmark" tells only the second of it.
 */
function sharesWithNext({ tokens }: NamesPage, figure: ReadFigure, next: ReadFigure): boolean {
  if (next.sentence !== figure.sentence || next.barrier > BARRIERS.clause) return false
  const { to } = figure
  const end = opensAt(next)
  const link = to < end ? tokens[to]!.lower : ''
  if (link === 'of' && end - to <= 3) return true
  if (link === 'to' && end - to === 1) return tokens[opensAt(figure) - 1]?.lower === 'from'
  const behind = tokens[next.to]
  if (behind?.kind !== 'word' || PREPOSITIONS.has(behind.lower)) return false
  let isListed = false
  for (let i = to; i < end; i++) {
    if (tokens[i]!.lower === ';') return false
    isListed ||= listsNext(tokens[i]!.word)
  }
  return isListed
}
const listsNext = whether(({ lower }) => lower === 'and' || (MEASURE_VERBS.has(lower) && lower.endsWith('ing')))

const ELSEWHERE = new Set('elsewhere abroad overseas nationwide countrywide nationally worldwide globally'.split(' '))

/** "nationwide", "the country", "across the country", "other provinces", "the two provinces": no place named before. */
function isSentElsewhere({ tokens }: NamesPage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sendsElsewhere(tokens[i]!.word)) return true
  return false
}
const sendsElsewhere = whether(
  ({ lower }) =>
    ELSEWHERE.has(lower) ||
    /^(?:country|nation|national|world|global)$/.test(lower) ||
    (PLACE_NOUNS.has(lower) && lower.endsWith('s')),
)

/** "In all, 3,417 died", "a total of 3,417", "overall": the sum of what was told, which may be of more than one place. */
function isWhole({ tokens }: NamesPage, { left, right }: ReadFigure): boolean {
  if (tokens[left]?.lower === 'in' && tokens[left + 1]?.lower === 'all') return true
  for (let i = left; i < right; i++) if (sumsUp(tokens[i]!.word)) return true
  return false
}
const sumsUp = whether(({ lower }) =>
  /^(?:total|totals|totalled|overall|altogether|together|combined|cumulative|sum|make|makes|making)$/.test(lower),
)

/** One place, or several that are named in one breath ("in Northmark and Southmark"); null where one of two is meant. */
function only(page: NamesPage, mentions: readonly PlaceMention[], from: FoundName['from']): FoundName | null {
  if (mentions.length === 1) return { name: nameOf(mentions[0]!), from }
  const places = new Map<string, string>()
  for (const mention of mentions) places.set(keyOf(mention), nameOf(mention))
  const keys = [...places.keys()]
  // "in Quetta, Balochistan": the narrowest, where each holds the next.
  const narrow = keys.filter((key) => !keys.some((other) => other !== key && other.startsWith(`${key}/`)))
  const names = narrow.map((key) => places.get(key)!)
  if (names.length === 1) return { name: names[0]!, from }
  const areOne = mentions.every((mention, i) => i === 0 || areJoined(page, mentions[i - 1]!, mention))
  return areOne ? { name: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`, from } : null
}

/** Nothing but commas, "and" and "in" between two names. */
function areJoined({ tokens }: NamesPage, { to }: Stretch, { from }: Stretch): boolean {
  for (let i = to; i < from; i++) if (!joins(tokens[i]!.word)) return false
  return true
}
const joins = whether(({ lower }) => /^(?:,|and|in|the|\/|&)$/.test(lower))

/** The usual name of a place: of its province, where a town has the same name. `nameOf(mention)` of "KP" is its full name. */
export const nameOf = (mention: PlaceMention): string => divisionOf(mention)?.name ?? mention.name

/** Figures are told by province: a name that is also that of its town, or of the whole territory, means the province here. */
function divisionOf({ resolved, candidates, typeWord, name }: PlaceMention): PlaceMention['resolved'] {
  if (!resolved || typeWord !== null || resolved.kind === 'admin1') return resolved
  if (resolved.kind === 'country' && resolved.name === name) return resolved
  const { iso } = resolved.country
  const here =
    resolved.kind === 'country'
      ? candidates.find((place) => place.kind !== 'country' && place.country.iso === iso && place.name === name)
      : candidates.find((place) => place.kind === 'admin1' && place.country.iso === iso)
  return here ?? resolved
}

/** A path from the country down: what lies in another place has its path as a beginning. */
function keyOf(mention: PlaceMention): string {
  const place = divisionOf(mention)
  if (!place) return `?/${mention.name}`
  const { kind, name, country, admin1, admin2 } = place
  if (kind === 'country') return country.iso
  const above = kind === 'admin1' ? [] : kind === 'admin2' ? [admin1] : [admin1, admin2]
  return [country.iso, ...above.filter((one) => one !== null), name].join('/')
}
