import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from './open-chromium.ts'

const FILE = fileURLToPath(new URL('../../dist/checker.html', import.meta.url))
const REPORT = `Quiet spring

Clashes rose from 15 in April 2031 to 29 in May 2031, an increase of 83 per cent.

Of the 40 people hurt, 10 were children, a quarter.`

let browser: Browser
let errors: string[] = []
let asked: string[] = []
beforeAll(async () => {
  browser = await openChromium()
}, 120_000)
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  const [seen, requests] = [errors, asked]
  errors = []
  asked = []
  expect(seen).toEqual([])
  expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([])
})
afterAll(() => browser?.close())

/** The page, opened from the disk as a journalist would open it. */
async function open(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(FILE).href)
  return page
}

describe('the checker, a page without a server', () => {
  it('is one file under 3 MB that may open no connection', async () => {
    expect(statSync(FILE).size).toBeLessThan(3_000_000)
    const html = readFileSync(FILE, 'utf8')
    expect(html).toContain("connect-src 'none'")
    // Its colours and type are those of the desk.
    expect(html).toMatch(/--paper:\s*[#\w]/)
    expect(html.match(/<(?:script|link|img)\b[^>]*\b(?:src|href)=/g)).toBeNull()
    const page = await open()
    const failure = await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'))
    expect(failure).toBe('refused')
    errors = errors.filter((error) => !/Content Security Policy|Failed to load|Fetch API/.test(error))
    asked = []
  })

  it('shows a wrong verdict beside the figure of a pasted text', async () => {
    const page = await open()
    await page.getByLabel('Text to check').fill(REPORT)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    const wrong = page.locator('.note.wrong')
    expect(await wrong.innerText()).toContain('93')
    expect(await page.locator('.summary').first().innerText()).toMatch(/\d+ figures, \d+ could be checked: .*1 wrong/)
    expect(await page.getByText('Overrule this verdict').count()).toBe(0)
    await page.getByRole('button', { name: 'Check another text' }).click()
    expect(await page.getByLabel('Text to check').inputValue()).toBe(REPORT)
  })

  it('reads a saved web page', async () => {
    const page = await open()
    const html = `<!doctype html><html><head><title>Spring</title></head><body><nav><a href="#">Home</a></nav><article><h1>Quiet spring</h1>${REPORT.split(
      '\n\n',
    )
      .slice(1)
      .map((line) => `<p>${line} It was told by the ministry at a briefing for the press on the following day.</p>`)
      .join('')}</article></body></html>`
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'spring.html', mimeType: 'text/html', buffer: Buffer.from(html) }])
    await page.getByText('spring.html').waitFor()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.note.wrong').waitFor()
    expect(await page.locator('.text').innerText()).not.toContain('Home')
  })

  it('lays a text beside the one that it cites', async () => {
    const page = await open()
    await page.getByLabel('Text to check').fill('In 2030, 2,371 people were injured in clashes.')
    await page.getByRole('button', { name: 'Lay it beside another text' }).click()
    await page.getByLabel('The other text').fill('In 2031, clashes injured 2,371 people and killed 846.')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    const words = 'In the source ‘2,371’ is dated ‘2031’, here ‘2030’.'
    // Beside its figure, and below with both sentences.
    await page.locator('.note.wrong').getByText(words).waitFor()
    await page.locator('.pair').getByText(words).waitFor()
  })

  it('says why a file cannot be read', async () => {
    const page = await open()
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') }])
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.getByText('scan.pdf is').waitFor()
  })
})
