import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumbers, tokenize } from '#text/index.ts'
import { processorTime } from '../processor-time.ts'

const read = (text: string) =>
  readNumbers(tokenize(text)).map(({ start, end, value, kind }) => [
    text.slice(start, end),
    Number(value.toFixed(4)),
    kind,
  ])

describe('readNumbers', () => {
  it.each([
    ['1,204 people', [['1,204', 1204, 'cardinal']]],
    ['3.5 million afghanis', [['3.5 million', 3_500_000, 'cardinal']]],
    ['Rs20 lakh each', [['20 lakh', 2_000_000, 'cardinal']]],
    ['Rs12.6 crore', [['12.6 crore', 126_000_000, 'cardinal']]],
    ['$1.5bn', [['1.5bn', 1_500_000_000, 'cardinal']]],
    ['12,34,567 rupees', [['12,34,567', 1_234_567, 'cardinal']]],
    ['one hundred and forty militants', [['one hundred and forty', 140, 'cardinal']]],
    [
      'twenty-five and forty',
      [
        ['twenty-five', 25, 'cardinal'],
        ['forty', 40, 'cardinal'],
      ],
    ],
    ['two dozen rifles', [['two dozen', 24, 'cardinal']]],
    ['half a million people', [['half a million', 500_000, 'cardinal']]],
    ['two-thirds of them', [['two-thirds', 0.6667, 'fraction']]],
    ['three quarters', [['three quarters', 0.75, 'fraction']]],
    ['a third of the houses', [['a third', 0.3333, 'fraction']]],
    ['a fifth more', [['a fifth', 0.2, 'fraction']]],
    ['a third attack', [['third', 3, 'ordinal']]],
    ['one in five', [['one in five', 0.2, 'fraction']]],
    ['one in every four', [['one in every four', 0.25, 'fraction']]],
    ['nine out of ten', [['nine out of ten', 0.9, 'fraction']]],
    ['two and a half years', [['two and a half', 2.5, 'cardinal']]],
    ['the third straight rise', [['third', 3, 'ordinal']]],
    ['the 12th blast', [['12th', 12, 'ordinal']]],
    ['twenty-first', [['twenty-first', 21, 'ordinal']]],
    ['1\u00a0234\u00a0567 people', [['1\u00a0234\u00a0567', 1_234_567, 'cardinal']]],
    ['2 lakh 35 thousand rupees', [['2 lakh 35 thousand', 235_000, 'cardinal']]],
    ['3 crore 50 lakh', [['3 crore 50 lakh', 35_000_000, 'cardinal']]],
    ['4 thousand 3 hundred and 21', [['4 thousand 3 hundred and 21', 4321, 'cardinal']]],
    ['6 crore and two hundred', [['6 crore and two hundred', 60_000_200, 'cardinal']]],
    ['two and a half million people', [['two and a half million', 2_500_000, 'cardinal']]],
    ['3 million and a half', [['3 million and a half', 3_500_000, 'cardinal']]],
    ['a quarter of a million people', [['a quarter of a million', 250_000, 'cardinal']]],
    ['half million people', [['half million', 500_000, 'cardinal']]],
    ['two thirds of a million', [['two thirds of a million', 666_666.6667, 'cardinal']]],
    ['three dozens of them', [['three dozens', 36, 'cardinal']]],
    ['two point five per cent', [['two point five', 2.5, 'cardinal']]],
    ['casualties: nil', [['nil', 0, 'cardinal']]],
    ['2½ years', [['2½', 2.5, 'cardinal']]],
    ['½ of them', [['½', 0.5, 'fraction']]],
    ['a limit of .08', [['.08', 0.08, 'cardinal']]],
    ['two out of five hundred', [['two out of five hundred', 0.004, 'fraction']]],
    ['the twenty third attack', [['twenty third', 23, 'ordinal']]],
    ['the one hundred and first day', [['one hundred and first', 101, 'ordinal']]],
    // What only looks as if it went on.
    [
      '5 million and 21 soldiers',
      [
        ['5 million', 5_000_000, 'cardinal'],
        ['21', 21, 'cardinal'],
      ],
    ],
    [
      '2 thousand 21 hurt',
      [
        ['2 thousand', 2000, 'cardinal'],
        ['21', 21, 'cardinal'],
      ],
    ],
    [
      '3 hundred 5 thousand',
      [
        ['3 hundred', 300, 'cardinal'],
        ['5 thousand', 5000, 'cardinal'],
      ],
    ],
    [
      'two and a third was hurt',
      [
        ['two', 2, 'cardinal'],
        ['a third', 0.3333, 'fraction'],
      ],
    ],
    [
      'two and a quarter of the town',
      [
        ['two', 2, 'cardinal'],
        ['a quarter', 0.25, 'fraction'],
      ],
    ],
    [
      'twenty first responders',
      [
        ['twenty', 20, 'cardinal'],
        ['first', 1, 'ordinal'],
      ],
    ],
    [
      'at one point two men fled',
      [
        ['one', 1, 'cardinal'],
        ['two', 2, 'cardinal'],
      ],
    ],
    ['the last quarter of the year', []],
    ['it ended.12 men fled', [['12', 12, 'cardinal']]],
    ['dozens of men', []],
    ['no number here', []],
    ['two and a rifle', [['two', 2, 'cardinal']]],
    ['many of one kind', [['one', 1, 'cardinal']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('stays linear on a long line of scales', () => {
    const line = tokenize('9 crore '.repeat(20_000))
    const began = processorTime()
    readNumbers(line)
    expect(processorTime() - began).toBeLessThan(2000)
  })

  it('gives spans that hold the words that were read', () => {
    const words = fc.constantFrom(
      'one',
      'two',
      'a',
      'half',
      'third',
      'hundred',
      'and',
      'million',
      '12',
      '1,000',
      '3.5',
      'in',
      'of',
      'every',
      '%',
      'Rs20',
      'dozen',
      '\n',
      '.',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ')
        const tokens = tokenize(text)
        let last = 0
        for (const number of readNumbers(tokens)) {
          expect(number.start).toBeGreaterThanOrEqual(last)
          expect(number.end).toBeGreaterThan(number.start)
          expect(tokens[number.from]!.start).toBe(number.start)
          expect(tokens[number.to - 1]!.end).toBe(number.end)
          last = number.end
        }
      }),
    )
  })

  it('stays linear on 100 KB of digits', () => {
    const began = processorTime()
    readNumbers(tokenize('7'.repeat(100_000)))
    readNumbers(tokenize('7,'.repeat(50_000)))
    readNumbers(tokenize('7 '.repeat(50_000)))
    expect(processorTime() - began).toBeLessThan(2000)
  })
})
