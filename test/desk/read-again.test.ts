import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Coder } from '#desk/coder.ts'
import { decide, undo } from '#desk/decide.ts'
import { readAgain } from '#desk/read-again.ts'
import { RESOLVER } from '#desk/resolver.ts'
import { enter } from '#desk/review/enter.ts'
import { CODE_VERSION } from '#desk/version.ts'
import type { Extraction, IncidentMention } from '#model/index.ts'
import { openStore, type Store } from '#store/index.ts'
import { AT, entryOf, mentionOf, newDocument, tollOf } from '../store/entries.ts'
import { folderGround, type Ground } from '../store/places.ts'

let ground: Ground
let store: Store
beforeAll(async () => {
  ground = await folderGround()
})
beforeEach(async () => {
  store = await openStore(await ground.fresh())
})
afterEach(() => store.close())
afterAll(() => ground.clear())

const clock = (): Date => AT
const extractionOf = (incidents: readonly IncidentMention[]): Extraction => ({
  incidents: [...incidents],
  figures: [],
  statements: [],
})

/** A document in which rules of before read one mention. */
const read = (id: string, over: Partial<IncidentMention> = {}) => ({
  ...newDocument(id, `A telling of report ${id}, with some more words.`, Buffer.from(id)),
  extraction: extractionOf([mentionOf(id, over)]),
  checks: [],
})

/** Rules that read a document by its id. */
const rules =
  (incidents: (id: string) => readonly IncidentMention[]): (() => Promise<Coder>) =>
  async () =>
    ({
      lexiconVersion: 'new',
      ruleset: 'acled',
      code: ({ id }: { readonly id: string }) => ({ extraction: extractionOf(incidents(id)), checks: [] }),
    }) as unknown as Coder

async function reports(): Promise<string[]> {
  await store.resolve(RESOLVER, CODE_VERSION)
  return store.snapshot(async ({ lines }) => {
    const all: string[] = []
    for await (const text of lines)
      for (const line of text.split('\n')) all.push((JSON.parse(line).reports as string[]).sort().join('+'))
    return all.sort()
  })
}

describe('reading a book again', () => {
  it('tells what would change and keeps nothing until it is asked to', async () => {
    await store.add(entryOf([read('a'), read('b')]))
    const better = rules((id) => [mentionOf(id, id === 'a' ? { killed: tollOf(5), place: 'Kuchlak' } : {})])
    const preview = await readAgain({ store, coder: better, clock }, { isKept: false })
    expect(preview).toMatchObject({ documents: 2, isKept: false, faults: [] })
    expect(preview.changed).toHaveLength(1)
    expect(preview.changed[0]).toMatchObject({ id: 'a', lostDecisions: [] })
    expect(preview.changed[0]?.incidents).toEqual([
      'changed: Attack, 2027-04-30, Quetta: place Quetta, now Kuchlak; killed 3, now 5',
    ])
    expect((await store.document('a'))?.extraction.incidents[0]?.killed.best).toBe(3)
    await readAgain({ store, coder: better, clock }, { isKept: true })
    expect((await store.document('a'))?.extraction.incidents[0]?.killed.best).toBe(5)
    expect((await readAgain({ store, coder: better, clock }, { isKept: false })).changed).toEqual([])
  })

  it('keeps decisions, says which would be about nothing, and lets them be taken back', async () => {
    const far = { admin2: 'Pishin', place: 'Pishin', latitude: 30.6, longitude: 67.1 }
    await store.add(entryOf([read('a'), read('b', far)]))
    expect(await reports()).toEqual(['a', 'b'])
    const subject = [mentionOf('a').id, mentionOf('b', far).id]
    const made = await decide({ store, clock }, { kind: 'merge', subject, payload: {} })
    expect(await reports()).toEqual(['a+b'])
    for (const end of [33, 27, 36]) {
      const span = { start: 0, end }
      const better = rules((id) => [mentionOf(id, id === 'b' ? { ...far, span } : { span })])
      expect((await readAgain({ store, coder: better, clock }, { isKept: true })).changed[0]?.lostDecisions).toEqual([])
      expect(await reports()).toEqual(['a+b'])
    }
    const blind = rules((id) => (id === 'a' ? [] : [mentionOf(id, { ...far, span: { start: 0, end: 36 } })]))
    const preview = await readAgain({ store, coder: blind, clock }, { isKept: false })
    expect(preview.changed[0]?.incidents).toEqual(['gone: Attack, 2027-04-30, Quetta'])
    await undo({ store, clock }, made.id)
    expect(await reports()).toEqual(['a', 'b'])
  })

  it('names the decisions on an incident that is no longer read', async () => {
    await store.add(entryOf([read('a')]))
    const made = await decide({ store, clock }, { kind: 'reject', subject: [mentionOf('a').id], payload: {} })
    const preview = await readAgain({ store, coder: rules(() => []), clock }, { isKept: false })
    expect(preview.changed[0]?.lostDecisions).toEqual([made.id])
  })

  it('leaves alone what a person typed, and a document that the rules stumble over', async () => {
    const { id: _, span: __, counts: ___, evidence: ____, inferred: _____, vague: ______, ...facts } = mentionOf('x')
    await enter(
      { store, clock },
      { facts, source: 'Told on the telephone by an official.', outlet: null, published: null },
      'ann',
    )
    await store.add(entryOf([read('a')]))
    const broken = rules(() => {
      throw new Error('broken')
    })
    const { changed, faults } = await readAgain({ store, coder: broken, clock }, { isKept: true })
    expect(changed).toEqual([])
    expect(faults).toHaveLength(1)
    expect((await store.document('a'))?.extraction.incidents).toHaveLength(1)
  })
})
