import { readUnList } from '#exchange/index.ts'
import type { Decision, ListDiff, ListEntry, ListLink, NameList } from '#model/index.ts'
import { indexList, linkEntries } from '#resolve/index.ts'
import type { Store } from '#store/index.ts'
import type { Input } from './desk.ts'
import { resolveBook } from './draft.ts'
import { InputError } from './input-error.ts'
import { type NamedSubject, namedInBook } from './named-in-book.ts'

/** What a search of names answers, one a name. */
export interface NameFound {
  readonly name: string
  readonly entries: readonly {
    readonly list: string
    readonly date: string
    readonly entry: string
    readonly entryName: string
    readonly section: string
    readonly score: number
    readonly reasons: readonly string[]
  }[]
}

/** Published lists of names, and who of the book may be on them. Links are suggestions: a person confirms. */
export interface ListDesk {
  /** Keeps the UN Security Council consolidated list of a day. */
  add(input: Input): Promise<{ readonly name: string; readonly date: string; readonly entries: number }>
  all(): Promise<readonly { readonly name: string; readonly date: string; readonly entries: number }[]>
  /** Whoever the book names, in its incidents, statements or texts, who may be on the latest of each list; the surest first. */
  links(): Promise<readonly ListLink[]>
  /** What was listed, delisted and amended between two dates; without dates, the last two of the list. */
  diff(from?: string, to?: string, list?: string): Promise<ListDiff>
  /** Entries of the latest lists that names may mean. */
  find(names: readonly string[]): Promise<readonly NameFound[]>
}

export function listsOf(store: Store, clock: () => Date): ListDesk {
  return {
    async add({ name, bytes }) {
      const list = readList(bytes, name)
      await store.keepList(list, clock())
      return { name: list.name, date: list.date, entries: list.entries.length }
    },
    all: () => store.lists(),
    async links() {
      await resolveBook(store)
      const named = await namedInBook(store)
      const decisions = await store.decisions({ kinds: ['list-link-confirm', 'list-link-reject'], standing: true })
      const lists = await latestLists(store)
      return lists.flatMap((list) => linksTo(list, named, decisions))
    },
    diff: (from, to, list) => diffLists(store, from, to, list),
    async find(names) {
      const indexes = (await latestLists(store)).map((list) => ({ list, index: indexList(list.entries) }))
      if (indexes.length === 0)
        throw new InputError('the book has no list: import one with "daybook lists import FILE"')
      return names.map((name) => ({
        name,
        entries: indexes.flatMap(({ list, index }) =>
          index.find(name).map(({ entry, match, written }) => ({
            list: list.name,
            date: list.date,
            entry: entry.id,
            entryName: entry.name,
            section: entry.section,
            score: Number(match.score.toFixed(3)),
            reasons: [`“${name}” and “${written}”`, ...match.reasons],
          })),
        ),
      }))
    },
  }
}

function readList(bytes: Uint8Array, name: string): NameList {
  try {
    return readUnList(bytes, name)
  } catch (error) {
    throw new InputError((error as Error).message)
  }
}

async function latestLists(store: Store): Promise<NameList[]> {
  const seen = new Set<string>()
  const lists: NameList[] = []
  for (const { name, date } of await store.lists()) {
    if (seen.has(name)) continue
    seen.add(name)
    const list = await store.list(name, date)
    if (list) lists.push(list)
  }
  return lists
}

function linksTo(list: NameList, named: readonly NamedSubject[], decisions: readonly Decision[]): ListLink[] {
  const ruled = (subject: string, entry: string): ListLink['standing'] => {
    const last = decisions.findLast(
      ({ subject: about, payload }) => about.includes(subject) && 'entry' in payload && payload.entry === entry,
    )
    return last === undefined ? 'suggested' : last.kind === 'list-link-confirm' ? 'confirmed' : 'rejected'
  }
  const documents = new Map(named.map((one) => [one.id, one.documents]))
  return linkEntries(named, list.entries).map(({ named: one, entry, score, reasons }) => ({
    subject: one.id,
    subjectName: one.names[0] ?? one.id,
    list: list.name,
    entry: entry.id,
    entryName: entry.name,
    section: entry.section,
    score,
    reasons,
    documents: documents.get(one.id) ?? [],
    standing: ruled(one.id, entry.id),
  }))
}

async function diffLists(store: Store, from?: string, to?: string, name?: string): Promise<ListDiff> {
  const all = await store.lists()
  const list = name ?? all[0]?.name
  const dates = all.filter((one) => one.name === list).map(({ date }) => date)
  const [newest, older] = [to ?? dates[0], from ?? dates[1]]
  if (!list || !newest || !older)
    throw new InputError(
      'two dates of a list are needed: import the list of another day with "daybook lists import FILE"',
    )
  const [before, after] = [await store.list(list, older), await store.list(list, newest)]
  if (!before || !after)
    throw new InputError(`the book has no ${list} of ${before ? newest : older}; it has ${dates.join(', ')}`)
  const byId = (entries: readonly ListEntry[]) => new Map(entries.map((entry) => [entry.id, entry]))
  const [old, now] = [byId(before.entries), byId(after.entries)]
  return {
    list,
    from: older,
    to: newest,
    listed: after.entries.filter(({ id }) => !old.has(id)),
    delisted: before.entries.filter(({ id }) => !now.has(id)),
    changed: after.entries.flatMap((entry) => {
      const changes = changesOf(old.get(entry.id), entry)
      return changes.length > 0 ? [{ entry, changes }] : []
    }),
  }
}

function changesOf(before: ListEntry | undefined, after: ListEntry): string[] {
  if (!before) return []
  const only = (some: readonly string[], others: readonly string[]): string[] =>
    some.filter((one) => !others.includes(one))
  const changes: string[] = []
  if (before.name !== after.name) changes.push(`name was ${before.name}`)
  if (before.section !== after.section) changes.push(`section was ${before.section}`)
  const [was, is] = [
    [...before.aliases, ...before.weak],
    [...after.aliases, ...after.weak],
  ]
  const [added, dropped] = [only(is, was), only(was, is)]
  if (added.length > 0) changes.push(`new names: ${added.join('; ')}`)
  if (dropped.length > 0) changes.push(`dropped names: ${dropped.join('; ')}`)
  const amended = only(after.amended, before.amended)
  if (amended.length > 0) changes.push(`amended on ${amended.join(', ')}`)
  return changes
}
