import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readUcdpGed, UCDP_COLUMNS } from '#exchange/index.ts'
import { ingest } from '#ingest/index.ts'
import { sampleCsv } from '../../scripts/build-sample.ts'

const sample = new URL('../../data/sample/', import.meta.url)
const shared = new URL('../../../shared/', import.meta.url)
const packed = readFileSync(new URL('ged-pakistan.csv.gz', sample))

describe('the UCDP rows of the sample', () => {
  test('have the totals of the dataset', () => {
    const { incidents } = readUcdpGed(packed, 'ged-pakistan.csv.gz')
    expect(incidents).toHaveLength(6416)
    expect(incidents.reduce((sum, incident) => sum + incident.killed.best, 0)).toBe(43225)
    expect(incidents.filter((incident) => incident.admin1 === 'Balochistan')).toHaveLength(692)
    expect(
      new Set(incidents.map(({ origin }) => `${origin?.dataset} ${origin?.licence} ${origin?.redistributable}`)),
    ).toEqual(new Set(['UCDP GED CC BY 4.0 true']))
  })

  test('hold no headline and no text of a source', () => {
    const [header] = gunzipSync(packed).toString('utf8').split('\n')
    expect(header!.split(',')).toEqual([...UCDP_COLUMNS])
    expect(UCDP_COLUMNS.filter((column) => column.startsWith('source'))).toEqual([])
  })

  const original = new URL('data/ucdp-ged-pakistan/ged-pakistan-1989-2021.csv', shared)
  test.skipIf(!existsSync(original))('are those that the script makes of the dataset (needs ../shared)', () => {
    const made = sampleCsv(readFileSync(original), 'ged-pakistan-1989-2021.csv')
    expect(gunzipSync(made).equals(gunzipSync(packed))).toBe(true)
    const version = { version: '' }
    const plain = ({ incidents }: ReturnType<typeof readUcdpGed>) =>
      incidents.map((incident) => ({ ...incident, origin: { ...incident.origin, ...version } }))
    expect(plain(readUcdpGed(made))).toEqual(plain(readUcdpGed(readFileSync(original))))
  })
})

const reports = readdirSync(new URL('reports/', sample)).sort()
const textOf = (name: string): string => readFileSync(new URL(`reports/${name}`, sample), 'utf8')

describe('the reports of the sample', () => {
  test('are about forty, four of them long', () => {
    expect(reports).toHaveLength(45)
    expect(reports.filter((name) => name.startsWith('long-'))).toHaveLength(4)
  })

  test.each(reports)('%s reads as one article with its headline and its day', async (name) => {
    const { documents, problems } = await ingest({ name, bytes: new TextEncoder().encode(textOf(name)) })
    expect([documents.length, problems]).toEqual([1, []])
    const { document, publishedBasis } = documents[0]!
    expect(document.title).toBe(textOf(name).split('\n')[0])
    expect(document.parts.filter((part) => part.kind === 'dateline')).toHaveLength(1)
    expect(document.text).not.toMatch(/^Published/m)
    const day = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0]
    if (day) expect(document.published).toBe(day)
    if (name === 'long-think-tank-2025.txt') expect([document.published, publishedBasis]).toEqual([null, 'unknown'])
    else expect(document.published).not.toBeNull()
  })

  test('tell nothing that the UCDP rows could hold', () => {
    const days = reports.map((name) => /^\d{4}/.exec(name)?.[0]).filter((year) => year !== undefined)
    expect(days.every((year) => Number(year) > 2021)).toBe(true)
  })

  const seeds = new URL('seeds/', shared)
  test.skipIf(!existsSync(seeds))(
    'share no run of nine words with the stories whose facts they tell (needs ../shared)',
    () => {
      const runs = (text: string) => {
        const words = text.toLowerCase().match(/[\p{L}\d.,%$]+/gu) ?? []
        return words.slice(8).map((_, at) => words.slice(at, at + 9).join(' '))
      }
      const theirs = new Set(readdirSync(seeds).flatMap((name) => runs(readFileSync(new URL(name, seeds), 'utf8'))))
      expect(
        reports.flatMap((name) =>
          runs(textOf(name))
            .filter((run) => theirs.has(run))
            .map((run) => `${name}: ${run}`),
        ),
      ).toEqual([])
    },
  )
})
