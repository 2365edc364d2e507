import { describe, expect, it } from 'vitest'
import { decide, undo } from '#desk/decide.ts'
import { incidentDecisionsOf } from '#desk/decide-incidents.ts'
import { RESOLVER } from '#desk/resolver.ts'
import type { Incident } from '#model/index.ts'
import { AT, entryOf, importedOf, mentionOf } from '../store/entries.ts'
import { freshLedger } from '../store/fresh-ledger.ts'
import { ELSEWHERE, incidentsOf, reportOf, reportsIn } from './told-incidents.ts'

const ledger = freshLedger()

const incidents = (version?: string): Promise<Incident[]> => incidentsOf(ledger.store, version)

/** Two reports of one event, and one of another. */
const threeReports = () => [reportOf('a'), reportOf('b'), reportOf('c', ELSEWHERE)]

describe('what people decide about incidents', () => {
  it('joins what the rules keep apart, and parts what they join', async () => {
    await ledger.store.add(entryOf(threeReports()))
    const before = await incidents()
    expect(reportsIn(before)).toEqual(['a+b', 'c'])
    const rulings = incidentDecisionsOf(ledger)
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
    await ledger.store.add(entryOf(threeReports()))
    const before = await incidents('1')
    await ledger.store.resolve(RESOLVER, '1')
    const made = await decide(ledger, {
      kind: 'merge',
      subject: before.flatMap(({ mentions }) => mentions),
      payload: {},
    })
    expect(reportsIn(await incidents('1'))).toEqual(['a+b+c'])
    // Three versions on, each mention is told by another span and so has another id.
    for (const [version, end] of [
      ['2', 33],
      ['3', 27],
      ['4', 36],
    ] as const) {
      const span = { start: 0, end }
      const read = [reportOf('a', { span }), reportOf('b', { span }), reportOf('c', { ...ELSEWHERE, span })]
      await ledger.store.addReadings({ ...entryOf(read), codeVersion: version })
      expect(reportsIn(await incidents(version))).toEqual(['a+b+c'])
    }
    await undo(ledger, made.id)
    expect(reportsIn(await incidents('4'))).toEqual(reportsIn(before))
  })

  it('keeps an imported row joined under better rules, and gives it back where they no longer find the mention', async () => {
    const { store } = ledger
    await store.add(entryOf([reportOf('a')]))
    await store.importIncidents([importedOf('7')], AT)
    const [told] = await incidents('1')
    const row = importedOf('7').id
    await decide(ledger, { kind: 'merge', subject: [...told!.mentions, row], payload: {} })
    expect((await incidents('1')).map(({ id }) => id)).toEqual([told!.id])
    await store.addReadings({ ...entryOf([reportOf('a', { span: { start: 0, end: 33 } })]), codeVersion: '2' })
    const [again, ...others] = await incidents('2')
    expect(others).toEqual([])
    expect(await store.review.joined(again!.id)).toEqual({ rows: [row], to: null })
    const empty = { ...reportOf('a'), extraction: { incidents: [], figures: [], statements: [] } }
    await store.addReadings({ ...entryOf([empty]), codeVersion: '3' })
    expect((await incidents('3')).map(({ id }) => id)).toEqual([row])
  })

  it('comes out the same a little at a time as all at once', async () => {
    for (const one of threeReports()) {
      await ledger.store.add(entryOf([one]))
      await incidents()
    }
    const little = await incidents()
    await ledger.store.resolve(RESOLVER, 'another version')
    expect(await incidents('another version')).toEqual(little)
  })

  it('leaves out a mention that was rejected, and sets a field that was corrected', async () => {
    await ledger.store.add(entryOf(threeReports()))
    const [first] = await incidents()
    await decide(
      ledger,
      { kind: 'edit-field', subject: [mentionOf('a').id], payload: { field: 'admin1', value: 'Punjab' } },
      'ann',
    )
    await decide(ledger, { kind: 'reject', subject: [mentionOf('c').id], payload: {} })
    const after = await incidents()
    expect(reportsIn(after)).toEqual(['a+b'])
    expect(after[0]).toMatchObject({ admin1: 'Punjab', reasons: expect.arrayContaining(['ann set admin1.']) })
    expect(first).toBeDefined()
  })

  it('refuses what it cannot be about, in a sentence', async () => {
    await ledger.store.add(entryOf(threeReports()))
    const rulings = incidentDecisionsOf(ledger)
    await expect(rulings.merge(['e1'])).rejects.toThrow('a merge needs two incidents or more')
    await expect(rulings.merge(['e1', 'e2'])).rejects.toThrow('unknown incident: e1')
    await expect(decide(ledger, { kind: 'accept', subject: ['i404'], payload: {} })).rejects.toThrow(
      'unknown subject of a decision: i404',
    )
  })
})
