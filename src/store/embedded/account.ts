import { execFileSync, type SpawnOptions } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The account that PostgreSQL runs under, when it cannot be the caller's own. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** A command line with what `spawn` needs to run it. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly options: SpawnOptions
}

// PostgreSQL refuses to run as root. The first of these that the machine has is used instead.
const ACCOUNTS = ['daybook', 'postgres', '_postgres', 'nobody']

/** The account for PostgreSQL on this machine: null unless Daybook runs as root. */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ACCOUNTS) {
    const uid = numberOf('-u', name)
    const gid = numberOf('-g', name)
    if (uid !== null && gid !== null) return { uid, gid }
  }
  throw new Error(
    `PostgreSQL does not run as root and none of the accounts ${ACCOUNTS.join(', ')} exists: run Daybook as a normal user`,
  )
}

function numberOf(flag: string, name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}

/**
 * How to run a program under an account: `runAs(null, 'initdb', ['-D', 'x'])` runs it as the caller.
 * Where a folder on the way to `paths` is closed to the account (a book in /root), the program keeps the one
 * privilege it needs to pass: it may read past permissions, and nothing else of root.
 */
export function runAs(
  account: Account | null,
  file: string,
  args: readonly string[],
  paths: readonly string[] = [],
): Command {
  if (!account) return { file, args, options: {} }
  if ([file, ...paths].every((path) => isReachable(path, account)))
    return { file, args, options: { ...account, cwd: '/' } }
  const kept = '-all,+dac_override'
  return {
    file: 'setpriv',
    args: [
      `--reuid=${account.uid}`,
      `--regid=${account.gid}`,
      '--clear-groups',
      `--inh-caps=${kept}`,
      `--ambient-caps=${kept}`,
      `--bounding-set=${kept}`,
      file,
      ...args,
    ],
    options: { cwd: '/' },
  }
}

/** True when every folder above a path lets the account pass. */
function isReachable(path: string, account: Account): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
