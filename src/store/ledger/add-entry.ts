import type { Kept, NewDocument, NewEntry, NewReading, NewReadings } from '../store.ts'
import type { Ledger, MentionBody, MentionKind } from '../tables.ts'
import { knownDocuments } from './documents.ts'
import { countRevision } from './info.ts'
import { json, pieces } from './rows.ts'
import { markUnresolved } from './unresolved.ts'

/** Keeps the bytes, documents and mentions of one input, all or nothing. */
export async function addEntry(db: Ledger, entry: NewEntry): Promise<Kept> {
  if (entry.documents.length === 0) return { added: [], known: [], refused: [] }
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
    await keepSources(step, entry)
    const added = await keepDocuments(step, entry)
    const fresh = entry.documents.filter((one) => added.has(one.ingested.document.id))
    if (fresh.length > 0) {
      await keepReadings(step, fresh, entry)
      await markUnresolved(
        step,
        fresh.map((one) => one.ingested.document.id),
      )
      await countRevision(step)
    }
    return { added: fresh.map((one) => one.ingested.document.id), ...(await whatIsThere(step, entry, added)) }
  })
}

/** Appends readings by a newer version of the code to documents that are there; earlier readings stay. */
export async function addReadings(db: Ledger, entry: NewReadings): Promise<void> {
  if (entry.documents.length === 0) return
  await db.transaction().execute(async (step) => {
    await keepReadings(step, entry.documents, entry)
    await markUnresolved(
      step,
      entry.documents.map((one) => one.ingested.document.id),
    )
    await countRevision(step)
  })
}

async function keepSources(db: Ledger, { documents, at }: NewEntry): Promise<void> {
  // The documents of one file share their source.
  const sources = new Map(documents.map((one) => [one.ingested.source.sha256, one]))
  const rows = [...sources.values()].map(({ ingested: { source }, bytes }) => ({
    sha256: source.sha256,
    media_type: source.mediaType,
    encoding: source.encoding,
    bytes,
    added_at: at,
  }))
  for (const piece of pieces(rows, 5)) {
    await db
      .insertInto('sources')
      .values(piece)
      .onConflict((hash) => hash.column('sha256').doNothing())
      .execute()
  }
}

/** The ids that were new. Another process that adds the same one at this moment is waited for. */
async function keepDocuments(db: Ledger, { documents, at }: NewEntry): Promise<Set<string>> {
  const added = new Set<string>()
  const rows = documents.map((one) => documentRow(one, at))
  for (const piece of pieces(rows, 18)) {
    const inserted = await db
      .insertInto('documents')
      .values(piece)
      .onConflict((id) => id.column('id').doNothing())
      .returning('id')
      .execute()
    for (const { id } of inserted) added.add(id)
  }
  return added
}

function documentRow({ ingested, resolving }: NewDocument, at: Date) {
  const { document, source, map, publishedBasis, issues } = ingested
  return {
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
    published_at: document.publishedAt ?? null,
    fingerprint: [...(resolving?.fingerprint ?? [])],
    bands: [...(resolving?.bands ?? [])],
    added_at: at,
  }
}

async function keepReadings(db: Ledger, documents: readonly NewReading[], entry: NewReadings): Promise<void> {
  const readings = documents.map(({ ingested, extraction, checks }) => ({
    document_id: ingested.document.id,
    code_version: entry.codeVersion,
    lexicon_version: entry.lexiconVersion,
    ruleset: entry.ruleset,
    read_at: entry.at,
    incidents: extraction.incidents.length,
    figures: extraction.figures.length,
    statements: extraction.statements.length,
    checks: checks.length,
  }))
  const ids = new Map<string, number>()
  for (const piece of pieces(readings, 9)) {
    const inserted = await db.insertInto('readings').values(piece).returning(['id', 'document_id']).execute()
    for (const { id, document_id } of inserted) ids.set(document_id, id)
  }
  const mentions = documents.flatMap((one) => mentionRows(one, ids.get(one.ingested.document.id) ?? 0))
  for (const piece of pieces(mentions, 8)) await db.insertInto('mentions').values(piece).execute()
}

function mentionRows({ ingested, extraction, checks, resolving }: NewReading, reading_id: number) {
  const document_id = ingested.document.id
  const rowsOf = (kind: MentionKind, bodies: readonly MentionBody[]) =>
    bodies.map((body, position) => {
      const telling = kind === 'incident' ? resolving?.tellings[position] : undefined
      return {
        reading_id,
        kind,
        position,
        id: body.id,
        document_id,
        body: json(body),
        told: telling?.told ?? '',
        is_recalled: telling?.isRecalled ?? false,
      }
    })
  return [
    ...rowsOf('incident', extraction.incidents),
    ...rowsOf('figure', extraction.figures),
    ...rowsOf('statement', extraction.statements),
    ...rowsOf('check', checks),
  ]
}

/** Of the documents that were not new: those that are there as they came, and those whose id has another text. */
async function whatIsThere(db: Ledger, entry: NewEntry, added: ReadonlySet<string>): Promise<Omit<Kept, 'added'>> {
  const others = entry.documents.map((one) => one.ingested.document).filter((one) => !added.has(one.id))
  const there = await knownDocuments(
    db,
    others.map((one) => one.id),
  )
  const isKnown = (one: { id: string; text: string }) => there.get(one.id)?.text === one.text
  return {
    known: others.filter(isKnown).map((one) => one.id),
    refused: others.filter((one) => !isKnown(one)).map((one) => one.id),
  }
}
