import { describe, expect, it } from 'vitest'
import type { IncidentRow, Page as Rows } from '#model/index.ts'
import { memoryDesk } from '../server/memory-desk.ts'
import { onAPage, textOf } from './on-a-page.ts'

const on = onAPage(async () => memoryDesk())

describe('the Incidents', () => {
  it('sorts by a column and keeps it in the address', async () => {
    const { rows } = await on.get<Rows<IncidentRow>>('/api/incidents?sort=-killed&limit=1')
    const page = await on.open('/incidents')
    await page.getByRole('button', { name: 'Killed' }).click()
    await page.waitForURL('**/incidents?sort=-killed')
    await expect.poll(() => textOf(page, '[aria-rowindex="2"] .killed')).toContain(String(rows[0]!.killed.best))
  })

  it('reads rows as they come into sight', async () => {
    const all = await on.get<Rows<IncidentRow>>('/api/incidents?limit=500')
    const page = await on.open('/incidents')
    const scroller = page.getByRole('region', { name: 'Incidents' })
    await page.locator('[aria-rowindex="2"]').waitFor()
    expect(await page.locator('.body [role=row]').count()).toBeLessThan(80)
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    const last = page.locator(`[aria-rowindex="${all.total + 1}"]`)
    await expect.poll(() => last.innerText()).toContain(all.rows.at(-1)!.type)
  })

  it('is driven by keys: j, k, Enter, Esc', async () => {
    const { rows } = await on.get<Rows<IncidentRow>>('/api/incidents?limit=3')
    const page = await on.open('/incidents')
    await page.locator('[aria-rowindex="4"]').waitFor()
    for (const key of ['j', 'j', 'j', 'k', 'Enter']) await page.keyboard.press(key)
    await page.waitForURL(`**/incidents/${rows[1]!.id}`)
    await page.keyboard.press('j')
    await page.waitForURL(`**/incidents/${rows[2]!.id}`)
    await page.keyboard.press('Escape')
    await page.waitForURL('**/incidents')
  })

  it('finds its place again after a document', async () => {
    const page = await on.open('/incidents?sort=killed')
    await page.locator('[aria-rowindex="2"]').waitFor()
    const scroller = page.getByRole('region', { name: 'Incidents' })
    await scroller.evaluate((element) => element.scrollTo(0, 3200))
    await page.locator('[aria-rowindex="104"] button').click()
    await page.locator('aside h2').waitFor()
    await page.getByRole('link', { name: /^Documents/ }).click()
    await page.locator('tbody a').first().waitFor()
    await page.goBack()
    await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(3200)
  })

  it('shows where an imported row is from, and its licence', async () => {
    const { rows } = await on.get<Rows<IncidentRow>>('/api/incidents?origin=Invented%20GED&limit=1')
    const page = await on.open(`/incidents/${rows[0]!.id}`)
    const panel = page.getByRole('complementary', { name: 'Incident' })
    await panel.getByText('CC BY 4.0').waitFor()
    expect(await panel.innerText()).toContain('Invented Data Program')
  })

  it('says so where an incident is not there, and the list stays', async () => {
    const page = await on.open('/incidents/gone', { expectedError: /404/ })
    await page.getByRole('alert').getByText('No incident has the id "gone".').waitFor()
    await page.locator('[aria-rowindex="2"]').waitFor()
  })

  it('says so where the desk has stopped', async () => {
    const page = await on.open('/documents', { expectedError: /ERR_CONNECTION_REFUSED|Failed to load/ })
    await page.locator('tbody a').first().waitFor()
    await page.route('**/api/**', (route) => route.abort('connectionrefused'))
    await page.getByRole('link', { name: /^Incidents/ }).click()
    await page.getByRole('alert').getByText('The desk does not answer.').waitFor()
  })
})
