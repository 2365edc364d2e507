import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQuery } from '#desk/search/read-query.ts'
import type { SearchGroup, SearchHit, SearchKind } from '#model/index.ts'
import { openStore, type Store } from '#store/index.ts'
import { AT, entryOf, importedOf, newDocument, oneEach, statementOf, tollOf } from '../entries.ts'
import { folderGround, type Ground } from '../places.ts'

let ground: Ground
let store: Store
beforeAll(async () => {
  ground = await folderGround()
  store = await openStore(await ground.fresh())
  const bytes = Buffer.from('x')
  const first = newDocument('d1', 'A car bomb exploded near the bazaar. <b>Police</b> said gunmen fled.', bytes)
  const second = newDocument('d2', 'The car was parked. A bomb disposal drill ended well.', bytes)
  const third = newDocument('d3', 'A stone-pelting mob blocked the road.', bytes)
  const said = statementOf('d1', { start: 0, end: 36 }, 'The minister', 'condemned', 'the attack on the bazaar')
  await store.add(entryOf([{ ...first, extraction: { ...first.extraction, statements: [said] } }, second, third]))
  await store.resolve(oneEach, '1')
  const actor = { id: 'lba', name: 'Lowland Brigade Army', text: 'LBA', role: 'perpetrator' as const }
  await store.importIncidents(
    [
      importedOf('1', { place: 'Turbat', actors: [actor] }),
      importedOf('2', { place: 'Pishin', actors: [actor], date: { edtf: '2027-09', precision: 'month', text: '' } }),
    ],
    AT,
  )
})
afterAll(async () => {
  await store?.close()
  await ground?.clear()
})

async function found(kind: SearchKind, line: string): Promise<SearchGroup> {
  const [group] = await store.search(readQuery(line), { kinds: [kind] })
  return group!
}
const ids = async (kind: SearchKind, line: string) => (await found(kind, line)).hits.map((hit) => hit.id).sort()
const marked = (parts: SearchHit['excerpt']) => parts.filter((part) => part.hit).map((part) => part.text)

describe('searching the ledger', () => {
  it.each([
    ['bomb', ['d1', 'd2']],
    ['exploding bombs', ['d1']],
    ['"car bomb"', ['d1']],
    ['bomb -drill', ['d1']],
    ['bomb -"disposal drill"', ['d1']],
    ['mob before:2027-04', []],
    ['mob after:2027-05-01 before:2027-05', ['d3']],
    ["'; drop table documents; --", []],
  ])('documents: %s', async (line, expected) => {
    expect(await ids('documents', line)).toEqual(expected)
  })

  it('marks what was searched for, and nothing that the text could fake', async () => {
    const { hits } = await found('documents', 'police bomb')
    expect(marked(hits[0]!.excerpt)).toEqual(['bomb', 'Police'])
    expect(hits[0]!.excerpt.map((part) => part.text).join('')).not.toContain('<b>')
  })

  it.each([
    ['place:turbat', ['x1']],
    ['actor:"lowland brigade"', ['x1', 'x2']],
    ['actor:LOWLAND place:pish', ['x2']],
    ['actor:lowland before:2027-08', ['x1']],
    ['actor:lowland after:2027-09', ['x2']],
    ['place:100%', []],
  ])('incidents: %s', async (line, expected) => {
    expect(await ids('incidents', line)).toEqual(expected)
  })

  it('finds actors by names that are misspelt, with the number of their incidents', async () => {
    const group = await found('actors', 'lowlnd brigad army')
    expect(group.hits).toMatchObject([{ id: 'Lowland Brigade Army', note: '2 incidents' }])
    expect((await found('actors', 'zebra')).hits).toEqual([])
  })

  it('finds statements by what is said, by whom and of whom, with their place in the text', async () => {
    const { hits } = await found('statements', 'minister bazaar')
    expect(hits).toMatchObject([{ at: { document: 'd1', start: 0, end: 36 }, note: 'Report d1' }])
    expect(marked(hits[0]!.excerpt)).toEqual(['bazaar'])
    expect((await found('statements', 'bazaar -attack')).hits).toEqual([])
  })

  it('puts the deadliest first of both kinds, counts to ten thousand, and says when there are more', async () => {
    const most = tollOf(9)
    await store.importIncidents(
      Array.from({ length: 10_001 }, (_, n) =>
        importedOf(`many-${n}`, { place: 'Faraway', ...(n === 4321 && { killed: most }) }),
      ),
      AT,
    )
    expect(await found('incidents', 'faraway')).toMatchObject({ total: 10_000, isMore: true })
    expect((await found('incidents', 'faraway')).hits[0]!.id).toBe(importedOf('many-4321').id)
    expect((await found('incidents', 'place:faraw')).hits[0]!.id).toBe(importedOf('many-4321').id)
    expect(await found('incidents', 'place:turbat')).toEqual(expect.not.objectContaining({ isMore: true }))
    // A name that came since the last search is found by it.
    const late = { id: null, name: 'Riverbank Front', text: '', role: 'perpetrator' as const }
    expect((await found('actors', 'riverbank')).hits).toEqual([])
    await store.importIncidents([importedOf('late', { actors: [late] })], AT)
    expect((await found('actors', 'riverbank')).hits).toMatchObject([{ id: 'Riverbank Front' }])
  }, 60_000)

  it('counts all and gives the first', async () => {
    const [group] = await store.search(readQuery('bomb'), { kinds: ['documents'], limit: 1 })
    expect(group).toMatchObject({ total: 2, hits: { length: 1 } })
  })
})
