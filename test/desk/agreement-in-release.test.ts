import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import { passingDesk } from './passing-desk.ts'

const TOWNS = ['Quetta', 'Peshawar', 'Karachi', 'Lahore', 'Multan', 'Sukkur']
const report = (town: string, nth: number) =>
  `Gunmen kill ${nth + 2} in ${town}\n\n${town.toUpperCase()}, March ${nth + 1}, 2027: Gunmen opened fire on a bus in ${town} on March ${nth + 1}, 2027, killing ${nth + 2} people, police said.`

let desk: Desk
beforeAll(async () => {
  desk = await passingDesk()
  await desk.add(
    TOWNS.map((town, nth) => ({ name: `${town}.txt`, bytes: new TextEncoder().encode(report(town, nth)) })),
  )
}, 120_000)
afterAll(() => desk?.close())

/** Codes a whole round as the record has it, but for the killed of one incident. */
async function codeAll(round: number, coder: string): Promise<void> {
  const { rows } = await desk.incidents({})
  for (let task = await desk.coding.next(round, coder); task; task = await desk.coding.next(round, coder)) {
    const id = rows.find(({ place }) => task?.document.title.endsWith(place ?? '?'))!.id
    const { date, admin1, admin2, place, type, killed, injured } = (await desk.incident(id))!.incident
    const wrong = { ...killed, low: 90, best: 90, high: 90, unknown: 90 }
    const body = { date, admin1, admin2, place, type, killed: place === 'Lahore' ? wrong : killed, injured }
    await desk.coding.code(round, task.mention, body, coder)
  }
}

describe('the manifest of a release', () => {
  it('says nothing of agreement while nobody coded a second time', async () => {
    await desk.coding.draw({ name: 'nobody coded this', size: 3 }, 'an editor')
    expect((await desk.releases.cut('v1')).manifest.agreement).toBeUndefined()
  })

  it('says kappa and alpha by field, as the Quality page has them, and names no coder', async () => {
    const { id } = await desk.coding.draw({ name: 'spring', size: 6 }, 'an editor')
    await codeAll(id, 'a second coder')
    const { manifest } = await desk.releases.cut('v2')
    const shown = (await desk.coding.compare(id))!.fields
    expect(manifest.agreement).toMatchObject([{ round: 'spring', size: 6, coders: 1 }])
    const fields = manifest.agreement![0]!.fields
    expect(fields.map(({ field, units, same }) => ({ field, units, same }))).toEqual(
      shown.map(({ field, units, same }) => ({ field, units, same })),
    )
    for (const [at, { kappa, alpha }] of fields.entries()) {
      expect(kappa).toBeCloseTo(shown[at]!.kappa!, 4)
      expect(alpha).toBeCloseTo(shown[at]!.alpha!, 4)
    }
    const [killed, place] = ['killed', 'place'].map((name) => fields.find(({ field }) => field === name)!)
    expect(place).toMatchObject({ same: 6, kappa: 1, alpha: 1 })
    // Six numbers, all different, five the same: 5/6 observed, 5/36 by chance.
    expect(killed).toMatchObject({ same: 5, kappa: Number(((5 / 6 - 5 / 36) / (1 - 5 / 36)).toFixed(4)) })
    expect(killed!.alpha).toBeLessThan(0.2)
    expect(JSON.stringify(manifest)).not.toContain('a second coder')
    expect((await desk.releases.verify('v2')).problems).toEqual([])
  })
})
