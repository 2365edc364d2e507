import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import type { LedgerEntry, LedgerPage, Page, Position, SourcedStatement, SpokenFacets } from '#model/index.ts'
import { createApp } from '#server/index.ts'
import { passingDesk } from '../desk/passing-desk.ts'

// A real book with a real database: three invented reports that disagree.
const REPORTS = {
  'one.txt':
    'Institute counts the dead of 2029\n\nPublished 5 January 2030\n\nISLAMABAD: Violence killed 2,310 people in Pakistan in 2029, the Hill Institute said.\n\nThe TTP has 50,000 fighters and their dependents, an envoy said.',
  'two.txt':
    'Another count\n\nPublished 9 January 2030\n\nISLAMABAD: The Valley Centre said that violence killed 3,150 people in Pakistan in 2029.\n\nOfficials put the strength of the TTP at around 10,000 fighters. Pakistan accused Afghanistan of sheltering militants. Kabul denied the claim.',
  'toll.txt':
    'Blast in Quetta kills five\n\nQUETTA, January 10, 2030: A bomb killed five people in Quetta on Thursday, police said.',
}

let desk: Desk
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  desk = await passingDesk()
  const bytes = (text: string) => new TextEncoder().encode(text)
  await desk.add(Object.entries(REPORTS).map(([name, text]) => ({ name, bytes: bytes(text) })))
  app = createApp(desk)
}, 120_000)
afterAll(() => desk?.close())

async function ask<T>(path: string, status = 200): Promise<T> {
  const answer = await app.request(path)
  expect(answer.status).toBe(status)
  return (await answer.json()) as T
}

describe('the ledger of a book', () => {
  it('sets the figures of its documents side by side, those that disagree first', async () => {
    const page = await ask<LedgerPage>('/api/ledger')
    expect(page.rows.map(({ title, state }) => [title, state])).toEqual([
      ['People killed in Pakistan, 2029', 'contradict'],
      ['Strength of Tehrik-i-Taliban Pakistan', 'scope'],
    ])
    expect(page.rows[0]!.lines.map(({ figure, document }) => [figure.text, document.published])).toEqual([
      ['2,310', '2030-01-05'],
      ['3,150', '2030-01-09'],
    ])
    expect(page.facets.measures).toEqual([
      { name: 'killed', entries: 1 },
      { name: 'strength', entries: 1 },
    ])
  })

  it.each([
    ['measure=strength', 1],
    ['place=Pakistan', 1],
    ['state=agree', 0],
    ['state=agree&state=scope', 1],
    ['speaker=valley', 1],
    ['text=envoy', 1],
    ['from=2030-01-06', 2],
    ['to=2030-01-06', 2],
    ['to=2029-12-31', 0],
    ['actor=tehrik-i-taliban%20pakistan', 1],
  ])('is narrowed by %s', async (query, count) => {
    expect((await ask<LedgerPage>(`/api/ledger?${query}`)).total).toBe(count)
  })

  it('answers one entry, and says so where there is none', async () => {
    expect((await ask<LedgerEntry>('/api/ledger/strength:ttp')).findings[0]?.message).toContain('dependents')
    expect(await ask('/api/ledger/nothing', 404)).toEqual({ error: 'No entry of the ledger has the id "nothing".' })
    expect(await ask('/api/ledger?state=maybe', 400)).toHaveProperty('error')
    expect(await ask('/api/ledger?colour=red', 400)).toHaveProperty('error')
  })

  it('gives every figure as a line of CSV', async () => {
    const answer = await app.request('/api/ledger.csv')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatch(/^entry,title,state,finding,figure,/)
  })

  it('hears of a document that comes later', async () => {
    const text =
      'A third count\n\nPublished 2 March 2030\n\nThe Hill Institute said that violence killed 2,324 people in Pakistan in 2029.'
    await desk.add([{ name: 'three.txt', bytes: new TextEncoder().encode(text) }])
    const [entry] = (await ask<LedgerPage>('/api/ledger?measure=killed')).rows
    expect(entry?.findings.map(({ state }) => state)).toContain('revised')
  })
})

describe('statements and positions of a book', () => {
  it('are listed, narrowed and counted', async () => {
    const denials = await ask<Page<SourcedStatement>>('/api/statements?act=deny')
    expect(denials.rows.map(({ party, statement }) => [party?.key, statement.act])).toEqual([['AF', 'deny']])
    expect((await ask<Page<SourcedStatement>>('/api/statements?party=Pakistan&act=accuse')).total).toBe(1)
    expect((await ask<Page<SourcedStatement>>('/api/statements?target=AF')).total).toBe(1)
    expect((await ask<Page<SourcedStatement>>('/api/statements?text=100%25')).total).toBe(0)
    expect((await ask<Page<SourcedStatement>>('/api/statements?speaker=institute')).total).toBeGreaterThan(0)
    expect((await ask<Page<SourcedStatement>>('/api/statements?from=2031-01-01')).total).toBe(0)
    const facets = await ask<SpokenFacets>('/api/statements/facets?act=deny')
    expect(facets.acts.find(({ act }) => act === 'accuse')?.statements).toBe(1)
    expect(facets.parties).toEqual([{ key: 'AF', name: 'Afghanistan', statements: 1 }])
    expect(facets.months).toEqual([{ month: '2030-01', act: 'deny', statements: 1 }])
  })

  it('pair an accusation with its denial', async () => {
    const positions = await ask<Position[]>('/api/positions?party=PK')
    expect(positions.map(({ title, state }) => [title, state])).toEqual([
      ['Pakistan accuses Afghanistan of sheltering or supporting armed groups', 'contested'],
    ])
    expect(await ask<Position[]>('/api/positions?party=IN')).toEqual([])
    expect((await (await app.request('/api/positions.csv')).text()).trim().split('\r\n')).toHaveLength(3)
    expect((await (await app.request('/api/statements.csv?act=deny')).text()).trim().split('\r\n')).toHaveLength(2)
  })
})
