import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '#store/index.ts'
import { simpleEntry } from './entries.ts'

const ADDER = fileURLToPath(new URL('./add-in-a-process.ts', import.meta.url))

interface Adder {
  readonly child: ChildProcess
  readonly said: string[]
  readonly done: Promise<number | null>
}

function addInProcess(folder: string, prefix: string, count: number): Adder {
  const child = spawn(process.execPath, ['--import', 'tsx', ADDER, folder, prefix, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    said.push(...lines)
  })
  return { child, said, done: new Promise((resolve) => child.on('close', (code) => resolve(code))) }
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 20_000) throw new Error('waited 20 s in vain')
    await sleep(10)
  }
}

const idsIn = async (folder: string): Promise<Set<string>> => {
  const store = await openStore({ bookFolder: folder })
  const { rows } = await store.documents({ limit: 10_000 })
  await store.close()
  return new Set(rows.map((row) => row.id))
}

const lockFile = (folder: string): string => join(folder, 'pgdata', 'postmaster.pid')
const serverOf = (folder: string): number => Number(readFileSync(lockFile(folder), 'utf8').split('\n')[0])

describe('several processes on one book', () => {
  let root: string
  let folder: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'daybook-sharing-'))
    folder = join(root, 'book')
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('may make the book and start its server at the same moment', async () => {
    const adders = ['a', 'b', 'c', 'd'].map((prefix) => addInProcess(folder, prefix, 3))
    expect(await Promise.all(adders.map((adder) => adder.done))).toEqual([0, 0, 0, 0])
    expect(existsSync(lockFile(folder))).toBe(false)
    expect((await idsIn(folder)).size).toBe(12)
  }, 60_000)

  it('lose nothing that was reported when one is killed in the middle of adding', async () => {
    const adder = addInProcess(folder, 'k', 5_000)
    await until(() => adder.said.length >= 25)
    adder.child.kill('SIGKILL')
    await adder.done
    // The server outlived its owner; the next process uses it and, as the last one, stops it.
    const server = serverOf(folder)
    const store = await openStore({ bookFolder: folder })
    expect(serverOf(folder)).toBe(server)
    await store.close()
    expect(existsSync(lockFile(folder))).toBe(false)
    const kept = await idsIn(folder)
    expect(adder.said.filter((id) => !kept.has(id))).toEqual([])
    expect(kept.size).toBeLessThan(5_000)
  }, 60_000)

  it('lose nothing that was reported when the server is killed under them', async () => {
    const adder = addInProcess(folder, 'k', 5_000)
    await until(() => adder.said.length >= 25)
    process.kill(serverOf(folder), 'SIGKILL')
    adder.child.kill('SIGKILL')
    await adder.done
    const kept = await idsIn(folder)
    expect(adder.said.filter((id) => !kept.has(id))).toEqual([])
  }, 60_000)

  it('keep the server for each other: it stops with the last', async () => {
    const first = await openStore({ bookFolder: folder })
    const second = await openStore({ bookFolder: folder })
    await first.close()
    await second.add(simpleEntry('d1'))
    expect(existsSync(lockFile(folder))).toBe(true)
    await second.close()
    expect(existsSync(lockFile(folder))).toBe(false)
  })

  it('start over a lock file whose number belongs to another program now', async () => {
    await (await openStore({ bookFolder: folder })).close()
    const stale = [process.pid, join(folder, 'pgdata'), 1, 5432, folder, '', '', 'ready'].join('\n')
    writeFileSync(lockFile(folder), stale)
    const { uid, gid } = statSync(join(folder, 'pgdata'))
    if (process.getuid?.() === 0) chownSync(lockFile(folder), uid, gid)
    expect(await idsIn(folder)).toEqual(new Set())
  })

  it('work in a folder whose path is longer than a socket name may be', async () => {
    const long = join(root, 'x'.repeat(60), 'y'.repeat(60), 'book')
    const store = await openStore({ bookFolder: long })
    await store.add(simpleEntry('d1'))
    await store.close()
    expect(await idsIn(long)).toEqual(new Set(['d1']))
  })

  it('work in a folder that only its owner may enter', async () => {
    const closed = join(root, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o700)
    const store = await openStore({ bookFolder: join(closed, 'book') })
    await store.add(simpleEntry('d1'))
    await store.close()
    expect(await idsIn(join(closed, 'book'))).toEqual(new Set(['d1']))
  })

  it('keep their password to themselves', async () => {
    await (await openStore({ bookFolder: folder })).close()
    expect(statSync(join(folder, 'pgdata', 'daybook-password')).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'pgdata')).mode & 0o077).toBe(0)
  })
})
