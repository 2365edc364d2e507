import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { readDatabaseUrl, refusal } from './database-url.ts'
import { joinServer } from './embedded/server.ts'
import { ledgerOf } from './ledger/index.ts'
import { migrate } from './migrations.ts'
import type { Listen } from './review.ts'
import { SCHEMA } from './schema.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Where a book's ledger lies: in a folder, on the PostgreSQL that comes with Daybook, or on a server of one's own. */
export type StoreLocation =
  | { readonly bookFolder: string; readonly name?: string }
  | { readonly databaseUrl: string; readonly name?: string }

// A person waits for an answer from their own server; the embedded one is known to run and may only be busy.
const CONNECT_MS = 4_000
const BUSY_MS = 60_000

/**
 * Opens a ledger, making or migrating it where needed.
 * `const store = await openStore({ bookFolder: '/home/me/book' }); ...; await store.close()`
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  return 'databaseUrl' in location
    ? openUrl(location.databaseUrl, location.name)
    : openFolder(location.bookFolder, location.name)
}

async function openFolder(folder: string, name?: string): Promise<Store> {
  const membership = await joinServer(folder)
  try {
    return await open({
      config: { ...membership.connection, connectionTimeoutMillis: BUSY_MS },
      label: `book ${folder}`,
      name,
      leave: membership.leave,
    })
  } catch (error) {
    await membership.leave()
    throw error
  }
}

async function openUrl(url: string, name?: string): Promise<Store> {
  const { config, label } = readDatabaseUrl(url)
  return open({
    config: { ...config, connectionTimeoutMillis: CONNECT_MS },
    label,
    name,
    leave: async () => undefined,
  }).catch((error: unknown) => {
    throw refusal(error, label)
  })
}

interface Opening {
  readonly config: pg.PoolConfig
  readonly label: string
  readonly name: string | undefined
  readonly leave: () => Promise<void>
}

async function open({ config, label, name, leave }: Opening): Promise<Store> {
  const pool = new pg.Pool({
    ...config,
    max: 6,
    application_name: 'daybook',
    keepAlive: true,
  })
  // An idle connection that the server drops is replaced by the next query; without a listener Node would end here.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkVersion(db)
    await migrate(db, name ?? 'book')
  } catch (error) {
    await db.destroy()
    throw error
  }
  return ledgerOf(db.withSchema(SCHEMA), label, listenOn(config), async () => {
    await db.destroy()
    await leave()
  })
}

/** Hears what the server tells on a channel, on a connection of its own; a lost one is made again. */
const listenOn =
  (config: pg.PoolConfig): Listen =>
  async (channel, hear) => {
    let isOver = false
    let client: pg.Client
    const connect = async (): Promise<void> => {
      client = new pg.Client({ ...config, application_name: 'daybook live' })
      client.on('error', () => undefined)
      client.on('end', () => {
        if (!isOver) setTimeout(() => void connect().catch(() => undefined), RETRY_MS).unref()
      })
      client.on('notification', ({ payload }) => hear(payload ?? ''))
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
    }
    await connect()
    return async () => {
      isOver = true
      await client.end()
    }
  }
const RETRY_MS = 2_000

async function checkVersion(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{
    version: number
  }>`select current_setting('server_version_num')::int / 10000 as version`.execute(db)
  const version = rows[0]?.version ?? 0
  if (version < 15) throw new Error(`PostgreSQL ${version} is too old for Daybook: it needs 15 or later`)
}
