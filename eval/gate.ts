import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Benchmark, Measure } from './measures.ts'

// Floors and the digest of each corpus are pinned in floors.json. A value below its floor fails; a floor only rises
// (`npm run eval -- --raise`); lowering one is an edit by hand with its reason in the commit.
const FLOORS = fileURLToPath(new URL('floors.json', import.meta.url))

interface Pinned {
  corpus: string
  floors: Record<string, number>
}

export interface Result {
  readonly benchmark: string
  readonly skipped: string | null
  readonly rows: readonly (Measure & { readonly floor: number | null; readonly isBelow: boolean })[]
  readonly corpusChanged: boolean
}

const readPins = (): Record<string, Pinned> => (existsSync(FLOORS) ? JSON.parse(readFileSync(FLOORS, 'utf8')) : {})

/** Of the shared files that a benchmark needs and of the sets of our own that it is measured on. */
function digest(shared: string, needs: readonly string[], own: readonly string[]): string {
  const hash = createHash('sha256')
  const paths = [...needs.map((need) => join(shared, need)), ...own.map((name) => join(import.meta.dirname, name))]
  for (const path of paths) {
    const files = statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path]
    for (const file of files) hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Measures one benchmark against its floors; says which file is missing where it cannot. */
export async function gate(benchmark: Benchmark, shared: string, raise = false): Promise<Result> {
  const missing = benchmark.needs.find((need) => !existsSync(join(shared, need)))
  if (missing)
    return {
      benchmark: benchmark.name,
      skipped: `${missing} is not beside this checkout`,
      rows: [],
      corpusChanged: false,
    }
  const pins = readPins()
  const corpus = digest(shared, benchmark.needs, benchmark.own ?? [])
  const pinned = pins[benchmark.name] ?? { corpus, floors: {} }
  const measures = await benchmark.measure(shared)
  const rows = measures.map((measure) => {
    const floor = pinned.floors[measure.name] ?? null
    return { ...measure, floor, isBelow: floor !== null && measure.value < floor - 1e-9 }
  })
  if (raise) {
    for (const { name, value } of measures)
      pinned.floors[name] = Math.max(pinned.floors[name] ?? 0, Math.floor(value * 10) / 10)
    pins[benchmark.name] = { corpus, floors: pinned.floors }
    writeFileSync(FLOORS, `${JSON.stringify(pins, null, 2)}\n`)
  }
  return { benchmark: benchmark.name, skipped: null, rows, corpusChanged: pinned.corpus !== corpus }
}
