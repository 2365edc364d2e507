import { describe, expect, it } from 'vitest'
import type { Overview } from '#model/index.ts'
import { memoryDesk } from '../server/memory-desk.ts'
import { onAPage, textOf } from './on-a-page.ts'

const on = onAPage(async () => memoryDesk())
const shown = (value: number) => value.toLocaleString('en-GB')

describe('the Overview', () => {
  it('shows the totals of the book, and leads from a total to an incident to its sentence in its document', async () => {
    const { totals } = await on.get<Overview>('/api/overview')
    const page = await on.open('/')
    expect(await textOf(page, '[data-total=incidents]')).toBe(shown(totals.incidents))
    expect(await textOf(page, '[data-total=killed]')).toBe(shown(totals.killed.best))
    expect(await textOf(page, 'h1')).toContain(`${shown(totals.killed.best)} people`)

    await page.getByRole('button', { name: 'Origin' }).click()
    await page.getByRole('checkbox', { name: /^reports/ }).check()
    await page.keyboard.press('Escape')
    await page.locator('[data-total=incidents]', { hasText: '2' }).click()
    await page.getByRole('button', { name: 'Quetta' }).click()
    await page.getByRole('complementary', { name: 'Incident' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/incidents\/.+/)
    await page.locator('blockquote a', { hasText: 'crowded bazaar of Quetta' }).click()
    await page.waitForURL('**/documents/d-bazaar#*')
    const target = page.locator('.stretch.target').first()
    await target.waitFor()
    expect((await page.locator('.stretch.target').allInnerTexts()).join('')).toContain(
      'killing five people, including a policeman',
    )
    const box = (await target.boundingBox())!
    expect(box.y).toBeGreaterThan(0)
    expect(box.y).toBeLessThan(900)
  })

  it('filters to a province, keeps the filter in the address, and Back takes it away', async () => {
    const { totals } = await on.get<Overview>('/api/overview?admin1=Balochistan')
    const all = await on.get<Overview>('/api/overview')
    const page = await on.open('/')
    await page.getByRole('button', { name: 'Province' }).click()
    await page.getByPlaceholder('Find a province').fill('baloch')
    await page.getByRole('checkbox', { name: /^Balochistan/ }).check()
    await page.locator('[data-total=incidents]', { hasText: shown(totals.incidents) }).waitFor()
    expect(new URL(page.url()).search).toBe('?admin1=Balochistan')
    await page.reload()
    expect(await textOf(page, '[data-total=incidents]')).toBe(shown(totals.incidents))
    await page.goBack()
    await page.locator('[data-total=incidents]', { hasText: shown(all.totals.incidents) }).waitFor()
  })

  it('chooses a period by dragging over the chart, and keeps it in the address', async () => {
    const page = await on.open('/')
    const chart = page.getByRole('group', { name: /^Killed by month/ })
    const box = (await chart.boundingBox())!
    await page.mouse.move(box.x + box.width * 0.3, box.y + 80)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5, box.y + 80, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL('**/?from=*')
    const { searchParams, search } = new URL(page.url())
    expect(searchParams.get('from')).toMatch(/^20\d\d-\d\d-01$/)
    const { totals } = await on.get<Overview>(`/api/overview${search}`)
    await page.locator('[data-total=incidents]', { hasText: shown(totals.incidents) }).waitFor()
    await page.getByRole('link', { name: 'Show all time' }).click()
    await page.waitForURL(`${on.url}/`)
  })

  it('walks over the columns by keys and opens the incidents of one', async () => {
    const { months } = await on.get<Overview>('/api/overview')
    const page = await on.open('/')
    await page.getByRole('group', { name: /^Killed by month/ }).focus()
    await page.keyboard.press('Home')
    expect(await textOf(page, '.chart .told')).toContain(`${months[0]!.incidents} incidents`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/incidents?from=${months[0]!.month}-01*`)
    await page.getByText(`${months[0]!.incidents} incidents`).waitFor()
  })

  it('leads from a bar and from a place on the map to their incidents', async () => {
    const { provinces, places } = await on.get<Overview>('/api/overview')
    const page = await on.open('/')
    await page.getByRole('link', { name: `${provinces[0]!.incidents} incidents of ${provinces[0]!.name}` }).click()
    await page.getByText(`${provinces[0]!.incidents} incidents`).waitFor()
    await page.goBack()
    const top = [...places].filter((place) => place.precision < 3).sort((a, b) => b.killed - a.killed)[0]!
    await page.getByRole('button', { name: new RegExp(`^${top.name}.*: ${top.killed} killed`) }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/incidents?point=*')
    await page.getByText(`${top.incidents} incidents`).waitFor()
  })

  it('is where it was after Back', async () => {
    const page = await on.open('/')
    const bar = page.getByRole('link', { name: /incidents? of Balochistan/ }).first()
    await bar.scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, 400))
    await bar.click()
    await page.waitForURL('**/incidents?admin1=Balochistan')
    await page.goBack()
    await page.locator('[data-total=incidents]').waitFor()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(400)
  })

  it('gives the numbers behind a chart as CSV', async () => {
    const page = await on.open('/')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Data (CSV)' }).first().click(),
    ])
    expect(download.suggestedFilename()).toBe('daybook-draft-months.csv')
  })

  it('says what to do where nothing is left', async () => {
    const page = await on.open('/?admin1=Nowhere')
    await page.getByText('No incident is left by these filters.').waitFor()
    await page.getByRole('link', { name: 'Clear the filters' }).click()
    await page.locator('[data-total=incidents]').waitFor()
  })
})
