import type { CheckedDocument, Document } from '#model/index.ts'
import { json } from './ledger/rows.ts'
import type { Ledger } from './tables.ts'

/** A checked report as the ledger keeps it. */
export interface KeptCheckEntry {
  readonly name: string
  readonly keptAt: string
  readonly keptBy: string
  readonly codeVersion: string
  readonly checked: CheckedDocument
  /** The text that it was laid beside. */
  readonly other: Document | null
}

/** The checked reports of a book. They are no documents of its record. */
export interface CheckStore {
  /** Keeps a check; one of the same document gives way to it. */
  keep(entry: KeptCheckEntry): Promise<void>
  /** The latest first. */
  list(): Promise<readonly KeptCheckEntry[]>
  find(id: string): Promise<KeptCheckEntry | null>
  /** False where there was none. */
  remove(id: string): Promise<boolean>
}

export function checksOf(db: Ledger): CheckStore {
  return {
    keep: (entry) => keep(db, entry),
    async list() {
      const rows = await db.selectFrom('kept_checks').selectAll().orderBy('kept_at', 'desc').orderBy('id').execute()
      return rows.map(asEntry)
    },
    async find(id) {
      const row = await db.selectFrom('kept_checks').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? asEntry(row) : null
    },
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('kept_checks').where('id', '=', id).executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

async function keep(db: Ledger, { checked, other, ...entry }: KeptCheckEntry): Promise<void> {
  const row = {
    name: entry.name,
    kept_at: new Date(entry.keptAt),
    kept_by: entry.keptBy,
    code_version: entry.codeVersion,
    keys: [...new Set(checked.checks.map(({ id }) => id))],
    body: json(checked),
    other: other && json(other),
  }
  await db
    .insertInto('kept_checks')
    .values({ id: checked.document.id, ...row })
    .onConflict((same) => same.column('id').doUpdateSet(row))
    .execute()
}

interface Row {
  readonly name: string
  readonly kept_at: Date
  readonly kept_by: string
  readonly code_version: string
  readonly body: CheckedDocument
  readonly other: Document | null
}

const asEntry = (row: Row): KeptCheckEntry => ({
  name: row.name,
  keptAt: row.kept_at.toISOString(),
  keptBy: row.kept_by,
  codeVersion: row.code_version,
  checked: row.body,
  other: row.other,
})
