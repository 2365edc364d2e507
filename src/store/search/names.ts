import { sql } from 'kysely'
import type { SearchAsked, SearchGroup } from '#model/index.ts'
import { revisions } from '../ledger/info.ts'
import { SCHEMA } from '../schema.ts'
import type { Ledger } from '../tables.ts'

/** Measured on names of armed groups misspelt by one to three letters: 0.45 finds them and little else. */
const SIMILAR = 0.45

/** Every name that the incidents have, and how many have it, at one state of the ledger. */
interface Named {
  readonly state: string
  readonly rows: Promise<readonly { readonly name: string; readonly incidents: number }[]>
}

/**
 * Finds actors whose names are like what was asked for, misspelt or not; those of most incidents first among equals.
 * The names are gathered once for each state of the ledger: that looks at every incident, which a search need not.
 */
export function actorFinder(): (db: Ledger, asked: SearchAsked, limit: number) => Promise<SearchGroup> {
  let kept: Named | null = null
  const namedIn = async (db: Ledger): Promise<Awaited<Named['rows']>> => {
    const state = Object.values(await revisions(db)).join(' ')
    if (kept?.state !== state) kept = { state, rows: gather(db) }
    const mine = kept
    return mine.rows.catch((error: unknown) => {
      if (kept === mine) kept = null
      throw error
    })
  }
  return async (db, asked, limit) => {
    const wanted = (asked.actors.length > 0 ? asked.actors : [...asked.words, ...asked.phrases]).join(' ')
    return wanted === '' ? { kind: 'actors', total: 0, hits: [] } : likeNames(db, await namedIn(db), wanted, limit)
  }
}

async function gather(db: Ledger): Promise<Awaited<Named['rows']>> {
  const { rows } = await sql<{ name: string; incidents: number }>`
    select name, sum(incidents)::int as incidents from (
      select unnest(actors) as name, incidents from (
        select actors, count(*) as incidents from (
          select actors from ${sql.table(`${SCHEMA}.incidents`)}
          union all select actors from ${sql.table(`${SCHEMA}.imported_in_record`)}) as every group by actors) as sets
    ) as every group by name`.execute(db)
  return rows
}

async function likeNames(
  db: Ledger,
  named: Awaited<Named['rows']>,
  wanted: string,
  limit: number,
): Promise<SearchGroup> {
  const trigrams = await schemaOfTrigrams(db)
  const likeness = trigrams
    ? sql<number>`${sql.id(trigrams, 'word_similarity')}(lower(${wanted}), lower(name))`
    : sql<number>`case when name ilike ${`%${wanted.replace(/[\\%_]/g, '\\$&')}%`} then 1 else 0 end`
  const { rows } = await sql<{ name: string; incidents: number; likeness: number }>`
    select * from (
      select name, incidents, ${likeness} as likeness
      from unnest(${named.map(({ name }) => name)}::text[], ${named.map(({ incidents }) => incidents)}::int[])
        as named (name, incidents)) as measured
    where likeness >= ${SIMILAR} order by likeness desc, incidents desc, name limit 200`.execute(db)
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
