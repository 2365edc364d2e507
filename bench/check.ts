// `node --import tsx bench/check.ts`: how fast reports are checked, in processor time on one core.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checksOf } from '../scripts/checks-methodology.ts'

const folder = fileURLToPath(new URL('../test/check/passages/', import.meta.url))
const passages = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8').trim())
/** What stands between the numbers of a report: most of its sentences have none. */
const PROSE =
  'The commission met again in the capital and heard witnesses of both sides, who described the road, the market and the bridge at length. None of them could say who had given the orders. The report recommends that the inquiry go on, that families be told of its course, and that the roads be watched by night.'

/** A report of about so many characters, a third of it passages full of figures. */
function reportOf(characters: number): string {
  const parts: string[] = []
  for (let i = 0, size = 0; size < characters; i++) {
    const part = i % 2 === 0 ? passages[(i * 7) % passages.length]! : `${PROSE} ${PROSE}`
    parts.push(part)
    size += part.length + 2
  }
  return parts.join('\n\n')
}

/** Seconds of processor time to read and check a text. */
function secondsFor(text: string): number {
  const started = process.cpuUsage()
  checksOf(text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e6
}

const report = reportOf(3_000)
for (let i = 0; i < 10; i++) secondsFor(report)
let total = 0
const runs = Number(process.env.DAYBOOK_BENCH_RUNS ?? 40)
for (let i = 0; i < runs; i++) total += secondsFor(report)
console.log(
  `${report.length} characters: ${((1000 * total) / runs).toFixed(1)} ms, ${Math.round((60 * runs) / total)} reports a minute`,
)
for (const size of [100_000, 300_000, 900_000]) {
  const seconds = secondsFor(reportOf(size))
  console.log(`${size.toLocaleString('en-US')} characters: ${seconds.toFixed(1)} s`)
}
