import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Desk } from '#desk/index.ts'
import { createApp, type Listening, listen, type ServedDesk } from '#server/index.ts'
import { openChromium } from './open-chromium.ts'

export const WEB_ROOT = fileURLToPath(new URL('../../dist/web', import.meta.url))

export interface OpenOptions extends BrowserContextOptions {
  readonly expectedError?: RegExp
  /** A computer on which the tour was not seen yet. */
  readonly isFirstVisit?: boolean
}

type Opened = ServedDesk & Pick<Desk, 'close'>

export interface OnAPage<D extends Opened = Opened> {
  readonly url: string
  /** The desk behind the page, to change its book. */
  readonly desk: D
  /** A fresh page of the app; what it writes to its console as an error fails the test. */
  open(path: string, options?: OpenOptions): Promise<Page>
  get<T>(path: string): Promise<T>
}

/** A browser and a served desk for the tests of one file. Call it once at its top. */
export function onAPage<D extends Opened>(openDesk: () => Promise<D>): OnAPage<D> {
  let browser: Browser
  let served: Listening
  let desk: D
  let errors: string[] = []
  beforeAll(async () => {
    if (!existsSync(WEB_ROOT)) throw new Error('dist/web is missing: run "npm run build" before the browser tests')
    desk = await openDesk()
    served = await listen(createApp(desk, { webRoot: WEB_ROOT, log: console.log }), { port: 0 })
    browser = await openChromium()
  }, 120_000)
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    const seen = errors
    errors = []
    expect(seen).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await desk?.close()
  })
  return {
    get url() {
      return served.url
    },
    get desk() {
      return desk
    },
    async open(path, { expectedError, isFirstVisit = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      if (!isFirstVisit) await context.addInitScript(() => localStorage.setItem('daybook-tour', 'seen'))
      const page = await context.newPage()
      // Shorter than a test may take, so that a failure names the line that waited.
      page.setDefaultTimeout(40_000)
      page.on('console', (message) => {
        if (message.type() === 'error' && !expectedError?.test(message.text())) errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(served.url + path)
      return page
    },
    async get<T>(path: string) {
      return (await (await fetch(served.url + path)).json()) as T
    },
  }
}

/** The text of the first element that a selector finds, white space made single. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim()
