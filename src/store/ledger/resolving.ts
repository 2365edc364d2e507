import { sql } from 'kysely'
import type { Decision, Doubt, Incident } from '#model/index.ts'
import type { DocumentMention, Resolver } from '../store.ts'
import type { Ledger } from '../tables.ts'
import { affectedBy } from './affected.ts'
import { groupCopies } from './copies.ts'
import { countRevision, revisions } from './info.ts'
import { joinRows } from './joined-rows.ts'
import { listDecisions } from './list-decisions.ts'
import { asMention, formerMentions, mentionRows, mentionsWhere } from './mention-rows.ts'
import { json, pieces } from './rows.ts'

// Any fixed number: one process at a time derives incidents.
const RESOLVING = 5_022_043

/**
 * Derives the incidents that changes of the ledger bear on: those of new and newly read documents and of decisions,
 * with everything that is linked to them. Another version of the code, and changes to most of the book, derive all.
 */
export async function resolveLedger(db: Ledger, resolver: Resolver, codeVersion: string): Promise<void> {
  const before = await revisions(db)
  if (before.revision === before.resolved && before.resolved_by === codeVersion) return
  await db.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(${RESOLVING})`.execute(step)
    // Read before the documents: one that arrives in between is resolved now and once more, never missed.
    const { revision, resolved, resolved_by } = await revisions(step)
    if (revision === resolved && resolved_by === codeVersion) return
    const waiting = await waitingDocuments(step)
    const documents = await groupCopies(step, waiting, resolver.isCopy)
    const decisions = await presentDecisions(step)
    const isAll = resolved_by !== codeVersion || (await isMostOf(step, documents.length))
    if (isAll) await resolveAll(step, resolver, decisions)
    else await resolveSome(step, documents, resolver, decisions)
    await joinRows(step, decisions, resolver)
    await step.deleteFrom('unresolved').where('document_id', '=', sql<string>`any(${waiting}::text[])`).execute()
    await step.updateTable('ledger').set({ resolved: revision, resolved_by: codeVersion }).execute()
  })
}

async function waitingDocuments(db: Ledger): Promise<string[]> {
  const rows = await db.selectFrom('unresolved').select('document_id').execute()
  return rows.map((row) => row.document_id)
}

/** From half of the book on, all at once costs less than a little at a time. */
async function isMostOf(db: Ledger, documents: number): Promise<boolean> {
  if (documents < 1_000) return false
  const { all } = await db
    .selectFrom('documents')
    .select((rows) => rows.fn.countAll().as('all'))
    .executeTakeFirstOrThrow()
  return documents * 2 > Number(all)
}

async function resolveAll(db: Ledger, resolver: Resolver, decisions: readonly Decision[]): Promise<void> {
  const mentions = (await mentionRows(db).execute()).map(asMention)
  await db.deleteFrom('incidents').execute()
  await db.deleteFrom('doubts').execute()
  await db.deleteFrom('blocks').execute()
  await keepBlocks(db, mentions, resolver)
  await keep(db, mentions, resolver.resolve(mentions, decisions, await tollRule(db)))
}

async function resolveSome(
  db: Ledger,
  documents: readonly string[],
  resolver: Resolver,
  decisions: readonly Decision[],
): Promise<void> {
  await db
    .deleteFrom('blocks')
    .where('document_id', '=', sql<string>`any(${[...documents]}::text[])`)
    .execute()
  await keepBlocks(db, await mentionsWhere(db, { documents }), resolver)
  const { mentions, incidents } = await affectedBy(db, documents, resolver, resolver.sameOf(decisions))
  await db
    .deleteFrom('incidents')
    .where('id', '=', sql<string>`any(${[...incidents]}::text[])`)
    .execute()
  await db
    .deleteFrom('doubts')
    .where(sql<boolean>`incidents && ${[...incidents]}::text[]`)
    .execute()
  await keep(db, mentions, resolver.resolve(mentions, decisions, await tollRule(db)))
}

/** Changing the rule changes every incident. */
export async function setTollRule(db: Ledger, rule: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step.updateTable('ledger').set({ toll_rule: rule, resolved_by: '' }).execute()
    await countRevision(step)
  })
}

export const tollRule = async (db: Ledger): Promise<string> =>
  (await db.selectFrom('ledger').select('toll_rule').executeTakeFirstOrThrow()).toll_rule

async function keepBlocks(db: Ledger, mentions: readonly DocumentMention[], resolver: Resolver): Promise<void> {
  const rows = mentions.flatMap((one) =>
    resolver.blocksOf(one).map((block) => ({ mention_id: one.mention.id, document_id: one.document.id, ...block })),
  )
  for (const piece of pieces(rows, 5)) await db.insertInto('blocks').values(piece).execute()
}

interface Resolution {
  readonly incidents: readonly Incident[]
  readonly doubts: readonly Doubt[]
}

async function keep(
  db: Ledger,
  mentions: readonly DocumentMention[],
  { incidents, doubts }: Resolution,
): Promise<void> {
  const rows = incidents.map((incident) => ({ id: incident.id, body: json(incident) }))
  for (const piece of pieces(rows, 2)) await db.insertInto('incidents').values(piece).execute()
  const documents = new Map(mentions.map(({ mention, document }) => [mention.id, document.id]))
  const links = incidents.flatMap(({ id, mentions }) =>
    mentions.map((mention) => ({ incident_id: id, mention_id: mention, document_id: documents.get(mention) ?? '' })),
  )
  for (const piece of pieces(links, 3)) await db.insertInto('incident_mentions').values(piece).execute()
  const pairs = doubts.map((doubt) => ({
    id: doubt.id,
    incidents: [...doubt.incidents],
    score: doubt.score,
    body: json(doubt),
  }))
  for (const piece of pieces(pairs, 4)) await db.insertInto('doubts').values(piece).execute()
}

/**
 * The decisions with the mentions that they were about as they are now. Better rules may tell a mention with a longer or
 * shorter stretch of text and so give it another id: it is the one of the same document that overlaps the old most.
 */
async function presentDecisions(db: Ledger): Promise<Decision[]> {
  const decisions = await listDecisions(db, { standing: true })
  const keys = [...new Set(decisions.flatMap(({ subject }) => subject))]
  if (keys.length === 0) return decisions
  const present = new Set((await mentionsWhere(db, { ids: keys })).map(({ mention }) => mention.id))
  const lost = await formerMentions(
    db,
    keys.filter((key) => !present.has(key)),
  )
  if (lost.length === 0) return decisions
  const heirs = await mentionsWhere(db, { documents: [...new Set(lost.map(({ document }) => document))] })
  const heirOf = new Map(
    lost.flatMap((one): [string, string][] => {
      const overlaps = heirs
        .filter(({ document }) => document.id === one.document)
        .map(({ mention: { id, span } }) => ({
          id,
          shared: Math.min(span.end, one.end) - Math.max(span.start, one.start),
        }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared)
      return overlaps[0] ? [[one.id, overlaps[0].id]] : []
    }),
  )
  return decisions.map((decision) => inherited(decision, (key) => heirOf.get(key) ?? key))
}

function inherited(decision: Decision, heir: (key: string) => string): Decision {
  const moved = { ...decision, subject: [...new Set(decision.subject.map(heir))] }
  if (moved.kind !== 'split' && moved.kind !== 'not-same') return moved
  return { ...moved, payload: { ...moved.payload, parts: moved.payload.parts.map((part) => part.map(heir)) } }
}
