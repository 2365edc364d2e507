import { sql } from 'kysely'
import type {
  Check,
  DocumentCopy,
  DocumentRow,
  DocumentView,
  Figure,
  IncidentMention,
  Page,
  Statement,
} from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { DocumentList } from '../store.ts'
import type { Ledger } from '../tables.ts'

export async function knownDocuments(
  db: Ledger,
  ids: readonly string[],
): Promise<Map<string, { title: string; text: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('documents').select(['id', 'title', 'text']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title, text }) => [id, { title, text }]))
}

export async function textsAfter(
  db: Ledger,
  id: string | null,
  limit: number,
): Promise<{ id: string; text: string }[]> {
  return db
    .selectFrom('documents')
    .select(['id', 'text'])
    .$if(id !== null, (all) => all.where('id', '>', id ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function readSource(db: Ledger, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('sources').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  return row?.bytes ?? null
}

/** The latest documents first; `text` looks in title, outlet and text. */
export async function listDocuments(
  db: Ledger,
  { offset = 0, limit = 50, text, areCopiesOne = false }: DocumentList,
): Promise<Page<DocumentRow>> {
  const words = text?.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const chosen = db
    .selectFrom('documents')
    .$if(words !== null, (all) =>
      all.where((row) => row.or((['title', 'outlet', 'text'] as const).map((column) => row(column, 'ilike', words)))),
    )
    .$if(areCopiesOne, (all) => all.where(isFirstOfCopies(words)))
  const { total } = await chosen.select((all) => all.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows = await chosen
    .innerJoin('latest_readings as reading', 'reading.document_id', 'documents.id')
    .select(['documents.id', 'title', 'outlet', 'published', 'published_basis', 'added_at', 'issues'])
    .select(['reading.incidents', 'reading.figures', 'reading.statements'])
    .orderBy('documents.position', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const copies = areCopiesOne
    ? await copiesOf(
        db,
        rows.map(({ id }) => id),
      )
    : null
  return {
    total: Number(total),
    offset,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      outlet: row.outlet,
      published: row.published,
      publishedBasis: row.published_basis,
      addedAt: row.added_at.toISOString(),
      incidents: row.incidents,
      figures: row.figures,
      statements: row.statements,
      issues: row.issues.length,
      ...(copies && { copies: copies.get(row.id) ?? [] }),
    })),
  }
}

/** No copy of the same text that has the words, too, came before. */
const isFirstOfCopies = (words: string | null) => sql<boolean>`not exists (
  select 1 from ${sql.id(SCHEMA, 'copies')} own
  join ${sql.id(SCHEMA, 'copies')} other on other.group_id = own.group_id
  join ${sql.id(SCHEMA, 'documents')} before on before.id = other.document_id
  where own.document_id = documents.id and before.position < documents.position
    and (${words}::text is null or before.title ilike ${words} or before.outlet ilike ${words} or before.text ilike ${words}))`

/** The other documents of the groups of copies that these belong to. */
async function copiesOf(db: Ledger, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentCopy[]>> {
  const copies = new Map<string, DocumentCopy[]>()
  if (ids.length === 0) return copies
  const rows = await db
    .selectFrom('copies as own')
    .innerJoin('copies as other', 'other.group_id', 'own.group_id')
    .innerJoin('documents', 'documents.id', 'other.document_id')
    .select(['own.document_id as of', 'documents.id', 'title', 'outlet', 'published'])
    .where('own.document_id', 'in', ids)
    .whereRef('own.document_id', '<>', 'other.document_id')
    .orderBy('documents.position')
    .execute()
  for (const { of, ...copy } of rows) copies.set(of, [...(copies.get(of) ?? []), copy])
  return copies
}

export async function findDocument(db: Ledger, id: string): Promise<DocumentView | null> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('sources', 'sources.sha256', 'documents.sha256')
    .selectAll('documents')
    .select(['sources.media_type', 'sources.encoding'])
    .where('documents.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { title, byline, outlet, published, language, url, text, parts } = row
  return {
    document: {
      ...{ id, title, byline, outlet, published, language, url, text, parts },
      ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    },
    source: { name: row.source_name, sha256: row.sha256, mediaType: row.media_type, encoding: row.encoding },
    publishedBasis: row.published_basis,
    issues: row.issues,
    ...(await readMentions(db, id)),
  }
}

async function readMentions(db: Ledger, id: string): Promise<Pick<DocumentView, 'extraction' | 'checks'>> {
  const rows = await db
    .selectFrom('mentions')
    .innerJoin('latest_readings as reading', 'reading.id', 'mentions.reading_id')
    .select(['kind', 'body'])
    .where('reading.document_id', '=', id)
    .orderBy('position')
    .execute()
  const bodies = <T>(kind: string): T[] => rows.filter((row) => row.kind === kind).map((row) => row.body as T)
  return {
    extraction: {
      incidents: bodies<IncidentMention>('incident'),
      figures: bodies<Figure>('figure'),
      statements: bodies<Statement>('statement'),
    },
    checks: bodies<Check>('check'),
  }
}
