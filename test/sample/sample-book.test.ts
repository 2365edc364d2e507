import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSample, openDesk } from '#desk/index.ts'
import type { AddedInput, Overview } from '#model/index.ts'
import type { AnyInput, Input } from '../../src/desk/desk.ts'
import { createSampleBook } from '../../src/desk/sample-book.ts'

const file = (name: string): Input => ({ name, bytes: new Uint8Array() })
const read = (name: string, problem: string | null): AddedInput => ({
  name,
  added: [],
  known: [{ id: name, title: name }],
  problem,
})

test('imports before it reads, tells each step, and hands on what could not be read', async () => {
  const calls: string[] = []
  const desk = {
    async importUcdp({ name }: Input) {
      calls.push(`import ${name}`)
      return { rows: 7 }
    },
    async add(inputs: AsyncIterable<AnyInput> | Iterable<AnyInput>, onInput: (result: AddedInput) => void = () => {}) {
      const results: AddedInput[] = []
      for await (const { name } of inputs) results.push(read(name, name === 'b.txt' ? 'b.txt is empty' : null))
      for (const result of results) onInput(result)
      return results
    },
    async overview() {
      calls.push('draft')
      return {} as Overview
    },
  }
  const steps: string[] = []
  const files = { datasets: [file('ged.csv')], reports: [file('a.txt'), file('b.txt')] }
  const result = await createSampleBook(desk, files, ({ done, total, what }) => steps.push(`${done}/${total} ${what}`))
  expect(calls).toEqual(['import ged.csv', 'draft'])
  expect(steps).toEqual(['1/3 ged.csv', '2/3 a.txt', '3/3 b.txt'])
  expect(result).toEqual({ imported: 7, documents: 2, problems: ['b.txt is empty'] })
})

test('the sample book: every report is in it, and Balochistan has 692 UCDP events', { timeout: 120_000 }, async () => {
  const home = await mkdtemp(join(tmpdir(), 'daybook-sample-'))
  const folder = join(home, 'book')
  const said: string[] = []
  try {
    await makeSample({ folder, log: (line) => said.push(line) })
    const made = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null)
    await makeSample({ folder, log: (line) => said.push(line) })
    expect(said).toHaveLength(1)
    expect(await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null)).toBe(made)
    const desk = await openDesk({ place: { folder, databaseUrl: null } })
    try {
      expect(await desk.info()).toMatchObject({ documents: 45, imported: 6416 })
      const ucdp = await desk.overview({ origin: ['UCDP GED'] })
      expect([ucdp.totals.incidents, ucdp.totals.killed.best]).toEqual([6416, 43225])
      expect(ucdp.actors[1]!.name).toBe('Tehrik-i-Taliban Pakistan')
      expect((await desk.overview({ origin: ['UCDP GED'], admin1: ['Balochistan'] })).totals.incidents).toBe(692)
      const whole = await desk.overview({})
      expect(whole.origins.map((origin) => [origin.name, origin.licence])).toEqual([
        ['reports', ''],
        ['UCDP GED', 'CC BY 4.0'],
      ])
      expect(whole.totals.incidents).toBeGreaterThan(6416 + 25)
    } finally {
      await desk.close()
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
