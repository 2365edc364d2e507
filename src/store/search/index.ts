import { type RawBuilder, sql } from 'kysely'
import type { SearchAsked, SearchGroup, SearchKind, Statement } from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { Ledger } from '../tables.ts'
import { documentsAsked, incidentsAsked, markQuery, statementsAsked, textQuery } from './conditions.ts'
import { excerpt, markedWhole, partsOf } from './excerpt.ts'
import { actorFinder } from './names.ts'

export interface SearchOptions {
  /** Default: all four, in the order of a page of finds. */
  readonly kinds?: readonly SearchKind[]
  /** The most finds of a kind. */
  readonly limit?: number
}

type Finder = (db: Ledger, asked: SearchAsked, limit: number) => Promise<SearchGroup>

/** The search of one ledger. `searchOf(db)(asked, { limit: 8 })` gives a group a kind, in the order of the kinds. */
export function searchOf(db: Ledger): (asked: SearchAsked, options?: SearchOptions) => Promise<SearchGroup[]> {
  const finders: Readonly<Record<SearchKind, Finder>> = {
    documents: findDocuments,
    incidents: findIncidents,
    actors: actorFinder(),
    statements: findStatements,
  }
  const all = Object.keys(finders) as SearchKind[]
  return (asked, { kinds = all, limit = 8 } = {}) => Promise.all(kinds.map((kind) => finders[kind](db, asked, limit)))
}

/** Nobody reads on to the ten-thousandth find: counting all of a word that fits every row took most of a second. */
const MOST_COUNTED = 10_000
/** So many of the latest documents that have the words are put in order by how well they have them. */
const MOST_RANKED = 2_000

/** How many rows of these, no further than that. */
const countOf = (...sources: readonly RawBuilder<unknown>[]): RawBuilder<number> =>
  sql<number>`(select count(*)::int from (select from (${sql.join(
    sources.map((source) => sql`(select ${source} limit ${MOST_COUNTED + 1})`),
    sql` union all `,
  )}) as every limit ${MOST_COUNTED + 1}) as counted)`

async function findDocuments(db: Ledger, asked: SearchAsked, limit: number): Promise<SearchGroup> {
  const query = textQuery(asked)
  const documents = sql`from ${sql.table(`${SCHEMA}.documents`)} as documents where ${documentsAsked(asked)}`
  const { rows } = await sql<{ id: string; title: string; note: string; excerpt: string; total: number }>`
    with latest as (select id, position ${documents}
      order by published desc nulls last, position desc limit ${MOST_RANKED}),
    found as (
      select id, title, outlet, published, text, ${query ? sql`ts_rank(words, ${query})` : sql`0`} as rank, position
      from latest join ${sql.table(`${SCHEMA}.documents`)} using (id, position)
      order by rank desc, published desc nulls last, position desc limit ${limit})
    select id, ${markedWhole(sql`title`, markQuery(asked))} as title,
      concat_ws(', ', outlet, coalesce(published, 'no date')) as note,
      ${excerpt(sql`text`, markQuery(asked))} as excerpt, ${countOf(documents)} as total
    from found order by rank desc, published desc nulls last, position desc`.execute(db)
  return group(
    'documents',
    rows,
    rows.map(({ id, title, note, excerpt: text }) => ({ id, title: partsOf(title), note, excerpt: partsOf(text) })),
  )
}

/** Incidents are shown the deadliest first, of equals the latest. */
const ORDER = sql`deaths desc, day desc nulls last`

/** The rows among which the first ones are, and how many there are of them all. */
function incidentsFound(asked: SearchAsked, limit: number): { every: RawBuilder<unknown>; total: RawBuilder<number> } {
  const own = sql`from ${sql.table(`${SCHEMA}.incidents`)} where ${incidentsAsked(asked)}`
  const imported = sql`from ${sql.table(`${SCHEMA}.imported_in_record`)} where ${incidentsAsked(asked)}`
  const columns = sql`day, deaths`
  // A part of a place's name is in no index: what looks at every row looks once.
  if (asked.places.length > 0 && textQuery(asked) === null)
    return {
      every: sql`materialized (select id, ${columns}, false as is_imported ${own}
        union all select incident_id, ${columns}, true ${imported})`,
      total: sql`(select count(*)::int from every)`,
    }
  // Each half gives its own first ones by an index in their order: a word of every row is not looked for in all.
  return {
    every: sql`((select id, ${columns}, false as is_imported ${own} order by ${ORDER}, id limit ${limit})
      union all (select incident_id, ${columns}, true ${imported} order by ${ORDER}, incident_id limit ${limit}))`,
    total: countOf(own, imported),
  }
}

async function findIncidents(db: Ledger, asked: SearchAsked, limit: number): Promise<SearchGroup> {
  const { every, total } = incidentsFound(asked, limit)
  const { rows } = await sql<{ id: string; title: string; note: string; actors: string; total: number }>`
    with every as ${every},
    first as (select * from every order by ${ORDER}, id limit ${limit}),
    found as (
      select first.*, coalesce(own.body, row.body) as body, coalesce(own.actors, row.actors) as actors from first
      left join ${sql.table(`${SCHEMA}.incidents`)} as own on not is_imported and own.id = first.id
      left join ${sql.table(`${SCHEMA}.imported`)} as row on is_imported and row.incident_id = first.id)
    select id, ${markedWhole(sql`concat_ws(', ', body->>'type', nullif(body->>'place', ''), nullif(body->>'admin2', body->>'place'), nullif(nullif(body->>'admin1', body->>'admin2'), body->>'place'))`, markQuery(asked))} as title,
      concat_ws(' · ', coalesce(day, 'no date'), (body->'killed'->>'best') || ' killed', (body->'injured'->>'best') || ' injured') as note,
      ${markedWhole(sql`array_to_string(actors, ' · ')`, markQuery(asked))} as actors, ${total} as total
    from found order by ${ORDER}, id`.execute(db)
  return group(
    'incidents',
    rows,
    rows.map(({ id, title, note, actors }) => ({ id, title: partsOf(title), note, excerpt: partsOf(actors) })),
  )
}

async function findStatements(db: Ledger, asked: SearchAsked, limit: number): Promise<SearchGroup> {
  // Of the latest reading of each document: no later one of the same document.
  const statements = sql`from ${sql.table(`${SCHEMA}.mentions`)} as mentions
    join ${sql.table(`${SCHEMA}.documents`)} as documents on documents.id = mentions.document_id
    where mentions.kind = 'statement' and not exists (select from ${sql.table(`${SCHEMA}.readings`)} as later
      where later.document_id = mentions.document_id and later.id > mentions.reading_id) and ${statementsAsked(asked)}`
  const { rows } = await sql<{ body: Statement; document: string; title: string; excerpt: string; total: number }>`
    with found as (
      select mentions.body, documents.id as document, documents.title ${statements}
      order by documents.published desc nulls last, documents.position desc, mentions.position limit ${limit})
    select body, document, title, ${excerpt(sql`body->'content'->>'text'`, markQuery(asked))} as excerpt,
      ${countOf(statements)} as total
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
): SearchGroup => {
  const total = rows[0]?.total ?? 0
  return { kind, total: Math.min(total, MOST_COUNTED), ...(total > MOST_COUNTED && { isMore: true }), hits }
}
