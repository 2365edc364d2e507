import { ledgerEntries, pairPositions } from '#check/index.ts'
import type {
  LedgerEntry,
  LedgerFacet,
  LedgerFilter,
  LedgerPage,
  Page,
  Position,
  SourcedStatement,
  SpokenFacets,
  StatementFilter,
} from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { isChosenEntry, isParty } from './chosen.ts'
import type { Coder } from './coder.ts'
import { layOutBook } from './lines.ts'

interface PageOptions {
  readonly offset?: number
  readonly limit?: number
}

/** Who says what: the ledger of figures, statements, and positions that are contested. */
export interface LedgerDesk {
  /** Entries of the ledger of figures, those that ask for attention first. */
  /** `lines`: the most lines of each entry; all of them where it is left out. */
  entries(filter: LedgerFilter, page?: PageOptions & { readonly lines?: number }): Promise<LedgerPage>
  entry(id: string): Promise<LedgerEntry | null>
  /** Statements, the latest first. */
  statements(filter: StatementFilter, page?: PageOptions): Promise<Page<SourcedStatement>>
  statementFacets(filter: StatementFilter): Promise<SpokenFacets>
  /** Who accuses whom of what, and who denies it, contested ones first. `party` is either side, by key or name. */
  positions(filter?: { readonly party?: readonly string[] | undefined }): Promise<readonly Position[]>
}

/** The ledger of a book. Entries and positions are made once for each revision of the book and kept in memory. */
export function ledgerOf(store: Store, coder: () => Promise<Coder>): LedgerDesk {
  const atRevision = keeper(store, () => layOutBook(store, coder))
  const entries = atRevision(async () => ledgerEntries(await store.lines.figures()))
  const positions = atRevision(async () => pairPositions(await store.lines.disputes()))
  const isReady = atRevision(async () => true)
  return {
    async entries(filter, { offset = 0, limit = 100, lines } = {}) {
      const all = await entries()
      const rows = all.filter((entry) => isChosenEntry(entry, filter))
      const shown = rows.slice(offset, offset + limit)
      return {
        total: rows.length,
        offset,
        rows: lines === undefined ? shown : shown.map((entry) => shortened(entry, lines)),
        facets: facetsOf(all, filter),
      }
    },
    entry: async (id) => (await entries()).find((entry) => entry.id === id) ?? null,
    async statements(filter, { offset = 0, limit = 100 } = {}) {
      await isReady()
      return store.lines.statements(filter, { offset, limit })
    },
    async statementFacets(filter) {
      await isReady()
      return store.lines.facets(filter)
    },
    async positions({ party } = {}) {
      const all = await positions()
      return party ? all.filter(({ accuser, accused }) => isParty(accused, party) || isParty(accuser, party)) : all
    },
  }
}

/** An entry with at most so many lines: one of each source, scope and value before any is repeated. */
export function shortened(entry: LedgerEntry, most: number): LedgerEntry {
  if (entry.lines.length <= most) return entry
  const seen = new Set<string>()
  const isNew = ({ source, figure, counted, period }: LedgerEntry['lines'][number]): boolean => {
    const key = JSON.stringify([source.key, figure.text, counted, period?.edtf])
    return !seen.has(key) && seen.add(key) !== undefined
  }
  const fresh = entry.lines.filter(isNew)
  const kept = new Set([...fresh, ...entry.lines].slice(0, most))
  const ids = new Set([...kept].map(({ id }) => id))
  return {
    ...entry,
    lines: entry.lines.filter((line) => kept.has(line)),
    findings: entry.findings.map((finding) => ({ ...finding, lines: finding.lines.filter((id) => ids.has(id)) })),
  }
}

/** What is made of a book is kept until the book changes; two who ask at once wait for the same making. */
function keeper(store: Store, prepare: () => Promise<void>) {
  let laid: { readonly revision: number; readonly done: Promise<void> } | null = null
  const layOut = (revision: number): Promise<void> => {
    if (laid?.revision !== revision) laid = { revision, done: prepare() }
    const mine = laid
    return mine.done.catch((error: unknown) => {
      if (laid === mine) laid = null
      throw error
    })
  }
  return <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let kept: { readonly revision: number; readonly made: Promise<T> } | null = null
    return async () => {
      const { revision } = await store.revisions()
      if (kept?.revision !== revision) kept = { revision, made: layOut(revision).then(make) }
      const mine = kept
      return mine.made.catch((error: unknown) => {
        if (kept === mine) kept = null
        throw error
      })
    }
  }
}

/** Each menu counts what the other menus leave. */
function facetsOf(entries: readonly LedgerEntry[], filter: LedgerFilter): LedgerPage['facets'] {
  const menu = (own: keyof LedgerFilter, nameOf: (entry: LedgerEntry) => string | null): LedgerFacet[] => {
    const counts = new Map<string, number>()
    for (const entry of entries) {
      const name = nameOf(entry)
      if (name !== null && isChosenEntry(entry, { ...filter, [own]: undefined }))
        counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return [...counts]
      .map(([name, entries]) => ({ name, entries }))
      .sort((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1))
  }
  return {
    states: menu('state', ({ state }) => state),
    measures: menu('measure', ({ measure }) => measure),
    actors: menu('actor', ({ actor }) => actor),
    places: menu('place', ({ place }) => place),
  }
}
