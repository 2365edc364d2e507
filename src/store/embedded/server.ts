import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { chown, mkdir, readFile, rmdir, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, postgresAccount, runAs } from './account.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, hasCluster, lastLine, passwordOf, pgdataOf, ROLE } from './cluster.ts'
import { findPostmaster, type Postmaster, removeStaleLock } from './postmaster.ts'
import { enter, type Presence } from './presence.ts'

/** How to reach a book's server, and the presence that keeps it running. */
export interface Membership {
  readonly connection: { host: string; port: number; user: string; password: string; database: string; ssl: false }
  /** Leaves the server; the last to leave stops it. */
  leave(): Promise<void>
}

const PATIENCE_MS = 60_000
// 5 s: as long as the processes of a killed server may take to notice and let go of its memory.
const MOST_STARTS = 20
// sun_path holds 104 bytes on macOS, 108 on Linux; the socket's own name takes 16 of them.
const LONGEST_SOCKET_FOLDER = 85

/**
 * Joins the server of a book, starting it when nobody has: any number of processes may call this at once.
 * `const book = await joinServer('/home/me/book'); ...; await book.leave()`
 */
export async function joinServer(folder: string, listen: 'socket' | 'tcp' = defaultListen()): Promise<Membership> {
  const book = resolve(folder)
  if (!hasCluster(book)) await createCluster(book, postgresAccount())
  const connection = { user: ROLE, password: await passwordOf(book), database: 'postgres', ssl: false as const }
  const deadline = Date.now() + PATIENCE_MS
  let child: ChildProcess | null = null
  let starts = 0
  while (Date.now() < deadline) {
    const running = await findPostmaster(pgdataOf(book))
    const presence = running?.isReady ? await enter({ ...connection, host: running.host, port: running.port }) : null
    if (running && presence)
      return membership(book, { ...connection, host: running.host, port: running.port }, presence, running)
    if (!running && (child === null || child.exitCode !== null || child.signalCode !== null)) {
      // Another process may have won the start; only a server that dies again and again is a fault.
      if (starts++ === MOST_STARTS) throw new Error(await failure(book))
      if (starts > 1) await sleep(250)
      child = await start(book, listen)
    }
    await sleep(10)
  }
  throw new Error(await failure(book))
}

const defaultListen = (): 'socket' | 'tcp' => (process.platform === 'win32' ? 'tcp' : 'socket')

function membership(
  book: string,
  connection: Membership['connection'],
  presence: Presence,
  postmaster: Postmaster,
): Membership {
  return {
    connection,
    async leave() {
      if (!(await presence.leave())) return
      // Fast shutdown: nobody else is present, so there is nobody to wait for.
      stop(postmaster.pid)
      const deadline = Date.now() + PATIENCE_MS
      while (Date.now() < deadline && (await findPostmaster(pgdataOf(book)))?.pid === postmaster.pid) await sleep(5)
      // The folder that a long path needed; it stays when another process is using it again.
      const isOwn = connection.host !== book && connection.host.startsWith(tmpdir())
      if (isOwn) await rmdir(connection.host).catch(() => undefined)
    },
  }
}

function stop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function failure(book: string): Promise<string> {
  const log = await readFile(join(book, 'server.log'), 'utf8').catch(() => '')
  return `the database of the book ${book} did not start: ${lastLine(log) || 'see server.log in that folder'}`
}

async function start(book: string, listen: 'socket' | 'tcp'): Promise<ChildProcess> {
  const pgdata = pgdataOf(book)
  const { postgres } = await findBinaries()
  const account = await ownerOf(pgdata)
  const address = listen === 'tcp' ? await tcpAddress() : await socketAddress(book, account)
  const settings = [...address, 'max_connections=60', 'jit=off', 'log_min_messages=fatal'].flatMap((setting) => [
    '-c',
    setting,
  ])
  const command = runAs(account, postgres, ['-D', pgdata, ...settings], [pgdata])
  const log = openSync(join(book, 'server.log'), 'a', 0o600)
  // Its own session: Ctrl-C in the terminal must not reach it, and it outlives a killed Daybook.
  const child = spawn(command.file, command.args, { ...command.options, detached: true, stdio: ['ignore', log, log] })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child
}

/** The server runs as the owner of its data, which PostgreSQL insists on. */
async function ownerOf(pgdata: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const { uid, gid } = await stat(pgdata)
  return uid === 0 ? postgresAccount() : { uid, gid }
}

async function socketAddress(book: string, account: Account | null): Promise<string[]> {
  const folder = Buffer.byteLength(book) > LONGEST_SOCKET_FOLDER ? await shortFolder(book, account) : book
  await removeStaleLock(join(folder, '.s.PGSQL.5432.lock'))
  return ['listen_addresses=', `unix_socket_directories=${folder}`]
}

/** A folder for the socket of a book whose own path is too long; nobody else may have made it. */
async function shortFolder(book: string, account: Account | null): Promise<string> {
  const folder = join(tmpdir(), `daybook-${createHash('sha256').update(book).digest('hex').slice(0, 16)}`)
  const isNew = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isNew && account) await chown(folder, account.uid, account.gid)
  const { uid } = await stat(folder)
  if (uid !== (account?.uid ?? process.getuid?.())) {
    throw new Error(`the folder ${folder} belongs to somebody else: remove it, or give the book a shorter path`)
  }
  return folder
}

/** Windows has no sockets in folders that Node can use: there the server takes a free port of the loopback address. */
async function tcpAddress(): Promise<string[]> {
  const port = await new Promise<number>((found, failed) => {
    const probe = createServer().on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
  return ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`]
}
