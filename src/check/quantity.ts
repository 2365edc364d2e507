import type { Figure } from '#model/index.ts'

/** Where in its sentence a number stands to the words before it: "from 12", "to 15", "against 12", "the other 12". */
export type Role = 'from' | 'to' | 'base' | 'of' | 'by' | 'at' | 'plain'

/** A figure of the text laid out for checking: its tokens, its stretch of the sentence, its role and its labels. */
export interface Entry {
  readonly index: number
  readonly figure: Figure
  readonly kind: UnitKind
  /** Tokens of the figure, hedge and unit included. */
  readonly from: number
  readonly to: number
  /** Tokens of its stretch of the sentence. */
  readonly left: number
  readonly right: number
  readonly sentence: number
  readonly block: number
  readonly isHeading: boolean
  /** True in a table: what a sentence rests on stands in a sentence, if anywhere. */
  readonly isCell: boolean
  readonly barrier: number
  readonly role: Role
  /** Content words of its stretch by stem, with their weight. */
  readonly labels: ReadonlyMap<string, number>
  /** What its own words count: for a percent, what it is a percent of or a change in. */
  readonly topic: string | null
  /** The time that its own sentence gives it. */
  readonly when: When | null
  /** That, or the one carried over from another sentence. */
  readonly spoken: When | null
  readonly isBacklooking: boolean
  /** "one each in the north and the south" counts twice. */
  readonly times: number
  /** One unit of the last printed digit. */
  readonly unitStep: number
  readonly isFraction: boolean
  readonly isWords: boolean
  /** Its place in a list of numbers with nothing but commas between them. */
  readonly list: { readonly id: number; readonly at: number; readonly size: number } | null
}

/** A stated period as numbers that compare: the year may be unknown. */
export interface When {
  readonly year: number | null
  readonly month: number | null
  readonly lastMonth: number | null
  readonly lastYear: number | null
}

/** One number or a sum of numbers of the text, as an operand. */
export interface Quantity {
  readonly parts: readonly Entry[]
  readonly value: number
  readonly low: number
  readonly high: number
  readonly measure: string | null
  readonly unit: string
  readonly kind: UnitKind
  /** True when the measure stands in the number's own sentence instead of being carried over from another. */
  readonly isFirm: boolean
}

const singles = new WeakMap<Entry, Quantity>()

/** A single entry as an operand, made once: rules ask for it for every pair. A range stands for its middle and keeps its ends. */
export function single(entry: Entry): Quantity {
  const known = singles.get(entry)
  if (known) return known
  const quantity = toSingle(entry)
  singles.set(entry, quantity)
  return quantity
}

function toSingle(entry: Entry): Quantity {
  const { best, low, high } = entry.figure.value
  const isRange = low !== null && high !== null && low < best && high > best && entry.figure.hedge === null
  return {
    parts: [entry],
    value: best * entry.times,
    low: (isRange ? low : best) * entry.times,
    high: (isRange ? high : best) * entry.times,
    measure: entry.figure.measure,
    unit: entry.figure.unit,
    kind: kindOf(entry),
    isFirm: isFirm(entry, entry.figure.measure),
  }
}

/** Several entries added up. `measure` is what the sum counts where it differs from its parts ("casualties"). */
export function sumOf(parts: readonly Entry[], measure: string | null = parts[0]!.figure.measure): Quantity {
  const singles = parts.map(single)
  const add = (pick: (quantity: Quantity) => number) =>
    tidy(singles.reduce((total, quantity) => total + pick(quantity), 0))
  return {
    parts,
    value: add((q) => q.value),
    low: add((q) => q.low),
    high: add((q) => q.high),
    measure,
    unit: parts[0]!.figure.unit,
    kind: kindOf(parts[0]!),
    isFirm: isFirm(parts[0]!, measure),
  }
}

/** Whether the sentence of a figure says what it counts: `isFirm(single(entry).parts[0], 'killed')`. */
export const isFirm = ({ figure }: Entry, measure: string | null): boolean =>
  (figure.carried?.measure ?? 'sentence') === 'sentence' || measure !== figure.measure

/** Operands that are hedged make a result approximate. What is printed in millions is as exact as its last digit. */
export const isApproximate = (parts: readonly Entry[]): boolean => parts.some((part) => part.figure.hedge !== null)

/** Sums of decimals leave binary dust; sums of whole numbers none, and there are very many. */
export const tidy = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e11 ? value : Number(value.toPrecision(12))

/** True where two operands share a figure. */
export const overlap = (a: Quantity, b: Quantity): boolean =>
  a.parts.length === 1 && b.parts.length === 1
    ? a.parts[0] === b.parts[0]
    : a.parts.some((part) => b.parts.includes(part))

/** What kind of number it is: units of one kind may meet in a relation. */
export type UnitKind = 'percent' | 'points' | 'times' | 'rank' | 'money' | 'time' | 'physical' | 'count'

const TIME_NAMES = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
])
const PHYSICAL_NAMES = new Set([
  'millimetre',
  'centimetre',
  'metre',
  'kilometre',
  'mile',
  'foot',
  'hectare',
  'acre',
  'gram',
  'kilogram',
  'pound',
  'tonne',
  'litre',
  'gallon',
  'barrel',
])

/** The kind of a unit. `unitKind('currency:USD')` is money. */
export function unitKind(unit: string): UnitKind {
  if (unit === 'percent') return 'percent'
  if (unit === 'percentage-point') return 'points'
  if (unit === 'times' || unit === 'rank') return unit
  if (unit === 'magnitude') return 'rank'
  if (unit.startsWith('currency:')) return 'money'
  return TIME_NAMES.has(unit) ? 'time' : PHYSICAL_NAMES.has(unit) ? 'physical' : 'count'
}

export const kindOf = (entry: Entry): UnitKind => entry.kind
