import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stretchBefore, yearBefore } from '#analyse/measures/periods.ts'
import { change } from '#analyse/stats/change.ts'
import { chapman } from '#analyse/stats/chapman.ts'
import { gini } from '#analyse/stats/gini.ts'
import { herfindahl } from '#analyse/stats/herfindahl.ts'
import { newAreas } from '#analyse/stats/new-areas.ts'
import { daysBetween, rateADay } from '#analyse/stats/rate-a-day.ts'
import { recordOf } from '#analyse/stats/record.ts'
import { share } from '#analyse/stats/share.ts'
import { sumOfRanges } from '#analyse/stats/sum-of-ranges.ts'
import { topShare } from '#analyse/stats/top-share.ts'

// The worked values stand in the files of the formulas; here they are worked.

describe('change', () => {
  test.each([
    [2555, 3417, 862, 33.74, 'sound'],
    [0, 5, 5, null, 'from-zero'],
    [0, 0, 0, 0, 'small-base'],
    [4, 6, 2, 50, 'small-base'],
    [10, 5, -5, -50, 'sound'],
    [12, 0, -12, -100, 'sound'],
  ] as const)('%d to %d', (before, after, difference, percent, basis) => {
    const found = change(before, after)
    expect([found.difference, found.basis]).toEqual([difference, basis])
    if (percent === null) expect(found.percent).toBeNull()
    else expect(found.percent).toBeCloseTo(percent, 2)
  })
})

test('share', () => {
  expect(share(2331, 3417)).toBeCloseTo(68.22, 2)
  expect(share(1, 0)).toBeNull()
})

test('rate a day', () => {
  expect(daysBetween('2028-01-01', '2028-12-31')).toBe(366)
  expect(rateADay(3417, '2025-01-01', '2025-12-31')).toBeCloseTo(9.36, 2)
  expect(rateADay(5, '2027-01-01', '2027-01-01')).toBe(5)
  expect(rateADay(5, '2027-01-02', '2027-01-01')).toBeNull()
})

describe('concentration', () => {
  const counts = [50, 30, 10, 10]
  test('top share, Herfindahl, Gini', () => {
    expect(topShare(counts, 2)).toBe(80)
    expect(herfindahl(counts)).toBeCloseTo(0.36, 10)
    expect(gini(counts)).toBeCloseTo(0.35, 10)
    expect([topShare([], 1), herfindahl([0]), gini([0, 0])]).toEqual([null, null, null])
  })
  test('lie between even and all in one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), (counts) => {
        fc.pre(counts.some((count) => count > 0))
        const index = herfindahl(counts)!
        expect(index).toBeGreaterThanOrEqual(1 / counts.length - 1e-9)
        expect(index).toBeLessThanOrEqual(1 + 1e-9)
        expect(gini(counts)!).toBeGreaterThanOrEqual(-1e-9)
        expect(gini(counts)!).toBeLessThan(1)
        expect(topShare(counts, counts.length)).toBeCloseTo(100, 9)
      }),
    )
  })
})

describe('a record', () => {
  const series = [5, 9, 4, 7, 9].map((count, at) => ({ period: `p${at}`, count }))
  test.each([
    [0, 4, null],
    [1, 1, null],
    [2, 5, 'p1'],
    [3, 3, 'p1'],
    [4, 1, 'p1'],
  ] as const)('of point %d has rank %d and none as high since %s', (at, rank, since) => {
    expect(recordOf(series, at)).toMatchObject({ rank, since })
  })
  test('of no point is none', () => expect(recordOf(series, 9)).toBeNull())
})

test('new areas', () => {
  const map = (entries: Record<string, number>) => new Map(Object.entries(entries))
  expect(newAreas(map({ A: 3, B: 1, C: 0 }), map({ A: 1, C: 4 }))).toEqual(['B'])
})

describe('a sum of ranges', () => {
  test('is widest when all err one way, narrower when errors are independent', () => {
    const ranges = [
      { low: 7, best: 10, high: 13 },
      { low: 16, best: 20, high: 24 },
    ]
    expect(sumOfRanges(ranges)).toEqual({
      widest: { low: 23, best: 30, high: 37 },
      independent: { low: 25, best: 30, high: 35 },
    })
  })
  test('keeps low ≤ best ≤ high, and independent within widest', () => {
    const range = fc
      .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
      .map(([low, more, most]) => ({ low, best: low + more, high: low + more + most }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 20 }), (ranges) => {
        const { widest, independent } = sumOfRanges(ranges)
        expect(widest.low).toBeLessThanOrEqual(independent.low)
        expect(independent.low).toBeLessThanOrEqual(independent.best)
        expect(independent.best).toBeLessThanOrEqual(independent.high)
        expect(independent.high).toBeLessThanOrEqual(widest.high)
      }),
    )
  })
})

describe('capture and recapture', () => {
  test('Chapman’s estimate and its interval', () => {
    expect(chapman(200, 150, 60)).toEqual({ first: 200, second: 150, both: 60, estimate: 497, low: 417, high: 576 })
  })
  test('says nothing without overlap, and never less than was seen', () => {
    expect(chapman(5, 5, 0)).toMatchObject({ estimate: null, low: null })
    expect(chapman(10, 10, 10)).toMatchObject({ estimate: 10, low: 10, high: 10 })
  })
})

describe('the stretch that another is set beside', () => {
  test.each([
    ['2027-03-01', '2027-05-31', '2026-12-01', '2027-02-28'],
    ['2027-01-01', '2027-12-31', '2026-01-01', '2026-12-31'],
    ['2028-03-10', '2028-03-19', '2028-02-29', '2028-03-09'],
    ['2028-01-01', '2028-02-29', '2027-11-01', '2027-12-31'],
  ])('%s to %s follows %s to %s', (from, to, before, end) => {
    expect(stretchBefore({ from, to })).toEqual({ from: before, to: end })
  })
  test.each([
    ['2027-01-01', '2027-12-31', '2026-01-01', '2026-12-31'],
    ['2028-02-01', '2028-02-29', '2027-02-01', '2027-02-28'],
    ['2029-02-01', '2029-02-28', '2028-02-01', '2028-02-29'],
    ['2028-02-29', '2028-03-04', '2027-02-28', '2027-03-04'],
  ])('%s to %s a year before is %s to %s', (from, to, before, end) => {
    expect(yearBefore({ from, to })).toEqual({ from: before, to: end })
  })
})
