import { expect, test } from 'vitest'
import { ingest } from '#ingest/index.ts'

// Doubling a hostile text may double the time, with room for a busy machine; a rule that backtracks would multiply it.
const HOSTILE: readonly [string, string][] = [
  ['capitals', 'A'],
  ['capital words', 'ABC '],
  ['stars', '*a'],
  ['spaced stars', '* '],
  ['brackets', '('],
  ['tabs', 'a\t'],
  ['quoting marks', '>'],
  ['digits', '1 '],
  ['dots', '. '],
  ['short lines', 'A short line of text\n'],
  ['headlines', '\n\n\nA headline that has seven words here\n\nCITY: Some text of the story.\n'],
  ['furniture', 'Updated 3 March 2027\n'],
  ['mail fields', 'Subject: a\nFrom: b\n'],
  ['table rows', 'North   12\n'],
]

async function millisecondsFor(unit: string, size: number): Promise<number> {
  const bytes = new TextEncoder().encode(unit.repeat(Math.ceil(size / unit.length)))
  const start = process.cpuUsage().user
  await ingest({ name: 'a.txt', bytes })
  return (process.cpuUsage().user - start) / 1000
}

test.each(HOSTILE)('%s', { timeout: 60_000 }, async (_, unit) => {
  await millisecondsFor(unit, 10_000)
  const small = await millisecondsFor(unit, 25_000)
  const large = await millisecondsFor(unit, 100_000)
  expect(large).toBeLessThan(small * 12 + 400)
})
