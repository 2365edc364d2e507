import { sql } from 'kysely'
import { SCHEMA } from '../schema.ts'
import type { Ledger } from '../tables.ts'

/** Notes that the incidents of these documents have to be derived again. */
export async function markUnresolved(db: Ledger, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return
  await sql`insert into ${sql.id(SCHEMA, 'unresolved')} (document_id) select unnest(${[...documents]}::text[]) on conflict do nothing`.execute(
    db,
  )
}

/** The same for the documents of these mentions, of whatever reading. */
export async function markMentions(db: Ledger, mentions: readonly string[]): Promise<void> {
  const rows = await db
    .selectFrom('mentions')
    .select('document_id')
    .distinct()
    .where('id', '=', sql<string>`any(${[...mentions]}::text[])`)
    .execute()
  await markUnresolved(
    db,
    rows.map((row) => row.document_id),
  )
}
