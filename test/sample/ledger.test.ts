import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCoder, ledgerOfDocuments, readStretches } from '#desk/index.ts'
import type { Document, LedgerEntry } from '#model/index.ts'

const SEEDS = '../shared/seeds'
const SAMPLE = 'data/sample/reports'

async function ledgerOf(folder: string): Promise<LedgerEntry[]> {
  const documents: Document[] = []
  for (const name of readdirSync(folder).sort())
    for await (const { articles } of readStretches({ name, bytes: readFileSync(join(folder, name)) }))
      documents.push(...articles.map(({ ingested }) => ingested.document))
  return ledgerOfDocuments(await createCoder(), documents)
}

const brief = (entries: readonly LedgerEntry[], title: string) => {
  const entry = entries.find((one) => one.title === title)
  return entry && { state: entry.state, figures: entry.lines.map(({ figure }) => figure.text) }
}

describe('the ledger of the sample reports', () => {
  it('shows the strength, the revised total and the difference of scope, and contradicts nothing', async () => {
    const entries = await ledgerOf(SAMPLE)
    expect(entries.filter(({ state }) => state === 'contradict')).toEqual([])
    expect(brief(entries, 'Strength of Tehrik-i-Taliban Pakistan')).toEqual({
      state: 'scope',
      figures: ['50,000', 'around 10,000'],
    })
    expect(brief(entries, 'People killed in Pakistan, 2024')).toEqual({ state: 'revised', figures: ['2,546', '2,555'] })
    expect(brief(entries, 'Security forces killed in Pakistan, 2024')).toEqual({
      state: 'scope',
      figures: ['685', '383'],
    })
    // Tolls of single incidents stand with their incidents: all that is left are totals of a month and more.
    const days = entries.flatMap(({ lines }) =>
      lines.filter(({ period }) => /^\d{4}-\d\d-\d\d$/.test(period?.edtf ?? '')),
    )
    expect(days).toEqual([])
  }, 60_000)
})

describe.skipIf(!existsSync(SEEDS))('the ledger of the seed stories (../shared/seeds)', () => {
  it('is the model: fifty thousand fighters and their dependents beside ten thousand fighters', async () => {
    const entries = await ledgerOf(SEEDS)
    expect(entries.filter(({ state }) => state === 'contradict')).toEqual([])
    const strength = entries.find(({ title }) => title === 'Strength of Tehrik-i-Taliban Pakistan')
    expect(strength).toMatchObject({ state: 'scope' })
    expect(strength?.lines.map(({ source, document }) => [source.name, document.published])).toEqual([
      ['Munir Akram', '2024-03-07'],
      ['Pakistani officials', '2025-02-15'],
    ])
    expect(strength?.findings[0]?.message).toBe('50,000 counts fighters and their dependents, around 10,000 fighters.')
  }, 60_000)
})
