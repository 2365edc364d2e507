import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthOn } from '../../../src/analyse/months-on.ts'
import { placeOutlook } from '../../../src/analyse/outlook/outlook.ts'
import { levelsOf, root, seasonalNaive, unroot } from '../../../src/analyse/outlook/smoothing.ts'

const COUNTS = [12, 15, 9, 20, 14, 11, 18, 25, 7, 13, 16, 12, 14, 19]

test("R's HoltWinters(sqrt(x + 3/8), alpha = 0.3, beta = FALSE, gamma = FALSE) ends at the same level", () => {
  expect(levelsOf(COUNTS.map(root), 0.3).at(-1)).toBeCloseTo(3.945288625, 7)
})

test('the seasonal naive forecast is the month of the year before, and that of two years on the same', () => {
  const counts = Array.from({ length: 36 }, (_, i) => 10 + (i % 12))
  expect(unroot(seasonalNaive(counts, 1).mean)).toBeCloseTo(10)
  expect(unroot(seasonalNaive(counts, 12).mean)).toBeCloseTo(21)
  expect(unroot(seasonalNaive(counts, 13).mean)).toBeCloseTo(10)
})

const calendar = (months: number) => Array.from({ length: months }, (_, i) => monthOn('2020-01', i))

test('a pure season is forecast without error by the one method and worse by the other', () => {
  const counts = calendar(72).map((_, i) => 20 + 10 * (i % 12))
  const found = placeOutlook('Hill Province', calendar(72), counts, 3)
  expect(found.better).toBe('seasonal-naive')
  expect(found.methods[0]!.score!.meanError).toBeCloseTo(0)
  expect(found.methods[1]!.score!.meanError).toBeGreaterThan(5)
  expect(found.methods[0]!.forecasts.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03'])
})

test('a series too short to be scored says so and still forecasts', () => {
  const found = placeOutlook(
    'Hill Province',
    calendar(40),
    calendar(40).map(() => 4),
    2,
  )
  expect(found.better).toBeNull()
  expect(found.methods.every(({ forecasts }) => forecasts.length === 2)).toBe(true)
})

test('low is at most expected, expected at most high, and none is below nought', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 48, maxLength: 90 }), (counts) => {
      const found = placeOutlook('Hill Province', calendar(counts.length), counts, 14)
      for (const { forecasts } of found.methods)
        for (const { low, expected, high } of forecasts) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(expected).toBeGreaterThanOrEqual(low)
          expect(high).toBeGreaterThanOrEqual(expected)
        }
    }),
    { numRuns: 30 },
  )
})
