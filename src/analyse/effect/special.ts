import jstat from 'jstat'

// A CommonJS module: its one name stands on the default export.
const { jStat } = jstat

export const logGamma = (x: number): number => jStat.gammaln(x)

/** The value that Student's t exceeds with probability (1 - level) / 2: `studentQuantile(0.95, 10)` is 2.228. */
export const studentQuantile = (level: number, degreesOfFreedom: number): number =>
  jStat.studentt.inv(1 - (1 - level) / 2, degreesOfFreedom)

/** Two-sided probability of a t at least this far from zero. `studentProbability(2.228, 10)` is 0.05. */
export const studentProbability = (t: number, degreesOfFreedom: number): number =>
  2 * jStat.studentt.cdf(-Math.abs(t), degreesOfFreedom)

/** Derivative of log-gamma: recurrence up to 10, then the asymptotic series (Abramowitz and Stegun 6.3.5 and 6.3.18). */
export function digamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 10; at++) shift -= 1 / at
  const inverse = 1 / (at * at)
  const tail = inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))))
  return shift + Math.log(at) - 1 / (2 * at) - tail
}

/** Second derivative of log-gamma (Abramowitz and Stegun 6.4.6 and 6.4.12). */
export function trigamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 10; at++) shift += 1 / (at * at)
  const inverse = 1 / (at * at)
  const tail = inverse * (1 / 6 - inverse * (1 / 30 - inverse * (1 / 42 - inverse * (1 / 30 - (inverse * 5) / 66))))
  return shift + 1 / at + inverse / 2 + tail / at
}
