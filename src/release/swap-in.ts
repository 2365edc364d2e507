import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Fills a new folder beside `folder` and puts it in place by renaming. Whatever stops it on the way (an error, a kill,
 * a power cut) leaves the folder as it was or as it becomes, never half of it.
 */
export async function swapIn<T>(
  folder: string,
  mayReplace: boolean,
  fill: (staging: string) => Promise<T>,
): Promise<T> {
  const target = resolve(folder)
  if (!mayReplace && (await ageOf(target)) !== null)
    throw new Error(`there is a release at ${folder} already; a cut release is never overwritten`)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  const prefix = `.${basename(target)}-`
  await sweep(parent, prefix)
  const staging = await mkdtemp(join(parent, prefix))
  try {
    const result = await fill(staging)
    for (const file of await readdir(staging)) await flush(join(staging, file))
    await flush(staging)
    await putInPlace(staging, target)
    await flush(parent)
    return result
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/**
 * A folder cannot be renamed over a full one, so the old one steps aside first. Two processes may do this at once to
 * one draft: whoever finds the place taken again moves that aside too, and the last one stays.
 */
async function putInPlace(staging: string, target: string): Promise<void> {
  const aside = `${staging}-old`
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(staging, target)
      return
    } catch (error) {
      const isTaken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))
      if (!isTaken || attempt === 10) throw error
      await rename(target, aside).catch(ignoreMissing)
      await rm(aside, { recursive: true, force: true })
    }
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

const HOUR = 3_600_000

/** Removes what a killed process left behind. Younger folders may be another process's work in progress. */
async function sweep(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue
    const age = await ageOf(join(parent, name))
    if (age !== null && age > HOUR) await rm(join(parent, name), { recursive: true, force: true })
  }
}

/** Milliseconds since a path was last changed, or null when there is nothing. */
const ageOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => null,
  )

/** Makes the file or folder outlive a power cut. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
