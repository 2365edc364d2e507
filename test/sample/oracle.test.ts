import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '#desk/index.ts'
import { emptyGazetteer } from '#lexicon/index.ts'
import type { IncidentRow, Page, Table } from '#model/index.ts'
import { createApp } from '#server/index.ts'
import { type BuiltCli, buildCli } from '../cli/built.ts'
import { ORACLE, sumsOf } from './oracle.ts'

let folder: string
let desk: Desk
let cli: BuiltCli
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-oracle-'))
  desk = await openDesk({
    place: { folder: join(folder, 'book'), databaseUrl: null },
    create: true,
    gazetteer: emptyGazetteer,
  })
  await desk.importUcdp({
    name: 'ged-pakistan.csv.gz',
    bytes: readFileSync(new URL('../../data/sample/ged-pakistan.csv.gz', import.meta.url)),
  })
  cli = await buildCli()
}, 180_000)
afterAll(async () => {
  await desk?.close()
  cli?.clear()
  rmSync(folder, { recursive: true, force: true })
})

/** Asks the command line and the API the same table. */
const WAYS = [
  [
    'the API',
    async (rows: string, measure: string): Promise<Table> => {
      const response = await createApp(desk).request(`/api/table?rows=${rows}&columns=&measure=${measure}`)
      expect(response.status).toBe(200)
      return (await response.json()) as Table
    },
  ],
  [
    'the command line',
    async (rows: string, measure: string): Promise<Table> => {
      const { out, err, code } = await cli.run([
        ...['table', '--book', join(folder, 'book'), '--rows', rows, '--measure', measure, '--json'],
      ])
      expect([code, err]).toEqual([0, ''])
      return JSON.parse(out) as Table
    },
  ],
] as const

describe.each(WAYS)('tables over UCDP Pakistan, through %s', (_, ask) => {
  it('equal the oracle', { timeout: 120_000 }, async () => {
    const killed = await ask('year', 'killed')
    expect([killed.incidents, killed.total?.[1]]).toEqual([ORACLE.incidents, ORACLE.killed])
    expect(sumsOf(killed, ORACLE.years)).toEqual(ORACLE.years)
    const events = await ask('province', 'incidents')
    expect(sumsOf(events, ORACLE.provinces)).toEqual(ORACLE.provinces)
  })
})

describe('a cell', () => {
  it('leads to its rows, each with its origin and licence, over the API and on the command line', async () => {
    const cell = 'cell=year:2021&cell=province:Sindh'
    const response = await createApp(desk).request(`/api/incidents?${cell}`)
    const page = (await response.json()) as Page<IncidentRow>
    expect(page.rows.reduce((sum, { killed }) => sum + killed.best, 0)).toBe(4)
    const incident = await desk.incident(page.rows[0]!.id)
    expect(incident!.incident.origin).toMatchObject({ dataset: 'UCDP GED', licence: 'CC BY 4.0' })
    const { out, code } = await cli.run([
      ...['table', '--book', join(folder, 'book'), '--columns', 'province'],
      ...['--explain', '--row', '2021', '--column', 'Sindh'],
    ])
    expect(code).toBe(0)
    expect(out).toContain('FROM incidents AS incident')
    for (const { id } of page.rows) expect(out).toContain(id)
    expect(out).toContain('CC BY 4.0')
    const wrong = await cli.run(['table', '--book', join(folder, 'book'), '--explain', '--row', '1066'])
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('invalid --row: the table has no 1066')])
  }, 120_000)

  it('is refused where it is no cell', async () => {
    for (const [query, words] of [
      ['cell=year:20', 'a cell is written dimension:key'],
      ['cell=colour:red', 'a cell is written dimension:key'],
    ] as const) {
      const response = await createApp(desk).request(`/api/incidents?${query}`)
      expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([
        400,
        expect.stringContaining(words),
      ])
    }
    const response = await createApp(desk).request('/api/table?rows=year&columns=year')
    expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([
      400,
      expect.stringContaining('invalid columns: year is in the rows already'),
    ])
  })
})

describe('measures over UCDP Pakistan', () => {
  it('set 2014 beside 2013, and June 2014 beside all months', async () => {
    const found = await desk.releases.measures({ from: '2014-01-01', to: '2014-12-31' })
    expect(found.yearBefore?.killed).toMatchObject({ before: 2914, after: 3620, difference: 706, basis: 'sound' })
    expect(found.perDay.killed).toBeCloseTo(3620 / 365, 10)
    expect(found.records[0]).toMatchObject({ period: '2014-06', rank: 11, since: '2012-03' })
    expect(found.victims.reduce((sum, { count }) => sum + count, 0)).toBe(3620)
    expect(found.newAreas).toContain('Lahore')
    const { attacks, operations } = found
    expect(attacks.incidents + operations.incidents).toBe(found.incidents)
    expect(found.coverage.placePrecision.reduce((sum, { count }) => sum + count, 0)).toBe(found.incidents)
  })
})
