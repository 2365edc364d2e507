import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ingest, toBytes, toSource } from '#ingest/index.ts'
import type { IngestedDocument } from '#model/index.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function expectLaws({ document, map, source }: IngestedDocument, bytes: Uint8Array): void {
  const decoded = new TextDecoder(source.encoding).decode(bytes)
  let [text, file] = [0, 0]
  for (const [at, from, length] of map) {
    expect(length).toBeGreaterThan(0)
    expect(at).toBeGreaterThanOrEqual(text)
    expect(from).toBeGreaterThanOrEqual(file)
    expect(decoded.slice(from, from + length)).toBe(document.text.slice(at, at + length))
    ;[text, file] = [at + length, from + length]
  }
  let end = 0
  for (const part of document.parts) {
    expect(part.start).toBeGreaterThanOrEqual(end)
    expect(part.end).toBeGreaterThan(part.start)
    expect(document.text.slice(part.start, part.end)).toBe(document.text.slice(part.start, part.end).trim())
    end = part.end
  }
  expect(end).toBeLessThanOrEqual(document.text.length)
}

const piece = fc.constantFrom(
  'Blast near a market kills four',
  'CITY: Four people were killed by a blast near the market, police said.',
  '  • A point\u00a0of\u200b summary ',
  '- 1,204 people — “many” — left; 17%\u00a0of them on foot',
  'Updated 3 March 2027',
  'Follow',
  '***',
  'Name\tKilled\nNorth\t12\nSouth\t3',
  '> quoted and\n> wrapped at a width\n> of few letters',
  'پولیس نے بتایا 🚨 that *two* men _fled_.',
  '',
  '\u0085',
)
const plain = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\r\n', '\n\n', '\n\n\n')), { maxLength: 14 })
  .map((all) => all.flat().join(''))

test('plain text: every run says the same on both sides, parts lie in order, nothing is invented', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(plain, fc.string({ unit: 'grapheme', maxLength: 300 })), async (text) => {
      const bytes = encode(text)
      const decoded = new TextDecoder().decode(bytes)
      const { documents } = await ingest({ name: 'a.txt', bytes })
      for (const one of documents) {
        expectLaws(one, bytes)
        const words = one.document.text.split(/\s+/).filter(Boolean)
        for (const word of words.filter((each) => /^[\p{L}\p{N}]+$/u.test(each)))
          expect(decoded.replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff*_]/g, '')).toContain(word)
      }
    }),
    { numRuns: 300 },
  )
})

const markup = fc.array(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<ul><li>',
    '</li></ul>',
    '<b>',
    '</b>',
    '<br>',
    '&amp;',
    '&nbsp;',
    '&#8217;',
    '&notanentity',
    '<!-- c -->',
    '<script>x<y</script>',
    '<article><h2>A heading of some words</h2>',
    '</article>',
    '<table><tr><td>North</td><td>12</td></tr><tr><td>South</td><td>3</td></tr></table>',
    'Four people were killed by a blast, police said. ',
    'It was the second, and the worst, attack in a week\n in the town. ',
    '<',
    '"',
    '<a href="x',
  ),
  { maxLength: 60 },
)
test('web pages: the same laws, whatever the tags', async () => {
  await fc.assert(
    fc.asyncProperty(markup, async (tags) => {
      const bytes = encode(`<html><head><title>Blast kills four</title></head><body>${tags.join('')}`)
      for (const one of (await ingest({ name: 'a.html', bytes })).documents) expectLaws(one, bytes)
    }),
    { numRuns: 150 },
  )
})

test('JSON lines: the same laws over the escapes of JSON', async () => {
  await fc.assert(
    fc.asyncProperty(plain, fc.boolean(), async (text, isEscaped) => {
      const json = JSON.stringify({ title: 'not "text": this', text })
      const bytes = encode(
        isEscaped ? json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : json,
      )
      for (const one of (await ingest({ name: 'a.jsonl', bytes })).documents) {
        expect(one.document.text).toBe(text)
        expectLaws(one, bytes)
      }
    }),
  )
})

test('the same bytes give the same documents', async () => {
  await fc.assert(
    fc.asyncProperty(plain, async (text) => {
      const bytes = encode(text)
      expect(await ingest({ name: 'a.txt', bytes })).toEqual(await ingest({ name: 'a.txt', bytes }))
    }),
  )
})

test('reading a clean text again changes nothing', async () => {
  const clean = 'Blast near a market kills four\n\nCITY: Four people were killed, police said.\n\nA fifth died later.'
  const { documents } = await ingest({ name: 'a.txt', bytes: encode(clean) })
  expect(documents[0]!.document.text).toBe(clean)
})

test.each([
  ['inside a run', { start: 1, end: 3 }, { start: 11, end: 13 }],
  ['over a gap', { start: 3, end: 9 }, { start: 13, end: 22 }],
  ['ending in a gap: up to the next run', { start: 3, end: 6 }, { start: 13, end: 20 }],
  ['starting in a gap: from the last run', { start: 5, end: 8 }, { start: 15, end: 21 }],
  ['all of a gap', { start: 5, end: 7 }, { start: 15, end: 20 }],
  ['after the last run', { start: 12, end: 14 }, null],
])('toSource %s', (_, span, want) => {
  // Text 0-5 lies at 10-15, text 7-12 at 20-25; text 5-7 was written for an entity.
  expect(
    toSource(
      [
        [0, 10, 5],
        [7, 20, 5],
      ],
      span,
    ),
  ).toEqual(want)
})

test('decoded offsets become bytes in every encoding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.boolean(), (text, hasMark) => {
      const bytes = encode((hasMark ? '\ufeff' : '') + text)
      const decoded = new TextDecoder().decode(bytes)
      const characters = [...decoded]
      let offset = 0
      for (const character of characters) {
        const span = toBytes(bytes, 'utf-8', { start: offset, end: offset + character.length })
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(span.start, span.end))).toBe(
          character,
        )
        offset += character.length
      }
    }),
  )
  expect(toBytes(new Uint8Array([0xff, 0xfe, 97, 0, 98, 0]), 'utf-16le', { start: 1, end: 2 })).toEqual({
    start: 4,
    end: 6,
  })
  expect(toBytes(new Uint8Array([97, 0xe9, 98]), 'windows-1252', { start: 1, end: 2 })).toEqual({ start: 1, end: 2 })
  const long = encode('é'.repeat(10_000))
  expect(toBytes(long, 'utf-8', { start: 9_000, end: 9_001 })).toEqual({ start: 18_000, end: 18_002 })
})
