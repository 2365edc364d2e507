import { expect, it } from 'vitest'
import { actorsOfBook } from '#desk/actors-of-book.ts'
import type { ActorRow } from '#lexicon/index.ts'
import { incidentOf, mentionOf } from '../store/entries.ts'

const group = (id: string, over: Partial<ActorRow> = {}): ActorRow => ({
  ...{ id, name: `The ${id}`, aliases: [], kind: 'rebel-group', countries: ['PK'] },
  ...over,
})
const ROWS = [group('river-front'), group('lake-front', { parent: 'river-front', from: 2027, to: 2029 })]

const named = (document: string, day: string, ...ids: string[]) =>
  incidentOf(
    mentionOf(document, {
      date: { edtf: day, precision: 'day', text: day },
      actors: ids.map((id) => ({ id, name: id, text: id, role: 'perpetrator' })),
    }),
    document,
  )

it('tells what a splinter split from, and which incidents lie outside the years of its name', async () => {
  const early = named('a', '2025-05-01', 'lake-front')
  const actors = await actorsOfBook(
    [early, named('b', '2027-05-01', 'lake-front', 'river-front'), named('c', '2031', 'lake-front')],
    ROWS,
  )
  expect(actors).toEqual([
    {
      id: 'lake-front',
      name: 'The lake-front',
      parent: { id: 'river-front', name: 'The river-front' },
      from: 2027,
      to: 2029,
      incidents: 3,
      first: '2025-05-01',
      last: '2031',
      outOfTime: [early.id, named('c', '2031').id],
    },
    expect.objectContaining({ id: 'river-front', parent: null, from: null, incidents: 1, outOfTime: [] }),
  ])
})

it('leaves out common nouns, names without an actor, and days of an unknown year', async () => {
  const actors = await actorsOfBook([named('a', 'XXXX-05-01', 'lake-front'), named('b', '2025-05-01', 'nobody')], ROWS)
  expect(actors).toMatchObject([{ id: 'lake-front', outOfTime: [] }])
})
