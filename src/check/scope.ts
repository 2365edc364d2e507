import { MEASURE_NOUNS } from '#lexicon/index.ts'
import type { Entry, Quantity, When } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { stem } from './stems.ts'

/** Measures that a wider word may stand for: "victims" and a bare number of people can be the killed. */
const isLoose = (measure: string | null): boolean => measure === null || measure === 'victims'

/** Measures that never stand for one another, whatever the words around them. */
const FIRM_MEASURES: ReadonlySet<string | null> = new Set(
  'killed injured casualties missing abducted arrested displaced returned rescued attacks incidents clashes operations violations protests'.split(
    ' ',
  ),
)

/** The score of two nouns that may name one thing ("executions", "people put to death"): such a pair confirms, never contradicts. */
export const SOFT = -0.8

/**
 * How well two quantities may be compared by what they count: 1 when both say the same, below it when one leaves it open,
 * SOFT when two nouns may or may not name one thing, null when they count different things.
 */
export function sameMeasure(a: Quantity, b: Quantity): number | null {
  if (a.kind !== b.kind) return null
  if (a.kind === 'money' || a.kind === 'physical') return a.unit === b.unit ? 1 : null
  // A percent's measure says only whether it is a share or a change.
  if (a.kind === 'percent') return 0.2
  if (a.measure === b.measure) return a.measure === null ? 0.2 : 1
  const left = a.isFirm
  const right = b.isFirm
  if (isLoose(a.measure) || isLoose(b.measure))
    return a.unit === b.unit || a.unit === 'count' || b.unit === 'count' ? 0.2 : left && right ? SOFT : 0
  // "1,846 incidents … 1,052 clashes": any event is an incident.
  const isKindOfEvent = (a.measure === 'incidents' || b.measure === 'incidents') && a.unit === b.unit
  if (left && right && FIRM_MEASURES.has(a.measure) && FIRM_MEASURES.has(b.measure)) return isKindOfEvent ? SOFT : null
  return left && right ? SOFT : -0.5
}

/** What is counted is compared by measure; its noun tells no two numbers apart. */
const MEASURE_STEMS: ReadonlySet<string> = new Set([...MEASURE_NOUNS.keys()].map(stem))

/** Labels that two quantities share, weighed by rarity. */
export function sharedLabels(sheet: Sheet, a: Entry, b: Entry): number {
  let shared = 0
  for (const [label, weight] of a.labels) {
    const other = b.labels.get(label)
    if (other) shared += Math.min(weight, other) * rarity(sheet, label) * (MEASURE_STEMS.has(label) ? 0.3 : 1)
  }
  return Math.min(3, shared)
}

/** A label that two figures of a long text carry says more than one that all carry. */
export const rarity = (sheet: Sheet, label: string): number => {
  const count = sheet.frequency.get(label) ?? 1
  return count <= 2 ? 1 : count <= 4 ? 0.6 : 0.3
}

/** -1 when `a` is the earlier period, 1 the later, 0 the same, null when the words do not say. */
export function comparePeriods(a: Entry, b: Entry): number | null {
  if (a.isBacklooking !== b.isBacklooking && (!a.when || !b.when || a.when.year === null || b.when.year === null))
    return a.isBacklooking ? -1 : 1
  if (!a.when || !b.when) return null
  return compareWhen(a.when, b.when)
}

function compareWhen(a: When, b: When): number | null {
  if (a.year !== null && b.year !== null && a.year !== b.year) return Math.sign(a.year - b.year)
  if (a.month !== null && b.month !== null)
    return Math.sign(a.month - b.month) || Math.sign((a.lastMonth ?? 0) - (b.lastMonth ?? 0))
  return a.month === null && b.month === null ? 0 : null
}

/** True for figures of two places or of two actors, each said in the figure's own sentence: "40 in Northmark", "50 in Southmark". */
export const areOfOthers = (a: Entry, b: Entry): boolean => differIn('place', a, b) || differIn('actor', a, b)

/** A place in another's name ("Northmark and Southmark") may be part of it. */
function differIn(field: 'place' | 'actor', { figure: a }: Entry, { figure: b }: Entry): boolean {
  const [mine, other] = [a[field], b[field]]
  if (mine === null || other === null || mine === other || mine.includes(other) || other.includes(mine)) return false
  return isSaid(a.carried?.[field]) && isSaid(b.carried?.[field])
}

const isSaid = (from: string | undefined): boolean => from === undefined || from === 'sentence'
