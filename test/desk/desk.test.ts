import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AnyInput, type Desk, openDesk } from '#desk/index.ts'
import { emptyGazetteer } from '#lexicon/index.ts'
import type { AddedInput } from '#model/index.ts'

const AT = new Date('2027-05-02T09:00:00Z')
const textOf = (place: string, killed: string): string =>
  `Blast in ${place}\n\n${place.toUpperCase()}: A roadside bomb killed ${killed} policemen in ${place} on 30 April 2027, officials said.\n\nThe road was closed for a day.\n`
const input = (name: string, words: string): AnyInput => ({ name, bytes: new TextEncoder().encode(words) })
const quetta = input('quetta.txt', textOf('Quetta', 'three'))
const chaman = input('chaman.txt', textOf('Chaman', 'two'))

let root: string
let made = 0
let folder: string
const open: Desk[] = []

/** Opens a desk on a copy of an empty book, or another desk on the same. */
async function openBook(book = folder): Promise<Desk> {
  const desk = await openDesk({
    place: { folder: book, databaseUrl: null },
    create: true,
    gazetteer: emptyGazetteer,
    clock: () => AT,
  })
  open.push(desk)
  return desk
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'daybook-desk-'))
  const desk = await openBook(join(root, 'empty'))
  await desk.close()
  open.length = 0
})
beforeEach(() => {
  folder = join(root, `book${made++}`)
  execFileSync('cp', ['-a', join(root, 'empty'), folder])
})
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a desk', () => {
  it('starts with an empty book', async () => {
    const desk = await openBook()
    expect(await desk.info()).toEqual({
      name: 'empty',
      folder,
      documents: 0,
      incidents: 0,
      imported: 0,
      waiting: 0,
      release: { version: 'draft', createdAt: expect.stringMatching(/^20\d\d-/) },
    })
    expect((await desk.overview({})).totals.incidents).toBe(0)
  })

  it('adds a report and shows it everywhere', async () => {
    const desk = await openBook()
    const heard: AddedInput[] = []
    const results = await desk.add([quetta], (result) => heard.push(result))
    expect(heard).toEqual(results)
    const [added] = results[0]!.added
    expect(results).toMatchObject([{ name: 'quetta.txt', known: [], problem: null }])
    expect(added).toMatchObject({ title: 'Blast in Quetta', published: null, publishedBasis: 'unknown', incidents: 1 })

    expect((await desk.documents()).rows).toMatchObject([{ id: added?.id, incidents: 1, addedAt: AT.toISOString() }])
    expect((await desk.document(added!.id))?.extraction.incidents[0]?.killed.best).toBe(3)
    expect(await desk.overview({})).toMatchObject({ totals: { incidents: 1, killed: { best: 3, security: 3 } } })
    const { rows } = await desk.incidents({})
    expect(rows).toMatchObject([{ killed: { best: 3 }, reports: 1 }])
    const view = await desk.incident(rows[0]!.id)
    expect(view?.incident.reports).toEqual([added?.id])
    expect(view?.evidence[0]?.sentences.map((sentence) => sentence.text).join(' ')).toContain('killed three policemen')
    expect(view?.evidence[0]?.sentences.map((sentence) => sentence.text).join(' ')).not.toContain('road was closed')
    const all: string[] = []
    for await (const incident of desk.allIncidents({})) all.push(incident.id)
    expect(all).toEqual([rows[0]?.id])
    expect(await desk.incident('nothing')).toBeNull()
    expect(await desk.document('nothing')).toBeNull()
  })

  it('knows the same bytes again, under any name', async () => {
    const desk = await openBook()
    const [first] = await desk.add([quetta])
    const [again] = await desk.add([{ ...quetta, name: 'copy.txt' } as AnyInput])
    expect(again).toEqual({
      name: 'copy.txt',
      added: [],
      known: [{ id: first!.added[0]!.id, title: 'Blast in Quetta' }],
      problem: null,
    })
    expect((await desk.info()).documents).toBe(1)
  })

  it('goes on after an input that cannot be read', async () => {
    const desk = await openBook()
    const results = await desk.add([
      { name: 'gone.txt', problem: 'gone.txt is gone.' },
      input('empty.txt', ''),
      { name: 'huge.txt', size: 9e9 },
      quetta,
    ])
    expect(results.map((result) => result.problem)).toEqual([
      'gone.txt is gone.',
      'empty.txt is empty; there is nothing to read in it.',
      'huge.txt has 8583 MB and 50 MB is the most that one file may have; split it into smaller files.',
      null,
    ])
    expect(results[3]?.added).toHaveLength(1)
  })

  it('tells a fault of its own in one report, and adds the others', async () => {
    const faulty = {
      ...emptyGazetteer,
      wordsFrom(word: string): number {
        if (word === 'chaman') throw new Error('broken row')
        return 0
      },
    }
    const desk = await openDesk({ place: { folder, databaseUrl: null }, gazetteer: faulty })
    open.push(desk)
    const [bad, good] = await desk.add([chaman, quetta])
    expect(bad).toMatchObject({
      added: [],
      problem: 'chaman.txt: Daybook failed on “Blast in Chaman” (broken row); please report this text.',
    })
    expect(good?.added).toHaveLength(1)
  })

  it('reads lines a stretch at a time, each id once', async () => {
    const desk = await openBook()
    const line = (n: number, words = `Report ${n}.`) => `${JSON.stringify({ id: `n${n}`, text: words })}\n`
    const lines = [...Array.from({ length: 130 }, (_, n) => line(n)), line(5), line(6, 'Another text.')]
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (const words of lines) yield new TextEncoder().encode(words)
    }
    const heard: [number, number, string | null][] = []
    await desk.add([{ name: 'long.jsonl', lines: chunks() }], ({ added, known, problem }) =>
      heard.push([added.length, known.length, problem]),
    )
    expect(heard).toEqual([
      [100, 0, null],
      [30, 1, 'long.jsonl: the book has another text under the id "n6"; give this one its own id.'],
    ])
  })

  it('keeps what came before a file broke off', async () => {
    const desk = await openBook()
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"id":"a","text":"One report."}\n')
      throw Object.assign(new Error('EIO: i/o error, read'), { syscall: 'read', code: 'EIO' })
    }
    const [result] = await desk.add([{ name: 'disk.jsonl', lines: breaking() }])
    expect(result?.added.map((one) => one.id)).toEqual(['a'])
    expect(result?.problem).toBe('disk.jsonl cannot be read to its end: EIO: i/o error, read.')
  })

  it('joins two reports of one event and says why', async () => {
    const desk = await openBook()
    const record = (id: string, killed: string, published: string) =>
      JSON.stringify({ id, title: id, text: textOf('Quetta', killed), published })
    await desk.add([
      input('two.jsonl', `${record('early', 'three', '2027-04-30')}\n${record('late', 'four', '2027-05-01')}\n`),
    ])
    const { rows } = await desk.incidents({})
    expect(rows).toMatchObject([{ reports: 2, killed: { best: 4 } }])
    const view = await desk.incident(rows[0]!.id)
    expect(view?.incident.tollHistory.map(({ report, standing }) => [report, standing])).toEqual([
      ['early', 'earlier'],
      ['late', 'latest'],
    ])
    expect(view?.incident.reasons).toEqual([
      expect.stringMatching(/^“early” and “late” tell one event \(\d+\.\d points\): both on 2027-04-30; /),
    ])
    expect(view?.evidence.map(({ document }) => document.id)).toEqual(['early', 'late'])
  })

  it('checks a text and keeps nothing', async () => {
    const desk = await openBook()
    const words = 'Count of cases\n\nPolice registered 20 cases in 2026 and 25 cases in 2027, a rise of 25 percent.\n'
    const [checked] = await desk.check({ name: 'pasted.txt', bytes: new TextEncoder().encode(words) })
    expect(checked?.checks.map((check) => check.verdict)).toEqual(['exact'])
    expect((await desk.documents()).total).toBe(0)
    await expect(desk.check({ name: 'empty.txt', bytes: new Uint8Array() })).rejects.toThrow('empty.txt is empty')
  })
})

describe('two desks on one book', () => {
  it('see what the other added, in the ledger and in the statistics', async () => {
    const [one, other] = [await openBook(), await openBook()]
    expect((await other.overview({})).totals.incidents).toBe(0)
    await one.add([quetta])
    expect((await other.overview({})).totals.incidents).toBe(1)
    await other.add([chaman])
    expect((await one.overview({})).totals).toMatchObject({ incidents: 2, killed: { best: 5 } })
    expect((await one.documents()).total).toBe(2)
  })

  it('answer while the draft is replaced under them', async () => {
    const [one, other] = [await openBook(), await openBook()]
    await one.add([quetta])
    const reading = one.allIncidents({})[Symbol.asyncIterator]()
    await reading.next()
    for (const place of ['Chaman', 'Pishin', 'Mastung']) {
      await other.add([input(`${place}.txt`, textOf(place, 'two'))])
      expect((await one.overview({})).totals.incidents).toBe((await other.overview({})).totals.incidents)
    }
    expect((await reading.next()).done).toBe(true)
    // The newest draft, and the one before it for those who still read it.
    expect(readdirSync(join(folder, 'drafts')).filter((name) => !name.startsWith('.')).length).toBeLessThanOrEqual(2)
  })

  it('make the draft once more when its folder was lost', async () => {
    const one = await openBook()
    await one.add([quetta])
    await one.overview({})
    await one.close()
    rmSync(join(folder, 'drafts'), { recursive: true })
    expect((await (await openBook()).overview({})).totals.incidents).toBe(1)
  })
})

describe('a book that cannot be opened', () => {
  it.each([
    [
      'is not there',
      () => join(root, 'typo'),
      false,
      /^there is no book at .*typo: make one with "daybook book create"/,
    ],
    ['is another folder', () => root, true, /holds other files and is no book/],
  ])('because it %s says so', async (_, place, create, sentence) => {
    await expect(openDesk({ place: { folder: place(), databaseUrl: null }, create })).rejects.toThrow(sentence)
    expect(existsSync(join(root, 'typo'))).toBe(false)
  })
})
