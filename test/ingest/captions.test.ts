import { expect, test } from 'vitest'
import { isCaption } from '../../src/ingest/captions.ts'

const ANYWHERE = [
  'A guard stands near the border on December 12, 2027. (EFE/File)',
  'An envoy speaks at the council in New York. (Photo courtesy: Permanent Mission)',
  'Smoke rises over the town. Photo: Example Agency',
  'Smoke rises over the town — Reuters/File',
  'FILE - A guard stands near the border in 2027.',
  'Photo by A. Photographer',
  'Rescuers search the rubble [Example Agency via Getty Images]',
]
test.each(ANYWHERE)('%s is a caption', (line) => expect(isCaption(line, false)).toBe(true))

const BESIDE_HEADLINE = [
  'A guard stands near the border. (AFP)',
  'Smoke rises over the town. — AFP',
  'Smoke rises over the town. (Example/Someone)',
]
test.each(BESIDE_HEADLINE)('%s is a caption only beside the headline', (line) => {
  expect(isCaption(line, true)).toBe(true)
  expect(isCaption(line, false)).toBe(false)
})

const NEVER = [
  'Police said that the men had fled. Images showed smoke over the town.',
  'The group was formed in 2007 (see the table below).',
  'The Tehreek-e-Example (TeE)',
  'The court file was closed in 2027.',
  'He paid with a photo of his son',
]
test.each(NEVER)('%s is no caption', (line) => expect(isCaption(line, true)).toBe(false))
