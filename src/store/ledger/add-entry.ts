import type { Kept, NewDocument, NewEntry } from '../store.ts'
import type { Ledger, MentionBody, MentionKind } from '../tables.ts'
import { knownDocuments } from './documents.ts'
import { countRevision } from './info.ts'
import { json, pieces } from './rows.ts'

/** Keeps the bytes, documents and mentions of one input, all or nothing. */
export async function addEntry(db: Ledger, entry: NewEntry): Promise<Kept> {
  try {
    return await keepEntry(db, entry)
  } catch (error) {
    // Two writers that hold the same documents in opposite orders wait for each other; the server lets one begin again.
    if ((error as { code?: string }).code !== DEADLOCK) throw error
    return keepEntry(db, entry)
  }
}

const DEADLOCK = '40P01'

async function keepEntry(db: Ledger, entry: NewEntry): Promise<Kept> {
  return db.transaction().execute(async (step) => {
    const added: string[] = []
    const sources = new Map(entry.documents.map((one) => [one.ingested.source.sha256, one]))
    for (const one of sources.values()) await keepSource(step, one, entry.at)
    for (const document of entry.documents) {
      if (await keepDocument(step, document, entry.at)) added.push(document.ingested.document.id)
    }
    const fresh = new Set(added)
    for (const document of entry.documents) {
      if (fresh.has(document.ingested.document.id)) await keepReading(step, document, entry)
    }
    if (added.length > 0) await countRevision(step)
    const others = entry.documents.map((one) => one.ingested.document).filter((one) => !fresh.has(one.id))
    const there = await knownDocuments(
      step,
      others.map((one) => one.id),
    )
    const isKnown = (one: { id: string; text: string }) => there.get(one.id)?.text === one.text
    return {
      added,
      known: others.filter(isKnown).map((one) => one.id),
      refused: others.filter((one) => !isKnown(one)).map((one) => one.id),
    }
  })
}

async function keepSource(db: Ledger, { ingested: { source }, bytes }: NewDocument, at: Date): Promise<void> {
  await db
    .insertInto('sources')
    .values({
      sha256: source.sha256,
      media_type: source.mediaType,
      encoding: source.encoding,
      bytes,
      added_at: at,
    })
    .onConflict((hash) => hash.column('sha256').doNothing())
    .execute()
}

/** True when the document was new. Another process that adds the same one at this moment is waited for. */
async function keepDocument(db: Ledger, { ingested }: NewDocument, at: Date): Promise<boolean> {
  const { document, source, map, publishedBasis, issues } = ingested
  const inserted = await db
    .insertInto('documents')
    .values({
      id: document.id,
      sha256: source.sha256,
      source_name: source.name,
      title: document.title,
      byline: document.byline,
      outlet: document.outlet,
      published: document.published,
      published_basis: publishedBasis,
      language: document.language,
      url: document.url,
      text: document.text,
      parts: json(document.parts),
      map: json(map),
      issues: json(issues),
      added_at: at,
    })
    .onConflict((id) => id.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

async function keepReading(db: Ledger, { ingested, extraction, checks }: NewDocument, entry: NewEntry): Promise<void> {
  const document_id = ingested.document.id
  const { incidents, figures, statements } = extraction
  const { id } = await db
    .insertInto('readings')
    .values({
      document_id,
      code_version: entry.codeVersion,
      lexicon_version: entry.lexiconVersion,
      ruleset: entry.ruleset,
      read_at: entry.at,
      incidents: incidents.length,
      figures: figures.length,
      statements: statements.length,
      checks: checks.length,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rowsOf = (kind: MentionKind, bodies: readonly MentionBody[]) =>
    bodies.map((body, position) => ({ reading_id: id, kind, position, id: body.id, document_id, body: json(body) }))
  const rows = [
    ...rowsOf('incident', incidents),
    ...rowsOf('figure', figures),
    ...rowsOf('statement', statements),
    ...rowsOf('check', checks),
  ]
  for (const piece of pieces(rows, 6)) await db.insertInto('mentions').values(piece).execute()
}
