import { sql } from 'kysely'
import type { IncidentMention } from '#model/index.ts'
import type { DocumentMention } from '../store.ts'
import type { Ledger } from '../tables.ts'

/** The incident mentions of the latest reading of each document, with what resolving needs of the document. */
export const mentionRows = (db: Ledger) =>
  db
    .selectFrom('mentions')
    .innerJoin('documents', 'documents.id', 'mentions.document_id')
    .leftJoin('copies', 'copies.document_id', 'mentions.document_id')
    .select(['documents.id', 'title', 'outlet', 'published', 'published_at', 'copies.group_id', 'body'])
    .select(['told', 'is_recalled'])
    .where('kind', '=', 'incident')
    // The latest reading: no later one of the same document.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('readings as later')
            .select('later.id')
            .whereRef('later.document_id', '=', 'mentions.document_id')
            .whereRef('later.id', '>', 'mentions.reading_id'),
        ),
      ),
    )

interface MentionRow {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly published_at: string | null
  readonly group_id: string | null
  readonly told: string
  readonly is_recalled: boolean
  readonly body: object
}

export const asMention = ({ told, is_recalled, body, ...row }: MentionRow): DocumentMention => ({
  document: {
    id: row.id,
    title: row.title,
    outlet: row.outlet,
    published: row.published,
    publishedAt: row.published_at,
    copyOf: row.group_id,
  },
  mention: body as IncidentMention,
  told,
  isRecalled: is_recalled,
})

/** Present mentions by their documents or their ids. */
export async function mentionsWhere(
  db: Ledger,
  which: { readonly documents: readonly string[] } | { readonly ids: readonly string[] },
): Promise<DocumentMention[]> {
  const [column, keys] =
    'ids' in which ? (['mentions.id', which.ids] as const) : (['mentions.document_id', which.documents] as const)
  if (keys.length === 0) return []
  const rows = await mentionRows(db)
    .where(column, '=', sql<string>`any(${[...keys]}::text[])`)
    .execute()
  return rows.map(asMention)
}

/** Mentions of any reading by their ids, with their document and span: what a decision of long ago was about. */
export async function formerMentions(
  db: Ledger,
  ids: readonly string[],
): Promise<{ id: string; document: string; start: number; end: number }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('mentions')
    .select(['id', 'document_id as document', sql<{ start: number; end: number }>`body->'span'`.as('span')])
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
    .where('kind', '=', 'incident')
    .execute()
  return rows.map(({ id, document, span }) => ({ id, document, ...span }))
}
