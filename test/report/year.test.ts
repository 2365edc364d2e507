// A year rebuilt from published totals held as facts, and what a reader of the report can do with it.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { effect, listIncidents, overview, rankedOf } from '#analyse/index.ts'
import { type Incident, NO_RANGE, NO_TOLL } from '#model/index.ts'
import { freeze, openRelease, type Release } from '#release/index.ts'
import { buildReport, type Report, readPeriod, reportDocx, reportHtml, reportText } from '#report/index.ts'
import { openChromium } from '../browser/open-chromium.ts'

/** The published yearly totals of one report (see the key findings below), each as one row of the record. */
const FACTS: readonly (readonly [year: number, province: string, killed: number, militant: number])[] = [
  [2025, 'Khyber Pakhtunkhwa', 2331, 1500],
  [2025, 'Balochistan', 956, 500],
  [2025, 'Sindh', 66, 30],
  [2025, 'Punjab', 49, 30],
  [2025, 'Azad Kashmir', 15, 0],
  [2024, 'Khyber Pakhtunkhwa', 1620, 600],
  [2024, 'Balochistan', 787, 280],
  [2024, 'Sindh', 78, 30],
  [2024, 'Punjab', 70, 24],
]

const incident = ([year, province, killed, militant]: (typeof FACTS)[number], i: number): Incident => ({
  id: `i${i}`,
  date: { edtf: `${year}-06-${String(i + 1).padStart(2, '0')}`, precision: 'day', text: String(year) },
  country: { name: 'Pakistan', iso: 'PK' },
  admin1: province,
  admin2: null,
  place: null,
  latitude: null,
  longitude: null,
  placePrecision: null,
  type: 'Armed clash',
  eventType: 'Battles',
  actors: [],
  killed: { ...NO_TOLL, low: killed, best: killed, high: killed, militant, unknown: killed - militant },
  injured: NO_TOLL,
  abducted: NO_RANGE,
  arrested: NO_RANGE,
  weapons: [],
  reports: ['r1'],
  mentions: [],
  tollHistory: [],
  vague: false,
  origin: null,
  reasons: [],
})

let folder: string
let release: Release
let report: Report
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-report-'))
  const versions = { codebook: '1', lexicon: '1', code: '1', ruleset: 'acled' }
  await freeze(
    { incidents: FACTS.map(incident) },
    { folder: join(folder, 'r'), version: 'draft', book: 'test', createdAt: '2027-01-05T08:00:00Z', versions },
  )
  release = await openRelease(join(folder, 'r'))
  browser = await openChromium()
  const template = await readFile(new URL('../../data/templates/annual.md', import.meta.url), 'utf8')
  report = await buildReport(
    {
      overview: (filter) => overview(release, filter),
      ranked: (filter, list) => rankedOf(release, filter, list),
      effect: (question) => effect(release, question),
      outlines: async () => null,
      deadliest: (filter, limit) => listIncidents(release, filter, { sort: '-killed', limit }),
    },
    { period: readPeriod('2025')!, compare: readPeriod('2024')!, filter: {}, effect: null, place: 'Pakistan' },
    {
      template,
      incidentsOf: (filters, limit) =>
        Promise.all(
          filters.map(async (filter) => {
            const { total, rows } = await listIncidents(release, filter, { sort: '-killed', limit })
            const incidents = rows.map(({ id, date, admin1, type, killed }) => ({
              id,
              day: date ?? '',
              place: admin1 ?? '',
              type,
              killed: String(killed.best),
              injured: '0',
              sources: [{ about: 'Yearly report', words: `${killed.best} people were killed there <that year>.` }],
            }))
            return { total, incidents }
          }),
        ),
      changes: ['There is no earlier release to compare with.'],
      method: ['Vague words are counted by the rules of ACLED.'],
    },
  )
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await release?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the key findings', () => {
  test('say what the published story says, with hedges that hold, the gravest first', () => {
    const text = reportText(report)
    const order = [
      '3,417 people were killed',
      'rose by nearly 34 % from 2,555 in 2024, a difference of 862',
      'Khyber Pakhtunkhwa and Balochistan together had 3,287 of the people killed, or more than 96 % of all',
      'Khyber Pakhtunkhwa: 2,331 people killed',
      'rose by nearly 44 % from 1,620 in 2024, which is more than 82 % of the net change',
      'Balochistan: 956 people killed',
      'rose by more than 21 % from 787 in 2024',
      '2,060 were militants, or more than 60 % of all',
    ]
    const at = order.map((words) => text.indexOf(words))
    expect(at.filter((place) => place < 0).length, text).toBe(0)
    expect([...at].sort((a, b) => a - b)).toEqual(at)
  })

  test('what the record does not hold is left out, not printed as nought', () => {
    expect(reportText(report)).not.toMatch(/injured in|null|undefined|NaN|\{\{|\[\[/)
    expect(report.leftOut.length).toBeGreaterThan(0)
  })

  test('every digit of the findings is a bound number or part of a name', () => {
    for (const block of report.blocks) {
      if (block.kind !== 'bullet') continue
      if (block.words.every(({ fact }) => fact === null)) continue
      for (const { text, fact } of block.words) if (!fact) expect(text).not.toMatch(/\d/)
    }
  })
})

test('in the HTML a click on a number leads to its working, and from there to the sentences', async () => {
  const page = await browser.newPage()
  await page.setContent(reportHtml(report, { version: '0' }))
  const number = page.locator('li a.n', { hasText: 'nearly 44 %' })
  const href = await number.getAttribute('href')
  const note = page.locator(href!)
  expect(await note.textContent()).toContain('(2,331 − 1,620) / 1,620 = 43.89 %')
  const set = page.locator((await note.locator('a').first().getAttribute('href'))!)
  expect(await set.locator('q').first().textContent()).toBe('2331 people were killed there <that year>.')
  await page.close()
})

test('the HTML runs no script, loads nothing, and has no link that leads nowhere', async () => {
  const html = reportHtml(report, { version: '0' })
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((id) => !ids.has(id))).toEqual([])
})

test('the DOCX is a package with a footnote for each number', async () => {
  const bytes = await reportDocx(report, async (svgs) => svgs.map(() => ({ png: PIXEL, width: 680, height: 240 })))
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK')
  const names = new TextDecoder('latin1').decode(bytes)
  for (const part of ['word/document.xml', 'word/footnotes.xml']) expect(names).toContain(part)
})

const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
