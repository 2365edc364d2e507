// Batches of paragraphs that we invented and coded by docs/methodology/statements.md before anything was run on them. A
// line gives the text, how we coded it ("speaker | act | target | what is said") and, where that differs still, what is
// read: so a mended reading shows as well as a broken one.
import { describe, expect, test } from 'vitest'
import { batchesIn } from '../../batches.ts'
import { read } from './read.ts'

interface Row {
  readonly text: string
  readonly coded: readonly string[]
  readonly read?: readonly string[]
}

/** What is said by its ends, where it is long: "the road would … in May". */
function shortened(said: string): string {
  const words = said.split(/\s+/)
  return words.length <= 6 ? said : `${words.slice(0, 3).join(' ')} … ${words.slice(-2).join(' ')}`
}

describe.each(batchesIn<Row>(new URL('batches/', import.meta.url)))('$file', ({ rows }) => {
  test.each(rows)('$text', ({ text, coded, read: stillRead = coded }) => {
    const found = read(text).map(
      ({ speaker, act, target, content }) =>
        `${speaker.name ?? speaker.text} | ${act} | ${target ?? '-'} | ${shortened(content.text)}`,
    )
    expect(found.toSorted()).toEqual(stillRead.toSorted())
  })
})
