import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Incident } from '#model/index.ts'
import { freeze, openRelease, readManifest, verifyRelease } from '#release/index.ts'
import { anyIncidents } from './incidents.ts'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'daybook-release-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

const options = (name: string, version = 'draft') => ({
  folder: join(home, name),
  version,
  book: 'test',
  createdAt: '2027-05-01T08:00:00Z',
  versions: { codebook: '1', lexicon: '2', code: '3', ruleset: 'acled' },
})
const SOME: readonly Incident[] = fc.sample(anyIncidents(40, 40), { seed: 1, numRuns: 1 })[0]!

async function reopened(folder: string): Promise<Incident[]> {
  const release = await openRelease(folder)
  try {
    const incidents: Incident[] = []
    for await (const incident of release.incidents()) incidents.push(incident)
    return incidents
  } finally {
    await release.close()
  }
}

const byId = (rows: readonly Incident[]): Incident[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

test('a release reopens equal', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyIncidents(12), async (incidents) => {
      const { folder } = options('equal')
      const manifest = await freeze({ incidents }, options('equal'))
      expect(byId(await reopened(folder))).toEqual(byId(incidents))
      expect(manifest.totals.killed).toBe(incidents.reduce((sum, incident) => sum + incident.killed.best, 0))
      expect(await verifyRelease(folder)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('the same incidents in any order give the same bytes', async () => {
  const one = await freeze({ incidents: SOME }, options('order-1'))
  const two = await freeze({ incidents: SOME.toReversed() }, options('order-2'))
  expect(two.tables).toEqual(one.tables)
  const changed = [{ ...SOME[0]!, vague: !SOME[0]!.vague }, ...SOME.slice(1)]
  const three = await freeze({ incidents: changed }, options('order-3'))
  expect(three.tables.incidents!.sha256).not.toBe(one.tables.incidents!.sha256)
})

const stampsOf = (incidents: readonly Incident[]) =>
  incidents.map((one) =>
    JSON.stringify({ id: one.id, stamp: createHash('md5').update(JSON.stringify(one)).digest('hex') }),
  )

/** Some rows stay, some change, some go, some come. */
const changedRows = (before: readonly Incident[], changes: readonly Incident[]): Incident[] => [
  ...[...before.filter((_, at) => at % 3 !== 0), ...changes]
    .reduce((rows, one) => rows.set(one.id, one), new Map<string, Incident>())
    .values(),
]

/** Freezes rows over the draft before in another folder, and answers which of them were asked for. */
async function freezeSince(now: readonly Incident[], from: string, to: string, beside: number) {
  let asked: readonly string[] = []
  async function* linesOf(ids: readonly string[]) {
    asked = ids
    for (const one of now) if (ids.includes(one.id)) yield JSON.stringify(one)
  }
  const since = { folder: options(from).folder, linesOf, beside }
  const manifest = await freeze({ incidents: [], stamps: stampsOf(now), since }, options(to))
  return { manifest, asked: [...asked] }
}

const idsApart = (before: readonly Incident[], now: readonly Incident[]): string[] => {
  const same = new Map(before.map((one) => [one.id, JSON.stringify(one)]))
  return now
    .filter((one) => same.get(one.id) !== JSON.stringify(one))
    .map(({ id }) => id)
    .sort()
}

test('a draft that takes over what has not changed is the one that is read whole', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyIncidents(20, 4), anyIncidents(20, 4), async (before, changes) => {
      const now = changedRows(before, changes)
      await freeze({ incidents: before, stamps: stampsOf(before) }, options('since-1'))
      const taken = await freezeSince(now, 'since-1', 'since-2', -1)
      const whole = await freeze({ incidents: now }, options('since-3'))
      expect(taken.manifest).toEqual(whole)
      expect(await verifyRelease(options('since-2').folder)).toEqual([])
      expect(taken.asked).toEqual(idsApart(before, now))
    }),
    { numRuns: 8, endOnFailure: true },
  )
})

test('a draft that keeps changes beside its files reads like the one that is read whole', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyIncidents(20, 4), anyIncidents(20, 4), anyIncidents(20), async (before, first, second) => {
      const [one, two] = [changedRows(before, first), changedRows(before, second)]
      await freeze({ incidents: before, stamps: stampsOf(before) }, options('patch-0'))
      await freezeSince(one, 'patch-0', 'patch-1', 1000)
      // A patched draft is patched again: both differ from the large files of the first.
      const patched = await freezeSince(two, 'patch-1', 'patch-2', 1000)
      const whole = await freeze({ incidents: two }, options('patch-3'))
      const { folder } = options('patch-2')
      expect(await reopened(folder)).toEqual(await reopened(options('patch-3').folder))
      expect(patched.manifest.tables.incidents!.changes?.file).toBe('incidents-changes.parquet')
      expect(patched.asked).toEqual(idsApart(before, two))
      const { totals, licences, tables } = patched.manifest
      expect({ totals, licences }).toEqual({ totals: whole.totals, licences: whole.licences })
      for (const [name, { rows }] of Object.entries(whole.tables))
        expect([name, tables[name]!.rows]).toEqual([name, rows])
      expect(await verifyRelease(folder)).toEqual([])
      await writeFile(join(folder, 'actors-changes.parquet'), 'x')
      expect(await verifyRelease(folder)).toEqual([
        'actors-changes.parquet is not the file that was frozen: its SHA-256 differs',
      ])
    }),
    { numRuns: 4, endOnFailure: true },
  )
})

test('incidents stand by first day, undated last, and may come as a stream', async () => {
  async function* stream() {
    yield* SOME
  }
  await freeze({ incidents: stream() }, options('stream'))
  const order = (await reopened(options('stream').folder)).map(({ date }) =>
    (date && !date.edtf.startsWith('X') ? date.edtf : '~').slice(0, 4),
  )
  expect(order).toEqual(order.toSorted())
})

describe('the manifest', () => {
  test('counts rows, totals and licences, and seals each file', async () => {
    const { folder } = options('manifest')
    const manifest = await freeze({ incidents: SOME }, options('manifest'))
    expect((await readManifest(folder)).manifest).toEqual(manifest)
    expect(manifest.tables.actors!.rows).toBe(SOME.flatMap((incident) => incident.actors).length)
    expect(manifest.licences.map(({ dataset, rows }) => [dataset, rows])).toEqual(
      ['Set B', 'UCDP GED'].map((name) => [name, SOME.filter((incident) => incident.origin?.dataset === name).length]),
    )
    const bytes = await readFile(join(folder, 'incidents.parquet'))
    expect(manifest.tables.incidents!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('a changed or missing file is told', async () => {
    const { folder } = options('tampered')
    await freeze({ incidents: SOME }, options('tampered'))
    await writeFile(join(folder, 'actors.parquet'), 'x')
    await rm(join(folder, 'tolls.parquet'))
    expect(await verifyRelease(folder)).toEqual([
      'actors.parquet is not the file that was frozen: its SHA-256 differs',
      'tolls.parquet is missing',
    ])
  })
})

describe('replacing', () => {
  test('a failure half-way leaves the draft as it was, and nothing beside it', async () => {
    const { folder } = options('failing')
    const before = await freeze({ incidents: SOME }, options('failing'))
    function* breaking() {
      yield* SOME.slice(0, 5)
      throw new Error('the ledger went away')
    }
    await expect(freeze({ incidents: breaking() }, options('failing'))).rejects.toThrow('the ledger went away')
    expect((await readManifest(folder)).manifest).toEqual(before)
    expect((await readdir(home)).filter((name) => name.startsWith('.failing'))).toEqual([])
  })

  test('an open handle goes on answering after the draft is replaced, and says that it is old', async () => {
    const { folder } = options('replaced')
    await freeze({ incidents: SOME }, options('replaced'))
    const release = await openRelease(folder)
    expect(await release.isCurrent()).toBe(true)
    await freeze({ incidents: SOME.slice(0, 3) }, options('replaced'))
    expect(await release.isCurrent()).toBe(false)
    expect(await release.all('SELECT count(*) AS rows FROM incidents')).toEqual([{ rows: SOME.length }])
    await release.close()
  })

  test('three freezes at once leave one whole draft', async () => {
    const { folder } = options('race')
    await Promise.all([1, 2, 3].map((count) => freeze({ incidents: SOME.slice(0, count) }, options('race'))))
    expect(await verifyRelease(folder)).toEqual([])
  })

  test('a cut release is never overwritten', async () => {
    await freeze({ incidents: SOME }, options('cut', '2027-Q1'))
    await expect(freeze({ incidents: [] }, options('cut', '2027-Q1'))).rejects.toThrow('there is a release at')
  })
})

test('an incident that comes twice is refused by its id', async () => {
  await expect(freeze({ incidents: [SOME[0]!, SOME[0]!] }, options('twice'))).rejects.toThrow(
    `duplicate incident id: ${SOME[0]!.id}`,
  )
})

test.each([
  ['missing', null, 'there is no release at'],
  ['no-json', '{"version"', 'is not the manifest of a release'],
  ['other-json', '{"version": 3}', 'is not the manifest of a release'],
])('a folder with a %s manifest is refused in a sentence', async (name, text, message) => {
  const folder = await mkdtemp(join(home, `${name}-`))
  if (text) await writeFile(join(folder, 'manifest.json'), text)
  await expect(openRelease(folder)).rejects.toThrow(message)
})

test('values are bound, never read as SQL; a query that runs ends before its release closes', async () => {
  await freeze({ incidents: SOME }, options('bound'))
  const release = await openRelease(options('bound').folder)
  const hostile = "x'; DROP VIEW incidents; --"
  expect(
    await release.all('SELECT $text AS text, list_contains($list, $text) AS has', { text: hostile, list: [hostile] }),
  ).toEqual([{ text: hostile, has: true }])
  const late = release.all<{ rows: number }>('SELECT count(*) AS rows FROM incidents, range(200000)')
  await new Promise((resolve) => setTimeout(resolve, 5))
  await release.close()
  expect((await late)[0]!.rows).toBe(SOME.length * 200_000)
  await expect(release.all('SELECT 1')).rejects.toThrow('is closed')
})
