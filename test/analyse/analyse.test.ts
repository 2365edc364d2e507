import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { facets, listIncidents, overview, readIncidents } from '#analyse/index.ts'
import { CATEGORIES, type Incident, type IncidentFilter, NO_RANGE, NO_TOLL, type Ranked } from '#model/index.ts'
import { freeze, openRelease, type Release } from '#release/index.ts'
import { anyIncidents } from '../release/incidents.ts'
import { grouped, leaves, monthOf, range, toll } from './by-hand.ts'

let home: string
let count = 0
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'daybook-analyse-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

async function released<T>(incidents: readonly Incident[], use: (release: Release) => Promise<T>): Promise<T> {
  const folder = join(home, String(count++))
  const versions = { codebook: '1', lexicon: '1', code: '1', ruleset: 'acled' }
  await freeze({ incidents }, { folder, version: 'draft', book: 'test', createdAt: '2027-05-01T08:00:00Z', versions })
  const release = await openRelease(folder)
  try {
    return await use(release)
  } finally {
    await release.close()
  }
}

const some = (...values: string[]) => fc.option(fc.subarray(values), { nil: undefined })
const filters = fc
  .record({
    from: fc.constantFrom(undefined, undefined, '2027-06-15', '2028-01-01'),
    to: fc.constantFrom(undefined, undefined, '2028-12-31', '2029-03-10'),
    admin1: some('North', 'South', 'Not known'),
    actor: some('Group A', 'a2'),
    eventType: some('Battles', 'Riots', 'Protests', 'Violence against civilians', 'Explosions/Remote violence'),
    category: some('civilian', 'security'),
    origin: some('reports', 'UCDP GED'),
    document: fc.constantFrom(undefined, undefined, undefined, 'd1'),
    text: fc.constantFrom(undefined, undefined, undefined, 'gámma VALLEY', 'group  attack'),
  })
  .map(
    (filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as IncidentFilter,
  )

const ranked = (rows: readonly Ranked[]) =>
  Object.fromEntries(rows.map(({ name, incidents, killed, injured }) => [name, [incidents, killed, injured]]))

test('every number of the overview is what plain counting gives, under any filter', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyIncidents(60, 30),
      fc.array(filters, { minLength: 6, maxLength: 6 }),
      async (incidents, asked) => {
        await released(incidents, async (release) => {
          for (const filter of [{}, ...asked]) {
            const left = incidents.filter((incident) => leaves(filter, incident))
            const view = await overview(release, filter)
            expect(view.totals).toEqual({
              incidents: left.length,
              killed: toll(left, (incident) => incident.killed),
              injured: toll(left, (incident) => incident.injured),
              abducted: range(left, (incident) => incident.abducted),
              arrested: range(left, (incident) => incident.arrested),
            })
            expect(view.undated).toBe(left.filter((incident) => monthOf(incident) === null).length)
            for (const month of view.months) {
              const inMonth = left.filter((incident) => monthOf(incident) === month.month)
              expect(month).toEqual({
                month: month.month,
                incidents: inMonth.length,
                ...Object.fromEntries(
                  CATEGORIES.map((category) => [category, toll(inMonth, (incident) => incident.killed)[category]]),
                ),
              })
            }
            expect(view.months.reduce((sum, month) => sum + month.incidents, view.undated)).toBe(left.length)
            expect(ranked(view.provinces)).toEqual(grouped(left, (incident) => [incident.admin1 ?? 'Not known']))
            expect(ranked(view.districts ?? [])).toEqual(grouped(left, (incident) => [incident.admin2 ?? 'Not known']))
            expect(ranked(view.actors)).toEqual(grouped(left, (incident) => incident.actors.map((actor) => actor.name)))
            expect(ranked(view.types)).toEqual(grouped(left, (incident) => [incident.type]))
            expect(Object.fromEntries(view.origins.map(({ name, incidents }) => [name, incidents]))).toEqual(
              Object.fromEntries(
                ['reports', 'UCDP GED', 'Set B']
                  .map((name) => [
                    name,
                    left.filter((incident) => (incident.origin?.dataset ?? 'reports') === name).length,
                  ])
                  .filter(([, incidents]) => incidents),
              ),
            )
            const located = left.filter((incident) => incident.latitude !== null)
            expect(view.places.reduce((sum, place) => sum + place.killed, 0)).toBe(
              located.reduce((sum, incident) => sum + incident.killed.best, 0),
            )
            expect(view.places.reduce((sum, place) => sum + place.incidents, 0)).toBe(located.length)
            const read: string[] = []
            for await (const incident of readIncidents(release, filter)) read.push(incident.id)
            expect(read.toSorted()).toEqual(left.map((incident) => incident.id).toSorted())
          }
        })
      },
    ),
    { numRuns: 6 },
  )
})

const at = (id: string, edtf: string | null, more: Partial<Incident> = {}): Incident => ({
  id,
  date: edtf === null ? null : { edtf, precision: 'day', text: edtf },
  country: null,
  admin1: null,
  admin2: null,
  place: null,
  latitude: null,
  longitude: null,
  placePrecision: null,
  type: 'Attack',
  eventType: 'Violence against civilians',
  actors: [],
  killed: { ...NO_TOLL, low: 1, best: 1, high: 1, civilian: 1 },
  injured: NO_TOLL,
  abducted: NO_RANGE,
  arrested: NO_RANGE,
  weapons: [],
  reports: [],
  mentions: [],
  tollHistory: [],
  vague: false,
  origin: null,
  reasons: [],
  ...more,
})

describe('months', () => {
  const dated: [string | null, string | null][] = [
    ['2027-01-31', '2027-01'],
    ['2027-01-30/2027-02-02', '2027-01'],
    ['2027-02', '2027-02'],
    ['2027-01-15/2027-02-14', '2027-01'],
    ['2027-01-15/2027-02-15', null],
    ['2027', null],
    ['XXXX-05-03', null],
    ['2027-03-01/..', null],
    [null, null],
  ]
  test.each(dated)('%s counts in %s', async (edtf, month) => {
    const view = await released([at('a', edtf)], (release) => overview(release, {}))
    expect(view.months.map((row) => row.month)).toEqual(month ? [month] : [])
    expect([view.undated, view.totals.incidents]).toEqual([month ? 0 : 1, 1])
  })

  test('no month between the first and the last is left out', async () => {
    const view = await released([at('a', '2027-11-30'), at('b', '2028-02-01')], (release) => overview(release, {}))
    expect(view.months.map(({ month, civilian }) => [month, civilian])).toEqual([
      ['2027-11', 1],
      ['2027-12', 0],
      ['2028-01', 0],
      ['2028-02', 1],
    ])
    expect([view.first, view.last]).toEqual(['2027-11-30', '2028-02-01'])
  })

  test('neighbouring periods add up, and a year counts only in a period that holds it', async () => {
    const incidents = [at('a', '2027-06-29/2027-07-02'), at('b', '2027'), at('c', '2027-07-01')]
    await released(incidents, async (release) => {
      const counted = async (from: string, to: string) => (await overview(release, { from, to })).totals.incidents
      expect(await counted('2027-01-01', '2027-06-30')).toBe(1)
      expect(await counted('2027-07-01', '2027-12-31')).toBe(1)
      expect(await counted('2027-01-01', '2027-12-31')).toBe(3)
    })
  })
})

describe('lists', () => {
  const rows = [
    at('a', '2027-01-02', { admin1: 'South', killed: { ...NO_TOLL, low: 3, best: 4, high: 9, unknown: 4 } }),
    at('b', null, { reports: ['d1', 'd2'], type: 'Grenade', eventType: 'Explosions/Remote violence' }),
    at('c', '2027-03-04', {
      admin1: 'North',
      actors: [
        { id: null, name: 'G', text: 'g', role: 'force' },
        { id: null, name: 'G', text: 'g2', role: 'claimant' },
      ],
    }),
    at('d', '2027-03-04', {
      origin: { dataset: 'Set B', version: '1', rowId: '1', licence: 'x', attribution: 'y', redistributable: true },
    }),
  ]
  test.each([
    ['date', 'a c d b'],
    ['-date', 'c d a b'],
    ['-killed', 'a c d b'],
    ['killed', 'c d b a'],
    ['place', 'c a d b'],
    ['type', 'b a c d'],
  ] as const)('sorted by %s', async (sort, order) => {
    const page = await released(rows, (release) => listIncidents(release, {}, { sort }))
    expect(page.rows.map((row) => row.id).join(' ')).toBe(order)
  })

  test('a page says where it starts and how many there are; rows carry what the table shows', async () => {
    await released(rows, async (release) => {
      const page = await listIncidents(release, {}, { sort: 'date', offset: 1, limit: 3 })
      expect([page.total, page.offset, page.rows.length]).toEqual([4, 1, 3])
      expect(page.rows[0]).toMatchObject({ id: 'c', date: '2027-03-04', actors: ['G'], origin: 'reports', reports: 0 })
      expect(page.rows[1]).toMatchObject({ id: 'd', origin: 'Set B' })
      expect(page.rows[2]).toMatchObject({ id: 'b', date: null, reports: 2, type: 'Grenade' })
      expect((await listIncidents(release, {}, { offset: 9 })).rows).toEqual([])
    })
  })

  test('menus count under every field but their own', async () => {
    const counted = await released(rows, (release) => facets(release, { admin1: ['South'] }))
    expect(counted.provinces).toEqual([
      { name: 'Not known', incidents: 2 },
      { name: 'North', incidents: 1 },
      { name: 'South', incidents: 1 },
    ])
    expect(counted.types).toEqual([{ name: 'Attack', incidents: 1 }])
    expect(counted.actors).toEqual([])
  })
})

test('what a person types is a value, never SQL', async () => {
  const hostile = "x') OR true --"
  await released([at('a', '2027-01-02')], async (release) => {
    for (const filter of [
      { admin1: [hostile] },
      { actor: [hostile] },
      { document: hostile },
      { text: hostile },
      { from: '2027-01-03' },
    ])
      expect((await overview(release, filter as IncidentFilter)).totals.incidents).toBe(0)
  })
})

test('an empty book is all zero, with no first and last day', async () => {
  const view = await released([], (release) => overview(release, {}))
  expect(view).toMatchObject({
    totals: { incidents: 0, killed: NO_TOLL, abducted: NO_RANGE },
    first: null,
    last: null,
    months: [],
    places: [],
  })
})
