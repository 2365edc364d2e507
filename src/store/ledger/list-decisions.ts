import { sql } from 'kysely'
import type { Decision, DecisionFilter } from '#model/index.ts'
import type { DecisionsTable, Ledger } from '../tables.ts'

export type DecisionRow = Pick<DecisionsTable, 'kind' | 'subject'> & {
  readonly payload: object
  /** A bigint comes from the driver as text. */
  readonly undoes: number | string | null
}

export async function listDecisions(db: Ledger, { kinds, subject, standing }: DecisionFilter): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .$if(subject !== undefined, (all) => all.where(sql<boolean>`subject && ${[...(subject ?? [])]}::text[]`))
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
