import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wholeOf } from './freeze.ts'
import { readManifest } from './open-release.ts'
import { filesOf } from './patch.ts'
import { sha256OfFile } from './sha256.ts'

/** The file beside a cut release's manifest that says when it was cut and seals the manifest. */
export const CUT_FILE = 'cut.json'

/** When a release was cut, and the SHA-256 of its manifest then. Null for a draft. */
export async function readCut(folder: string): Promise<{ cutAt: string; manifest: string } | null> {
  const text = await readFile(join(folder, CUT_FILE), 'utf8').catch(() => null)
  if (text === null) return null
  const cut = JSON.parse(text) as { cutAt?: unknown; manifest?: unknown }
  return { cutAt: String(cut.cutAt ?? ''), manifest: String(cut.manifest ?? '') }
}

/** What in a release is not as its manifest says, a sentence each. `await verifyRelease('book/releases/2027-Q1')` is `[]`. */
export async function verifyRelease(folder: string): Promise<string[]> {
  const { manifest, sha256: seal } = await readManifest(folder)
  const problems: string[] = []
  const cut = await readCut(folder).catch(() => ({ cutAt: '', manifest: '' }))
  if (cut && cut.manifest !== seal) problems.push('manifest.json is not the one that was cut: its SHA-256 differs')
  else if (!cut && manifest.version !== 'draft') problems.push(`${CUT_FILE} is missing: nothing seals the manifest`)
  if (wholeOf(manifest.tables) !== manifest.whole)
    problems.push('manifest.json does not add up: its whole is not that of its files')
  const there = new Set(await readdir(folder))
  for (const { file, sha256 } of filesOf(manifest.tables)) {
    if (!there.has(file)) problems.push(`${file} is missing`)
    else if ((await sha256OfFile(join(folder, file))) !== sha256)
      problems.push(`${file} is not the file that was frozen: its SHA-256 differs`)
  }
  const known = new Set(['manifest.json', CUT_FILE, ...filesOf(manifest.tables).map(({ file }) => file)])
  for (const file of [...there].filter((name) => name.endsWith('.parquet') && !known.has(name)).sort())
    problems.push(`${file} is no part of the release`)
  return problems
}
