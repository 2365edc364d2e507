import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasBook } from '#store/index.ts'
import type { CoderOptions } from './coder.ts'
import type { AnyInput } from './desk.ts'
import { openDesk } from './open-desk.ts'

export interface SampleOptions extends CoderOptions {
  readonly folder: string
  readonly log?: (line: string) => void
}

/**
 * Makes the sample book from what ships with the package, unless it is there. It is built beside its place and moved
 * there whole: a start that is stopped half-way makes it again.
 */
export async function makeSample({ folder, log = () => undefined, ...options }: SampleOptions): Promise<void> {
  if (hasBook(folder)) return
  const shipped = sampleFolder()
  const building = `${folder}.new-${process.pid}`
  log('Making the sample book (once) …')
  try {
    const desk = await openDesk({
      ...options,
      place: { folder: building, databaseUrl: null },
      create: true,
      name: 'Sample: Pakistan',
    })
    try {
      for (const file of await filesOf(shipped, /\.csv$/i)) await desk.importUcdp(await inputOf(file))
      const added = await desk.add(inputsOf(await filesOf(shipped, /\.(txt|html?|jsonl)$/i)))
      for (const { problem } of added) if (problem) log(problem)
      await desk.info() // The draft too: the first person to open the book does not wait for it.
    } finally {
      await desk.close()
    }
    await rename(building, folder).catch((error: Error) => {
      if (!hasBook(folder)) throw error
    })
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

/** From `src/desk/` (tests, tsx) and from `dist/` (built) the package root is at another height. */
function sampleFolder(): string {
  for (const candidate of ['../../data/sample', '../data/sample']) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url))
    if (existsSync(folder)) return folder
  }
  throw new Error('missing sample: data/sample is not there; take it from the repository again')
}

async function filesOf(folder: string, name: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && name.test(entry.name))
  return files.map((entry) => join(entry.parentPath, entry.name)).sort()
}

const inputOf = async (file: string) => ({ name: basename(file), bytes: await readFile(file) })

async function* inputsOf(files: readonly string[]): AsyncGenerator<AnyInput> {
  for (const file of files) yield inputOf(file)
}
