import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensKappa, interval, krippendorffsAlpha, nominal, type Ratings } from '#analyse/stats/agreement.ts'

const times = (many: number, ...unit: string[]): Ratings[] => Array.from({ length: many }, () => unit)

/** Krippendorff (2011), section C: four observers, twelve units, values 1 to 5, some missing. */
const OBSERVERS = [
  ['1', '2', '3', '3', '2', '1', '4', '1', '2', null, null, null],
  ['1', '2', '3', '3', '2', '2', '4', '1', '2', '5', null, '3'],
  [null, '3', '3', '3', '2', '3', '4', '2', '2', '5', '1', null],
  ['1', '2', '3', '3', '2', '4', '4', '1', '2', '5', '1', null],
]
const UNITS: Ratings[] = OBSERVERS[0]!.map((_, unit) => OBSERVERS.map((observer) => observer[unit] ?? null))

describe("Cohen's kappa", () => {
  it.each([
    // The worked example of Cohen's table as textbooks print it: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
    [[...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')], 0.4],
    // The same observed agreement of 0.6 with other habits.
    [[...times(45, 'y', 'y'), ...times(15, 'y', 'n'), ...times(25, 'n', 'y'), ...times(15, 'n', 'n')], 0.1304],
    [[...times(25, 'y', 'y'), ...times(35, 'y', 'n'), ...times(5, 'n', 'y'), ...times(35, 'n', 'n')], 0.2593],
  ])('%#', (units, expected) => {
    expect(cohensKappa(units)).toBeCloseTo(expected, 4)
  })

  it('is null without units that both coded, 1 where both say one thing', () => {
    expect(cohensKappa([['a', null]])).toBeNull()
    expect(cohensKappa(times(5, 'a', 'a'))).toBe(1)
  })
})

describe("Krippendorff's alpha", () => {
  it('has the published values of the published example', () => {
    expect(krippendorffsAlpha(UNITS, nominal)).toBeCloseTo(0.743, 3)
    expect(krippendorffsAlpha(UNITS, interval)).toBeCloseTo(0.849, 3)
  })

  it('is 1 where all agree, whoever codes and in whatever order', () => {
    const rating = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(rating, { minLength: 2 }), (values) => {
        expect(krippendorffsAlpha(values.map((value) => [value, value]))).toBe(1)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 2 }), (units) => {
        const turned = [...units].reverse().map(([a, b]) => [b, a])
        expect(krippendorffsAlpha(turned)).toBeCloseTo(krippendorffsAlpha(units)!, 10)
        expect(krippendorffsAlpha(units)!).toBeLessThanOrEqual(1)
      }),
    )
  })
})
