import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { outlook } from '#analyse/index.ts'
import type { IncidentFilter, OutlookQuestion } from '#model/index.ts'
import { hasBook, openStore, type Store } from '#store/index.ts'
import { readBookActors } from './actor-file.ts'
import { actorsOfBook } from './actors-of-book.ts'
import { add } from './add.ts'
import { answerable } from './answerable.ts'
import { bookInfo } from './book-info.ts'
import { type BookPlace, draftsFolder, releasesFolder, reportsFolder } from './book-place.ts'
import { checkInput, checksOf, overrulesOf } from './checks.ts'
import { type Coder, type CoderOptions, createCoder } from './coder.ts'
import { agreementOfBook } from './coding/agreement-of-book.ts'
import { codingOf } from './coding/coding.ts'
import { decide, undo } from './decide.ts'
import { incidentDecisionsOf } from './decide-incidents.ts'
import type { Desk } from './desk.ts'
import { type DraftKeeper, keepDraft, resolveBook } from './draft.ts'
import { gridOf } from './grid/grid.ts'
import { importTable } from './import-table.ts'
import { importUcdp } from './import-ucdp.ts'
import { incidentView } from './incident-view.ts'
import { ledgerOf } from './ledger.ts'
import { layOutBook } from './lines.ts'
import { listsOf } from './lists.ts'
import { peopleOf } from './people/people.ts'
import { projectionsOf } from './projections.ts'
import { readAgain } from './read-again.ts'
import { type Releases, releasesOf } from './releases.ts'
import { methodOf } from './report/make-report.ts'
import { reportVerbs } from './report/reports.ts'
import { withResponsibility } from './responsibility.ts'
import { reviewOf } from './review/review.ts'
import { rowLinks } from './row-links.ts'
import { search } from './search/search.ts'
import { speakersOf } from './speakers.ts'

export interface DeskOptions extends CoderOptions {
  readonly place: Pick<BookPlace, 'folder' | 'databaseUrl'>
  /** Make the book when there is none. Default false: a mistyped folder is an error, not a new book. */
  readonly create?: boolean
  /** The name of a new book. Default: that of its folder. */
  readonly name?: string
  readonly clock?: () => Date
  /** The cost of hashing a password, as a power of two; lowered in tests. */
  readonly passwordCost?: number
}

/** Opens the desk of a book. `const desk = await openDesk({ place: bookPlace('./pakistan', process.env) })`. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { place, create = false, clock = () => new Date() } = options
  const store = tellingOf(await openLedger(place, create, options.name ?? basename(place.folder)), () => draft.soon())
  let coder: Promise<Coder> | null = null
  const useCoder = (): Promise<Coder> =>
    (coder ??= readBookActors(place.folder).then((actors) => createCoder({ actors, ...options })))
  const versions = async () => {
    const { lexiconVersion, ruleset } = await useCoder()
    return { lexicon: lexiconVersion, ruleset }
  }
  const ledger = (await store.info()).id
  const draft = keepDraft({ store, folder: draftsFolder(place, ledger), versions })
  const releases = releasesOf({
    store,
    draft,
    folder: releasesFolder(place, ledger),
    clock,
    versions,
    openReview: async () => ({
      'incident nobody accepted': await store.review.waitingCount(),
      'doubtful link': (await store.doubts()).length,
    }),
    agreement: () => agreementOfBook(store),
  })
  return {
    ...questions(store, draft, releases),
    releases,
    projections: projectionsOf({ store, draft, clock }),
    people: peopleOf(store, clock, options.passwordCost),
    grid: gridOf({ store, clock, all: (filter) => releases.all(filter) }),
    coding: codingOf(store, clock),
    review: reviewOf({ store, clock, coder: useCoder, resolve: () => resolveBook(store) }),
    ledger: ledgerOf(store, useCoder),
    info: () => bookInfo(store, draft, place),
    async add(inputs, onInput, signal) {
      const results = await add({ store, coder: useCoder, clock }, inputs, onInput, signal)
      await resolveBook(store)
      await layOutBook(store, useCoder)
      draft.soon()
      return results
    },
    async readAgain(options) {
      const result = await readAgain({ store, coder: useCoder, clock }, options)
      if (options.isKept) {
        await resolveBook(store)
        await layOutBook(store, useCoder)
        draft.soon()
      }
      return result
    },
    importUcdp: (input) => importUcdp(store, input, clock()),
    decide: (decision, author) => decide({ store, clock }, decision, author),
    decisions: (filter) => store.decisions(filter),
    importTable: (input, options) => importTable({ store, clock }, input, options),
    rowLinks: () => rowLinks(releases.all({})),
    rulings: incidentDecisionsOf({ store, clock }),
    lists: listsOf(store, clock),
    actors: async () => actorsOfBook(releases.all({}), await readBookActors(place.folder)),
    speakers: speakersOf(store, clock),
    undo: (id, author) => undo({ store, clock }, id, author),
    check: async (input, beside) => {
      const found = await checkInput(await useCoder(), input, beside)
      return Promise.all(
        found.map(async ({ checked }) => ({ ...checked, overrules: [...(await overrulesOf(store, checked))] })),
      )
    },
    checks: checksOf({ store, coder: useCoder, clock }),
    ...reportVerbs({
      releases,
      viewOf: (id) => incidentView(store, id),
      check: async (text) =>
        (await checkInput(await useCoder(), { name: 'report', bytes: new TextEncoder().encode(text) })).map(
          ({ checked }) => checked,
        ),
      method: async () => methodOf(await useCoder()),
      folder: reportsFolder(place, ledger),
      clock,
    }),
    async close() {
      await releases.close()
      await draft.close()
      await store.close()
    },
  }
}

/** The same store, which says when people decided something. */
function tellingOf(store: Store, tell: () => void): Store {
  const told = async <T>(deciding: Promise<T>): Promise<T> => {
    const made = await deciding
    tell()
    return made
  }
  const { decide: keep, undo: takeBack, review } = store
  return {
    ...store,
    decide: (...of) => told(keep(...of)),
    undo: (...of) => told(takeBack(...of)),
    review: {
      ...review,
      watch: (onDecision) =>
        review.watch((id) => {
          tell() // decided by another process, perhaps
          onDecision(id)
        }),
    },
  }
}

async function openLedger(
  { folder, databaseUrl }: DeskOptions['place'],
  create: boolean,
  name: string,
): Promise<Store> {
  if (databaseUrl) return openStore({ databaseUrl, name })
  if (!hasBook(folder)) {
    if (!create)
      throw new Error(`there is no book at ${folder}: make one with "daybook book create", or name another with --book`)
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw new Error(`${folder} holds other files and is no book: name an empty or new folder with --book`)
    }
  }
  return openStore({ bookFolder: folder, name })
}

/** What is asked of a book: statistics over a release, documents and mentions of the ledger. */
function questions(store: Store, draft: Pick<DraftKeeper, 'use'>, releases: Releases) {
  return {
    overview: releases.overview,
    effect: releases.effect,
    outlook: (question: OutlookQuestion) => draft.use((release) => answerable(outlook(release, question))),
    facets: releases.facets,
    incidents: releases.incidents,
    allIncidents: releases.all,
    incidentsInFull: (filter: IncidentFilter, release?: string) =>
      withResponsibility(store, releases.all(filter, release)),
    incident: (id: string) => incidentView(store, id),
    documents: (options: Parameters<Desk['documents']>[0]) => store.documents(options),
    document: (id: string) => store.document(id),
    search: (line: string, options: Parameters<Desk['search']>[1]) => search(store, line, options),
  } satisfies Partial<Desk>
}
