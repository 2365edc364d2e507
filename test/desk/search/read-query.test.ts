import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksNothing, readQuery } from '#desk/search/read-query.ts'

const EMPTY = { words: [], phrases: [], without: [], places: [], actors: [], after: null, before: null, problems: [] }

describe('the line of a search', () => {
  it.each([
    ['bomb market', { words: ['bomb', 'market'] }],
    ['"car bomb" -drill', { phrases: ['car bomb'], without: ['drill'] }],
    ['“car bomb” -"mock drill"', { phrases: ['car bomb'], without: ['mock drill'] }],
    ['place:Quetta actor:"Frontier Corps"', { places: ['Quetta'], actors: ['Frontier Corps'] }],
    ['PLACE:Quetta', { places: ['Quetta'] }],
    ['after:2027-03-01 before:2027-06', { after: '2027-03-01', before: '2027-06' }],
    ['after:2027 clash', { after: '2027', words: ['clash'] }],
    // An operator that there is not is searched for as it is written.
    ['time:noon', { words: ['time noon'] }],
    ['well-known', { words: ['well-known'] }],
    // Nothing but signs asks nothing.
    ['- "" place: …', {}],
    ['"open quote runs', { phrases: ['open quote runs'] }],
  ])('%s', (line, expected) => {
    expect(readQuery(line)).toEqual({ ...EMPTY, ...expected })
  })

  it('says what it cannot use', () => {
    expect(readQuery('after:yesterday').problems).toEqual([
      '“after:yesterday” is no date: write a year, 2027-03 or 2027-03-14.',
    ])
    expect(readQuery('-place:Quetta').problems).toEqual(['“-place:Quetta”: only words and phrases can be left out.'])
  })

  it('reads any line, and asks for nothing that is not in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (line) => {
        const asked = readQuery(line)
        for (const word of [...asked.phrases, ...asked.places, ...asked.actors])
          expect(line).toContain(word.split(' ')[0])
        if (line.trim() === '') expect(asksNothing(asked)).toBe(true)
      }),
    )
  })
})
