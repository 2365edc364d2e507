import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighboursOf } from '../../../src/analyse/effect/neighbours.ts'
import { countsOf, dayAfter, stepsAround, turnOfYear } from '../../../src/analyse/effect/steps.ts'
import { monthsOn } from '../../../src/analyse/months-on.ts'

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2027-11-15', 2, '2028-01-15'],
  ['2027-11-15', -11, '2026-12-15'],
])('monthsOn(%s, %i) is %s', (day, months, expected) => {
  expect(monthsOn(day, months)).toBe(expected)
})

test('a step begins on the date, and steps that the data do not cover whole are left out', () => {
  const steps = stepsAround('2027-03-10', 'month', { from: '2027-01-10', to: '2027-05-08' }, { before: 9, after: 9 })
  expect(steps.map(({ from, to, days, isAfter }) => [from, to, days, isAfter])).toEqual([
    ['2027-01-10', '2027-02-09', 31, false],
    ['2027-02-10', '2027-03-09', 28, false],
    ['2027-03-10', '2027-04-09', 31, true],
  ])
})

test('steps follow one another without a gap, and every day of them is counted once', () => {
  const day = fc.integer({ min: 0, max: 20000 }).map((days) => dayAfter('1990-01-01', days))
  fc.assert(
    fc.property(day, fc.constantFrom('month' as const, 'week' as const), (date, step) => {
      const steps = stepsAround(date, step, { from: '1980-01-01', to: '2060-01-01' }, { before: 14, after: 5 })
      expect(steps.length).toBe(19)
      expect(steps.find(({ isAfter }) => isAfter)!.from).toBe(date)
      steps.slice(1).forEach((one, i) => {
        expect(one.from).toBe(dayAfter(steps[i]!.to, 1))
      })
      const days = new Map<string, number>()
      for (let at = steps[0]!.from; at <= steps.at(-1)!.to; at = dayAfter(at, 1)) days.set(at, 1)
      expect(countsOf(steps, days)).toEqual(steps.map((one) => one.days))
    }),
  )
})

test('the turn of the year runs from 0 to 1', () => {
  expect(turnOfYear({ from: '2027-01-01', to: '2027-01-02', days: 2, isAfter: false })).toBeLessThan(0.01)
  expect(turnOfYear({ from: '2027-12-30', to: '2027-12-31', days: 2, isAfter: false })).toBeGreaterThan(0.99)
})

test('neighbours: 40 then 30 is a fall of a quarter, and one earlier pair fell as much', () => {
  const steps = [50, 35, 36, 40, 30].map((_, i) => ({ from: '', to: '', days: 30, isAfter: i === 4 }))
  expect(neighboursOf(steps, [50, 35, 36, 40, 30])).toEqual({ before: 40, after: 30, change: -25, asLarge: 1, of: 3 })
})

test('from zero there is no change in percent', () => {
  const steps = [5, 0, 4].map((_, i) => ({ from: '', to: '', days: 30, isAfter: i === 2 }))
  expect(neighboursOf(steps, [5, 0, 4]).change).toBeNull()
})
