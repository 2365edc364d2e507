import { openChromium } from './open-chromium.ts'

/** A browser that prints pages and draws pictures; made for one report and closed after it. */
export interface Printer {
  pdf(html: string, foot: string): Promise<Uint8Array>
  pictures(svgs: readonly string[]): Promise<readonly { png: Uint8Array; width: number; height: number }[]>
  close(): Promise<void>
}

/** Starts the browser for printing. `cache` is the folder that it is unpacked to, once. */
export async function startPrinter(cache: string): Promise<Printer> {
  const browser = await openChromium(cache)
  return {
    async pdf(html, foot) {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.setContent(html, { waitUntil: 'load' })
      const bytes = await page.pdf({
        format: 'A4',
        margin: { top: '18mm', bottom: '20mm', left: '20mm', right: '20mm' },
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: `<div style="font:7pt sans-serif;color:#444;width:100%;padding:0 20mm;display:flex;justify-content:space-between"><span>${foot}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
        printBackground: true,
        tagged: true,
        outline: true,
      })
      await page.close()
      return new Uint8Array(bytes)
    },
    async pictures(svgs) {
      const page = await browser.newPage({ javaScriptEnabled: false, deviceScaleFactor: 2 })
      const pictures: { png: Uint8Array; width: number; height: number }[] = []
      for (const svg of svgs) {
        await page.setContent(`<style>body{margin:0;background:#fff;display:inline-block}</style>${svg}`)
        const drawn = page.locator('svg').first()
        const box = (await drawn.boundingBox()) ?? { width: 680, height: 240 }
        pictures.push({ png: new Uint8Array(await drawn.screenshot()), width: box.width, height: box.height })
      }
      await page.close()
      return pictures
    },
    close: () => browser.close(),
  }
}
