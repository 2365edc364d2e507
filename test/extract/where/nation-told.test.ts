import { describe, expect, test } from 'vitest'
import { findPlaces, whereOf } from '#extract/where/index.ts'
import { contextOf, sceneOf } from '../on-a-text.ts'

const where = (text: string) => whereOf(sceneOf(text), findPlaces(contextOf(text)), contextOf(text))

describe('the country of a text that names no place', () => {
  test.each([
    ['Nigerian troops killed 12 militants on Tuesday.', 'NG', 'Nigerian'],
    ['Two men were shot dead on Tuesday, Sri Lankan police said.', 'LK', 'Sri Lankan'],
  ])('%s', (text, iso, words) => {
    const { country, evidence, inferred, placePrecision } = where(text)
    expect(country?.iso).toBe(iso)
    expect(evidence).toMatchObject([{ field: 'country', text: words, rule: 'country/office' }])
    expect([inferred, placePrecision]).toEqual([['country'], 6])
  })

  test.each([
    ['Israeli troops killed two Palestinians on Tuesday.'],
    ['Pakistani police and Afghan officials said two men were killed on Tuesday.'],
    ['A Chinese engineer was killed on Tuesday.'],
    ['Two men were killed on Tuesday.'],
  ])('none in: %s', (text) => expect(where(text).country).toBeNull())

  test('a place that is named comes first', () =>
    expect(where('Turkish troops killed 12 militants in Duhok on Tuesday.').country?.iso).toBe('IQ'))
})
