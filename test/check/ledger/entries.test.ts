import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerEntries } from '#check/index.ts'
import { ledgerOf, sourced } from './on-documents.ts'

const total = (count: string, source = 'The Hill Institute') =>
  `${source} said that violence killed ${count} people in Pakistan in 2029.`

describe('an entry', () => {
  it('agrees where two sources give one number', () => {
    const [entry] = ledgerOf({ text: total('2,310') }, { text: total('2,310', 'The Valley Centre') })
    expect(entry).toMatchObject({ title: 'People killed in Pakistan, 2029', state: 'agree' })
  })

  it('agrees where a hedge or rounding leaves room', () => {
    for (const words of ['over 2,200', 'around 2,300', 'at least 2,000', '2,300'])
      expect(ledgerOf({ text: total('2,310') }, { text: total(words, 'The Valley Centre') })[0]?.state).toBe('agree')
  })

  it('contradicts where two sources cannot both be right, and takes no side', () => {
    const [entry] = ledgerOf({ text: total('2,310'), id: 'a' }, { text: total('3,150', 'The Valley Centre'), id: 'b' })
    expect(entry).toMatchObject({ state: 'contradict' })
    expect(entry!.findings[0]!.message).toBe(
      '2,310 from Hill Institute on 5 January 2030, 3,150 from Valley Centre on 5 January 2030: both cannot be right.',
    )
    expect(entry!.lines.map(({ figure }) => figure.text).sort()).toEqual(['2,310', '3,150'])
  })

  it('is revised where a source gives another number later', () => {
    const [entry] = ledgerOf(
      { text: total('2,310'), published: '2030-01-05' },
      { text: total('2,324'), published: '2030-06-01', id: 'later' },
    )
    expect(entry).toMatchObject({ state: 'revised' })
    expect(entry!.findings[0]!.message).toBe('Hill Institute: 2,310 on 5 January 2030, then 2,324 on 1 June 2030.')
  })

  it.each([
    ['fighters and dependents', 'The TTP has 50,000 fighters and their dependents.', 'The TTP has 10,000 fighters.'],
    [
      'soldiers and all security forces',
      'In Pakistan 383 soldiers were killed in 2029.',
      'In Pakistan 685 members of the security forces were killed in 2029.',
    ],
    [
      'dead, and dead and injured',
      'In Pakistan 2,340 civilians were killed in 2029.',
      'There were 4,800 civilian casualties in Pakistan in 2029.',
    ],
    [
      'a year and its first eleven months',
      'In 2029 violence killed 2,310 people in Pakistan.',
      'Between January and November 2029 violence killed 2,100 people in Pakistan.',
    ],
    [
      'attacks and all violence',
      'In 2029 violence killed 2,310 people in Pakistan.',
      'In Pakistan 1,200 people were killed in attacks in 2029.',
    ],
  ])('differs in scope and contradicts nothing: %s', (_, one, other) => {
    const entries = ledgerOf({ text: one }, { text: other })
    expect(entries.map(({ state }) => state)).toEqual(['scope'])
  })

  it.each([
    [
      'another year',
      'In 2029 violence killed 2,310 people in Pakistan.',
      'In 2028 violence killed 2,100 people in Pakistan.',
    ],
    [
      'another place',
      'In 2029 violence killed 2,310 people in Pakistan.',
      'In 2029 violence killed 900 people in Balochistan.',
    ],
    ['other people', 'In Pakistan 383 soldiers were killed in 2029.', 'In Pakistan 925 militants were killed in 2029.'],
    ['another fate', 'In Pakistan 383 soldiers were killed in 2029.', 'In Pakistan 500 soldiers were injured in 2029.'],
    ['another group', 'The TTP has 6,000 fighters.', 'Boko Haram has 900 fighters.'],
    [
      'a month of the year',
      'In 2029 violence killed 2,310 people in Pakistan.',
      'In August 2029 violence killed 190 people in Pakistan.',
    ],
  ])('is not one with %s', (_, one, other) => {
    const entries = ledgerOf({ text: one }, { text: other })
    expect(entries).toHaveLength(2)
    expect(entries.every(({ state }) => state === 'single')).toBe(true)
  })

  it('calls no strengths of different years a contradiction', () => {
    const [entry] = ledgerOf(
      { text: 'The army said the TTP has 6,000 fighters.', published: '2027-01-05' },
      { text: 'Monitors said the TTP has 10,000 fighters.', published: '2029-06-05' },
    )
    expect(entry?.state).toBe('scope')
  })

  it('says that a period was inferred before it calls anything a contradiction', () => {
    const [entry] = ledgerOf(
      {
        text: 'Violence killed 2,310 people in Pakistan in 2029, the Hill Institute said. It counted 934 militants killed.',
      },
      { text: 'The Valley Centre said that 1,200 militants were killed in Pakistan in 2029.' },
    ).filter(({ title }) => title.startsWith('Outlaws'))
    expect(entry?.state).toBe('scope')
    expect(entry?.findings[0]?.message).toContain('does not name its period itself')
  })
})

const REPORTS = [
  total('2,310'),
  total('2,324'),
  total('3,150', 'The Valley Centre'),
  'In Pakistan 383 soldiers and 925 militants were killed in 2029.',
  'The institute counted 685 members of the security forces killed in attacks in Pakistan in 2029.',
  'The TTP has 50,000 fighters and their dependents, the envoy said.',
  'Officials put the strength of the TTP at around 10,000 fighters.',
].map((text, i) => ({ text, id: `r${i}`, published: `203${i % 3}-0${1 + i}-05` }))
const UNRELATED = { text: 'In 2028 violence killed 4,210 people in Nigeria.', id: 'other', published: '2029-01-09' }

describe('laws', () => {
  const lines = sourced(REPORTS)

  it('the order of documents does not matter', () => {
    const expected = ledgerEntries(lines)
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(ledgerEntries(shuffled)).toEqual(expected)
      }),
    )
  })

  it('a document about something else changes no entry', () => {
    const [other] = ledgerEntries(sourced([UNRELATED]))
    fc.assert(
      fc.property(fc.subarray(lines), (some) => {
        const before = ledgerEntries(some)
        const after = ledgerEntries([...some, ...sourced([UNRELATED])])
        expect(after.filter(({ id }) => id !== other!.id)).toEqual(before)
        expect(after.find(({ id }) => id === other!.id)).toEqual(other)
      }),
      { numRuns: 30 },
    )
  })

  it('every line stands in one entry, and every finding is about lines of its entry', () => {
    const entries = ledgerEntries(lines)
    expect(entries.flatMap((entry) => entry.lines.map(({ id }) => id)).sort()).toEqual(lines.map(({ id }) => id).sort())
    for (const entry of entries)
      for (const finding of entry.findings)
        for (const id of finding.lines) expect(entry.lines.map((line) => line.id)).toContain(id)
  })
})
