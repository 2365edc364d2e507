import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listIncidents, rulesetTotals, TableRefused, table, traceCell } from '#analyse/index.ts'
import {
  CATEGORIES,
  type Cell,
  DIMENSIONS,
  type Dimension,
  type Incident,
  MEASURES,
  type Measure,
  type Table,
  type TableQuestion,
} from '#model/index.ts'
import { freeze, openRelease, type Release } from '#release/index.ts'
import { anyIncidents } from '../release/incidents.ts'
import { keysOf } from './by-hand.ts'

let home: string
let count = 0
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'daybook-table-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

async function released<T>(incidents: readonly Incident[], use: (release: Release) => Promise<T>): Promise<T> {
  const folder = join(home, String(count++))
  const versions = { codebook: '1', lexicon: '1', code: '1', ruleset: 'acled' }
  await freeze({ incidents }, { folder, version: 'draft', book: 'test', createdAt: '2027-05-01T08:00:00Z', versions })
  const release = await openRelease(folder)
  try {
    return await use(release)
  } finally {
    await release.close()
  }
}

const question = (rows: Dimension, columns: Dimension | null, measure: Measure): TableQuestion => ({
  rows,
  columns,
  measure,
  ruleset: 'book',
  filter: {},
})
const LISTS: readonly Dimension[] = ['actor', 'claimant', 'weapon', 'category']
const isSplit = ({ rows, columns, measure }: TableQuestion) =>
  (rows === 'category' || columns === 'category') && measure !== 'incidents'
const isAllowed = ({ rows, columns, measure }: TableQuestion) =>
  rows !== columns && !((rows === 'category' || columns === 'category') && ['abducted', 'arrested'].includes(measure))
// `kind` is told by roles in SQL; it is compared with plain counting in sides.test.ts.
const PLAIN = DIMENSIONS.filter((dimension) => dimension !== 'kind')
const questions = fc
  .record({
    rows: fc.constantFrom(...PLAIN),
    columns: fc.option(fc.constantFrom(...PLAIN), { nil: null }),
    measure: fc.constantFrom(...MEASURES),
  })
  .map(({ rows, columns, measure }) => question(rows, columns, measure))
  .filter(isAllowed)

function rangeIn(incident: Incident, measure: Measure): readonly [number, number, number] {
  if (measure === 'incidents') return [1, 1, 1]
  const { low, best, high } = incident[measure]
  return [low, best, high]
}
const add = (a: Cell, b: Cell): Cell => (a && b ? [a[0] + b[0], a[1] + b[1], a[2] + b[2]] : (a ?? b))
const sum = (incidents: readonly Incident[], measure: Measure): Cell =>
  incidents.map((incident): Cell => rangeIn(incident, measure)).reduce(add, null)
const best = (cell: Cell): number => cell?.[1] ?? 0
const cellsOf = (view: Table) =>
  view.rows.flatMap((row, r) => view.columns.map((column, c) => ({ row, column, cell: view.cells[r]![c]! as Cell })))

describe('a table', () => {
  test('holds what plain counting gives, adds up, and keeps low ≤ best ≤ high', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyIncidents(50, 25),
        fc.array(questions, { minLength: 10, maxLength: 10 }),
        async (incidents, asked) => {
          await released(incidents, async (release) => {
            for (const one of asked) {
              const view = await table(release, one)
              expect(view.total).toEqual(sum(incidents, one.measure))
              for (const { row, column, cell } of cellsOf(view)) {
                if (cell) expect(cell[0] <= cell[1] && cell[1] <= cell[2]).toBe(true)
                if (isSplit(one)) continue
                const behind = incidents.filter(
                  (incident) =>
                    keysOf(one.rows, incident).includes(row.key) &&
                    (!one.columns || keysOf(one.columns, incident).includes(column.key)),
                )
                expect(cell, `${one.rows} ${row.key} ${one.columns} ${column.key}`).toEqual(sum(behind, one.measure))
              }
              addsUp(view)
            }
          })
        },
      ),
      { numRuns: 6 },
    )
  })

  test('splits killed and injured by victim as the incidents do', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyIncidents(40, 20), async (incidents) => {
        await released(incidents, async (release) => {
          for (const measure of ['killed', 'injured'] as const) {
            const view = await table(release, question('category', 'province', measure))
            for (const category of CATEGORIES) {
              const row = view.rows.find(({ key }) => key === category)
              expect(best(row?.sum ?? null)).toBe(incidents.reduce((n, one) => n + one[measure][category], 0))
            }
          }
        })
      }),
      { numRuns: 4 },
    )
  })

  test('leads from every cell to its incidents, and a filter and its complement add up', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyIncidents(40, 20),
        fc.array(questions, { minLength: 4, maxLength: 4 }),
        async (incidents, asked) => {
          await released(incidents, async (release) => {
            for (const one of asked) {
              const view = await table(release, { ...one, measure: 'incidents' })
              for (const { row, column, cell } of cellsOf(view)) {
                const filter = traceCell(one, { row: row.key, column: one.columns ? column.key : undefined })
                expect((await listIncidents(release, filter)).total, JSON.stringify(filter)).toBe(best(cell))
              }
              if (LISTS.includes(one.rows)) continue
              let whole = 0
              for (const { key } of view.rows)
                whole += (await listIncidents(release, { cell: [`${one.rows}:${key}`] })).total
              expect(whole).toBe(incidents.length)
            }
          })
        },
      ),
      { numRuns: 3 },
    )
  })

  test('leaves no period out, and puts what is not known last', async () => {
    const [first] = fc.sample(anyIncidents(3, 3), { seed: 4, numRuns: 1 })[0]!
    const at = (id: string, edtf: string | null): Incident => ({
      ...first!,
      id,
      date: edtf ? { edtf, precision: 'day', text: edtf } : null,
    })
    const rows = [
      at('a', '2027-11-30'),
      at('b', '2028-02-01'),
      at('c', null),
      at('d', '2027'),
      at('e', '2027-12/2028-02'),
    ]
    await released(rows, async (release) => {
      const names = async (rows: Dimension) =>
        (await table(release, question(rows, null, 'incidents'))).rows.map(({ name, sum }) => `${name} ${best(sum)}`)
      expect(await names('month')).toEqual([
        'November 2027 1',
        'December 2027 0',
        'January 2028 0',
        'February 2028 1',
        'No known month 3',
      ])
      expect(await names('quarter')).toEqual(['Q4 2027 1', 'Q1 2028 1', 'No known quarter 3'])
      expect(await names('year')).toEqual(['2027 2', '2028 1', 'No known year 2'])
    })
  })

  test.each([
    [question('year', 'year', 'killed'), 'invalid columns: year is in the rows already'],
    [question('category', null, 'arrested'), 'invalid measure: arrested is not coded by victim category'],
    [{ ...question('year', null, 'injured'), ruleset: 'ucdp' as const }, 'invalid measure: UCDP GED codes no injured'],
    [{ ...question('category', null, 'killed'), ruleset: 'acled' as const }, 'invalid ruleset: ACLED gives one number'],
  ])('refuses what nobody can count, in a sentence', async (one, message) => {
    await released([], async (release) => {
      await expect(table(release, one)).rejects.toThrow(TableRefused)
      await expect(table(release, one)).rejects.toThrow(message)
    })
  })

  test('of an empty release is empty', async () => {
    const view = await released([], (release) => table(release, question('year', 'province', 'killed')))
    expect([view.rows, view.total, view.incidents]).toEqual([[], null, 0])
  })
})

/** Of dimensions that part the incidents, the cells add up to the margins and these to the total; of others, to no less. */
function addsUp(view: Table): void {
  const { rows, columns } = view.question
  const isParted = (dimension: Dimension) => !LISTS.includes(dimension)
  view.rows.forEach(({ sum: margin }, r) => {
    const across = view.cells[r]!.reduce<number>((n, cell) => n + best(cell), 0)
    if (!columns || isParted(columns) || (columns === 'category' && isSplit(view.question)))
      expect(across).toBe(best(margin))
    else expect(across).toBeGreaterThanOrEqual(best(margin))
  })
  const down = view.rows.reduce((n, { sum: margin }) => n + best(margin), 0)
  if (isParted(rows) || (rows === 'category' && isSplit(view.question))) expect(down).toBe(best(view.total))
  else expect(down).toBeGreaterThanOrEqual(best(view.total))
}

describe('counting rulesets side by side', () => {
  const [any] = fc.sample(anyIncidents(1, 1), { seed: 2, numRuns: 1 })[0]!
  const actors: Incident['actors'] = [{ id: null, name: 'Group A', text: 'a', role: 'perpetrator' }]
  const of = (id: string, more: Partial<Incident>): Incident => ({
    ...any!,
    type: 'Attack',
    eventType: 'Violence against civilians',
    actors,
    vague: false,
    reports: ['d1'],
    killed: { low: 2, best: 2, high: 2, civilian: 2, security: 0, militant: 0, unknown: 0 },
    injured: { low: 1, best: 1, high: 1, civilian: 1, security: 0, militant: 0, unknown: 0 },
    ...more,
    id,
  })
  const none = { low: 0, best: 0, high: 0, civilian: 0, security: 0, militant: 0, unknown: 0 }
  const rows = [
    of('plain', {}),
    of('dozens', { vague: true, killed: none }),
    of('disputed', { reports: ['d1', 'd2'], killed: { ...none, low: 3, best: 5, high: 9, civilian: 5 } }),
    of('protest', { type: 'Peaceful protest', eventType: 'Protests', killed: none, injured: none }),
    of('nobody', { killed: none, injured: none, arrested: { low: 0, best: 0, high: 0 } }),
    of('raid', {
      type: 'Armed clash',
      eventType: 'Battles',
      actors: [{ id: 'the-army', name: 'Army', text: 'army', role: 'perpetrator' }],
      killed: { ...none, low: 4, best: 4, high: 4, militant: 4 },
    }),
  ]
  const vagueOf = async () => [
    {
      incident: 'dozens',
      mention: 'm',
      role: 'killed' as const,
      category: 'unknown',
      words: 'dozens',
      acled: 12,
      ucdp: 24,
      gtd: 0,
      crss: 24,
    },
  ]

  test('each includes and reads by its own rules, and says so', async () => {
    const folder = join(home, 'rules')
    const versions = { codebook: '1', lexicon: '1', code: '1', ruleset: 'acled' }
    await freeze(
      { incidents: rows, vagueOf, stateActors: ['the-army'] },
      { folder, version: 'draft', book: 'test', createdAt: '2027-05-01T08:00:00Z', versions },
    )
    const release = await openRelease(folder)
    const totals = await rulesetTotals(release, {})
    expect(totals.map(({ ruleset, incidents, killed }) => [ruleset, incidents, killed?.[1]])).toEqual([
      ['book', 6, 2 + 5 + 4],
      ['acled', 6, 2 + 12 + 3 + 4],
      ['ucdp', 4, 2 + 24 + 5 + 4],
      ['gtd', 4, 2 + 0 + 5],
      ['crss', 4, 2 + 24 + 5 + 4],
    ])
    expect(totals.map(({ injured }) => injured === null)).toEqual([false, true, true, false, false])
    expect(totals[3]!.why.at(-1)).toBe("2 of the book's incidents are no events by these rules.")
    for (const { ruleset, incidents } of totals.slice(1)) {
      const view = await table(release, { ...question('type', null, 'killed'), ruleset })
      expect(view.incidents).toBe(incidents)
      const filter = traceCell({ ...question('type', null, 'killed'), ruleset }, {})
      expect((await listIncidents(release, filter)).total).toBe(incidents)
    }
    await release.close()
  })
})
