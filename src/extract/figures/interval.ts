import type { HedgeKind } from '#lexicon/index.ts'
import type { FigureValue } from '#model/index.ts'
import type { Candidate } from './candidate.ts'

/** One unit of the last printed digit: 1 for 34, 0.1 for 34.6, 100,000 for 3.5 million. Trailing zeros are digits. */
const printedUnit = ({ unitExponent }: { readonly unitExponent: number }): number => 10 ** unitExponent

/**
 * How far "about" and "nearly" reach: one unit of the last printed digit for a percent (counting rules, 3), for a count a
 * twentieth of it, but at least one unit.
 */
export function reach(value: number, unit: number, isPercent: boolean): number {
  return isPercent ? unit : Math.max(unit, Math.abs(value) / 20)
}

/** What a number can mean under its hedge: "nearly 34%" is 33 to 34, "over 600" is 600 and up (600 itself only as the bound). */
export function intervalOf(candidate: Candidate, hedge: HedgeKind | null, isPercent: boolean): FigureValue {
  const scale = isPercent && candidate.kind === 'fraction' ? 100 : 1
  const low = tidy(candidate.low * scale)
  const best = tidy(candidate.value * scale)
  const high = tidy(candidate.high * scale)
  if (candidate.kind === 'vague') return { low: best, best, high: null }
  const delta = reach(best, printedUnit(candidate), isPercent)
  switch (hedge) {
    case 'at-least':
    case 'over':
      return { low, best, high: null }
    case 'just-over':
      return { low, best, high: tidy(high + delta) }
    case 'nearly':
      return { low: tidy(low - delta), best, high }
    case 'about':
      return { low: tidy(low - delta), best, high: tidy(high + delta) }
    case 'at-most':
    case 'under':
      return { low: null, best, high }
    default:
      return { low, best, high }
  }
}

/** Binary dust of products ("33.300000000000004") is not printed. */
const tidy = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12))
