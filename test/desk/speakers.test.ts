import { describe, expect, it } from 'vitest'
import { undo } from '#desk/decide.ts'
import { speakersOf } from '#desk/speakers.ts'
import { mentionId, type Statement } from '#model/index.ts'
import { entryOf, newDocument } from '../store/entries.ts'
import { freshLedger } from '../store/fresh-ledger.ts'

const ledger = freshLedger()

function spoken(id: string, name: string, role: string, side: string) {
  const span = { start: 0, end: 20 }
  const statement: Statement = {
    id: mentionId(id, 'statement', span),
    ...span,
    speaker: { text: name, name, role, side },
    verb: 'said',
    act: 'assert',
    target: null,
    content: { ...span, text: 'it was so' },
    quoted: false,
    plover: null,
    rule: 'test',
  }
  const one = newDocument(id, `${name} said so in ${id}, and more.`, Buffer.from(id))
  return { ...one, extraction: { incidents: [], figures: [], statements: [statement] } }
}

const fill = () =>
  ledger.store.add(
    entryOf([
      spoken('a', 'Ghulam Sarwari', 'foreign minister', 'AF'),
      spoken('b', 'Gholam Sarwary', 'minister', 'AF'),
      spoken('c', 'Nabil Darzada', 'governor', 'AF'),
      spoken('d', 'Foreign Ministry', '', 'AF'),
      spoken('e', 'Pakistan', '', 'PK'),
    ]),
  )

describe('persons of a book', () => {
  it('are those who speak by name, and no state or office', async () => {
    await fill()
    expect((await speakersOf(ledger.store, ledger.clock).all()).map(({ name }) => name)).toEqual([
      'Gholam Sarwary',
      'Ghulam Sarwari',
      'Nabil Darzada',
    ])
  })

  it('are suggested to be one, confirmed, taken back and parted', async () => {
    await fill()
    const desk = speakersOf(ledger.store, ledger.clock)
    const standings = async () => (await desk.links()).map(({ names, standing }) => [...names, standing])
    const pair = ['Gholam Sarwary', 'Ghulam Sarwari'] as const
    expect(await standings()).toEqual([[...pair, 'suggested']])
    const { id } = await desk.rule(['Ghulam Sarwari', 'Gholam Sarwary'], true, 'ann')
    expect(await standings()).toEqual([[...pair, 'confirmed']])
    await undo(ledger, id)
    expect(await standings()).toEqual([[...pair, 'suggested']])
    await desk.rule(pair, false, 'ann')
    expect(await standings()).toEqual([[...pair, 'rejected']])
    await desk.rule(['Ghulam Sarwari', 'Nabil Darzada'], true, 'ann')
    expect(await standings()).toContainEqual(['Ghulam Sarwari', 'Nabil Darzada', 'confirmed'])
  })

  it('are named as the book has them', async () => {
    await fill()
    const desk = speakersOf(ledger.store, ledger.clock)
    await expect(desk.rule(['Ghulam Sarwari', 'Nobody Here'], true)).rejects.toThrow('called "Nobody Here"')
    await expect(desk.rule(['Ghulam Sarwari', 'Ghulam Sarwari'], true)).rejects.toThrow('two names are needed')
  })
})
