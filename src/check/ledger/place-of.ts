import type { PlaceMention } from '#extract/index.ts'
import { BEARING_VERBS, PLACE_NOUNS, RELATIVES, REPORTING_VERBS, SIDES, SUBORDINATORS } from '#lexicon/index.ts'
import type { LedgerLine } from '#model/index.ts'
import { type Page, type Spot, sentenceOf, within } from './page.ts'

/** Where a figure counts; `from` says where it was taken when the figure's own clause left it open. */
export interface FoundPlace {
  readonly place: NonNullable<LedgerLine['place']>
  readonly from: 'sentence' | 'paragraph' | 'source' | 'document' | null
}

/**
 * The place of a total: named in its own stretch, else the one place of its sentence, else of the sentences before it in
 * the paragraph, else the country of who says it, else the country of the document. Null in doubt.
 */
export function placeOfTotal(page: Page, spot: Spot, side: string | null): FoundPlace | null {
  if (isNationwide(page, spot)) return page.country && { place: page.country, from: null }
  const beside = gappedPlace(page, spot)
  if (beside) return single(page, [beside], null)
  const own = placesIn(page, spot.left, spot.right).filter((mention) => !isParted(page, spot, mention))
  if (own.length > 0) return single(page, own, null)
  const sentence = sentenceOf(page, spot)
  const around = placesIn(page, sentence.from, sentence.to).filter((mention) => !isParted(page, spot, mention))
  if (around.length > 0) return single(page, around, 'sentence')
  if (namesSeveral(page, sentence.from, spot.from)) return null
  const paragraph = page.paragraphOf[spot.sentence]
  for (
    let i = spot.sentence - 1;
    i >= Math.max(0, spot.sentence - LOOK_BACK) && page.paragraphOf[i] === paragraph;
    i--
  ) {
    const { from, to } = page.context.view.sentences[i]!
    const before = placesIn(page, from, to)
    if (before.length > 0) return single(page, before, 'paragraph')
  }
  const country =
    side === null ? undefined : SIDES.find(({ iso, seats }) => iso === side && iso.length === 2 && seats[0] !== '')
  if (country && !['UN', 'EU'].includes(country.iso))
    return { place: { key: country.iso, name: country.names[0]! }, from: 'source' }
  return page.country && { place: page.country, from: 'document' }
}

/** "the two provinces had 3,287 deaths": several places without their names. */
const namesSeveral = ({ tokens }: Page, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => PLACE_NOUNS.has(lower) && /(?:s|ies)$/.test(lower))

/** How many sentences before a figure's may give its place. */
const LOOK_BACK = 12

/** "Sindh had 120 deaths and Punjab 80": a name right before a number that shares its verb with the number before. */
export function gappedPlace({ tokens, places }: Page, { from, to }: Spot): PlaceMention | null {
  const place = within(places, from - MOST_WORDS, from).find((mention) => mention.to === from)
  if (!place || tokens[to]?.kind === 'word') return null
  return GAP_LINKS.has(tokens[place.from - 1]?.lower ?? '') ? place : null
}
/** No place has more words. */
const MOST_WORDS = 6
const GAP_LINKS = new Set(['and', ',', ';'])

/** A place in a clause of its own behind the number: "a trend that coincides with the return to power in Kabul". */
const isParted = ({ tokens }: Page, spot: Spot, { from }: PlaceMention): boolean =>
  from > spot.to && tokens.slice(spot.to, from).some(({ lower }) => PARTING.has(lower))
const PARTING = new Set([...SUBORDINATORS, ...RELATIVES, 'with', 'ended', 'including', ';', '—'])

const NATIONWIDE = new Set(['nationwide', 'countrywide', 'nationally', 'country-wide', 'nation-wide'])
function isNationwide({ tokens }: Page, { left, right }: Spot): boolean {
  for (let i = left; i < right; i++) {
    if (NATIONWIDE.has(tokens[i]!.lower)) return true
    if (
      tokens[i]!.lower === 'across' &&
      tokens[i + 1]?.lower === 'the' &&
      /^(?:country|nation)$/.test(tokens[i + 2]?.lower ?? '')
    )
      return true
  }
  return false
}

const REPORTING = new Set(
  REPORTING_VERBS.flatMap(({ verb, forms }) => [verb, ...(forms?.split(' ') ?? [`${verb}s`, `${verb}ed`])]),
)

/** Places that say where: none that speaks ("Pakistan said"), none that people came from or went to. */
function placesIn(page: Page, from: number, to: number): PlaceMention[] {
  return within(page.places, from, to).filter((mention) => {
    if (mention.use === 'origin' || mention.use === 'destination' || mention.use === 'office') return false
    const next = page.tokens[mention.to]?.lower ?? ''
    if (REPORTING.has(next) || next === "'s" || next === 'accuses' || next === 'accused') return false
    if (next === '-' || /-/.test(page.tokens[mention.to - 1]!.text)) return false
    return mention.preposition !== null ? IN.has(mention.preposition) : isBearer(page, mention)
  })
}
const IN = new Set(['in', 'across', 'throughout', 'within', 'from', 'inside', 'of', 'for', 'at', 'on', 'against'])

/** "Khyber Pakhtunkhwa (KP) had 2,331 deaths", "KP was the worst-hit region", "in Balochistan and Sindh". */
function isBearer({ tokens, places }: Page, mention: PlaceMention): boolean {
  for (let i = mention.to; i < Math.min(tokens.length, mention.to + 6); i++) {
    const { lower, text } = tokens[i]!
    if (BEARING_VERBS.has(lower) || lower === 'was' || lower === 'remained') return true
    if (!'(),'.includes(text) && !/^\p{Lu}/u.test(text) && lower !== 'and') break
  }
  const before = tokens[mention.from - 1]?.lower
  return (
    (before === 'and' || before === ',') &&
    within(places, mention.from - 10, mention.from).some((other) => mention.from - other.to <= 3)
  )
}

/** One place, or several that are added up ("the two provinces together"); several of unknown join are doubtful. */
function single(page: Page, mentions: readonly PlaceMention[], from: FoundPlace['from']): FoundPlace | null {
  const places = new Map<string, { key: string; name: string }>()
  for (const mention of mentions) {
    const resolved = asDivision(mention)
    if (!resolved || !DIVISIONS.has(resolved.kind)) return null
    const key = keyOf(resolved)
    places.set(key, { key, name: resolved.name })
  }
  const all = [...places.values()]
  // "in Quetta, Balochistan", "in Khyber Pakhtunkhwa, Pakistan": the narrowest, when each holds the next.
  const narrow = all.filter(({ key }) => !all.some((other) => other.key !== key && other.key.startsWith(`${key}/`)))
  if (narrow.length === 1) return { place: narrow[0]!, from }
  if (!areJoined(page, mentions)) return null
  const sorted = [...narrow].sort((a, b) => (a.key < b.key ? -1 : 1))
  return {
    place: { key: sorted.map(({ key }) => key).join('+'), name: sorted.map(({ name }) => name).join(' and ') },
    from,
  }
}
/** Totals are counted by province: a name that is a province's and its town's too means the province here. */
const asDivision = ({ resolved, candidates, typeWord }: PlaceMention): PlaceMention['resolved'] =>
  resolved && typeWord === null && resolved.kind !== 'country' && resolved.kind !== 'admin1'
    ? (candidates.find(({ kind, country }) => kind === 'admin1' && country.iso === resolved.country.iso) ?? resolved)
    : resolved

/** A path from the country down: "PK/Balochistan". What lies in another has its key as a beginning. */
function keyOf({ kind, name, country, admin1, admin2 }: NonNullable<PlaceMention['resolved']>): string {
  if (kind === 'country') return country.iso
  const above = kind === 'admin1' ? [] : kind === 'admin2' ? [admin1] : [admin1, admin2]
  return [country.iso, ...above.filter((one) => one !== null), name].join('/')
}

const DIVISIONS = new Set(['country', 'admin1', 'admin2', 'town'])

/** "Khyber Pakhtunkhwa and Balochistan together": no other number stands between the names. */
const areJoined = ({ tokens, spots }: Page, mentions: readonly PlaceMention[]): boolean => {
  const [from, to] = [mentions[0]!.from, mentions.at(-1)!.to]
  return (
    tokens
      .slice(from, to + 4)
      .some(({ lower }) => lower === 'together' || lower === 'combined' || lower === 'jointly') &&
    within(spots, from, to).length === 0
  )
}
