import type { Migration } from './migrations.ts'

/** Figures and statements laid out for the ledger of figures and for people and sides: derived from readings. */
export const LINE_MIGRATIONS: readonly Migration[] = [
  {
    name: 'lines',
    up: [
      // Which reading a document's lines were made of, and by which version of the rules.
      `create table line_readings (
         document_id text primary key references documents, reading_id bigint not null, version text not null,
         not_before text)`,
      `create table figure_lines (
         document_id text not null references documents, position integer not null, body json not null,
         primary key (document_id, position))`,
      `create table spoken_lines (
         document_id text not null references documents, position integer not null, day text, act text not null,
         speaker text not null, party text, party_name text, target text, target_name text, sentence text not null,
         body json not null, primary key (document_id, position))`,
      'create index spoken_lines_day on spoken_lines (day desc nulls last, document_id, position)',
      'create index spoken_lines_party on spoken_lines (party)',
      'create index spoken_lines_target on spoken_lines (target)',
      'create index spoken_lines_act on spoken_lines (act)',
    ],
  },
]
