import { type CountData, type CountFit, fitCounts, logLikelihood } from './count-model.ts'
import { digamma, trigamma } from './special.ts'

const ROUNDS = 60
/** Beyond this the negative binomial is Poisson to every digit that is printed. */
const AS_GOOD_AS_POISSON = 1e6

/**
 * Fits a negative binomial with its theta by maximum likelihood, in turns as MASS's `glm.nb` does (Venables and Ripley
 * 2002, section 7.4). Counts that spread no more than Poisson's give Poisson's fit, with an infinite theta.
 */
export function fitNegativeBinomial(data: CountData): CountFit {
  let fit = fitCounts(data)
  let likelihood = Number.NEGATIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const theta = mostLikelyTheta(data.counts, fit.fitted)
    if (theta > AS_GOOD_AS_POISSON) return fitCounts(data)
    fit = fitCounts(data, theta)
    const before = likelihood
    likelihood = logLikelihood(data.counts, fit.fitted, theta)
    if (Math.abs(likelihood - before) < 1e-9) break
  }
  return fit
}

/** Newton's steps on the likelihood of theta, the means held (MASS `theta.ml`). Infinite where counts spread too little. */
function mostLikelyTheta(counts: readonly number[], means: readonly number[]): number {
  const spread = counts.reduce((sum, count, i) => sum + (count / means[i]! - 1) ** 2, 0)
  let theta = counts.length / spread
  for (let round = 0; round < ROUNDS; round++) {
    theta = Math.abs(theta)
    let score = 0
    let information = 0
    counts.forEach((count, i) => {
      const mean = means[i]!
      score +=
        digamma(theta + count) -
        digamma(theta) +
        Math.log(theta) +
        1 -
        Math.log(theta + mean) -
        (count + theta) / (mean + theta)
      information +=
        -trigamma(theta + count) +
        trigamma(theta) -
        1 / theta +
        2 / (mean + theta) -
        (count + theta) / (mean + theta) ** 2
    })
    if (theta > AS_GOOD_AS_POISSON || !Number.isFinite(score / information)) return Number.POSITIVE_INFINITY
    const step = score / information
    theta += step
    if (Math.abs(step) < 1e-10 * theta) break
  }
  return theta > 0 ? theta : Number.POSITIVE_INFINITY
}
