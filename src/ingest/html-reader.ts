import type { Reader } from './reader.ts'

const PAGE_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|table|meta)\b/i

/** Web pages: Mozilla Readability chooses the article, a page with several articles gives several documents. */
export const htmlReader: Reader = {
  format: 'HTML',
  mediaType: 'text/html',
  accepts: ({ name, source }) =>
    PAGE_START.test(source.slice(0, 4096)) || (/\.x?html?$/i.test(name) && /<[a-z!/]/i.test(source)),
  async read(file) {
    // The parser and Readability take about 100 ms to load, which a text file should not pay for.
    const { readPage } = await import('./html/read-page.ts')
    return readPage(file)
  },
}
