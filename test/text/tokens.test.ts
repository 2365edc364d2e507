import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { perWord, tokenize, whether } from '#text/index.ts'

const cut = (text: string): string[] => tokenize(text).map((token) => token.text)

// What tokens are, as one expression; the tokenizer reads plain words without it and must cut at the same places.
const TOKEN =
  /(?:Rs|Re|PKR|USD|EUR|GBP|INR|AFN|Afs|Af|NGN|UAH|Tk|KSh|Ksh|KES|UGX|CFA|XOF|SDG|ETB|Sh|PHP)(?=\d)|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\d]*(?:[-‑'’]\p{L}[\p{L}\p{M}\d]*)*|\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\n|[^\s]/gu
const byExpression = (text: string): string[] =>
  (text.match(TOKEN) ?? []).flatMap((piece) => {
    const possessive = piece.length > 2 ? /['’]s$/u.exec(piece) : null
    return possessive ? [piece.slice(0, possessive.index), piece.slice(possessive.index)] : [piece]
  })

describe('tokenize', () => {
  it.each([
    ['Two died.', ['Two', 'died', '.']],
    ['Pakistan’s army', ['Pakistan', '’s', 'army']],
    ["the guard's guard's", ['the', 'guard', "'s", 'guard', "'s"]],
    ['U.S. troops', ['U.S.', 'troops']],
    ['A. Khan', ['A', '.', 'Khan']],
    ['Rs20 lakh', ['Rs', '20', 'lakh']],
    ['ex-guard', ['ex-guard']],
    ['Ghāzi', ['Ghāzi']],
    ['one\u00a0two\r\nthree', ['one', 'two', '\n', 'three']],
    ['1,204.5 (12%)', ['1,204.5', '(', '12', '%', ')']],
    ['constructor __proto__', ['constructor', '_', '_', 'proto', '_', '_']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('cuts where one expression over the whole text would cut', () => {
    const piece = fc.constantFrom(
      ...[
        'Rs',
        '2',
        '12',
        '1,204',
        'a',
        'U.',
        'S.',
        "'s",
        '’s',
        "o'",
        'word',
        'Word',
        'é',
        '-',
        '‑',
        '.',
        ',',
        ' ',
        '\n',
      ],
      ...['\u00a0', '\t', '\u0301', '😀', '(', '%', '"', 'ab-cd', 'X9'],
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (whole) => {
        expect(cut(whole)).toEqual(byExpression(whole))
      }),
      { numRuns: 200 },
    )
  })

  it('gives one word for every place where the same text stands, with its span and lower case', () => {
    const [first, , second] = tokenize('Guards, Guards')
    expect(first!.word).toBe(second!.word)
    expect([second!.start, second!.end, second!.lower, second!.isCapital]).toEqual([8, 14, 'guards', true])
  })
})

describe('perWord', () => {
  it('asks once of a word, and keeps the answers of different questions apart', () => {
    let asked = 0
    const length = perWord(({ text }) => {
      asked++
      return text.length
    })
    const isLong = perWord(({ text }) => text.length > 4)
    const nothing = perWord(() => null)
    const words = tokenize('guard and guard').map(({ word }) => word)
    expect(words.map(length)).toEqual([5, 3, 5])
    expect(words.map(isLong)).toEqual([true, false, true])
    expect(words.map(nothing)).toEqual([null, null, null])
    expect(asked).toBe(2)
  })
})

describe('whether', () => {
  it('asks each word once and keeps many answers apart', () => {
    let asked = 0
    const questions = Array.from({ length: 40 }, (_, k) =>
      whether(({ text }) => {
        asked++
        return text.length > k
      }),
    )
    const words = tokenize('a blast on the outskirts').map(({ word }) => word)
    const answers = () => words.map((word) => questions.map((ask) => ask(word)))
    const first = answers()
    expect(first).toEqual(words.map(({ text }) => questions.map((_, k) => text.length > k)))
    const before = asked
    expect(answers()).toEqual(first)
    expect(asked).toBe(before)
  })

  it('a question may ask another of the same word', () => {
    const isShort = whether(({ text }) => text.length < 4)
    const isShortName = whether((word) => word.isCapital && isShort(word))
    expect(tokenize('Ali ran to Hangu').map(({ word }) => [isShortName(word), isShort(word)])).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [false, false],
    ])
  })
})
