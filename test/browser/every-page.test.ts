import { describe, expect, it } from 'vitest'
import { memoryDesk } from '../server/memory-desk.ts'
import { breaches } from './breaches.ts'
import { onAPage, textOf } from './on-a-page.ts'

const on = onAPage(async () => memoryDesk())

/** Every page, with something on it that shows that it is there. */
const PAGES = [
  ['/', '[data-total=incidents]'],
  ['/?from=2027-03-01&to=2027-08-31&admin1=Balochistan', '.strip'],
  ['/incidents', '[aria-rowindex="2"]'],
  ['/incidents/u0007', 'aside h2'],
  ['/documents', 'tbody a'],
  ['/documents?add=1', 'textarea'],
  ['/documents/d-bazaar', '.stretch'],
  ['/documents/d-review', '.stretch'],
  ['/check', 'textarea'],
  ['/tables', '[data-total=table]'],
  ['/releases', 'tbody th'],
  ['/reports', 'h1'],
  ['/reports/effect', 'h1'],
  ['/inbox', '.form h2'],
  ['/grid', '#cell-0-0'],
  ['/search?q=Quetta', 'section h2'],
  ['/people', 'h2'],
  ['/quality', 'h1'],
  ['/enter', 'textarea'],
  ['/ledger', '.empty'],
  ['/sides', '.empty'],
  ['/nowhere', 'h1'],
] as const
const NARROW = { viewport: { width: 400, height: 800 }, hasTouch: true }

describe('every page', () => {
  it.each(PAGES)('%s fits 400 px without scrolling sideways', async (path, sign) => {
    const page = await on.open(path, NARROW)
    await page.locator(sign).first().waitFor()
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over).toBe(0)
    const bar = (await page.getByRole('navigation', { name: 'Pages' }).boundingBox())!
    expect(Math.round(bar.y + bar.height)).toBe(800)
  })

  it.each(PAGES)('%s breaks no rule of accessibility, by light or in the dark', async (path, sign) => {
    const page = await on.open(path, { reducedMotion: 'reduce' })
    await page.locator(sign).first().waitFor()
    expect(await breaches(page)).toEqual([])
  })

  it('follows the system into the dark, and the reader out of it', async () => {
    const page = await on.open('/', { colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await paper()).toBe('rgb(22, 22, 21)')
    await page.getByRole('button', { name: 'System colours' }).click()
    expect(await paper()).toBe('rgb(251, 250, 247)')
    await page.reload()
    expect(await paper()).toBe('rgb(251, 250, 247)')
  })

  it('reaches nothing but its own server', async () => {
    const page = await on.open('/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const [path, sign] of PAGES) {
      await page.goto(on.url + path)
      await page.locator(sign).first().waitFor()
    }
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((url) => !url.startsWith(on.url))).toEqual([])
  })
})

describe('the keys of every page', () => {
  it('/ searches and Enter goes there', async () => {
    const page = await on.open('/check')
    await page.locator('h1').click()
    await page.keyboard.press('/')
    await page.keyboard.type('Quetta')
    await page.getByRole('link', { name: /^All \d+ incidents with “Quetta”/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/documents/d-bazaar')
  })

  it('Ctrl-K opens the palette, arrows choose, Esc closes', async () => {
    const page = await on.open('/')
    await page.locator('[data-total=incidents]').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('check')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/check')
  })

  it('? shows the keys, g and a letter goes to a page', async () => {
    const page = await on.open('/')
    await page.locator('[data-total=incidents]').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForURL('**/documents')
  })
})

describe('waiting and failing', () => {
  it('shows progress after 200 ms and says what is done after two seconds', async () => {
    const page = await on.open('/check')
    let answer: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/overview', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.locator('.wait .line').waitFor()
    expect(await textOf(page, '.wait')).toBe('Counting the incidents')
    await page.locator('.wait p', { hasText: 'Counting the incidents …' }).waitFor()
    answer()
    await page.locator('.wait .line').waitFor({ state: 'detached' })
  })
})
