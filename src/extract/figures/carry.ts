import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, PLACE_NOUNS, TIME_UNITS } from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import type { Token } from '#text/index.ts'
import { type Counted, NOTHING, readCounted } from './counted.ts'
import { opensAt } from './names-page.ts'
import type { DatedPeriod } from './period-of.ts'
import type { ReadFigure } from './read-figures.ts'
import { BARRIERS } from './territory.ts'

/** What a figure measures and in which unit, stated beside it or carried from where `measureFrom` and `periodFrom` say. */
export interface Facets {
  readonly unit: string
  readonly measure: string | null
  readonly category: Category | null
  readonly period: DatedPeriod | null
  readonly measureFrom: Source | null
  readonly periodFrom: 'paragraph' | null
}

type Source = 'sentence' | 'list' | 'paragraph'

/** The numbers of a text in order, with what their own words count and the facets found so far. */
interface Row {
  readonly tokens: readonly Token[]
  readonly figures: readonly ReadFigure[]
  readonly own: readonly Counted[]
  readonly facets: readonly Facets[]
}

/** Gives every figure its facets; what its own words leave open comes from the sentence, then the paragraph. */
export function carry(tokens: readonly Token[], figures: readonly ReadFigure[]): Facets[] {
  const facets: Facets[] = []
  const row: Row = { tokens, figures, own: figures.map((figure) => ownCounted(tokens, figure)), facets }
  let period: DatedPeriod | null = null
  figures.forEach((figure, i) => {
    const counted = isCount(figure) ? complete(row, i) : saidBeside(row.own[i]!)
    if (figure.period && figure.period.steps === null && !isBase(tokens, figure) && !isBracketed(tokens, figure))
      period = figure.period
    facets.push({
      unit: figure.unit ?? counted.unit ?? 'count',
      measure: counted.measure,
      category: counted.category,
      period: figure.period ?? period,
      measureFrom: counted.from,
      periodFrom: figure.period || !period ? null : 'paragraph',
    })
  })
  return facets
}

/** A share "of the province's increase" counts no provinces. */
const topicOf = (counted: Counted): Counted =>
  isPlace(counted.measure) || GENERIC.has(counted.measure ?? '') ? NOTHING : counted
const GENERIC = new Set(
  'total figure number sum whole rate level average capacity requirement target budget population tally count share amount money'.split(
    ' ',
  ),
)
const isPlace = (measure: string | null): boolean => measure !== null && PLACE_NOUNS.has(measure)

const BASE_OPENERS = new Set(['against', 'from', 'than', 'over', 'on', 'versus', 'vs', 'with', 'to'])
/** "against 2,555 in 2024": the year of a base dates only the base, never what is told next. */
function isBase(tokens: readonly Token[], { from, left }: ReadFigure): boolean {
  for (let i = from - 1; i >= Math.max(left, from - 3); i--) if (BASE_OPENERS.has(tokens[i]!.lower)) return true
  return false
}

/** "47 attacks (October: 61)": a time in brackets dates what stands with it there, and nothing that follows. */
const isBracketed = (tokens: readonly Token[], { period, from }: ReadFigure): boolean =>
  tokens[period!.from - 1]?.text === '(' && period!.to <= from

/** A bare number, whose unit only a noun can say. */
const isCount = (figure: ReadFigure): boolean => figure.unit === null

function ownCounted(tokens: readonly Token[], figure: ReadFigure): Counted {
  const { from, to, left, right, barrier } = figure
  if (figure.unit === null) return readCounted(tokens, { from, to, left, right, isLater: barrier < BARRIERS.sentence })
  return { measure: measureOfUnit(tokens, figure), unit: null, category: null }
}

/** The measure that a printed unit stands for: money is an amount, days are a duration, a percent is a change or a share. */
function measureOfUnit(tokens: readonly Token[], figure: ReadFigure): string {
  const unit = figure.unit!
  if (unit.startsWith('currency:')) return 'amount'
  if (unit === 'rank') return 'rank'
  if (unit === 'percentage-point') return 'change'
  if (unit === 'percent' || unit === 'times')
    return isChange(tokens, figure) ? 'change' : unit === 'times' ? 'ratio' : 'share'
  return ['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade'].includes(unit)
    ? 'duration'
    : unit
}

/** A change word stands in the number's own stretch, and "of" does not follow it: "34% of the rise" is a share. */
function isChange(tokens: readonly Token[], { left, right, to }: ReadFigure): boolean {
  if (tokens[to]?.lower === 'of') return false
  for (let i = left; i < right; i++) {
    const word = tokens[i]!.lower
    const direction =
      CHANGE_VERBS.get(word) ?? CHANGE_NOUNS.get(word) ?? (i >= to || i === left ? COMPARATIVES.get(word) : undefined)
    if (direction && direction !== 'none') return true
  }
  return false
}

/** What a number counts, and where that comes from. */
interface Completed extends Counted {
  readonly from: Source | null
}

const saidBeside = ({ measure, unit, category }: Counted): Completed => ({ measure, unit, category, from: null })

/** Fills the gaps of a count: from the rest of its list, from the figure before it in the sentence, from the sentence before. */
function complete(row: Row, i: number): Completed {
  const { tokens, figures, own } = row
  const mine = own[i]!
  const whole = own[i + 1]
  if (whole && whole.measure !== null && isPartOf(tokens, figures[i]!, figures[i + 1]!))
    return { measure: whole.measure, unit: whole.unit, category: whole.category, from: 'sentence' }
  if (mine.measure !== null) return saidBeside(mine)
  const last = fromListEnd(row, i)
  if (last)
    return { measure: last.measure, unit: last.unit, category: mine.category ?? last.category, from: 'sentence' }
  const listed = fromList(figures, own, i)
  if (listed) return { measure: listed, unit: mine.unit ?? 'person', category: mine.category, from: 'list' }
  return mine.unit === null ? fromBefore(row, i) : saidBeside(mine)
}

function fromBefore({ tokens, figures, own, facets }: Row, i: number): Completed {
  const mine = own[i]!
  const { sentence } = figures[i]!
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const before = figures[k]!
    const isSame = before.sentence === sentence
    if (!isSame && before.sentence < sentence - 1) break
    if (!isCount(before) && !isSame) continue
    // "In the previous twelve months the panel had recorded 365": a time counts no panels.
    if (before.unit !== null && TIME_UNITS.has(before.unit)) continue
    // "deaths came down by 30 per cent, from 194 to 135": the percent's stretch names what its levels count.
    const counted = isCount(before) ? facets[k]! : topicOf(readCounted(tokens, before))
    // "refugees in the two camps. … which brought it to 273,000": no camps were counted.
    if (counted.measure === null || (!isSame && !before.isOpen)) continue
    // "Killed: 88" on one line says nothing of "Total: 319" on another.
    if (
      !isSame &&
      tokens[before.from - 1]?.text === ':' &&
      tokens.slice(before.to, figures[i]!.from).some((token) => token.kind === 'newline')
    )
      break
    if (isPlace(counted.measure) && !(isSame && before.isOpen)) continue
    return {
      measure: counted.measure,
      unit: counted.unit,
      category: mine.category ?? counted.category,
      from: isSame ? 'sentence' : 'paragraph',
    }
  }
  return saidBeside(mine)
}

/** "46 of the 70 wounded": what the whole counts, the part counts too. */
function isPartOf(tokens: readonly Token[], figure: ReadFigure, whole: ReadFigure): boolean {
  if (!isCount(whole)) return false
  const link = tokens[figure.to]?.text === ')' ? figure.to + 1 : figure.to
  const end = opensAt(whole)
  if (tokens[link]?.lower !== 'of' || link >= end || end - link > 3) return false
  for (let i = link + 1; i < end; i++) if (!BEFORE_WHOLE.has(tokens[i]!.lower)) return false
  return true
}
const BEFORE_WHOLE = new Set(['the', 'its', 'their', 'all', 'these', 'those', 'a', 'total', 'some'])

/** "2,138 militants, 667 members of the forces and 28 others were killed": people told one after another share their fate. */
function fromList(figures: readonly ReadFigure[], own: readonly Counted[], i: number): string | null {
  if (own[i]!.unit !== 'person') return null
  for (const step of [-1, 1]) {
    for (
      let k = i + step;
      k >= 0 && k < figures.length && Math.abs(k - i) <= 6 && figures[k]!.sentence === figures[i]!.sentence;
      k += step
    ) {
      if (figures[step > 0 ? k : k + 1]!.barrier > BARRIERS.comma) break
      if (!isCount(figures[k]!)) continue
      const other = own[k]!
      if (other.unit === null && other.measure === null) continue
      if (other.unit !== 'person') break
      if (other.measure !== null) return FATES.has(other.measure) ? other.measure : null
    }
  }
  return null
}
const FATES = new Set(['killed', 'injured', 'missing', 'arrested', 'abducted', 'displaced', 'returned', 'rescued'])

const LISTED = new Set([',', 'and', 'or', 'vs', 'versus', 'v', 'against', '.'])
/** "62, 41 and 9 attacks": the noun comes with the last of a list. */
function fromListEnd({ tokens, figures, own }: Row, i: number): Counted | null {
  for (let k = i + 1; k < Math.min(figures.length, i + 8); k++) {
    const figure = figures[k]!
    if (!isCount(figure) || !isListed(tokens, figures[k - 1]!.to, opensAt(figure))) return null
    if (own[k]!.measure !== null && figure.to < figure.right) return own[k]!
  }
  return null
}

/** Nothing but commas, "and" and "or" between two numbers. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!LISTED.has(tokens[i]!.lower)) return false
  return from < to
}
