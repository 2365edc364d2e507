import { CATEGORIES, type Overview } from '#model/index.ts'
import { lastOfMonth, monthName } from '../format/date.ts'

type Month = Overview['months'][number]

/** One column of the chart: a month, or where months would be thinner than a hair, a quarter or a year. */
export interface Column {
  readonly from: string
  readonly to: string
  readonly name: string
  readonly incidents: number
  readonly killed: number
  /** Killed by category, in the order of CATEGORIES. */
  readonly parts: readonly number[]
}

export type Grain = 'month' | 'quarter' | 'year'
const MONTHS_IN: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 }

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

/** The finest grain at which columns are at least `least` pixels wide. */
export function grainFor(months: number, width: number, least = 2): Grain {
  if (width / months >= least) return 'month'
  return width / (months / 3) >= least ? 'quarter' : 'year'
}

/** How many months lie between two months, both included. */
export const monthsBetween = (first: string, last: string): number => indexOf(last) - indexOf(first) + 1

/** Columns from the first month to the last, with none left out: a month without incidents is a column of nothing. */
export function columns(months: readonly Month[], first: string, last: string, grain: Grain): Column[] {
  const step = MONTHS_IN[grain]
  const start = Math.floor(indexOf(first) / step) * step
  const byStart = new Map<number, Month[]>()
  for (const month of months) {
    const at = Math.floor(indexOf(month.month) / step) * step
    byStart.set(at, [...(byStart.get(at) ?? []), month])
  }
  const made: Column[] = []
  for (let at = start; at <= indexOf(last); at += step) made.push(column(at, step, byStart.get(at) ?? []))
  return made
}

function column(at: number, step: number, months: readonly Month[]): Column {
  const [first, last] = [monthAt(at), monthAt(at + step - 1)]
  const parts = CATEGORIES.map((category) => months.reduce((sum, month) => sum + month[category], 0))
  const quarter = `${monthName(first).split(' ')[0]!.slice(0, 3)}–${monthName(last).slice(0, 3)} ${first.slice(0, 4)}`
  return {
    from: `${first}-01`,
    to: lastOfMonth(last),
    name: step === 1 ? monthName(first) : step === 12 ? first.slice(0, 4) : quarter,
    incidents: months.reduce((sum, month) => sum + month.incidents, 0),
    killed: parts.reduce((sum, part) => sum + part, 0),
    parts,
  }
}

/** Round numbers from zero to a little above the highest value: `ticksTo(43)` is `[0, 10, 20, 30, 40, 50]`. */
export function ticksTo(highest: number, wished = 4): number[] {
  if (highest <= 0) return [0, 1]
  const rough = highest / wished
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough)!)
  const count = Math.ceil(highest / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** A word under the axis, where its middle stands and how it is set there. */
export interface AxisWord {
  readonly word: string
  readonly x: number
  /** The first column's word starts at its edge, so that nothing is cut off. */
  readonly anchor: 'start' | 'middle'
}

/** Words under the axis that do not touch; where two would, the start of a year stays. */
export function axisWords(cols: readonly Column[], grain: Grain, width: number): AxisWord[] {
  const step = width / cols.length
  const wished = (grain === 'month' && step * 12 >= 176 ? monthWords(cols, step) : yearWords(cols, step, grain)).map(
    ({ index, word }): AxisWord => ({
      word,
      x: index === 0 ? 0 : (index + 0.5) * step,
      anchor: index === 0 ? 'start' : 'middle',
    }),
  )
  const kept: AxisWord[] = []
  for (const one of wished) {
    while (kept.length > 0 && touches(kept.at(-1)!, one) && isYearStart(one) && !isYearStart(kept.at(-1)!)) kept.pop()
    if (kept.length === 0 || !touches(kept.at(-1)!, one)) kept.push(one)
  }
  return kept.filter(({ x, word, anchor }) => anchor === 'start' || x + widthOf(word) / 2 <= width + GAP)
}

const GAP = 6
/** Digits and letters of 11 px Inter are 6.4 px wide on average, spaces included. */
const widthOf = (word: string): number => word.length * 6.4
const isYearStart = ({ word }: AxisWord): boolean => word.startsWith('Jan ')
const leftOf = ({ x, word, anchor }: AxisWord): number => (anchor === 'start' ? x : x - widthOf(word) / 2)
const touches = (before: AxisWord, after: AxisWord): boolean =>
  leftOf(before) + widthOf(before.word) + GAP > leftOf(after)

function yearWords(cols: readonly Column[], step: number, grain: Grain): { index: number; word: string }[] {
  const perYear = step * (12 / MONTHS_IN[grain])
  const every = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= 44) ?? 100
  return cols.flatMap(({ from }, index) => {
    const isFirst = from.slice(5, 7) === '01'
    return isFirst && Number(from.slice(0, 4)) % every === 0 ? [{ index, word: from.slice(0, 4) }] : []
  })
}

/** Months named, January and the first with their year. */
function monthWords(cols: readonly Column[], step: number): { index: number; word: string }[] {
  const every = [1, 2, 3, 6].find((months) => months * step >= 44) ?? 6
  return cols.flatMap(({ from }, index) => {
    const month = Number(from.slice(5, 7))
    if (index > 0 && (month - 1) % every !== 0) return []
    const word = monthName(from.slice(0, 7)).slice(0, 3)
    return [{ index, word: month === 1 || index === 0 ? `${word} ${from.slice(0, 4)}` : word }]
  })
}
