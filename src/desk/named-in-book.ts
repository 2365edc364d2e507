import {
  type ActorRegistry,
  type ActorRow,
  BUILT_IN_ACTORS,
  createActorRegistry,
  foldName,
  STATE_KINDS,
} from '#lexicon/index.ts'
import { type Named, namesInText, readName } from '#resolve/index.ts'
import type { Store } from '#store/index.ts'

/** Somebody whom the book names, with the first documents that do. */
export interface NamedSubject extends Named {
  readonly documents: readonly string[]
}

/** Texts that are looked through at once. */
const AT_ONCE = 500
/** Documents that are told of one name. */
const MOST_DOCUMENTS = 10

/**
 * Whoever the book names: the actors of its incidents, its speakers, and everybody named in its texts. Groups come with
 * all their written forms, persons only where they are called by at least two words.
 */
export async function namedInBook(store: Store): Promise<NamedSubject[]> {
  const registry = createActorRegistry(BUILT_IN_ACTORS)
  const told = await namesOfTexts(store)
  const { actors, speakers } = await store.named()
  const subjects = new Map<string, NamedSubject>()
  const keep = (named: Named | null, documents: readonly string[]): void => {
    if (!named) return
    const known = subjects.get(named.id)
    const names = [...new Set([...(known?.names ?? []), ...named.names])]
    const all = [...new Set([...(known?.documents ?? []), ...documents])].slice(0, MOST_DOCUMENTS)
    subjects.set(named.id, { ...named, names, documents: all })
  }
  for (const { id, name } of actors) keep(groupOf(id, name, id === null ? undefined : registry.byId(id)), [])
  for (const { name } of speakers) keep(personOf(name), told.get(name) ?? [])
  for (const [name, documents] of told) {
    const row = rowOf(name, registry)
    if (row) keep(groupOf(row.id, name, row), documents)
    else if (isTelling(name)) for (const one of [personOf(name), groupOf(null, name, undefined)]) keep(one, documents)
  }
  return [...subjects.values()]
}

async function namesOfTexts(store: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>()
  let last: string | null = null
  for (;;) {
    const texts = await store.textsAfter(last, AT_ONCE)
    for (const { id, text } of texts) {
      for (const name of namesInText(text)) {
        const there = names.get(name)
        if (!there) names.set(name, [id])
        else if (there.length < MOST_DOCUMENTS) there.push(id)
      }
    }
    if (texts.length < AT_ONCE) return names
    last = texts.at(-1)?.id ?? null
  }
}

/** The one group that a name is written for; a common noun is none. */
function rowOf(name: string, registry: ActorRegistry): ActorRow | undefined {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0
  const found = registry.find(foldName(name)).filter(({ printing }) => printing !== 'capitals' || capitals > 1)
  return found.length === 1 ? found[0]?.row : undefined
}

const isTelling = (name: string): boolean => readName(name).words.length > 1

const personOf = (name: string): Named | null =>
  isTelling(name) ? { id: `person:${name}`, kind: 'person', names: [name] } : null

const REGIONS = new Intl.DisplayNames('en', { type: 'region' })

/** A group with all its written forms; null for common nouns ("police") and forces of a state: no such list has them. */
function groupOf(id: string | null, name: string, row: ActorRow | undefined): Named | null {
  if (row && (row.countries.length === 0 || STATE_KINDS.has(row.kind))) return null
  const names = [...new Set(row ? [row.name, name, ...row.aliases] : [name])]
  const countries = row?.countries.map((code) => REGIONS.of(code) ?? code) ?? []
  return { id: id ?? `actor:${name}`, kind: 'organisation', names, countries }
}
