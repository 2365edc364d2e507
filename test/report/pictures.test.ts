// The pictures and sections of a report over an invented record: what each shows, in words and as data.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { effect, listIncidents, overview, rankedOf } from '#analyse/index.ts'
import { type Incident, NO_RANGE, NO_TOLL } from '#model/index.ts'
import { freeze, openRelease, type Release } from '#release/index.ts'
import {
  type Asked,
  buildReport,
  type Report,
  type ReportQuestion,
  readPeriod,
  reportHtml,
  reportText,
} from '#report/index.ts'

const PLACES = [
  { admin1: 'North', place: 'Hill Town', latitude: 34, longitude: 71, placePrecision: 1 },
  { admin1: 'North', place: 'Lake District', latitude: 33, longitude: 70, placePrecision: 3 },
  { admin1: 'South', place: null, latitude: 28, longitude: 66, placePrecision: 6 },
] as const

/** Six years of three attacks a month, one from July 2032 on, each with three dead; every fourth is claimed. */
const INCIDENTS: readonly Incident[] = Array.from({ length: 72 }, (_, month) =>
  Array.from({ length: month < 66 ? 3 : 1 }, (_, nth) => incident(month, nth)),
).flat()

function incident(month: number, nth: number): Incident {
  const day = `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(month === 71 ? 31 : 5 + 7 * nth).padStart(2, '0')}`
  const isClaimed = (month + nth) % 4 === 0
  const killed = { ...NO_TOLL, low: 3, best: 3, high: 3, security: 2, militant: 1 }
  return {
    ...{
      id: `i${month}-${nth}`,
      date: { edtf: day, precision: 'day', text: day },
      country: { name: 'Somewhere', iso: 'XX' },
    },
    ...{ admin2: null, ...PLACES[nth]!, type: 'Attack', eventType: 'Violence against civilians' },
    actors: [
      { id: null, name: 'Gunmen', text: 'gunmen', role: 'perpetrator' },
      ...(isClaimed ? [{ id: null, name: 'The Front', text: 'the Front', role: 'claimant' } as const] : []),
    ],
    ...{
      killed,
      injured: NO_TOLL,
      abducted: NO_RANGE,
      arrested: NO_RANGE,
      weapons: nth === 0 ? ['rifle', 'rifle'] : [],
    },
    ...{ reports: ['r1'], mentions: [], tollHistory: [], vague: false, origin: null, reasons: [] },
  }
}

let folder: string
let release: Release
let asked: Asked
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-pictures-'))
  const versions = { codebook: '1', lexicon: '1', code: '1', ruleset: 'acled' }
  const options = { version: 'draft', book: 'test', createdAt: '2033-01-05T08:00:00Z', versions }
  await freeze({ incidents: INCIDENTS }, { folder: join(folder, 'r'), ...options })
  release = await openRelease(join(folder, 'r'))
  asked = {
    overview: (filter) => overview(release, filter),
    ranked: (filter, list) => rankedOf(release, filter, list),
    effect: (question) => effect(release, question),
    outlines: async () => ({
      transform: { scale: [1, 1], translate: [60, 25] },
      arcs: [
        [
          [0, 0],
          [10, 5],
        ],
        [
          [100, 50],
          [1, 1],
        ],
      ],
    }),
    deadliest: (filter, limit) => listIncidents(release, filter, { sort: '-killed', limit }),
  }
}, 60_000)
afterAll(async () => {
  await release?.close()
  await rm(folder, { recursive: true, force: true })
})

const QUESTION: ReportQuestion = {
  ...{ period: readPeriod('2032')!, compare: readPeriod('2031')!, filter: {}, place: 'Somewhere' },
  effect: { date: '2032-07-01', series: 'attacks' },
}
const made = (template: string, question: Partial<ReportQuestion> = {}): Promise<Report> =>
  buildReport(
    asked,
    { ...QUESTION, ...question },
    {
      template,
      incidentsOf: async (filters) => filters.map(() => ({ total: 0, incidents: [] })),
      ...{ method: [], changes: [] },
    },
  )
const chartOf = async (name: string, question: Partial<ReportQuestion> = {}) =>
  (await made(`{{chart ${name}}}`, question)).blocks.flatMap((block) =>
    block.kind === 'chart' ? [block.chart] : [],
  )[0]

describe('every picture', () => {
  test.each(['months', 'calendar', 'map', 'provinces', 'province-months', 'victims', 'effect', 'effect-dates'])(
    '%s says in words what it shows and has its data behind it',
    async (name) => {
      const chart = (await chartOf(name))!
      expect(chart.svg).toMatch(/^<svg/)
      expect(chart.svg).toContain('role="img"')
      expect(chart.svg).toContain(`aria-label="${chart.alt.slice(0, 20)}`)
      expect(chart.svg).not.toMatch(/NaN|undefined|<style|<script/)
      expect(chart.alt.length).toBeGreaterThan(30)
      const lines = chart.csv.split('\n')
      expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1)
      expect(lines.length).toBeGreaterThan(2)
    },
  )
})

describe('the map', () => {
  test('draws a known place as a disc, and one known to its district or worse as a blur as wide', async () => {
    const { svg, alt, csv } = (await chartOf('map'))!
    const blurred = [...svg.matchAll(/<g[^>]*fill="url\(#place-blur\)"[^>]*>(.*?)<\/g>/gs)].map(([one]) => one).join('')
    const radii = [...blurred.matchAll(/ r="([\d.]+)"/g)].map(([, radius]) => Number(radius))
    // Precision 6 is 400 km, precision 3 is 35 km; Mercator draws a kilometre wider in the north.
    const wider = Math.cos((33 * Math.PI) / 180) / Math.cos((28 * Math.PI) / 180)
    expect(radii).toHaveLength(2)
    expect(radii[0]! / radii[1]!).toBeCloseTo((wider * 400) / 35, 2)
    expect(alt).toContain('2 known only to a district or worse are blurred')
    expect(csv).toContain('Hill Town,34,71,1')
    expect(svg).toContain('Hill Town, ')
  })
  test('draws the lines that cross it and no others, and does without', async () => {
    const lines = (svg: string) => [...svg.matchAll(/stroke="#B5B1A6".*?<\/g>/gs)].join('').match(/<path/g)?.length ?? 0
    expect(lines((await chartOf('map'))!.svg)).toBe(1)
    const before = asked.outlines
    asked = { ...asked, outlines: async () => null }
    expect(lines((await chartOf('map'))!.svg)).toBe(0)
    asked = { ...asked, outlines: before }
  })
})

describe('the effect of a date', () => {
  test('tells what was counted and expected, and that other dates show less', async () => {
    const text = reportText(await made(await annual()))
    expect(text).toContain('In the 6 months from 1 July 2032 on, 6 violent incidents were recorded where')
    expect(text).toMatch(/let 1[78] be expected: a fall of 6[5-8] % \(interval: a fall of/)
    expect(text).toMatch(/Of \d+ other dates on which nothing is claimed, none give an estimate at least as large/)
  })
  test('is left out without a word where no date was given', async () => {
    const report = await made(await annual(), { effect: null })
    expect(reportText(report)).not.toMatch(/What changed from|trend and season/)
    expect(report.leftOut.join()).not.toContain('effect')
  })
})

describe('claims, weapons and kinds of event', () => {
  test('stand in the report with their incidents', async () => {
    const report = await made(await annual())
    const tables = report.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    const rows = (title: string) =>
      tables.find((table) => table.title.startsWith(title))!.rows.map((row) => row.map(({ text }) => text))
    expect(rows('Claimant')).toEqual([['The Front', '5', '15', '27', 'fell by more than 44 %']])
    expect(rows('Weapon')).toEqual([['rifle', '12', '36', '36', 'did not change']])
    expect(rows('Attacks and operations')).toEqual([['attacks', '24', '72', '48', '0', '24', '0']])
    expect(reportText(report)).toContain('5 incidents were claimed by at least one group, or nearly 21 % of all')
    const html = reportHtml(report, { version: '0' })
    expect(html.match(/daybook incidents --[^<]*/g)).toContain(
      'daybook incidents --cell &quot;claimant:The Front&quot; --from 2032-01-01 --to 2032-12-31',
    )
  })
  test('say so where there is none', async () => {
    const report = await made('{{table claimants}}\n{{table weapons}}', {
      filter: { admin1: ['Nowhere'] },
      effect: null,
    })
    expect(report.blocks.map((block) => (block.kind === 'paragraph' ? block.words[0]!.text : block.kind))).toEqual([
      'No source of this period names a group that claimed an incident.',
      'No source of this period names a weapon.',
    ])
  })
})

const annual = (): Promise<string> => readFile(new URL('../../data/templates/annual.md', import.meta.url), 'utf8')
