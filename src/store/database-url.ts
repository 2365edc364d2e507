import type { PoolConfig } from 'pg'

/**
 * How to connect to a database URL, and how to name it to a person: without its password.
 * `readDatabaseUrl('postgres://ann:secret@db:5433/desk').label` is `'database desk on db:5433'`.
 */
export function readDatabaseUrl(url: string): { readonly label: string; readonly config: PoolConfig } {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    throw invalid()
  }
  if (!/^postgres(?:ql)?:$/.test(parsed.protocol)) throw invalid()
  const name = decodeURIComponent(parsed.pathname.slice(1)) || 'postgres'
  const host = parsed.searchParams.get('host') ?? (parsed.host || 'localhost')
  return { label: `database ${name} on ${host}`, config: { connectionString: url } }
}

// The URL itself is not repeated: it may hold a password.
const invalid = (): Error => new Error('invalid database URL: write it as postgres://USER:PASSWORD@HOST:PORT/DATABASE')

/** What to tell a person whose database cannot be used: `refusal(error, 'database desk on db:5433')`. */
export function refusal(error: unknown, label: string): Error {
  const { code = '', message } = error as { code?: string; message: string }
  if (code === '28P01' || code === '28000') return new Error(`the ${label} refuses this user or password`)
  if (code === '3D000') return new Error(`the ${label} does not exist: create it first (createdb)`)
  if (code === '42501')
    return new Error(`the ${label} does not let this user create tables: grant it CREATE on the database`)
  if (UNREACHABLE.test(code) || /timeout|terminated|SSL/i.test(message)) {
    return new Error(
      `the ${label} does not answer (${reason(code, message)}): start the server or correct DAYBOOK_DATABASE_URL`,
    )
  }
  return error instanceof Error ? error : new Error(String(error))
}

const UNREACHABLE = /^(?:E[A-Z]+|57P0\d)$/

function reason(code: string, message: string): string {
  if (code === 'ECONNREFUSED') return 'connection refused'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no such host'
  if (/timeout/i.test(message)) return 'no reply within 4 seconds'
  return code || message
}
