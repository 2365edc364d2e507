import { describe, expect, it } from 'vitest'
import { blocks } from '../../src/web/record/blocks.ts'
import { recordsOf } from '../../src/web/record/records.ts'
import { checkSummary, figureWords, placeWords, tollWords } from '../../src/web/record/words.ts'
import { SAMPLE_DOCUMENTS } from '../server/sample.ts'
import { toll } from '../server/told.ts'

const [bazaar, review] = SAMPLE_DOCUMENTS as [(typeof SAMPLE_DOCUMENTS)[0], (typeof SAMPLE_DOCUMENTS)[0]]

describe('the records of a document', () => {
  it('stand in reading order, and a claimed figure is shown by its check', () => {
    const records = recordsOf({ ...bazaar.extraction, checks: bazaar.checks })
    expect(records.map((record) => record.at)).toEqual(records.map((record) => record.at).sort((a, b) => a - b))
    const figures = records.filter((record) => record.kind === 'figure').map((record) => record.found.text)
    expect(figures).toEqual(['five people', '12 others', '47', '35'])
    expect(records.filter((record) => record.kind === 'check').map((record) => record.found.claim.text)).toEqual([
      '34 per cent',
    ])
  })

  it('draw a line under a claim and none of their own under operands', () => {
    const [check] = recordsOf({ checks: bazaar.checks })
    expect(check!.spans.map((span) => span.line)).toEqual(['figure', null, null])
  })
})

describe('the lines of a document', () => {
  it('have the kinds of their parts, and leave out nothing but line breaks', () => {
    const { document } = review
    const set = blocks(document)
    expect(set.map((block) => block.kind)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph'])
    expect(set.map((block) => document.text.slice(block.start, block.end)).join('\n\n')).toBe(document.text)
  })

  it('know a dateline inside a paragraph', () => {
    const text = 'QUETTA: Two died.\n\u2022 A bullet'
    const set = blocks({
      text,
      parts: [
        { kind: 'dateline', start: 0, end: 7 },
        { kind: 'paragraph', start: 8, end: 17 },
        { kind: 'bullet', start: 18, end: text.length },
      ],
    })
    expect(set.map(({ kind, dateline }) => [kind, dateline?.end ?? null])).toEqual([
      ['paragraph', 7],
      ['bullet', null],
    ])
  })
})

describe('words for records', () => {
  it.each([
    [{ place: 'Quetta', admin2: 'Quetta', admin1: 'Balochistan' }, 'Quetta, Balochistan'],
    [{ place: null, admin2: null, admin1: null, country: 'Pakistan' }, 'Pakistan'],
    [{ place: null, admin2: null, admin1: null }, 'place unknown'],
  ])('%j', (at, words) => expect(placeWords(at)).toBe(words))

  it('say a toll with its spread', () => {
    const none = { low: 0, best: 0, high: 0 }
    expect(tollWords({ killed: toll(5, 'civilian', 5, 6), injured: toll(12), abducted: none, arrested: none })).toBe(
      'killed 5 (5–6), injured 12',
    )
    expect(tollWords({ killed: toll(0), injured: toll(0), abducted: none, arrested: none })).toBe(
      'nobody reported killed or injured',
    )
  })

  it('say what a figure counts', () => {
    expect(figureWords(review.extraction.figures[0]!)).toBe('killed · 2027')
  })

  it('sum up a check in one line', () => {
    expect(checkSummary(review.extraction.figures.length, review.checks)).toBe(
      '10 figures, 4 could be checked: 2 exact, 1 rounded, 1 wrong; 1 undetermined',
    )
    expect(checkSummary(1, [])).toBe('1 figure, none could be checked')
  })
})
