import { HEDGE_ROWS, type HedgeKind } from '#lexicon/index.ts'
import type { Verdict } from '#model/index.ts'
import { type Entry, kindOf } from './quantity.ts'

/** A stated number as it is graded: its value, its hedge, and how finely it is printed. */
export interface Stated {
  readonly value: number
  readonly hedge: HedgeKind | null
  /** One unit of the last printed digit. */
  readonly unit: number
  readonly scale: 'percent' | 'fraction' | 'times' | 'count' | 'rate'
  /** Low and high of a stated range ("5 to 7"), else both the value. */
  readonly low: number
  readonly high: number
}

export type Grade = Exclude<Verdict, 'undetermined'>

const HEDGES: ReadonlyMap<string, HedgeKind> = new Map(HEDGE_ROWS.map((row) => [row.words, row.kind]))
export const hedgeOf = (entry: Entry): HedgeKind | null =>
  entry.figure.hedge === null ? null : (HEDGES.get(entry.figure.hedge) ?? null)

/** The number that an entry states. `rate` for averages and other quotients, where digits are rounded by nature. */
export function statedBy(entry: Entry, scale?: Stated['scale']): Stated {
  const kind = kindOf(entry)
  const own =
    kind === 'percent'
      ? entry.isFraction
        ? 'fraction'
        : 'percent'
      : kind === 'points'
        ? 'percent'
        : kind === 'times'
          ? 'times'
          : 'count'
  const { low, best, high } = entry.figure.value
  const isRange = entry.figure.hedge === null && low !== null && high !== null && low < high
  return {
    value: best,
    hedge: hedgeOf(entry),
    unit: entry.unitStep,
    scale: scale ?? own,
    low: isRange ? low : best,
    high: isRange ? high : best,
  }
}

interface Allowance {
  /** Inside this the stated number holds as it stands. */
  readonly low: number
  readonly high: number
  /** How far outside still counts as loose. */
  readonly slack: number
  /** How far outside is only rounding, truncation or ceiling. */
  readonly rounding: number
  /** Crossing the stated number itself on this side is wrong however little: "over 62" for 61.6. */
  readonly strict: 'below' | 'above' | null
  /** The stated number itself is outside. */
  readonly isOpen?: boolean
}

/**
 * The tightest grade in which a stated number agrees with a recomputed one. `isApproximate` when the operands themselves are
 * hedged or printed in millions. `grade({ value: 34, hedge: 'nearly', unit: 1, scale: 'percent', … }, 33.74)` is exact.
 */
export function grade(stated: Stated, value: number, isApproximate = false): Grade {
  const allowed = allowanceOf(stated, isApproximate)
  const dust = Math.max(1e-9, Math.abs(stated.value) * 1e-9)
  // "more than six in ten" for 60 is not more.
  if (allowed.isOpen && Math.abs(value - stated.value) <= dust) return 'wrong'
  if (value >= allowed.low - dust && value <= allowed.high + dust) return 'exact'
  const outside = value < allowed.low ? allowed.low - value : value - allowed.high
  // "up to 17 %" of a fall is no rise of 34 %, however wide the hedge.
  if (allowed.slack === Infinity && stated.value > 0 && value < 0) return 'wrong'
  if (value < allowed.low && allowed.strict === 'below') return 'wrong'
  if (value > allowed.high && allowed.strict === 'above') return 'wrong'
  if (outside < allowed.rounding - dust) return 'rounded'
  // "three times" for 3.4 is loose, for 2.7 it is wrong: the multiple is not reached.
  if (stated.scale === 'times' && stated.hedge === null && stated.value >= 3 && value > allowed.high && outside < 0.5)
    return 'loose'
  return outside <= allowed.slack + dust ? 'loose' : 'wrong'
}

/** How much "about" and "nearly" reach, how much is rounding and how much is loose, by what is counted. */
function reaches(
  { value, unit, scale }: Stated,
  isApproximate: boolean,
): { reach: number; rounding: number; slack: number } {
  const size = Math.abs(value)
  switch (scale) {
    case 'percent':
      return { reach: unit, rounding: unit, slack: 2 * unit }
    case 'fraction':
      return { reach: Math.max(2.5, size * 0.08), rounding: Math.max(1.5, size * 0.05), slack: 3 }
    case 'times':
      return {
        reach: size * 0.1,
        rounding: Math.max(unit < 1 ? unit : size >= 5 ? 0.5 : 0, size * 0.05),
        slack: size * 0.05,
      }
    case 'rate':
      return { reach: Math.max(unit, size * 0.05), rounding: Math.max(unit, roundness(size, 1)), slack: size * 0.02 }
    case 'count': {
      // "3,200" for 3,187 is rounded; a sum of exact numbers that is off by one is not.
      const zeros = trailingZeros(size)
      const round = size >= 1000 && zeros >= 2 ? 10 ** zeros / 2 : 0
      return {
        reach: Math.max(unit, size * 0.05),
        rounding: isApproximate || unit > 1 ? Math.max(unit, round) : round,
        slack: isApproximate ? size * 0.02 : 0,
      }
    }
  }
}

/** Half a unit of the last digit that is no zero, for round thousands: "3,200" for 3,187 is rounded. */
const roundness = (size: number, zeros = 2): number =>
  size >= 1000 && trailingZeros(size) >= zeros ? 10 ** trailingZeros(size) / 2 : 0

function trailingZeros(value: number): number {
  let zeros = 0
  for (let rest = value; rest >= 10 && rest % 10 === 0; rest /= 10) zeros++
  return zeros
}

function allowanceOf(stated: Stated, isApproximate: boolean): Allowance {
  const { value, hedge, scale, low, high } = stated
  const { reach, rounding, slack } = reaches(stated, isApproximate || (hedge !== null && hedge !== 'exact'))
  const wide = Math.min(scale === 'percent' ? 10 : scale === 'fraction' ? 15 : Infinity, Math.abs(value) * 0.4)
  switch (hedge) {
    case 'over':
    case 'at-least':
      return {
        low: value,
        high: value + wide,
        slack: Infinity,
        rounding: 0,
        strict: 'below',
        isOpen: hedge === 'over',
      }
    case 'just-over':
      return { low: value, high: value + Math.max(reach, slack), slack, rounding: 0, strict: 'below' }
    case 'under':
      return {
        low: value - wide,
        high: value,
        slack: Infinity,
        rounding: 0,
        strict: 'above',
        isOpen: true,
      }
    case 'at-most':
      return { low: value - wide, high: value + rounding / 2, slack: Infinity, rounding: 0, strict: 'above' }
    case 'nearly':
      return { low: value - reach, high: value, slack, rounding: 0, strict: null }
    case 'about':
      return {
        low: value - Math.max(reach, Math.abs(value) * 0.05),
        high: value + Math.max(reach, Math.abs(value) * 0.05),
        slack,
        rounding: 0,
        strict: null,
      }
    default:
      return { low, high, slack, rounding, strict: null }
  }
}
