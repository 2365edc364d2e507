// Real news for the bench, where the shared data lies beside the checkout: its texts are read, never kept.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const SHARED = process.env.DAYBOOK_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url))

/** Stories of a kind, as many as there are digests. */
const MOST = 200

/** A kind of stories, and some of it. */
export interface Stories {
  readonly kind: string
  readonly texts: readonly string[]
}

/**
 * The first `length` characters of 200 news reports that are as long: wire reports of political violence (the MUC-4
 * corpus, all in lower case) and local newspapers (the LGL corpus). A corpus that is not there is left out.
 */
export function newsStories(length = 3000): Stories[] {
  const sources = [
    { kind: 'wire reports (MUC-4)', file: 'data/muc4/train.json.gz', read: wireReports },
    { kind: 'local news (LGL)', file: 'data/geoparsing/lgl.xml.gz', read: localNews },
  ]
  return sources
    .map(({ kind, file, read }) => ({ kind, path: join(SHARED, file), read }))
    .filter(({ path }) => existsSync(path))
    .map(({ kind, path, read }) => ({
      kind,
      texts: read(gunzipSync(readFileSync(path)).toString('utf8'))
        .filter((text) => text.length >= length)
        .slice(0, MOST)
        .map((text) => text.slice(0, length)),
    }))
}

const wireReports = (lines: string): string[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly doctext: string }).doctext)

const localNews = (xml: string): string[] =>
  [...xml.matchAll(/<text>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )
