import { sql } from 'kysely'
import { type Decision, type NewDecision, RESOLVING_KINDS } from '#model/index.ts'
import type { Ledger } from '../tables.ts'
import { correctImported } from './corrected.ts'
import { countRevision } from './info.ts'
import { asDecision, type DecisionRow, listDecisions } from './list-decisions.ts'
import { json } from './rows.ts'
import { markMentions } from './unresolved.ts'

/** Who decided, and when. */
export interface Deciding {
  readonly author: string
  readonly at: Date
}

export async function appendDecision(
  db: Ledger,
  { kind, subject, payload }: NewDecision,
  by: Deciding,
): Promise<Decision> {
  return db.transaction().execute(async (step) => {
    const decision = await append(step, { kind, subject: [...subject], payload, undoes: null }, by)
    if (RESOLVING_KINDS.includes(kind)) {
      await markMentions(step, subject)
      await correctImported(step, subject)
      await countRevision(step)
    }
    return decision
  })
}

export async function undoDecision(db: Ledger, id: number, by: Deciding): Promise<Decision> {
  return db.transaction().execute(async (step) => {
    // Two persons who undo at once: the second waits here and then sees that it was done.
    await sql`select pg_advisory_xact_lock(${UNDOING})`.execute(step)
    const [undone] = await listDecisions(step, { ids: [id] })
    if (!undone) {
      const [last] = await listDecisions(step, { latest: 1 })
      throw new Error(`unknown decision: ${id}; ${last ? `the last of the book is ${last.id}` : 'the book has none'}`)
    }
    if (!undone.stands) throw new Error(`decision ${id} was taken back already`)
    const decision = await append(step, { kind: 'undo', subject: undone.subject, payload: {}, undoes: id }, by)
    if (RESOLVING_KINDS.includes((await firstOf(step, undone)).kind)) {
      await markMentions(step, undone.subject)
      await correctImported(step, undone.subject)
      await countRevision(step)
    }
    return decision
  })
}

// Any fixed number: decisions are taken back one after the other.
const UNDOING = 5_022_044

/** The decision at the end of a chain of undoings. */
async function firstOf(db: Ledger, decision: Decision): Promise<Decision> {
  const [earlier] = decision.undoes === null ? [] : await listDecisions(db, { ids: [decision.undoes] })
  return earlier ? firstOf(db, earlier) : decision
}

async function append(db: Ledger, { payload, ...row }: DecisionRow, { author, at }: Deciding): Promise<Decision> {
  const { id } = await db
    .insertInto('decisions')
    .values({ ...row, undoes: row.undoes === null ? null : Number(row.undoes), payload: json(payload), author, at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return asDecision({ ...row, id, payload, author, at }, true)
}

/** Which of these keys the ledger has: mentions of any reading, present or past, imported rows, and kept checks. */
export async function knownKeys(db: Ledger, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const mentions = await db.selectFrom('mentions').select('id').distinct().where('id', 'in', keys).execute()
  const rows = await db.selectFrom('imported').select('incident_id as id').where('incident_id', 'in', keys).execute()
  const checks = await db
    .selectFrom('kept_checks')
    .select(sql<string>`unnest(keys)`.as('id'))
    .where(sql<boolean>`keys && ${[...keys]}::text[]`)
    .execute()
  return new Set([...mentions, ...rows, ...checks].map(({ id }) => id))
}
