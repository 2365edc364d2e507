import { describe, expect, it } from 'vitest'
import { readLines } from '#check/index.ts'
import { extract } from '#extract/index.ts'
import type { LedgerLine } from '#model/index.ts'
import { contextOf } from '../../extract/on-a-text.ts'
import { processorTime } from '../../processor-time.ts'
import { linesIn } from './on-documents.ts'

/** "2,310 killed people PK 2029": figure, measure, population, place, period, and what narrows it. */
const brief = ({ figure, measure, population, place, period, actor, circumstance }: LedgerLine): string =>
  [
    figure.text,
    measure,
    population.join('+'),
    place?.key,
    period?.edtf,
    actor?.id,
    circumstance && `in ${circumstance}`,
  ]
    .filter(Boolean)
    .join(' ')

describe('totals over a stretch of time', () => {
  it.each([
    ['In 2029 violence killed 2,310 people in Pakistan.', ['2,310 killed people PK 2029']],
    [
      'A think tank said 2,310 people were killed and 3,120 injured in Pakistan in 2029.',
      ['2,310 killed people PK 2029', '3,120 injured people PK 2029'],
    ],
    ['In Balochistan 640 soldiers were killed in 2029.', ['640 killed army PK/Balochistan 2029']],
    [
      'The institute counted 685 members of the security forces killed in attacks in Pakistan in 2029.',
      ['685 killed security PK 2029 in attacks'],
    ],
    ['Pakistan saw 143 militant attacks in August 2029.', ['143 attacks attacks PK 2029-08']],
    [
      'Deaths in Pakistan rose from 2,100 in 2028 to 2,310 in 2029.',
      ['2,100 killed people PK 2028', '2,310 killed people PK 2029'],
    ],
    [
      'In 2029 Sindh had 120 deaths and Punjab 80.',
      ['120 killed people PK/Sindh 2029', '80 killed people PK/Punjab 2029'],
    ],
    [
      'Civilians and security personnel together accounted for 1,612 deaths in Pakistan in 2029.',
      ['1,612 killed civilian+security PK 2029'],
    ],
    ['The police lost 216 men in Pakistan in 2029.', ['216 killed police PK 2029']],
    ['The police lost 216 in Pakistan in 2029.', ['216 killed police PK 2029']],
    ['There were 4,800 civilian casualties in Pakistan in 2029.', ['4,800 casualties civilian PK 2029']],
  ])('%s', (text, expected) => expect(linesIn(text).map(brief)).toEqual(expected))

  it('reads "last year" from the day of publication, whatever year was named before', () => {
    const text =
      'A truce ended in Pakistan in November 2022.\n\nLast year, the Pakistani military said, 383 soldiers and 925 militants were killed in clashes.'
    expect(linesIn(text, '2030-02-15').map(brief)).toEqual([
      '383 killed army PK 2029 in clashes',
      '925 killed militant PK 2029 in clashes',
    ])
    expect(linesIn(text, null)).toEqual([])
  })

  it('says which facets were taken from elsewhere', () => {
    const [, line] = linesIn(
      'Violence killed 2,310 people in Pakistan in 2029, a report said.\n\nThe report counted 934 militants killed.',
    )
    expect(line).toMatchObject({
      measure: 'killed',
      population: ['militant'],
      inferred: { period: 'report', place: 'document' },
    })
  })

  it('marks a total that was counted before its period was over', () => {
    const [line] = linesIn('In 2029 violence has killed 1,100 people in Pakistan.', '2029-06-30')
    expect(line?.period).toMatchObject({ edtf: '2029', until: '2029-06-30' })
  })

  it('keeps the sentence and where the figure stands in it', () => {
    const text = 'Nothing here. In 2029 violence killed 2,310 people in Pakistan.'
    const [line] = linesIn(text)
    expect(text.slice(line!.figure.start, line!.figure.end)).toBe('2,310')
    expect(line!.sentence.text).toBe('In 2029 violence killed 2,310 people in Pakistan.')
  })
})

describe('strengths', () => {
  it.each([
    ['The TTP has around 6,000 fighters.', ['around 6,000 strength members ttp']],
    ['Officials put the strength of the TTP at around 6,000 fighters.', ['around 6,000 strength members ttp']],
    ['Boko Haram has no more than 900 fighters, the army said.', ['no more than 900 strength members boko-haram']],
    [
      'The envoy spoke of the TTP’s financing, which helps sustain its 50,000 fighters and their dependents.',
      ['50,000 strength dependents+members ttp'],
    ],
    [
      'Investigators looked into the money of the TTP. According to the envoy the group has 50,000 fighters and their dependents.',
      ['50,000 strength dependents+members ttp'],
    ],
  ])('%s', (text, expected) => expect(linesIn(text).map(brief)).toEqual(expected))

  it.each([
    'The army killed 900 TTP fighters.',
    'The TTP has 6,000 rifles.',
    'The TTP sent 300 fighters across the border.',
    'The TTP fought the Baloch Liberation Army for years. The group has 6,000 fighters.',
  ])('are not read from: %s', (text) =>
    expect(linesIn(text).filter(({ measure }) => measure === 'strength')).toEqual([]),
  )
})

describe('numbers that are no total', () => {
  it.each([
    // the toll of one incident
    'Gunmen killed 12 people in Quetta on January 3, 2030.',
    'A bomb in Quetta killed 12 people and injured 30, police said.',
    // a difference, a rate, a part, a guess
    'Deaths in Pakistan in 2029 rose by 862.',
    'There were 862 more deaths in Pakistan in 2029.',
    'On average seven people a day were killed in Pakistan in 2029.',
    'In Pakistan 22 of them were killed in 2029.',
    'Violence could kill 4,000 people in Pakistan in 2029.',
    // no period, no place that could be known
    'Violence killed 2,310 people in Pakistan.',
    'Violence killed 2,310 people in 2029.',
    // a percentage
    'Deaths in Pakistan rose by 34% in 2029.',
    // told in passing, by someone else than the sentence's speaker
    'The army disputed the figures of an institute, which has counted 4,226 people killed in Pakistan in 2029.',
  ])('%s', (text) => expect(linesIn(text)).toEqual([]))
})

it('takes time that grows with the length of the text', () => {
  const piece = 'In 2029 violence killed 2,310 people in Pakistan, and the TTP had 6,000 fighters, a report said. '
  // What is extracted is given: the ledger's own reading alone is timed.
  const short = readingOf(piece.repeat(10))
  const long = readingOf(piece.repeat(160))
  expect(long / short).toBeLessThan(60)
})

/** The best of three times that the ledger's reading of a text takes, in milliseconds of processor time. */
function readingOf(text: string): number {
  const context = contextOf(text)
  const extraction = extract(context.document, context.lexicon)
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = processorTime()
      readLines(context, extraction)
      return processorTime() - start
    }),
  )
}
