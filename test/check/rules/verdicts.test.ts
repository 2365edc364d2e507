import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

/** The one check of a text whose message says so. */
const told = (text: string): string[] => checksOf(text).map(({ verdict, message }) => `${verdict}: ${message}`)

describe('verdicts', () => {
  it.each([
    ['Raids rose from 15 to 29 in May 2027, by 83 per cent.', 'wrong', 'did you mean 93?'],
    ['Attacks fell by 34 per cent in May 2027, from 40 to 52.', 'wrong', '40 to 52 is +30 %'],
    ['Of 1,188 raids in May 2027, over 62 per cent (732) hit the north.', 'wrong', '61.62 %'],
    ['The valley saw 15 deaths in 2027 after reporting no violence a year earlier.', 'undetermined', 'from zero'],
    ['The reward was 3 million rupees (about $43,000) in May 2027.', 'undetermined', 'it implies 69.77 PKR to one USD'],
    ['There were 1,620 deaths in 2027, 63 per cent of them militants (900).', 'wrong', '55.56 %'],
    // one misprint that two claims rest on
    [
      'Soldiers man 148 posts. A year ago there were 485; the number has come down by 37, that is by 20 per cent.',
      'wrong',
      '485 − 148 = 337; ‘37’ is wrong; with 185 for ‘485’ it would hold',
    ],
    ['Raids down by up to 17%\n\nClashes fell by nearly 17% in May 2027.', 'undetermined', 'a difference of wording'],
  ])('%s', (text, verdict, words) => {
    expect(told(text).some((line) => line.startsWith(verdict) && line.includes(words))).toBe(true)
  })

  it.each([
    'The committee voted 5-2 in May 2027 for the plan of 12 members.',
    'More people died in 2027 than in any other year: 340 of the last ten.',
    'Guards shot down 544 drones in June 2028 and found 32 wrecks.',
    'Applications are up 74 per cent. The school has 341 pupils.',
    'Clashes in Districts 4, 5 and 7 left 12 dead in May 2027.',
    'The province had 1,620 deaths in 2027, 63 per cent of the total. Of them 900 were militants.',
  ])('calls nothing wrong in: %s', (text) => {
    expect(told(text).filter((line) => line.startsWith('wrong'))).toEqual([])
  })
})
