import { describe, expect, it } from 'vitest'
import type { ReleaseRow } from '#model/index.ts'
import { memoryDesk } from '../server/memory-desk.ts'
import { onAPage, textOf } from './on-a-page.ts'

const on = onAPage(async () => memoryDesk())

describe('the page Releases', () => {
  it('cuts a release, verifies it and compares it', async () => {
    const page = await on.open('/releases')
    await page.getByText('Nothing has been cut yet').waitFor()
    await page.getByLabel('Name of the next release').fill('v2027.12')
    await page.keyboard.press('Enter')
    await page.getByText('v2027.12 is cut').waitFor()
    await page.getByRole('button', { name: 'Verify v2027.12' }).click()
    await page.getByText('v2027.12 is as it was frozen').waitFor()
    await page.getByRole('button', { name: 'Compare with the draft: v2027.12' }).click()
    await page.waitForURL('**/releases?from=v2027.12&to=draft')
    await page.getByText('They hold the same incidents').waitFor()
    const rows = await on.get<ReleaseRow[]>('/api/releases')
    expect(rows.map(({ version }) => version)).toEqual(['draft', 'v2027.12'])
    expect(await textOf(page, 'tr:has(> th:text-is("v2027.12"))')).toContain(rows[1]!.manifest.whole.slice(0, 12))
  })

  it('says why a name cannot be used, and keeps it to be mended', async () => {
    const page = await on.open('/releases', { expectedError: /400/ })
    await page.getByLabel('Name of the next release').fill('V2027.12')
    await page.getByRole('button', { name: 'Cut the release' }).click()
    await page.getByRole('alert').filter({ hasText: 'there is a release V2027.12 already' }).waitFor()
    expect(await page.getByLabel('Name of the next release').inputValue()).toBe('V2027.12')
  })
})
