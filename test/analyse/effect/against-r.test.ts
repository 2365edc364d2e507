// The expected figures are R 4.2.2's, MASS 7.3-58 and sandwich 3.0-2; the call stands above each.
import { describe, expect, test } from 'vitest'
import { fitCounts, logLikelihood } from '../../../src/analyse/effect/count-model.ts'
import { modelCovariance, robustCovariance } from '../../../src/analyse/effect/covariance.ts'
import { fitNegativeBinomial } from '../../../src/analyse/effect/negative-binomial.ts'
import { digamma, studentProbability, studentQuantile, trigamma } from '../../../src/analyse/effect/special.ts'

const roots = (matrix: { diagonal(): number[] }): number[] => matrix.diagonal().map(Math.sqrt)
const near = (found: readonly number[], expected: readonly number[]) => {
  expect(found.length).toBe(expected.length)
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i]!, 6)
}

test('glm(counts ~ outcome + treatment, family = poisson()): the example of ?glm (Dobson 1990, page 93)', () => {
  const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12]
  const level = (value: number, of: number) => (value === of ? 1 : 0)
  const design = counts.map((_, i) => [
    1,
    level(i % 3, 1),
    level(i % 3, 2),
    level(Math.floor(i / 3), 1),
    level(Math.floor(i / 3), 2),
  ])
  const fit = fitCounts({ counts, design, offset: counts.map(() => 0) })
  near(fit.coefficients, [3.044522438, -0.4542552723, -0.2929871247, 0, 0])
  near(roots(fit.unscaled), [0.1708986515, 0.2021707567, 0.1927423435, 0.1999999979, 0.1999999985])
  expect(fit.deviance).toBeCloseTo(5.129141077, 7)
})

describe('a seasonal series with a step', () => {
  // y <- c(…); t <- seq_along(y) - 1; days <- rep(c(31, 28, …), length.out = 42)
  // q <- glm(y ~ I(t/12) + sin(2*pi*t/12) + cos(2*pi*t/12) + as.numeric(t >= 36) + offset(log(days)), family = quasipoisson())
  const counts = [
    31, 28, 35, 40, 38, 44, 47, 41, 36, 33, 30, 29, 34, 31, 37, 45, 42, 49, 50, 44, 40, 35, 33, 31, 36, 35, 41, 47, 46,
    52, 55, 48, 43, 38, 36, 35, 29, 27, 33, 38, 36, 40,
  ]
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const turn = (i: number) => (2 * Math.PI * i) / 12
  const design = counts.map((_, i) => [1, i / 12, Math.sin(turn(i)), Math.cos(turn(i)), i >= 36 ? 1 : 0])
  const data = { counts, design, offset: counts.map((_, i) => Math.log(days[i % 12]!)) }
  const fit = fitCounts(data)

  test('coef(summary(q)) and its dispersion', () => {
    near(fit.coefficients, [0.12857772682, 0.07856601529, 0.09818096783, -0.18339865343, -0.30933462779])
    near(roots(modelCovariance(fit)), [0.01882777991, 0.01088531027, 0.01303904161, 0.01219455449, 0.03396789877])
    expect(fit.dispersion).toBeCloseTo(0.1164290117, 6)
  })

  test('NeweyWest(q, lag = 3, prewhite = FALSE, adjust = TRUE)', () => {
    near(
      roots(robustCovariance(data, fit, 3)),
      [0.011969478881, 0.006811433141, 0.008408014462, 0.008384135531, 0.026991498282],
    )
  })
})

describe('glm.nb(y ~ I(t/12) + as.numeric(t >= 24))', () => {
  const counts = [
    3, 9, 0, 14, 7, 2, 21, 5, 11, 1, 6, 18, 4, 12, 8, 0, 25, 3, 10, 15, 2, 7, 30, 5, 9, 13, 1, 6, 22, 4, 17, 8, 3, 11,
    5, 26,
  ]
  const data = { counts, design: counts.map((_, i) => [1, i / 12, i >= 24 ? 1 : 0]), offset: counts.map(() => 0) }
  const fit = fitNegativeBinomial(data)

  test('coefficients, theta, deviance, log-likelihood', () => {
    near(fit.coefficients, [1.8370838384, 0.3650361423, -0.4014426676])
    near(roots(modelCovariance(fit)), [0.3233151082, 0.2803303862, 0.5099617603])
    expect(fit.theta).toBeCloseTo(1.690375794, 5)
    expect(fit.deviance).toBeCloseTo(40.72623291, 5)
    expect(logLikelihood(counts, fit.fitted, fit.theta)).toBeCloseTo(-116.7118021, 6)
  })

  test('NeweyWest(n, lag = 2, prewhite = FALSE, adjust = TRUE)', () => {
    near(roots(robustCovariance(data, fit, 2)), [0.1858775023, 0.154873317, 0.254831162])
  })
})

test('counts that spread less than Poisson have an infinite theta', () => {
  const counts = [5, 5, 6, 5, 5, 6, 5, 5, 6, 5]
  expect(fitNegativeBinomial({ counts, design: counts.map(() => [1]), offset: counts.map(() => 0) }).theta).toBe(
    Number.POSITIVE_INFINITY,
  )
})

test('qt(.975, 10), 2 * pt(-2.228139, 10), digamma and trigamma of 0.3, 2.5 and 40', () => {
  expect(studentQuantile(0.95, 10)).toBeCloseTo(2.228138852, 6)
  expect(studentProbability(2.228138852, 10)).toBeCloseTo(0.05, 8)
  near([0.3, 2.5, 40].map(digamma), [-3.5025242222, 0.7031566406, 3.676327374])
  near([0.3, 2.5, 40].map(trigamma), [12.24536454611, 0.4903577561, 0.02531510384])
})

test('a model with as many terms as steps is refused in one sentence', () => {
  expect(() =>
    fitCounts({
      counts: [1, 2],
      design: [
        [1, 0],
        [1, 1],
      ],
      offset: [0, 0],
    }),
  ).toThrow(/give a longer period/)
})
