import { describe, expect, it } from 'vitest'
import { against } from '../../../src/check/against/index.ts'
import { driftOf, readText } from './texts.ts'

const REPORT = `Half-year review

From January to June 2031, violence in Norland killed 1,846 people and injured 2,371 others. Of the dead, 742 were militants killed in operations and 516 were security personnel.

Eastmark Province lost 938 people in the half-year and Hillfort Province 407. In the whole of 2030, 2,915 people had been killed.

About 1,000 families were displaced in Eastmark Province. Militants carried out 653 attacks, and forces conducted 284 operations. Attacks rose by 17 per cent.

Up to 4,500 fighters are believed to remain in the border districts. At least 61 schools were damaged.`

describe('an article beside the report that it cites', () => {
  it.each<[string, string, string[]]>([
    // As it stands in the report.
    ['total', 'Violence in Norland killed 1,846 people in the first half of 2031, the review said.', []],
    ['two totals', 'The review counted 1,846 deaths and 2,371 injuries from January to June 2031.', []],
    ['by rounding', 'Around 1,850 people were killed from January to June 2031 in violence in Norland.', []],
    ['nearly', 'Nearly 2,400 people were injured in violence in Norland from January to June 2031.', []],
    ['a weaker hedge', 'Some 653 attacks were carried out by militants.', []],
    ['the same hedge', 'About 1,000 families were displaced in Eastmark Province.', []],
    [
      'more than a lower number',
      'More than 1,800 people were killed in violence in Norland from January to June 2031.',
      [],
    ],
    ['the base', 'In 2030, 2,915 people were killed.', []],
    // To another year.
    ['year of injuries', 'In 2030, 2,371 people were injured in violence.', ['moved/year wrong: 2,371']],
    ['year of deaths', 'Violence killed 2,915 people in 2031, the review said.', ['moved/year wrong: 2,915']],
    // To another noun.
    ['attacks to operations', 'Forces conducted 653 operations in the half-year.', ['moved/noun wrong: 653']],
    ['operations to attacks', 'Militants carried out 284 attacks in the half-year.', ['moved/noun wrong: 284']],
    // To another category.
    [
      'militants to civilians',
      'As many as 742 civilians were killed in operations.',
      ['moved/category wrong: As many as 742'],
    ],
    ['soldiers to militants', 'At least 516 militants were killed.', ['moved/category wrong: At least 516']],
    // To another place.
    ['province', 'Hillfort Province lost 938 people in the half-year.', ['moved/place wrong: 938']],
    ['province of a rival', 'In Eastmark Province 407 people were killed.', ['moved/place wrong: 407']],
    ['categories behind a comma', 'A large part of the dead, 742, were civilians.', ['moved/category wrong: 742']],
    // Injured turned into killed, and the other way round.
    ['fate', 'From January to June 2031, violence in Norland killed 2,371 people.', ['fate wrong: 2,371']],
    ['fate back', 'From January to June 2031, violence in Norland injured 1,846 people.', ['fate wrong: 1,846']],
    // Hedges.
    ['about to over', 'Over 1,000 families were displaced in Eastmark Province.', ['hedge wrong: Over 1,000']],
    ['about to a plain number', 'In Eastmark Province 1,000 families were displaced.', ['hedge loose: 1,000']],
    ['a plain number to over', 'Militants carried out more than 653 attacks.', ['hedge wrong: more than 653']],
    ['a ceiling to a number', 'The border districts still hold 4,500 fighters.', ['hedge loose: 4,500']],
    [
      'a ceiling to a floor',
      'More than 4,500 fighters remain in the border districts.',
      ['hedge wrong: More than 4,500'],
    ],
    // Another number.
    ['transposed', 'Violence in Norland killed 1,864 people from January to June 2031.', ['number wrong: 1,864']],
    ['one digit', 'Violence in Norland injured 2,571 others from January to June 2031.', ['number wrong: 2,571']],
    [
      'rounded out of its digits',
      'More than 1,900 people were killed in violence in Norland from January to June 2031.',
      ['number wrong: More than 1,900'],
    ],
    // Not there: said, not judged.
    ['absent', 'A court jailed 33 people over the bombings.', ['absent undetermined: 33']],
    [
      'no slip explains it',
      'Violence in Norland killed 1,310 people from January to June 2031.',
      ['absent undetermined: 1,310'],
    ],
    ['small numbers meet by chance', 'A bus carrying 61 pilgrims left for the shrine.', ['absent undetermined: 61']],
  ])('%s', (_, article, expected) => {
    expect(driftOf(article, REPORT)).toEqual(expected)
  })

  it('lets a change name the time that it is measured from, or the one that it reaches', () => {
    const source =
      'In all 688 people died in the third quarter of 2031. Compared with the second quarter of 2031, deaths fell by 12 per cent.'
    expect(driftOf('Deaths fell by 12 per cent between July and September 2031, to 688.', source)).toEqual([])
  })

  it('never takes a figure from a text that is laid beside itself', () => {
    expect(driftOf(REPORT, REPORT)).toEqual([])
  })

  it('gives both sentences, each a slice of its text', () => {
    const article = readText('In 2030, 2,371 people were injured in violence.')
    const report = readText(REPORT)
    const [found] = against(article, report, 'cited').comparisons
    expect(found!.here.sentence.text).toBe('In 2030, 2,371 people were injured in violence.')
    expect(found!.there[0]!.sentence.text).toContain('injured 2,371 others')
    for (const { figure, sentence } of found!.there) {
      expect(report.document.text.slice(figure.start, figure.end)).toBe(figure.text)
      expect(report.document.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    }
  })
})
