import { sql } from 'kysely'
import { SCHEMA } from '../schema.ts'
import type { LedgerInfo } from '../store.ts'
import type { Ledger } from '../tables.ts'

export async function revisions(db: Ledger): Promise<{ revision: number; resolved: number; resolved_by: string }> {
  return db.selectFrom('ledger').select(['revision', 'resolved', 'resolved_by']).executeTakeFirstOrThrow()
}

/** Marks a change, as the last step of its transaction: the row stays locked only until the commit that follows. */
export async function countRevision(db: Ledger): Promise<void> {
  await db
    .updateTable('ledger')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .execute()
}

/** All rows but those taken out: both are counted in an index, the view itself would read every row. */
export const importedCount = sql<string>`(select count(*) from ${sql.id(SCHEMA, 'imported')})
  - (select count(*) from ${sql.id(SCHEMA, 'imported')} where is_rejected or joined_to is not null)`

export async function ledgerInfo(db: Ledger): Promise<LedgerInfo> {
  const row = await db
    .selectFrom('ledger')
    .selectAll()
    .select((from) => [
      from
        .selectFrom('documents')
        .select((all) => all.fn.countAll().as('n'))
        .as('documents'),
      from
        .selectFrom('incidents')
        .select((all) => all.fn.countAll().as('n'))
        .as('incidents'),
      importedCount.as('imported'),
    ])
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    revision: row.revision,
    resolved: row.resolved,
    documents: Number(row.documents),
    incidents: Number(row.incidents),
    imported: Number(row.imported),
  }
}
