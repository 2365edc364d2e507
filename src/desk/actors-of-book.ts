import { type ActorRegistry, type ActorRow, BUILT_IN_ACTORS, createActorRegistry } from '#lexicon/index.ts'
import type { ActorOfBook, Incident } from '#model/index.ts'

/** Incidents that are told of a note. */
const MOST_INCIDENTS = 10

/**
 * The groups and forces of a book's incidents, most named first: what each is part of or split from, the years in which
 * its name was in use, and the incidents outside of them, where the parent or a successor may be meant.
 */
export async function actorsOfBook(
  incidents: AsyncIterable<Incident> | Iterable<Incident>,
  own: readonly ActorRow[] = [],
): Promise<ActorOfBook[]> {
  const registry = createActorRegistry([...BUILT_IN_ACTORS, ...own])
  const found = new Map<string, ActorOfBook>()
  for await (const incident of incidents) {
    const day = incident.date?.edtf.slice(0, 10) ?? null
    for (const id of new Set(incident.actors.flatMap(({ id }) => (id === null ? [] : [id])))) {
      const row = registry.byId(id)
      if (!row || row.countries.length === 0) continue
      const known = found.get(id) ?? startOf(row, registry)
      const isOutside = day !== null && outside(day, row)
      found.set(id, {
        ...known,
        incidents: known.incidents + 1,
        first: least(known.first, day),
        last: most(known.last, day),
        outOfTime:
          isOutside && known.outOfTime.length < MOST_INCIDENTS ? [...known.outOfTime, incident.id] : known.outOfTime,
      })
    }
  }
  return [...found.values()].sort((a, b) => b.incidents - a.incidents || (a.id < b.id ? -1 : 1))
}

function startOf({ id, name, parent, from, to }: ActorRow, registry: ActorRegistry): ActorOfBook {
  const whole = parent === undefined ? undefined : registry.byId(parent)
  return {
    id,
    name,
    parent: whole ? { id: whole.id, name: whole.name } : null,
    from: from ?? null,
    to: to ?? null,
    incidents: 0,
    first: null,
    last: null,
    outOfTime: [],
  }
}

/** Whether a day lies before or after the years of a name; an unknown year lies in none. */
function outside(day: string, { from, to }: ActorRow): boolean {
  const year = Number(day.slice(0, 4))
  return Number.isInteger(year) && ((from !== undefined && year < from) || (to !== undefined && year > to))
}

const least = (one: string | null, day: string | null): string | null =>
  one === null || (day !== null && day < one) ? day : one
const most = (one: string | null, day: string | null): string | null =>
  one === null || (day !== null && day > one) ? day : one
