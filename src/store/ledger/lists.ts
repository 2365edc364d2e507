import { sql } from 'kysely'
import type { NamedSpeaker, NameList } from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { NamedInBook } from '../store.ts'
import type { Ledger } from '../tables.ts'
import { json } from './rows.ts'

export async function keepList(db: Ledger, { name, date, entries }: NameList, at: Date): Promise<void> {
  await db
    .insertInto('lists')
    .values({ name, date, entries: json(entries), imported_at: at })
    .onConflict((row) =>
      row
        .columns(['name', 'date'])
        .doUpdateSet({ entries: sql`excluded.entries`, imported_at: sql`excluded.imported_at` }),
    )
    .execute()
}

export async function listLists(db: Ledger): Promise<{ name: string; date: string; entries: number }[]> {
  const rows = await db
    .selectFrom('lists')
    .select(['name', 'date', sql<number>`json_array_length(entries)`.as('entries')])
    .orderBy('name')
    .orderBy('date', 'desc')
    .execute()
  return rows
}

export async function findList(db: Ledger, name: string, date: string): Promise<NameList | null> {
  const row = await db
    .selectFrom('lists')
    .select(['name', 'date', 'entries'])
    .where('name', '=', name)
    .where('date', '=', date)
    .executeTakeFirst()
  return row ?? null
}

export async function namedInBook(db: Ledger): Promise<NamedInBook> {
  const actors = await sql<{ id: string | null; name: string }>`
    select distinct actor->>'id' as id, actor->>'name' as name
    from (select body from ${sql.id(SCHEMA, 'incidents')} union all select body from ${sql.id(SCHEMA, 'imported_in_record')}) as all_of,
      json_array_elements(body->'actors') as actor order by 2, 1`.execute(db)
  const speakers = await sql<NamedSpeaker>`
    select body->'speaker'->>'name' as name,
      coalesce(array_agg(distinct body->'speaker'->>'role') filter (where body->'speaker'->>'role' is not null), '{}') as roles,
      coalesce(array_agg(distinct body->'speaker'->>'side') filter (where body->'speaker'->>'side' is not null), '{}') as sides,
      count(*)::integer as statements, count(distinct mentions.document_id)::integer as documents
    from ${sql.id(SCHEMA, 'mentions')} as mentions
    join ${sql.id(SCHEMA, 'latest_readings')} as reading on reading.id = mentions.reading_id
    where kind = 'statement' and body->'speaker'->>'name' is not null group by 1 order by 1`.execute(db)
  return { actors: actors.rows, speakers: speakers.rows }
}

export async function findMapping(db: Ledger, columns: string): Promise<object | null> {
  const row = await db.selectFrom('mappings').select('body').where('columns', '=', columns).executeTakeFirst()
  return row?.body ?? null
}

export async function keepMapping(db: Ledger, columns: string, body: object, at: Date): Promise<void> {
  await db
    .insertInto('mappings')
    .values({ columns, body: json(body), saved_at: at })
    .onConflict((row) =>
      row.column('columns').doUpdateSet({ body: sql`excluded.body`, saved_at: sql`excluded.saved_at` }),
    )
    .execute()
}
