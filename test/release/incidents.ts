import fc from 'fast-check'
import type { Incident, Range, Toll } from '#model/index.ts'
import { eventTypeOf, SUB_EVENT_TYPES } from '#model/index.ts'

const count = fc.nat(300)
const range: fc.Arbitrary<Range> = fc
  .tuple(count, count, count)
  .map((counts) => counts.toSorted((a, b) => a - b) as [number, number, number])
  .map(([low, best, high]) => ({ low, best, high }))
const toll: fc.Arbitrary<Toll> = fc
  .record({ security: count, civilian: count, militant: count, unknown: count, below: count, above: count })
  .map(({ below, above, ...split }) => {
    const best = split.security + split.civilian + split.militant + split.unknown
    return { ...split, low: Math.max(0, best - below), best, high: best + above }
  })

const word = fc.oneof(
  fc.constantFrom('Alpha', 'Beta', 'Gamma Valley', 'Delta’s Gate'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const maybe = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(item, { nil: null })
const day = fc
  .date({ min: new Date('2027-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const edtf = fc.oneof(
  { weight: 6, arbitrary: day },
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  day.map((date) => `XXXX${date.slice(4)}`),
  fc.tuple(day, day).map((days) => days.toSorted().join('/')),
)

const facts = fc.record({
  date: maybe(
    fc.record({ edtf, precision: fc.constantFrom('day' as const, 'month' as const, 'unknown' as const), text: word }),
  ),
  country: maybe(fc.record({ name: word, iso: fc.constantFrom('PK', 'AF') })),
  admin1: maybe(fc.constantFrom('North', 'South', 'East')),
  admin2: maybe(word),
  place: maybe(word),
  point: maybe(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -1800, max: 1800 }))),
  placePrecision: maybe(fc.integer({ min: 1, max: 7 })),
  type: fc.constantFrom(...SUB_EVENT_TYPES),
  actors: fc.array(
    fc.record({
      id: maybe(fc.constantFrom('a1', 'a2')),
      name: fc.constantFrom('Group A', 'Group B', 'Force C'),
      text: word,
      role: fc.constantFrom('perpetrator' as const, 'force' as const),
    }),
    { maxLength: 3 },
  ),
  killed: toll,
  injured: toll,
  abducted: range,
  arrested: range,
  weapons: fc.array(word, { maxLength: 2 }),
})

const rest = fc.record({
  reports: fc.uniqueArray(fc.constantFrom('d1', 'd2', 'd3'), { maxLength: 3 }),
  mentions: fc.uniqueArray(fc.constantFrom('i1', 'i2', 'i3'), { maxLength: 3 }),
  tollHistory: fc.array(
    fc.record({
      report: word,
      published: maybe(day),
      killed: range,
      injured: range,
      source: maybe(word),
      standing: fc.constantFrom('alone' as const, 'latest' as const),
    }),
    { maxLength: 2 },
  ),
  vague: fc.boolean(),
  dataset: maybe(fc.constantFrom('UCDP GED', 'Set B')),
  reasons: fc.array(word, { maxLength: 2 }),
  inferred: fc.option(fc.array(word, { maxLength: 2 }), { nil: undefined }),
})

const incident: fc.Arbitrary<Omit<Incident, 'id'>> = fc
  .tuple(facts, rest)
  .map(([{ point, ...known }, { dataset, inferred, ...more }]) => ({
    ...known,
    ...more,
    latitude: point ? point[0] / 10 : null,
    longitude: point ? point[1] / 10 : null,
    eventType: eventTypeOf(known.type),
    origin: dataset && {
      dataset,
      version: '1',
      rowId: '7',
      licence: 'CC BY 4.0',
      attribution: 'A',
      redistributable: true,
    },
    ...(inferred ? { inferred } : {}),
  }))

/** Any incidents at all, with ids of their own. */
export const anyIncidents = (maxLength: number, minLength = 0): fc.Arbitrary<Incident[]> =>
  fc
    .array(incident, { minLength, maxLength, size: 'max' })
    .map((rows) => rows.map((row, at) => ({ ...row, id: `n${at}` })))
