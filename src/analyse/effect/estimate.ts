import { Matrix } from 'ml-matrix'
import type { EffectEstimate, Family } from '#model/index.ts'
import { type CountFit, fitCounts, varianceOf } from './count-model.ts'
import { robustCovariance, usualLag } from './covariance.ts'
import type { Design } from './design.ts'
import { fitNegativeBinomial } from './negative-binomial.ts'
import { studentProbability, studentQuantile } from './special.ts'

const LEVEL = 0.95
/** A test that finds an effect in four of five studies (Cohen 1988, section 2.4). */
const POWER_QUANTILE = 0.8416

export interface Estimated {
  readonly fit: CountFit
  readonly covariance: Matrix
  readonly variance: 'family' | 'robust'
  readonly lag: number
  readonly estimate: EffectEstimate
  readonly probability: number
  readonly smallest: { readonly fall: number; readonly rise: number }
}

/** A log ratio as a change in percent: `percent(Math.log(0.83))` is -17. */
export const percent = (log: number): number => 100 * Math.expm1(log)

/**
 * Fits the design and reads the effect from it. Of the family's variance and the robust one the wider counts for the
 * effect: a few steps after the date make the robust one too narrow, neighbours that resemble each other the family's.
 */
export function estimateEffect(design: Design, family: Family): Estimated {
  const { data, effect } = design
  const fit = family === 'poisson' ? fitCounts(data) : fitNegativeBinomial(data)
  const lag = usualLag(data.counts.length)
  const own = widened(fit, design)
  const robust = robustCovariance(data, fit, lag, design.series)
  const isRobust = robust.get(effect, effect) > own.get(effect, effect)
  const covariance = isRobust ? robust : own
  const error = Math.sqrt(covariance.get(effect, effect))
  const value = fit.coefficients[effect]!
  const reach = studentQuantile(LEVEL, fit.degreesOfFreedom)
  return {
    fit,
    covariance,
    variance: isRobust ? 'robust' : 'family',
    lag,
    estimate: { change: percent(value), low: percent(value - reach * error), high: percent(value + reach * error) },
    probability: studentProbability(value / error, fit.degreesOfFreedom),
    smallest: { fall: percent(-(reach + POWER_QUANTILE) * error), rise: percent((reach + POWER_QUANTILE) * error) },
  }
}

/**
 * The family's covariance, never narrower than it says (counts that happen to spread less than chance lets them are no
 * news), and wider by (1 + r) / (1 - r) where neighbouring residuals resemble each other with a correlation r > 0: the
 * effective number of steps of an AR(1) series (Bartlett 1935).
 */
function widened(fit: CountFit, design: Design): Matrix {
  const residuals = design.data.counts.map(
    (count, i) => (count - fit.fitted[i]!) / Math.sqrt(varianceOf(fit.fitted[i]!, fit.theta)),
  )
  const likeness = Math.min(0.9, Math.max(0, neighbourCorrelation(residuals, design.series)))
  return Matrix.mul(fit.unscaled, (Math.max(1, fit.dispersion) * (1 + likeness)) / (1 - likeness))
}

function neighbourCorrelation(residuals: readonly number[], series: readonly number[]): number {
  let products = 0
  let squares = 0
  residuals.forEach((residual, i) => {
    squares += residual ** 2
    if (i > 0 && series[i] === series[i - 1]) products += residual * residuals[i - 1]!
  })
  return squares > 0 ? products / squares : 0
}

/** What is expected of a row of the design when its effect is taken out, with the interval of that mean. */
export function withoutEffect(
  row: readonly number[],
  offset: number,
  effect: number,
  { fit, covariance }: Estimated,
): { expected: number; low: number; high: number } {
  const at = Matrix.rowVector(row.map((value, i) => (i === effect ? 0 : value)))
  const log = at.mmul(Matrix.columnVector([...fit.coefficients])).get(0, 0) + offset
  const error = Math.sqrt(Math.max(0, at.mmul(covariance).mmul(at.transpose()).get(0, 0)))
  const reach = studentQuantile(LEVEL, fit.degreesOfFreedom)
  return { expected: Math.exp(log), low: Math.exp(log - reach * error), high: Math.exp(log + reach * error) }
}
