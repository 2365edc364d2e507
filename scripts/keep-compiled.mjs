// Runs the commands that must start at once over sample reports and keeps the code that V8 compiles of them beside the
// built files, where `dist/cli.js` finds it. After every build, since compiled code fits one source and one V8.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SAMPLE = ['2022-03-04-peshawar-kucha-risaldar.txt', '2024-01-18-iran-strikes.txt']

// Each run adds to what the one before it kept.
for (const command of ['read', 'check', 'extract']) {
  const files = SAMPLE.map((name) => join(root, 'data', 'sample', 'reports', name))
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), command, ...files], {
    env: { ...process.env, DAYBOOK_KEEP_COMPILED: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`daybook ${command} failed on the sample reports: ${stderr}`)
}
