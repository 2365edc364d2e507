import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import {
  canonicalDistrict,
  emptyGazetteer,
  foldName,
  formerDivision,
  loadGazetteer,
  type PlaceRow,
  packGazetteer,
  soundKey,
} from '#lexicon/index.ts'
import { processorTime } from '../processor-time.ts'

const row = (name: string, over: Partial<PlaceRow> = {}): PlaceRow => ({
  name,
  aliases: [],
  kind: 'town',
  iso: 'AA',
  admin1: null,
  admin2: null,
  latitude: 10,
  longitude: 20,
  weight: 0.5,
  isSounded: true,
  ...over,
})
const land = row('Aland', { kind: 'country', weight: 0.97 })

describe('names', () => {
  test.each([
    ['Dera Ghāzi-Khān', 'dera ghazi khan'],
    ["Cox's Bazar", 'coxs bazar'],
    ['  Spin   Boldak ', 'spin boldak'],
    ['N’Djamena', 'ndjamena'],
    ["Lt. Gen. Dahl's Red-Front", 'lt gen dahls red front'],
    [' -St. Lu`cia!', 'st lucia'],
  ])('%s folds to %s', (name, folded) => expect(foldName(name)).toBe(folded))

  test.each([
    ['naseerabad', 'nasirabad'],
    ['killa abdullah', 'qilla abdulla'],
    ['kuchlagh', 'kuchlak'],
    ['mehmood', 'mehmud'],
  ])('%s sounds like %s', (one, other) => expect(soundKey(one)).toBe(soundKey(other)))

  test('names that differ in a consonant sound different', () => {
    expect(soundKey('bara')).not.toBe(soundKey('bada'))
    expect(soundKey('mardan')).not.toBe(soundKey('mastung'))
  })

  test('folding twice changes nothing', () =>
    fc.assert(fc.property(fc.string(), (name) => foldName(foldName(name)) === foldName(name))))

  // What folding is, as expressions: names of 7-bit letters are folded without them and must come out the same.
  const byExpression = (name: string): string =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’‘`ʿʾʻ]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()

  test('law: folds as the expressions do', () =>
    fc.assert(
      fc.property(fc.string(), (name) => foldName(name) === byExpression(name)),
      { numRuns: 1000 },
    ))
})

describe('a packed gazetteer', () => {
  test('reopens with what went in', () => {
    const gazetteer = loadGazetteer(
      packGazetteer(
        [land, row('North', { kind: 'admin1' }), row('Old Fort', { admin1: 1, aliases: ['Purana Qila'] })],
        'v1',
      ),
    )
    expect(gazetteer.size).toBe(3)
    expect(gazetteer.version).toBe('v1')
    expect(gazetteer.find('purana qila')[0]).toMatchObject({
      name: 'Old Fort',
      admin1: 'North',
      country: { name: 'Aland', iso: 'AA' },
    })
    expect(gazetteer.find('old')).toEqual([])
    expect(gazetteer.wordsFrom('old')).toBe(2)
    expect(gazetteer.findBySound('purana killa')[0]?.name).toBe('Old Fort')
  })

  test('puts the likeliest first, and a name before another place’s alias', () => {
    const gazetteer = loadGazetteer(
      packGazetteer(
        [
          land,
          row('Ford', { weight: 0.4 }),
          row('Ford', { weight: 0.7 }),
          row('Castle', { aliases: ['Ford'], weight: 0.8 }),
        ],
        'v1',
      ),
    )
    expect(gazetteer.find('ford').map(({ index }) => index)).toEqual([2, 3, 1])
  })

  test('law: every name and alias finds its place', () => {
    const name = fc
      .string({ minLength: 3, maxLength: 12, unit: fc.constantFrom(...'abcdefghiklmnoprstu ') })
      .filter((text) => foldName(text) !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 30 }), (names) => {
        const gazetteer = loadGazetteer(
          packGazetteer([land, ...names.map(([own, alias]) => row(own, { aliases: [alias] }))], 'v'),
        )
        return names.every((pair, i) =>
          pair.every((text) => gazetteer.find(foldName(text)).some(({ index }) => index === i + 1)),
        )
      }),
    )
  })

  test('refuses other bytes in one sentence', () => {
    expect(() => loadGazetteer(new Uint8Array(64))).toThrow('invalid gazetteer: not a packed gazetteer')
    expect(() => packGazetteer([row('Nowhere')], 'v')).toThrow('invalid place: Nowhere is in unknown country AA')
  })

  test('opens at any offset of a larger buffer', () => {
    const bytes = packGazetteer([land], 'v')
    const moved = new Uint8Array(bytes.length + 3)
    moved.set(bytes, 3)
    expect(loadGazetteer(moved.subarray(3)).find('aland')[0]?.kind).toBe('country')
  })
})

describe('the built gazetteer', async () => {
  const started = processorTime()
  const gazetteer = await readGazetteerFile()
  const took = processorTime() - started

  // The aim is 300 ms; a slow machine is no defect.
  test('opens fast', () => expect(took).toBeLessThan(1500))

  test.each([
    ['quetta', 'PK', 'Balochistan', 'Quetta'],
    ['orangi town', 'PK', 'Sindh', 'Karachi'],
    ['badhber', 'PK', 'Khyber Pakhtunkhwa', 'Peshawar'],
    ['miramshah', 'PK', 'Khyber Pakhtunkhwa', 'North Waziristan'],
    ['tral', 'IN', 'Jammu and Kashmir', 'Pulwama'],
    ['spin boldak', 'AF', 'Kandahar', null],
    ['lyon', 'FR', 'Auvergne-Rhone-Alpes', null],
  ])('%s lies in %s, %s, %s', (name, iso, admin1, admin2) => {
    const places = gazetteer.find(name).filter(({ country }) => country.iso === iso)
    expect(
      places.some(
        (place) => foldName(place.admin1 ?? '') === foldName(admin1) && (admin2 === null || place.admin2 === admin2),
      ),
    ).toBe(true)
  })

  test.each([
    ['PK', 'Balochistan', 'Naseerabad', 'Nasirabad'],
    ['PK', 'Balochistan', 'Killa Abdullah', 'Qilla Abdullah'],
    ['PK', 'FATA', 'Bajaur', 'Bajaur'],
    ['PK', 'Sindh', 'Nawabshah', 'Shaheed Benazirabad'],
    ['IN', null, 'Vishakhapatnam', 'Visakhapatnam'],
    ['PK', 'Sindh', 'Atlantis', null],
  ])('the one name of %s %s %s is %s', (iso, admin1, admin2, name) =>
    expect(canonicalDistrict(gazetteer, { iso, admin1, admin2 })).toBe(name),
  )

  test('knows what it does not know', () => {
    expect(gazetteer.find('xyzzyville')).toEqual([])
    expect(emptyGazetteer.find('quetta')).toEqual([])
  })
})

test('tribal agencies were FATA until 2018', () => {
  expect(formerDivision('PK', 'Kurram')).toMatchObject({ admin1: 'FATA', until: '2018-05-30' })
  expect(formerDivision('PK', 'Quetta')).toBeUndefined()
})
