// `npm run screens`: pictures of every page of the sample book, light and dark, wide and narrow, into docs/screens/.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { makeSample, openDesk } from '#desk/index.ts'
import { createApp, listen } from '#server/index.ts'
import { openChromium } from '../test/browser/open-chromium.ts'

const OUT = fileURLToPath(new URL('../docs/screens/', import.meta.url))
const WEB_ROOT = fileURLToPath(new URL('../dist/web', import.meta.url))
/** Small enough for a folder of seventy; letters stay sharp. */
const QUALITY = 0.8
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 400, height: 800 } }

interface Shown {
  readonly name: string
  readonly path: string
  /** What shows that the page is there. */
  readonly sign: string
  /** What a reader does before there is something to see. */
  readonly act?: (page: Page) => Promise<void>
}

const folder = await mkdtemp(join(tmpdir(), 'daybook-screens-'))
await makeSample({ folder: join(folder, 'book') })
const desk = await openDesk({ place: { folder: join(folder, 'book'), databaseUrl: null } })
await desk.releases.cut('v2025.12')
const { rows } = await desk.incidents({ origin: ['reports'] }, { limit: 50 })
const told = rows.find(({ reports }) => reports > 1) ?? rows[0]!
const checked = (await desk.documents({ limit: 100 })).rows.toSorted((a, b) => b.figures - a.figures)[0]!

const PAGES: readonly Shown[] = [
  { name: 'overview', path: '/', sign: '[data-total=incidents]' },
  { name: 'inbox', path: '/inbox', sign: '.form h2, .doubt h2' },
  { name: 'incidents', path: '/incidents?origin=reports', sign: '[aria-rowindex="2"] .date' },
  { name: 'incident', path: `/incidents/${told.id}?origin=reports`, sign: 'aside blockquote' },
  { name: 'grid', path: '/grid', sign: '#cell-0-0' },
  { name: 'documents', path: '/documents', sign: 'tbody a' },
  { name: 'document', path: `/documents/${checked.id}`, sign: '.stretch' },
  { name: 'search', path: '/search?q=place%3AQuetta', sign: 'section h2' },
  { name: 'check', path: '/check', sign: 'textarea' },
  { name: 'ledger', path: '/ledger', sign: 'article h2' },
  { name: 'sides', path: '/sides', sign: 'blockquote, details' },
  { name: 'tables', path: '/tables?rows=year&columns=province&origin=UCDP+GED', sign: '[data-total=table]' },
  {
    name: 'reports',
    path: '/reports',
    sign: 'iframe',
    async act(page) {
      await page.getByLabel('Period', { exact: true }).fill('2014')
      await page.getByRole('button', { name: 'Preview' }).click()
    },
  },
  { name: 'effect', path: '/reports/effect?date=2014-06-15&origin=UCDP+GED', sign: '#main svg' },
  { name: 'outlook', path: '/reports/outlook?origin=UCDP+GED', sign: 'tbody th' },
  { name: 'releases', path: '/releases?from=v2025.12&to=draft', sign: 'h2' },
  { name: 'quality', path: '/quality', sign: 'h1' },
  { name: 'people', path: '/people', sign: 'h1' },
  { name: 'enter', path: '/enter', sign: 'textarea' },
]

/** The browser's own encoder makes a picture a fourth as large as a PNG. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      canvas.getContext('2d')!.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality)
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, quality: QUALITY },
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

const served = await listen(createApp(desk, { webRoot: WEB_ROOT }), { port: 0 })
const browser = await openChromium()
const pictures = new Map<string, Buffer>()
try {
  const encoder = await browser.newPage()
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    await context.addInitScript(() => localStorage.setItem('daybook-tour', 'seen'))
    const page = await context.newPage()
    for (const { name, path, sign, act } of PAGES) {
      await page.goto(served.url + path)
      await act?.(page)
      await page.locator(sign).first().waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        // Fonts and the outlines of the map arrive a moment later.
        await page.waitForTimeout(600)
        pictures.set(`${name}-${size}-${colorScheme}.webp`, await toWebp(encoder, await page.screenshot()))
      }
    }
    await context.close()
  }
  // Only a whole set takes the place of the last one.
  await mkdir(OUT, { recursive: true })
  for (const old of await readdir(OUT)) await rm(join(OUT, old))
  for (const [file, bytes] of pictures) await writeFile(join(OUT, file), bytes)
} finally {
  await browser.close()
  await served.close()
  await desk.close()
  await rm(folder, { recursive: true, force: true })
}
