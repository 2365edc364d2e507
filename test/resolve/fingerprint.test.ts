import { describe, expect, it } from 'vitest'
import { bandsOf, fingerprintOf, isCopy } from '#resolve/index.ts'

const story =
  'A landmine went off on a farm in the hills above the town on Friday and killed two boys who were gathering wood. Their father was hurt. Rescue workers took him to the district hospital, where doctors said that he would live. The police have closed the fields and called the bomb disposal squad.'

describe('copies of one text', () => {
  it.each([
    ['word for word', story, true],
    ['with a dateline and a new end', `MARDAN: ${story} This newspaper will follow the story.`, true],
    [
      'with some words changed',
      story.replace('Rescue workers', 'Volunteers').replace('two boys', 'two young boys'),
      true,
    ],
    [
      'retold',
      'Two boys died when they stepped on a mine above the town on Friday. The father of the boys was taken to hospital with wounds, and police said they would search the farm for more devices.',
      false,
    ],
    ['too short to tell', 'Blast kills two', false],
  ])('%s', (_, other, expected) => {
    const [a, b] = [fingerprintOf(story), fingerprintOf(other)]
    expect(isCopy(a, b)).toBe(expected)
    if (expected) expect(bandsOf(a).some((band) => bandsOf(b).includes(band))).toBe(true)
  })
})
