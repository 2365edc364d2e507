import { sql } from 'kysely'
import type { Decision } from '#model/index.ts'
import { SCHEMA } from '../schema.ts'
import type { Resolver } from '../store.ts'
import type { Ledger } from '../tables.ts'

/** A group of keys that people said are one event: mentions of reports, and rows of other datasets. */
interface Group {
  readonly rows: readonly string[]
  readonly mentions: readonly string[]
}

/**
 * Takes rows of other datasets that people joined to an incident out of the record, so that one event counts once: the
 * incident that reports tell stands for it, of rows alone the one that was named first. Derived from the decisions each
 * time, so that splitting and undoing put a row back.
 */
export async function joinRows(db: Ledger, decisions: readonly Decision[], resolver: Resolver): Promise<void> {
  const pairs = resolver.sameOf(decisions)
  const rows = await rowsAmong(db, [...new Set(pairs.flat())])
  const named = decisions.flatMap(({ subject }) => subject)
  const joined = new Map<string, string>()
  for (const group of groupsOf(pairs, rows)) {
    const to = (await standsFor(db, group, decisions)) ?? named.find((key) => group.rows.includes(key))
    for (const row of group.rows) if (to !== undefined && row !== to) joined.set(row, to)
  }
  await db
    .updateTable('imported')
    .set({ joined_to: null })
    .where('joined_to', 'is not', null)
    .where(sql<boolean>`not (incident_id = any(${[...joined.keys()]}::text[]))`)
    .execute()
  if (joined.size === 0) return
  await sql`update ${sql.id(SCHEMA, 'imported')} set joined_to = pair.target
    from unnest(${[...joined.keys()]}::text[], ${[...joined.values()]}::text[]) as pair (id, target)
    where incident_id = pair.id and joined_to is distinct from pair.target`.execute(db)
}

async function rowsAmong(db: Ledger, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('imported')
    .select('incident_id')
    .where('incident_id', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.incident_id))
}

/** The groups with a row in them. */
function groupsOf(pairs: readonly (readonly [string, string])[], rows: ReadonlySet<string>): Group[] {
  const groupOf = new Map<string, Set<string>>()
  for (const pair of pairs) {
    if (!pair.some((key) => rows.has(key))) continue
    const whole = new Set(pair.flatMap((key) => [key, ...(groupOf.get(key) ?? [])]))
    for (const key of whole) groupOf.set(key, whole)
  }
  return [...new Set(groupOf.values())].map((keys) => ({
    rows: [...keys].filter((key) => rows.has(key)),
    mentions: [...keys].filter((key) => !rows.has(key)),
  }))
}

/** The incident of most of a group's mentions; of mentions that were rejected, one of them: nothing stands for it then. */
async function standsFor(db: Ledger, { mentions }: Group, decisions: readonly Decision[]): Promise<string | null> {
  if (mentions.length === 0) return null
  const [most] = await db
    .selectFrom('incident_mentions')
    .select('incident_id')
    .where('mention_id', '=', sql<string>`any(${[...mentions]}::text[])`)
    .groupBy('incident_id')
    .orderBy((all) => all.fn.countAll(), 'desc')
    .orderBy('incident_id')
    .execute()
  if (most) return most.incident_id
  const last = (mention: string) =>
    decisions.findLast(({ kind, subject }) => (kind === 'reject' || kind === 'accept') && subject.includes(mention))
  // Mentions that better rules no longer find are no reason to lose a row.
  return mentions.find((mention) => last(mention)?.kind === 'reject') ?? null
}

/** Rows that were joined to an incident, and for a row that was joined, the incident that it was joined to. */
export async function joinedTo(
  db: Ledger,
  id: string,
): Promise<{ readonly rows: readonly string[]; readonly to: string | null }> {
  const rows = await db
    .selectFrom('imported')
    .select(['incident_id', 'joined_to'])
    .where((row) => row.or([row('joined_to', '=', id), row('incident_id', '=', id)]))
    .orderBy('incident_id')
    .execute()
  return {
    rows: rows.filter((row) => row.joined_to === id).map((row) => row.incident_id),
    to: rows.find((row) => row.incident_id === id)?.joined_to ?? null,
  }
}
