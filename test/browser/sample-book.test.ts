import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Desk, makeSample, openDesk } from '#desk/index.ts'
import type { IncidentRow, Overview, PublishedReport, Page as Rows } from '#model/index.ts'
import { breaches } from './breaches.ts'
import { onAPage, textOf } from './on-a-page.ts'

// The main job on the book that a person sees first: made from data/sample, read by everything below the desk.
let desk: Desk
const on = onAPage(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-sample-'))
  const book = join(folder, 'book')
  await makeSample({ folder: book })
  const opened = await openDesk({ place: { folder: book, databaseUrl: null } })
  const close = async () => {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  }
  desk = { ...opened, close }
  return desk
})
const shown = (value: number) => value.toLocaleString('en-GB')

describe('the sample book', () => {
  it('shows its totals, and 692 UCDP events in Balochistan', async () => {
    const { totals } = await on.get<Overview>('/api/overview')
    const page = await on.open('/')
    await expect.poll(() => textOf(page, '[data-total=incidents]')).toBe(shown(totals.incidents))
    await page.getByRole('button', { name: 'Origin' }).click()
    await page.getByRole('checkbox', { name: /^UCDP GED/ }).check()
    await page.keyboard.press('Escape')
    await expect.poll(() => textOf(page, '[data-total=incidents]')).toBe('6,416')
    await expect.poll(() => textOf(page, '[data-total=killed]')).toBe('43,225')
    await page.getByRole('button', { name: 'Province' }).click()
    await page.getByRole('checkbox', { name: /^Balochistan/ }).check()
    await expect.poll(() => textOf(page, '[data-total=incidents]')).toBe('692')
    expect(await page.getByText('Uppsala Conflict Data Program').count()).toBeGreaterThan(0)
  })

  it('leads from a total to an incident to its sentence in its document', async () => {
    const page = await on.open('/?origin=reports')
    await page.locator('[data-total=killed]').click()
    await page.waitForURL('**/incidents?**')
    const { rows } = await on.get<Rows<IncidentRow>>('/api/incidents?origin=reports&sort=-killed&limit=1')
    await expect.poll(() => textOf(page, '[aria-rowindex="2"] .killed')).toContain(shown(rows[0]!.killed.best))
    await page.locator('[aria-rowindex="2"] .place button').click()
    const sentence = page.locator('blockquote a').first()
    await sentence.waitFor()
    const words = (await sentence.innerText()).replace(/\s+/g, ' ').trim()
    await sentence.click()
    await page.waitForURL('**/documents/*#*')
    await page.locator('.stretch.target').first().waitFor()
    const marked = (await page.locator('.stretch.target').allInnerTexts()).join('').replace(/\s+/g, ' ').trim()
    expect(marked).toBe(words)
  })

  it('shows a long report with its verdicts, and says that it has no date', async () => {
    const page = await on.open('/documents?text=deadliest')
    await page.getByRole('rowheader').getByRole('link').first().click()
    await page.getByText('No publication date').waitFor()
    await expect.poll(() => page.locator('.note.exact, .note.rounded').count()).toBeGreaterThan(2)
  })
})

describe('reports of the sample book', () => {
  it('previews a year, and a number leads to its working and to incidents', async () => {
    const page = await on.open('/reports')
    await page.getByLabel('Period').fill('2014')
    await page.getByRole('button', { name: 'Preview' }).click()
    const report = page.frameLocator('iframe')
    await report.getByRole('heading', { name: /security report for 2014/ }).waitFor({ timeout: 60_000 })
    await report.getByRole('link', { name: '3,620', exact: true }).first().click()
    const note = report.locator('.note:target')
    await expect.poll(() => note.innerText()).toContain('killed in Pakistan, 2014')
    await note.getByRole('link').first().click()
    await expect.poll(() => report.locator('.set:target .incident').count()).toBeGreaterThan(5)
  }, 90_000)

  it('publishes it as HTML, PDF and DOCX, and keeps it with its release', async () => {
    const page = await on.open('/reports')
    await page.getByLabel('Period').fill('2014')
    await page.getByLabel('Template').selectOption('press-release')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('link', { name: 'PDF' }).waitFor({ timeout: 60_000 })
    const [kept] = await on.get<readonly PublishedReport[]>('/api/reports')
    expect(kept!.formats).toEqual(['html', 'pdf', 'docx'])
    expect(kept!.release.sha256).toMatch(/^[0-9a-f]{64}$/)
    const head = async (format: string) =>
      Buffer.from(await (await fetch(`${on.url}/api/reports/${kept!.id}/${format}`)).arrayBuffer()).toString(
        'latin1',
        0,
        4,
      )
    expect(await head('pdf')).toBe('%PDF')
    expect(await head('docx')).toMatch(/^PK/)
  }, 90_000)

  it('says in one sentence why a report cannot be made', async () => {
    const page = await on.open('/reports', { expectedError: /400/ })
    await page.getByLabel('Period').fill('last year')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('"last year" is no period')
  })

  it('is made by a template of the desk, over what changed from a day on', async () => {
    const page = await on.open('/reports')
    await page.getByLabel('Period').fill('2014')
    await page.getByLabel('Origin').selectOption('UCDP GED')
    await page.getByLabel('What changed from').fill('2014-06-15')
    await page.getByLabel('Counted by').selectOption('killed')
    await page.getByRole('button', { name: 'Edit the template' }).click()
    const own = page.getByLabel(/^Template: Markdown/)
    await expect.poll(() => own.inputValue()).toContain('## Key findings')
    await own.fill(
      '# Our year {{period}}\n\n{{chart effect}}\n\n{{effect.count}} dead where {{effect.expected}} were to be expected.',
    )
    await page.getByRole('button', { name: 'Preview' }).click()
    const report = page.frameLocator('iframe')
    await report.getByRole('heading', { name: 'Our year 2014' }).waitFor({ timeout: 60_000 })
    await report.getByRole('img', { name: /^People killed a month in Pakistan around 15 June 2014/ }).waitFor()
    await report.getByText(/dead where \d+ were to be expected/).waitFor()
  }, 90_000)

  it('keeps what others projected beside its outcome, and lets go of it', async () => {
    const page = await on.open('/reports/outlook?origin=UCDP+GED')
    await page.getByLabel('Source').fill('A think tank')
    await page.getByLabel('Published', { exact: true }).fill('2013-12-30')
    await page.getByLabel('Period').fill('2014')
    await page.getByLabel('How many').fill('2600')
    await page.getByRole('combobox', { name: 'Where', exact: true }).selectOption('Balochistan')
    await page.getByRole('button', { name: 'Register' }).click()
    await page.getByText('The projection of A think tank is kept.').waitFor()
    await page.getByRole('row', { name: /A think tank 2013-12-30/ }).waitFor()
    await page.getByText(/A think tank: 1 projection scored, 0 open; off by/).waitFor()
    await page.getByRole('button', { name: /^Withdraw the projection of A think tank/ }).click()
    await page.getByText('No projection is registered yet.').waitFor()
  })

  it('estimates the effect of a date, and says what the record lets be expected', async () => {
    const page = await on.open('/reports/effect?date=2014-06-15&series=killed&origin=UCDP+GED')
    await page.getByText(/trend and season alone let/).waitFor()
    await page.getByText('Other dates as large').waitFor()
    const page2 = await on.open('/reports/outlook?origin=UCDP+GED')
    await page2.getByRole('rowheader', { name: 'Balochistan' }).first().waitFor()
  })

  it('shows the months ahead on a telephone beside the place and the method they are for', async () => {
    const page = await on.open('/reports/outlook?origin=UCDP+GED', { viewport: { width: 400, height: 800 } })
    const place = page.getByRole('rowheader', { name: 'Balochistan' }).first()
    await place.waitFor()
    await place.getByText('Same month of last year').waitFor()
    const first = await page.locator('tbody td.number').first().boundingBox()
    expect(first!.x + first!.width).toBeLessThan(400)
    const before = await place.boundingBox()
    await page.getByRole('region', { name: 'The months ahead' }).evaluate((region) => region.scrollTo(1000, 0))
    expect((await place.boundingBox())!.x).toBeCloseTo(before!.x, 0)
  })
})

describe('the tour of the sample book', () => {
  const tour = (page: Page) => page.getByRole('dialog', { name: /./ }).filter({ hasText: 'Tour of the book' })

  it('is walked with the keyboard, ends for good, and is found again under Keys', async () => {
    const page = await on.open('/', { isFirstVisit: true })
    for (const [address, points] of [
      ['**/?origin=reports', '[data-total=killed]'],
      ['**/incidents?**', '[aria-rowindex="2"]'],
      ['**/inbox', '.form, .doubt'],
      ['**/grid', '[role=grid]'],
      ['**/check', 'textarea'],
      ['**/releases', 'h1'],
    ] as const) {
      await page.waitForURL(address)
      await page.locator(points).and(page.locator('[data-toured]')).first().waitFor()
      expect(await page.locator('[data-toured]').count()).toBe(1)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Next|Done/)
      await page.keyboard.press('Enter')
    }
    await tour(page).waitFor({ state: 'detached' })
    await page.goto(`${on.url}/`)
    await page.locator('[data-total=incidents]').waitFor()
    expect(await tour(page).count()).toBe(0)
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Take the tour' }).click()
    await tour(page).waitFor()
    await page.keyboard.press('Escape')
    await tour(page).waitFor({ state: 'detached' })
  })

  it('is not in the way of who comes by a link, and fits a telephone', async () => {
    const page = await on.open('/documents', { isFirstVisit: true })
    await page.locator('tbody a').first().waitFor()
    expect(await tour(page).count()).toBe(0)
    const narrow = await on.open('/', { isFirstVisit: true, viewport: { width: 400, height: 800 } })
    await tour(narrow).waitFor()
    const box = (await tour(narrow).boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(400)
    expect(box.y + box.height).toBeLessThanOrEqual(744)
  })
})

describe('the pages of a full book', () => {
  // With something on each: a round that was coded, a release, a decision, an entry that is open.
  const pages = async (): Promise<readonly (readonly [path: string, sign: string])[]> => {
    const round = await desk.coding.draw({ name: 'spring', size: 3 }, 'an editor')
    const task = (await desk.coding.next(round.id, 'a coder'))!
    const { incident } = (await desk.review.inboxIncident(task.mention))!
    const { date, admin1, admin2, place, type, killed, injured } = incident
    const body = { date, admin1, admin2, place: 'Elsewhere', type, killed, injured }
    await desk.coding.code(
      round.id,
      task.mention,
      { ...body, place: place === 'Elsewhere' ? 'Here' : 'Elsewhere' },
      'a coder',
    )
    const rejected = (await desk.incidents({ origin: ['UCDP GED'] }, { limit: 1 })).rows[0]!.id
    await desk.decide({ kind: 'reject', subject: [rejected], payload: { reason: 'told twice' } }, 'an editor')
    await desk.releases.cut('v1')
    const { rows } = await desk.ledger.entries({}, { limit: 1 })
    return [
      ['/', '[data-total=incidents]'],
      ['/inbox', '.form h2, .doubt h2'],
      ['/grid', '#cell-0-0'],
      [`/incidents/${rejected}`, 'aside h3'],
      [`/incidents/${incident.id}`, 'aside blockquote'],
      ['/ledger', 'article h2'],
      [`/ledger/${encodeURIComponent(rows[0]!.id)}`, 'article.open blockquote'],
      ['/sides', 'blockquote'],
      ['/tables', '[data-total=table]'],
      ['/reports', 'h1'],
      ['/reports/effect?date=2014-06-15&origin=UCDP%20GED', '#main svg'],
      ['/reports/outlook', 'h1'],
      ['/releases', 'tbody th'],
      ['/releases?from=v1&to=draft', 'h2'],
      [`/quality?round=${round.id}`, 'tbody th'],
      [`/code/${round.id}`, '[data-start]'],
      ['/people', 'h2'],
      ['/search?q=Quetta', 'section h2'],
    ]
  }

  it('break no rule of accessibility, by light or in the dark', { timeout: 300_000 }, async () => {
    const page = await on.open('/check', { reducedMotion: 'reduce' })
    const found: string[] = []
    for (const [path, sign] of await pages()) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(on.url + path)
      await page.locator(sign).first().waitFor()
      found.push(...(await breaches(page)).map((breach) => `${path}: ${breach}`))
    }
    expect(found).toEqual([])
  })
})
