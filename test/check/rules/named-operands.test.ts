import { describe, expect, it } from 'vitest'
import { checksOf } from '../../../scripts/checks-methodology.ts'

/** "34%: wrong", one for each number of a text that was checked. */
const verdicts = (text: string): string[] =>
  checksOf(text)
    .filter(({ verdict }) => verdict !== 'undetermined')
    .map(({ claim, verdict }) => `${claim.text}: ${verdict}`)

describe('operands that the words name', () => {
  it.each([
    // two names with their numbers in brackets are one part
    [
      'Northmark (412) and Eastmark (188) shared 75% of the 800 raids of 2028; all other provinces combined recorded 210.',
      ['75%: exact', '210: wrong'],
    ],
    [
      'Northmark (412) and Eastmark (188) took 85% of the 800 raids of 2028; the remaining provinces together saw 200.',
      ['85%: wrong', '800: exact'],
    ],
    // two levels whose change is told are not those of another that names one of its own
    [
      'The report lists 920 attacks in 2028, up from 800 in 2027, an increase of 15%. Compared with 2027, when it had 310, Northmark (392) registered a 16% surge.',
      ['15%: exact', '16%: wrong'],
    ],
    [
      'Attacks rose from 800 in 2027 to 920 in 2028. Northmark, where the number climbed from 300 to 400, supplied five-sixths of the national increase of 120.',
      ['five-sixths: exact', '120: exact'],
    ],
    // a bracket that takes a number apart
    ['The mission verified abuses against 640 children (390 boys and 250 girls) in 2028.', ['640: exact']],
    ['The mission verified abuses against 640 children (390 boys and 205 girls) in 2028.', ['640: wrong']],
    // steps of two times, and the levels from the first to the last
    [
      'Cases grew by 20% in 2027 and by 50% in 2028, from 1,000 to 1,800.',
      ['20% in 2027 and by 50% in 2028, from 1,000 to 1,800: exact'],
    ],
    // a rhythm in its own clause
    ['Of 900 houses hit in 2028, 225 collapsed, every fourth.', ['every fourth: exact']],
    ['Of 900 houses hit in 2028, 225 collapsed, every third.', ['every third: wrong']],
    // a word for any of its kind stands for the thing counted
    [
      'Raids on farms rose by 25 per cent in 2028, the union said. It counted 150 cases, up from 120 a year before.',
      ['25 per cent: exact'],
    ],
    // one for every so many, with the noun in the figure
    [
      'In June 2028 some 900 shells hit the town. Thirty residents died, one for every 30 shells or so.',
      ['one for every 30 shells or so: exact'],
    ],
    [
      'In June 2028 some 900 shells hit the town. Thirty residents died, one for every 20 shells or so.',
      ['one for every 20 shells or so: wrong'],
    ],
    // the earlier level of a total
    [
      'North: 40 raids in 2028, against 30 in 2027. South: 52, against 41. Together the two had 92 raids, 21 more than a year earlier.',
      ['92: exact', '21: exact'],
    ],
    [
      'North: 40 raids in 2028, against 30 in 2027. South: 52, against 41. Together the two had 92 raids, 12 more than a year earlier.',
      ['92: exact', '12: wrong'],
    ],
    // "smaller" behind "and" compares nothing
    [
      'The front took 60 of the 120 seats, half, its rival 40 and smaller parties the remaining 20.',
      ['half: exact', '20: exact'],
    ],
    // the whole of the share before, said once
    [
      'The war killed 2,000 people in 2028. Children, 200 in number, made up 10 per cent of the total and women, of whom there were 250, over a seventh.',
      ['10 per cent: exact', 'over a seventh: wrong'],
    ],
    // the rest as a fraction
    [
      'In May 2028 the camp took in 800 people. Families made up 600 of them, or 75 per cent, and single men, at 200, the remaining quarter.',
      ['75 per cent: exact', 'quarter: exact'],
    ],
    // what a deed leaves is its toll
    ['Raids fell to 61 in May 2028. They left 104 people dead, three fewer than the 107 of April.', ['three: exact']],
    [
      'The town was hit by 310 drones in June 2028. On average at least 10 drones came every night.',
      ['at least 10: exact'],
    ],
    [
      'In May 2028 North, South and West had 50, 30 and 20 raids respectively, compared with 40, 35 and 10 in April. The three provinces’ 100 raids were 15 more than a month earlier.',
      ['15: exact'],
    ],
    [
      'In May 2028 North, South and West had 50, 30 and 20 raids respectively, compared with 40, 35 and 10 in April. The three provinces’ 100 raids were 25 more than a month earlier.',
      ['25: wrong'],
    ],
    // a way from one level to another, whatever noun follows
    [
      'The number of pending cases went up by 23%, from 2,640 in 2028 to 3,432. Nine posts of judge are vacant.',
      ['23%: wrong'],
    ],
    // the time behind a comparison is that of its base
    [
      'Police registered 34 raids in February 2028, 29 in March, 26 in April and 21 in May. The May figure is 40 per cent below that of February and 24 per cent lower than in April.',
      ['24 per cent: wrong'],
    ],
    // the two ends of a series, and the years that its total is spread over
    [
      'Raids counted: 40 (2026), 30 (2027), 25 (2028), 20 (2029). From the first year to the last, they came down by 40 per cent. That makes 115 raids or 23 a year.',
      ['40 per cent: wrong', '23: wrong'],
    ],
    [
      'The toll was 400 in 2020 and 1,200 in 2030. Between 2020 and 2030 it rose by 80 a year on average.',
      ['80: exact'],
    ],
    [
      'The toll was 400 in 2020 and 1,200 in 2030. Between 2020 and 2030 it rose by 90 a year on average.',
      ['90: wrong'],
    ],
    // the unit of an amount said again, and of what is added to another
    [
      'In 2028 some 1.4 lakh acres (1,40,000) burned, 30,000 more than the 1,10,000 acres of 2027.',
      ['1,40,000: exact', '30,000: exact'],
    ],
    ['In 2028 some 1.4 lakh acres (1,40,000) burned, 20,000 more than the 1,10,000 acres of 2027.', ['20,000: wrong']],
  ])('%s', (text, told) => {
    expect(verdicts(text)).toEqual(expect.arrayContaining(told))
  })
})
