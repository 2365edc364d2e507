import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide, undo } from '#desk/decide.ts'
import { incidentDecisionsOf } from '#desk/decide-incidents.ts'
import { RESOLVER } from '#desk/resolver.ts'
import { CODE_VERSION } from '#desk/version.ts'
import type { Incident, IncidentMention } from '#model/index.ts'
import { openStore, type Store } from '#store/index.ts'
import { AT, entryOf, mentionOf, newDocument } from '../store/entries.ts'
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

async function incidents(version = CODE_VERSION): Promise<Incident[]> {
  await store.resolve(RESOLVER, version)
  return store.snapshot(async ({ lines }) => {
    const all: Incident[] = []
    for await (const text of lines) all.push(...text.split('\n').map((line) => JSON.parse(line) as Incident))
    return all
  })
}

/** Which reports each incident has, in one order. */
const reportsIn = (all: readonly Incident[]): string[] => all.map(({ reports }) => [...reports].sort().join('+')).sort()

function reportOf(id: string, over: Partial<IncidentMention> = {}) {
  const document = newDocument(id, `A telling of report ${id}.`, Buffer.from(id))
  return { ...document, extraction: { incidents: [mentionOf(id, over)], figures: [], statements: [] } }
}

const elsewhere: Partial<IncidentMention> = { admin2: 'Pishin', place: 'Pishin', latitude: 30.6, longitude: 67.1 }

/** Two reports of one event, and one of another. */
const threeReports = () => [reportOf('a'), reportOf('b'), reportOf('c', elsewhere)]

describe('what people decide about incidents', () => {
  it('joins what the rules keep apart, and parts what they join', async () => {
    await store.add(entryOf(threeReports()))
    const before = await incidents()
    expect(reportsIn(before)).toEqual(['a+b', 'c'])
    const rulings = incidentDecisionsOf({ store, clock })
    await rulings.merge(
      before.map(({ id }) => id),
      'one attack in two districts',
    )
    expect(reportsIn(await incidents())).toEqual(['a+b+c'])
    const [whole] = await incidents()
    await rulings.split(whole!.id, ['a'])
    expect(reportsIn(await incidents())).toEqual(['a', 'b+c'])
  })

  it('survives better rules that tell the mentions by other stretches of text, and can still be undone', async () => {
    await store.add(entryOf(threeReports()))
    const before = await incidents('1')
    await store.resolve(RESOLVER, '1')
    const made = await decide(
      { store, clock },
      { kind: 'merge', subject: before.flatMap(({ mentions }) => mentions), payload: {} },
    )
    expect(reportsIn(await incidents('1'))).toEqual(['a+b+c'])
    // Three versions on, each mention is told by another span and so has another id.
    for (const [version, end] of [
      ['2', 33],
      ['3', 27],
      ['4', 36],
    ] as const) {
      const span = { start: 0, end }
      const read = [reportOf('a', { span }), reportOf('b', { span }), reportOf('c', { ...elsewhere, span })]
      await store.addReadings({ ...entryOf(read), codeVersion: version })
      expect(reportsIn(await incidents(version))).toEqual(['a+b+c'])
    }
    await undo({ store, clock }, made.id)
    expect(reportsIn(await incidents('4'))).toEqual(reportsIn(before))
  })

  it('comes out the same a little at a time as all at once', async () => {
    for (const one of threeReports()) {
      await store.add(entryOf([one]))
      await incidents()
    }
    const little = await incidents()
    await store.resolve(RESOLVER, 'another version')
    expect(await incidents('another version')).toEqual(little)
  })

  it('leaves out a mention that was rejected, and sets a field that was corrected', async () => {
    await store.add(entryOf(threeReports()))
    const [first] = await incidents()
    await decide(
      { store, clock },
      { kind: 'edit-field', subject: [mentionOf('a').id], payload: { field: 'admin1', value: 'Punjab' } },
      'ann',
    )
    await decide({ store, clock }, { kind: 'reject', subject: [mentionOf('c').id], payload: {} })
    const after = await incidents()
    expect(reportsIn(after)).toEqual(['a+b'])
    expect(after[0]).toMatchObject({ admin1: 'Punjab', reasons: expect.arrayContaining(['ann set admin1.']) })
    expect(first).toBeDefined()
  })

  it('refuses what it cannot be about, in a sentence', async () => {
    await store.add(entryOf(threeReports()))
    const rulings = incidentDecisionsOf({ store, clock })
    await expect(rulings.merge(['e1'])).rejects.toThrow('a merge needs two incidents or more')
    await expect(rulings.merge(['e1', 'e2'])).rejects.toThrow('unknown incident: e1')
    await expect(decide({ store, clock }, { kind: 'accept', subject: ['i404'], payload: {} })).rejects.toThrow(
      'unknown subject of a decision: i404',
    )
  })
})
