import { sql } from 'kysely'
import type { Doubt, Incident, IncidentMention } from '#model/index.ts'
import type { DocumentMention, IncidentCounts, Snapshot } from '../store.ts'
import type { Ledger } from '../tables.ts'
import { importedCount } from './info.ts'
import { listDecisions } from './list-decisions.ts'
import { asMention, mentionRows } from './mention-rows.ts'

const BATCH = 2_000

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

export async function listDoubts(db: Ledger): Promise<Doubt[]> {
  const rows = await db.selectFrom('doubts').select('body').orderBy('score', 'desc').orderBy('id').execute()
  return rows.map((row) => row.body)
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
        incidents: await countOf(step),
        changedAt: await lastChange(step),
        lines: incidentLines(step),
        stamps: () => stampsOf(step),
        linesOf: (ids) => linesOf(step, ids),
        decisions: () => listDecisions(step, {}),
        documents: () =>
          step.selectFrom('documents').select(['id', 'title', 'outlet', 'published', 'url']).orderBy('id').execute(),
        countsOf: (incidents) => countsOf(step, incidents),
      })
    })
}

async function countOf(db: Ledger): Promise<number> {
  const { resolved, imported } = await db
    .selectFrom('ledger')
    .select((from) => [
      from
        .selectFrom('incidents')
        .select((all) => all.fn.countAll().as('n'))
        .as('resolved'),
      importedCount.as('imported'),
    ])
    .executeTakeFirstOrThrow()
  return Number(resolved) + Number(imported)
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

/** Stamped on the server, so that of what has not changed only some 40 bytes travel; this hash costs less than MD5. */
async function stampsOf(db: Ledger): Promise<string[]> {
  const stamp = (id: string) =>
    sql<
      string | null
    >`string_agg('{"id":' || to_json(${sql.ref(id)}) || ',"stamp":"' || hashtextextended(body::text, 0) || '"}', E'\n')`
  const resolved = await db.selectFrom('incidents').select(stamp('id').as('lines')).executeTakeFirstOrThrow()
  const imported = await db
    .selectFrom('imported_in_record')
    .select(stamp('incident_id').as('lines'))
    .executeTakeFirstOrThrow()
  return [resolved.lines, imported.lines].filter((lines) => lines !== null)
}

async function* linesOf(db: Ledger, ids: readonly string[]): AsyncGenerator<string> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = sql`any(${ids.slice(at, at + BATCH)}::text[])`
    const resolved = await db
      .selectFrom('incidents')
      .select(LINES.as('lines'))
      .where(sql<boolean>`id = ${some}`)
      .executeTakeFirstOrThrow()
    const imported = await db
      .selectFrom('imported_in_record')
      .select(LINES.as('lines'))
      .where(sql<boolean>`incident_id = ${some}`)
      .executeTakeFirstOrThrow()
    if (resolved.lines !== null) yield resolved.lines
    if (imported.lines !== null) yield imported.lines
  }
}

/** The server joins the lines: a thousand incidents arrive as one text and are never taken apart on the way. */
const LINES = sql<string | null>`string_agg(body::text, E'\n')`

async function* incidentLines(db: Ledger): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const batch = await db
      .selectFrom((all) =>
        all
          .selectFrom('incidents')
          .select(['id', 'body'])
          .where('id', '>', last)
          .orderBy('id')
          .limit(BATCH)
          .as('batch'),
      )
      .select([LINES.as('lines'), sql<string | null>`max(id)`.as('end')])
      .executeTakeFirstOrThrow()
    if (batch.lines === null || batch.end === null) break
    yield batch.lines
    last = batch.end
  }
  for (let last = ''; ; ) {
    const batch = await db
      .selectFrom((all) =>
        all
          .selectFrom('imported_in_record')
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
