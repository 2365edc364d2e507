import { sql } from 'kysely'
import type { Incident } from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { Ledger } from '../tables.ts'
import { correctAgain } from './corrected.ts'
import { countRevision } from './info.ts'
import { json } from './rows.ts'

/** Keeps the incidents of another dataset. A row that is there already gives way to the new version of itself. */
export async function importIncidents(db: Ledger, incidents: readonly Incident[], at: Date): Promise<number> {
  const nameless = incidents.find(({ origin }) => !origin)
  if (nameless) throw new Error(`imported incident without an origin: ${nameless.id}`)
  if (incidents.length === 0) return 0
  await db.transaction().execute(async (step) => {
    for (let from = 0; from < incidents.length; from += STRETCH)
      await keepRows(step, incidents.slice(from, from + STRETCH), at)
    await correctAgain(step)
    await countRevision(step)
  })
  // A large import is tidied at once, so that its rows are counted and found by their indexes; else the server does it
  // in its own time.
  if (incidents.length >= WORTH_TIDYING)
    await sql`vacuum (analyze) ${sql.id(SCHEMA, 'imported')}`.execute(db).catch(() => undefined)
  return incidents.length
}

const WORTH_TIDYING = 5_000

/** So many rows go to the server at once. */
const STRETCH = 2_000

/** As lines of JSON, which hold no line break of their own: a value a field takes the server eight times as long. */
async function keepRows(db: Ledger, incidents: readonly Incident[], at: Date): Promise<void> {
  const lines = incidents.map(json).join('\n')
  await sql`
    insert into ${sql.id(SCHEMA, 'imported')}
      (dataset, row_id, version, incident_id, licence, redistributable, body, imported_at)
    select origin.dataset, origin."rowId", origin.version, one.body->>'id', origin.licence, origin.redistributable,
      one.body, ${at}::timestamptz
    from (select line::json as body from unnest(string_to_array(${lines}, E'\n')) as line) as one,
      json_to_record(one.body->'origin') as origin(dataset text, "rowId" text, version text, licence text,
        redistributable boolean)
    on conflict (dataset, row_id) do update set version = excluded.version, incident_id = excluded.incident_id,
      licence = excluded.licence, redistributable = excluded.redistributable, body = excluded.body,
      imported_at = excluded.imported_at, original = null`.execute(db)
}
