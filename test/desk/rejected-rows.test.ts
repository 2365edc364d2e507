import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import { passingDesk } from './passing-desk.ts'

const HEADER =
  'id,year,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'
const row = (id: number) =>
  `${id},2027,1,Government of Pakistan,Side ${id},1,Village ${id},Sindh,Sukkur district,27.7,68.9,Pakistan,770,1,2027-05-0${id},2027-05-0${id},0,0,4,0,4,4,4,770,`
const FILE = new TextEncoder().encode(`${[HEADER, row(1), row(2), row(3)].join('\n')}\n`)

let desk: Desk
beforeAll(async () => {
  desk = await passingDesk()
  await desk.importUcdp({ name: 'rows.csv', bytes: FILE })
}, 60_000)
afterAll(() => desk?.close())

const reject = () =>
  desk.decide({ kind: 'reject', subject: ['ucdp-2'], payload: { reason: 'told twice' } }, 'an editor')
const killed = async () => (await desk.overview({})).totals.killed.best
const found = async () => (await desk.search('Village')).groups.find(({ kind }) => kind === 'incidents')?.total

describe('an imported row that is rejected', () => {
  it('leaves the statistics, the searches and the count, and stays on file with its reason', async () => {
    expect([await killed(), await found()]).toEqual([12, 3])
    const decision = await reject()
    expect([await killed(), await found()]).toEqual([8, 2])
    expect((await desk.info()).imported).toBe(2)
    expect((await desk.incidents({})).rows.map(({ id }) => id)).not.toContain('ucdp-2')
    expect((await desk.incident('ucdp-2'))?.incident.place).toBe('Village 2')
    expect(await desk.review.history('ucdp-2')).toMatchObject([
      { kind: 'reject', author: 'an editor', payload: { reason: 'told twice' }, stands: true },
    ])
    await desk.undo(decision.id)
    expect([await killed(), await found()]).toEqual([12, 3])
  })

  it('stays out when its dataset is imported again, and comes back when it is accepted', async () => {
    await reject()
    await desk.importUcdp({ name: 'rows.csv', bytes: FILE })
    expect(await killed()).toBe(8)
    await desk.decide({ kind: 'accept', subject: ['ucdp-2'], payload: {} }, 'an editor')
    expect(await killed()).toBe(12)
  })

  it('is told by the difference of two releases, with the decision', async () => {
    await desk.releases.cut('v1')
    const { id } = await reject()
    const { rows, counts } = await desk.releases.diff('v1', 'draft')
    expect(counts).toEqual({ added: 0, removed: 1, changed: 0 })
    expect(rows).toMatchObject([
      { id: 'ucdp-2', what: 'removed', causes: [{ kind: 'decision', id, decision: 'reject' }] },
    ])
  })

  it('cannot be edited in the grid, which says why', async () => {
    const preview = await desk.grid.preview([{ id: 'ucdp-2', column: 'place', value: 'Elsewhere' }])
    expect(preview.rows[0]).toMatchObject({ state: 'refused', problem: expect.stringContaining('rejected') })
  })
})
