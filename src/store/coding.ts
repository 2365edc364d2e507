import { sql } from 'kysely'
import type { Coding, CodingRound } from '#model/index.ts'
import { SCHEMA } from './schema.ts'
import type { Ledger } from './tables.ts'

export interface KeptCoding {
  readonly mention: string
  readonly coder: string
  readonly body: Coding
}

/** Rounds of second coding: who coded which mention as what. Nothing is overwritten. */
export interface CodingStore {
  rounds(): Promise<readonly CodingRound[]>
  /** Mentions of incidents that reports tell, one an incident, in an order that the seed shuffles. */
  sample(seed: string, size: number): Promise<readonly string[]>
  open(round: { name: string; by: string; at: Date; mentions: readonly string[] }): Promise<number>
  mentionsOf(round: number): Promise<readonly string[] | null>
  codings(round: number): Promise<readonly KeptCoding[]>
  /** False where this coder has coded it already. */
  keep(round: number, coding: KeptCoding, at: Date): Promise<boolean>
}

export function codingOf(db: Ledger): CodingStore {
  return {
    async rounds() {
      const rows = await db.selectFrom('coding_rounds').selectAll().orderBy('id', 'desc').execute()
      const counts = await db
        .selectFrom('codings')
        .select(['round_id', 'coder', (all) => all.fn.countAll().as('coded')])
        .groupBy(['round_id', 'coder'])
        .orderBy('coder')
        .execute()
      return rows.map(({ id, name, made_by, made_at, mentions }) => ({
        id: Number(id),
        name,
        by: made_by,
        at: made_at.toISOString(),
        size: mentions.length,
        coders: counts
          .filter((one) => Number(one.round_id) === Number(id))
          .map(({ coder, coded }) => ({ name: coder, coded: Number(coded) })),
      }))
    },
    async sample(seed, size) {
      const { rows } = await sql<{ mention: string }>`
        select min(mention_id) as mention from ${sql.table(`${SCHEMA}.incident_mentions`)} group by incident_id
        order by md5(incident_id || ${seed}) limit ${size}`.execute(db)
      return rows.map(({ mention }) => mention)
    },
    async open({ name, by, at, mentions }) {
      const { id } = await db
        .insertInto('coding_rounds')
        .values({ name, made_by: by, made_at: at, mentions: [...mentions] })
        .returning('id')
        .executeTakeFirstOrThrow()
      return Number(id)
    },
    async mentionsOf(round) {
      const row = await db.selectFrom('coding_rounds').select('mentions').where('id', '=', round).executeTakeFirst()
      return row?.mentions ?? null
    },
    async codings(round) {
      const rows = await db
        .selectFrom('codings')
        .select(['mention_id', 'coder', 'body'])
        .where('round_id', '=', round)
        .orderBy('coded_at')
        .execute()
      return rows.map(({ mention_id, coder, body }) => ({ mention: mention_id, coder, body: body as Coding }))
    },
    async keep(round_id, { mention, coder, body }, coded_at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('codings')
        .values({ round_id, mention_id: mention, coder, body: JSON.stringify(body), coded_at })
        .onConflict((same) => same.doNothing())
        .executeTakeFirst()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
  }
}
