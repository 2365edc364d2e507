import { describe, expect, it } from 'vitest'
import type { LedgerPage } from '#model/index.ts'
import { passingDesk } from '../desk/passing-desk.ts'
import { onAPage, textOf } from './on-a-page.ts'

const REPORTS = [
  'Institute counts the dead\n\nPublished 5 January 2030\n\nISLAMABAD: Violence killed 2,310 people in Pakistan in 2029, the Hill Institute said.\n\nThe TTP has 50,000 fighters and their dependents, an envoy said.\n\nSindh had 120 deaths in 2029.',
  'Another count\n\nPublished 9 January 2030\n\nISLAMABAD: The Valley Centre said that violence killed 3,150 people in Pakistan in 2029.\n\nOfficials put the strength of the TTP at around 10,000 fighters. Pakistan accused Afghanistan of sheltering militants. Kabul denied the claim.',
]
const on = onAPage(async () => {
  const desk = await passingDesk()
  await desk.add(REPORTS.map((text, i) => ({ name: `r${i}.txt`, bytes: new TextEncoder().encode(text) })))
  return desk
})

describe('the Ledger', () => {
  it('shows what more than one source says, the contradiction first, and the rest when asked', async () => {
    const page = await on.open('/ledger')
    await page.locator('article').first().waitFor()
    expect(await page.locator('article .title').allInnerTexts()).toEqual([
      'People killed in Pakistan, 2029',
      'Strength of Tehrik-i-Taliban Pakistan',
    ])
    expect(await textOf(page, 'article .state')).toContain('contradict')
    await page.getByRole('button', { name: /one source/ }).click()
    await page.waitForURL(/state=single/)
    await expect.poll(() => page.locator('article').count()).toBe(3)
  })

  it('opens an entry at its own address, with each sentence leading to its document', async () => {
    const { rows } = await on.get<LedgerPage>('/api/ledger')
    const page = await on.open('/ledger')
    await page.getByRole('link', { name: 'Strength of Tehrik-i-Taliban Pakistan' }).click()
    await page.waitForURL('**/ledger/strength%3Attp')
    await expect.poll(() => page.locator('article li').count()).toBe(rows[1]!.lines.length)
    expect(await page.locator('article li mark').allInnerTexts()).toEqual(['50,000', 'around 10,000'])
    await page.locator('article blockquote a').first().click()
    await page.waitForURL(/\/documents\/[^#]+#\d+-\d+$/)
    await page.goBack()
    await page.waitForURL('**/ledger/strength%3Attp')
  })

  it('is driven by keys and keeps its filter in the address', async () => {
    const page = await on.open('/ledger')
    await page.locator('article').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ledger/strength%3Attp')
    await page.keyboard.press('Escape')
    await page.waitForURL('**/ledger')
    await page.getByRole('button', { name: 'Measure' }).click()
    await page.getByLabel(/strength/).check()
    await page.waitForURL('**/ledger?measure=strength')
    await expect.poll(() => page.locator('article').count()).toBe(1)
  })

  it('says what to do when nothing fits', async () => {
    const page = await on.open('/ledger?text=nowhere')
    await page.getByText('No quantity fits.').waitFor()
    await page.getByRole('link', { name: 'Show all quantities' }).click()
    await page.waitForURL('**/ledger')
  })
})

describe('People and sides', () => {
  it('lists statements and pairs an accusation with its denial', async () => {
    const page = await on.open('/sides')
    const position = page.getByRole('region', { name: 'Positions' })
    await position.getByText('Pakistan accuses Afghanistan of sheltering or supporting armed groups').click()
    await expect.poll(() => position.locator('details[open] ul li').count()).toBe(2)
    expect(await textOf(page, 'section[aria-label=Positions] summary .state')).toContain('contested')
  })

  it('narrows by kind and by party, in the address', async () => {
    const page = await on.open('/sides')
    await page.getByRole('button', { name: 'Kind' }).click()
    await page.getByLabel(/denials/).check()
    await page.waitForURL('**/sides?act=deny')
    const statements = page.getByRole('region', { name: 'Statements' })
    await expect.poll(() => statements.locator('blockquote').count()).toBe(1)
    expect(await statements.locator('strong').innerText()).toBe('Afghanistan')
    await page.getByRole('link', { name: 'Clear' }).click()
    await page.waitForURL('**/sides')
  })
})
