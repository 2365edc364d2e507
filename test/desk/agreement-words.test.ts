import { expect, test } from 'vitest'
import { agreementWords } from '../../src/desk/report/agreement-words.ts'

const field = { field: 'killed', units: 20, same: 18, kappa: 0.81, alpha: 0.8 } as const

test('a report says how far coders agreed, by field, and where nobody coded twice', () => {
  expect(
    agreementWords([
      { round: 'March 2027', size: 20, coders: 1, fields: [field, { ...field, field: 'type', units: 0 }] },
    ]),
  ).toEqual([
    'Agreement between coders, March 2027: 20 incidents, 1 second coder; killed the same in 18 of 20 (kappa 0.81, alpha 0.80).',
  ])
  expect(
    agreementWords([{ round: 'x', size: 5, coders: 2, fields: [{ ...field, kappa: null, alpha: null }] }]),
  ).toEqual(['Agreement between coders, x: 5 incidents, 2 second coders; killed the same in 18 of 20.'])
  expect(agreementWords([])).toEqual(['Agreement between coders: no round of second coding is kept with this release.'])
})
