import { describe, expect, it } from 'vitest'
import type { KeptCheckRow } from '#model/index.ts'
import { memoryDesk } from '../server/memory-desk.ts'
import { SAMPLE_DOCUMENTS } from '../server/sample.ts'
import { onAPage, textOf } from './on-a-page.ts'

const on = onAPage(async () => memoryDesk())
const REVIEW = SAMPLE_DOCUMENTS[1]!.document.text

describe('kept checks', () => {
  it('are kept from the page, listed, opened again and deleted', async () => {
    const page = await on.open('/check')
    await page.getByLabel('Text to check').fill(REVIEW)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.getByRole('button', { name: 'Keep in the book' }).click()
    await page.waitForURL('**/check/*')
    await page.getByText('10 figures, 4 could be checked: 2 exact, 1 rounded, 1 wrong').waitFor()
    await page.getByRole('link', { name: 'All checks' }).click()
    const row = page.getByRole('row', { name: /pasted|10/ }).last()
    expect((await row.innerText()).replace(/\s+/g, ' ')).toContain('10 = 2 ≈ 1')
    await row.getByRole('link').click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await page.waitForURL('**/check')
    expect(await on.get<KeptCheckRow[]>('/api/checks')).toEqual([])
  })

  it('show who overruled a verdict and why, over a new check, until it is taken back', async () => {
    const page = await on.open('/check')
    await page.getByLabel('Text to check').fill(REVIEW)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.note.wrong').click()
    await page.getByRole('button', { name: 'Overrule this verdict' }).click()
    await page.getByRole('radio', { name: 'loose' }).check()
    await page.getByPlaceholder('The reason').fill('The base was given as about 1,200.')
    await page.getByRole('button', { name: 'Overrule', exact: true }).click()
    // Overruling keeps the check: a decision stands for something that can be found again.
    await page.waitForURL('**/check/*')
    await page.getByText('10 figures, 4 could be checked: 2 exact, 1 rounded, 1 loose').waitFor()
    await page.getByRole('button', { name: 'Check again' }).click()
    const note = page.locator('.note.loose')
    expect(await note.innerText()).toContain('The base was given as about 1,200.')
    await note.click()
    expect(await textOf(page, '.note.open .more')).toMatch(/computed ≠ wrong/)
    await page.getByRole('button', { name: 'Take the overruling back' }).click()
    await page.locator('.note.wrong').waitFor()
    expect((await on.get<KeptCheckRow[]>('/api/checks'))[0]!.overruled).toBe(0)
  })
})
