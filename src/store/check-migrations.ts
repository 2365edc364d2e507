import type { Migration } from './migrations.ts'

/** Checked reports that a book keeps beside its documents: nothing of them enters the record. */
export const CHECK_MIGRATIONS: readonly Migration[] = [
  {
    name: 'kept checks',
    up: [
      // `keys` are the ids of its checks, which decisions name; `other` the text that it was laid beside.
      `create table kept_checks (
         id text primary key, name text not null, kept_at timestamptz not null, kept_by text not null,
         code_version text not null, keys text[] not null, body json not null, other json)`,
      'create index kept_checks_keys on kept_checks using gin (keys)',
    ],
  },
]
