import pg from 'pg'

/** A place in the book's server: while one process holds a presence, no other stops the server. */
export interface Presence {
  /** Gives the place up. True when nobody else was left and the server is the caller's to stop. */
  leave(): Promise<boolean>
}

// Any fixed number: the key of the lock that every user of an embedded server shares.
const PRESENT = 5_022_041

/**
 * Takes a place on a running server, or answers null when it is stopping, starting or gone. Every user holds one
 * advisory lock shared; the one who leaves tries to hold it alone. Who arrives in that moment waits for the lock,
 * loses its connection to the shutdown, gets null here and starts a server anew.
 */
export async function enter(connection: pg.ClientConfig): Promise<Presence | null> {
  const client = new pg.Client({ ...connection, application_name: 'daybook presence', keepAlive: true })
  // A server that is killed under us shows in the next query; without a listener Node would end the process here.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [PRESENT])
  } catch (error) {
    await client.end().catch(() => undefined)
    if (isPassing(error)) return null
    throw error
  }
  return { leave: () => leave(client) }
}

async function leave(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [PRESENT])
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [PRESENT])
    // The lock is kept when alone: the caller stops the server before the connection, and with it the lock, ends.
    if (rows[0]?.alone) return true
  } catch {
    // The server is gone already: nobody has to stop it.
  }
  await client.end().catch(() => undefined)
  return false
}

const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01', // stopped by its owner
  '57P02', // crashed
  '57P03', // starting up or shutting down
])

/** Errors of a server that is not there now but may be in a moment. */
function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string }
  return (code !== undefined && PASSING.has(code)) || message.startsWith('Connection terminated')
}
