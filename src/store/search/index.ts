import { sql } from 'kysely'
import type { SearchAsked, SearchGroup, SearchKind, Statement } from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { Ledger } from '../tables.ts'
import { documentsAsked, incidentsAsked, markQuery, statementsAsked, textQuery } from './conditions.ts'
import { excerpt, markedWhole, partsOf } from './excerpt.ts'
import { findActors } from './names.ts'

export interface SearchOptions {
  /** Default: all four. */
  readonly kinds?: readonly SearchKind[]
  /** The most finds of a kind. */
  readonly limit?: number
}

const FINDERS: Readonly<Record<SearchKind, (db: Ledger, asked: SearchAsked, limit: number) => Promise<SearchGroup>>> = {
  documents: findDocuments,
  incidents: findIncidents,
  actors: findActors,
  statements: findStatements,
}

/** What of the ledger answers a search, a group a kind, in the order of the kinds. */
export async function searchLedger(
  db: Ledger,
  asked: SearchAsked,
  { kinds = ['documents', 'incidents', 'actors', 'statements'], limit = 8 }: SearchOptions,
): Promise<SearchGroup[]> {
  return Promise.all(kinds.map((kind) => FINDERS[kind](db, asked, limit)))
}

async function findDocuments(db: Ledger, asked: SearchAsked, limit: number): Promise<SearchGroup> {
  const query = textQuery(asked)
  const rank = query ? sql`ts_rank(words, ${query})` : sql`0`
  const { rows } = await sql<{ id: string; title: string; note: string; excerpt: string; total: number }>`
    with found as (
      select id, title, outlet, published, text, count(*) over ()::int as total, ${rank} as rank, position
      from ${sql.table(`${SCHEMA}.documents`)} as documents where ${documentsAsked(asked)}
      order by rank desc, published desc nulls last, position desc limit ${limit})
    select id, ${markedWhole(sql`title`, markQuery(asked))} as title,
      concat_ws(', ', outlet, coalesce(published, 'no date')) as note,
      ${excerpt(sql`text`, markQuery(asked))} as excerpt, total
    from found order by rank desc, published desc nulls last, position desc`.execute(db)
  return group(
    'documents',
    rows,
    rows.map(({ id, title, note, excerpt: text }) => ({ id, title: partsOf(title), note, excerpt: partsOf(text) })),
  )
}

async function findIncidents(db: Ledger, asked: SearchAsked, limit: number): Promise<SearchGroup> {
  const { rows } = await sql<{ id: string; title: string; note: string; actors: string; total: number }>`
    with every as (
      select id, day, deaths, false as is_imported from ${sql.table(`${SCHEMA}.incidents`)} where ${incidentsAsked(asked)}
      union all select incident_id, day, deaths, true
      from ${sql.table(`${SCHEMA}.imported_in_record`)} where ${incidentsAsked(asked)}),
    first as (select *, count(*) over ()::int as total from every order by deaths desc, day desc nulls last, id limit ${limit}),
    found as (
      select first.*, coalesce(own.body, row.body) as body, coalesce(own.actors, row.actors) as actors from first
      left join ${sql.table(`${SCHEMA}.incidents`)} as own on not is_imported and own.id = first.id
      left join ${sql.table(`${SCHEMA}.imported`)} as row on is_imported and row.incident_id = first.id)
    select id, ${markedWhole(sql`concat_ws(', ', body->>'type', nullif(body->>'place', ''), body->>'admin2', body->>'admin1')`, markQuery(asked))} as title,
      concat_ws(' · ', coalesce(day, 'no date'), (body->'killed'->>'best') || ' killed', (body->'injured'->>'best') || ' injured') as note,
      ${markedWhole(sql`array_to_string(actors, ' · ')`, markQuery(asked))} as actors, total
    from found order by deaths desc, day desc nulls last, id`.execute(db)
  return group(
    'incidents',
    rows,
    rows.map(({ id, title, note, actors }) => ({ id, title: partsOf(title), note, excerpt: partsOf(actors) })),
  )
}

async function findStatements(db: Ledger, asked: SearchAsked, limit: number): Promise<SearchGroup> {
  const { rows } = await sql<{ body: Statement; document: string; title: string; excerpt: string; total: number }>`
    with found as (
      select mentions.body, documents.id as document, documents.title, documents.published, documents.position,
        mentions.position as place, count(*) over ()::int as total
      from ${sql.table(`${SCHEMA}.mentions`)} as mentions
      join ${sql.table(`${SCHEMA}.latest_readings`)} as reading on reading.id = mentions.reading_id
      join ${sql.table(`${SCHEMA}.documents`)} as documents on documents.id = mentions.document_id
      where mentions.kind = 'statement' and ${statementsAsked(asked)}
      order by documents.published desc nulls last, documents.position desc, place limit ${limit})
    select body, document, title, ${excerpt(sql`body->'content'->>'text'`, markQuery(asked))} as excerpt, total
    from found`.execute(db)
  return group(
    'statements',
    rows,
    rows.map(({ body, document, title, excerpt: text }) => ({
      id: body.id,
      at: { document, start: body.start, end: body.end },
      title: [{ text: `${body.speaker.name ?? body.speaker.text} ${body.verb}`, hit: false }],
      note: title,
      excerpt: partsOf(text),
    })),
  )
}

const group = (
  kind: SearchKind,
  rows: readonly { readonly total: number }[],
  hits: SearchGroup['hits'],
): SearchGroup => ({ kind, total: rows[0]?.total ?? 0, hits })
