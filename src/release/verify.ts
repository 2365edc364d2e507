import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from './open-release.ts'
import { sha256OfFile } from './sha256.ts'

/** What in a release is not as its manifest says, a sentence each. `await verifyRelease('book/releases/2027-Q1')` is `[]`. */
export async function verifyRelease(folder: string): Promise<string[]> {
  const { manifest } = await readManifest(folder)
  const problems: string[] = []
  for (const { file, sha256 } of Object.values(manifest.tables)) {
    const path = join(folder, file)
    const isThere = await stat(path).then(
      () => true,
      () => false,
    )
    if (!isThere) problems.push(`${file} is missing`)
    else if ((await sha256OfFile(path)) !== sha256)
      problems.push(`${file} is not the file that was frozen: its SHA-256 differs`)
  }
  return problems
}
