// `npm run screens`: pictures of every page of the sample book, light and dark, wide and narrow, into docs/screens/.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSample, openDesk } from '#desk/index.ts'
import { createApp, listen } from '#server/index.ts'
import { openChromium } from '../test/browser/open-chromium.ts'

const OUT = fileURLToPath(new URL('../docs/screens/', import.meta.url))
const WEB_ROOT = fileURLToPath(new URL('../dist/web', import.meta.url))

/** A page, and what shows that it is there. */
const PAGES: readonly (readonly [name: string, path: string, sign: string])[] = [
  ['overview', '/', '[data-total=incidents]'],
  ['inbox', '/inbox', '.form h2, .doubt h2'],
  ['incidents', '/incidents?origin=reports', '[aria-rowindex="2"] .date'],
  ['grid', '/grid', '#cell-0-0'],
  ['documents', '/documents', 'tbody a'],
  ['search', '/search?q=place%3AQuetta', 'section h2'],
  ['check', '/check', 'textarea'],
  ['ledger', '/ledger', 'h1'],
  ['quality', '/quality', 'h1'],
  ['people', '/people', 'h1'],
  ['enter', '/enter', 'textarea'],
]
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 400, height: 800 } }

const folder = await mkdtemp(join(tmpdir(), 'daybook-screens-'))
await makeSample({ folder: join(folder, 'book') })
const desk = await openDesk({ place: { folder: join(folder, 'book'), databaseUrl: null } })
const served = await listen(createApp(desk, { webRoot: WEB_ROOT }), { port: 0 })
const browser = await openChromium()
await mkdir(OUT, { recursive: true })
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      await context.addInitScript(() => localStorage.setItem('daybook-tour', 'seen'))
      const page = await context.newPage()
      for (const [name, path, sign] of PAGES) {
        await page.goto(served.url + path)
        await page.locator(sign).first().waitFor()
        // Fonts and the outlines of the map arrive a moment later.
        await page.waitForTimeout(400)
        await page.screenshot({ path: join(OUT, `${name}-${size}-${colorScheme}.png`) })
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  await served.close()
  await desk.close()
  await rm(folder, { recursive: true, force: true })
}
