import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Incident } from '#model/index.ts'
import { eventTypeOf, NO_RANGE, NO_TOLL } from '#model/index.ts'
import { memoryDesk } from '../server/memory-desk.ts'
import { SAMPLE_DOCUMENTS, SAMPLE_INCIDENTS } from '../server/sample.ts'
import { figure, mention, shown, statement, told, toll } from '../server/told.ts'
import { onAPage } from './on-a-page.ts'

// An invented report in Urdu; its headline begins with a name in Latin letters.
const SENTENCE = 'مسلح افراد نے جمعے کو کوئٹہ میں ایک بس پر فائرنگ کی جس سے چار افراد ہلاک ہو گئے۔'
const SAID = 'پولیس نے کہا کہ حملہ آور فرار ہو گئے۔'
const urdu = {
  ...told('d-urdu', '2027-04-03', 'خیالی اخبار', ['Quetta میں بس پر فائرنگ، چار افراد ہلاک', SENTENCE, SAID]),
  language: 'ur',
}
const telling = mention(urdu, {
  words: SENTENCE,
  type: 'Attack',
  date: '2027-04-02',
  at: ['Balochistan', 'Quetta', 'Quetta', 30.19, 67.01],
  killed: toll(4),
  injured: NO_TOLL,
  evidence: [
    ['killed', 'چار افراد ہلاک ہو'],
    ['place', 'کوئٹہ'],
  ],
  actor: ['Unidentified gunmen', 'مسلح افراد'],
})
const view = shown(urdu, {
  incidents: [telling],
  figures: [figure(urdu, 'چار افراد ہلاک', 4)],
  statements: [
    statement(urdu, SAID, 'حملہ آور فرار ہو گئے', { speaker: { text: 'پولیس', name: null, role: null, side: null } }),
  ],
})
const incident: Incident = {
  ...SAMPLE_INCIDENTS.find(({ origin }) => !origin)!,
  id: 'i-urdu',
  date: telling.date,
  type: telling.type,
  eventType: eventTypeOf(telling.type),
  actors: telling.actors,
  killed: telling.killed,
  injured: NO_TOLL,
  abducted: NO_RANGE,
  reports: [urdu.id],
  mentions: [telling.id],
  tollHistory: [],
}
const on = onAPage(async () => memoryDesk([view, ...SAMPLE_DOCUMENTS], [incident, ...SAMPLE_INCIDENTS]))

const directionOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).direction)
const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!

describe('a text that runs from the right', () => {
  it('is set from the right in every line, its marks on the right, its notes in English on the left', async () => {
    const page = await on.open('/documents/d-urdu')
    await page.locator('.note').first().waitFor()
    for (const line of ['h2.headline', 'p.paragraph']) expect(await directionOf(page, line)).toBe('rtl')
    expect(await page.locator('[lang=ur] p').count()).toBe(2)
    const [text, note, mark] = await Promise.all(['p.paragraph', '.note', '.gutter i'].map((one) => boxOf(page, one)))
    expect(note!.x + note!.width).toBeLessThan(text!.x)
    expect(mark!.x).toBeGreaterThan(text!.x + text!.width)
    expect(await directionOf(page, '.note')).toBe('ltr')
    // A line of a report in English still runs from the left.
    await page.goto(`${on.url}/documents/d-bazaar`)
    await page.locator('.note').first().waitFor()
    expect(await directionOf(page, 'h2.headline')).toBe('ltr')
    expect((await boxOf(page, '.note')).x).toBeGreaterThan((await boxOf(page, 'p.paragraph')).x)
  })

  it('is quoted from the right on the page of its incident and in the inbox', async () => {
    const page = await on.open('/incidents/i-urdu')
    await page.locator('blockquote').first().waitFor()
    expect(await directionOf(page, 'aside blockquote')).toBe('rtl')
    expect(await directionOf(page, 'aside blockquote ul')).toBe('ltr')
    expect(await directionOf(page, 'aside dl')).toBe('ltr')
    await page.goto(`${on.url}/inbox`)
    await page.locator('.form h2').waitFor()
    await expect.poll(() => directionOf(page, 'article[aria-label=Report] p.paragraph')).toBe('rtl')
    expect(await directionOf(page, '.form')).toBe('ltr')
  })

  it('keeps its titles apart from the words around them', async () => {
    const page = await on.open('/documents')
    const title = page.locator('tbody a bdi', { hasText: 'Quetta' }).first()
    await title.waitFor()
    expect(await directionOf(page, 'tbody')).toBe('ltr')
    const narrow = await on.open('/documents/d-urdu', { viewport: { width: 400, height: 800 } })
    await narrow.locator('p.paragraph').first().waitFor()
    const over = await narrow.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBe(0)
  })
})

/** What a page offers to do or to fill, by name: without the rows of virtual tables, of which more fit a taller window. */
const offered = (page: Page) =>
  page.evaluate(() => {
    const isRow = (element: Element) => element.closest('[aria-rowindex]') !== null
    const all = [
      ...document.querySelectorAll<HTMLElement>('#main :is(a[href], button, input, select, textarea, h1, h2)'),
    ]
    const names = all
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isRow(element))
      // A note in the margin is opened from its words in the text where there is no margin.
      .filter((element) => !element.closest('.notes'))
      .map((element) => (element.getAttribute('aria-label') ?? element.innerText ?? '').replace(/\s+/g, ' ').trim())
    return [...new Set(names.filter(Boolean))].sort()
  })

const PAGES = [
  ['/', '[data-total=incidents]'],
  ['/inbox', '.form h2'],
  ['/incidents', '[aria-rowindex="2"]'],
  ['/incidents/u0007', 'aside h2'],
  ['/grid', '#cell-0-0'],
  ['/documents', 'tbody a'],
  ['/documents?add=1', 'textarea'],
  ['/documents/d-review', '.stretch'],
  ['/check', 'textarea'],
  ['/ledger', '.empty'],
  ['/sides', '.empty'],
  ['/tables', '[data-total=table]'],
  ['/reports', 'h1'],
  ['/releases', 'tbody th'],
  ['/quality', 'h1'],
  ['/people', 'h2'],
  ['/search?q=Quetta', 'section h2'],
  ['/enter', 'textarea'],
] as const
/** A window of 1440 by 900 at 200 % is one of half the pixels, twice as dense. */
const SIZES = [
  ['at 200 %', { width: 720, height: 450 }],
  ['400 px wide', { width: 400, height: 800 }],
] as const

describe('a page that is made larger', () => {
  it.each(PAGES)('%s loses nothing at 200 % and at 400 px', async (path, sign) => {
    const page = await on.open(path)
    await page.locator(sign).first().waitFor()
    const whole = await offered(page)
    expect(whole.length).toBeGreaterThan(0)
    for (const [size, viewport] of SIZES) {
      await page.setViewportSize(viewport)
      await expect
        .poll(async () => {
          const there = new Set(await offered(page))
          return whole.filter((name) => !there.has(name)).map((name) => `${size}: ${name}`)
        })
        .toEqual([])
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBe(0)
    }
  })
})
