import { describe, expect, test } from 'vitest'
import { findPlaces } from '#extract/where/index.ts'
import { contextOf } from '../on-a-text.ts'

const found = (text: string): string[] =>
  findPlaces(contextOf(text)).map(({ text, resolved }) => `${text} ${resolved?.admin1 ?? resolved?.name ?? '?'}`)

describe('what a text makes a place', () => {
  test.each([
    ['SALINA, Kan. (Wire) - Two men were shot.', ['SALINA Kansas', 'Kan. Kansas']],
    ['Two men were shot in Marion, Illinois.', ['Marion Illinois', 'Illinois Illinois']],
    ['He was held in Topeka, KS, on Friday.', ['Topeka Kansas', 'KS Kansas']],
    ['Two were shot in Wheeling, W.Va., police said.', ['Wheeling West Virginia', 'W.Va. West Virginia']],
    ['A man was shot in N.Y. on Friday.', ['N.Y. New York']],
    ['A blast hit St. Louis, Missouri.', ['St. Louis Missouri', 'Missouri Missouri']],
    // One sense in a text.
    [
      'Gunmen killed two in Winnsboro, Texas. A Winnsboro man was held.',
      ['Winnsboro Texas', 'Texas Texas', 'Winnsboro Texas'],
    ],
    ['Laurel County Sheriff Tom Aker of Kentucky spoke.', ['Laurel County Kentucky', 'Kentucky Kentucky']],
    ['Huntsville Police Department in Alabama sent officers.', ['Huntsville Alabama', 'Alabama Alabama']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    ['Jim Denton was held. According to Denton, nobody was hurt.', 'Denton'],
    ['Mira L. Tyler fled. The blame went to Tyler.', 'Tyler'],
    ['Mira Lane Everett, 23, fled. Police looked for Everett.', 'Everett'],
    ['Coroner Bill Norfolk spoke.', 'Norfolk'],
    ['Ana Flores fled. The blame went to Flores.', 'Flores'],
    ['Conn was held, and so was Mass.', 'Mass'],
    ['He spoke of the Middle East and of the Gulf of Aden.', 'East'],
    ['He spoke of the Middle East and of the Gulf of Aden.', 'Aden'],
    ['The Supreme Court met.', 'Supreme'],
    ['Students of St. Mary fled.', 'Mary'],
    ['It was OK, IN part.', 'IN'],
    ['The Sindh Health Department said so.', 'Sindh Health'],
  ])('%s: no place %s', (text, name) =>
    expect(findPlaces(contextOf(text)).map((place) => place.name)).not.toContain(name),
  )

  test('a town that persons bear the name of is still one where it is put somewhere', () =>
    expect(found('Jim Denton was held. Two men were shot in Denton, Texas.')[0]).toBe('Denton Texas'))

  test('a former name means the town less often than its own name means another', () =>
    expect(found('Two were killed in Salisbury, England.')[0]).toBe('Salisbury England'))
})
