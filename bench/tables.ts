// `npx tsx bench/tables.ts`: how long tables take over a million and three million incidents, beside the same question
// to the ledger (PostgreSQL) and to bare DuckDB, on the same rows in one run; and how long the draft of 100,000 takes.
// Not a timed test: figures depend on the machine. DAYBOOK_BENCH_MILLIONS=1 leaves out the three million, and
// DAYBOOK_BENCH_LEDGER=100000 asks the ledger over fewer rows than a million. CPU stands beside the time on the wall:
// on a busy machine it is the figure to compare.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { table } from '#analyse/index.ts'
import type { Dimension, Measure, TableQuestion } from '#model/index.ts'
import { freeze, openRelease, type Release } from '#release/index.ts'
import { joinServer } from '../src/store/embedded/server.ts'
import { openStore } from '../src/store/index.ts'
import { lines, rowsInPostgres } from './table-rows.ts'

const MILLIONS = Number(process.env.DAYBOOK_BENCH_MILLIONS ?? 3)
const LEDGER = Number(process.env.DAYBOOK_BENCH_LEDGER ?? 1_000_000)
const REPEATS = 3
const home = await mkdtemp(join(tmpdir(), 'daybook-bench-'))
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** The median of some runs, after one that warms up. */
async function median(run: () => Promise<unknown>): Promise<number> {
  await run()
  const times: number[] = []
  for (let at = 0; at < REPEATS; at++) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[Math.floor(REPEATS / 2)]!
}

/** The median time of a run on the wall, and the CPU that this process (not PostgreSQL) took for the last one. */
async function timed(run: () => Promise<unknown>): Promise<string> {
  let cpu = 0
  const wall = await median(async () => {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    cpu = (user + system) / 1000
  })
  return `${seconds(wall)}, ${seconds(cpu)} of CPU`
}

const QUESTIONS: readonly (readonly [Dimension, Dimension | null, Measure])[] = [
  ['month', 'province', 'killed'],
  ['year', 'category', 'killed'],
  ['district', 'type', 'incidents'],
  ['year', 'actor', 'killed'],
]
const questionOf = ([rows, columns, measure]: (typeof QUESTIONS)[number]): TableQuestion => ({
  rows,
  columns,
  measure,
  ruleset: 'book',
  filter: {},
})
const options = (folder: string) => ({
  folder,
  version: 'draft',
  book: 'bench',
  createdAt: '2027-01-01T00:00:00Z',
  versions: { codebook: '1', lexicon: '1', code: '1', ruleset: 'acled' },
})

async function timeTables(release: Release, name: string): Promise<void> {
  for (const question of QUESTIONS) {
    const took = await timed(() => table(release, questionOf(question)))
    console.log(`${name}  ${question.filter(Boolean).join(' x ').padEnd(32)} ${took}`)
  }
}

/** Month by province, as a person would ask bare DuckDB over the same Parquet file, and over a table of its own. */
async function timeDuckDb(folder: string, name: string): Promise<void> {
  const database = await DuckDBInstance.create(join(home, `${name}.duckdb`))
  const connection = await database.connect()
  const file = join(folder, 'incidents.parquet')
  await connection.run(`CREATE TABLE incidents AS FROM '${file}'`)
  for (const [what, from] of [
    ['bare DuckDB, the same Parquet file', `'${file}'`],
    ['bare DuckDB, a table of its own', 'incidents'],
  ] as const) {
    const took = await timed(async () =>
      (
        await connection.run(
          `SELECT date_trunc('month', first_day), admin1, sum(killed_low), sum(killed_best), sum(killed_high) FROM ${from} GROUP BY 1, 2`,
        )
      ).getRowObjectsJS(),
    )
    console.log(`${name}  ${what.padEnd(32)} ${took}`)
  }
  connection.closeSync()
  database.closeSync()
}

async function timeLedger(): Promise<void> {
  const folder = join(home, 'book')
  const store = await openStore({ bookFolder: folder, name: 'bench' })
  const server = await joinServer(folder)
  const { default: pg } = await import('pg')
  const client = new pg.Client(server.connection)
  await client.connect()
  await client.query(rowsInPostgres(1, 100_000))
  await client.query('analyze daybook.imported')
  const draft = (name: string, since?: string) => async () => {
    await freezeLedger(store, name, since)
    await (await openRelease(join(home, name))).close()
  }
  console.log(`draft of 100,000 incidents, every one read: ${await timed(draft('draft-1'))}`)
  await client.query(`update daybook.imported set body = replace(body::text, '"District 7"', '"District 8"')::json
    where incident_id in ('b7', 'b167', 'b327')`)
  console.log(`draft of 100,000 incidents after a change of three: ${await timed(draft('draft-2', 'draft-1'))}`)
  if (LEDGER > 100_000) await client.query(rowsInPostgres(100_001, LEDGER))
  await client.query('vacuum analyze daybook.imported')
  const asked = await median(() =>
    client.query(
      `select substr(body->'date'->>'edtf', 1, 7), body->>'admin1', sum((body->'killed'->>'low')::int),
         sum((body->'killed'->>'best')::int), sum((body->'killed'->>'high')::int) from daybook.imported group by 1, 2`,
    ),
  )
  console.log(
    `${LEDGER.toLocaleString('en')}  ${'the ledger, PostgreSQL'.padEnd(32)} ${asked.toFixed(0).padStart(6)} ms   month x province`,
  )
  await client.end()
  await store.close()
  await server.leave()
}

async function freezeLedger(
  store: Awaited<ReturnType<typeof openStore>>,
  name: string,
  since: string | undefined,
): Promise<void> {
  await store.snapshot(async (snapshot) => {
    const before = since === undefined ? {} : { since: { folder: join(home, since), linesOf: snapshot.linesOf } }
    await freeze({ incidents: snapshot.lines, stamps: await snapshot.stamps(), ...before }, options(join(home, name)))
  })
}

try {
  await timeLedger()
  for (const millions of MILLIONS >= 3 ? [1, 3] : [1]) {
    const name = `${millions},000,000`
    const folder = join(home, `release-${millions}`)
    const started = performance.now()
    await freeze({ incidents: lines(millions * 1_000_000) }, options(folder))
    console.log(`${name}  frozen in ${seconds(performance.now() - started)}`)
    const release = await openRelease(folder)
    await timeTables(release, name)
    await timeDuckDb(folder, name)
    await release.close()
  }
} finally {
  await rm(home, { recursive: true, force: true })
}
