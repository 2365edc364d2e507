import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeSample, openDesk } from '#desk/index.ts'
import type { IncidentRow, Overview, PublishedReport, Page as Rows } from '#model/index.ts'
import { onAPage, textOf } from './on-a-page.ts'

// The main job on the book that a person sees first: made from data/sample, read by everything below the desk.
const on = onAPage(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-sample-'))
  const book = join(folder, 'book')
  await makeSample({ folder: book })
  const desk = await openDesk({ place: { folder: book, databaseUrl: null } })
  const close = async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...desk, close }
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

  it('estimates the effect of a date, and says what the record lets be expected', async () => {
    const page = await on.open('/reports/effect?date=2014-06-15&series=killed&origin=UCDP+GED')
    await page.getByText(/trend and season alone let/).waitFor()
    await page.getByText('Other dates as large').waitFor()
    const page2 = await on.open('/reports/outlook?origin=UCDP+GED')
    await page2.getByRole('rowheader', { name: 'Balochistan' }).waitFor()
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
