// Brings a checkout to the state where Daybook runs: packages installed, everything built. Plain JavaScript and
// Node only, because it runs before anything is installed. `npm start` and `npm test` both begin here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const BUILT_FROM = [
  'src',
  'data/geonames',
  'data/places',
  'scripts',
  'package-lock.json',
  'tsdown.config.ts',
  'vite.config.ts',
  'vite.checker.config.ts',
]

/** Runs a command in the checkout; its output goes to the terminal. Throws one sentence when it fails. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.error) throw new Error(`cannot run ${command}: ${done.error.message}`)
  return done.status ?? 1
}

function digest(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    const entries = path.includes('.') ? null : readdirSync(full, { withFileTypes: true })
    if (!entries) hash.update(path).update(readFileSync(full))
    else
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
        if (entry.isDirectory()) visit(`${path}/${entry.name}`)
        else hash.update(`${path}/${entry.name}`).update(readFileSync(join(full, entry.name)))
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}

const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Installs when package-lock.json changed since the last install, builds when a source did; says what it does. */
export function prepareCheckout() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Daybook needs Node 20.19 or newer; this is ${process.versions.node}.`)
  const installed = join(root, 'node_modules', '.daybook-installed')
  const lock = digest(['package-lock.json'])
  if (readStamp(installed) !== lock) {
    console.log('Installing packages (once) …')
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
      throw new Error('npm ci failed: see above; mend it and run the same command again.')
    writeFileSync(installed, lock)
  }
  const built = join(root, 'dist', '.built-from')
  const sources = digest(BUILT_FROM)
  if (readStamp(built) !== sources) {
    console.log('Building …')
    // A build begins by cleaning: what an interrupted one leaves is the build of nothing.
    rmSync(built, { force: true })
    if (run('npm', ['run', '--silent', 'build']) !== 0) throw new Error('the build failed: see above.')
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(built, sources)
  }
}
