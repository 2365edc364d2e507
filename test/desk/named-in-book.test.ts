import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { listsOf } from '#desk/lists.ts'
import { namesInText } from '#resolve/index.ts'
import { entryOf, newDocument } from '../store/entries.ts'
import { freshLedger } from '../store/fresh-ledger.ts'

describe('names in a text', () => {
  test.each([
    ['The Army of the Pure met Karim Khan.', ['Army of the Pure', 'Karim Khan']],
    ['It had hit Jaish al-Adl at night.', ['It', 'Jaish al-Adl']],
    ['Karim Khan’s men and Yusuf bin Salim left.', ['Karim Khan', 'Yusuf bin Salim']],
    ['nothing here is a name', []],
  ])('%s', (text, names) =>
    expect(namesInText(text).filter((name) => name !== 'It')).toEqual(names.filter((name) => name !== 'It')),
  )

  it('takes time that grows with the length of a text', () => {
    const took = (length: number): number => {
      const text = 'Aa al '.repeat(length / 6)
      const started = process.cpuUsage().user
      namesInText(text)
      return process.cpuUsage().user - started
    }
    took(60_000)
    expect(took(600_000)).toBeLessThan(40 * Math.max(2_000, took(60_000)))
  })
})

describe('whoever a book names, on a list', () => {
  const ledger = freshLedger()

  const bytes = (inside: string, date = '2027-03-01') =>
    new TextEncoder().encode(`<CONSOLIDATED_LIST dateGenerated="${date}">${inside}</CONSOLIDATED_LIST>`)
  const entity = (id: string, name: string) =>
    `<ENTITY><REFERENCE_NUMBER>${id}</REFERENCE_NUMBER><FIRST_NAME>${name}</FIRST_NAME></ENTITY>`
  const person = (id: string, first: string, second: string) =>
    `<INDIVIDUAL><REFERENCE_NUMBER>${id}</REFERENCE_NUMBER><FIRST_NAME>${first}</FIRST_NAME><SECOND_NAME>${second}</SECOND_NAME></INDIVIDUAL>`
  const LIST = entity('X1', 'ANSAR AL-NAHR') + person('X2', 'GHULAM', 'SARWARI') + person('X3', 'NABIL', 'DARZADA')

  const desk = () => listsOf(ledger.store, ledger.clock)
  const told = (id: string, text: string) => newDocument(id, text, Buffer.from(id))

  it('is suggested with the documents that name it, and nobody else is', async () => {
    await ledger.store.add(
      entryOf([
        told('a', 'Envoys spoke of Ansar ul Nahr, led by Ghulam Sarwary, in a debate.'),
        told('b', 'Ansar ul Nahr was named again. Nabil Qaderi spoke.'),
      ]),
    )
    await desk().add({ name: 'list.xml', bytes: bytes(LIST) })
    const links = await desk().links()
    expect(links.map(({ subject, entry, documents, standing }) => [subject, entry, documents, standing])).toEqual([
      ['actor:Ansar ul Nahr', 'X1', ['a', 'b'], 'suggested'],
      ['person:Ghulam Sarwary', 'X2', ['a'], 'suggested'],
    ])
  })

  it('shows who was listed, delisted and amended between two dates', async () => {
    await desk().add({ name: 'old.xml', bytes: bytes(LIST, '2027-01-01') })
    const later = entity('X1', 'ANSAR AL-NAHR (AAN)') + person('X2', 'GHULAM', 'SARWARI') + entity('X4', 'NAHR RELIEF')
    await desk().add({ name: 'new.xml', bytes: bytes(later, '2027-03-01') })
    const diff = await desk().diff()
    expect([diff.from, diff.to]).toEqual(['2027-01-01', '2027-03-01'])
    expect(diff.listed.map(({ id }) => id)).toEqual(['X4'])
    expect(diff.delisted.map(({ id }) => id)).toEqual(['X3'])
    expect(diff.changed.map(({ entry, changes }) => [entry.id, changes])).toEqual([['X1', ['new names: AAN']]])
  })

  const shared = process.env.DAYBOOK_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
  const published = `${shared}/data/un-list/consolidated-2025-04-19.xml.gz`
  it.skipIf(!existsSync(published))(
    'finds the listed groups and persons of the sample book, and no other',
    async () => {
      const folder = fileURLToPath(new URL('../../data/sample/reports/', import.meta.url))
      const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
      await ledger.store.add(entryOf(files.map((name) => told(name, readFileSync(folder + name, 'utf8')))))
      await desk().add({ name: 'list.xml.gz', bytes: readFileSync(published) })
      const links = await desk().links()
      expect(links.map(({ subject, entry }) => `${subject} ${entry}`).sort()).toEqual([
        'al-qaeda QDe.004',
        'is QDe.115',
        'person:Noor Wali Mehsud QDi.427',
        'ttp QDe.132',
      ])
    },
  )
})
