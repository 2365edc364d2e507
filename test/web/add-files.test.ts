import { describe, expect, it } from 'vitest'
import { MOST_BYTES as SERVER_LIMIT } from '#server/body.ts'
import { batches, MOST_BYTES } from '../../src/web/state/file-batches.ts'

const file = (name: string, megabytes: number) => ({ name, size: megabytes * 1024 * 1024 }) as File

describe('files for adding', () => {
  it('keep to the server’s limit', () => expect(MOST_BYTES).toBe(SERVER_LIMIT))

  it('go in requests of at most 20 MB, in their order', () => {
    const made = batches([file('a', 12), file('b', 7), file('c', 12), file('d', 1)])
    expect(made.batches.map((batch) => batch.map((one) => one.name))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(made.tooLong).toEqual([])
  })

  it('tell of a file that is too long by itself', () => {
    const made = batches([file('a', 21), file('b', 1)])
    expect(made.tooLong.map((one) => one.name)).toEqual(['a'])
    expect(made.batches).toHaveLength(1)
  })
})
