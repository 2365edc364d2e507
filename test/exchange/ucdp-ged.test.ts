import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUcdpGed, UCDP_COLUMNS } from '#exchange/index.ts'
import { CATEGORIES, type Incident, incidentSchema } from '#model/index.ts'
import { gedFile } from './ged-file.ts'

type Cells = Parameters<typeof gedFile>[0][number]

const first = (cells: Cells): Incident => readUcdpGed(gedFile([cells])).incidents[0]!
const problems = (...rows: Cells[]): string[] =>
  readUcdpGed(gedFile(rows)).problems.map(({ row, message }) => `${row}: ${message}`)
const victims = ({ killed }: Incident) =>
  Object.fromEntries(CATEGORIES.filter((c) => killed[c]).map((c) => [c, killed[c]]))

describe('victims by side', () => {
  const counts = { deaths_a: 1, deaths_b: 2, deaths_civilians: 4, deaths_unknown: 8, best: 15, low: 15, high: 15 }
  const table: [string, Cells, object][] = [
    ['a government against a group', {}, { security: 1, militant: 2, civilian: 4, unknown: 8 }],
    ['two governments', { side_b: 'Government of India', gwnob: 750 }, { security: 3, civilian: 4, unknown: 8 }],
    ['two groups', { type_of_violence: 2, side_a: 'Group A', gwnoa: '' }, { militant: 3, civilian: 4, unknown: 8 }],
    [
      'a group against civilians',
      { type_of_violence: 3, side_a: 'Group A', gwnoa: '', side_b: 'Civilians', deaths_b: 0, best: 13, low: 13 },
      { militant: 1, civilian: 4, unknown: 8 },
    ],
    ['a government named but not numbered', { gwnoa: '' }, { security: 1, militant: 2, civilian: 4, unknown: 8 }],
  ]
  test.each(table)('%s', (_, cells, expected) => expect(victims(first({ ...counts, ...cells }))).toEqual(expected))
})

describe('dates', () => {
  const table: [string, string, number, string, string][] = [
    ['2027-03-04 00:00:00.000', '2027-03-04 00:00:00.000', 1, '2027-03-04', 'day'],
    ['2027-03-04', '2027-03-06', 2, '2027-03-04/2027-03-06', 'days'],
    ['2027-03-04', '2027-03-10', 3, '2027-03-04/2027-03-10', 'week'],
    ['2028-02-01', '2028-02-29', 4, '2028-02', 'month'],
    ['2027-02-01', '2027-02-20', 4, '2027-02-01/2027-02-20', 'month'],
    ['2027-01-01', '2027-12-31', 5, '2027', 'year'],
    ['2027-01-01', '2027-06-20', 5, '2027-01-01/2027-06-20', 'period'],
  ]
  test.each(table)('%s to %s with date_prec %i', (date_start, date_end, date_prec, edtf, precision) =>
    expect(first({ date_start, date_end, date_prec }).date).toMatchObject({ edtf, precision }),
  )

  test('a day that never was leaves the incident undated and says so', () => {
    expect(first({ date_start: '2027-02-30', date_end: '2027-02-30' }).date).toBeNull()
    expect(problems({ date_start: '2027-02-30' })).toEqual([
      '2: date_start is “2027-02-30”, not a day written YYYY-MM-DD; the incident is undated',
    ])
    expect(problems({ date_end: '2027-03-03' })[0]).toContain('before it starts')
  })
})

describe('places', () => {
  const table: [string, string, string, number, [string | null, string | null, string | null]][] = [
    ['Kel village', 'Azad Jammu & Kashmir', 'Neelam district', 2, ['Azad Jammu and Kashmir', 'Neelam', 'Kel']],
    ['Kurram agency', 'Federally Administered Tribal Areas', 'Kurram agency', 3, ['FATA', 'Kurram', null]],
    ['Jandola town (FR Tank)', 'Federally Administered Tribal Areas', 'FR Tank', 1, ['FATA', 'FR Tank', 'Jandola']],
    [
      'Peshawar town',
      'Khyber Pakhtunkwa province',
      'Peshawar district',
      1,
      ['Khyber Pakhtunkhwa', 'Peshawar', 'Peshawar'],
    ],
    ['Balochistan province', 'Balochistan province', '', 4, ['Balochistan', null, null]],
    ['Tirah valley', 'Federally Administered Tribal Areas', 'Khyber agency', 2, ['FATA', 'Khyber', 'Tirah valley']],
    ['Islamabad', 'Islamabad Capital territory', '', 1, ['Islamabad', null, null]],
    ['Pakistan', '', '', 6, [null, null, null]],
    ['Sample town', 'Northern province', 'Upper district', 1, ['Northern province', 'Upper district', 'Sample']],
  ]
  test.each(table)('%s, %s, %s', (where_coordinates, adm_1, adm_2, where_prec, expected) => {
    const { admin1, admin2, place, placePrecision } = first({ where_coordinates, adm_1, adm_2, where_prec })
    expect([admin1, admin2, place]).toEqual(expected)
    expect(placePrecision).toBe(where_prec)
  })

  test.each([
    [2, 'US'],
    [365, 'RU'],
    [490, 'CD'],
    [616, 'TN'],
    [678, 'YE'],
    [750, 'IN'],
    [775, 'MM'],
  ])('state %i is %s', (country_id, iso) => {
    const country = 'A name of UCDP’s'
    expect(first({ country_id, country }).country).toEqual({ name: country, iso })
  })

  test('an unknown state, precision or point is left empty and told', () => {
    const cells = { country_id: 9999, where_prec: 'x', latitude: 97 }
    expect(first(cells)).toMatchObject({ country: null, placePrecision: null, latitude: null, longitude: null })
    expect(problems(cells)).toHaveLength(3)
  })
})

describe('actors and types', () => {
  test('a side is named as the caller knows it, and keeps the words of the file', () => {
    const nameActor = (written: string) => (written === 'Group B' ? { id: 'b', name: 'The B Movement' } : null)
    expect(readUcdpGed(gedFile([{}]), 'a.csv', { nameActor }).incidents[0]!.actors).toEqual([
      { id: null, name: 'Government of Pakistan', text: 'Government of Pakistan', role: 'force' },
      { id: 'b', name: 'The B Movement', text: 'Group B', role: 'force' },
    ])
  })

  test('both sides of a clash are forces in it', () =>
    expect(first({}).actors.map((actor) => [actor.text, actor.role])).toEqual([
      ['Government of Pakistan', 'force'],
      ['Group B', 'force'],
    ]))

  test('one-sided violence has a perpetrator, and civilians are no group', () => {
    const incident = first({ type_of_violence: 3, side_a: 'Group A', side_b: 'Civilians' })
    expect(incident.actors.map((actor) => [actor.text, actor.role])).toEqual([['Group A', 'perpetrator']])
    expect([incident.type, incident.eventType]).toEqual(['Attack', 'Violence against civilians'])
  })

  test('the type is marked as inferred', () =>
    expect(first({})).toMatchObject({ type: 'Armed clash', inferred: ['type', 'eventType'] }))
})

describe('rows that break a rule', () => {
  test('a range that does not hold the best estimate is widened', () => {
    expect(first({ low: 5, best: 4, high: 3 }).killed).toMatchObject({ low: 4, best: 4, high: 4 })
    expect(problems({}, { low: 5, best: 4, high: 3 })).toEqual([
      '3: low 5, best 4, high 3 are out of order; the range was widened to hold the best estimate',
    ])
  })
  const table: [string, Cells, number, RegExp][] = [
    ['sides below the best estimate', { best: 6, high: 6 }, 1, /add up to 4.*other 2 are put under unknown/],
    ['sides above the best estimate', { best: 3 }, 1, /more than the best estimate of 3/],
    ['a count in words', { best: 'four' }, 0, /best is “four”, not a whole number; the row was left out/],
    ['an unknown kind of violence', { type_of_violence: 4 }, 0, /type_of_violence is “4”/],
    ['no id', { id: '' }, 0, /no id; the row was left out/],
  ]
  test.each(table)('%s', (_, cells, kept, message) => {
    const result = readUcdpGed(gedFile([cells]))
    expect(result.incidents).toHaveLength(kept)
    expect(result.problems.map((problem) => problem.message).join()).toMatch(message)
  })
  test('an id that stands twice is read once', () => {
    expect(readUcdpGed(gedFile([{ id: 7 }, { id: 7 }])).incidents).toHaveLength(1)
    expect(problems({ id: 7 }, { id: 7 })).toEqual(['3: id 7 stands in an earlier row; the row was left out'])
  })
})

describe('files', () => {
  test('columns are found by name, whatever their order', () => {
    const reversed = readUcdpGed(gedFile([{}], [...UCDP_COLUMNS].reverse()))
    expect(reversed.incidents).toEqual(readUcdpGed(gedFile([{}])).incidents)
  })
  test('without a header, the 49 columns are read by position', () => {
    const columns =
      `id relid year active_year code_status type_of_violence a b c d e f g h side_a i j side_b k l m n o p where_prec
      where_coordinates q adm_1 adm_2 latitude longitude r s country country_id t u date_prec date_start date_end deaths_a deaths_b
      deaths_civilians deaths_unknown best high low gwnoa gwnob`.split(/\s+/)
    const bytes = gedFile([{}], columns)
    const body = bytes.slice(bytes.indexOf(10) + 1)
    expect(readUcdpGed(body).incidents).toMatchObject([
      { id: 'ucdp-1', killed: { low: 3, best: 4, high: 5 }, admin1: 'Balochistan' },
    ])
  })
  test('a gzipped file is unpacked; half of one is refused by name', () => {
    const packed = gzipSync(gedFile([{}]))
    expect(readUcdpGed(packed).incidents).toEqual(readUcdpGed(gedFile([{}])).incidents)
    expect(() => readUcdpGed(packed.subarray(0, 40), 'a.csv.gz')).toThrow('a.csv.gz is gzipped but cannot be unpacked')
  })
  test('a second header of hashtags is no event', () =>
    expect(readUcdpGed(gedFile([{ id: '#event+id' }, {}])).incidents).toHaveLength(1))
  test.each([
    ['GEDEvent_v25_1.csv', '25.1'],
    ['GEDEvent_v25_0_6.csv', '25.0.6'],
    ['ged221.csv', '22.1'],
    ['events.csv', '2027-2027'],
  ])('the version of %s is %s', (name, version) =>
    expect(readUcdpGed(gedFile([{}]), name).incidents[0]!.origin?.version).toBe(version),
  )
  test.each([
    ['', 'a.csv is empty'],
    ['date,killed\n2027-01-01,3\n', 'a.csv is no UCDP GED file: it has no column id, year'],
    ['12,3,4\n', 'a.csv has no header and 3 columns'],
    ['"id,year', 'a.csv is not a CSV file that can be read'],
  ])('%j is refused by name', (text, message) =>
    expect(() => readUcdpGed(new TextEncoder().encode(text), 'a.csv')).toThrow(message),
  )
})

test('every row read keeps low <= best <= high and a split that adds up, whatever the file says', () => {
  const count = fc.nat(50)
  const cells = fc.record({
    deaths_a: count,
    deaths_b: count,
    deaths_civilians: count,
    deaths_unknown: count,
    low: count,
    best: count,
    high: count,
  })
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 20 }), (rows) => {
      for (const incident of readUcdpGed(gedFile(rows)).incidents) {
        const { killed } = incidentSchema.parse(incident)
        expect(killed.low <= killed.best && killed.best <= killed.high).toBe(true)
        expect(CATEGORIES.reduce((sum, category) => sum + killed[category], 0)).toBe(killed.best)
      }
    }),
    { numRuns: 50 },
  )
})

const shared = new URL('../../../shared/data/ucdp-ged-pakistan/ged-pakistan-1989-2021.csv', import.meta.url)
describe.skipIf(!existsSync(shared))('UCDP GED Pakistan, where ../shared is at hand', () => {
  test('has the published totals', () => {
    const { incidents, problems } = readUcdpGed(readFileSync(shared), 'ged-pakistan-1989-2021.csv')
    expect(incidents).toHaveLength(6416)
    expect(incidents.reduce((sum, incident) => sum + incident.killed.best, 0)).toBe(43225)
    expect(incidents.filter((incident) => incident.admin1 === 'Balochistan')).toHaveLength(692)
    expect(problems).toHaveLength(200)
  })
})
