import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

/** The verdicts on rests, with what they rest on. */
const restsOf = (text: string): string[] =>
  checksOf(text)
    .filter(({ kind }) => kind === 'residual')
    .map(({ verdict, operands }) => `${verdict} ${operands.map((operand) => operand.text).join(' ')}`)

describe('rests', () => {
  it.each([
    // every part told since the whole is taken away, in however many sentences
    [
      'Gunmen took 540 people in 2030. Ransom was paid for 216 of them and 65 others were freed by soldiers. Fifty-four were killed, and the rest, 215, are still missing.',
      'wrong 540 216 65 Fifty-four',
    ],
    [
      'Gunmen seized 90 villagers in two raids. Thirty escaped on the way. Troops freed 41 on Sunday; the remaining 19 are still held.',
      'exact 90 Thirty 41',
    ],
    // a part of a part is not taken away again
    [
      'In 2031 the court heard 88 cases. It convicted 51 men, 12 of them in absentia, and acquitted 20. The remaining 27 await judgment.',
      'wrong 88 51 20',
    ],
    // parts with a share of their own are no whole; of two wholes the one that counts what they count is theirs
    [
      'The mission documented 1,143 violations affecting 1,608 persons, compared with 934 before. Armed groups were responsible for 688 violations (62 per cent), State forces for 372 (33 per cent) and unidentified actors for the rest, 93.',
      'wrong 1,143 688 372',
    ],
    // the total of the part's own share
    [
      'Fighting has displaced 41,700 people. Women and children number 33,400. Food has reached 18,800 people, 47% of the total, leaving 23,900 without help.',
      'wrong 41,700 18,800',
    ],
  ])('%s', (text, verdict) => {
    expect(restsOf(text)).toEqual([verdict])
  })

  it('takes nothing from what it is no part of', () => {
    expect(
      restsOf('Police found 14 rifles and 2,300 cartridges in the house, and the remaining 9 rifles in a well.'),
    ).toEqual(['undetermined '])
  })
})
