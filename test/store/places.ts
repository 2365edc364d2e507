import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { joinServer } from '#store/embedded/server.ts'
import { openStore, type StoreLocation } from '#store/index.ts'

/** Somewhere that ledgers can live for a test file: a new empty one at a time, all gone at the end. */
export interface Ground {
  fresh(): Promise<StoreLocation>
  clear(): Promise<void>
}

/** Book folders: one is made, the others are copies of it. */
export async function folderGround(): Promise<Ground> {
  const root = mkdtempSync(join(tmpdir(), 'daybook-books-'))
  const template = join(root, 'template')
  await (await openStore({ bookFolder: template, name: 'test' })).close()
  let made = 0
  return {
    async fresh() {
      const bookFolder = join(root, `book${made++}`)
      execFileSync('cp', ['-a', template, bookFolder])
      return { bookFolder }
    },
    async clear() {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Databases on a server with an address and a password, as a person's own would be: each a copy of a migrated one. */
export async function databaseGround(): Promise<Ground & { empty(): Promise<string> }> {
  const root = mkdtempSync(join(tmpdir(), 'daybook-server-'))
  const server = await joinServer(join(root, 'server'), 'tcp')
  const { user, password, host, port } = server.connection
  const urlOf = (name: string) => `postgres://${user}:${password}@${host}:${port}/${name}`
  const client = new pg.Client(urlOf('postgres'))
  await client.connect()
  await client.query('create database template_ledger')
  await (await openStore({ databaseUrl: urlOf('template_ledger'), name: 'test' })).close()
  let made = 0
  return {
    async fresh() {
      const name = `ledger${made++}`
      await client.query(`create database ${name} template template_ledger`)
      return { databaseUrl: urlOf(name) }
    },
    async empty() {
      const name = `empty${made++}`
      await client.query(`create database ${name}`)
      return urlOf(name)
    },
    async clear() {
      await client.end()
      await server.leave()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
