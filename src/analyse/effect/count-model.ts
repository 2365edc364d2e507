import { inverse, Matrix } from 'ml-matrix'
import { Unanswerable } from '../unanswerable.ts'
import { logGamma } from './special.ts'

/** A log-linear model of counts: one row of `design` a step, `offset` the log of what each step was exposed to (its days). */
export interface CountData {
  readonly counts: readonly number[]
  readonly design: readonly (readonly number[])[]
  readonly offset: readonly number[]
}

export interface CountFit {
  /** On the log scale, in the order of the design's columns. */
  readonly coefficients: readonly number[]
  readonly fitted: readonly number[]
  /** Inverse of X'WX: the covariance of the coefficients where the dispersion is 1. */
  readonly unscaled: Matrix
  /** Pearson's chi-square over the residual degrees of freedom: 1 where counts spread as the family says. */
  readonly dispersion: number
  readonly degreesOfFreedom: number
  readonly deviance: number
  /** Of the negative binomial: variance = mean + mean² / theta. Infinite for Poisson. */
  readonly theta: number
}

const ROUNDS = 50
const CLOSE = 1e-10

/**
 * Fits log(mean) = offset + X b by iteratively reweighted least squares (McCullagh and Nelder 1989, section 2.5), as R's
 * `glm(family = poisson)` does; with a finite `theta`, as `glm(family = MASS::negative.binomial(theta))`.
 * `fitCounts({ counts: [2, 4], design: [[1], [1]], offset: [0, 0] }).coefficients[0]` is log(3).
 */
export function fitCounts(data: CountData, theta = Number.POSITIVE_INFINITY): CountFit {
  const { counts, offset } = data
  const design = new Matrix(data.design.map((row) => [...row]))
  const { rows, columns } = design
  if (rows <= columns)
    throw new Unanswerable(`${rows} steps cannot carry a model with ${columns} terms: give a longer period`)
  let means = counts.map((count) => count + 0.1)
  let deviance = devianceOf(counts, means, theta)
  for (let round = 0; round < ROUNDS; round++) {
    const { coefficients, unscaled } = weightedLeastSquares(design, counts, means, offset, theta)
    means = meansOf(design, coefficients, offset)
    const before = deviance
    deviance = devianceOf(counts, means, theta)
    if (!Number.isFinite(deviance)) break
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < CLOSE) {
      const pearson = counts.reduce((sum, count, i) => sum + (count - means[i]!) ** 2 / varianceOf(means[i]!, theta), 0)
      const degreesOfFreedom = rows - columns
      const dispersion = pearson / degreesOfFreedom
      return { coefficients, fitted: means, unscaled, dispersion, degreesOfFreedom, deviance, theta }
    }
  }
  throw new Unanswerable(
    'the counts fit no such model: a season or period may have no event at all; give a longer period or a wider filter',
  )
}

/** The variance of a count with this mean. */
export const varianceOf = (mean: number, theta: number): number => mean + (mean * mean) / theta

function weightedLeastSquares(
  design: Matrix,
  counts: readonly number[],
  means: readonly number[],
  offset: readonly number[],
  theta: number,
): { coefficients: number[]; unscaled: Matrix } {
  const weights = means.map((mean) => (mean * mean) / varianceOf(mean, theta))
  const working = means.map((mean, i) => Math.log(mean) - offset[i]! + (counts[i]! - mean) / mean)
  const weighted = new Matrix(design.rows, design.columns)
  for (let i = 0; i < design.rows; i++)
    for (let j = 0; j < design.columns; j++) weighted.set(i, j, design.get(i, j) * weights[i]!)
  const unscaled = inverse(weighted.transpose().mmul(design))
  const right = weighted.transpose().mmul(Matrix.columnVector(working))
  return { coefficients: unscaled.mmul(right).to1DArray(), unscaled }
}

const meansOf = (design: Matrix, coefficients: readonly number[], offset: readonly number[]): number[] =>
  design
    .mmul(Matrix.columnVector([...coefficients]))
    .to1DArray()
    .map((value, i) => Math.exp(Math.min(50, value + offset[i]!)))

/** Twice the log-likelihood that the fit leaves behind; of Poisson, or of the negative binomial with a fixed theta. */
function devianceOf(counts: readonly number[], means: readonly number[], theta: number): number {
  let sum = 0
  counts.forEach((count, i) => {
    const mean = means[i]!
    const own = count === 0 ? 0 : count * Math.log(count / mean)
    sum += Number.isFinite(theta)
      ? own - (count + theta) * Math.log((count + theta) / (mean + theta))
      : own - (count - mean)
  })
  return 2 * sum
}

/** The log-likelihood of counts under the negative binomial (Lawless 1987, equation 1). */
export function logLikelihood(counts: readonly number[], means: readonly number[], theta: number): number {
  return counts.reduce((sum, count, i) => {
    const mean = means[i]!
    const shape = logGamma(theta + count) - logGamma(theta) - logGamma(count + 1)
    return (
      sum + shape + theta * Math.log(theta / (theta + mean)) + (count > 0 ? count * Math.log(mean / (theta + mean)) : 0)
    )
  }, 0)
}
