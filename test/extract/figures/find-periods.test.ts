import { describe, expect, it } from 'vitest'
import { view } from '#text/index.ts'
import { findPeriods } from '../../../src/extract/figures/find-periods.ts'

const told = (text: string) =>
  findPeriods(view(text).tokens).flatMap(({ grain, steps }) => (steps === null ? [] : [`${grain} ${steps}`]))

describe('earlier periods', () => {
  it.each([
    ['Raids rose to 15, from 12 a month earlier.', ['month 1']],
    ['Raids rose to 15, from 12 three years ago.', ['year 3']],
    ['Raids rose to 15, from 12 eleven months earlier.', ['month 11']],
    ['Raids rose to 15 after the constructor months earlier left.', []],
    ['Raids rose to 15 after the first constructor left.', []],
  ])('%s', (text, periods) => {
    expect(told(text)).toEqual(periods)
  })
})
