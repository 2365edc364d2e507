// Runs tsdown by its function: its command tells at every start that it will want a newer Node one day, and the first
// thing that a new user reads should be no warning. `node scripts/bundle.mjs [config]`
import { build } from 'tsdown'

await build({ config: process.argv[2] ?? 'tsdown.config.ts', logLevel: 'warn' })
