// `npm test`: everything that CI runs. Types, lint, borders, web types, then the tests; closes with "N passed, N failed".
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareCheckout, run } from './prepare-checkout.mjs'

const STEPS = [
  ['types', ['npx', ['tsc', '-p', '.']]],
  [
    'web types',
    ['npx', ['svelte-check', '--tsconfig', './src/web/tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  ],
  ['lint', ['npx', ['biome', 'check', '--error-on-warnings']]],
  ['borders', ['npm', ['run', '--silent', 'borders']]],
]

const failures = []
const folder = mkdtempSync(join(tmpdir(), 'daybook-test-'))
const tally = join(folder, 'tally.json')
let counts = { passed: 0, failed: 0, skipped: 0 }
try {
  prepareCheckout()
  for (const [name, [command, args]] of STEPS) {
    console.log(`\n— ${name}`)
    if (run(command, args) !== 0) failures.push(name)
  }
  console.log('\n— tests')
  const status = run('npx', ['vitest', 'run', ...process.argv.slice(2)], { DAYBOOK_TEST_TALLY: tally })
  if (existsSync(tally)) counts = JSON.parse(readFileSync(tally, 'utf8'))
  if (status !== 0 && counts.failed === 0) failures.push('tests')
} catch (error) {
  console.error(error.message)
  failures.push('set-up')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
const passed = counts.passed + STEPS.length - failures.filter((name) => STEPS.some(([step]) => step === name)).length
const failed = counts.failed + failures.length
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
