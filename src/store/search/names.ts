import { sql } from 'kysely'
import type { SearchAsked, SearchGroup } from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { Ledger } from '../tables.ts'

/** Measured on names of armed groups misspelt by one to three letters: 0.45 finds them and little else. */
const SIMILAR = 0.45

/** Actors whose names are like what was asked for, misspelt or not; those of most incidents first among equals. */
export async function findActors(db: Ledger, asked: SearchAsked, limit: number): Promise<SearchGroup> {
  const wanted = (asked.actors.length > 0 ? asked.actors : [...asked.words, ...asked.phrases]).join(' ')
  if (wanted === '') return { kind: 'actors', total: 0, hits: [] }
  const trigrams = await schemaOfTrigrams(db)
  const likeness = trigrams
    ? sql<number>`${sql.id(trigrams, 'word_similarity')}(lower(${wanted}), lower(name))`
    : sql<number>`case when name ilike ${`%${wanted.replace(/[\\%_]/g, '\\$&')}%`} then 1 else 0 end`
  const { rows } = await sql<{ name: string; incidents: number; likeness: number }>`
    with named as (
      select name, sum(incidents)::int as incidents from (
        select unnest(actors) as name, incidents from (
          select actors, count(*) as incidents from (
            select actors from ${sql.table(`${SCHEMA}.incidents`)}
            union all select actors from ${sql.table(`${SCHEMA}.imported_in_record`)}) as every group by actors) as sets
      ) as every group by name)
    select name, incidents, ${likeness} as likeness from named
    where ${likeness} >= ${SIMILAR} order by likeness desc, incidents desc, name limit 200`.execute(db)
  return {
    kind: 'actors',
    total: rows.length,
    hits: rows.slice(0, limit).map(({ name, incidents, likeness: found }) => ({
      id: name,
      title: [{ text: name, hit: found === 1 }],
      note: `${incidents.toLocaleString('en-GB')} ${incidents === 1 ? 'incident' : 'incidents'}`,
      excerpt: [],
    })),
  }
}

/** The schema of pg_trgm, or null on a server that does not have it. */
async function schemaOfTrigrams(db: Ledger): Promise<string | null> {
  const { rows } = await sql<{ schema: string }>`
    select nspname as schema from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
    where extname = 'pg_trgm'`.execute(db)
  return rows[0]?.schema ?? null
}
