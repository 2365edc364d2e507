// `npm run dev`: the desk on the sample book, restarted when a source changes, and the app with hot reload in front of it.
import { spawn } from 'node:child_process'

const PORT = '4180'
const children = [
  spawn('npx', ['tsx', 'watch', 'src/cli/main.ts', 'serve', '--sample', '--port', PORT], { stdio: 'inherit' }),
  spawn('npx', ['vite', '--clearScreen', 'false'], {
    stdio: 'inherit',
    env: { ...process.env, DAYBOOK_DESK: `http://127.0.0.1:${PORT}` },
  }),
]
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', stop)
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
