import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ingest, toSource } from '#ingest/index.ts'
import type { IngestedDocument } from '#model/index.ts'
import type { Measure } from './measures.ts'

interface SavedPage {
  readonly name: string
  readonly source: Uint8Array
  readonly expected: string
  readonly metadata: Readonly<Record<string, string | null>>
}

/**
 * How well articles are told from 130 saved pages (mozilla/readability, Apache-2.0), in percent: words of the article,
 * title, byline, day of publication, and how much of the text is found again at its place in the page.
 * `onPage` sees every page, for listing misses.
 */
export async function measurePages(sharedDir: string, onPage?: (page: PageScore) => void): Promise<Measure[]> {
  const pages = savedPages(join(sharedDir, 'data/readability-pages/test-pages.tar.gz'))
  const scores: PageScore[] = []
  for (const page of pages) {
    const score = await scoreOf(page)
    scores.push(score)
    onPage?.(score)
  }
  const mean = (read: (score: PageScore) => number | null) => {
    const values = scores.map(read).filter((value) => value !== null)
    return (100 * values.reduce((sum, value) => sum + value, 0)) / values.length
  }
  return [
    { name: 'pages: article words, mean F1', value: mean((score) => score.f1) },
    { name: 'pages: articles with F1 of 0.9 or more', value: mean((score) => Number(score.f1 >= 0.9)) },
    { name: 'pages: title', value: mean((score) => score.title) },
    { name: 'pages: byline', value: mean((score) => score.byline) },
    { name: 'pages: day of publication', value: mean((score) => score.published) },
    { name: 'pages: one document a page', value: mean((score) => Number(score.documents === 1)) },
    { name: 'pages: parts found again in the page', value: mean((score) => score.mapped) },
  ]
}

/** What one page scored; null where the expectation is silent. */
export interface PageScore {
  readonly name: string
  readonly documents: number
  readonly f1: number
  readonly title: number | null
  readonly byline: number | null
  readonly published: number | null
  /** Share of the parts whose place in the page holds their words. */
  readonly mapped: number
  readonly got: IngestedDocument | undefined
  readonly want: SavedPage
}

async function scoreOf(page: SavedPage): Promise<PageScore> {
  const { documents } = await ingest({ name: `${page.name}.html`, bytes: page.source })
  const got = documents[0]
  const text = documents.map(articleText).join('\n')
  const { title, byline, publishedTime } = page.metadata
  return {
    name: page.name,
    documents: documents.length,
    f1: wordF1(wordsOf(text), wordsOf(withoutTags(page.expected))),
    title: title ? Number(same(got?.document.title, title)) : null,
    byline: byline ? Number(same(got?.document.byline, byline)) : null,
    published: publishedTime ? Number(got?.document.published === publishedTime.slice(0, 10)) : null,
    mapped: got ? partsFoundAgain(got, page.source) : 0,
    got,
    want: page,
  }
}

/** Goes back from every part to the page and compares the words that stand there. */
function partsFoundAgain({ document, source, map }: IngestedDocument, bytes: Uint8Array): number {
  const page = new TextDecoder(source.encoding).decode(bytes)
  const found = document.parts.filter((part) => {
    const place = toSource(map, part)
    if (!place) return false
    const there = wordsOf(withoutTags(page.slice(place.start, place.end)))
    return wordF1(there, wordsOf(document.text.slice(part.start, part.end))) >= 0.9
  })
  return found.length / Math.max(1, document.parts.length)
}

/** A document's text without its headline, which the expected articles leave out. */
const articleText = ({ document: { text, parts } }: IngestedDocument): string =>
  parts
    .filter((part) => part.kind !== 'headline')
    .map((part) => text.slice(part.start, part.end))
    .join('\n')

const same = (a: string | null | undefined, b: string | null | undefined): boolean => plain(a) === plain(b)
const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/^\s*by\b:?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** F1 over words as bags: order is kept by construction, and moved captions should not count twice. */
function wordF1(got: readonly string[], want: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of want) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of got) {
    const count = left.get(word) ?? 0
    if (count > 0) hits++
    left.set(word, count - 1)
  }
  return got.length + want.length === 0 ? 1 : (2 * hits) / (got.length + want.length)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const INLINE =
  /<\/?(?:a|abbr|b|bdi|big|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|tt|u|var)\b[^>]*>/gi

function withoutTags(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, ' ')
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

function savedPages(path: string): SavedPage[] {
  const files = new Map<string, Uint8Array>()
  for (const [name, bytes] of tarEntries(gunzipSync(readFileSync(path)))) files.set(name, bytes)
  const text = (name: string) => new TextDecoder().decode(files.get(name))
  return [...files.keys()]
    .filter((name) => name.endsWith('/source.html'))
    .sort()
    .map((name) => {
      const folder = name.slice(0, -'source.html'.length)
      return {
        name: folder.split('/').at(-2)!,
        source: files.get(name)!,
        expected: text(`${folder}expected.html`),
        metadata: JSON.parse(text(`${folder}expected-metadata.json`)),
      }
    })
}

/** The files of a tar archive: a 512-byte header each, the name first, the size in octal at 124. */
function* tarEntries(archive: Uint8Array): Generator<[string, Uint8Array]> {
  const field = (at: number, length: number) =>
    new TextDecoder().decode(archive.subarray(at, at + length)).replace(/\0[\s\S]*$/, '')
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(field(at + 124, 12).trim(), 8)
    const prefix = field(at + 345, 155)
    yield [(prefix ? `${prefix}/` : '') + field(at, 100), archive.subarray(at + 512, at + 512 + size)]
    at += 512 + Math.ceil(size / 512) * 512
  }
}
