import { describe, expect, it } from 'vitest'
import type { IncidentMention } from '#model/index.ts'
import { factsOf } from '#resolve/facts.ts'
import { FEATURES, matchReasons, matchScore, THRESHOLD } from '#resolve/same-event.ts'
import { day, told, toll } from './mentions.ts'

const district = { place: null, latitude: null, longitude: null, placePrecision: 3 } as const
const province = { ...district, admin2: null, placePrecision: 4 } as const
const militants = { id: 'group-a', name: 'Group A', text: 'Group A', role: 'perpetrator' } as const
const others = { id: 'group-b', name: 'Group B', text: 'Group B', role: 'claimant' } as const

describe('two reports tell one event', () => {
  it.each<[string, Partial<IncidentMention>, Partial<IncidentMention>, boolean]>([
    ['all alike', {}, {}, true],
    ['a toll that rose', { killed: toll(3) }, { killed: toll(5) }, true],
    ['one names the town, one the district', {}, district, true],
    ['another spelling of the place', { place: 'Mandi Bahāʾuddīn District' }, { place: 'Mandi Bahauddin' }, true],
    ['two places of one town', { place: 'Bazaar', latitude: 30.18 }, { place: 'Chowk', latitude: 30.2 }, true],
    ['one names who, one does not', { actors: [militants] }, {}, true],
    ['blame is disputed', { actors: [militants] }, { actors: [others] }, true],
    [
      'an attack and a suicide bomb',
      { type: 'Attack', eventType: 'Violence against civilians' },
      { type: 'Suicide bomb' },
      true,
    ],
    [
      'the night between two days',
      { date: { edtf: '2027-04-29/2027-04-30', precision: 'days', text: 'overnight' } },
      {},
      true,
    ],
    [
      'province only, but the same group',
      { ...province, actors: [militants] },
      { ...province, actors: [militants] },
      true,
    ],
    ['the next day', {}, { date: day('2027-05-01') }, false],
    ['a day and its month', {}, { date: { edtf: '2027-04', precision: 'month', text: 'April' } }, false],
    ['no day', {}, { date: null }, false],
    ['a year that is not known', { date: day('XXXX-04-30') }, { date: day('XXXX-04-30') }, false],
    ['another country', {}, { country: { name: 'India', iso: 'IN' } }, false],
    ['another district', {}, { admin2: 'Pishin' }, false],
    ['a place far away in the district', { place: 'Bazaar' }, { place: 'Pass', latitude: 30.6 }, false],
    ['a protest', {}, { type: 'Peaceful protest', eventType: 'Protests' }, false],
    ['province only', province, province, false],
    ['three dead and sixty dead', { killed: toll(3) }, { killed: toll(60) }, false],
    [
      'district, type and toll differ',
      { ...district, killed: toll(1) },
      { ...district, killed: toll(4), type: 'Armed clash', eventType: 'Battles' },
      false,
    ],
  ])('%s: %j %j', (_, one, other, expected) => {
    const [a, b] = [factsOf(told('a', one).mention), factsOf(told('b', other).mention)]
    expect((matchScore(a, b) ?? 0) >= THRESHOLD).toBe(expected)
    expect(matchScore(b, a)).toBe(matchScore(a, b))
  })

  it('and the weights of the features make one', () => {
    expect(FEATURES.reduce((sum, feature) => sum + feature.weight, 0)).toBeCloseTo(1)
  })

  it('and say why', () => {
    expect(matchReasons(factsOf(told('a').mention), factsOf(told('b').mention))).toEqual([
      'both on 2027-04-30',
      'both in Quetta',
      'both Remote explosive/landmine/IED',
      'the same toll: 3 killed, 0 injured',
    ])
  })
})
