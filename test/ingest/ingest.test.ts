import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ingest, ingestLines, MAX_BYTES, READERS, readLine } from '#ingest/index.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const STORY =
  'Blast near a market kills four\n\nHILL TOWN: Four people were killed on Monday by a blast near the market, police said.'

/** Name, bytes, and words that the one problem must have: the input, and what to do. */
const BAD: readonly [string, Uint8Array, readonly string[]][] = [
  ['empty.txt', encode(''), ['empty']],
  ['blank.txt', encode(' \n\t\r\n'), ['empty']],
  ['program.bin', new Uint8Array([127, 69, 76, 70, 0, 0, 1, 2]), ['binary', 'save']],
  ['noise.txt', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 31), ['binary']],
  ['report.pdf', encode('%PDF-1.7\nwords'), ['PDF', 'cannot read yet', '.txt']],
  ['report.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), ['office', 'cannot read yet']],
  ['reports.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), ['unpack']],
  ['scan.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), ['picture']],
  ['clip.mp4', new Uint8Array([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70]), ['transcript']],
  ['events.csv', encode('date,killed\n2027-03-03,4\n'), ['table', '.jsonl']],
  ['mail.eml', encode('Subject: Report\nContent-Transfer-Encoding: base64\n\nQmxhc3Q='), ['mail', '.txt']],
  ['furniture.txt', encode('Short Url\nFollow\nShare'), ['no article']],
  ['frame.html', encode('<html><body><script>var a = 1</script></body></html>'), ['no article']],
  ['list.json', encode('[\n{"id": 1, "text": "a"}\n]'), ['one', 'object a line']],
]
describe('a bad input is one clear sentence', () => {
  test.each(BAD)('%s', async (name, bytes, words) => {
    const { documents, problems } = await ingest({ name, bytes })
    expect(documents).toEqual([])
    expect(problems).toHaveLength(1)
    for (const word of [name, ...words]) expect(problems[0]!.message).toContain(word)
    expect(problems[0]!.message).toMatch(/[^.]\.$/)
  })

  test('a file over the limit is refused before it is decoded', async () => {
    const { problems } = await ingest({ name: 'huge.txt', bytes: new Uint8Array(MAX_BYTES + 1) })
    expect(problems[0]!.message).toMatch(/^huge\.txt has 50 MB and 50 MB is the most .*split/)
  })

  test('a supplied day that is no day', async () => {
    const { problems } = await ingest({ name: 'a.txt', bytes: encode(STORY), published: '2027-02-30' })
    expect(problems[0]!.message).toBe('invalid publication date for a.txt: 2027-02-30; write YYYY-MM-DD.')
  })
})

describe('encodings', () => {
  const wide = (text: string, littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
    return new Uint8Array(view.buffer)
  }
  const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
  const text = STORY.replace('market,', 'caf\u00e9,')
  test.each([
    ['UTF-8', encode(text), 'utf-8', 0],
    ['UTF-8 with a mark', encode(`\ufeff${text}`), 'utf-8', 0],
    ['UTF-16 with a mark', wide(`\ufeff${text}`, true), 'utf-16le', 0],
    ['big-endian UTF-16 with a mark', wide(`\ufeff${text}`, false), 'utf-16be', 0],
    ['UTF-16 without a mark', wide(text, true), 'utf-16le', 0],
    ['windows-1252', latin(text), 'windows-1252', 1],
  ] as const)('%s', async (_, bytes, encoding, issues) => {
    const { documents } = await ingest({ name: 'a.txt', bytes, published: '2027-03-03' })
    expect(documents[0]!.source.encoding).toBe(encoding)
    expect(documents[0]!.document.text).toContain('caf\u00e9,')
    expect(documents[0]!.issues).toHaveLength(issues)
  })

  test('a page in the charset that it declares', async () => {
    const page = `<html><head><meta charset="iso-8859-2"><title>Stra\xbe</title></head><body><p>Stra\xbe st\xf8l</p></body></html>`
    const { documents } = await ingest({ name: 'a.html', bytes: latin(page) })
    expect(documents[0]!.source.encoding).toBe('iso-8859-2')
    expect(documents[0]!.document.text).toContain('Straž')
  })

  test('UTF-8 that was cut in the middle of a letter stays UTF-8', async () => {
    const bytes = encode(`${'Caf\u00e9 by caf\u00e9 the men were sought. '.repeat(12)}caf\u00e9`).slice(0, -1)
    const { documents } = await ingest({ name: 'a.txt', bytes, published: '2027-03-03' })
    expect(documents[0]!.source.encoding).toBe('utf-8')
    expect(documents[0]!.issues[0]!.message).toMatch(/^1 character is damaged/)
  })
})

describe('publication date', () => {
  const read = async (text: string, published?: string) => {
    const { documents } = await ingest({ name: 'a.txt', bytes: encode(text), ...(published ? { published } : {}) })
    const { document, publishedBasis, issues } = documents[0]!
    return [document.published, publishedBasis, issues.map((issue) => issue.code).join()]
  }
  const body = 'Four people were killed on 2 March 2027 by a blast near the market, police said.'
  test.each([
    ['furniture', `Blast kills four\nUpdated 3 March 2027\n\n${body}`, ['2027-03-03', 'furniture', '']],
    [
      'published before updated',
      `Blast kills four\nUpdated 5 March 2027\nPublished 3 March 2027\n\n${body}`,
      ['2027-03-03', 'furniture', ''],
    ],
    ['the dateline', `Blast kills four\n\nHILL TOWN, March 4, 2027 — ${body}`, ['2027-03-04', 'dateline', '']],
    [
      'a mail header',
      `From: a@example.org\nDate: Wed, 3 Mar 2027 10:00:00 +0000\nSubject: Blast kills four\n\n${body}`,
      ['2027-03-03', 'metadata', ''],
    ],
    ['never the body', `Blast kills four people in town\n\n${body}`, [null, 'unknown', 'published-unknown']],
    [
      'never a caption',
      `Blast kills four\n\nA guard on March 3, 2027. (Photo: Agency)\n\n${body}`,
      [null, 'unknown', 'published-unknown'],
    ],
    ['never "5 sec ago"', `Blast kills four\nUpdated 5 sec ago\n\n${body}`, [null, 'unknown', 'published-unknown']],
    [
      'never a dateline without its year',
      `Blast kills four\n\nHILL TOWN, March 4 — ${body}`,
      [null, 'unknown', 'published-unknown'],
    ],
  ] as const)('%s', async (_, text, want) => expect(await read(text)).toEqual(want))

  test('a supplied day fills a gap, and does not replace what the file says', async () => {
    expect(await read(`Blast kills four people\n\n${body}`, '2027-03-09')).toEqual(['2027-03-09', 'given', ''])
    const own = await read(`Blast kills four\nUpdated 3 March 2027\n\n${body}`, '2027-03-09')
    expect(own).toEqual(['2027-03-03', 'furniture', 'published-differs'])
  })

  test('the issue says what stood in the way', async () => {
    const { documents } = await ingest({
      name: 'a.txt',
      bytes: encode(`Blast kills four\nUpdated 5 sec ago\n\n${body}`),
    })
    expect(documents[0]!.issues[0]!.message).toContain('“Updated 5 sec ago” counts from a moment')
  })
})

test('ids come from the bytes, numbered where a file holds several', async () => {
  const one = await ingest({ name: 'a.txt', bytes: encode(STORY) })
  const same = await ingest({ name: 'another-name.txt', bytes: encode(STORY) })
  expect(one.documents[0]!.document.id).toMatch(/^[0-9a-f]{12}$/)
  expect(same.documents[0]!.document.id).toBe(one.documents[0]!.document.id)
  const two = await ingest({ name: 'b.txt', bytes: encode(`${STORY}\n\n***\n\n${STORY.replace('four', 'five')}`) })
  expect(two.documents.map(({ document }) => document.id.slice(12))).toEqual(['-1', '-2'])
})

test('readLine has the keys of `daybook read --json`, in order', async () => {
  const { documents } = await ingest({ name: 'a.txt', bytes: encode(STORY) })
  const line = readLine(documents[0]!)
  expect(Object.keys(line)).toEqual([
    'id',
    'title',
    'byline',
    'outlet',
    'published',
    'language',
    'url',
    'text',
    'parts',
  ])
  expect(line.parts.map((part) => line.text.slice(part.start, part.end))).toEqual([
    'Blast near a market kills four',
    'HILL TOWN:',
    'Four people were killed on Monday by a blast near the market, police said.',
  ])
})

test('every reader has a format of its own, and the last takes what is left', () => {
  expect(new Set(READERS.map((reader) => reader.format)).size).toBe(READERS.length)
  expect(READERS.at(-1)!.accepts({ name: 'x', source: 'anything', published: undefined })).toBe(true)
})

describe('JSON lines', () => {
  const read = (text: string) => ingest({ name: 'news.jsonl', bytes: encode(text) })

  test('given ids, titles and days are kept, and the text stays as it is', async () => {
    const text = '  Blast\u00a0kills four \n\nShare\n\nHILL TOWN:  Four people were killed, police said. '
    const { documents } = await read(
      JSON.stringify({ id: 'x-1', text, title: 'A title', published: '2027-03-03T05:00:00Z' }),
    )
    const { document, publishedBasis } = documents[0]!
    expect(document).toMatchObject({ id: 'x-1', text, title: 'A title', published: '2027-03-03' })
    expect(publishedBasis).toBe('given')
    expect(document.parts.map((part) => [part.kind, text.slice(part.start, part.end)])).toEqual([
      ['headline', 'Blast\u00a0kills four'],
      ['dateline', 'HILL TOWN:'],
      ['paragraph', 'Four people were killed, police said.'],
    ])
  })

  test('a record is one document, even where a file would be split', async () => {
    const text = `${STORY}\n\n***\n\n${STORY.replace('four', 'five')}`
    expect((await read(JSON.stringify({ id: 1, text }))).documents).toHaveLength(1)
  })

  test.each([
    ['{"id": 1, "text": ', 'not valid JSON'],
    ['[1, 2]', 'not a JSON object'],
    ['{"id": 1}', 'has no "text"'],
    ['{"id": 1, "text": " "}', '"text" is empty'],
    ['{"id": {}, "text": "a"}', 'invalid id'],
    ['{"id": "good-1", "text": "again"}', 'used on line 1'],
  ])('line 3 is broken: %s', async (line, words) => {
    const { documents, problems } = await read(
      `{"id":"good-1","text":"One."}\n{"id":"good-2","text":"Two."}\n${line}\n{"id":"good-4","text":"Four."}\n`,
    )
    expect(documents.map(({ document }) => document.id)).toEqual(['good-1', 'good-2', 'good-4'])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toMatch(/^news\.jsonl line 3: /)
    expect(problems[0]!.message).toContain(words)
  })

  test('a stream of any size gives the same documents, line by line', async () => {
    const lines = ['{"id":"a","text":"Ein Stra\u00dfenkampf."}', '', 'broken', '{"text":"No id."}']
    const bytes = encode(lines.join('\n'))
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7))
    const whole = await ingest({ name: 'a.jsonl', bytes })
    const streamed = []
    for await (const one of ingestLines('a.jsonl', chunks)) streamed.push(one)
    expect(streamed.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(streamed.flatMap(({ documents }) => documents.map(({ document }) => document))).toEqual(
      whole.documents.map(({ document }) => document),
    )
    expect(streamed.flatMap(({ problems }) => problems)).toEqual(whole.problems)
  })
})

const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
describe.skipIf(!existsSync(seeds))('the seed files (../shared/seeds)', () => {
  test('two files are four documents with their headlines; one has no publication date and says why', async () => {
    const read = []
    for (const name of readdirSync(seeds).sort())
      read.push(...(await ingest({ name, bytes: readFileSync(`${seeds}/${name}`) })).documents)
    expect(read.map(({ document }) => document.published)).toEqual(['2024-03-07', null, '2025-02-15', '2025-12-07'])
    expect(new Set(read.map(({ document }) => document.title)).size).toBe(4)
    for (const { document } of read) {
      expect(document.title.length).toBeGreaterThan(40)
      expect(document.text.split('\n')[0]).toBe(document.title)
      expect(document.parts.filter((part) => part.kind === 'headline')).toHaveLength(1)
      expect(document.parts.filter((part) => part.kind === 'bullet')).toHaveLength(2)
      expect(document.parts.filter((part) => part.kind === 'dateline')).toHaveLength(1)
      expect(document.text).not.toMatch(/Short Url|^Follow$|Updated/m)
    }
    expect(read[1]!.issues[0]!.message).toContain('5 sec ago')
  })
})
