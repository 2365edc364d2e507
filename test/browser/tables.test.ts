import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { emptyGazetteer } from '#lexicon/index.ts'
import type { Overview } from '#model/index.ts'
import { passingDesk } from '../desk/passing-desk.ts'
import { ORACLE } from '../sample/oracle.ts'
import { onAPage, textOf } from './on-a-page.ts'

const on = onAPage(async () => {
  const desk = await passingDesk({ gazetteer: emptyGazetteer })
  const bytes = await readFile(new URL('../../data/sample/ged-pakistan.csv.gz', import.meta.url))
  await desk.importUcdp({ name: 'ged-pakistan.csv.gz', bytes })
  await desk.releases.cut('v1')
  return desk
})
const shown = (value: number) => value.toLocaleString('en-GB')
const lineOf = (key: string) => `tr:has(> th[scope=row]:text-is("${key}"))`

describe('the page Tables', () => {
  it('equals the oracle, and leads from a cell to its incidents', async () => {
    const page = await on.open('/tables')
    await expect.poll(() => textOf(page, '[data-total=table]')).toBe(shown(ORACLE.killed))
    for (const [year, killed] of Object.entries(ORACLE.years))
      expect(await textOf(page, `${lineOf(year)} .sum`)).toBe(shown(killed))
    await page.locator(`${lineOf('2021')} td a[title="2021, Sindh"]`).click()
    await page.waitForURL('**/incidents?cell=*')
    await page.getByRole('button', { name: 'Remove year: 2021' }).waitFor()
    await page.getByRole('button', { name: 'Remove province: Sindh' }).click()
    await page.waitForURL((url) => !url.search.includes('Sindh'))
  })

  it('keeps what is chosen in the address', async () => {
    const page = await on.open('/tables')
    await page.getByLabel('Lines').selectOption('province')
    // Lines and columns change places, so that no table is asked for that has the same on both.
    await expect.poll(() => page.getByLabel('Columns').inputValue()).toBe('year')
    await page.getByLabel('Columns').selectOption('')
    await page.getByRole('combobox', { name: 'Count', exact: true }).selectOption('incidents')
    for (const [province, events] of Object.entries(ORACLE.provinces))
      await expect.poll(() => textOf(page, `${lineOf(province)} td`)).toBe(shown(events))
    expect(new URL(page.url()).search).toBe('?rows=province&columns=&measure=incidents')
    await page.reload()
    await expect.poll(() => textOf(page, `${lineOf('FATA')} td`)).toBe(shown(ORACLE.provinces.FATA))
    await page.goBack()
    await expect.poll(() => textOf(page, `${lineOf('FATA')} td`)).not.toBe(shown(ORACLE.provinces.FATA))
  })

  it('copies the table as a spreadsheet takes it', async () => {
    const page = await on.open('/tables?rows=year&columns=&measure=killed', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('[data-total=table]').waitFor()
    await page.getByRole('button', { name: 'Copy for a spreadsheet' }).click()
    await page.getByText('lines copied').waitFor()
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(lines[0]).toBe('Year\tKilled')
    expect(lines).toContain('2014\t3620')
    expect(lines.at(-1)).toBe('All\t43225')
  })

  it('says why nothing can be counted, and why totals differ', async () => {
    const page = await on.open('/tables?rows=year&columns=&measure=injured&ruleset=ucdp', { expectedError: /400/ })
    await page.getByRole('alert').filter({ hasText: 'UCDP GED codes no injured' }).waitFor()
    await page.goto(`${on.url}/tables`)
    await page.getByRole('button', { name: 'the totals under each set of counting rules' }).click()
    await page.getByRole('row', { name: /^GTD/ }).waitFor()
    expect(await textOf(page, 'tr:has(> th:text-is("ACLED"))')).toContain('not coded')
  })
})

describe('the Overview', () => {
  it('filters all charts from any of them, and lets go again', async () => {
    const page = await on.open('/?from=2014-01-01&to=2014-12-31')
    await expect.poll(() => textOf(page, '[data-total=killed]')).toBe(shown(ORACLE.years[2014]))
    await page.getByRole('button', { name: /^FATA/, pressed: false }).click()
    await page.waitForURL('**admin1=FATA**')
    await expect.poll(() => textOf(page, '[data-total=killed]')).toBe('2,605')
    // What could be chosen instead stays in sight.
    await page.getByRole('button', { name: /^Sindh/, pressed: false }).waitFor()
    await page.getByRole('button', { name: /^Attack/, pressed: false }).click()
    await page.waitForURL('**type=Attack**')
    await expect.poll(() => textOf(page, '[data-total=incidents]')).toBe('2')
    await page.getByRole('button', { name: /FATA/, pressed: true }).click()
    await page.waitForURL((url) => !url.search.includes('FATA'))
    await page.goBack()
    await expect.poll(() => textOf(page, '[data-total=incidents]')).toBe('2')
  })

  it('tells the measures of what is chosen, and how well they are known', async () => {
    const page = await on.open('/?from=2014-01-01&to=2014-12-31')
    await page.getByText('671 killed, the most since March 2012; rank 11 of 396 months').waitFor()
    await page.getByText('killed 2,914 → 3,620, +24.2 %').waitFor()
    await page.getByRole('heading', { name: 'How well it is known' }).waitFor()
  })
})

// Last, because it changes the book.
describe('a cut release', () => {
  const shownTotal = (page: Page, name: string) => textOf(page, `[data-total=${name}]`)

  it('is what the Overview, Tables and Incidents count, until the reader goes back to the draft', async () => {
    const told = 'Bannu, 4 May 2027: Gunmen killed three soldiers in an attack on a check post in Bannu on Monday.'
    await on.desk.add([{ name: 'later.txt', bytes: new TextEncoder().encode(told), published: '2027-05-04' }])
    const page = await on.open('/releases')
    await page.getByRole('link', { name: 'Overview of v1' }).click()
    await page.waitForURL('**/?release=v1')
    await page.getByRole('status').filter({ hasText: 'Over release v1, cut' }).waitFor()
    await expect.poll(() => shownTotal(page, 'killed')).toBe(shown(ORACLE.killed))
    // A filter, a chart and a list keep to the release.
    await page.getByRole('button', { name: /^Balochistan/, pressed: false }).click()
    await page.waitForURL('**admin1=Balochistan**')
    expect(page.url()).toContain('release=v1')
    // The link is that of the figure shown: it leads to the filter once the filter is counted.
    await expect.poll(() => shownTotal(page, 'incidents')).toBe(shown(ORACLE.provinces.Balochistan))
    await page.locator('[data-total=incidents]').click()
    await page.waitForURL('**/incidents?**release=v1**')
    await page.getByText(`${shown(ORACLE.provinces.Balochistan)} incidents`).waitFor()
    await page.goto(`${on.url}/tables?release=v1&rows=year&columns=province`)
    await expect.poll(() => shownTotal(page, 'table')).toBe(shown(ORACLE.killed))
    const cell = page.locator(`${lineOf('2021')} td a[title="2021, Sindh"]`)
    expect(await cell.getAttribute('href')).toContain('release=v1')
    await page.getByRole('link', { name: 'Over the draft' }).click()
    await expect.poll(() => shownTotal(page, 'table')).not.toBe(shown(ORACLE.killed))
    expect(page.url()).not.toContain('release')
  })

  it('is answered by the API beside the draft, and refused where there is none of its name', async () => {
    const over = async (path: string) => (await on.get<Overview>(path)).totals.killed.best
    expect(await over('/api/overview?release=v1')).toBe(ORACLE.killed)
    expect(await over('/api/overview')).toBe(ORACLE.killed + 3)
    for (const path of [
      'overview',
      'facets',
      'incidents',
      'incidents.csv',
      'table',
      'measures',
      'overview/months.csv',
    ]) {
      expect((await fetch(`${on.url}/api/${path}?release=v1`)).status, path).toBe(200)
      const answer = await fetch(`${on.url}/api/${path}?release=v2`)
      expect([path, answer.status, await answer.text()]).toEqual([path, 400, expect.stringContaining('no release v2')])
    }
  })
})
