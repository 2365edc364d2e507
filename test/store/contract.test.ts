import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Incident } from '#model/index.ts'
import { openStore, type Store, type StoreLocation } from '#store/index.ts'
import { AT, entryOf, importedOf, mentionOf, newDocument, oneEach, simpleEntry } from './entries.ts'
import { databaseGround, folderGround, type Ground } from './places.ts'

async function incidentsOf(store: Store): Promise<Incident[]> {
  return store.snapshot(async ({ lines }) => incidentsIn(lines))
}

/** The incidents of the lines of a snapshot. */
async function incidentsIn(lines: AsyncIterable<string>): Promise<Incident[]> {
  const all: Incident[] = []
  for await (const text of lines) all.push(...text.split('\n').map((line) => JSON.parse(line) as Incident))
  return all
}

// One suite, every place a ledger can live in.
describe.each([
  ['a book folder', folderGround],
  ['a database URL', databaseGround],
] as const)('the ledger in %s', (_, prepare) => {
  let ground: Ground
  let where: StoreLocation
  let store: Store
  const opened: Store[] = []
  const open = async (): Promise<Store> => {
    const another = await openStore(where)
    opened.push(another)
    return another
  }
  beforeAll(async () => {
    ground = await prepare()
  })
  beforeEach(async () => {
    where = await ground.fresh()
    store = await open()
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
  })
  afterAll(() => ground.clear())

  it('starts empty', async () => {
    expect(await store.info()).toMatchObject({ name: 'test', documents: 0, incidents: 0, imported: 0, revision: 0 })
    expect(await store.documents()).toEqual({ total: 0, offset: 0, rows: [] })
  })

  it('gives a document back as it came, after closing and opening', async () => {
    const entry = simpleEntry('d1', 'Three killed “near” the bazaar. \u{1F4F0} End.')
    expect(await store.add(entry)).toEqual({ added: ['d1'], known: [], refused: [] })
    await store.close()
    opened.length = 0
    const again = await open()
    const { ingested, extraction, checks } = entry.documents[0]!
    const { map: _map, ...rest } = ingested
    const found = await again.document('d1')
    expect(found).toEqual({ ...rest, extraction, checks })
    // The order of keys too: what was written is what is read, so a hash over it stays the same.
    expect(JSON.stringify(found?.extraction)).toBe(JSON.stringify(extraction))
    expect(Buffer.from((await again.source(ingested.source.sha256))!)).toEqual(entry.documents[0]!.bytes)
  })

  it('keeps the same document once', async () => {
    await store.add(simpleEntry('d1'))
    const before = await store.info()
    expect(await store.add(simpleEntry('d1'))).toEqual({ added: [], known: ['d1'], refused: [] })
    expect(await store.info()).toEqual(before)
  })

  it('refuses an id that stands for another text, and keeps the rest of the input', async () => {
    await store.add(simpleEntry('d1', 'The first text.'))
    const bytes = Buffer.from('two documents')
    const entry = entryOf([newDocument('d1', 'Another text.', bytes), newDocument('d2', 'A new text.', bytes)])
    expect(await store.add(entry)).toEqual({ added: ['d2'], known: [], refused: ['d1'] })
    expect((await store.document('d1'))?.document.text).toBe('The first text.')
  })

  it('keeps an input whole or not at all', async () => {
    const bytes = Buffer.from('two documents')
    const entry = entryOf([newDocument('d1', 'A good text.', bytes), newDocument('d2', 'A bad\u0000text.', bytes)])
    await expect(store.add(entry)).rejects.toThrow()
    expect(await store.info()).toMatchObject({ documents: 0, revision: 0 })
  })

  it('keeps a document once when two writers add it at the same moment', async () => {
    const writers = await Promise.all([open(), open(), open()])
    const kept = await Promise.all(writers.map((writer) => writer.add(simpleEntry('d1'))))
    expect(kept.flatMap((one) => one.added)).toEqual(['d1'])
    expect(kept.flatMap((one) => one.known)).toEqual(['d1', 'd1'])
  })

  it('counts every change of every writer', async () => {
    const writers = await Promise.all([open(), open()])
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((n) => writers[n % 2]!.add(simpleEntry(`d${n}`))))
    expect((await store.revisions()).revision).toBe(8)
  })

  it('derives incidents only when documents have come, and the same again after deleting', async () => {
    await store.add(simpleEntry('d1'))
    await store.add(simpleEntry('d2'))
    await store.resolve(oneEach, '1')
    const first = await incidentsOf(store)
    expect(first.flatMap((incident) => incident.reports).sort()).toEqual(['d1', 'd2'])
    const never = (): never => {
      throw new Error('nothing has changed')
    }
    await store.resolve({ ...oneEach, resolve: never }, '1')
    await store.resolve(oneEach, '2')
    expect(await incidentsOf(store)).toEqual(first)
    await store.add(simpleEntry('d3'))
    await store.resolve(oneEach, '1')
    expect(await incidentsOf(store)).toEqual(expect.arrayContaining(first))
    expect(await store.revisions()).toMatchObject({ revision: 3, resolved: 3 })
  })

  it('loses no document that arrives while incidents are derived', async () => {
    await store.add(simpleEntry('d1'))
    const other = await open()
    await Promise.all([store.resolve(oneEach, '1'), other.add(simpleEntry('d2')), other.resolve(oneEach, '1')])
    await store.resolve(oneEach, '1')
    expect(await store.info()).toMatchObject({ incidents: 2, revision: 2, resolved: 2 })
  })

  it('finds an incident with the mentions and texts it stands on', async () => {
    await store.add(simpleEntry('d1', 'Three died.'))
    await store.resolve(oneEach, '1')
    const [incident] = await incidentsOf(store)
    expect(await store.incident(incident!.id)).toEqual(incident)
    const mentions = await store.mentionsOf(incident!.id)
    expect(mentions).toEqual([
      {
        document: {
          ...{ id: 'd1', title: 'Report d1', outlet: 'The Test Post', published: '2027-05-01' },
          ...{ publishedAt: null, copyOf: null },
        },
        mention: mentionOf('d1'),
        told: 'Three died.',
        isRecalled: false,
        text: 'Three died.',
      },
    ])
    expect(await store.incident('nothing')).toBeNull()
  })

  it('keeps imported rows apart, and replaces a row by its next version', async () => {
    expect(await store.importIncidents([importedOf('1'), importedOf('2')], AT)).toBe(2)
    await store.importIncidents([importedOf('2', { place: 'Pishin' })], AT)
    await store.add(simpleEntry('d1'))
    await store.resolve(oneEach, '1')
    expect((await incidentsOf(store)).map((incident) => incident.place)).toEqual(['Quetta', 'Quetta', 'Pishin'])
    expect(await store.info()).toMatchObject({ imported: 2, incidents: 1 })
    await expect(store.importIncidents([importedOf('3', { origin: null })], AT)).rejects.toThrow(
      'without an origin: x3',
    )
  })

  it('reads thousands of imported rows, each once, in one order', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) => importedOf(String(n)))
    await store.importIncidents(many, AT)
    const ids = (await incidentsOf(store)).map((incident) => incident.id)
    expect(ids).toEqual(many.map((incident) => incident.id).sort())
  })

  it('keeps decisions in order, and finds them by kind and subject', async () => {
    await store.decide({ kind: 'merge', subject: ['i1', 'i2'], payload: { reason: 'one blast' } }, 'ann', AT)
    await store.decide({ kind: 'note', subject: ['i2'], payload: { text: 'ask again' } }, 'bo', AT)
    expect(await store.decisions()).toEqual([
      {
        id: 1,
        kind: 'merge',
        subject: ['i1', 'i2'],
        payload: { reason: 'one blast' },
        author: 'ann',
        at: AT.toISOString(),
        undoes: null,
        stands: true,
      },
      expect.objectContaining({ id: 2, kind: 'note', author: 'bo', stands: true }),
    ])
    const idsOf = async (filter: Parameters<Store['decisions']>[0]) =>
      (await store.decisions(filter)).map((decision) => decision.id)
    expect(await idsOf({ kinds: ['note'] })).toEqual([2])
    expect(await idsOf({ subject: ['i2', 'i9'] })).toEqual([1, 2])
    expect(await idsOf({ subject: ['i1'] })).toEqual([1])
    expect(await idsOf({ subject: ['i9'] })).toEqual([])
    expect(await idsOf({ ids: [2, 7] })).toEqual([2])
    expect(await idsOf({ since: 1 })).toEqual([2])
    expect(await idsOf({ since: 0, kinds: ['merge'], subject: ['i1'] })).toEqual([1])
    expect(await idsOf({ latest: 1 })).toEqual([2])
    expect(await idsOf({ latest: 5 })).toEqual([1, 2])
    // A merge bears on incidents and asks for a new draft; a note does not.
    expect((await store.revisions()).revision).toBe(1)
  })

  it('takes a decision back, and the taking back, and forgets nothing', async () => {
    await store.decide({ kind: 'accept', subject: ['i1'], payload: {} }, 'ann', AT)
    const standing = async () => (await store.decisions({ standing: true })).map(({ id }) => id)
    expect(await store.undo(1, 'bo', AT)).toMatchObject({ id: 2, kind: 'undo', undoes: 1, subject: ['i1'] })
    expect(await standing()).toEqual([2])
    expect((await store.revisions()).revision).toBe(2)
    await store.undo(2, 'ann', AT)
    expect(await standing()).toEqual([1, 3])
    // A few are told apart as all are: by what takes them back.
    expect(await store.decisions({ ids: [1, 2, 3] })).toEqual(await store.decisions())
    expect((await store.decisions({ since: 0, standing: true })).map(({ id }) => id)).toEqual([1, 3])
    expect((await store.revisions()).revision).toBe(3)
    expect(await store.decisions()).toHaveLength(3)
    await expect(store.undo(2, 'ann', AT)).rejects.toThrow('decision 2 was taken back already')
    await expect(store.undo(9, 'ann', AT)).rejects.toThrow('unknown decision: 9; the last of the book is 3')
  })

  it('lets one of two persons take a decision back', async () => {
    await store.decide({ kind: 'reject', subject: ['i1'], payload: {} }, 'ann', AT)
    const other = await open()
    const both = await Promise.allSettled([store.undo(1, 'ann', AT), other.undo(1, 'bo', AT)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('knows the mentions of documents and the imported rows by their ids', async () => {
    await store.add(simpleEntry('d1'))
    await store.importIncidents([importedOf('1')], AT)
    const id = mentionOf('d1').id
    expect(await store.knownKeys([id, 'x1', 'nothing'])).toEqual(new Set([id, 'x1']))
    expect(await store.knownKeys([])).toEqual(new Set())
  })

  it('shows one moment to a reader while others write', async () => {
    await store.add(simpleEntry('d1'))
    await store.resolve(oneEach, '1')
    const other = await open()
    const seen = await store.snapshot(async ({ revision, lines }) => {
      await other.add(simpleEntry('d2'))
      await other.resolve(oneEach, '1')
      return { revision, count: (await incidentsIn(lines)).length }
    })
    expect(seen).toEqual({ revision: 1, count: 1 })
  })

  it('lists documents a page at a time, latest first, and searches words as they are written', async () => {
    for (const id of ['d1', 'd2', 'd3']) await store.add(simpleEntry(id))
    await store.add(simpleEntry('d4', 'A rise of 5% in attacks.'))
    const ids = async (options: Parameters<Store['documents']>[0]) =>
      (await store.documents(options)).rows.map((row) => row.id)
    expect(await ids({ offset: 1, limit: 2 })).toEqual(['d3', 'd2'])
    expect(await ids({ text: '5%' })).toEqual(['d4'])
    expect(await ids({ text: 'report D2' })).toEqual(['d2'])
    expect(await ids({ text: '_' })).toEqual([])
    expect((await store.documents({ text: 'report' })).total).toBe(4)
    expect((await store.documents({ limit: 1 })).rows[0]).toEqual({
      id: 'd4',
      title: 'Report d4',
      outlet: 'The Test Post',
      published: '2027-05-01',
      publishedBasis: 'given',
      addedAt: AT.toISOString(),
      incidents: 1,
      figures: 0,
      statements: 0,
      issues: 1,
    })
  })
})

describe('the steps of the tables', () => {
  let ground: Awaited<ReturnType<typeof databaseGround>>
  beforeAll(async () => {
    ground = await databaseGround()
  })
  afterAll(() => ground.clear())

  it('are taken once when many open an empty database at the same moment', async () => {
    const databaseUrl = await ground.empty()
    const stores = await Promise.all(Array.from({ length: 8 }, (_, n) => openStore({ databaseUrl, name: `book ${n}` })))
    const names = new Set(await Promise.all(stores.map(async (store) => (await store.info()).name)))
    expect(names.size).toBe(1)
    for (const store of stores) await store.close()
  })

  it('are refused for the tables of a newer Daybook', async () => {
    const { databaseUrl } = (await ground.fresh()) as { databaseUrl: string }
    const client = new pg.Client(databaseUrl)
    await client.connect()
    await client.query(`insert into daybook.migrations (version, name) values (99, 'later')`)
    await client.end()
    await expect(openStore({ databaseUrl })).rejects.toThrow(
      /^this book was written by a newer Daybook .*: update Daybook$/,
    )
  })
})
