import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, PLACE_NOUNS } from '#lexicon/index.ts'
import type { Category } from '#model/index.ts'
import type { Token } from '#text/index.ts'
import { type Counted, NOTHING, readCounted } from './counted.ts'
import type { DatedPeriod } from './period-of.ts'
import type { ReadFigure } from './read-figures.ts'
import { BARRIERS } from './territory.ts'

/** What a figure measures and in which unit, stated beside it or carried from where `carried` says. */
export interface Facets {
  readonly unit: string
  readonly measure: string | null
  readonly category: Category | null
  readonly period: DatedPeriod | null
  readonly carried: Readonly<Record<string, string>>
}

/** Gives every figure its facets; what its own words leave open comes from the sentence, then the paragraph. */
export function carry(tokens: readonly Token[], figures: readonly ReadFigure[]): Facets[] {
  const own = figures.map((figure) => ownCounted(tokens, figure))
  // "deaths came down by 30 per cent, from 194 to 135": the percent's stretch names what its levels count.
  const topics = figures.map((figure, i) => (figure.unit === null ? own[i]! : topicOf(readCounted(tokens, figure))))
  const facets: Facets[] = []
  let period: DatedPeriod | null = null
  figures.forEach((figure, i) => {
    const carried: Record<string, string> = {}
    const counted = isCount(figure) ? complete(tokens, figures, own, topics, facets, i, carried) : own[i]!
    if (figure.period && figure.period.steps === null && !isBase(tokens, figure) && !isBracketed(tokens, figure))
      period = figure.period
    const dated = figure.period ?? period
    if (!figure.period && dated) carried.period = 'paragraph'
    facets.push({
      unit: figure.unit ?? counted.unit ?? 'count',
      measure: counted.measure,
      category: counted.category,
      period: dated,
      carried,
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
  return { ...NOTHING, measure: measureOfUnit(tokens, figure) }
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

/** Fills the gaps of a count: from the rest of its list, from the figure before it in the sentence, from the sentence before. */
function complete(
  tokens: readonly Token[],
  figures: readonly ReadFigure[],
  own: readonly Counted[],
  topics: readonly Counted[],
  done: readonly Facets[],
  i: number,
  carried: Record<string, string>,
): Counted {
  const mine = own[i]!
  const next = figures[i + 1]
  if (next && isPartOf(tokens, figures[i]!, next) && own[i + 1]!.measure !== null) {
    carried.measure = 'sentence'
    return own[i + 1]!
  }
  if (mine.measure !== null) return mine
  const forward = fromListEnd(tokens, figures, own, i)
  if (forward) {
    carried.measure = 'sentence'
    return { ...forward, category: mine.category ?? forward.category }
  }
  const listed = fromList(figures, own, i)
  if (listed) {
    carried.measure = 'list'
    return { ...mine, measure: listed, unit: mine.unit ?? 'person' }
  }
  if (mine.unit !== null) return mine
  const from = (counted: Pick<Counted, 'measure' | 'unit' | 'category'>, where: string): Counted => {
    carried.measure = where
    return { measure: counted.measure, unit: mine.unit ?? counted.unit, category: mine.category ?? counted.category }
  }
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const isSame = figures[k]!.sentence === figures[i]!.sentence
    if (!isSame && figures[k]!.sentence < figures[i]!.sentence - 1) break
    const facets = isCount(figures[k]!) ? done[k]! : topics[k]!
    if (facets.measure === null || (!isCount(figures[k]!) && !isSame)) continue
    // "Killed: 88" on one line says nothing of "Total: 319" on another.
    if (
      !isSame &&
      tokens[figures[k]!.from - 1]?.text === ':' &&
      tokens.slice(figures[k]!.to, figures[i]!.from).some((token) => token.kind === 'newline')
    )
      break
    if (isPlace(facets.measure) && !(isSame && figures[k]!.isOpen)) continue
    return from(facets, isSame ? 'sentence' : 'paragraph')
  }
  return mine
}

/** "46 of the 70 wounded": what the whole counts, the part counts too. */
const isPartOf = (tokens: readonly Token[], figure: ReadFigure, next: ReadFigure): boolean => {
  const between = tokens
    .slice(figure.to, next.hedge && next.hedge.from < next.from ? next.hedge.from : next.from)
    .map((token) => token.lower)
  if (between[0] === ')') between.shift()
  return (
    isCount(next) &&
    between[0] === 'of' &&
    between.length <= 3 &&
    between
      .slice(1)
      .every((word) => ['the', 'its', 'their', 'all', 'these', 'those', 'a', 'total', 'some'].includes(word))
  )
}

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
function fromListEnd(
  tokens: readonly Token[],
  figures: readonly ReadFigure[],
  own: readonly Counted[],
  i: number,
): Counted | null {
  for (let k = i + 1; k < Math.min(figures.length, i + 8); k++) {
    const [last, figure] = [figures[k - 1]!, figures[k]!]
    const from = figure.hedge && figure.hedge.from < figure.from ? figure.hedge.from : figure.from
    const between = tokens.slice(last.to, from)
    if (!isCount(figure) || between.length === 0 || !between.every((token) => LISTED.has(token.lower))) return null
    if (own[k]!.measure !== null && figure.to < figure.right) return own[k]!
  }
  return null
}
