// Batches of reports that we invented and coded by the guideline before anything was run on them. A line gives the text,
// how we coded it and, where that differs still, what is read: so a mended reading shows as well as a broken one.
import { describe, expect, test } from 'vitest'
import { batchesIn } from '../../batches.ts'
import { coded } from './coded.ts'

interface Row {
  readonly text: string
  readonly coded: readonly string[]
  readonly read?: readonly string[]
}

/** The year that the batches tell of, so that no day of theirs is past. */
const PUBLISHED = '2027-12-31'

describe.each(batchesIn<Row>(new URL('batches/', import.meta.url)))('$file', ({ rows }) => {
  test.each(rows)('$text', ({ text, coded: own, read = own }) => {
    expect(coded(text, PUBLISHED).toSorted()).toEqual(read.toSorted())
  })
})
