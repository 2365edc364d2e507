import { type NameActor, readUcdpGed } from '#exchange/index.ts'
import { BUILT_IN_ACTORS, createActorRegistry, foldName } from '#lexicon/index.ts'
import type { Store } from '#store/index.ts'
import type { Input } from './desk.ts'

/** Keeps the events of a UCDP GED file, each with its origin and licence. Importing a file again changes nothing. */
export async function importUcdp(
  store: Store,
  { name, bytes }: Input,
  at: Date,
): Promise<{ rows: number; problems: string[] }> {
  const { incidents, problems } = readUcdpGed(bytes, name, { nameActor: actorNamer() })
  const rows = await store.importIncidents(incidents, at)
  return { rows, problems: problems.map(({ row, message }) => `${name} row ${row}: ${message}`) }
}

/** Knows the actors of the lexicon by their written forms; a form of several actors names none of them. */
export function actorNamer(): NameActor {
  const registry = createActorRegistry(BUILT_IN_ACTORS)
  return (written) => {
    const [found, ...others] = registry.find(foldName(written))
    return found && others.length === 0 ? { id: found.row.id, name: found.row.name } : null
  }
}
