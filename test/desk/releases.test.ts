import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '#desk/index.ts'
import { emptyGazetteer } from '#lexicon/index.ts'
import type { Incident, NewDecision, ReleaseDiff } from '#model/index.ts'

/** Sixty events on sixty days, each told by a report of its own. */
const PLACES = ['Quetta', 'Chaman', 'Turbat', 'Gwadar', 'Kalat', 'Khuzdar']
const REPORTS = Array.from({ length: 60 }, (_, at) => {
  const day = new Date(Date.UTC(2027, 0, 3 + at * 5)).toISOString().slice(0, 10)
  const place = PLACES[at % PLACES.length]!
  const text = `Blast in ${place}\n\n${place.toUpperCase()}: A roadside bomb killed ${(at % 5) + 2} policemen in ${place} on ${words(day)}, officials said.\n`
  return JSON.stringify({ id: `r${String(at).padStart(2, '0')}`, title: `Blast in ${place}`, text, published: day })
})
function words(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

let root: string
let folder: string
const open: Desk[] = []
async function openBook(clock: string, place = folder): Promise<Desk> {
  const desk = await openDesk({
    place: { folder: place, databaseUrl: null },
    create: true,
    gazetteer: emptyGazetteer,
    clock: () => new Date(clock),
  })
  open.push(desk)
  return desk
}
const closeAll = async () => {
  for (const desk of open.splice(0)) await desk.close()
}
async function allOf(desk: Desk): Promise<Incident[]> {
  const all: Incident[] = []
  for await (const incident of desk.allIncidents({})) all.push(incident)
  return all
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'daybook-releases-'))
  folder = join(root, 'book')
  const desk = await openBook('2027-12-01T09:00:00Z')
  await desk.add([{ name: 'reports.jsonl', bytes: new TextEncoder().encode(REPORTS.join('\n')) }])
  await closeAll()
}, 120_000)
afterEach(closeAll)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a cut release', () => {
  it('is listed and opened, never overwritten, and its name must do', async () => {
    const desk = await openBook('2027-12-02T09:00:00Z')
    const row = await desk.releases.cut('first')
    expect(row).toMatchObject({ version: 'first', cutAt: '2027-12-02T09:00:00.000Z' })
    expect(row.manifest.totals.incidents).toBe((await allOf(desk)).length)
    expect(row.manifest.openReview['incident nobody accepted']).toBe(row.manifest.totals.incidents)
    expect((await desk.releases.list()).map(({ version }) => version)).toEqual(['draft', 'first'])
    await expect(desk.releases.cut('First')).rejects.toThrow('there is a release First already')
    for (const name of ['draft', '../x', '', 'a b', '.hidden'])
      await expect(desk.releases.cut(name)).rejects.toThrow('invalid release name')
    await expect(desk.releases.open('none')).rejects.toThrow(
      'there is no release none; the book has first and the draft',
    )
    expect((await desk.releases.verify('first')).problems).toEqual([])
  })

  it('is the same bytes again by another clock, time zone and locale', async () => {
    const desk = await openBook('2027-12-02T09:00:00Z')
    const { folder: first } = await desk.releases.cut('same')
    await closeAll()
    const copy = join(root, 'copy')
    execFileSync('cp', ['-a', folder, copy])
    for (const name of readdirSync(join(copy, 'releases'))) rmSync(join(copy, 'releases', name), { recursive: true })
    rmSync(join(copy, 'drafts'), { recursive: true })
    const kept = { TZ: process.env.TZ, LANG: process.env.LANG, LC_ALL: process.env.LC_ALL }
    Object.assign(process.env, { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })
    try {
      const other = await openBook('2031-06-30T23:59:59Z', copy)
      const { folder: again } = await other.releases.cut('same')
      const files = readdirSync(first).filter((name) => name !== 'cut.json')
      expect(files).toHaveLength(7)
      for (const file of files)
        expect(readFileSync(join(again, file)).equals(readFileSync(join(first, file))), file).toBe(true)
      expect((await other.releases.verify('same')).problems).toEqual([])
    } finally {
      for (const [name, value] of Object.entries(kept)) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
    }
  })

  it('names the file that was tampered with', async () => {
    const desk = await openBook('2027-12-02T09:00:00Z')
    const { folder: place } = await desk.releases.cut('tampered')
    const change = (file: string, by: (bytes: Buffer) => Buffer) => {
      const path = join(place, file)
      chmodSync(path, 0o644)
      writeFileSync(path, by(readFileSync(path)))
    }
    change('actors.parquet', (bytes) => Buffer.concat([bytes.subarray(0, 40), Buffer.from('x'), bytes.subarray(41)]))
    expect((await desk.releases.verify('tampered')).problems).toEqual([
      'actors.parquet is not the file that was frozen: its SHA-256 differs',
    ])
    change('manifest.json', (bytes) => Buffer.from(bytes.toString().replace('"killed": ', '"killed": 1')))
    expect((await desk.releases.verify('tampered')).problems[0]).toBe(
      'manifest.json is not the one that was cut: its SHA-256 differs',
    )
    change('cut.json', () => Buffer.from('{'))
    expect((await desk.releases.verify('tampered')).problems[0]).toMatch(/manifest\.json/)
  })
})

describe('fifty decisions', () => {
  it('are what the difference of two releases lists, each row with its own', { timeout: 120_000 }, async () => {
    const desk = await openBook('2027-12-03T09:00:00Z')
    await desk.releases.cut('before')
    const incidents = (await allOf(desk)).sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(incidents).toHaveLength(60)
    const changed = new Map<string, number>()
    const removed = new Map<string, number>()
    const decide = async (decision: NewDecision) => (await desk.decide(decision, 'a coder')).id
    const mention = (at: number) => incidents[at]!.mentions[0]!
    for (let at = 0; at < 30; at++) {
      const value = { low: 9, best: 9, high: 9, civilian: 9, security: 0, militant: 0, unknown: 0 }
      changed.set(
        incidents[at]!.id,
        await decide({ kind: 'edit-field', subject: [mention(at)], payload: { field: 'killed', value } }),
      )
    }
    for (let at = 30; at < 44; at++)
      removed.set(incidents[at]!.id, await decide({ kind: 'reject', subject: [mention(at)], payload: {} }))
    for (let at = 44; at < 56; at += 2) {
      const id = await decide({ kind: 'merge', subject: [mention(at), mention(at + 1)], payload: {} })
      changed.set(incidents[at]!.id, id)
      removed.set(incidents[at + 1]!.id, id)
    }
    await desk.releases.cut('after')
    const found = await desk.releases.diff('before', 'after')
    expect(found.decisions).toHaveLength(50)
    expect(found.counts).toEqual({ added: 0, removed: removed.size, changed: changed.size })
    expect(Object.fromEntries(found.rows.map((row) => [row.id, idOf(row)]))).toEqual(
      Object.fromEntries([...changed, ...removed]),
    )
    expect(fieldsOf(found, incidents[0]!.id)).toEqual(expect.arrayContaining(['killed.best', 'killed.civilian']))
    const merged = found.rows.find(({ id }) => id === incidents[45]!.id)!
    expect(merged.related).toEqual([incidents[44]!.id])
    expect(
      found.totals.find(({ scope, period, measure }) => `${scope} ${period} ${measure}` === 'All 2027 incidents'),
    ).toMatchObject({ before: 60, after: 40, baseOf: null })
    // A month that moved was the base of the change to the month after it.
    expect(found.totals.some(({ period, baseOf }) => period === '2027-03' && baseOf?.period === '2027-04')).toBe(true)

    const [first] = found.decisions
    await desk.undo(first!, 'a coder')
    const back = await desk.releases.diff('after', 'draft')
    expect(back.counts).toEqual({ added: 0, removed: 0, changed: 1 })
    expect(back.rows[0]!.causes.map((cause) => cause.kind)).toContain('decision')
    expect((await desk.releases.diff('before', 'before')).rows).toEqual([])
  })

  it('leave the numbers of a release that was cut before as they were', async () => {
    const desk = await openBook('2027-12-04T09:00:00Z')
    const view = await desk.releases.table(
      { rows: 'year', columns: null, measure: 'incidents', ruleset: 'book', filter: {} },
      'before',
    )
    expect(view.total).toEqual([60, 60, 60])
    expect(view.release.version).toBe('before')
    await expect(
      desk.releases.table({ rows: 'year', columns: 'year', measure: 'killed', ruleset: 'book', filter: {} }),
    ).rejects.toThrow('invalid columns')
  })
})

describe('a report that comes', () => {
  it('is the cause of what it adds', async () => {
    const desk = await openBook('2027-12-05T09:00:00Z')
    await desk.releases.cut('january')
    const text =
      'Blast in Zhob\n\nZHOB: A roadside bomb killed four policemen in Zhob on 30 November 2028, officials said.\n'
    const [added] = await desk.add([{ name: 'zhob.txt', bytes: new TextEncoder().encode(text) }])
    const found = await desk.releases.diff('january', 'draft')
    expect(found.counts).toEqual({ added: 1, removed: 0, changed: 0 })
    expect(found.rows[0]!.causes).toEqual([{ kind: 'document', document: added!.added[0]!.id, effect: 'came' }])
  })
})

const idOf = (row: ReleaseDiff['rows'][number]): number | null => {
  const causes = row.causes.filter((cause) => cause.kind === 'decision')
  return causes.length === 1 && row.causes.length === 1 ? causes[0]!.id : null
}
const fieldsOf = (found: ReleaseDiff, id: string): string[] =>
  found.rows.find((row) => row.id === id)!.changes.map(({ field }) => field)
