// What the tolls of several reports come to: a table a rule, and people who die of their wounds.
import { describe, expect, it, test } from 'vitest'
import { type ReportedMention, resolve, TOLL_RULES, type TollRule } from '#resolve/index.ts'
import { told, toll } from './mentions.ts'

/** A report of the bombing: its day in May 2027, outlet, killed, injured, and its words. */
type Row = readonly [day: number, outlet: string, killed: number, injured: number, words?: string]

const reportOf = ([day, outlet, killed, injured, words = '']: Row, at: number): ReportedMention => {
  const published = `2027-05-${String(day).padStart(2, '0')}`
  const one = told(`${at}${outlet}`, { killed: toll(killed), injured: toll(injured) }, published)
  return { ...one, document: { ...one.document, outlet }, told: words }
}

const resolved = (rows: readonly Row[], tollRule: TollRule) =>
  resolve(rows.map(reportOf), { tollRule }).incidents.map(({ killed, injured }) => [
    `${killed.low}-${killed.best}-${killed.high}`,
    `${injured.low}-${injured.best}-${injured.high}`,
  ])

/** Wire flash, update, police, next day's papers. */
const BOMBING: readonly Row[] = [
  [1, 'wire', 8, 0, 'A bomb killed eight people, witnesses said.'],
  [1, 'police', 9, 26, 'Police said nine people were killed and 26 injured.'],
  [2, 'daily', 12, 30, 'Twelve people were killed and 30 hurt, a shopkeeper said.'],
  [2, 'gazette', 12, 28, 'Twelve people were killed and 28 hurt.'],
  [3, 'herald', 11, 30, 'Eleven people were killed and 30 hurt, residents said.'],
]

describe('the best toll', () => {
  test.each<[TollRule, string, string]>([
    ['latest', '11-11-11', '30-30-30'],
    ['official', '8-9-12', '26-26-30'],
    ['lowest', '8-8-12', '26-26-30'],
    ['majority', '8-12-12', '26-30-30'],
    ['ucdp', '8-12-12', '26-30-30'],
  ])('%s', (rule, killed, injured) => expect(resolved(BOMBING, rule)).toEqual([[killed, injured]]))

  const DISPUTED: readonly Row[] = [
    [1, 'wire', 14, 20],
    [2, 'daily', 11, 22],
    [3, 'herald', 13, 25],
  ]
  test.each<[TollRule, string]>([
    ['latest', '13-13-13'],
    ['official', '11-13-14'],
    ['majority', '11-13-14'],
    ['ucdp', '11-11-14'],
  ])('%s where no two agree and no official speaks', (rule, killed) =>
    expect(resolved(DISPUTED, rule)[0]?.[0]).toBe(killed),
  )

  it('gives several reports of one outlet one vote', () => {
    const rows: Row[] = [
      [1, 'wire', 7, 0],
      [2, 'wire', 7, 0],
      [3, 'wire', 7, 0],
      [3, 'daily', 9, 0],
      [4, 'herald', 9, 0],
    ]
    expect(resolved(rows, 'majority')).toEqual([['7-9-9', '0-0-0']])
  })

  it('gives copies of one text one vote', () => {
    const copies = ['one', 'two', 'three'].map((outlet, at): ReportedMention => {
      const one = reportOf([1, outlet, 7, 0], at)
      return { ...one, document: { ...one.document, outlet: null, copyOf: '0one' } }
    })
    const others = [[2, 'daily', 9, 0] as Row, [2, 'herald', 9, 0] as Row].map((row, at) => reportOf(row, at + 3))
    const [incident] = resolve([...copies, ...others], { tollRule: 'majority' }).incidents
    expect(incident?.killed.best).toBe(9)
  })
})

describe('people who were first injured', () => {
  const FIRST: Row = [1, 'wire', 14, 31, 'A bomb killed 14 people and wounded 31.']

  test.each<[string, readonly Row[], string, string]>([
    [
      'a total that says so takes them from the injured',
      [FIRST, [3, 'daily', 16, 0, 'Two of the wounded died, taking the death toll to 16.']],
      '16-16-16',
      '29-29-31',
    ],
    [
      'deaths told alone are added',
      [FIRST, [3, 'daily', 1, 0, 'A man who was injured in the bombing died in hospital.']],
      '15-15-15',
      '30-30-31',
    ],
    [
      'deaths told alone, twice',
      [
        FIRST,
        [3, 'daily', 1, 0, 'One of the wounded died on Monday.'],
        [4, 'wire', 2, 0, 'Two more of the injured died on Tuesday.'],
      ],
      '17-17-17',
      '28-28-31',
    ],
    [
      'as many as before, in words of more',
      [
        [1, 'wire', 1, 9, 'One was killed and nine hurt.'],
        [2, 'daily', 1, 0, 'One of the injured succumbed on Sunday.'],
      ],
      '2-2-2',
      '8-8-9',
    ],
    [
      'as many as before, told as the toll',
      [
        [1, 'wire', 1, 9, 'One was killed and nine hurt.'],
        [2, 'daily', 1, 0, 'A policeman died of his wounds.'],
      ],
      '1-1-1',
      '9-9-9',
    ],
    [
      'a lower toll without a word of wounds is a correction',
      [FIRST, [2, 'daily', 12, 0, 'Twelve people were killed, police now say.']],
      '12-12-12',
      '31-31-31',
    ],
    [
      'new numbers of injured stand as they are',
      [FIRST, [3, 'daily', 16, 27, 'Two of the wounded died, taking the toll to 16. Another 27 are injured.']],
      '16-16-16',
      '27-27-27',
    ],
  ])('%s', (_, rows, killed, injured) => expect(resolved(rows, 'latest')).toEqual([[killed, injured]]))

  test.each(TOLL_RULES)('under %s the categories still sum to the best', (rule) => {
    const rows: Row[] = [FIRST, [3, 'daily', 16, 0, 'Two of the wounded died, taking the death toll to 16.']]
    for (const { killed, injured } of resolve(rows.map(reportOf), { tollRule: rule }).incidents)
      for (const one of [killed, injured]) {
        expect(one.civilian + one.security + one.militant + one.unknown).toBe(one.best)
        expect(one.low <= one.best && one.best <= one.high).toBe(true)
      }
  })

  it('says what was added, and keeps what each report tells in the history', () => {
    const rows: Row[] = [FIRST, [3, 'daily', 1, 0, 'One of the wounded died on Monday.']]
    const [incident] = resolve(rows.map(reportOf)).incidents
    expect(incident?.tollHistory.map(({ killed, standing }) => [killed.best, standing])).toEqual([
      [14, 'earlier'],
      [1, 'latest'],
    ])
    expect(incident?.reasons).toContain('1 who died of wounds (Report 1daily) and 14 before (Report 0wire) make 15.')
    expect(incident?.reasons).toContain('1 of the injured died later (Report 1daily).')
  })
})
