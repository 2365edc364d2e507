import { sql } from 'kysely'
import type { Incident, IncidentMention } from '#model/index.ts'
import type { DocumentMention, IncidentCounts, Snapshot } from '../store.ts'
import type { Ledger } from '../tables.ts'
import { listDecisions } from './decisions.ts'
import { revisions } from './info.ts'
import { json, pieces } from './rows.ts'

// Any fixed number: one process at a time derives incidents.
const RESOLVING = 5_022_043
const BATCH = 2_000

/** Derives all incidents again when the ledger has changed since they were last derived. */
export async function resolveLedger(
  db: Ledger,
  derive: (mentions: readonly DocumentMention[]) => readonly Incident[],
  codeVersion: string,
): Promise<void> {
  await db.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(${RESOLVING})`.execute(step)
    // Read before the mentions: a document that arrives in between is resolved now and once more, never missed.
    const { revision, resolved, resolved_by } = await revisions(step)
    if (revision === resolved && resolved_by === codeVersion) return
    const mentions = await allMentions(step)
    await step.deleteFrom('incidents').execute()
    await keepIncidents(step, derive(mentions), mentions)
    await step.updateTable('ledger').set({ resolved: revision, resolved_by: codeVersion }).execute()
  })
}

async function allMentions(db: Ledger): Promise<DocumentMention[]> {
  const rows = await mentionRows(db).orderBy('documents.position').orderBy('mentions.position').execute()
  return rows.map(asMention)
}

const mentionRows = (db: Ledger) =>
  db
    .selectFrom('mentions')
    .innerJoin('latest_readings as reading', 'reading.id', 'mentions.reading_id')
    .innerJoin('documents', 'documents.id', 'mentions.document_id')
    .select(['documents.id', 'title', 'outlet', 'published', 'body'])
    .where('kind', '=', 'incident')

interface MentionRow {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly body: object
}

const asMention = ({ id, title, outlet, published, body }: MentionRow): DocumentMention => ({
  document: { id, title, outlet, published },
  mention: body as IncidentMention,
})

async function keepIncidents(
  db: Ledger,
  incidents: readonly Incident[],
  mentions: readonly DocumentMention[],
): Promise<void> {
  const rows = incidents.map((incident, position) => ({ id: incident.id, position, body: json(incident) }))
  for (const piece of pieces(rows, 3)) await db.insertInto('incidents').values(piece).execute()
  const documents = new Map(mentions.map(({ mention, document }) => [mention.id, document.id]))
  const links = incidents.flatMap(({ id, mentions }) =>
    mentions.map((mention) => ({ incident_id: id, mention_id: mention, document_id: documents.get(mention) ?? '' })),
  )
  for (const piece of pieces(links, 3)) await db.insertInto('incident_mentions').values(piece).execute()
}

export async function findIncident(db: Ledger, id: string): Promise<Incident | null> {
  const row =
    (await db.selectFrom('incidents').select('body').where('id', '=', id).executeTakeFirst()) ??
    (await db.selectFrom('imported').select('body').where('incident_id', '=', id).executeTakeFirst())
  return row?.body ?? null
}

export async function mentionsOf(db: Ledger, incident: string): Promise<(DocumentMention & { text: string })[]> {
  const rows = await mentionRows(db)
    .select('text')
    .innerJoin('incident_mentions as link', 'link.mention_id', 'mentions.id')
    .where('link.incident_id', '=', incident)
    .orderBy('documents.published', (order) => order.asc().nullsLast())
    .orderBy('documents.position')
    .orderBy('mentions.position')
    .execute()
  return rows.map((row) => ({ ...asMention(row), text: row.text }))
}

/** Reads under one snapshot of the database: `revision` and the incidents belong together. */
export async function snapshot<T>(db: Ledger, use: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (step) => {
      const { id, name, revision, resolved } = await step.selectFrom('ledger').selectAll().executeTakeFirstOrThrow()
      return use({
        id,
        name,
        revision,
        isResolved: revision === resolved,
        changedAt: await lastChange(step),
        lines: incidentLines(step),
        decisions: () => listDecisions(step, {}),
        documents: () =>
          step.selectFrom('documents').select(['id', 'title', 'outlet', 'published', 'url']).orderBy('id').execute(),
        countsOf: (incidents) => countsOf(step, incidents),
      })
    })
}

async function lastChange(db: Ledger): Promise<string> {
  const { created, read, imported, decided } = await db
    .selectFrom('ledger')
    .select((from) => [
      'created_at as created',
      from
        .selectFrom('readings')
        .select((all) => all.fn.max('read_at').as('at'))
        .as('read'),
      from
        .selectFrom('imported')
        .select((all) => all.fn.max('imported_at').as('at'))
        .as('imported'),
      from
        .selectFrom('decisions')
        .select((all) => all.fn.max('at').as('at'))
        .as('decided'),
    ])
    .executeTakeFirstOrThrow()
  const latest = [read, imported, decided].filter((at) => at !== null).sort((a, b) => Number(b) - Number(a))[0]
  return new Date(latest ?? created).toISOString()
}

/** The server joins the lines: a thousand incidents arrive as one text and are never taken apart on the way. */
const LINES = sql<string | null>`string_agg(body::text, E'\n')`

async function* incidentLines(db: Ledger): AsyncGenerator<string> {
  for (let from = 0; ; from += BATCH) {
    const { lines } = await db
      .selectFrom('incidents')
      .select(LINES.as('lines'))
      .where('position', '>=', from)
      .where('position', '<', from + BATCH)
      .executeTakeFirstOrThrow()
    if (lines === null) break
    yield lines
  }
  for (let last = ''; ; ) {
    const batch = await db
      .selectFrom((all) =>
        all
          .selectFrom('imported')
          .select(['incident_id', 'body'])
          .where('incident_id', '>', last)
          .orderBy('incident_id')
          .limit(BATCH)
          .as('batch'),
      )
      .select([LINES.as('lines'), sql<string | null>`max(incident_id)`.as('end')])
      .executeTakeFirstOrThrow()
    if (batch.lines === null || batch.end === null) return
    yield batch.lines
    last = batch.end
  }
}

async function countsOf(db: Ledger, incidents: readonly string[]): Promise<IncidentCounts[]> {
  if (incidents.length === 0) return []
  const rows = await db
    .selectFrom('incident_mentions as link')
    .innerJoin('mentions', 'mentions.id', 'link.mention_id')
    .innerJoin('latest_readings as reading', 'reading.id', 'mentions.reading_id')
    .select(['link.incident_id as incident', 'mentions.body'])
    .where('kind', '=', 'incident')
    .where(sql<boolean>`link.incident_id = any(${[...incidents]}::text[])`)
    .orderBy('link.incident_id')
    .orderBy('mentions.id')
    .execute()
  return rows.map(({ incident, body }) => {
    const { id, counts } = body as IncidentMention
    return { incident, mention: id, counts }
  })
}
