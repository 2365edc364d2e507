import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import { readTable, type TableFormat, type TableRow, writeTable } from '#exchange/index.ts'
import type { Incident } from '#model/index.ts'
import { passingDesk } from '../passing-desk.ts'

const HEADER =
  'id,year,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'
const row = (id: number) =>
  `${id},2027,1,Government of Pakistan,TTP,1,Village ${id},Balochistan,Quetta district,30.1,67.0,Pakistan,770,1,2027-0${(id % 9) + 1}-04,2027-0${(id % 9) + 1}-04,1,0,2,0,3,6,3,770,`

let desk: Desk
beforeAll(async () => {
  desk = await passingDesk()
  const rows = [HEADER, ...Array.from({ length: 1000 }, (_, id) => row(id + 1))].join('\n')
  await desk.importUcdp({ name: 'rows.csv', bytes: new TextEncoder().encode(`${rows}\n`) })
}, 60_000)
afterAll(() => desk?.close())

const incidentOf = async (id: string): Promise<Incident> => (await desk.incident(id))!.incident
const edits = async () => (await desk.decisions({ kinds: ['edit-field'], standing: true })).length

/** A table as a person edits it: cells by the number of their row and the name of their column. */
async function exported(format: TableFormat) {
  const [head, ...rows] = await readTable(await desk.grid.table({}, format), `incidents.${format}`)
  const at = (column: string) => head!.indexOf(column)
  const cells: TableRow[number][][] = rows.map((one) => [...one])
  return {
    rows: cells,
    id: (index: number) => String(cells[index]![at('id')]),
    set: (index: number, column: string, value: TableRow[number]) => {
      cells[index]![at(column)] = value
    },
    add: (values: Readonly<Record<string, TableRow[number]>>) =>
      cells.push(head!.map((column) => values[String(column)] ?? null)),
    file: () => writeTable(format, [head!, ...cells]),
  }
}

describe.each(['xlsx', 'csv'] as const)('a thousand rows as %s, out and in again', (format) => {
  const name = `edited.${format}`

  it('changes nothing when nothing was edited', async () => {
    const table = await exported(format)
    expect(table.rows).toHaveLength(1000 + (format === 'csv' ? 1 : 0))
    const { counts } = await desk.grid.previewFile(await table.file(), name)
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: table.rows.length, conflicting: 0, refused: 0 })
  })

  it('tells 20 edits and 3 conflicts apart, and keeps each as a decision with its author', async () => {
    const table = await exported(format)
    const before = await edits()
    for (let index = 0; index < 17; index++) table.set(index, 'killed_best', 5)
    for (let index = 17; index < 20; index++) table.set(index, 'place', `Edited outside ${format}`)
    // Meanwhile somebody else sets three of the places, and one field that the file left alone.
    for (let index = 17; index < 20; index++)
      await desk.review.correct(
        { incident: table.id(index), field: 'place', value: `Edited inside ${format}` },
        'somebody',
      )
    await desk.review.correct({ incident: table.id(30), field: 'admin2', value: `Pishin ${format}` }, 'somebody')
    const file = await table.file()
    const preview = await desk.grid.previewFile(file, name)
    expect(preview.counts).toMatchObject({ added: 0, changed: format === 'xlsx' ? 17 : 0, conflicting: 3, refused: 0 })
    expect(preview.rows[0]).toMatchObject({
      state: 'conflicting',
      changes: [
        {
          field: 'place',
          now: `Edited outside ${format}`,
          theirs: { value: `Edited inside ${format}`, by: 'somebody' },
        },
      ],
    })
    const applied = await desk.grid.applyFile(file, name, { author: 'an editor' })
    expect(applied.decisions).toBe(format === 'xlsx' ? 17 : 0)
    expect(await edits()).toBe(before + 4 + applied.decisions)
    expect((await incidentOf(table.id(0))).killed).toMatchObject({ best: 5, unknown: 2, security: 1, civilian: 2 })
    expect((await incidentOf(table.id(17))).place).toBe(`Edited inside ${format}`)
    expect((await incidentOf(table.id(30))).admin2).toBe(`Pishin ${format}`)
    // The same file once more: only the conflicts are left, and one's own word may count.
    const again = await desk.grid.previewFile(file, name)
    expect(again.counts).toMatchObject({ changed: 0, conflicting: 3 })
    await desk.grid.applyFile(file, name, { author: 'an editor', conflicts: 'mine' })
    expect((await incidentOf(table.id(17))).place).toBe(`Edited outside ${format}`)
    const last = (await desk.decisions({ kinds: ['edit-field'] })).at(-1)
    expect(last).toMatchObject({ author: 'an editor', payload: { field: 'place', was: `Edited inside ${format}` } })
  })

  it('adds a new row once, however often the file is imported', async () => {
    const table = await exported(format)
    const source = `Told by a stringer on the phone, for the ${format} test.`
    const fresh = { date: '2027-11-02', place: 'Zhob', admin1: 'Balochistan', type: 'Attack', killed_best: 4 }
    table.add({ ...fresh, source_note: source })
    table.add(fresh)
    const file = await table.file()
    const { counts, rows } = await desk.grid.previewFile(file, name)
    expect(counts).toMatchObject({ added: 1, refused: 1 })
    expect(rows.find((one) => one.state === 'refused')?.problem).toMatch(/needs a source_note/)
    expect((await desk.grid.applyFile(file, name, { author: 'an editor' })).added).toBe(1)
    expect((await desk.grid.previewFile(file, name)).counts).toMatchObject({ added: 0 })
    expect((await desk.grid.applyFile(file, name, { author: 'another' })).added).toBe(0)
    const found = await desk.search(`"for the ${format} test"`, { kinds: ['documents'] })
    expect(found.groups[0]?.total).toBe(1)
  })

  it('refuses what cannot stand, row by row, in a sentence', async () => {
    const table = await exported(format)
    const seen = table.id(0)
    table.set(1, 'id', seen)
    table.set(2, 'killed_best', 'many')
    table.set(3, 'killed_low', 99)
    table.set(4, 'type', 'Rumour')
    table.set(5, 'actors', 'Somebody')
    table.set(6, 'id', 'nothing')
    const { counts, rows } = await desk.grid.previewFile(await table.file(), name)
    expect(counts.refused).toBe(6)
    const problems = rows.filter((one) => one.state === 'refused').map((one) => one.problem)
    expect(problems).toEqual([
      'This id stands in an earlier row of the file too.',
      '“many” in killed_best is no number.',
      expect.stringMatching(/^killed: low, best and high must not cross/),
      expect.stringMatching(/^type: Invalid option/),
      expect.stringMatching(/^“Somebody” in actors has no role/),
      'The book has no incident of this id: leave the id empty to add one.',
    ])
  })
})

describe('files that are none of the grid', () => {
  it.each([
    ['notes.docx', 'x', /is no table: save it as \.xlsx or \.csv/],
    ['broken.xlsx', 'x', /cannot be read as a workbook/],
    ['other.csv', 'name,age\r\nx,1\r\n', /has no column “id”/],
  ])('%s', async (name, text, message) => {
    await expect(desk.grid.previewFile(new TextEncoder().encode(text), name)).rejects.toThrow(message)
  })
})

describe('changed cells', () => {
  it('are previewed, applied, and taken back like any decision', async () => {
    const table = await exported('csv')
    const id = table.id(500)
    const before = await incidentOf(id)
    const changes = [
      { id, column: 'injured_best', value: 7 },
      { id: 'gone', column: 'place', value: 'X' },
    ]
    expect((await desk.grid.preview(changes)).counts).toMatchObject({ changed: 1, refused: 1 })
    await desk.grid.apply(changes, { author: 'an editor', reason: 'corrected by the hospital' })
    expect((await incidentOf(id)).injured).toMatchObject({ low: 7, best: 7, high: 7, unknown: 7 })
    const [decision] = (await desk.review.history(id))!
    expect(decision).toMatchObject({ author: 'an editor', payload: { reason: 'corrected by the hospital' } })
    await desk.undo(decision!.id, 'an editor')
    expect(await incidentOf(id)).toEqual(before)
  })

  it('conflict with what somebody made of them meanwhile', async () => {
    const table = await exported('csv')
    const change = { id: table.id(600), column: 'place', value: 'Mine', was: 'What I saw' }
    expect((await desk.grid.preview([change])).counts).toMatchObject({ conflicting: 1 })
  })

  it('survive another import of their dataset', async () => {
    const table = await exported('csv')
    const id = table.id(700)
    await desk.grid.apply([{ id, column: 'place', value: 'Corrected' }], { author: 'an editor' })
    const number = (await incidentOf(id)).origin!.rowId
    await desk.importUcdp({ name: 'rows.csv', bytes: new TextEncoder().encode(`${HEADER}\n${row(Number(number))}\n`) })
    expect((await incidentOf(id)).place).toBe('Corrected')
  })
})
