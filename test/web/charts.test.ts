import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisWords, columns, grainFor, monthsBetween, ticksTo } from '../../src/web/chart/columns.ts'
import { discAt, discs, type Place } from '../../src/web/chart/discs.ts'

const month = (name: string, security: number, civilian = 0) => ({
  month: name,
  incidents: 1,
  security,
  civilian,
  militant: 0,
  unknown: 0,
})

describe('columns', () => {
  it('have one for every month, also where nothing happened', () => {
    const made = columns([month('2027-11', 2), month('2028-02', 1, 3)], '2027-11', '2028-02', 'month')
    expect(made.map((column) => [column.name, column.killed])).toEqual([
      ['November 2027', 2],
      ['December 2027', 0],
      ['January 2028', 0],
      ['February 2028', 4],
    ])
    expect(made[3]).toMatchObject({ from: '2028-02-01', to: '2028-02-29', parts: [1, 3, 0, 0] })
  })

  it.each([
    ['quarter', ['Oct–Dec 2027', 'Jan–Mar 2028'], ['2027-10-01', '2027-12-31']],
    ['year', ['2027', '2028'], ['2027-01-01', '2027-12-31']],
  ] as const)('pool months by %s', (grain, names, [from, to]) => {
    const made = columns([month('2027-11', 2), month('2028-02', 1)], '2027-11', '2028-02', grain)
    expect(made.map((column) => column.name)).toEqual(names)
    expect(made[0]).toMatchObject({ from, to, killed: 2 })
  })

  it('lose nobody at any grain', () => {
    const months = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.nat(99)),
      {
        minLength: 1,
        selector: ([year, at]) => year * 12 + at,
      },
    )
    fc.assert(
      fc.property(months, fc.constantFrom('month' as const, 'quarter' as const, 'year' as const), (list, grain) => {
        const made = list
          .map(([year, at, killed]) => month(`${year}-${String(at).padStart(2, '0')}`, killed))
          .sort((a, b) => (a.month < b.month ? -1 : 1))
        const sum = columns(made, made[0]!.month, made.at(-1)!.month, grain).reduce(
          (total, column) => total + column.killed,
          0,
        )
        expect(sum).toBe(list.reduce((total, [, , killed]) => total + killed, 0))
      }),
    )
  })

  it('choose the finest grain that can be seen', () => {
    expect(grainFor(monthsBetween('2027-01', '2028-12'), 900)).toBe('month')
    expect(grainFor(monthsBetween('1990-01', '2021-12'), 320)).toBe('quarter')
    expect(grainFor(monthsBetween('1900-01', '2021-12'), 320)).toBe('year')
  })

  it.each([
    [43, [0, 20, 40, 60]],
    [1707, [0, 500, 1000, 1500, 2000]],
    [3, [0, 1, 2, 3]],
    [0, [0, 1]],
  ])('ticks to %d', (highest, ticks) => expect(ticksTo(highest)).toEqual(ticks))

  it('write words under the axis that do not touch', () => {
    const months = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(months, fc.nat(11), fc.integer({ min: 240, max: 1400 }), (count, skipped, width) => {
        const at = (index: number) => `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
        const grain = grainFor(count, width)
        const words = axisWords(columns([], at(skipped), at(skipped + count - 1), grain), grain, width)
        const sides = words.map(({ x, word, anchor }) => {
          const left = anchor === 'start' ? x : x - word.length * 3.2
          return [left, left + word.length * 6.4] as const
        })
        for (let index = 1; index < sides.length; index++)
          expect(sides[index]![0]).toBeGreaterThan(sides[index - 1]![1])
      }),
    )
  })

  it('name January with its year, and the first month', () => {
    const words = axisWords(columns([], '2027-11', '2028-04', 'month'), 'month', 900).map((one) => one.word)
    expect(words).toEqual(['Nov 2027', 'Dec', 'Jan 2028', 'Feb', 'Mar', 'Apr'])
    const tight = axisWords(columns([], '2027-12', '2029-12', 'month'), 'month', 600).map((one) => one.word)
    expect(tight).toContain('Jan 2028')
    expect(tight).not.toContain('Dec 2027')
  })
})

describe('discs of the map', () => {
  const place = (name: string, precision: number, killed: number, longitude = 0): Place => ({
    name,
    precision,
    killed,
    longitude,
    latitude: 0,
    incidents: 1,
  })
  const at = (one: Place) => [one.longitude, 0] as const

  it('grow in area with the dead, and with what is not known of the place', () => {
    const drawn = discs([place('a', 1, 100), place('b', 1, 25, 100), place('c', 4, 1, 300)], at, 0.5)
    const radius = (name: string) => drawn.find((disc) => disc.place.name === name)!.radius
    expect((radius('a') - 2) / (radius('b') - 2)).toBeCloseTo(2)
    expect(radius('c')).toBe(75)
  })

  it('leave out places off the map', () => expect(discs([place('a', 1, 1)], () => null, 1)).toEqual([]))

  it('give the pointer the known place before the vague one, the small before the large', () => {
    const drawn = discs([place('province', 4, 900), place('city', 1, 500), place('village', 1, 1)], at, 0.5)
    expect(discAt(drawn, 0, 1)!.place.name).toBe('village')
    expect(discAt(drawn, 12, 0)!.place.name).toBe('city')
    expect(discAt(drawn, 60, 0)!.place.name).toBe('province')
    expect(discAt(drawn, 200, 0)).toBeNull()
  })
})
