import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SAMPLE_BOOK } from '#model/index.ts'
import { hasBook } from '#store/index.ts'
import type { CoderOptions } from './coder.ts'
import type { Input, Progress } from './desk.ts'
import { openDesk } from './open-desk.ts'
import { createSampleBook, type SampleFiles } from './sample-book.ts'

export interface SampleOptions extends CoderOptions {
  readonly folder: string
  readonly log?: (line: string) => void
  readonly progress?: (progress: Progress) => void
}

/**
 * Makes the sample book from what ships with the package, unless it is there. It is built beside its place and moved
 * there whole: a start that is stopped half-way makes it again.
 */
export async function makeSample(options: SampleOptions): Promise<void> {
  const { folder, log = () => undefined, progress = () => undefined, ...coder } = options
  if (hasBook(folder)) return
  const building = `${folder}.new-${process.pid}`
  log('Making the sample book (once) …')
  try {
    const desk = await openDesk({
      ...coder,
      place: { folder: building, databaseUrl: null },
      create: true,
      name: SAMPLE_BOOK,
    })
    try {
      const { problems } = await createSampleBook(desk, await readSample(sampleFolder()), progress)
      for (const problem of problems) log(problem)
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

const inputOf = async (file: string): Promise<Input> => ({ name: basename(file), bytes: await readFile(file) })

/** The files of the sample book as they lie in data/sample. */
async function readSample(folder: string): Promise<SampleFiles> {
  const read = async (name: RegExp) => Promise.all((await filesOf(folder, name)).map(inputOf))
  return { datasets: await read(/\.csv(\.gz)?$/i), reports: await read(/\.(txt|html?|jsonl)$/i) }
}
