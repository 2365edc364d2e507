import { sql } from 'kysely'
import { type Decision, type DecisionKind, editableFieldSchema, type Incident, incidentSchema } from '#model/index.ts'
import type { Ledger } from '../tables.ts'
import { listDecisions } from './list-decisions.ts'
import { json } from './rows.ts'

/**
 * Brings imported rows up to what people decided on them: the row as it came, with the standing corrections over it,
 * and whether it was taken out of the record. The row as it came is kept beside, so that taking a decision back gives
 * it again.
 */
export async function correctImported(db: Ledger, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const rows = await db
    .selectFrom('imported')
    .select(['incident_id', 'body', 'original'])
    .where('incident_id', 'in', keys)
    .execute()
  for (const row of rows) {
    const original = row.original ?? row.body
    const standing = await listDecisions(db, { subject: [row.incident_id], kinds: BEARING, standing: true })
    await db
      .updateTable('imported')
      .set({
        body: json(corrected(original, standing)) as never,
        original: json(original) as never,
        // The last word counts: who accepts a row after it was rejected puts it back.
        is_rejected: standing.findLast(({ kind }) => kind !== 'edit-field')?.kind === 'reject',
      })
      .where('incident_id', '=', row.incident_id)
      .execute()
  }
}

const BEARING: readonly DecisionKind[] = ['edit-field', 'reject', 'accept']

function corrected(original: Incident, decisions: readonly Decision[]): Incident {
  const body: Incident = { ...original, reasons: [...original.reasons] }
  for (const one of decisions) {
    if (one.kind !== 'edit-field' || !isValid(one.payload.field, one.payload.value)) continue
    Object.assign(body, { [one.payload.field]: one.payload.value })
    body.reasons.push(`${one.author} set ${one.payload.field}.`)
  }
  return body
}

function isValid(field: string, value: unknown): boolean {
  const known = field === 'eventType' ? ({ success: true, data: field } as const) : editableFieldSchema.safeParse(field)
  return known.success && incidentSchema.shape[known.data].safeParse(value).success
}

/** After an import: rows that came anew are corrected or taken out again. */
export async function correctAgain(db: Ledger): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct incident_id as id from imported join decisions on decisions.subject @> array[incident_id]
    where decisions.kind in ('edit-field', 'reject')`.execute(db)
  await correctImported(
    db,
    rows.map(({ id }) => id),
  )
}
