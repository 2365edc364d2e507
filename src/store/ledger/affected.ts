import { sql } from 'kysely'
import { SCHEMA } from '../schema.ts'
import type { DocumentMention, Resolver } from '../store.ts'
import type { Ledger } from '../tables.ts'
import { mentionsWhere } from './mention-rows.ts'

/** What has to be derived again: these mentions, and the incidents that they or their former selves made. */
export interface Affected {
  readonly mentions: readonly DocumentMention[]
  readonly incidents: readonly string[]
}

/**
 * The mentions of some documents with everything that they can be one incident with, and what that is linked to, and so
 * on until nothing new is linked: no other incident can come out differently.
 */
export async function affectedBy(
  db: Ledger,
  documents: readonly string[],
  resolver: Resolver,
  same: readonly (readonly [string, string])[],
): Promise<Affected> {
  const found = new Map<string, DocumentMention>()
  const take = (some: readonly DocumentMention[]): DocumentMention[] => {
    const fresh = some.filter(({ mention }) => !found.has(mention.id))
    for (const one of fresh) found.set(one.mention.id, one)
    return fresh
  }
  const former = await formerIncidents(db, documents)
  let frontier = take([
    ...(await mentionsWhere(db, { documents })),
    ...(await mentionsWhere(db, { ids: await mentionIdsOf(db, former) })),
  ])
  while (frontier.length > 0) {
    const near = await nearby(db, frontier, resolver, found)
    const linked = resolver.linkedTo(frontier, near)
    const ruled = partnersOf(frontier, same).filter((id) => !found.has(id))
    frontier = take([...linked, ...(await mentionsWhere(db, { ids: ruled }))])
  }
  const incidents = new Set(former)
  for (const id of await incidentsOf(db, [...found.keys()])) incidents.add(id)
  return { mentions: [...found.values()], incidents: [...incidents] }
}

/** Incidents that have or had a mention of these documents, and those that were doubted to be one with them. */
async function formerIncidents(db: Ledger, documents: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('incident_mentions')
    .select('incident_id')
    .distinct()
    .where('document_id', '=', sql<string>`any(${[...documents]}::text[])`)
    .execute()
  const own = rows.map((row) => row.incident_id)
  const doubts = await db
    .selectFrom('doubts')
    .select('incidents')
    .where(sql<boolean>`incidents && ${own}::text[]`)
    .execute()
  return [...new Set([...own, ...doubts.flatMap((row) => row.incidents)])]
}

async function mentionIdsOf(db: Ledger, incidents: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('incident_mentions')
    .select('mention_id')
    .where('incident_id', '=', sql<string>`any(${[...incidents]}::text[])`)
    .execute()
  return rows.map((row) => row.mention_id)
}

async function incidentsOf(db: Ledger, mentions: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('incident_mentions')
    .select('incident_id')
    .distinct()
    .where('mention_id', '=', sql<string>`any(${[...mentions]}::text[])`)
    .execute()
  return rows.map((row) => row.incident_id)
}

/** The mentions that share a day and an area with some of these; an area that is not known is shared with all. */
async function nearby(
  db: Ledger,
  frontier: readonly DocumentMention[],
  resolver: Resolver,
  found: ReadonlyMap<string, DocumentMention>,
): Promise<DocumentMention[]> {
  const blocks = new Map(
    frontier.flatMap((one) => resolver.blocksOf(one)).map((block) => [Object.values(block).join(' '), block]),
  )
  if (blocks.size === 0) return []
  const all = [...blocks.values()]
  const { rows } = await sql<{ mention_id: string }>`
    select distinct b.mention_id from ${sql.id(SCHEMA, 'blocks')} b
    join unnest(${all.map(({ day }) => day)}::integer[], ${all.map(({ country }) => country)}::text[],
      ${all.map(({ admin1 }) => admin1)}::text[]) as q (day, country, admin1) on b.day = q.day
    where (q.country = '*' or b.country in ('*', q.country))
      and (q.admin1 = '*' or b.country = '*' or b.admin1 in ('*', q.admin1))`.execute(db)
  return mentionsWhere(db, { ids: rows.map((row) => row.mention_id).filter((id) => !found.has(id)) })
}

function partnersOf(frontier: readonly DocumentMention[], same: readonly (readonly [string, string])[]): string[] {
  if (same.length === 0) return []
  const here = new Set(frontier.map(({ mention }) => mention.id))
  return same.flatMap(([a, b]) => (here.has(a) ? [b] : here.has(b) ? [a] : []))
}
