import { sql } from 'kysely'
import type { Decision, DecisionFilter } from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { DecisionsTable, Ledger } from '../tables.ts'

export type DecisionRow = Pick<DecisionsTable, 'kind' | 'subject'> & {
  readonly payload: object
  /** A bigint comes from the driver as text. */
  readonly undoes: number | string | null
}

/** Decisions in their order: of a few the server says which stand, of all of them it is seen in the rows themselves. */
export async function listDecisions(db: Ledger, filter: DecisionFilter): Promise<Decision[]> {
  const { ids, since, latest } = filter
  return ids === undefined && since === undefined && latest === undefined ? listMany(db, filter) : listFew(db, filter)
}

async function listMany(db: Ledger, { kinds, subject, standing }: DecisionFilter): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .$if(subject !== undefined, (all) => all.where(SUBJECT(subject ?? [])))
    .$if(kinds !== undefined, (all) => all.where('kind', 'in', [...(kinds ?? []), 'undo']))
    .orderBy('id')
    .execute()
  // An undoing has the subject of what it undoes, so that both are among the rows.
  const undoneBy = new Map(rows.filter((row) => row.undoes !== null).map((row) => [Number(row.undoes), Number(row.id)]))
  const stands = (id: number): boolean => {
    const undoing = undoneBy.get(id)
    return undoing === undefined || !stands(undoing)
  }
  return rows
    .map((row) => asDecision(row, stands(Number(row.id))))
    .filter((one) => (!kinds || kinds.includes(one.kind)) && (!standing || one.stands))
}

async function listFew(db: Ledger, filter: DecisionFilter): Promise<Decision[]> {
  const { ids, since, latest, kinds, subject, standing } = filter
  const stands = sql<boolean>`${sql.id(SCHEMA, 'stands')}(id)`
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .select(stands.as('stands'))
    .$if(ids !== undefined, (all) => all.where(sql<boolean>`id = any(${[...(ids ?? [])]}::bigint[])`))
    .$if(since !== undefined, (all) => all.where('id', '>', since ?? 0))
    .$if(subject !== undefined, (all) => all.where(SUBJECT(subject ?? [])))
    .$if(kinds !== undefined, (all) => all.where(sql<boolean>`kind = any(${[...(kinds ?? [])]}::text[])`))
    .$if(standing === true, (all) => all.where(stands))
    .orderBy('id', 'desc')
    .$if(latest !== undefined, (all) => all.limit(latest ?? 0))
    .execute()
  return rows.reverse().map((row) => asDecision(row, row.stands))
}

const SUBJECT = (keys: readonly string[]) => sql<boolean>`subject && ${[...keys]}::text[]`

interface FullRow extends DecisionRow {
  readonly id: number
  readonly author: string
  readonly at: Date
}

export const asDecision = ({ id, kind, subject, payload, author, at, undoes }: FullRow, stands: boolean): Decision =>
  ({
    id: Number(id),
    kind,
    subject,
    payload,
    author,
    at: at.toISOString(),
    undoes: undoes === null ? null : Number(undoes),
    stands,
  }) as Decision
