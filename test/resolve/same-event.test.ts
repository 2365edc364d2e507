import { describe, expect, it } from 'vitest'
import type { IncidentMention } from '#model/index.ts'
import { factsOf } from '#resolve/facts.ts'
import { compatibleToll } from '#resolve/features/compatible-toll.ts'
import { sameScene } from '#resolve/features/same-scene.ts'
import { sharedWords } from '#resolve/features/shared-words.ts'
import { matchReasons, matchScore, THRESHOLD } from '#resolve/same-event.ts'
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
    ['no day, but published the day after', {}, { date: null }, true],
    ['three dead and, a day later, nine', { killed: toll(3) }, { killed: toll(9) }, true],
    ['the next day', {}, { date: day('2027-05-01') }, false],
    ['a day and its month', {}, { date: { edtf: '2027-04', precision: 'month', text: 'April' } }, false],
    ['a year that is not known', { date: day('XXXX-04-30') }, { date: day('XXXX-04-30') }, false],
    ['another country', {}, { country: { name: 'India', iso: 'IN' } }, false],
    ['another district', {}, { admin2: 'Pishin', place: 'Pishin' }, false],
    ['a place far away in the district', { place: 'Bazaar' }, { place: 'Pass', latitude: 30.6 }, false],
    [
      'a town far from a city, its district not known',
      {},
      { admin2: null, place: 'Chaman', latitude: 30.92, longitude: 66.45 },
      false,
    ],
    ['a protest', {}, { type: 'Peaceful protest', eventType: 'Protests' }, false],
    ['the province and nothing else', { ...province, killed: toll(1) }, { ...province, killed: toll(2) }, false],
    [
      'district, type and toll differ',
      { ...district, killed: toll(1) },
      { ...district, killed: toll(4), type: 'Armed clash', eventType: 'Battles' },
      false,
    ],
  ])('%s: %j %j', (_, one, other, expected) => {
    const [a, b] = [factsOf(told('a', one)), factsOf(told('b', other))]
    expect((matchScore(a, b) ?? 0) >= THRESHOLD).toBe(expected)
    expect(matchScore(b, a)).toBe(matchScore(a, b))
  })

  it('and say why, the weightiest first', () => {
    const reasons = matchReasons(factsOf(told('a')), factsOf(told('b')))
    expect(reasons.map(({ feature, points, words }) => `${feature} ${points.toFixed(1)}: ${words}`)).toEqual([
      'same day 3.0: both on 2027-04-30',
      'compatible toll 1.6: tolls that agree: 3 killed, 0 injured',
      'same place 1.5: both in Quetta, with nothing finer',
      'same kind 1.5: both Remote explosive/landmine/IED',
    ])
  })
})

/** The facts of the bombing that `told` tells, in these words. */
const inWords = (report: string, words: string, over: Partial<IncidentMention> = {}) =>
  factsOf({ ...told(report, over), told: words })

describe('same scene', () => {
  it.each([
    ['A bomb hit a passenger bus', 'The coach was blown up on its way', 0.7],
    ['Gunmen stormed a checkpoint and killed two guards', 'A bomb on a bus killed three passengers', -1],
    ['A bomb exploded in a market', 'A blast at a mosque', -0.6],
    ['A bomb exploded', 'A blast at a mosque', 0],
    ['Gunmen killed two labourers at a construction site', 'Two workers were shot dead at a building site', 1],
  ])('%s / %s', (one, other, expected) => {
    expect(sameScene.compare(inWords('a', one), inWords('b', other)).score).toBe(expected)
  })
})

describe('shared words', () => {
  it('counts names of streets and units, and no words of every report', () => {
    const one = inWords('a', 'Police said a constable of the Falcon Brigade died on Sariab Road')
    const other = inWords('b', 'The Falcon Brigade lost a man on Sariab Road, police said')
    expect(sharedWords.compare(one, other).score).toBeGreaterThan(0.5)
    const plain = inWords('c', 'Police said a bomb killed people near the gate of the Zarghoon hostel')
    expect(sharedWords.compare(one, plain).score).toBe(-0.5)
  })

  it('takes a quotation for more than any word', () => {
    const quoted = '“They came out of the dark and fired at everyone”, said a farmer.'
    expect(sharedWords.compare(inWords('a', quoted), inWords('b', `A witness: ${quoted}`)).score).toBe(1)
  })
})

describe('compatible toll', () => {
  it.each([
    ['equal', { killed: toll(12) }, { killed: toll(12) }, 1],
    ['equal by chance', { killed: toll(1) }, { killed: toll(1) }, 0.4],
    ['grown', { killed: toll(3) }, { killed: toll(12) }, 0],
    ['grown without measure', { killed: toll(3) }, { killed: toll(60) }, -0.8],
    ['an interval that holds it', { killed: toll(10, 8, 14) }, { killed: toll(12) }, 0.4],
    ['one gives none', { killed: toll(0) }, { killed: toll(12) }, -0.1],
  ])('%s', (_, one, other, expected) => {
    const [a, b] = [factsOf(told('a', one)), factsOf(told('b', other, '2027-05-02'))]
    expect(compatibleToll.compare(a, b).score).toBe(expected)
  })
})
