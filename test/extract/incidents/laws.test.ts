import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftOut } from '#extract/incidents/explain.ts'
import { findIncidents } from '#extract/incidents/index.ts'
import { CATEGORIES, incidentMentionSchema } from '#model/index.ts'
import { contextOf, growth } from '../on-a-text.ts'
import { incidentsOf } from './coded.ts'

const WORDS =
  'gunmen militants police two seven a the killed wounded were was in near of Quetta Karachi district on Monday May 4 , . “ ” ( ) bomb exploded attacked and including women soldiers claimed responsibility Front bodies found toll rose to after Meanwhile In another incident others died'.split(
    ' ',
  )
const report = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '))

describe('laws', () => {
  test('every incident parses, its spans slice to their words, and its numbers agree', () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const incident of incidentsOf(text)) {
          incidentMentionSchema.parse(incident)
          for (const { start, end, text: words } of [...incident.evidence, ...incident.counts])
            expect(text.slice(start, end)).toBe(words)
          for (const toll of [incident.killed, incident.injured]) {
            expect(toll.low).toBeLessThanOrEqual(toll.best)
            expect(toll.best).toBeLessThanOrEqual(toll.high)
            expect(CATEGORIES.reduce((sum, category) => sum + toll[category], 0)).toBe(toll.best)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same text is coded the same twice', () => {
    fc.assert(
      fc.property(report, (text) => {
        expect(incidentsOf(text)).toEqual(incidentsOf(text))
      }),
      { numRuns: 50 },
    )
  })
})

describe('hostile text is read in linear time', () => {
  test.each([
    ['(', '('],
    ['quotes', '“"'],
    ['capitals', 'Kara Kala '],
    ['lists', 'two men, a boy and '],
    ['killed', 'killed by killed '],
    ['who', 'militants who were '],
    ['openers', 'In another incident, two men were killed in Kalat. '],
    ['datelines', 'QUETTA, May 3 (Wire '],
    ['claims', 'the Front claimed that its '],
    ['after', 'protest after protest over '],
  ])('%s', (_, piece) => expect(growth(piece, findIncidents)).toBeLessThan(90))
})

describe('what was left out', () => {
  test.each([
    [
      'Two policemen were killed in an attack in Kalat on May 4. In the last three years, 40 people have been killed in the district.',
      [['40 people have been killed', 'background, “last years”']],
    ],
    [
      'A bomb hurt two policemen in Kalat on May 4. In January a similar bomb killed four soldiers there.',
      [['killed four soldiers', 'background, told of a month gone by']],
    ],
    [
      'Nine people were killed in a blast in Kalat on May 4, contrary to rumours that a child had died.',
      [['a child had died', 'a rumour']],
    ],
    ['Two policemen were killed in an attack in Kalat on May 4.', []],
  ] as const)('%s', (text, expected) => {
    const left = leftOut(contextOf(text, '2027-05-09'))
    expect(left.map((one) => [one.text, one.why])).toEqual(expected)
    for (const { start, end, text: words } of left) expect(text.slice(start, end)).toBe(words)
  })
})

describe('what pins an incident down', () => {
  const LONG = 'The minister spoke at length. He thanked his hosts. Trade was discussed. The talks go on. '

  test('a short text is a digest and needs neither day nor place', () =>
    expect(incidentsOf('Militants attacked a convoy of soldiers.')).toHaveLength(1))

  test('in a long one a deed without day, place or number is talk', () =>
    expect(incidentsOf(`${LONG}Militants attack convoys of soldiers, he said.`)).toEqual([]))

  test('a day or a place below the province pins it', () => {
    expect(incidentsOf(`${LONG}Militants attacked a convoy of soldiers on May 4.`)).toHaveLength(1)
    expect(incidentsOf(`${LONG}Militants attacked a convoy of soldiers near Kalat.`)).toHaveLength(1)
    expect(incidentsOf(`${LONG}Militants attacked a convoy of soldiers in Pakistan.`)).toEqual([])
  })

  test('a text of statistics reviews a time: its numbers pin nothing down', () => {
    const review =
      'The year recorded 374 deaths in 120 attacks, a rise of 4 percent. In the last three years 900 people were killed. Overall data show a surge. The trend goes on. '
    expect(incidentsOf(`${review}Gunmen killed two guards.`)).toEqual([])
    expect(incidentsOf(`${LONG}Gunmen killed two guards.`)).toHaveLength(1)
  })
})
