// `npm run eval [BENCHMARK …] [-- --raise]`: accuracy on the shared development sets, beside the floors.
import { fileURLToPath } from 'node:url'
import { gate } from './gate.ts'
import { BENCHMARKS } from './measures.ts'

const shared = process.env.DAYBOOK_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url))
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const raise = process.argv.includes('--raise')
const unknown = names.find((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name))
if (unknown) {
  console.error(`unknown benchmark: ${unknown}; there are ${BENCHMARKS.map((benchmark) => benchmark.name).join(', ')}`)
  process.exit(2)
}

let below = 0
for (const benchmark of BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const result = await gate(benchmark, shared, raise)
  console.log(`\n${benchmark.name}${result.skipped ? ` — skipped: ${result.skipped}` : ''}`)
  if (result.corpusChanged) console.log('  the corpus is not the one that the floors were pinned on')
  for (const { name, value, floor, isBelow } of result.rows) {
    if (isBelow) below++
    console.log(
      `  ${name.padEnd(44)} ${value.toFixed(1).padStart(7)}   floor ${floor === null ? '   –' : floor.toFixed(1).padStart(5)}${isBelow ? '   BELOW' : ''}`,
    )
  }
}
if (below > 0) console.error(`\n${below} below their floor`)
process.exit(below > 0 ? 1 : 0)
