import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, InputError } from '#desk/index.ts'
import { emptyGazetteer } from '#lexicon/index.ts'
import type { NewProjection } from '#model/index.ts'
import { passingDesk } from './passing-desk.ts'

let desk: Desk

/** The record: one dead in April 2027, four in May, six in May 2028, two on 20 June 2028, its last day. */
const TOLD = [
  ['2027-04-21', 'Gunmen killed a soldier in an attack on a check post in Bannu on 20 April 2027.'],
  ['2027-05-04', 'Gunmen killed four soldiers in an attack on a check post in Bannu on 3 May 2027.'],
  ['2028-05-04', 'Gunmen killed six soldiers in an attack on a check post in Bannu on 3 May 2028.'],
  ['2028-06-21', 'Gunmen killed two soldiers in an attack on a check post in Bannu on 20 June 2028.'],
] as const

const projection = (more: Partial<NewProjection> = {}): NewProjection => ({
  ...{ source: 'A think tank', published: '2028-04-30', series: 'killed', period: '2028-05', filter: {}, best: 9 },
  ...more,
})

beforeAll(async () => {
  desk = await passingDesk({ gazetteer: emptyGazetteer, clock: () => new Date('2028-07-01') })
  for (const [published, text] of TOLD)
    await desk.add([{ name: `${published}.txt`, bytes: new TextEncoder().encode(text), published }])
}, 120_000)
afterAll(() => desk?.close())

describe('a registered projection', () => {
  test('is scored once the record covers its last day, beside the year before, and open until then', async () => {
    await desk.projections.register(projection({ low: 5, high: 12 }), 'an analyst')
    await desk.projections.register(projection({ period: '2028-06', best: 20, published: '2028-06-10' }), 'an analyst')
    const { rows, scores } = await desk.projections.list()
    expect(rows.map(({ outcome, soFar, yearBefore, isLate }) => ({ outcome, soFar, yearBefore, isLate }))).toEqual([
      { outcome: 6, soFar: 6, yearBefore: 4, isLate: false },
      { outcome: null, soFar: 2, yearBefore: 0, isLate: true },
    ])
    // 9 for 6 is 50 % off; four dead a year before were two off, nine dead are three off.
    expect(scores).toEqual([
      { source: 'A think tank', scored: 1, open: 1, meanPercent: 50, inside: 1, withInterval: 1, relativeError: 1.5 },
    ])
  })

  test('can be taken back, and stays on record', async () => {
    const id = await desk.projections.register(projection({ source: 'A ministry' }), 'an analyst')
    await desk.projections.withdraw(id, 'an editor')
    expect((await desk.projections.list()).scores.map(({ source }) => source)).toEqual(['A think tank'])
    const kept = await desk.decisions({ kinds: ['register-projection'] })
    expect(kept.find((one) => one.id === id)).toMatchObject({ stands: false, author: 'an analyst' })
    await expect(desk.projections.withdraw(id)).rejects.toThrow(`there is no projection ${id}`)
  })

  test.each([
    [{ period: 'soon' }, '"soon" is no period'],
    [{ low: 3 }, 'give both its ends'],
    [{ low: 10, high: 12 }, '9 does not lie between 10 and 12'],
    [{ source: ' ' }, 'invalid projection'],
    [{ published: '2028-13-01' }, 'invalid projection'],
  ] as const)('%o is refused in a sentence', async (more, sentence) => {
    const asked = desk.projections.register(projection(more as Partial<NewProjection>))
    await expect(asked).rejects.toThrow(sentence)
    await expect(asked).rejects.toBeInstanceOf(InputError)
  })
})
