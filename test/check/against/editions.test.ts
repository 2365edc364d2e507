import { describe, expect, it } from 'vitest'
import { against } from '../../../src/check/against/index.ts'
import { checksOf, readText } from './texts.ts'

// The published numbers of seed-figures.md 0.2, in sentences of our own.
const ANNUAL_2024 = `Annual security report 2024

Violence in Pakistan killed 2,546 people in 2024, the centre said in its annual report.

Khyber Pakhtunkhwa lost 1,616 people in 2024 and Balochistan 782.`

const ANNUAL_2025 = `Annual security report 2025

Violence in Pakistan killed 3,417 people in 2025, up from 2,555 in 2024, a rise of nearly 34 per cent.

In Khyber Pakhtunkhwa, fatalities rose from 1,620 in 2024 to 2,331 in 2025, and in Balochistan from 787 in 2024 to 956 in 2025. Security forces killed 2,060 militants in 2025, more than 60 per cent of all fatalities.`

const ELEVEN_MONTHS = `Eleven months of 2025

From January to November 2025, 3,187 people were killed in violence in Pakistan and 1,981 others were injured. Of the dead, 1,795 were militants killed in operations and 1,392 people died in terror attacks. In 2024, the toll had been 2,546.

Khyber Pakhtunkhwa saw over 62 per cent (732) of the 1,188 incidents.`

const FIRST_QUARTER = `First quarter of 2025

Violence in Pakistan killed 897 people in the first quarter of 2025. If current trends persist, the year may end with over 3,600 fatalities.`

const HALF_YEAR = `Second quarter of 2025

Violence killed 615 people in Pakistan in the second quarter of 2025. In the first quarter of 2025, violence had killed 900 people.`

const PRESS = `Toll climbs by a fifth

Violence in Pakistan killed 3,187 people in the first eleven months of 2025, a think tank said.

In 2024, there were 2,546 deaths and 1,981 injuries. The 3,187 deaths in comparison to 2,546 in the whole of 2024 mean a rise of around 20 per cent.`

const OTHER_COUNT = `Institute counts 2025

Militant violence and operations in Pakistan killed 3,413 people in 2025, a rise of 74 per cent over 2024.`

/** "kind verdict: figure < figures it was laid beside" */
function found(here: string, there: string): string[] {
  return against(readText(here), readText(there)).comparisons.map(
    ({ kind, verdict, here, there }) =>
      `${kind} ${verdict}: ${here.figure.text} < ${there.map(({ figure }) => figure.text).join(', ')}`,
  )
}

describe('two editions of one series', () => {
  it('finds a base that changed without a word', () => {
    expect(found(ANNUAL_2025, ANNUAL_2024)).toEqual([
      'revised loose: 2,555 < 2,546',
      'revised loose: 1,620 < 1,616',
      'revised loose: 787 < 782',
    ])
    expect(found(HALF_YEAR, FIRST_QUARTER)).toContain('revised loose: 900 < 897')
  })

  it('finds a December with more dead militants than dead people', () => {
    const { comparisons } = against(readText(ANNUAL_2025), readText(ELEVEN_MONTHS))
    const impossible = comparisons.filter(({ kind }) => kind === 'residual')
    expect(impossible.map(({ verdict }) => verdict)).toEqual(['wrong'])
    expect(impossible[0]!.message).toBe(
      '2,060 less 1,795 leaves 265 for December 2025 (militants), where all the dead of that time are 3,417 less 3,187 = 230: 35 more than there can be. One of the two was counted otherwise.',
    )
    expect(impossible[0]!.there.map(({ figure }) => figure.text)).toEqual(['1,795', '3,187'])
  })

  it('finds the same from the shorter edition', () => {
    expect(found(ELEVEN_MONTHS, ANNUAL_2025)).toContain('residual wrong: 1,795 < 2,060, 3,417')
  })

  it('lays a projection beside its outcome, and calls no missed forecast wrong', () => {
    expect(found(ANNUAL_2025, FIRST_QUARTER)).toEqual(['projection loose: 3,417 < over 3,600'])
    expect(found(FIRST_QUARTER, ANNUAL_2025)).toEqual(['projection loose: over 3,600 < 3,417'])
  })

  it('shows one total reached by two growths from two bases, and judges neither', () => {
    expect(found(ANNUAL_2025, OTHER_COUNT)).toEqual(['growth undetermined: nearly 34 per cent < 74 per cent, 3,413'])
  })

  it('finds in the article what it took from another time, and the wrong percentages by themselves', () => {
    const drifts = against(readText(PRESS), readText(ELEVEN_MONTHS)).comparisons.filter((c) => c.verdict === 'wrong')
    expect(drifts.map(({ kind, aspect, here }) => [kind, aspect, here.figure.text])).toEqual([
      ['moved', 'year', '1,981'],
    ])
    const wrong = checksOf(readText(PRESS)).filter(({ verdict }) => verdict === 'wrong')
    expect(wrong.map(({ claim }) => claim.text)).toContain('around 20 per cent')
    const release = checksOf(readText(ELEVEN_MONTHS)).filter(({ verdict }) => verdict === 'wrong')
    expect(release.map(({ claim }) => claim.text)).toEqual(['over 62 per cent'])
  })
})

describe('what two editions may well say', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a revision that is told',
      'Violence in Norland killed 980 people in 2030, a number revised since the last report, and 1,204 in 2031.',
      'Violence in Norland killed 963 people in 2030.',
      ['revised exact: 980 < 963'],
    ],
    [
      'the same base',
      'Violence in Norland killed 963 people in 2030 and 1,204 in 2031.',
      'Violence in Norland killed 963 people in 2030.',
      [],
    ],
    [
      'a hedged base',
      'Violence in Norland killed about 960 people in 2030 and 1,204 in 2031.',
      'Violence in Norland killed 963 people in 2030.',
      ['revised exact: about 960 < 963'],
    ],
    [
      'another category',
      'Violence in Norland killed 970 civilians in 2030 and 1,204 in 2031.',
      'Violence in Norland killed 963 people in 2030.',
      [],
    ],
    [
      'another fate',
      'Violence in Norland injured 970 people in 2030 and 1,204 in 2031.',
      'Violence in Norland killed 963 people in 2030.',
      [],
    ],
    [
      'another place',
      'Violence in Norland killed 970 people in 2030 and 1,204 in 2031.',
      'Violence in Southland killed 963 people in 2030. A quiet year in Norland ended well.',
      [],
    ],
    [
      'another group, a part of the year',
      'The Lantern Front carried out over 600 attacks from July to December 2030.',
      'All groups together carried out 909 attacks in 2030.',
      [],
    ],
    [
      'a year that leaves enough',
      'In 2031, 1,204 people were killed. In 2031, 610 militants were killed.',
      'From January to November 2031, 1,100 people were killed. From January to November 2031, 540 militants were killed.',
      [],
    ],
    [
      'a year below its own months',
      'In 2031, 1,204 people were killed.',
      'From January to November 2031, 1,300 people were killed.',
      ['residual wrong: 1,204 < 1,300'],
    ],
    [
      'a projection that came true',
      'In 2031, 1,204 people were killed in violence.',
      'In the first half of 2031, 590 people were killed. At this pace, the year may end with over 1,100 deaths.',
      ['projection exact: 1,204 < over 1,100'],
    ],
  ])('%s', (_, here, there, expected) => {
    const { comparisons } = against(readText(here), readText(there), 'editions')
    expect(
      comparisons.map(
        ({ kind, verdict, here, there }) =>
          `${kind} ${verdict}: ${here.figure.text} < ${there.map(({ figure }) => figure.text).join(', ')}`,
      ),
    ).toEqual(expected)
  })
})

describe('how two texts are read', () => {
  it.each<[string, string, string, 'cited' | 'editions']>([
    ['an article and its report', PRESS, ELEVEN_MONTHS, 'cited'],
    ['two years', ANNUAL_2025, ANNUAL_2024, 'editions'],
    ['a year and its months', ANNUAL_2025, ELEVEN_MONTHS, 'editions'],
    ['a text without large numbers', 'Two people died in Quetta.', ANNUAL_2024, 'cited'],
  ])('%s', (_, here, there, relation) => {
    expect(against(readText(here), readText(there)).relation).toBe(relation)
  })

  it('is told otherwise by the person', () => {
    expect(against(readText(PRESS), readText(ELEVEN_MONTHS), 'editions').relation).toBe('editions')
  })
})
