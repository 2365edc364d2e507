import { type Kysely, sql } from 'kysely'
import { CHECK_MIGRATIONS } from './check-migrations.ts'
import { DESK_MIGRATIONS } from './desk-migrations.ts'
import { LINE_MIGRATIONS } from './line-migrations.ts'
import { RESOLVING_MIGRATIONS } from './resolving-migrations.ts'
import { SCHEMA } from './schema.ts'
import type { Tables } from './tables.ts'

export interface Migration {
  readonly name: string
  readonly up: readonly string[]
}

/** The steps from an empty database to the present tables, in order. A step that has been released never changes. */
const MIGRATIONS: readonly Migration[] = [
  {
    name: 'ledger',
    up: [
      `create table ledger (
         only_row boolean primary key default true check (only_row),
         id uuid not null default gen_random_uuid(), name text not null, created_at timestamptz not null default now(),
         revision integer not null default 0, resolved integer not null default 0,
         resolved_by text not null default '')`,
      `create table sources (
         sha256 char(64) primary key, media_type text not null, encoding text not null,
         bytes bytea not null, added_at timestamptz not null)`,
      `create table documents (
         position bigint generated always as identity unique, id text primary key,
         sha256 char(64) not null references sources, source_name text not null, title text not null, byline text,
         outlet text, published text, published_basis text not null, language text not null, url text,
         text text not null, parts json not null, map json not null, issues json not null, added_at timestamptz not null)`,
      'create index documents_sha256 on documents (sha256)',
      `create table readings (
         id bigint generated always as identity primary key, document_id text not null references documents,
         code_version text not null, lexicon_version text not null, ruleset text not null, read_at timestamptz not null,
         incidents integer not null, figures integer not null, statements integer not null, checks integer not null)`,
      'create index readings_document on readings (document_id, id)',
      `create view latest_readings as
         select distinct on (document_id) * from readings order by document_id, id desc`,
      `create table mentions (
         reading_id bigint not null references readings, kind text not null, position integer not null, id text not null,
         document_id text not null, body json not null, primary key (reading_id, kind, position))`,
      'create index mentions_id on mentions (id)',
      `create table decisions (
         id bigint generated always as identity primary key, mention_id text not null, kind text not null,
         body json not null, decided_by text not null, decided_at timestamptz not null)`,
      'create index decisions_mention on decisions (mention_id)',
      'create table incidents (id text primary key, position integer not null, body json not null)',
      `create table incident_mentions (
         incident_id text not null references incidents on delete cascade, mention_id text primary key,
         document_id text not null)`,
      'create index incident_mentions_incident on incident_mentions (incident_id)',
      `create table imported (
         dataset text not null, row_id text not null, version text not null, incident_id text not null unique,
         licence text not null, redistributable boolean not null, body json not null, imported_at timestamptz not null,
         primary key (dataset, row_id))`,
    ],
  },
  {
    // The first shape of the table had no verb that wrote to it.
    name: 'decisions',
    up: [
      'drop table decisions',
      `create table decisions (
         id bigint generated always as identity primary key, kind text not null, subject text[] not null,
         payload json not null, author text not null, at timestamptz not null,
         undoes bigint unique references decisions)`,
      'create index decisions_subject on decisions using gin (subject)',
    ],
  },
  ...DESK_MIGRATIONS,
  ...RESOLVING_MIGRATIONS,
  ...LINE_MIGRATIONS,
  ...CHECK_MIGRATIONS,
]

// Any fixed number: two processes that open a new ledger at once migrate it one after the other.
const MIGRATING = 5_022_042

/** Brings a database to the present tables. A ledger of a newer Daybook is refused, never changed. */
export async function migrate(db: Kysely<Tables>, name: string, migrations = MIGRATIONS): Promise<void> {
  const taken = await stepsTaken(db)
  if (taken.size === migrations.length && migrations.every((migration) => taken.has(migration.name))) return
  await db.connection().execute(async (connection) => {
    // Locked before the transaction begins: one that begins first would go on seeing the tables as they were then.
    await sql`select pg_advisory_lock(${MIGRATING})`.execute(connection)
    try {
      await connection.transaction().execute((step) => takeSteps(step, name, migrations))
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATING})`.execute(connection)
    }
  })
}

/** Steps are known by their names: two that were written side by side may come to a ledger in either order. */
async function takeSteps(step: Kysely<Tables>, name: string, migrations: readonly Migration[]): Promise<void> {
  const taken = await stepsTaken(step)
  const newer = [...taken].filter((one) => !migrations.some((migration) => migration.name === one))
  if (newer.length > 0) {
    throw new Error(
      `this book was written by a newer Daybook (its tables have “${newer.join('”, “')}”, which this one does not know): update Daybook`,
    )
  }
  await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(step)
  await sql`set local search_path to ${sql.id(SCHEMA)}`.execute(step)
  await sql`create table if not exists migrations
    (version integer primary key, name text not null, done_at timestamptz not null default now())`.execute(step)
  let version = taken.size
  for (const migration of migrations) {
    if (taken.has(migration.name)) continue
    for (const statement of migration.up) await sql.raw(statement).execute(step)
    await sql`insert into migrations (version, name) values (${++version}, ${migration.name})`.execute(step)
  }
  await sql`insert into ledger (name) values (${name}) on conflict do nothing`.execute(step)
}

async function stepsTaken(db: Kysely<Tables>): Promise<Set<string>> {
  const there = await sql<{ name: string | null }>`select to_regclass(${`${SCHEMA}.migrations`})::text as name`.execute(
    db,
  )
  if (!there.rows[0]?.name) return new Set()
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(`${SCHEMA}.migrations`)}`.execute(db)
  return new Set(rows.map((row) => row.name))
}
