import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, runAs } from './account.ts'
import { findBinaries } from './binaries.ts'

/** The name of the one role of an embedded server, and of nothing else. */
export const ROLE = 'daybook'

const PASSWORD_FILE = 'daybook-password'
const NEW = 'pgdata.new-'

export const pgdataOf = (folder: string): string => join(folder, 'pgdata')

/** True when a folder holds a book's database. */
export const hasCluster = (folder: string): boolean => existsSync(join(pgdataOf(folder), 'PG_VERSION'))

/** The password of a book's server: only who may read the folder may connect. */
export async function passwordOf(folder: string): Promise<string> {
  return (await readFile(join(pgdataOf(folder), PASSWORD_FILE), 'utf8')).trim()
}

/**
 * Makes the database of a new book. It is built beside its place and moved there in one step, so a killed start
 * leaves no half database, and of two processes that start at once the first to finish wins and both use it.
 */
export async function createCluster(folder: string, account: Account | null): Promise<void> {
  const { initdb } = await findBinaries()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account) await chown(folder, account.uid, account.gid)
  await removeLeftovers(folder)
  const password = randomBytes(24).toString('base64url')
  const name = NEW + randomBytes(6).toString('hex')
  const pgdata = join(folder, name)
  const passwordFile = join(folder, `${name}.password`)
  try {
    await keep(passwordFile, password, account)
    const args = [
      `--pgdata=${pgdata}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...LOCALE,
    ]
    await run(runAs(account, initdb, args, [pgdata]))
    await keep(join(pgdata, PASSWORD_FILE), password, account)
    await rename(pgdata, pgdataOf(folder)).catch((error: Error) => {
      if (!hasCluster(folder)) throw error
    })
  } finally {
    await rm(passwordFile, { force: true })
    await rm(pgdata, { recursive: true, force: true })
  }
}

// One collation everywhere: rows sort the same on every machine, whatever its locale.
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

async function keep(file: string, password: string, account: Account | null): Promise<void> {
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  if (account) await chown(file, account.uid, account.gid)
}

/** A start that was killed leaves its half-built database: after an hour nobody is building it any more. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(NEW)) continue
    const path = join(folder, name)
    const made = await stat(path).catch(() => null)
    if (made && Date.now() - made.mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true })
  }
}

function run(command: ReturnType<typeof runAs>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, { ...command.options, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8')
    })
    child.on('error', (error) => reject(new Error(`cannot run PostgreSQL: ${error.message}`)))
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`cannot make the book's database: ${lastLine(errors) || `initdb ended with code ${code}`}`))
    })
  })
}

/** The last line that says something, without the time before it. */
export function lastLine(log: string): string {
  const line =
    log
      .trim()
      .split('\n')
      .filter((text) => /error|fatal|could not|must|cannot/i.test(text))
      .at(-1) ?? ''
  return line.replace(/^.*?(?:FATAL|ERROR|PANIC|error):\s*/i, '')
}
