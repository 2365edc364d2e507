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
    ['no number here', []],
    ['two and a rifle', [['two', 2, 'cardinal']]],
    ['many of one kind', [['one', 1, 'cardinal']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
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
