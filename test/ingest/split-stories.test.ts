import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ingest } from '#ingest/index.ts'

const titlesOf = async (text: string): Promise<string[]> => {
  const { documents } = await ingest({ name: 'file.txt', bytes: new TextEncoder().encode(text) })
  return documents.map(({ document }) => document.title)
}

const BODY = 'Two men were held by the police on Monday after a search of the old market, a spokesman said.'
const MORE = 'He did not say what they were accused of, and no lawyer for them could be reached.'
const A = 'Police hold two men after market search'
const B = 'River rises above the mark of last spring'

const SPLIT: readonly [string, string][] = [
  [
    'headline, furniture, headline again',
    `${A}\nShort Url\nFollow\n${A}\nCITY: ${BODY}\n${MORE}\n\n\n${B}\nUpdated 5 sec ago\nFollow\n${B}\nTOWN: ${BODY}\n${MORE}`,
  ],
  [
    'the second right behind the text of the first',
    `${A}\n\n${BODY}\n${MORE}\n${B}\nUpdated 3 March 2027\nFollow\n${B}\n${BODY}`,
  ],
  ['stars, headline, byline', `${A}\n\n${BODY}\n\n***\n\n${B}\nBy Staff Reporter\n\n${BODY}`],
  ['a rule and a headline', `${A}\n\n${BODY}\n\n----------\n\n${B}\n\n${BODY}`],
  ['an end mark', `${A}\n\n${BODY}\n\n-ENDS-\n\n${B}\n\n${BODY}`],
  ['counted documents', `Document 1 of 2\n\n${A}\n\n${BODY}\n\nDocument 2 of 2\n\n${B}\n\n${BODY}`],
  ['two mails', `From: a@example.org\nSubject: ${A}\n\n${BODY}\n\nFrom: b@example.org\nSubject: ${B}\n\n${BODY}`],
  ['two blank lines, headline, dateline', `${A}\n\n${BODY}\n\n${MORE}\n\n\n${B}\n\nTOWN: ${BODY}`],
  ['one blank line, where the first has a dateline too', `${A}\n\nCITY: ${BODY}\n\n${MORE}\n\n${B}\n\nTOWN: ${BODY}`],
  ['a headline and its date', `${A}\n\n${BODY}\n\n${B}\nPublished 3 March 2027\n\n${BODY}`],
  ['a date above the headline', `2 March 2027\n${A}\n\n${BODY}\n\n3 March 2027\n${B}\n\n${BODY}`],
  [
    'a headline, a line under it, a byline',
    `${A}\n\n${BODY}\n\n${B}\nThe town prepares for the worst flood in a decade\nBy Our Correspondent\n\n${BODY}`,
  ],
  ['a wide gap', `${A}\n\n${BODY}\n\n\n\n${B}\n\n${BODY}`],
]
test.each(SPLIT)('%s: two stories', async (_, text) => expect(await titlesOf(text)).toEqual([A, B]))

const WHOLE: readonly [string, string][] = [
  [
    'sub-headings in capitals',
    `${A}\n\nCITY: ${BODY}\n\nREGIONAL CONCENTRATION\n\n${BODY}\n\n${MORE}\n\nMILITANT DEATH TOLL\n\n${BODY}`,
  ],
  [
    'sub-headings in small letters',
    `${A}\n\nCITY: ${BODY}\n\nWhat the police say\n\n${BODY}\n\n\n\nWhere it began\n\n${BODY}`,
  ],
  ['blank lines', `${A}\n\n\nCITY: ${BODY}\n\n\n\n${MORE}\n\n\n\n\n${BODY}`],
  ['a section break', `${A}\n\n${BODY}\n\n* * *\n\n${MORE}`],
  ['another story named', `${A}\n\n${BODY}\n\nAlso read: ${B}\n\n${MORE}`],
  ['notes below the end mark', `${A}\n\n${BODY}\n\nENDS\n\nNotes to editors\n\n${BODY}`],
  ['furniture at the end', `${A}\n\n${BODY}\n\n${MORE}\n\nShare\nFollow\nUpdated 3 March 2027`],
  ['a sentence said twice', `${A}\n\n${BODY}\n\n${MORE}\n\n${MORE}\n\n${BODY}`],
  ['several datelines', `${A}\n\nCITY: ${BODY}\n\nTOWN: ${BODY}\n\nPORT: ${BODY}`],
  ['days as headings', `${A}\n\n2 March 2027\n${BODY}\n\n3 March 2027\n${BODY}`],
]
test.each(WHOLE)('%s: one story', async (_, text) => expect(await titlesOf(text)).toHaveLength(1))

describe('what stands below a story', () => {
  const long = `${A}\n\nCITY: ${BODY}\n\n${MORE}\n\n${BODY.replace('Two', 'Three')}\n\n${MORE.replace('no', 'one')}\n\n${BODY.replace('Two', 'Four')}`
  const read = async (text: string) =>
    (await ingest({ name: 'a.txt', bytes: new TextEncoder().encode(text), published: '2027-03-09' })).documents
  const teaser = (title: string) =>
    `${title}\nUpdated 3 March 2027\n\n${title}\n\nThe harvest may be better than in the last year, but...`

  test('teasers of other stories are left out, and an issue says so', async () => {
    const documents = await read(`${long}\n\n${teaser(B)}\n${teaser('A small step for the old town')}`)
    expect(documents).toHaveLength(1)
    expect(documents[0]!.issues.map(({ message }) => message)).toEqual([
      '2 teasers of other stories below it were left out.',
    ])
  })
  test('a short story with its dateline is no teaser', async () => {
    expect(
      await read(`${long}\n\n${B}\nUpdated 3 March 2027\n\nTOWN: The river rose on Monday, officials said...`),
    ).toHaveLength(2)
  })
  test('lines below the end of a story are left out, and an issue says so', async () => {
    const [one] = await read(
      `${long}\n\nPublished in The Example Courier, March 3rd, 2027\n\nEditorial\n\nStrange claim`,
    )
    expect(one!.document).toMatchObject({ published: '2027-03-03', outlet: 'The Example Courier' })
    expect(one!.document.text).not.toContain('Strange claim')
    expect(one!.issues.map(({ code }) => code)).toEqual(['published-differs', 'left-out'])
  })
  test('a text that stands twice is read once', async () => {
    const [one] = await read(`${A}\n\nCITY: ${BODY}\n${MORE}\n\nCITY: ${BODY}\n${MORE}`)
    expect(one!.document.text).toBe(`${A}\n\nCITY: ${BODY}\n\n${MORE}`)
    expect(one!.issues.map(({ message }) => message)).toEqual([
      '2 paragraphs stand in the file more than once and were read once.',
    ])
  })
  test('a text of captions only keeps them as paragraphs', async () => {
    const [one] = await read('Smoke rises over the old town after a blast near the market. (Photo: Example Agency)')
    expect(one!.document.parts.map(({ kind }) => kind)).toEqual(['paragraph'])
  })
})

describe('laws', () => {
  const eol = fc.constantFrom('\n', '\r\n', '\r')
  test('line ends and the size of the gap do not matter when the headline stands twice', async () => {
    await fc.assert(
      fc.asyncProperty(eol, fc.nat(4), fc.nat(3), async (end, gap, within) => {
        const paragraphs = [`CITY: ${BODY}`, MORE].join('\n'.repeat(within + 1))
        const story = (title: string) => `${title}\nShort Url\nUpdated 7 March 2027\nFollow\n${title}\n${paragraphs}`
        expect(await titlesOf(`${story(A)}\n${'\n'.repeat(gap)}${story(B)}`.replaceAll('\n', end))).toEqual([A, B])
      }),
    )
  })

  test('paragraphs alone are one story, whatever lies between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), async (gaps) => {
        const text = gaps.map((gap) => `${'\n'.repeat(gap + 1)}${BODY}`).join('')
        expect(await titlesOf(text)).toHaveLength(1)
      }),
    )
  })
})
