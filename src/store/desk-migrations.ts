import type { Migration } from './migrations.ts'
import { SCHEMA } from './schema.ts'

// The lists and names of the JSON of an incident as text, so that they can be columns of their own.
const ACTOR_NAMES = `create function actor_names(actors json) returns text[] language sql immutable parallel safe
  return coalesce((select array_agg(distinct one->>'name') from json_array_elements(actors) as one), '{}')`
const ACTOR_WORDS = `create function actor_words(actors json) returns text language sql immutable parallel safe
  return coalesce((select string_agg(coalesce(one->>'name', '') || ' ' || coalesce(one->>'text', ''), ' ')
    from json_array_elements(actors) as one), '')`
const PLACE_WORDS = `concat_words(body->>'place', body->>'admin2', body->>'admin1', body->'country'->>'name')`
// concat_ws is not immutable in PostgreSQL, because it takes values of any type.
const CONCAT_WORDS = `create function concat_words(variadic words text[]) returns text language sql immutable parallel safe
  return array_to_string(words, ' ')`

/** Columns by which incidents are found, on the derived and on the imported ones. */
const searched = (table: string): string[] => [
  `alter table ${table}
     add column actors text[] not null generated always as (actor_names(body->'actors')) stored,
     add column places text not null generated always as (${PLACE_WORDS}) stored,
     add column day text generated always as (body->'date'->>'edtf') stored,
     add column words tsvector not null generated always as (to_tsvector('english',
       ${PLACE_WORDS} || ' ' || coalesce(body->>'type', '') || ' ' || coalesce(body->>'eventType', '') || ' '
       || actor_words(body->'actors') || ' ' || coalesce(body->>'weapons', ''))) stored`,
  `create index ${table}_words on ${table} using gin (words)`,
]

/**
 * The same columns, laid out by one look at the JSON: a generated column reads the whole text again for each of its
 * fields, which took four fifths of the time of an import.
 */
const laidOutAtOnce = (table: string, more: readonly Laid[]): string[] => [
  ...['actors', 'places', 'day', 'words', ...more.map(({ column }) => column)].map(
    (column) => `alter table ${table} alter column ${column} drop expression`,
  ),
  layOut(table, more),
  `create trigger ${table}_laid_out before insert or update of body on ${table}
     for each row execute function lay_out_${table}()`,
]

const layOut = (table: string, more: readonly Laid[]): string =>
  `create or replace function lay_out_${table}() returns trigger language plpgsql as $$
     declare told record; said text;
     begin
       select one.* into told from json_to_record(new.body) as one(
         date json, country json, admin1 text, admin2 text, place text, type text, "eventType" text, actors json,
         weapons text${more.flatMap(({ reads }) => (reads ? `, ${reads}` : [])).join('')});
       select coalesce(array_agg(distinct name), '{}'),
         coalesce(string_agg(coalesce(name, '') || ' ' || coalesce(text, ''), ' '), '')
         into new.actors, said from json_to_recordset(told.actors) as actor(name text, text text);
       new.places := concat_ws(' ', told.place, told.admin2, told.admin1, told.country->>'name');
       new.day := told.date->>'edtf';
       new.words := to_tsvector('english', concat_ws(' ', new.places, told.type, told."eventType", said, told.weapons));
       ${more.map(({ column, sql }) => `new.${column} := ${sql};`).join(' ')}
       return new;
     end $$`

interface Laid {
  readonly column: string
  /** The fields of the JSON that it is made of and that no other column reads, as a record. */
  readonly reads: string
  readonly sql: string
}

const WEIGHT: Laid = {
  column: 'weight',
  reads: 'killed json, injured json, abducted json, arrested json, vague boolean',
  sql: `10 * (told.killed->>'best')::int + 2 * (told.injured->>'best')::int + 5 * (told.abducted->>'best')::int
    + (told.arrested->>'best')::int + 5 * ((told.killed->>'high')::int - (told.killed->>'low')::int)
    + case when told.vague then 15 else 0 end`,
}

/** So that a search puts the deadliest first without reading the JSON of all that it finds. */
const KILLED: Laid = { column: 'deaths', reads: 'killed json', sql: `(told.killed->>'best')::int` }

/** What the desk adds to the ledger: searching, people, and their work in common. After the ledger's own steps. */
export const DESK_MIGRATIONS: readonly Migration[] = [
  {
    name: 'search',
    up: [
      // A server whose administrator does not allow it finds names by their letters without it: see search/names.ts.
      `do $$ begin create extension if not exists pg_trgm; exception when others then null; end $$`,
      ACTOR_NAMES,
      ACTOR_WORDS,
      CONCAT_WORDS,
      ...searched('incidents'),
      ...searched('imported'),
      // PostgreSQL keeps at most 1 MB of words of one text: the first 300,000 characters are a book of 150 pages.
      `alter table documents add column words tsvector not null generated always as (
         setweight(to_tsvector('english', title), 'A') || to_tsvector('english', coalesce(outlet, ''))
         || to_tsvector('english', left(text, 300000))) stored`,
      'create index documents_words on documents using gin (words)',
      `alter table mentions add column words tsvector generated always as (case when kind = 'statement' then
         to_tsvector('english', coalesce(body->'speaker'->>'name', body->'speaker'->>'text', '') || ' '
         || coalesce(body->'speaker'->>'role', '') || ' ' || coalesce(body->>'target', '') || ' '
         || coalesce(body->'content'->>'text', '')) end) stored`,
      'create index mentions_words on mentions using gin (words)',
    ],
  },
  {
    name: 'people',
    up: [
      `create table accounts (
         id bigint generated always as identity primary key, name text not null, role text not null
           check (role in ('viewer', 'coder', 'editor', 'admin')),
         password text not null, created_at timestamptz not null, disabled_at timestamptz)`,
      'create unique index accounts_name on accounts (lower(name))',
      `create table sessions (
         token_hash text primary key, account_id bigint not null references accounts,
         created_at timestamptz not null, expires_at timestamptz not null)`,
      `create table invitations (
         token_hash text primary key, id bigint generated always as identity unique, role text not null, note text not null,
         made_by text not null, made_at timestamptz not null, expires_at timestamptz not null,
         used_at timestamptz, used_by bigint references accounts)`,
      `create table audit (
         id bigint generated always as identity primary key, at timestamptz not null, who text not null,
         act text not null, detail json not null)`,
      // What happened cannot be made not to have happened, by nobody who speaks to the ledger.
      `create function keep_as_written() returns trigger language plpgsql as
         $$ begin raise exception 'the % of a book is only ever added to', tg_table_name; end $$`,
      `create trigger audit_stays before update or delete or truncate on audit
         for each statement execute function keep_as_written()`,
      `create trigger decisions_stay before update or delete or truncate on decisions
         for each statement execute function keep_as_written()`,
      // Tells every desk on this book, of whatever process, that something was decided.
      `create function tell_of_decision() returns trigger language plpgsql as
         $$ begin perform pg_notify('daybook_decisions', new.id::text); return new; end $$`,
      `create trigger decisions_told after insert on decisions for each row execute function tell_of_decision()`,
    ],
  },
  {
    name: 'views and second coding',
    up: [
      `create table grid_views (
         id bigint generated always as identity primary key, name text not null, owner text not null,
         body json not null, saved_at timestamptz not null, unique (owner, name))`,
      `create table coding_rounds (
         id bigint generated always as identity primary key, name text not null, made_by text not null,
         made_at timestamptz not null, mentions text[] not null)`,
      `create table codings (
         round_id bigint not null references coding_rounds, mention_id text not null, coder text not null,
         body json not null, coded_at timestamptz not null, primary key (round_id, mention_id, coder))`,
    ],
  },
  {
    name: 'inbox',
    up: [
      // What an incident weighs for who has time for forty of them: people killed, then hurt, then how doubtful it is.
      `alter table incidents add column weight integer not null generated always as (
         10 * (body->'killed'->>'best')::int + 2 * (body->'injured'->>'best')::int
         + 5 * (body->'abducted'->>'best')::int + (body->'arrested'->>'best')::int
         + 5 * ((body->'killed'->>'high')::int - (body->'killed'->>'low')::int)
         + case when (body->>'vague')::boolean then 15 else 0 end) stored`,
      'create index incidents_weight on incidents (weight desc, id)',
      // A decision stands unless one that stands takes it back.
      `create function stands(decision bigint) returns boolean language sql stable as
         'select not exists (select from ${SCHEMA}.decisions where undoes = decision and ${SCHEMA}.stands(id))'`,
      'create index decisions_kind on decisions (kind)',
    ],
  },
  {
    name: 'corrected imports',
    up: ['alter table imported add column original json'],
  },
  {
    name: 'laid out at once',
    up: [
      ...laidOutAtOnce('incidents', [WEIGHT]),
      ...laidOutAtOnce('imported', []),
      'drop function actor_names, actor_words, concat_words',
    ],
  },
  {
    name: 'rows taken out',
    up: [
      ...['incidents', 'imported'].flatMap((table) => [
        `alter table ${table} add column deaths integer not null default 0`,
        `update ${table} set deaths = (body->'killed'->>'best')::int`,
      ]),
      layOut('incidents', [WEIGHT, { ...KILLED, reads: '' }]),
      layOut('imported', [KILLED]),
      'create index readings_read_at on readings (read_at)',
      'create index imported_imported_at on imported (imported_at)',
      // A row that people rejected stays as it came and is no part of the record.
      'alter table imported add column is_rejected boolean not null default false',
      'create view imported_in_record as select * from imported where not is_rejected',
    ],
  },
  {
    name: 'rows taken out, counted',
    up: ['create index imported_is_rejected on imported (incident_id) where is_rejected'],
  },
  {
    name: 'found in order',
    // In the order in which a search shows them: the first of very many are found without looking at the others.
    up: [
      'create index incidents_first on incidents (deaths desc, day desc nulls last, id)',
      'create index imported_first on imported (deaths desc, day desc nulls last, incident_id)',
      'create index documents_latest on documents (published desc nulls last, position desc)',
    ],
  },
  {
    name: 'rows joined',
    up: [
      // A row that people said tells an event that stands in the record already. Derived, like incidents.
      'alter table imported add column joined_to text',
      'create index imported_joined_to on imported (joined_to) where joined_to is not null',
      'drop index imported_is_rejected',
      'create index imported_out on imported (incident_id) where is_rejected or joined_to is not null',
      'create or replace view imported_in_record as select * from imported where not is_rejected and joined_to is null',
    ],
  },
]
