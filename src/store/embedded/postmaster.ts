import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running server wrote about itself into its `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** The folder of its socket, or the address it listens on. */
  readonly host: string
  readonly isReady: boolean
}

const lockFile = (pgdata: string): string => join(pgdata, 'postmaster.pid')

/** The server that holds a data folder, or null when none does. */
export async function findPostmaster(pgdata: string): Promise<Postmaster | null> {
  const file = lockFile(pgdata)
  const found = parsePostmaster(await readFile(file, 'utf8').catch(() => ''))
  return found && (await removeStaleLock(file)) === 'held' ? found : null
}

/**
 * Looks who holds a lock file of PostgreSQL, and removes it when its number belongs to another program. A server
 * that was killed leaves its files behind, and after a restart of the machine their number may be anybody's.
 */
export async function removeStaleLock(file: string): Promise<'held' | 'free'> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const program = programOf(Number(text.split('\n')[0]))
  if (program?.includes('postgres')) return 'held'
  // No process at all: PostgreSQL sees to that itself, and may be doing it now.
  if (program === null) return 'free'
  const still = await readFile(file, 'utf8').catch(() => '')
  if (still === text) await unlink(file).catch(ignoreMissing)
  return 'free'
}

/** Reads the lines of a `postmaster.pid`: pid, folder, start time, port, socket folder, address, key, status. */
export function parsePostmaster(text: string): Postmaster | null {
  const [pid, , , port, socket, address, , status] = text.split('\n').map((line) => line.trim())
  if (!pid || !port || !(socket || address)) return null
  return { pid: Number(pid), port: Number(port), host: socket || address || '', isReady: status === 'ready' }
}

/** The command of a running process (empty for one that ended and was not buried yet), or null when none has the number. */
function programOf(pid: number): string | null {
  if (!(pid > 0)) return null
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, under another account.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  if (process.platform === 'win32') return 'postgres'
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return psCommand(pid)
  }
}

function psCommand(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
