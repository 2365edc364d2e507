import { sql } from 'kysely'
import type { Decision, GridView, Incident } from '#model/index.ts'
import { joinedTo } from './ledger/joined-rows.ts'
import { listDecisions } from './ledger/list-decisions.ts'
import { pieces } from './ledger/rows.ts'
import { SCHEMA } from './schema.ts'
import type { Ledger } from './tables.ts'

/** What the inbox asks of the ledger. */
export interface ReviewStore {
  /** Incidents with a mention that nobody accepted, most consequential first, those put off last. */
  waiting(options: { limit: number; without: readonly string[] }): Promise<{ total: number; ids: readonly string[] }>
  /** How many wait. */
  waitingCount(): Promise<number>
  /** Incidents by their ids, of reports and of other datasets. */
  incidentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Incident>>
  views(owner: string): Promise<readonly GridView[]>
  /** Keeps a view under its name, in the place of an earlier one. */
  saveView(owner: string, view: GridView, at: Date): Promise<void>
  removeView(owner: string, name: string): Promise<boolean>
  /** The incident that each of these mentions became. */
  incidentOf(mention: string): Promise<string | null>
  /** Rows of other datasets that people joined to an incident, and for such a row the incident it was joined to. */
  joined(incident: string): Promise<{ readonly rows: readonly string[]; readonly to: string | null }>
  /** Decisions about any of these keys, in their order, with their undoings. */
  history(keys: readonly string[]): Promise<readonly Decision[]>
  /** Calls back with the id of every decision that any process makes from now on, until it is stopped. */
  watch(onDecision: (id: number) => void): Promise<() => Promise<void>>
}

export type Listen = (channel: string, hear: (payload: string) => void) => Promise<() => Promise<void>>

const table = (name: string) => sql.table(`${SCHEMA}.${name}`)

export function reviewOf(db: Ledger, listen: Listen): ReviewStore {
  const subjects = (...kinds: string[]) => sql`
    select distinct unnest(subject) as mention from ${table('decisions')}
    where kind in (${sql.join(kinds)}) and ${sql.id(SCHEMA, 'stands')}(id)`
  // An incident waits again when another report joins it: its new mention was seen by nobody.
  const waits = sql`exists (
    select from ${table('incident_mentions')} as link where link.incident_id = incident.id
    and not exists (select from settled where settled.mention = link.mention_id))`
  return {
    async waiting({ limit, without }) {
      const { rows } = await sql<{ id: string; total: number }>`
        with settled as materialized (${subjects('accept', 'reject')}),
        later as materialized (${subjects('postpone')})
        select id, count(*) over ()::int as total from ${table('incidents')} as incident
        where ${waits} and not (id = any(${[...without]}))
        order by exists (select from ${table('incident_mentions')} as link join later on later.mention = link.mention_id
          where link.incident_id = incident.id), weight desc, id
        limit ${limit}`.execute(db)
      return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) }
    },
    async waitingCount() {
      const { rows } = await sql<{ total: number }>`
        with settled as materialized (${subjects('accept', 'reject')})
        select count(*)::int as total from ${table('incidents')} as incident where ${waits}`.execute(db)
      return rows[0]?.total ?? 0
    },
    async incidentOf(mention) {
      const row = await db
        .selectFrom('incident_mentions')
        .select('incident_id')
        .where('mention_id', '=', mention)
        .executeTakeFirst()
      return row?.incident_id ?? null
    },
    joined: (incident) => joinedTo(db, incident),
    async incidentsOf(ids) {
      const found = new Map<string, Incident>()
      for (const piece of pieces(ids, 1)) {
        const own = await db.selectFrom('incidents').select(['id', 'body']).where('id', 'in', piece).execute()
        const rows = await db
          .selectFrom('imported_in_record')
          .select(['incident_id as id', 'body'])
          .where('incident_id', 'in', piece)
          .execute()
        for (const { id, body } of [...own, ...rows]) found.set(id, body)
      }
      return found
    },
    async views(owner) {
      const rows = await db.selectFrom('grid_views').select('body').where('owner', '=', owner).orderBy('name').execute()
      return rows.map(({ body }) => body as GridView)
    },
    async saveView(owner, view, at) {
      const body = JSON.stringify(view)
      await db
        .insertInto('grid_views')
        .values({ owner, name: view.name, body, saved_at: at })
        .onConflict((same) => same.columns(['owner', 'name']).doUpdateSet({ body, saved_at: at }))
        .execute()
    },
    async removeView(owner, name) {
      const { numDeletedRows } = await db
        .deleteFrom('grid_views')
        .where('owner', '=', owner)
        .where('name', '=', name)
        .executeTakeFirst()
      return numDeletedRows > 0
    },
    history: (keys) => (keys.length === 0 ? Promise.resolve([]) : listDecisions(db, { subject: keys })),
    watch: (onDecision) => listen('daybook_decisions', (payload) => onDecision(Number(payload))),
  }
}
