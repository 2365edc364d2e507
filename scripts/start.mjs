// `npm start`: the main job. Installs and builds when needed, makes the sample book on first run, opens the desk.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepareCheckout, root } from './prepare-checkout.mjs'

try {
  prepareCheckout()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const desk = spawn(process.execPath, [join(root, 'bin', 'daybook.js'), 'serve', '--sample', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// The desk stops itself on Ctrl-C, which the terminal sends to both; this process only waits and hands signals on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => desk.kill('SIGTERM'))
desk.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))
