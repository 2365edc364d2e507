import { describe, expect, test } from 'vitest'
import { type PartKind, plainDocument } from '#model/index.ts'
import { read, statementsOf } from './read.ts'

/** A document of lines, each with the kind of its part. */
function laidOut(...lines: readonly (readonly [PartKind, string])[]) {
  let text = ''
  const parts = lines.map(([kind, line]) => {
    if (text) text += '\n\n'
    const start = text.length
    text += line
    return { kind, start, end: text.length }
  })
  return plainDocument(text, { parts })
}

const said = (document: Parameters<typeof statementsOf>[0]) =>
  statementsOf(document).map(({ speaker, act, content }) => [speaker.name ?? speaker.text, act, content.text])

describe('headlines and bullets', () => {
  test.each([
    [
      'Shops close early in the north, recent Coast Watch report says',
      'Coast Watch',
      'report',
      'Shops close early in the north',
    ],
    ['Shops close early in the north — think tank', 'think tank', 'report', 'Shops close early in the north'],
    ['Shops close early in the north: police', 'police', 'assert', 'Shops close early in the north'],
    ['Dahl: ‘shops must close early’', 'Dahl', 'demand', 'shops must close early'],
    ['Traders rally in Sund to demand lower rents', 'Traders', 'demand', 'lower rents'],
    ['Sundia seeks UN support to end the siege', 'Sundia', 'demand', 'to end the siege'],
    ['Union asks the council to lower rents', 'Union', 'demand', 'to lower rents'],
  ])('%s', (headline, ...expected) => {
    expect(said(laidOut(['headline', headline]))).toEqual([expected])
  })

  test('a dash in running text attributes nothing', () => {
    expect(read('Shops close early in the north — think tank')).toEqual([])
  })

  test('a headline’s think tank is the one that the body names', () => {
    const document = laidOut(
      ['headline', 'Rents fall by a third — think tank'],
      ['paragraph', 'SUND: The Reed Institute for Lake Studies (RILS) said rents fell.'],
    )
    expect(said(document).map(([speaker]) => speaker)).toEqual([
      'Reed Institute for Lake Studies',
      'Reed Institute for Lake Studies',
    ])
  })
})

describe('quotations over several sentences', () => {
  const speakers = (text: string) =>
    read(text).map(({ speaker, content }) => [speaker.name ?? speaker.text, content.text])

  test('belong to the speaker who is told at their end', () => {
    expect(speakers('“The road is closed. The bridge is gone,” Mayor Lena Voss said.')).toEqual([
      ['Lena Voss', 'The road is closed'],
      ['Lena Voss', 'The bridge is gone'],
    ])
  })

  test('go on in the next paragraph', () => {
    expect(speakers('“The road is closed now,” Mayor Lena Voss said.\n\n“The bridge is gone as well.”')).toEqual([
      ['Lena Voss', 'The road is closed now'],
      ['Lena Voss', 'The bridge is gone as well'],
    ])
  })

  test('go on when a paragraph ends without closing its marks', () => {
    expect(
      speakers(
        '“The road is closed now,” Mayor Lena Voss said. “We wait for help.\n\n“The bridge is gone as well.”',
      ).map(([who]) => who),
    ).toEqual(['Lena Voss', 'Lena Voss', 'Lena Voss'])
  })

  test('are not given to a speaker of an unquoted paragraph in between', () => {
    expect(
      speakers('Mayor Lena Voss said it was late.\n\nThe lake is wide.\n\n“The bridge is gone as well.”').map(
        ([who]) => who,
      ),
    ).toEqual(['Lena Voss'])
  })

  test('are told apart where two people speak', () => {
    expect(
      speakers(
        '“The road is closed now,” Mayor Lena Voss said. “It is not closed at all,” said Major Teo Lind. “My men are on it.”',
      ),
    ).toEqual([
      ['Lena Voss', 'The road is closed now'],
      ['Teo Lind', 'It is not closed at all'],
      ['Teo Lind', 'My men are on it'],
    ])
  })

  test.each([
    '"The road is closed now," the mayor said.',
    "'The road is closed now', the mayor said.",
    '‘The road is closed now,’ the mayor said.',
    "``The road is closed now,'' the mayor said.",
    '«The road is closed now», the mayor said.',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject([
      { speaker: { text: 'the mayor' }, quoted: true, content: { text: 'The road is closed now' } },
    ])
  })
})
