import { type RawBuilder, sql } from 'kysely'
import type { SearchAsked } from '#model/index.ts'

type Sql<T = unknown> = RawBuilder<T>

/** The full-text query of a search: every word and phrase, none of those left out. Null where it has no words. */
export function textQuery({ words, phrases, without }: SearchAsked): Sql | null {
  const wanted = [
    ...words.map((word) => sql`plainto_tsquery('english', ${word})`),
    ...phrases.map((phrase) => sql`phraseto_tsquery('english', ${phrase})`),
    ...without.map((word) => sql`!!phraseto_tsquery('english', ${word})`),
  ]
  return wanted.length > 0 ? sql`(${sql.join(wanted, sql` && `)})` : null
}

/** What to mark in an excerpt: any word or phrase that was asked for. */
export function markQuery({ words, phrases, places, actors }: SearchAsked): Sql {
  const marked = [...words, ...phrases, ...places, ...actors].map((word) => sql`phraseto_tsquery('english', ${word})`)
  return marked.length > 0 ? sql`(${sql.join(marked, sql` || `)})` : sql`''::tsquery`
}

/** `ilike` on words as they are written: their % and _ mean themselves. */
const holds = (column: Sql, words: string): Sql => sql`${column} ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`

/** All conditions at once; true where there are none. */
export const all = (conditions: readonly (Sql | null)[]): Sql<boolean> => {
  const asked = conditions.filter((one) => one !== null)
  return asked.length > 0 ? sql<boolean>`${sql.join(asked, sql` and `)}` : sql<boolean>`true`
}

/** Dates are EDTF, so that their text sorts as they do; one with an unknown year is neither before nor after. */
const between = (column: Sql, { after, before }: SearchAsked): (Sql | null)[] => [
  after === null ? null : sql`${column} >= ${after}`,
  // A month or a year ends with its last day.
  before === null ? null : sql`${column} <= ${before.padEnd(10, '~')} and ${column} < 'X'`,
]

/** The incidents of `incidents` or `imported` that a search leaves. */
export function incidentsAsked(asked: SearchAsked): Sql<boolean> {
  const query = textQuery(asked)
  return all([
    query && sql`words @@ ${query}`,
    ...asked.places.map((place) => holds(sql`places`, place)),
    ...asked.actors.map((actor) => holds(sql`array_to_string(actors, ' | ')`, actor)),
    ...between(sql`day`, asked),
  ])
}

/** The documents that a search leaves; a place or an actor must stand in their text. */
export function documentsAsked(asked: SearchAsked): Sql<boolean> {
  const query = textQuery(asked)
  return all([
    query && sql`documents.words @@ ${query}`,
    ...[...asked.places, ...asked.actors].map((name) => sql`documents.words @@ phraseto_tsquery('english', ${name})`),
    ...between(sql`documents.published`, asked),
  ])
}

/** The statements that a search leaves: an actor is who speaks or is spoken of; a place must be named. */
export function statementsAsked(asked: SearchAsked): Sql<boolean> {
  const query = textQuery(asked)
  return all([
    query && sql`mentions.words @@ ${query}`,
    ...[...asked.places, ...asked.actors].map((name) => sql`mentions.words @@ phraseto_tsquery('english', ${name})`),
    ...between(sql`documents.published`, asked),
  ])
}
