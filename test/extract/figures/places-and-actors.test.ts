import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import { extractFigures } from '#extract/index.ts'
import { type ActorRow, createLexicon } from '#lexicon/index.ts'
import { type Figure, plainDocument } from '#model/index.ts'
import { growth } from '../on-a-text.ts'

/** Groups that do not exist. */
const ACTORS: readonly ActorRow[] = [
  { id: 'nlf', name: 'Northmark Liberation Front', aliases: ['NLF'], kind: 'rebel-group', countries: ['PK'] },
  { id: 'smf', name: 'Southmark Front', aliases: ['SMF'], kind: 'rebel-group', countries: ['PK'] },
]
const lexicon = createLexicon({ gazetteer: await readGazetteerFile(), actors: ACTORS })
const figuresOf = (text: string): Figure[] => extractFigures(plainDocument(text), lexicon)

/** "1,620 Sindh", "12 Sindh (paragraph)", "70 -": each figure with one of its fields, and where that was carried over from. */
const told = (field: 'place' | 'actor') => (text: string) =>
  figuresOf(text).map((figure) => {
    const from = figure.carried?.[field]
    return `${figure.text} ${figure[field] ?? '-'}${from ? ` (${from})` : ''}`
  })

describe('the place of a figure', () => {
  it.each([
    [
      'KP recorded 1,620 deaths in 2031, while Balochistan recorded 956.',
      ['1,620 Khyber Pakhtunkhwa', '956 Balochistan'],
    ],
    // carried over the sentence and the paragraph
    [
      'In Sindh, gunmen carried out 40 attacks in May 2031 and killed 30 people. Another 12 were wounded.',
      ['40 Sindh', '30 Sindh (sentence)', '12 Sindh (paragraph)'],
    ],
    ['Deaths in Sindh rose from 612 to 956.', ['612 Sindh', '956 Sindh (sentence)']],
    ['Deaths rose from 612 to 956 in Sindh.', ['612 Sindh (sentence)', '956 Sindh']],
    ['Twelve people were killed and 30 injured in Quetta.', ['Twelve Quetta (sentence)', '30 Quetta']],
    // and from the heading
    [
      'Violence rises in Balochistan\n\nAt least 120 people were killed and 45 wounded.',
      ['At least 120 Balochistan (heading)', '45 Balochistan (heading)'],
    ],
    // names right before their numbers
    ['Punjab (12), Sindh (30) and Islamabad (4) had few deaths.', ['12 Punjab', '30 Sindh', '4 Islamabad']],
    ["Balochistan's 956 dead and Sindh's 120 make 1,076.", ['956 Balochistan', '120 Sindh', '1,076 -']],
    ['Sindh: 40\nPunjab: 30\nTotal: 70', ['40 Sindh', '30 Punjab', '70 -']],
    ['In May 2031 34 attacks took place in Sindh and Punjab.', ['34 Sindh and Punjab']],
    // the one that holds the other is not meant
    ['In May 2031 12 people died in Quetta, Balochistan.', ['12 Quetta']],
    // cells of a table, in rows or in columns of places
    ['Province | 2031\n--- | ---\nSindh | 40\nPunjab | 30\nTotal | 70', ['40 Sindh', '30 Punjab', '70 -']],
    ['Year | Sindh | Punjab\n--- | --- | ---\n2030 | 40 | 30', ['40 Sindh', '30 Punjab']],
  ])('of %s', (text, expected) => {
    expect(told('place')(text)).toEqual(expected)
  })

  it.each([
    // sent elsewhere by the words
    ['Sindh had 40 attacks. Nationwide, 300 people died.', ['40 Sindh', '300 -']],
    ['Sindh had 40 attacks. The country had 120.', ['40 Sindh', '120 -']],
    ['Sindh had 40 attacks and Punjab 30. In all, 70 took place.', ['40 Sindh', '30 Punjab', '70 -']],
    // only the second number is put somewhere
    ['Of 40 attacks in May 2031, 28 were in Sindh.', ['40 -', '28 Sindh']],
    // speakers, ways and pasts are no places of what is told
    ['Afghanistan said that 12 people had died.', ['12 -']],
    ['Some 40,000 people fled from Myanmar to Bangladesh in May 2031.', ['Some 40,000 -']],
    // a line with a number of its own heads nothing
    ['Sindh: 40\n\nThe rest of the text tells of 30 people who were hurt.', ['40 Sindh', '30 -']],
  ])('is not guessed in %s', (text, expected) => {
    expect(told('place')(text)).toEqual(expected)
  })
})

describe('the actor of a figure', () => {
  it.each([
    ['In May 2031 14 soldiers were killed by the NLF.', ['14 Northmark Liberation Front']],
    [
      "The NLF's attacks rose to 482 in 2031 from 298.",
      ['482 Northmark Liberation Front', '298 Northmark Liberation Front (sentence)'],
    ],
    ['The NLF claimed 34 attacks in May 2031.', ['34 Northmark Liberation Front']],
    ['In May 2031 34 attacks were attributed to the NLF.', ['34 Northmark Liberation Front']],
    [
      'The NLF carried out 34 attacks in May 2031, killing 12 people. The group has claimed 78 attacks since January.',
      [
        '34 Northmark Liberation Front',
        '12 Northmark Liberation Front (sentence)',
        '78 Northmark Liberation Front (paragraph)',
      ],
    ],
    ['Police arrested 5 suspects in May 2031.', ['5 Police']],
    ['Attacks by the NLF\n\nThere were 12 attacks in May 2031.', ['12 Northmark Liberation Front (heading)']],
    ['Group | Attacks\n--- | ---\nNLF | 40\nSMF | 30', ['40 Northmark Liberation Front', '30 Southmark Front']],
  ])('of %s', (text, expected) => {
    expect(told('actor')(text)).toEqual(expected)
  })

  it.each([
    ['Police said 12 people had been killed in May 2031.', ['12 -']],
    ['In May 2031 clashes with the NLF left 12 soldiers dead.', ['12 -']],
    ['In May 2031 34 attacks were recorded by police.', ['34 -']],
    // two could be meant
    ['The NLF fought the SMF in May 2031. The group killed 12 people.', ['12 -']],
  ])('is not guessed in %s', (text, expected) => {
    expect(told('actor')(text)).toEqual(expected)
  })
})

it('takes time that grows with the length of the text', () => {
  const piece =
    'In Sindh the NLF carried out 40 attacks in May 2031, killing 12 people. The group claimed 30 in Punjab.\n\n'
  expect(growth(piece, ({ document }) => extractFigures(document, lexicon))).toBeLessThan(48)
}, 60_000)

describe('whom a figure counts', () => {
  it.each([
    ['180 members of the security forces were killed.', 'security'],
    ['Twelve members of the police died.', 'security'],
    ['Nine members of a militant group were killed.', 'militant'],
    ['Four members of a family were killed.', 'civilian'],
    ['Four members of the council were killed, police said.', 'civilian'],
  ])('in “%s”', (text, category) => expect(figuresOf(text)[0]!.category).toBe(category))
})
