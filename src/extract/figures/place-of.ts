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
import type { PlaceMention } from '../where/index.ts'
import { type FoundName, type NamesPage, opensAt, type Stretch, within } from './names-page.ts'
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
  const found: (FoundName | null)[] = []
  const topics = new Map<number, Topic>()
  page.figures.forEach((figure, i) => {
    const last = page.figures[i - 1]
    const before = last?.sentence === figure.sentence && figure.barrier <= BARRIERS.clause ? found[i - 1]! : null
    found.push(placeOf(page, figure, page.figures[i + 1], before, topics))
  })
  return found
}

function placeOf(
  page: NamesPage,
  figure: ReadFigure,
  next: ReadFigure | undefined,
  before: FoundName | null,
  topics: Map<number, Topic>,
): FoundName | null {
  const label = labelBefore(page, figure)
  if (label) return { name: nameOf(label), from: null }
  const own = saidIn(page, figure.left, figure.right).filter((mention) => !isParted(page, figure, mention))
  if (own.length > 0) return only(page, own, null)
  if (isElsewhere(page, figure)) return null
  const behind = next && sharesWithNext(page, figure, next) ? saidIn(page, next.to, next.right) : []
  if (behind.length > 0) return only(page, behind, 'sentence')
  const { from } = page.sentences[figure.sentence]!
  const ahead = saidIn(page, from, figure.left)
  if (ahead.length > 0) {
    const one = only(page, ahead, 'sentence')
    return one || isWhole(page, figure) ? one : before && { ...before, from: 'sentence' }
  }
  if (isWhole(page, figure)) return null
  for (let i = figure.sentence - 1; i >= figure.sentence - LOOK_BACK; i--) {
    if (i < 0 || page.lineOf[i] !== page.lineOf[figure.sentence]) break
    const topic = topics.get(i) ?? topicOf(page, i)
    topics.set(i, topic)
    if (topic !== 'none') return topic === 'many' ? null : { name: topic.name, from: 'paragraph' }
  }
  return underHeading(page, figure)
}

/** What the places of a sentence come to: one, several, or none. */
type Topic = FoundName | 'many' | 'none'

function topicOf(page: NamesPage, sentence: number): Topic {
  const { from, to } = page.sentences[sentence]!
  const said = saidIn(page, from, to)
  if (said.length > 0) return only(page, said, 'paragraph') ?? 'many'
  return isSentElsewhere(page, from, to) ? 'many' : 'none'
}

function underHeading(page: NamesPage, figure: ReadFigure): FoundName | null {
  for (const { from, to } of page.headingsOf[figure.sentence]!) {
    const named = within(page.places, from, to).filter(({ use }) => !MOVING.has(use) && use !== 'dateline')
    if (named.length > 0) return only(page, named, 'heading')
  }
  return null
}

const MOVING: ReadonlySet<PlaceMention['use']> = new Set(['origin', 'destination', 'office'])
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
  for (const mention of within(places, Math.max(figure.left - 6, at - 8), at).toReversed()) {
    if (mention.preposition !== null && mention.preposition !== 'of') continue
    const gap = tokens.slice(mention.to, at)
    if (gap.length > 2) return null
    const words = gap.map(({ lower }) => lower).join(' ')
    if (/^(?:\(|:|'s|\||– ?|— ?|with|had|- )$/.test(words)) return mention
    const isGap = words === '' && /^(?:and|,|;|•|-|\n)$/.test(tokens[mention.from - 1]?.lower ?? '\n')
    return isGap && tokens[figure.to]?.kind !== 'word' ? mention : null
  }
  return null
}

/** Places that say where: none that speaks ("Pakistan said"), none that people came from, none glued to another word. */
function saidIn(page: NamesPage, from: number, to: number): PlaceMention[] {
  const said = within(page.places, from, to).filter((mention) => {
    if (MOVING.has(mention.use) || mention.use === 'dateline') return false
    const next = page.tokens[mention.to]?.lower ?? ''
    if (REPORTING.has(next) || next === '-') return false
    if (next === "'s") return hasCount(page, mention.to + 1)
    const preposition = governorOf(page, mention)
    return preposition !== null ? IN.has(preposition) : isBearer(page, mention)
  })
  // "Northmark's operations killed 12 in Southmark": where it happened stands behind a preposition.
  const put: PlaceMention[] = []
  for (const mention of said) {
    const preposition = governorOf(page, mention) ?? 'of'
    const last = put.at(-1)
    if ((preposition !== 'of' && preposition !== 'for') || (last && areJoined(page, [last, mention]))) put.push(mention)
  }
  return put.length > 0 ? put : said
}

/** The preposition before a name; "in Northmark's Eastern State" puts the state. */
function governorOf({ tokens, places }: NamesPage, { preposition, from }: PlaceMention): string | null {
  if (preposition !== null || tokens[from - 1]?.lower !== "'s") return preposition
  return within(places, from - 6, from - 1).findLast(({ to }) => to === from - 1)?.preposition ?? null
}

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
    const { lower, text } = tokens[i]!
    if (BEARING_VERBS.has(lower) || lower === 'was' || lower === 'remained') return true
    if (!'(),'.includes(text) && !/^\p{Lu}/u.test(text) && lower !== 'and') break
  }
  const before = tokens[mention.from - 1]?.lower
  const isListed = before === 'and' || before === ','
  return isListed && within(places, mention.from - 10, mention.from).some((other) => mention.from - other.to <= 3)
}

/** A place in a clause of its own behind the number: "a trend that coincides with the return to power in Kabul". */
const isParted = ({ tokens }: NamesPage, figure: ReadFigure, { from }: PlaceMention): boolean =>
  from > figure.to && tokens.slice(figure.to, from).some(({ lower }) => PARTING.has(lower))
const PARTING = new Set([...SUBORDINATORS, ...RELATIVES, 'ended', 'including', ';', '—'])

/**
 * "from 612 to 956 in Northmark", "28 of the 40 in Northmark", "12 killed and 30 injured in Northmark": the place behind the
 * second number is that of both. "12 died and 3 in Northmark" tells only the second of it.
 */
function sharesWithNext({ tokens }: NamesPage, figure: ReadFigure, next: ReadFigure): boolean {
  if (next.sentence !== figure.sentence || next.barrier > BARRIERS.clause) return false
  const between = tokens.slice(figure.to, opensAt(next)).map(({ lower }) => lower)
  if (between[0] === 'of' && between.length <= 3) return true
  if (between.join(' ') === 'to') return tokens[opensAt(figure) - 1]?.lower === 'from'
  const behind = tokens[next.to]
  const isListed = between.includes('and') || between.some((word) => MEASURE_VERBS.has(word) && word.endsWith('ing'))
  return isListed && !between.includes(';') && behind?.kind === 'word' && !PREPOSITIONS.has(behind.lower)
}

const ELSEWHERE = new Set('elsewhere abroad overseas nationwide countrywide nationally worldwide globally'.split(' '))
const isElsewhere = (page: NamesPage, { left, right }: ReadFigure): boolean => isSentElsewhere(page, left, right)

/** "nationwide", "the country", "across the country", "other provinces", "the two provinces": no place named before. */
function isSentElsewhere({ tokens }: NamesPage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    if (ELSEWHERE.has(lower) || NATION.test(lower)) return true
    if (PLACE_NOUNS.has(lower) && /(?:s|ies)$/.test(lower)) return true
  }
  return false
}
const NATION = /^(?:country|nation|national|world|global)$/

/** "In all, 3,417 died", "a total of 3,417", "overall": the sum of what was told, which may be of more than one place. */
const isWhole = ({ tokens }: NamesPage, { left, right }: ReadFigure): boolean =>
  (tokens[left]?.lower === 'in' && tokens[left + 1]?.lower === 'all') ||
  tokens
    .slice(left, right)
    .some(({ lower }) =>
      /^(?:total|totals|totalled|overall|altogether|together|combined|cumulative|sum|make|makes|making)$/.test(lower),
    )

/** One place, or several that are named in one breath ("in Northmark and Southmark"); null where one of two is meant. */
function only(page: NamesPage, mentions: readonly PlaceMention[], from: FoundName['from']): FoundName | null {
  const places = new Map<string, string>()
  for (const mention of mentions) places.set(keyOf(mention), nameOf(mention))
  const keys = [...places.keys()]
  // "in Quetta, Balochistan": the narrowest, where each holds the next.
  const narrow = keys.filter((key) => !keys.some((other) => other !== key && other.startsWith(`${key}/`)))
  const names = narrow.map((key) => places.get(key)!)
  if (names.length === 1) return { name: names[0]!, from }
  return areJoined(page, mentions) ? { name: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`, from } : null
}

/** Nothing but commas, "and" and "in" between the names. */
const areJoined = ({ tokens }: NamesPage, mentions: readonly Stretch[]): boolean =>
  mentions.every((mention, i) => {
    const last = mentions[i - 1]
    return !last || tokens.slice(last.to, mention.from).every(({ lower }) => /^(?:,|and|in|the|\/|&)$/.test(lower))
  })

/** The usual name of a place: of its province, where a town has the same name. `nameOf(mention)` of "KP" is its full name. */
export const nameOf = (mention: PlaceMention): string => divisionOf(mention)?.name ?? mention.name

/** Figures are told by province: a name that is also that of its town, or of the whole territory, means the province here. */
function divisionOf({ resolved, candidates, typeWord, name }: PlaceMention): PlaceMention['resolved'] {
  if (!resolved || typeWord !== null || resolved.kind === 'admin1') return resolved
  if (resolved.kind === 'country' && resolved.name === name) return resolved
  const here = candidates.filter(({ kind, country }) => kind !== 'country' && country.iso === resolved.country.iso)
  if (resolved.kind === 'country') return here.find((place) => place.name === name) ?? resolved
  return here.find(({ kind }) => kind === 'admin1') ?? resolved
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
