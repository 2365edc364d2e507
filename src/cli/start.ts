import { fileURLToPath } from 'node:url'
import { runCompiled } from './run-compiled.ts'

// `dist/cli.js`: starts the command line that lies built beside it. The build asks it to keep what it compiled.
const keep = runCompiled(fileURLToPath(new URL('./main.cjs', import.meta.url)))
if (process.env.DAYBOOK_KEEP_COMPILED === '1') process.once('exit', keep)
