import { closeSync, fstatSync, openSync, read } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** From `src/desk/` (tests, tsx) and from `dist/` (built) the package root is at another height. */
const CANDIDATES = ['../../dist/gazetteer.bin', '../dist/gazetteer.bin', './gazetteer.bin', '../gazetteer.bin']

/**
 * The bytes of the built gazetteer of this package. One thread reads them at a stretch, while this one may load the
 * code that wants them. `loadGazetteer(await readGazetteerBytes())`.
 */
export async function readGazetteerBytes(): Promise<Uint8Array> {
  for (const candidate of CANDIDATES) {
    const file = openIfThere(fileURLToPath(new URL(candidate, import.meta.url)))
    if (file === null) continue
    try {
      return await readWhole(file)
    } finally {
      closeSync(file)
    }
  }
  throw new Error('missing gazetteer: dist/gazetteer.bin is not there; run npm run build')
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function readWhole(file: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(fstatSync(file).size)
  return new Promise((resolve, reject) => {
    read(file, bytes, 0, bytes.length, 0, (error, length) => {
      if (error) reject(error)
      else if (length < bytes.length) reject(new Error(`short gazetteer: ${length} of ${bytes.length} bytes were read`))
      else resolve(bytes)
    })
  })
}
