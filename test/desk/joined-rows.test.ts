import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import { passingDesk } from './passing-desk.ts'

const HEADER =
  'id,year,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'
const row = (id: number) =>
  `${id},2027,1,Government of Pakistan,Side ${id},1,Village ${id},Sindh,Sukkur district,27.7,68.9,Pakistan,770,1,2027-05-0${id},2027-05-0${id},0,0,4,0,4,4,4,770,`
const bytes = (text: string) => new TextEncoder().encode(text)
const FILE = bytes(`${[HEADER, row(1), row(2), row(3)].join('\n')}\n`)
const REPORT = 'Gunmen kill five in Sukkur\n\nSUKKUR, May 2, 2027: Gunmen killed five people in Sukkur on May 2, 2027.'

let desk: Desk
let told: string
beforeAll(async () => {
  desk = await passingDesk()
  await desk.importUcdp({ name: 'rows.csv', bytes: FILE })
  await desk.add([{ name: 'report.txt', bytes: bytes(REPORT), published: '2027-05-03' }])
  told = (await desk.incidents({ origin: ['reports'] })).rows[0]!.id
}, 60_000)
afterAll(() => desk?.close())

const killed = async () => (await desk.overview({})).totals.killed.best
const ids = async () => (await desk.incidents({})).rows.map(({ id }) => id).sort()

describe('an imported row that is merged', () => {
  it('counts once, with the incident that reports tell, until that is undone', async () => {
    expect(await killed()).toBe(17)
    const merged = await desk.rulings.merge(['ucdp-2', told], 'the same morning')
    expect(await killed()).toBe(13)
    expect(await ids()).toEqual([told, 'ucdp-1', 'ucdp-3'])
    expect((await desk.info()).imported).toBe(2)
    const view = await desk.incident(told)
    expect(view).toMatchObject({ joinedTo: null, rows: [{ id: 'ucdp-2', killed: { best: 4 } }] })
    expect(await desk.incident('ucdp-2')).toMatchObject({ joinedTo: { id: told, isInRecord: true }, rows: [] })
    for (const id of [told, 'ucdp-2'])
      expect(await desk.review.history(id)).toMatchObject([{ kind: 'merge', payload: { reason: 'the same morning' } }])
    await desk.undo(merged.id)
    expect(await killed()).toBe(17)
    expect((await desk.incident(told))?.rows).toEqual([])
  })

  it('is split off again, stays out when its dataset is imported again, and shows in the difference of releases', async () => {
    await desk.releases.cut('before')
    const { id } = await desk.rulings.merge([told, 'ucdp-2'])
    await desk.importUcdp({ name: 'rows.csv', bytes: FILE })
    expect(await killed()).toBe(13)
    expect((await desk.releases.diff('before', 'draft')).rows).toMatchObject([
      { id: 'ucdp-2', what: 'removed', causes: [{ kind: 'decision', id, decision: 'merge' }] },
    ])
    await expect(desk.rulings.split('ucdp-2', ['ucdp-2'])).rejects.toThrow(`ucdp-2 was joined to ${told}`)
    await desk.rulings.split(told, ['ucdp-2'], 'another village')
    expect(await killed()).toBe(17)
  })

  it('goes out with the incident that is rejected, and comes back with it', async () => {
    await desk.rulings.merge([told, 'ucdp-2'])
    const { mentions } = (await desk.incident(told))!.incident
    const { id } = await desk.decide({ kind: 'reject', subject: [...mentions], payload: {} })
    expect(await ids()).toEqual(['ucdp-1', 'ucdp-3'])
    expect(await desk.incident('ucdp-2')).toMatchObject({ joinedTo: { isInRecord: false } })
    await desk.undo(id)
    expect(await ids()).toEqual([told, 'ucdp-1', 'ucdp-3'])
    await desk.rulings.split(told, ['ucdp-2'])
  })

  it('with another row gives way to the one that was named first, which is corrected and rejected for both', async () => {
    const { id } = await desk.rulings.merge(['ucdp-3', 'ucdp-1'])
    expect(await ids()).toEqual([told, 'ucdp-2', 'ucdp-3'])
    await desk.review.correct({ incident: 'ucdp-3', field: 'place', value: 'Elsewhere' }, 'a coder')
    const rejected = await desk.decide({ kind: 'reject', subject: ['ucdp-3'], payload: {} })
    expect(await ids()).toEqual([told, 'ucdp-2'])
    await desk.undo(rejected.id)
    await desk.rulings.merge(['ucdp-3', told])
    // All three tell one event now: neither row is counted beside the report.
    expect(await ids()).toEqual([told, 'ucdp-2'])
    await desk.undo(id)
    expect(await ids()).toEqual([told, 'ucdp-1', 'ucdp-2'])
    expect((await desk.incident('ucdp-1'))?.incident.place).toBe('Village 1')
  })
})
