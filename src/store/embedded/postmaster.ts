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

/**
 * The server that holds a data folder, or null when none does. A server that was killed leaves its file behind,
 * and after a restart of the machine its number may belong to another program: such a file is removed.
 */
export async function findPostmaster(pgdata: string): Promise<Postmaster | null> {
  const text = await readFile(lockFile(pgdata), 'utf8').catch(() => '')
  const found = parsePostmaster(text)
  if (!found) return null
  const program = programOf(found.pid)
  if (program === null) return null
  if (program.includes('postgres')) return found
  const still = await readFile(lockFile(pgdata), 'utf8').catch(() => '')
  if (still === text) await unlink(lockFile(pgdata)).catch(ignoreMissing)
  return null
}

/** Reads the lines of a `postmaster.pid`: pid, folder, start time, port, socket folder, address, key, status. */
export function parsePostmaster(text: string): Postmaster | null {
  const [pid, , , port, socket, address, , status] = text.split('\n').map((line) => line.trim())
  if (!pid || !port || !(socket || address)) return null
  return { pid: Number(pid), port: Number(port), host: socket || address || '', isReady: status === 'ready' }
}

/** The command of a running process, or null when no process has the number. */
function programOf(pid: number): string | null {
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
