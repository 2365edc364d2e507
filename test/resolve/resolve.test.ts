import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_RANGE } from '#model/index.ts'
import { type ReportedMention, resolve as resolveAll } from '#resolve/index.ts'
import { day, told, toll } from './mentions.ts'

const resolve = (mentions: readonly ReportedMention[]) => resolveAll(mentions).incidents

describe('resolve', () => {
  it('makes one incident of one mention', () => {
    const { mention } = told('a')
    expect(resolve([told('a')])).toEqual([
      {
        id: `e${mention.id}`,
        date: mention.date,
        country: mention.country,
        admin1: 'Balochistan',
        admin2: 'Quetta',
        place: 'Quetta',
        latitude: 30.18,
        longitude: 66.99,
        placePrecision: 1,
        type: mention.type,
        eventType: mention.eventType,
        actors: [],
        weapons: [],
        vague: false,
        killed: toll(3),
        injured: toll(0),
        abducted: NO_RANGE,
        arrested: NO_RANGE,
        reports: ['a'],
        mentions: [mention.id],
        tollHistory: [
          {
            report: 'a',
            published: '2027-05-01',
            killed: { low: 3, best: 3, high: 3 },
            injured: { low: 0, best: 0, high: 0 },
            source: null,
            standing: 'alone',
          },
        ],
        origin: null,
        reasons: [],
      },
    ])
  })

  it('follows a toll from report to report', () => {
    const [incident, ...rest] = resolve([
      told('c', { killed: toll(5), injured: toll(9) }, '2027-05-02'),
      told('a', { killed: toll(3), injured: toll(9) }),
      told('b', { killed: toll(4, 4, 6) }, '2027-05-02'),
    ])
    expect(rest).toEqual([])
    expect(incident?.tollHistory.map(({ report, standing }) => [report, standing])).toEqual([
      ['a', 'earlier'],
      ['b', 'dissenting'],
      ['c', 'latest'],
    ])
    expect(incident?.killed).toMatchObject({ low: 4, best: 5, high: 6, unknown: 5 })
    expect(incident?.injured).toMatchObject({ low: 9, best: 9, high: 9 })
    expect(incident?.reasons).toHaveLength(2)
    expect(incident?.reasons[0]).toMatch(
      /^“Report .” and “Report .” tell one event \(7\.. points\): both on 2027-04-30; /,
    )
  })

  it('does not take silence for none: a late report without a toll changes nothing', () => {
    const [incident] = resolve([
      told('a', { killed: toll(3), injured: toll(2) }),
      told('b', { killed: toll(0) }, '2027-05-09'),
    ])
    expect([incident?.killed.best, incident?.injured.best]).toEqual([3, 2])
    expect(incident?.reports).toEqual(['a', 'b'])
    expect(incident?.tollHistory.map((report) => report.report)).toEqual(['a'])
  })

  it('never lets a report without a date replace a dated one', () => {
    const [incident] = resolve([told('a', { killed: toll(3) }, null), told('b', { killed: toll(5) })])
    expect(incident?.killed).toMatchObject({ low: 3, best: 5, high: 5 })
    expect(incident?.tollHistory.map((report) => report.standing)).toEqual(['dissenting', 'latest'])
  })

  it('takes the finest place whole, and all actors', () => {
    const group = { id: 'g', name: 'Group', text: 'the group', role: 'claimant' } as const
    const [incident] = resolve([
      told('a', { place: null, latitude: 30, longitude: 66, placePrecision: 3, actors: [group] }),
      told('b', {}, '2027-04-30'),
    ])
    expect(incident).toMatchObject({ place: 'Quetta', latitude: 30.18, placePrecision: 1, actors: [group] })
  })

  it('keeps two events of one report apart, however alike', () => {
    expect(resolve([told('a'), told('a', { span: { start: 50, end: 90 } })])).toHaveLength(2)
  })

  it('does not join two groups over a third mention that fits both', () => {
    const incidents = resolve([
      told('a', { place: 'Bazaar', latitude: 30.1 }),
      told('b', { place: 'Chowk', latitude: 30.16 }),
      told('c', { place: 'Fort', latitude: 30.22 }),
    ])
    // a–c are 13 km apart: b joins one of them, never both.
    expect(incidents.map((incident) => incident.mentions.length).sort()).toEqual([1, 2])
  })
})

const arbitraryMention: fc.Arbitrary<ReportedMention> = fc
  .record({
    report: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    start: fc.nat(5),
    date: fc.constantFrom(
      day('2027-04-29'),
      day('2027-04-30'),
      { edtf: '2027-04-29/2027-04-30', precision: 'days' as const, text: '' },
      null,
    ),
    place: fc.constantFrom('Quetta', 'Chaman', null),
    killed: fc.nat(6),
    spread: fc.nat(3),
    published: fc.constantFrom('2027-05-01', '2027-05-02', null),
  })
  .map(({ report, start, date, place, killed, spread, published }) =>
    told(
      report,
      { span: { start: start * 10, end: start * 10 + 5 }, date, place, killed: toll(killed, killed, killed + spread) },
      published,
    ),
  )

const arbitraryMentions = fc.uniqueArray(arbitraryMention, { selector: (one) => one.mention.id, maxLength: 14 })

describe('the laws of resolve', () => {
  it('the order of the mentions does not matter', () => {
    const shuffled = arbitraryMentions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(resolve(other)).toEqual(resolve(one))
      }),
    )
  })

  it('every mention stands in one incident, no two of one report in the same, and ids are distinct', () => {
    fc.assert(
      fc.property(arbitraryMentions, (mentions) => {
        const incidents = resolve(mentions)
        expect(incidents.flatMap((incident) => incident.mentions).sort()).toEqual(
          mentions.map((one) => one.mention.id).sort(),
        )
        expect(new Set(incidents.map((incident) => incident.id)).size).toBe(incidents.length)
        for (const { reports } of incidents) expect(new Set(reports).size).toBe(reports.length)
      }),
    )
  })

  it('low ≤ best ≤ high, and the categories sum to the best value', () => {
    fc.assert(
      fc.property(arbitraryMentions, (mentions) => {
        for (const { killed, reasons, mentions: members } of resolve(mentions)) {
          expect(killed.low <= killed.best && killed.best <= killed.high).toBe(true)
          expect(killed.security + killed.civilian + killed.militant + killed.unknown).toBe(killed.best)
          expect(reasons).toHaveLength(members.length - 1)
        }
      }),
    )
  })
})
