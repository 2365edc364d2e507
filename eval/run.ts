// `npm run eval [BENCHMARK …] [-- --raise] [-- --misses]`: accuracy on the shared development sets, beside the floors;
// `--misses` lists what is wrong by class, with ids to look it up by.
import { fileURLToPath } from 'node:url'
import { gate } from './gate.ts'
import { BENCHMARKS, type Miss } from './measures.ts'

const shared = process.env.DAYBOOK_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url))
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const raise = process.argv.includes('--raise')
const isListing = process.argv.includes('--misses')
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
  if (isListing && benchmark.misses && !result.skipped) printMisses(await benchmark.misses(shared))
}
if (below > 0) console.error(`\n${below} below their floor`)
process.exit(below > 0 ? 1 : 0)

/** Misses by measure and class, the commonest first, with up to twelve ids each. */
function printMisses(misses: readonly Miss[]): void {
  const classes = new Map<string, string[]>()
  for (const { measure, kind, id } of misses) {
    const key = `${measure}: ${kind}`
    classes.set(key, [...(classes.get(key) ?? []), id])
  }
  for (const [key, ids] of [...classes].sort((a, b) => b[1].length - a[1].length))
    console.log(
      `    ${String(ids.length).padStart(4)}  ${key}   ${ids.slice(0, 12).join(' ')}${ids.length > 12 ? ' …' : ''}`,
    )
}
