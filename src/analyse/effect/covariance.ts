import { Matrix } from 'ml-matrix'
import type { CountData, CountFit } from './count-model.ts'

/** The covariance that the family gives: scaled by the dispersion for Poisson (quasi-Poisson), as it is otherwise. */
export const modelCovariance = (fit: CountFit): Matrix =>
  Matrix.mul(fit.unscaled, Number.isFinite(fit.theta) ? 1 : fit.dispersion)

/** Lags worth looking at in a series of this length (Newey and West 1994, Bartlett kernel). */
export const usualLag = (steps: number): number => Math.floor(4 * (steps / 100) ** (2 / 9))

/**
 * The covariance that also holds where the spread is not the family's and neighbours resemble each other: Newey and West
 * 1987 with n / (n - k), as R's `sandwich::NeweyWest(lag, prewhite = FALSE, adjust = TRUE)`. `series` tells which steps
 * follow one another: those of different series share no lag.
 */
export function robustCovariance(data: CountData, fit: CountFit, lag: number, series?: readonly number[]): Matrix {
  const { counts, design } = data
  const scores = counts.map((count, i) => {
    const residual = (count - fit.fitted[i]!) / (1 + fit.fitted[i]! / fit.theta)
    return design[i]!.map((value) => value * residual)
  })
  const size = design[0]!.length
  const meat = Matrix.zeros(size, size)
  for (let distance = 0; distance <= lag; distance++) {
    const weight = distance === 0 ? 0.5 : 1 - distance / (lag + 1)
    for (let i = distance; i < scores.length; i++) {
      if (series && series[i] !== series[i - distance]) continue
      for (let a = 0; a < size; a++)
        for (let b = 0; b < size; b++) {
          const product = weight * scores[i]![a]! * scores[i - distance]![b]!
          meat.set(a, b, meat.get(a, b) + product)
          meat.set(b, a, meat.get(b, a) + product)
        }
    }
  }
  const adjust = counts.length / (counts.length - size)
  return Matrix.mul(fit.unscaled.mmul(meat).mmul(fit.unscaled), adjust)
}
