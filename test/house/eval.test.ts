import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gate } from '../../eval/gate.ts'
import { BENCHMARKS } from '../../eval/measures.ts'

// Accuracy on the shared development sets, held to floors that only rise. Not a timed test.
const shared = resolve(process.env.DAYBOOK_SHARED ?? '../shared')

describe('accuracy floors', () => {
  for (const benchmark of BENCHMARKS) {
    const isHere = benchmark.needs.every((need) => existsSync(join(shared, need)))
    it.skipIf(!isHere)(
      `${benchmark.name}${isHere ? '' : ' (skipped: ../shared is not beside this checkout)'}`,
      { timeout: 300_000 },
      async () => {
        const { rows } = await gate(benchmark, shared)
        expect(rows.length).toBeGreaterThan(0)
        expect(rows.filter((row) => row.isBelow)).toEqual([])
      },
    )
  }
})
