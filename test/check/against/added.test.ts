import { describe, expect, it } from 'vitest'
import { addedUp } from '../../../src/check/against/index.ts'
import { readText } from './texts.ts'

const QUARTERS = [
  ['January', 'March', 120, 31],
  ['April', 'June', 130, 28],
  ['July', 'September', 140, 40],
  ['October', 'December', 110, 35],
] as const
const releases = QUARTERS.map(([first, last, attacks, dead], at) =>
  readText(
    `Review ${at + 1}\n\nBetween ${first} and ${last} 2031 the office counted ${attacks} attacks in the country. From ${first} to ${last} 2031, ${dead} civilians were killed.`,
  ),
)
const year = (attacks: number, dead: number) =>
  readText(
    `Annual review\n\nThe office counted ${attacks} attacks in the country in 2031. In 2031, ${dead} civilians were killed.`,
  )
const told = (...asked: Parameters<typeof addedUp>): string[] =>
  (addedUp(...asked)?.comparisons ?? []).map(({ verdict, message }) => `${verdict}: ${message}`)

describe('releases added up', () => {
  it('holds where four quarters make the year, in any order', () => {
    const sums = [
      'exact: The 4 releases give 120 + 130 + 140 + 110 = 500; ‘500’ holds.',
      'exact: The 4 releases give 31 + 28 + 40 + 35 = 134; ‘134’ holds.',
    ]
    expect(told(year(500, 134), releases)).toEqual(sums)
    expect(told(year(500, 134), releases.toReversed())).toEqual(sums)
  })

  it('tells how far they are off, and calls nothing wrong: releases are revised', () => {
    expect(told(year(510, 134), releases)[0]).toBe(
      'undetermined: The 4 releases give 120 + 130 + 140 + 110 = 500; ‘510’ is 10 more: the parts were revised since, or one of the numbers is wrong.',
    )
  })

  it('cites every release that it adds up', () => {
    const [first] = addedUp(year(500, 134), releases)!.comparisons
    expect(first!.there.map(({ figure }) => figure.text)).toEqual(['120', '130', '140', '110'])
  })

  it('adds up months to a quarter', () => {
    const months = ['January', 'February', 'March'].map((month, at) =>
      readText(`Bulletin ${at}\n\nIn ${month} 2031 the office counted ${40 + at} attacks in the country.`),
    )
    expect(told(releases[0]!, months)[0]).toContain('40 + 41 + 42 = 123; ‘120’ is 3 fewer')
  })

  it.each([
    ['a quarter is missing', releases.slice(1)],
    ['a quarter is told twice', [...releases, releases[0]!]],
    ['there is only one', releases.slice(0, 1)],
  ])('says nothing where %s', (_, given) => expect(addedUp(year(500, 134), given)).toBeNull())
})
