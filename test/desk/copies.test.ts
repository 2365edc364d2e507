import { describe, expect, it } from 'vitest'
import { forResolving, RESOLVER } from '#desk/resolver.ts'
import { CODE_VERSION } from '#desk/version.ts'
import { entryOf, newDocument } from '../store/entries.ts'
import { freshLedger } from '../store/fresh-ledger.ts'

const ledger = freshLedger()

const STORY =
  'Gunmen opened fire on a van that carried teachers to a school outside Quetta early on Friday and killed three of them, a police officer said. Two others were taken to the provincial hospital, where doctors described their condition as stable. No group had claimed the attack by the evening, and a search of the hills nearby went on until dark.'
const OTHER =
  'Farmers of the valley sold fewer apricots than in the year before, the chamber said, since frost had come late in April and the road over the pass stayed closed for nine days. Prices rose in the markets of the capital, and traders spoke of the worst spring in a decade for stone fruit of every kind.'

const documentOf = (id: string, text: string) => {
  const one = newDocument(id, text, Buffer.from(id))
  return { ...one, resolving: forResolving(one.ingested.document, one.extraction.incidents) }
}

async function filled(): Promise<void> {
  for (const [id, text] of [
    ['wire', STORY],
    ['fruit', OTHER],
    ['daily', `${STORY} The governor condemned it.`],
    ['gazette', `A correspondent writes: ${STORY}`],
  ] as const)
    await ledger.store.add(entryOf([documentOf(id, text)]))
  await ledger.store.resolve(RESOLVER, CODE_VERSION)
}

describe('copies of one text', () => {
  it('are one row: the first that came, with the others', async () => {
    await filled()
    const { total, rows } = await ledger.store.documents({ areCopiesOne: true })
    expect(total).toBe(2)
    expect(rows.map(({ id, copies }) => [id, copies?.map((copy) => copy.id)])).toEqual([
      ['fruit', []],
      ['wire', ['daily', 'gazette']],
    ])
  })

  it('are found by the words of any of them, and by the first that has them', async () => {
    await filled()
    const { total, rows } = await ledger.store.documents({ areCopiesOne: true, text: 'correspondent' })
    expect(total).toBe(1)
    expect(rows.map(({ id, copies }) => [id, copies?.map((copy) => copy.id)])).toEqual([['gazette', ['wire', 'daily']]])
  })

  it('are rows of their own where nobody asks for them together', async () => {
    await filled()
    const { total, rows } = await ledger.store.documents()
    expect(total).toBe(4)
    expect(rows.every((row) => !('copies' in row))).toBe(true)
  })
})
