import { describe, expect, test } from 'vitest'
import { ingest, toSource } from '#ingest/index.ts'
import type { IngestedDocument } from '#model/index.ts'

const read = async (html: string): Promise<readonly IngestedDocument[]> => {
  const { documents, problems } = await ingest({ name: 'page.html', bytes: new TextEncoder().encode(html) })
  expect(problems).toEqual([])
  return documents
}
const P = `<p>${'Two men were held by the police on Monday after a search of the market, a spokesman said. '.repeat(4)}</p>`
const page = (head: string, body = `<article>${P}${P}${P}</article>`): string =>
  `<html><head>${head}</head><body>${body}</body></html>`

test.each([
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type": "Event", "datePublished": "2027-03-04T01:00:00+05:00"}</script>',
  ],
  [
    'broken JSON-LD',
    '<script type="application/ld+json">{"@type": "NewsArticle",, "datePublished": "2027-03-04"}</script>',
  ],
  ['article:published_time', '<meta property="article:published_time" content="2027-03-04T22:00:00Z">'],
  ['Dublin Core', '<meta name="DC.date.issued" content="4 March 2027">'],
  ['a plain date', '<meta name="date" content="2027-03-04">'],
  [
    'published before modified',
    '<meta property="article:modified_time" content="2027-03-09"><meta property="article:published_time" content="2027-03-04">',
  ],
])('the day of publication from %s', async (_, head) => {
  const [one] = await read(page(head))
  expect([one!.document.published, one!.publishedBasis]).toEqual(['2027-03-04', 'metadata'])
})

test.each([
  ['a time in the article', '<article><time datetime="2027-03-04T10:00">4 March</time>', 'metadata'],
  ['itemprop', '<article><span itemprop="datePublished">March 4, 2027</span>', 'metadata'],
  ['a line of furniture', '<article><p>Updated 4 March 2027</p>', 'furniture'],
])('the day of publication from %s', async (_, body, basis) => {
  const [one] = await read(page('<title>Blast near a market kills four</title>', `${body}${P}${P}</article>`))
  expect([one!.document.published, one!.publishedBasis]).toEqual(['2027-03-04', basis])
})

test('outlet, language and address from the head', async () => {
  const [one] = await read(
    page(
      '<title>Blast kills four</title><meta property="og:site_name" content="The Example Courier"><meta property="og:locale" content="fr_FR"><link rel="canonical" href="https://courier.example/a">',
    ),
  )
  expect(one!.document).toMatchObject({
    outlet: 'The Example Courier',
    language: 'fr',
    url: 'https://courier.example/a',
  })
})

test('a heading in the page gives the headline its place, entities and all', async () => {
  const html = page(
    '<title>Army &amp; police hold two men | Courier</title>',
    `<h1>Army &amp; police <em>hold</em> two men</h1>${P}${P}${P}`,
  )
  const [one] = await read(html)
  const { document, map } = one!
  const headline = document.parts.find((part) => part.kind === 'headline')!
  expect(document.text.slice(headline.start, headline.end)).toBe('Army & police hold two men')
  const place = toSource(map, headline)!
  expect(html.slice(place.start, place.end)).toBe('Army &amp; police <em>hold</em> two men')
})

test('words keep apart where only a line break parted them', async () => {
  const [one] = await read(
    page('', `<article>${P}<p>First line<br>second line</p><p>North<br><br>South</p>${P}</article>`),
  )
  expect(one!.document.text).not.toMatch(/linesecond|NorthSouth/)
})

test('an article too short for one try keeps its places', async () => {
  const html = page(
    '<title>Blast kills four</title>',
    '<div class="comment"><p>Four people were killed, police said.</p></div>',
  )
  const [one] = await read(html)
  const { document, map } = one!
  const part = document.parts.at(-1)!
  const place = toSource(map, part)!
  expect(html.slice(place.start, place.end)).toBe('Four people were killed, police said.')
})

describe('several articles on one page', () => {
  const article = (title: string, body: string) => `<article><h2>${title}</h2>${body}</article>`
  test('are several documents', async () => {
    const titles = ['Police hold two men after search', 'River rises above the old mark']
    const all = await read(page('', titles.map((title) => article(title, P)).join('')))
    expect(all.map(({ document }) => document.title)).toEqual(titles)
  })
  test('unless all but one are teasers', async () => {
    const teaser = article('River rises above the old mark', '<p>The town waits for the flood of the decade.</p>')
    expect(
      await read(page('', article('Police hold two men after search', P + P + P) + teaser.repeat(5))),
    ).toHaveLength(1)
  })
  test('unless they are comments without a heading', async () => {
    expect(
      await read(
        page('', article('Police hold two men after search', P + P + P) + `<article>${P}</article>`.repeat(3)),
      ),
    ).toHaveLength(1)
  })
})

test('a table keeps its columns in line under headings over several, and its caption', async () => {
  const table = `<table><caption>Raids</caption><tr><th rowspan="2">Town</th><th colspan="2">Raids</th></tr>
<tr><th>2027</th><th>2028</th></tr><tr><td rowspan="2">Ost</td><td>4</td><td>5</td></tr><tr><td>6</td><td>7</td></tr></table>`
  const [one] = await read(page('', `<article>${P}${table}${P}</article>`))
  const { parts, text } = one!.document
  const found = parts.find(({ kind }) => kind === 'table')!
  expect(text.slice(found.start, found.end)).toBe('Town\tRaids\t\n\t2027\t2028\nOst\t4\t5\n\t6\t7')
  expect(text).toContain('\nRaids\n')
})

test('a cell that says it spans a million columns spans a page', async () => {
  const table =
    '<table><tr><td colspan="1000000" rowspan="1000000">Raids</td></tr><tr><td>4</td><td>5</td></tr><tr><td>4</td><td>5</td></tr></table>'
  const [one] = await read(page('', `<article>${P}${table}${P}</article>`))
  expect(one!.document.text.length).toBeLessThan(2_000)
})

describe('hostile pages are read in linear time and never throw', () => {
  test.each([
    ['nested elements', '<div>'.repeat(60_000) + P],
    ['nested inline elements', '<b><i>x '.repeat(20_000)],
    ['nested tables', `${'<table><tr><td>'.repeat(20_000)}${P}`],
    ['unmatched end tags', `${'<div>'.repeat(20_000)}${'</span>'.repeat(20_000)}${P}`],
    ['unclosed tags', `${P}<p>Some words <a href="x`],
    ['unclosed script', `${P}<script>${'var a = "<p>";'.repeat(20_000)}`],
    ['brackets', '<'.repeat(100_000) + P],
    ['ampersands', '&'.repeat(100_000) + P],
    ['attributes', `<div ${'a=1 '.repeat(60_000)}>${P}`],
    ['line breaks', 'Some words<br>'.repeat(20_000)],
    ['articles', '<article><h2>Some headline of this one</h2><p>'.repeat(5_000)],
    ['several heads and bodies', `<head><body><html><head><body>${P}</body></html></head>${P}`],
  ])('%s', { timeout: 60_000 }, async (_, body) => {
    const { documents, problems } = await ingest({
      name: 'page.html',
      bytes: new TextEncoder().encode(`<html><body>${body}`),
    })
    expect(documents.length + problems.length).toBeGreaterThan(0)
  })
})
