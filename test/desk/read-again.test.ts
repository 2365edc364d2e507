import { describe, expect, it } from 'vitest'
import type { Coder } from '#desk/coder.ts'
import { decide, undo } from '#desk/decide.ts'
import { readAgain } from '#desk/read-again.ts'
import { enter } from '#desk/review/enter.ts'
import type { IncidentMention } from '#model/index.ts'
import { entryOf, mentionOf, tollOf } from '../store/entries.ts'
import { freshLedger } from '../store/fresh-ledger.ts'
import { ELSEWHERE, extractionOf, incidentsOf, reportOf, reportsIn } from './told-incidents.ts'

const ledger = freshLedger()

/** Rules that read a document by its id. */
const rules =
  (incidents: (id: string) => readonly IncidentMention[]): (() => Promise<Coder>) =>
  async () =>
    ({
      lexiconVersion: 'new',
      ruleset: 'acled',
      code: ({ id }: { readonly id: string }) => ({ extraction: extractionOf(incidents(id)), checks: [] }),
    }) as unknown as Coder

const reports = async (): Promise<string[]> => reportsIn(await incidentsOf(ledger.store))

describe('reading a book again', () => {
  it('tells what would change and keeps nothing until it is asked to', async () => {
    await ledger.store.add(entryOf([reportOf('a'), reportOf('b')]))
    const better = rules((id) => [mentionOf(id, id === 'a' ? { killed: tollOf(5), place: 'Kuchlak' } : {})])
    const preview = await readAgain({ ...ledger, coder: better }, { isKept: false })
    expect(preview).toMatchObject({ documents: 2, isKept: false, faults: [] })
    expect(preview.changed).toHaveLength(1)
    expect(preview.changed[0]).toMatchObject({ id: 'a', lostDecisions: [] })
    expect(preview.changed[0]?.incidents).toEqual([
      'changed: Attack, 2027-04-30, Quetta: place Quetta, now Kuchlak; killed 3, now 5',
    ])
    expect((await ledger.store.document('a'))?.extraction.incidents[0]?.killed.best).toBe(3)
    await readAgain({ ...ledger, coder: better }, { isKept: true })
    expect((await ledger.store.document('a'))?.extraction.incidents[0]?.killed.best).toBe(5)
    expect((await readAgain({ ...ledger, coder: better }, { isKept: false })).changed).toEqual([])
  })

  it('keeps decisions, says which would be about nothing, and lets them be taken back', async () => {
    await ledger.store.add(entryOf([reportOf('a'), reportOf('b', ELSEWHERE)]))
    expect(await reports()).toEqual(['a', 'b'])
    const subject = [mentionOf('a').id, mentionOf('b', ELSEWHERE).id]
    const made = await decide(ledger, { kind: 'merge', subject, payload: {} })
    expect(await reports()).toEqual(['a+b'])
    for (const end of [33, 27, 36]) {
      const span = { start: 0, end }
      const better = rules((id) => [mentionOf(id, id === 'b' ? { ...ELSEWHERE, span } : { span })])
      expect((await readAgain({ ...ledger, coder: better }, { isKept: true })).changed[0]?.lostDecisions).toEqual([])
      expect(await reports()).toEqual(['a+b'])
    }
    const blind = rules((id) => (id === 'a' ? [] : [mentionOf(id, { ...ELSEWHERE, span: { start: 0, end: 36 } })]))
    const preview = await readAgain({ ...ledger, coder: blind }, { isKept: false })
    expect(preview.changed[0]?.incidents).toEqual(['gone: Attack, 2027-04-30, Quetta'])
    await undo(ledger, made.id)
    expect(await reports()).toEqual(['a', 'b'])
  })

  it('names the decisions on an incident that is no longer read', async () => {
    await ledger.store.add(entryOf([reportOf('a')]))
    const made = await decide(ledger, { kind: 'reject', subject: [mentionOf('a').id], payload: {} })
    const preview = await readAgain({ ...ledger, coder: rules(() => []) }, { isKept: false })
    expect(preview.changed[0]?.lostDecisions).toEqual([made.id])
  })

  it('leaves alone what a person typed, and a document that the rules stumble over', async () => {
    const { id: _, span: __, counts: ___, evidence: ____, inferred: _____, vague: ______, ...facts } = mentionOf('x')
    await enter(
      ledger,
      { facts, source: 'Told on the telephone by an official.', outlet: null, published: null },
      'ann',
    )
    await ledger.store.add(entryOf([reportOf('a')]))
    const broken = rules(() => {
      throw new Error('broken')
    })
    const { changed, faults } = await readAgain({ ...ledger, coder: broken }, { isKept: true })
    expect(changed).toEqual([])
    expect(faults).toHaveLength(1)
    expect((await ledger.store.document('a'))?.extraction.incidents).toHaveLength(1)
  })
})
