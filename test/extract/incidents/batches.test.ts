// Batches of reports that we invented and coded by the guideline before anything was run on them. A line gives the text,
// how we coded it and, where that differs still, what is read: so a mended reading shows as well as a broken one.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { coded } from './coded.ts'

interface Row {
  readonly text: string
  readonly coded: readonly string[]
  readonly read?: readonly string[]
}

/** The year that the batches tell of, so that no day of theirs is past. */
const PUBLISHED = '2027-12-31'

const folder = fileURLToPath(new URL('batches/', import.meta.url))
describe.each(readdirSync(folder).sort())('%s', (file) => {
  const rows = readFileSync(`${folder}${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
  test.each(rows)('$text', ({ text, coded: own, read = own }) => {
    expect(coded(text, PUBLISHED).toSorted()).toEqual(read.toSorted())
  })
})
