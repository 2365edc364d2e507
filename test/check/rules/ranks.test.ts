import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

const verdictsOn = (text: string, claim: string): string[] =>
  checksOf(text)
    .filter((check) => check.kind === 'comparison' && check.claim.text.includes(claim))
    .map(({ verdict }) => verdict)

const PROVINCES = 'In 2027 the north had 412 attacks, the coast 388, the hills 351 and the capital 96. '
const YEARS = 'There were 812 deaths in 2023, 640 in 2024, 701 in 2025, 598 in 2026 and 655 in 2027. '
const TABLE = `Attacks by year

Year | Attacks | Killed
2023 | 120 | 310
2024 | 95 | 260
2025 | 143 | 401
2026 | 131 | 377
2027 | 150 | 390

`

describe('ranks in words', () => {
  it.each([
    // a place in a list
    [`${PROVINCES}The coast was the second-highest.`, 'coast', 'exact'],
    [`${PROVINCES}The hills were the second-highest.`, 'hills', 'wrong'],
    [`${PROVINCES}The hills ranked third.`, 'hills', 'exact'],
    [`${PROVINCES}The hills ranked second.`, 'hills', 'wrong'],
    [`${PROVINCES}The hills had the second-lowest number.`, 'hills', 'exact'],
    [`${PROVINCES}The capital came last.`, 'capital', 'exact'],
    [`${PROVINCES}The fewest attacks were in the capital.`, 'fewest', 'exact'],
    [`${PROVINCES}The fewest attacks were in the hills.`, 'fewest', 'wrong'],
    [
      'The north ranked third with 44 raids, behind the east (91) and the west (60); the south had 51.',
      'north',
      'wrong',
    ],
    // since a time
    [`${YEARS}The 2027 toll was the lowest since 2024.`, '2027', 'wrong'],
    [`${YEARS}The 2026 toll was the lowest since 2023.`, '2026', 'exact'],
    ['There were 640 deaths in 2024, 598 in 2025 and 655 in 2026, the most since 2024.', 'most since', 'exact'],
    ['May saw 63 attacks, the most since March, when there were 71; April had 66.', 'most since', 'wrong'],
    ['Deaths fell to 44, the lowest since 2024. The toll was 41 in 2024, 46 in 2025, 60 in 2026.', 'lowest', 'exact'],
    ['Deaths fell to 44, the lowest since 2024. The toll was 41 in 2024, 40 in 2025, 60 in 2026.', 'lowest', 'wrong'],
    [
      'Raids fell from 60 to 44 and reached their lowest level since 2024: 41 in 2024, 46 in 2025, 60 in 2026.',
      'lowest',
      'exact',
    ],
    // in so many years
    [`${YEARS}The toll of 655 was the third-lowest in five years.`, 'third-lowest', 'exact'],
    [`${YEARS}The toll of 655 was the second-lowest in five years.`, 'second-lowest', 'wrong'],
    ['The 91 attacks were a three-year high, up from 60 in 2026 and 95 in 2025.', 'three-year high', 'wrong'],
    // peaks
    [`${YEARS}Deaths peaked in 2023.`, 'peaked', 'exact'],
    [`${YEARS}Deaths peaked in 2025.`, 'peaked', 'wrong'],
    // in tables
    [`${TABLE}With 150 attacks, 2027 was the worst year of the five.`, '2027', 'exact'],
    [`${TABLE}The 390 killed were the second-highest toll of the period.`, '390', 'exact'],
    [`${TABLE}The 377 killed were the second-highest toll of the period.`, '377', 'wrong'],
    [`${TABLE}Deaths were the most in five years.`, 'most', 'wrong'],
    [`${TABLE}The year 2024 had the fewest killed.`, 'fewest', 'exact'],
  ] as const)('%s: %s', (text, claim, verdict) => {
    expect(verdictsOn(text, claim)).toContain(verdict)
  })

  it.each([
    // size is no harm, and other things rank by other numbers
    'Northport, the second-largest city, saw 40 attacks, Eastport 90 and Westport 12.',
    'The east saw the sharpest increase: 40 attacks, against 90 in the north and 12 in the west.',
    'The east had the highest rate with 40 attacks; the north had 90 and the west 12.',
    // one of several, or no longer
    'It was one of the deadliest months: 88 killed, against 61 in May and 92 in April.',
    // what it is taken among is not told
    '2027 was the deadliest year since records began, with 69 killed, against 99 in 2026.',
    `${YEARS}The toll of 655 was the lowest in a decade outside the capital.`,
    // fewer were better than it says: others may be untold
    'The north ranked third with 44 raids, ahead of the east with 31.',
  ])('calls nothing wrong in: %s', (text) => {
    expect(checksOf(text).filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  })
})
