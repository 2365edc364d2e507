import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** From `src/desk/` (tests, tsx) and from `dist/` (built) the package root is at another height. */
const CANDIDATES = ['../../dist/checker.html', '../dist/checker.html', './checker.html']

/** The built page that checks texts without a server, as one HTML file. `(await readCheckerPage()).startsWith('<!doctype')` */
export async function readCheckerPage(): Promise<string> {
  for (const candidate of CANDIDATES) {
    const page = await readFile(fileURLToPath(new URL(candidate, import.meta.url)), 'utf8').catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      },
    )
    if (page !== null) return page
  }
  throw new Error('missing page: dist/checker.html is not there; run npm run build')
}
