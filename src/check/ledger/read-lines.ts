import type { Context } from '#extract/index.ts'
import { DEPENDENTS, MEASURE_NOUNS, MEASURE_VERBS, MEMBER_WORDS, STRENGTH_WORDS } from '#lexicon/index.ts'
import { daysOf, type Extraction, type LedgerLine, overlaps, quoteOf } from '#model/index.ts'
import { circumstanceOf } from './circumstance-of.ts'
import { eventsCounted } from './counted-events.ts'
import { countedPeople } from './counted-people.ts'
import { holderOf } from './holder-of.ts'
import { isLevel } from './is-level.ts'
import { layPage, type Page, type Spot, sentenceOf } from './page.ts'
import { type FoundPeriod, isBase, mainPeriod, periodOfTotal } from './period-of.ts'
import { gappedPlace, placeOfTotal } from './place-of.ts'
import { type FoundSource, sourceFinder } from './source-of.ts'

/** What one document says of lasting quantities, and the last day of what it tells of. */
export interface DocumentLines {
  readonly lines: readonly LedgerLine[]
  /** The document cannot be older: the end of the latest past period that it totals. Null where it gives none. */
  readonly notBefore: string | null
}

/**
 * Reads the figures of a document that count a lasting quantity: strengths and totals over a stretch of time. Tolls of
 * one incident, differences, rates and shares are none; nor is a figure whose words leave doubt what it counts.
 */
export function readLines(context: Context, extraction: Extraction): DocumentLines {
  const page = layPage(context, extraction)
  const read: Reading = { page, main: mainPeriod(page), sourceAt: sourceFinder(page) }
  const lines: LedgerLine[] = []
  const last = { line: null as LedgerLine | null, sentence: -1 }
  for (const spot of page.spots) {
    if (!isCount(spot) || !isLevel(page, spot)) continue
    const before = last.sentence === spot.sentence ? last.line : null
    const line = strengthLine(read, spot, before) ?? totalLine(read, spot, before)
    if (!line) continue
    lines.push(line)
    last.line = line
    last.sentence = spot.sentence
  }
  const ends = lines.flatMap(({ period }) =>
    period && !period.edtf.includes('..') ? [daysOf(period.edtf)?.[1] ?? ''] : [],
  )
  const end = ends.sort().at(-1) ?? null
  return { lines, notBefore: context.document.published === null ? end : null }
}

interface Reading {
  readonly page: Page
  readonly main: ReturnType<typeof mainPeriod>
  readonly sourceAt: (span: { start: number; end: number }) => FoundSource
}

const OTHER_UNITS =
  /^(?:percent|percentage-point|times|rank|currency:|day|week|month|quarter|year|decade|hour|minute|second|kilo|kilogram|kilometre|metre|magnitude)/
const isCount = ({ figure }: Spot): boolean => !OTHER_UNITS.test(figure.unit)

/** "the TTP had around 10,000 fighters in its ranks": how many a body has, whenever it was said. */
function strengthLine({ page, sourceAt }: Reading, spot: Spot, before: LedgerLine | null): LedgerLine | null {
  const { tokens } = page
  if (spot.figure.value.best < LEAST_STRENGTH) return null
  const { from, to } = sentenceOf(page, spot)
  const next = tokens.slice(spot.to, spot.to + 4)
  const at = next.findIndex(({ lower }) => MEMBER_WORDS.has(lower))
  const isBare = at < 0 && !isWord(tokens[spot.to])
  if (at < 0 && !isBare) return null
  const cue = tokens.slice(Math.max(from, spot.left - 2), spot.from).map(({ lower }) => lower)
  const hasCue = isBare
    ? cue.includes('strength') ||
      cue.includes('manpower') ||
      (before?.measure === 'strength' && STRENGTH_WORDS.has(cue.at(-1) ?? ''))
    : cue.slice(-CUE_REACH).some((word) => STRENGTH_WORDS.has(word)) ||
      isPossessed(page, spot) ||
      inRanks(page, spot, to)
  if (!hasCue || isHarmed(page, spot)) return null
  const holder = holderOf(page, spot)
  if (!holder) return null
  const people = isBare ? null : countedPeople(page, spot)
  if (!isBare && !people) return null
  return lineOf(page, spot, sourceAt, {
    measure: 'strength',
    population: strengthPopulation(people?.population),
    counted: people?.words ?? 'strength',
    place: null,
    period: null,
    actor: { id: holder.id, name: holder.name },
    circumstance: null,
    inferred: holder.isCarried ? { actor: 'sentence before' } : {},
  })
}
const isWord = (token: Page['tokens'][number] | undefined): boolean =>
  token?.kind === 'word' && !/^(?:in|by|at|as|for|and)$/.test(token.lower)
const LEAST_STRENGTH = 50
const CUE_REACH = 8

/** Fighters, militants and men of one body are the same people; with dependents they are more. */
const strengthPopulation = (population: readonly string[] = []): string[] =>
  population.includes('dependents') ? ['dependents', 'members'] : ['members']

/** "its 50,000 fighters", "the group's 6,000 men" */
const isPossessed = ({ tokens }: Page, { from }: Spot): boolean =>
  /^(?:its|their|'s|’s)$/.test(tokens[from - 1]?.lower ?? '')
const inRanks = ({ tokens }: Page, spot: Spot, to: number): boolean =>
  tokens.slice(spot.to, Math.min(to, spot.to + 6)).some(({ lower }) => lower === 'ranks' || lower === 'strong')

/** "killed 1,200 fighters", "1,200 of its men surrendered": what befell them, not how many there are. */
function isHarmed({ tokens }: Page, spot: Spot): boolean {
  for (let i = spot.left; i < spot.right; i++) {
    const { lower } = tokens[i]!
    if (MEASURE_VERBS.has(lower) || HARMS.has(lower)) return true
  }
  return false
}
const HARMS = new Set(
  'surrendered trained resettled sent deployed joined defected recruited dispatched infiltrated crossed returned'.split(
    ' ',
  ),
)

/** "2,546 people were killed in 2024": a total over a stretch of time. */
function totalLine({ page, main, sourceAt }: Reading, spot: Spot, before: LedgerLine | null): LedgerLine | null {
  if (tellsIncident(page, spot)) return null
  const counted = (isBare(page, spot) && before) || totalOf(page, spot)
  if (!counted) return null
  const time = periodOfTotal(page, spot, main)
  if (!time) return null
  const source = sourceAt(spot.figure)
  const where = placeOfTotal(page, spot, source.source.side)
  if (!where) return null
  return lineOf(page, spot, sourceAt, {
    measure: counted.measure,
    population: counted.population,
    counted: counted.counted,
    actor: counted.actor,
    circumstance: counted.circumstance,
    place: where.place,
    period: time.period,
    inferred: { ...inferredPeriod(time), ...(where.from && { place: where.from }) },
  })
}

/**
 * "Sindh had 120 deaths and Punjab 80", "2,331 deaths, up 44% from 1,620 in 2024": a bare number counts what the total
 * before it in the sentence counted.
 */
const isBare = (page: Page, spot: Spot): boolean =>
  gappedPlace(page, spot) !== null ||
  ((isBase(page.tokens, spot) || page.tokens[spot.from - 1]?.lower === 'to') &&
    isAlone(page.tokens[spot.to]?.lower ?? ''))
const isAlone = (word: string): boolean => /^(?:in|a|the|during|last|to|for|,|\.|;|\)|)$/.test(word)

type Counted = Pick<LedgerLine, 'measure' | 'population' | 'counted' | 'actor' | 'circumstance'>

function totalOf(page: Page, spot: Spot): Counted | null {
  if (spot.figure.unit === 'event') return eventsCounted(page, spot)
  const measure = measureOf(page, spot)
  if (!measure) return null
  const people = countedPeople(page, spot)
  if (!people || people.population.some((atom) => DEPENDENTS.includes(atom))) return null
  const circumstance = circumstanceOf(page, spot, people.to)
  if (!circumstance) return null
  return {
    measure,
    population: [...people.population],
    counted: people.words,
    actor: circumstance.doer,
    circumstance: circumstance.events ?? kindOfHarm(people.words),
  }
}

/** "combat-related deaths" are fewer than all; "violence-linked deaths" are all that the ledger is about. */
const kindOfHarm = (words: string): string | null =>
  /\b(combat|battle|terror|terrorism|attack|bomb|blast)-(?:related|linked)\b/.exec(words)?.[1] ?? null

const FATES: ReadonlySet<string> = new Set(
  'killed injured casualties missing abducted arrested displaced returned'.split(' '),
)

/** What befell the people: by the verb behind them, else by the noun or verb that the figure was read with. */
function measureOf({ tokens }: Page, spot: Spot): string | null {
  for (let i = spot.to; i < Math.min(spot.right, spot.to + 9); i++) {
    const { lower } = tokens[i]!
    const noun = MEASURE_NOUNS.get(lower)?.measure
    if (noun && FATES.has(noun)) return noun
    const verb = /(?:ed|dead|died|slain)$/.test(lower) ? MEASURE_VERBS.get(lower) : undefined
    if (verb && FATES.has(verb)) return isJoined(tokens, i) ? 'casualties' : verb
  }
  if (/^(?:lost|lose|loses|losing)$/.test(tokens[spot.from - 1]?.lower ?? '')) return 'killed'
  const own = tokens.slice(spot.left, spot.from).findLast(({ lower }) => FATES.has(MEASURE_VERBS.get(lower) ?? ''))
  if (own && spot.figure.measure === null) return MEASURE_VERBS.get(own.lower)!
  const { measure, carried } = spot.figure
  return measure && FATES.has(measure) && carried?.measure !== 'paragraph' ? measure : null
}

/** "killed or injured", "killed and wounded" */
const isJoined = (tokens: Page['tokens'], at: number): boolean =>
  /^(?:or|and)$/.test(tokens[at + 1]?.lower ?? '') && MEASURE_VERBS.get(tokens[at + 2]?.lower ?? '') === 'injured'

/** True where the figure is the toll of one incident: that is told in the incident's toll history. */
function tellsIncident({ tolls }: Page, { figure }: Spot): boolean {
  const own = figure.period && !figure.carried?.period ? daysOf(figure.period.edtf) : null
  if (own && own[0].slice(0, 7) !== own[1].slice(0, 7)) return false
  let [low, high] = [0, tolls.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tolls[middle]!.start < figure.end) low = middle + 1
    else high = middle
  }
  // A toll's words are short: those that begin shortly before the figure's end may hold it.
  return tolls.slice(Math.max(0, low - NEAR_TOLLS), low).some((toll) => overlaps(toll, figure))
}
const NEAR_TOLLS = 12

const inferredPeriod = ({ from }: FoundPeriod): Record<string, string> => (from ? { period: from } : {})

function lineOf(
  { context: { view } }: Page,
  { figure, sentence }: Spot,
  sourceAt: Reading['sourceAt'],
  rest: Omit<LedgerLine, 'id' | 'figure' | 'value' | 'sentence' | 'source'>,
): LedgerLine {
  const { start, end } = view.sentences[sentence] ?? figure
  const { source, isInferred } = sourceAt(figure)
  return {
    id: figure.id,
    figure: quoteOf(view.text, figure.start, figure.end),
    value: figure.value,
    sentence: quoteOf(view.text, start, end),
    source,
    ...rest,
    inferred: { ...rest.inferred, ...(isInferred && { source: 'document' }) },
  }
}
