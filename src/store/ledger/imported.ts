import { sql } from 'kysely'
import type { Incident } from '#model/index.ts'
import type { Ledger } from '../tables.ts'
import { correctAgain } from './corrected.ts'
import { countRevision } from './info.ts'
import { json, pieces } from './rows.ts'

/** Keeps the incidents of another dataset. A row that is there already gives way to the new version of itself. */
export async function importIncidents(db: Ledger, incidents: readonly Incident[], at: Date): Promise<number> {
  const rows = incidents.map((incident) => {
    const { origin } = incident
    if (!origin) throw new Error(`imported incident without an origin: ${incident.id}`)
    return {
      dataset: origin.dataset,
      row_id: origin.rowId,
      version: origin.version,
      incident_id: incident.id,
      licence: origin.licence,
      redistributable: origin.redistributable,
      body: json(incident),
      imported_at: at,
    }
  })
  await db.transaction().execute(async (step) => {
    for (const piece of pieces(rows, 8)) {
      await step
        .insertInto('imported')
        .values(piece)
        .onConflict((row) =>
          row.columns(['dataset', 'row_id']).doUpdateSet({
            version: sql`excluded.version`,
            incident_id: sql`excluded.incident_id`,
            licence: sql`excluded.licence`,
            redistributable: sql`excluded.redistributable`,
            body: sql`excluded.body`,
            imported_at: sql`excluded.imported_at`,
            original: null,
          }),
        )
        .execute()
    }
    if (rows.length > 0) {
      await correctAgain(step)
      await countRevision(step)
    }
  })
  return rows.length
}
