import { sql } from 'kysely'
import { SCHEMA } from '../schema.ts'
import type { Ledger } from '../tables.ts'
import { pieces } from './rows.ts'

/**
 * Brings the groups of copies up to some new documents. A group is named after the smallest id in it, so that it is the
 * same in whatever order its documents came. Answers the documents with those whose group has changed.
 */
export async function groupCopies(
  db: Ledger,
  documents: readonly string[],
  isCopy: (a: readonly number[], b: readonly number[]) => boolean,
): Promise<string[]> {
  const pairs = await likePairs(db, documents)
  const prints = await fingerprintsOf(db, pairs)
  const groups = new Map<string, Set<string>>()
  for (const { a, b } of pairs) {
    const [one, other] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])]
    // Already in one group: a mould that a thousand reports share is compared along a chain, not pair by pair.
    if (one === other || !isCopy(prints.get(a) ?? [], prints.get(b) ?? [])) continue
    const [larger, smaller] = one.size >= other.size ? [one, other] : [other, one]
    for (const id of smaller) larger.add(id)
    for (const id of [a, b, ...smaller]) groups.set(id, larger)
  }
  if (groups.size === 0) return [...documents]
  return [...new Set([...documents, ...(await keepGroups(db, groups))])]
}

interface Pair {
  readonly a: string
  readonly b: string
}

/** Pairs of a new document with any that shares a band of its fingerprint, each pair once. */
async function likePairs(db: Ledger, documents: readonly string[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select a.id as a, b.id as b
    from ${sql.id(SCHEMA, 'documents')} a join ${sql.id(SCHEMA, 'documents')} b on a.bands && b.bands and a.id <> b.id
    where a.id = any(${[...documents]}::text[]) and (b.id < a.id or b.id <> all(${[...documents]}::text[]))`.execute(db)
  return rows
}

/** The fingerprints of the documents in some pairs, each read once. */
async function fingerprintsOf(db: Ledger, pairs: readonly Pair[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; fingerprint: number[] }>`
    select id, fingerprint from ${sql.id(SCHEMA, 'documents')} where id = any(${ids}::text[])`.execute(db)
  return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]))
}

/** Joins new groups with those that are there; answers the documents whose group is another one now. */
async function keepGroups(db: Ledger, found: ReadonlyMap<string, ReadonlySet<string>>): Promise<string[]> {
  const members = [...found.keys()]
  const known = await db
    .selectFrom('copies as own')
    .innerJoin('copies as all', 'all.group_id', 'own.group_id')
    .select(['all.document_id', 'all.group_id'])
    .distinct()
    .where('own.document_id', '=', sql<string>`any(${members}::text[])`)
    .execute()
  const groups = new Map([...found].map(([id, group]) => [id, new Set(group)]))
  const groupOf = new Map(known.map(({ document_id, group_id }) => [document_id, group_id]))
  for (const { document_id, group_id } of known) {
    // Every known group hangs on its first document.
    const joined = new Set([...(groups.get(document_id) ?? [document_id]), ...(groups.get(group_id) ?? [group_id])])
    for (const id of joined) groups.set(id, joined)
  }
  const rows = [...groups].map(([document_id, group]) => ({
    document_id,
    group_id: [...group].sort()[0] ?? document_id,
  }))
  const changed = rows.filter(({ document_id, group_id }) => groupOf.get(document_id) !== group_id)
  for (const piece of pieces(changed, 2))
    await db
      .insertInto('copies')
      .values(piece)
      .onConflict((row) => row.column('document_id').doUpdateSet({ group_id: sql`excluded.group_id` }))
      .execute()
  return changed.map(({ document_id }) => document_id)
}
