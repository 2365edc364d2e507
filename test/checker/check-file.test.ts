import { describe, expect, it } from 'vitest'
import { createCoder, readStretches } from '#desk/index.ts'
import { checkFile } from '../../src/checker/check-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const REPORT = `Spring review

NAIROVA: Clashes in Tavira rose from 15 in April 2031 to 29 in May 2031, an increase of 83 per cent. Of the 40 people hurt there, 10 were children, a quarter.`

describe('checkFile', () => {
  it('gives the ids and verdicts of the desk, which has a gazetteer', async () => {
    const input = { name: 'spring.txt', bytes: bytesOf(REPORT) }
    const { checked } = await checkFile(input)
    const coder = await createCoder()
    for await (const { articles } of readStretches(input))
      for (const [i, { ingested }] of articles.entries()) {
        expect(checked[i]!.document).toEqual(ingested.document)
        expect(checked[i]!.checks).toEqual(coder.check(ingested.document).checks)
      }
    expect(checked[0]!.checks.map(({ verdict }) => verdict)).toContain('wrong')
  })

  it('lays an article beside the one of several that it shares numbers with', async () => {
    const others = `{"id":"a","text":"In 2030, 14 roads were closed."}\n{"id":"b","text":"In 2031, clashes injured 2,371 people."}\n`
    const { checked } = await checkFile(
      { name: 'story.txt', bytes: bytesOf('In 2030, 2,371 people were injured in clashes.\n') },
      { name: 'others.jsonl', bytes: bytesOf(others) },
    )
    expect(checked[0]!.against?.other.id).toBe('b')
    expect(checked[0]!.against?.comparisons.map(({ kind, verdict }) => [kind, verdict])).toEqual([['moved', 'wrong']])
  })

  it('says what is wrong with either file', async () => {
    const { checked, problems } = await checkFile(
      { name: 'story.txt', bytes: bytesOf('Two died in Quetta on Monday.') },
      { name: 'empty.txt', bytes: bytesOf('') },
    )
    expect(checked).toHaveLength(1)
    expect(problems).toEqual(['empty.txt is empty; there is nothing to read in it.'])
  })
})
