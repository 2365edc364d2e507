import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brief, inText, over, report, reportOfSeveral } from './told.ts'

const LEAD = 'A bomb killed nine people at a market in Peshawar on Friday, police said. '

/** What follows the lead, how matters stand, and the voices. */
const CASES: readonly (readonly [string, string, ...string[]])[] = [
  [
    'The TTP claimed responsibility for the bombing.',
    'claimed',
    'claim: Tehrik-i-Taliban Pakistan -> Tehrik-i-Taliban Pakistan',
  ],
  [
    'Responsibility for the attack was claimed by the TTP.',
    'claimed',
    'claim: Tehrik-i-Taliban Pakistan -> Tehrik-i-Taliban Pakistan',
  ],
  [
    'The TTP said its fighters carried out the attack.',
    'claimed',
    'claim: Tehrik-i-Taliban Pakistan -> Tehrik-i-Taliban Pakistan',
  ],
  ['No group immediately claimed responsibility.', 'unclaimed', 'unclaimed'],
  ['There was no immediate claim of responsibility for the blast.', 'unclaimed', 'unclaimed'],
  ['Nobody has claimed the attack so far.', 'unclaimed', 'unclaimed'],
  ['Officials blamed the TTP for the attack.', 'blamed', 'blame: Officials -> Tehrik-i-Taliban Pakistan'],
  [
    'The interior ministry blamed the bombing on the Islamic State.',
    'blamed',
    'blame: The interior ministry -> Islamic State',
  ],
  ['The TTP denied any involvement.', 'denied', 'denial: Tehrik-i-Taliban Pakistan -> Tehrik-i-Taliban Pakistan'],
  [
    'Officials blamed the TTP for the attack. The group denied involvement.',
    'contested',
    'blame: Officials -> Tehrik-i-Taliban Pakistan',
    'denial: Tehrik-i-Taliban Pakistan -> Tehrik-i-Taliban Pakistan',
  ],
  [
    'The TTP claimed responsibility. The army rejected the claim.',
    'contested',
    'claim: Tehrik-i-Taliban Pakistan -> Tehrik-i-Taliban Pakistan',
    'denial: The army -> Tehrik-i-Taliban Pakistan',
  ],
  [
    'Both the Islamic State and others were quick to speak. The Islamic State claimed responsibility. The TTP claimed the attack as well.',
    'competing',
    'claim: Islamic State -> Islamic State',
    'claim: Tehrik-i-Taliban Pakistan -> Tehrik-i-Taliban Pakistan',
  ],
]

describe('the voices of one report', () => {
  test.each(CASES.map(([text, standing, ...voices]) => ({ text, standing, voices })))('$text', (row) => {
    const found = inText(LEAD + row.text)
    expect([found.standing, ...brief(found)]).toEqual([row.standing, ...row.voices])
  })
})

/** What is said of other deeds, or of many, or of none. */
const SILENT = [
  'Islamabad has frequently accused Afghanistan of sheltering militants.',
  'The TTP has claimed responsibility for similar attacks in the past.',
  'The TTP claimed responsibility for most attacks of the year.',
  'The union accused the ministry of hiding the figures.',
  'The minister denied that fuel was scarce.',
  'The mayor rejected a call to resign.',
]

test.each(SILENT)('silent: %s', (text) => {
  const found = inText(LEAD + text)
  expect([found.standing, ...brief(found)]).toEqual(['untold'])
  expect(found.summary).toBe('No report says who claimed it or who was blamed.')
})

test('voices of several reports stand in the order of their days, each with its sentence', () => {
  const early = report('r1', `${LEAD}No group claimed responsibility.`, '2027-05-01')
  const late = report('r2', `${LEAD}The TTP claimed the attack.`, '2027-05-02')
  const found = over(late, early)
  expect(found.standing).toBe('claimed')
  expect(found.summary).toBe('Claimed by Tehrik-i-Taliban Pakistan.')
  expect(found.claims.map(({ report, sentence }) => [report, sentence.text])).toEqual([
    ['r2', 'The TTP claimed the attack.'],
  ])
  expect(found.unclaimed.map(({ report, published }) => [report, published])).toEqual([['r1', '2027-05-01']])
  expect(over(early, late)).toEqual(found)
})

describe('a report of two incidents', () => {
  const BOMB = 'A bomb killed nine people in Peshawar on Friday.'
  const SHOOTING = 'In Quetta, gunmen shot dead three policemen on Saturday.'
  const claimants = (paragraphs: readonly string[], nth: number) =>
    over(reportOfSeveral('r1', paragraphs, nth)).claims.map(({ who }) => who?.name)

  test.each([
    [0, 'Tehrik-i-Taliban Pakistan'],
    [1, 'Baloch Liberation Army'],
  ])('a claim is of the incident before it: %i', (nth, name) => {
    const told = [
      `${BOMB} The TTP claimed the bombing.`,
      `${SHOOTING} The Baloch Liberation Army claimed the shooting.`,
    ]
    expect(claimants(told, nth)).toEqual([name])
  })

  test.each([0, 1])('a claim of both is of each: %i', (nth) => {
    expect(claimants([BOMB, `${SHOOTING} The TTP claimed both attacks.`], nth)).toEqual(['Tehrik-i-Taliban Pakistan'])
  })
})

test('a sentence slices to its text', () => {
  const pieces = fc.constantFrom(...CASES.map(([text]) => text), ...SILENT)
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (sentences) => {
      const text = LEAD + sentences.join(' ')
      const { claims, blames, denials, unclaimed } = inText(text)
      for (const { sentence } of [...claims, ...blames, ...denials, ...unclaimed])
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    }),
    { numRuns: 20 },
  )
})
