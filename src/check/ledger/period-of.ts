import type { DatedPeriod } from '#extract/index.ts'
import { RELATIVES, SUBORDINATORS } from '#lexicon/index.ts'
import { daysOf, type LinePeriod } from '#model/index.ts'
import { type Page, type Spot, sentenceOf, within } from './page.ts'

/** The time a figure covers; `from` says where it was taken when the figure's own clause left it open. */
export interface FoundPeriod {
  readonly period: LinePeriod
  readonly from: 'base' | 'sentence' | 'paragraph' | 'report' | null
}

/** A total is one over a week or more: shorter ones belong to incidents. */
const SHORTEST_DAYS = 7
/** A report that comes out this many days before its period ends counts as one on all of it. */
const EARLY_DAYS = 7

/** The period of a total. Null where none is said, or where the words leave doubt which. */
export function periodOfTotal(page: Page, spot: Spot, main: DatedPeriod | null): FoundPeriod | null {
  const sentence = sentenceOf(page, spot)
  const own = nearest(page, spot)
  if (own) return found(page, own, null)
  if (isBase(page.tokens, spot))
    return main && page.tokens[spot.from - 1]!.lower === 'from' ? yearBefore(page, spot, main) : null
  const inSentence = lasting(page, sentence.from, sentence.to)
  if (inSentence.length === 1 && isFronted(page, inSentence[0]!, sentence.from))
    return found(page, inSentence[0]!, 'sentence')
  if (hasDay(page, sentence) || inSentence.some(({ edtf }) => edtf !== main?.edtf)) return null
  if (inSentence.length > 0 && main) return found(page, main, 'report')
  if (/\bperiod\b/.test(textOf(page, spot)) && main) return found(page, main, 'report')
  return main && isOfMain(page, spot, main) ? found(page, main, 'report') : null
}

/** Nothing in the paragraph up to the figure speaks of another time. A base it is compared with dates only itself. */
function isOfMain(page: Page, spot: Spot, main: DatedPeriod): boolean {
  const start = page.context.view.sentences[page.openingOf[spot.sentence]!]?.from ?? spot.from
  return within(page.periods, Math.max(start, spot.from - FAR), spot.from).every(
    (period) => period.edtf === main.edtf || isBaseOf(page, period),
  )
}
/** So many tokens back a time may still be the one spoken of. */
const FAR = 400
const isBaseOf = (page: Page, period: DatedPeriod): boolean =>
  within(page.spots, period.from - BASE_REACH, period.from).some(
    (spot) => isBase(page.tokens, spot) && period.from <= spot.right,
  )
const BASE_REACH = 8

/**
 * The period that a whole document reports on: the first one of a month or more in its headline or first sentences,
 * or the one that it says it covers.
 */
export function mainPeriod(page: Page): DatedPeriod | null {
  const { sentences } = page.context.view
  const { tokens } = page
  for (const period of page.periods) {
    if (!isLasting(page, period)) continue
    const opening = tokens.slice(Math.max(0, period.from - 8), period.from).map(({ lower }) => lower)
    if (opening.some((word) => /^cover(?:s|ed|ing)?$/.test(word))) return period
  }
  const lead = sentences[Math.min(LEAD_SENTENCES, sentences.length) - 1]
  const hasTotal = (period: DatedPeriod) =>
    within(page.spots, 0, lead?.to ?? 0).some((spot) => spot.figure.period?.edtf === period.edtf)
  return (
    page.periods.find(
      (period) => lead !== undefined && period.to <= lead.to && isLasting(page, period) && hasTotal(period),
    ) ?? null
  )
}
const LEAD_SENTENCES = 8

/** The period beside a number in its own stretch, with no clause of its own between them. */
function nearest(page: Page, spot: Spot): DatedPeriod | null {
  let best: DatedPeriod | null = null
  let distance = Infinity
  for (const period of lasting(page, spot.left, spot.right)) {
    const isAfter = period.from >= spot.to
    // "When war broke out in April 2023, the country had …": the time of a clause that comes first is its own.
    const start = isAfter ? spot.to : sentenceOf(page, spot).from
    const [from, to] = isAfter ? [spot.to, period.from] : [period.to, spot.from]
    if (page.tokens.slice(start, isAfter ? period.from : spot.from).some(({ lower }) => PARTING.has(lower))) continue
    const away = isAfter ? to - from : (to - from) * 2 + 1
    if (away < distance) [best, distance] = [period, away]
  }
  return best
}
const PARTING = new Set([
  ...SUBORDINATORS,
  ...RELATIVES,
  'ended',
  'began',
  'broke',
  'since',
  'after',
  'before',
  'until',
  ';',
])
PARTING.delete('that')

const lasting = (page: Page, from: number, to: number): DatedPeriod[] =>
  within(page.periods, from, to).filter((period) => isLasting(page, period))

const BASES = new Set(['from', 'than', 'against', 'versus', 'vs'])

/** A number that another is compared with: "from 12", "against 12", "compared with 12". */
export const isBase = (tokens: Page['tokens'], { from }: Spot): boolean => {
  const [before, earlier] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower ?? '']
  return BASES.has(before) || ((before === 'with' || before === 'to') && earlier === 'compared')
}

/**
 * "rose from 787 to 956" in a report that sets its year against the one before: the first number is of that year. Only
 * where the report names the year before beside another total.
 */
function yearBefore(page: Page, spot: Spot, main: DatedPeriod): FoundPeriod | null {
  if (!/^\d{4}$/.test(main.edtf) || !wordsBetween(page, spot).includes('to')) return null
  const before = page.periods.find(({ edtf }) => edtf === String(Number(main.edtf) - 1))
  return before ? found(page, before, 'base') : null
}

/** The words from a number to the next one of its sentence. */
function wordsBetween(page: Page, spot: Spot): string[] {
  const next = page.spots[spot.index + 1]
  return next && next.sentence === spot.sentence ? page.tokens.slice(spot.to, next.from).map(({ lower }) => lower) : []
}

/** Stands at the head of its sentence: "Last year, the military reported, 383 soldiers and 925 militants were killed". */
const isFronted = (page: Page, period: DatedPeriod, start: number): boolean =>
  period.from - start <= 2 &&
  page.tokens
    .slice(start, period.from)
    .every(({ lower }) => ['in', 'during', 'for', 'over', 'the', '“', '•'].includes(lower))

const hasDay = (page: Page, { from, to }: { from: number; to: number }): boolean =>
  within(page.periods, from, to).some(({ grain }) => grain === 'day')

const textOf = ({ context }: Page, spot: Spot): string =>
  context.view.text.slice(context.view.tokens[spot.left]!.start, context.view.tokens[spot.right - 1]!.end)

function isLasting(page: Page, period: DatedPeriod): boolean {
  const edtf = edtfOf(page, period)
  const days = edtf === null ? null : daysOf(edtf)
  return days !== null && lengthOf(days) >= SHORTEST_DAYS
}

/** Words like "last year" count from the day of publication: what the sentences before it spoke of is another time. */
function edtfOf({ context }: Page, { edtf, text, steps, grain }: DatedPeriod): string | null {
  if (edtf.includes('X')) return null
  const published = context.document.published
  if (steps === null || !/^(?:last|this)\b/i.test(text)) return edtf
  if (published === null || grain !== 'year') return null
  return String(Number(published.slice(0, 4)) - steps)
}

function found(page: Page, period: DatedPeriod, from: FoundPeriod['from']): FoundPeriod | null {
  const edtf = edtfOf(page, period)
  const days = edtf === null ? null : daysOf(edtf)
  if (edtf === null || days === null) return null
  const { published } = page.context.document
  const isSince = page.tokens[period.from - 1]?.lower === 'since'
  if (isSince)
    return published === null
      ? null
      : { period: { edtf: `${edtf}/..`, text: `since ${period.text}`, until: published }, from }
  // Counted before its end: the total of a part.
  if (published !== null && published < days[0]) return null
  const isOver = published === null || daysBetween(published, days[1]) <= EARLY_DAYS
  return { period: { edtf, text: period.text, until: isOver ? null : published }, from }
}

const lengthOf = ([from, to]: readonly [string, string]): number => daysBetween(from, to) + 1
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
