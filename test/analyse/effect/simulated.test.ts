// Effects planted in simulated series are found, and none where none was planted. Seeded, so that a failure repeats.
import { expect, test } from 'vitest'
import { designOf } from '../../../src/analyse/effect/design.ts'
import { estimateEffect } from '../../../src/analyse/effect/estimate.ts'
import { type Stretch, stepsAround } from '../../../src/analyse/effect/steps.ts'

const STUDIES = 500

/** Mulberry32: a small seeded generator, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Marsaglia and Tsang 2000. */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

interface World {
  readonly before: number
  readonly after: number
  readonly mean: number
  readonly theta: number
  readonly change: number
}

/** Monthly counts with a trend, a season, more spread than Poisson's, and a step at the date. */
function simulate({ mean, theta, change }: World, stretches: readonly Stretch[], random: () => number): number[] {
  return stretches.map(({ days, isAfter }, i) => {
    const rate = mean * (days / 30.4) * Math.exp((i / 12) * 0.05 + 0.2 * Math.sin((2 * Math.PI * i) / 12))
    return poisson(rate * (isAfter ? 1 + change / 100 : 1) * (gamma(theta, random) / theta), random)
  })
}

test.each<[string, World]>([
  ['no effect, a year after', { before: 60, after: 12, mean: 60, theta: 20, change: 0 }],
  ['no effect, two months after', { before: 60, after: 2, mean: 60, theta: 20, change: 0 }],
  ['no effect, small counts', { before: 36, after: 6, mean: 10, theta: 5, change: 0 }],
  ['a fall of a quarter', { before: 60, after: 12, mean: 60, theta: 20, change: -25 }],
  ['a rise of a half', { before: 60, after: 12, mean: 30, theta: 20, change: 50 }],
])('%s: the interval holds the truth in 92 to 97 of 100 studies', (_, world) => {
  const random = randomFrom(20270310)
  const stretches = stepsAround('2027-03-10', 'month', { from: '2000-01-01', to: '2050-01-01' }, world)
  let held = 0
  let alarms = 0
  for (let study = 0; study < STUDIES; study++) {
    const design = designOf(stretches, simulate(world, stretches, random), 12, null)
    const { estimate, probability } = estimateEffect(design, 'negative-binomial')
    if (estimate.low <= world.change && world.change <= estimate.high) held++
    if (probability < 0.05) alarms++
  }
  expect(held / STUDIES).toBeGreaterThanOrEqual(0.92)
  expect(held / STUDIES).toBeLessThanOrEqual(0.97)
  if (world.change === 0) expect(alarms / STUDIES).toBeLessThanOrEqual(0.06)
  else expect(alarms / STUDIES).toBeGreaterThan(0.6)
})

test('a control that rises alike takes a common rise out', () => {
  const random = randomFrom(7)
  const world = { before: 60, after: 12, mean: 60, theta: 50, change: 60 }
  const stretches = stepsAround('2027-03-10', 'month', { from: '2000-01-01', to: '2050-01-01' }, world)
  const own = simulate(world, stretches, random)
  const control = simulate(world, stretches, random)
  const alone = estimateEffect(designOf(stretches, own, 12, null), 'negative-binomial').estimate
  const beside = estimateEffect(designOf(stretches, own, 12, control), 'negative-binomial').estimate
  expect(alone.low).toBeGreaterThan(20)
  expect(beside.low).toBeLessThan(0)
  expect(beside.high).toBeGreaterThan(0)
})
