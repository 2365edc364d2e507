import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/ingest/language.ts'
import { looksLikeHeadline } from '../../src/ingest/line-facts.ts'
import { toParagraphs } from '../../src/ingest/plain-text.ts'
import { isSeparator, SEPARATORS } from '../../src/ingest/separators.ts'

const marked = (text: string): string[] =>
  toParagraphs(text).map((line) => (line.mark ? `${line.mark}: ${line.text}` : line.text))

const WRAPPED = `Three people were killed when a bomb went off beside the road that
leads from the valley to the plains on Sunday. The police said that the
device had been hidden in a milk can, and that a search for the men who
had put it there was under way in the hills above the road.
A second device was found by a shepherd on the morning of the next day
and taken apart by experts.`

describe('hard-wrapped lines', () => {
  test('are joined where the next word would not have fitted', () => {
    const [first, second, ...rest] = toParagraphs(WRAPPED).map((line) => line.text)
    expect(rest).toEqual([])
    expect(first).toMatch(/^Three people .* that leads from .* above the road\.$/)
    expect(second).toMatch(/^A second device .* taken apart by experts\.$/)
  })

  test('keep the hyphen of a word that was broken at it', () => {
    expect(marked('Officials said that the fire in the cross-\nborder market was put out by noon.')).toEqual([
      'Officials said that the fire in the cross-border market was put out by noon.',
    ])
  })

  test.each([
    [
      'one item a line',
      'North: 3 killed, 5 injured in a blast\nSouth: 2 killed in a shooting\nCoast: one policeman shot dead',
    ],
    [
      'one headline a line',
      'Blast near a market kills four in the old town of the north\nRiver rises above the mark of last spring and the town waits\nTeachers end their strike after talks on pay go on all night',
    ],
    [
      'one paragraph a line',
      `${'Police said that the men had fled. '.repeat(5)}\n${'Two of them were found later. '.repeat(6)}`,
    ],
    ['a headline above its dateline', 'Blast near a market kills four people in\nHILL TOWN: Four people were killed.'],
    ['furniture', 'Police said that the men had fled before\nAdvertisement'],
  ])('are told from %s', (_, text) => expect(toParagraphs(text)).toHaveLength(text.split('\n').length))
})

describe('lists', () => {
  test.each([
    ['dots', '• One\n• Two', ['bullet: One', 'bullet: Two']],
    ['dashes and stars', '- One\n* Two\n– Three', ['bullet: One', 'bullet: Two', 'bullet: Three']],
    ['counted', '1. One\n2. Two', ['bullet: One', 'bullet: Two']],
    [
      'over two lines',
      '• Four soldiers were killed in the\n  north of the country',
      ['bullet: Four soldiers were killed in the north of the country'],
    ],
    ['a number that counts nothing', '12. That was the day.', ['12. That was the day.']],
    ['an em dash opens speech', '— We heard it, he said.', ['— We heard it, he said.']],
    ['stars that separate', '* * *', ['* * *']],
  ] as const)('%s', (_, text, want) => expect(marked(text)).toEqual(want))
})

describe('plain-text tables', () => {
  test.each([
    [
      'spaces',
      'Province   Killed\nNorth          12\nSouth           3',
      ['table: Province\tKilled\nNorth\t12\nSouth\t3'],
    ],
    ['tabs', 'North\t12\nSouth\t3', ['table: North\t12\nSouth\t3']],
    ['bars and rules', '| North | 12 |\n|-------|----|\n| South | 3 |', ['table: North\t12\nSouth\t3']],
    ['one row is no table', 'North   12', ['North   12']],
    [
      'words in columns are no table',
      'Left part   Right part\nMore left   More right',
      ['Left part   Right part', 'More left   More right'],
    ],
    [
      'prose with two spaces is no table',
      'He fled.  Two died.\nShe fled.  Four died.',
      ['He fled.  Two died.', 'She fled.  Four died.'],
    ],
  ] as const)('%s', (_, text, want) => expect(marked(text)).toEqual(want))
})

describe('separators', () => {
  test.each(SEPARATORS.map((row) => [row.id, row.example]))('%s: %s', (_, example) =>
    expect(isSeparator(example)).toBe(true),
  )
  test.each(['* a point', '--', 'The end of the war', 'Ends of the earth', '30 killed', 'Story of a town'])(
    '%s is none',
    (line) => expect(isSeparator(line)).toBe(false),
  )
})

test.each([
  ['Blast near a market kills four', true],
  ['“We will not leave”: a town under fire', true],
  ['Who gains from the truce?', true],
  ['Lt. Gen. Example named head of the staff', true],
  ['3 killed, 5 injured in blast', true],
  ['Police said that the men had fled.', false],
  ['The men fled. Two were found later', false],
  ['Key figures for the month:', false],
  ['Introduction', false],
  ['and so it went on for days', false],
  ['Subject: Blast near a market', false],
])('%s looks like a headline: %s', (text, want) => expect(looksLikeHeadline(text)).toBe(want))

test.each([
  ['Two of the men were shot in the market', 'en'],
  ['Deux hommes ont été tués dans le marché par des inconnus', 'fr'],
  ['Dos hombres fueron asesinados en el mercado por los atacantes', 'es'],
  ['Zwei Männer wurden auf dem Markt von der Polizei erschossen', 'de'],
  ['پولیس نے بتایا کہ دو افراد ہلاک ہوئے ہیں', 'ur'],
  ['قالت الشرطة إن رجلين قتلا في السوق', 'ar'],
  ['Двое мужчин были убиты на рынке', 'ru'],
  ['12 34', 'und'],
])('%s is in %s', (text, language) => expect(languageOf(text)).toBe(language))
