import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Gazetteer, loadGazetteer } from '#lexicon/index.ts'

/** From `src/desk/` (tests, tsx) and from `dist/` (built) the package root is at another height. */
const CANDIDATES = ['../../dist/gazetteer.bin', '../dist/gazetteer.bin', './gazetteer.bin', '../gazetteer.bin']

/** The built gazetteer of this package. `(await readGazetteerFile()).find('quetta')[0]?.country.iso` is `'PK'`. */
export async function readGazetteerFile(): Promise<Gazetteer> {
  for (const candidate of CANDIDATES) {
    const bytes = await readFile(fileURLToPath(new URL(candidate, import.meta.url))).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      },
    )
    if (bytes) return loadGazetteer(bytes)
  }
  throw new Error('missing gazetteer: dist/gazetteer.bin is not there; run npm run build')
}
