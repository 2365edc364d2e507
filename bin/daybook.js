#!/usr/bin/env node
// Runs the built command line. In a checkout that was never built, builds it first.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = new URL('../dist/cli.js', import.meta.url)

if (!existsSync(built)) {
  console.error('daybook: building (once) …')
  const { spawnSync } = await import('node:child_process')
  // The build talks on standard error, because standard output belongs to the command.
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0 || !existsSync(built)) {
    console.error('daybook: it is not built; run npm ci and npm run build in its folder, and see what they say.')
    process.exit(1)
  }
}
await import(built.href)
