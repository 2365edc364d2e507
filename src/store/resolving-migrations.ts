import type { Migration } from './migrations.ts'

/** What resolving a little at a time needs: the words that tell a mention, where it is looked for, and what is to do. */
export const RESOLVING_MIGRATIONS: readonly Migration[] = [
  {
    name: 'resolving',
    up: [
      `alter table mentions add column told text not null default '', add column is_recalled boolean not null default false`,
      // MinHash of the text, and the hashes of its bands: texts that share one are compared.
      `alter table documents add column published_at text, add column fingerprint integer[] not null default '{}',
         add column bands integer[] not null default '{}'`,
      'create index documents_bands on documents using gin (bands)',
      // The group of copies that a document belongs to; a document that is nobody's copy has no row.
      'create table copies (document_id text primary key, group_id text not null)',
      'create index copies_group on copies (group_id)',
      // Documents whose incidents have to be derived again.
      'create table unresolved (document_id text primary key)',
      'insert into unresolved select id from documents',
      `create table blocks (
         mention_id text not null, document_id text not null, day integer not null, country text not null,
         admin1 text not null, primary key (day, mention_id))`,
      'create index blocks_document on blocks (document_id)',
      'create index blocks_mention on blocks (mention_id)',
      'create table doubts (id text primary key, incidents text[] not null, score real not null, body json not null)',
      'create index doubts_incidents on doubts using gin (incidents)',
      'create index incident_mentions_document on incident_mentions (document_id)',
      `alter table ledger add column toll_rule text not null default 'latest'`,
      // Incidents change a few at a time: their place among all is no longer counted.
      'alter table incidents drop column position',
      `update ledger set resolved_by = ''`,
    ],
  },
  {
    name: 'lists and mappings',
    up: [
      `create table lists (
         name text not null, date text not null, entries json not null, imported_at timestamptz not null,
         primary key (name, date))`,
      // How a person said the columns of a file are to be read, by the names of its columns.
      'create table mappings (columns text primary key, body json not null, saved_at timestamptz not null)',
    ],
  },
]
