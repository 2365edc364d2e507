import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  deadliestIds,
  diff,
  effect,
  facets,
  incidentsById,
  listIncidents,
  measures,
  overview,
  rankedOf,
  rulesetTotals,
  TableRefused,
  table,
  traceCell,
} from '#analyse/index.ts'
import type {
  Effect,
  EffectQuestion,
  Facets,
  Incident,
  IncidentFilter,
  IncidentRow,
  Measures,
  Overview,
  Page,
  Ranked,
  ReleaseDiff,
  ReleaseRow,
  RoundAgreement,
  RulesetTotals,
  Table,
  TableQuestion,
  Verified,
} from '#model/index.ts'
import { CUT_FILE, freeze, openRelease, type Release, readCut, readManifest, verifyRelease } from '#release/index.ts'
import type { Store } from '#store/index.ts'
import { answerable } from './answerable.ts'
import { type DraftKeeper, resolveBook, type Versions } from './draft.ts'
import { InputError } from './input-error.ts'
import { lentIncidents } from './lend.ts'
import { releaseRows } from './release-rows.ts'
import { CODE_VERSION, CODEBOOK_VERSION } from './version.ts'

/** The releases of a book, and every statistic over one of them. Without a version, over the draft. */
export interface Releases {
  /** The cut releases, latest first, and the draft before them. */
  list(): Promise<readonly ReleaseRow[]>
  /** One release: its counts, versions, licences and where it lies. */
  open(version: string): Promise<ReleaseRow>
  /** Freezes the book as it is now under a name that is never given again. */
  cut(version: string): Promise<ReleaseRow>
  /** Reads every file of a release again and compares it with the manifest. */
  verify(version: string): Promise<Verified>
  diff(from: string, to: string): Promise<ReleaseDiff>
  table(question: TableQuestion, version?: string): Promise<Table>
  /** The filter that leaves the incidents behind a cell, row or column of a table. */
  trace(question: TableQuestion, at: Parameters<typeof traceCell>[1]): IncidentFilter
  rulesets(filter: IncidentFilter, version?: string): Promise<readonly RulesetTotals[]>
  measures(filter: IncidentFilter, version?: string): Promise<Measures>
  overview(filter: IncidentFilter, version?: string): Promise<Overview>
  facets(filter: IncidentFilter, version?: string): Promise<Facets>
  /** Claimants or weapons with their incidents and dead. */
  ranked(filter: IncidentFilter, list: 'claimant' | 'weapon', version?: string): Promise<readonly Ranked[]>
  /** What changed from a date on. An InputError says why the record cannot tell. */
  effect(question: EffectQuestion, version?: string): Promise<Effect>
  /** How many incidents a filter leaves, and which of them have the most killed. */
  deadliest(filter: IncidentFilter, limit: number, version?: string): ReturnType<typeof deadliestIds>
  /** Incidents in full by their ids, as they were frozen. */
  byId(ids: readonly string[], version?: string): Promise<ReadonlyMap<string, Incident>>
  incidents(
    filter: IncidentFilter,
    options?: Parameters<typeof listIncidents>[2],
    version?: string,
  ): Promise<Page<IncidentRow>>
  /** Every incident in full, as it was frozen. */
  all(filter: IncidentFilter, version?: string): AsyncIterable<Incident>
  close(): Promise<void>
}

export interface ReleasesOptions {
  readonly store: Store
  readonly draft: DraftKeeper
  /** The folder that the cut releases lie in, each in a folder of its name. */
  readonly folder: string
  readonly clock: () => Date
  readonly versions: () => Promise<Versions>
  /** Review items that are open, by kind, for the manifest of a cut. */
  readonly openReview: () => Promise<Readonly<Record<string, number>>>
  /** How far second coders agreed, for the manifest of a cut. */
  readonly agreement: () => Promise<readonly RoundAgreement[]>
}

const DRAFT = 'draft'

/** Keeps the releases of a book: `await releasesOf(options).cut('v2027.12')`. */
export function releasesOf(options: ReleasesOptions): Releases {
  const { draft, folder } = options
  const opened = new Map<string, Promise<Release>>()
  const pathOf = (version: string) => join(folder, readName(version))
  const use = async <T>(version: string | undefined, ask: (release: Release) => Promise<T>): Promise<T> => {
    if (version === undefined || version === DRAFT) return draft.use(ask)
    await known(folder, version)
    const release = opened.get(version) ?? openRelease(pathOf(version))
    opened.set(version, release)
    return ask(
      await release.catch((error: unknown) => {
        opened.delete(version)
        throw error
      }),
    )
  }
  const draftRow = (): Promise<ReleaseRow> =>
    draft.use(async ({ folder: place, manifest, sha256 }) => ({
      version: DRAFT,
      cutAt: null,
      sha256,
      manifest,
      folder: place,
    }))
  const open = (version: string) => (version === DRAFT ? draftRow() : readRow(folder, version))
  return {
    open,
    async list() {
      const names = await namesIn(folder)
      const rows = await Promise.all(names.map((name) => readRow(folder, name)))
      return [await draftRow(), ...rows.sort((a, b) => ((a.cutAt ?? '') < (b.cutAt ?? '') ? 1 : -1))]
    },
    cut: (version) => cutRelease(options, version),
    async verify(version) {
      if (version === DRAFT)
        return draft.use(async (release) => ({ version, problems: await verifyRelease(release.folder) }))
      await known(folder, version)
      return { version, problems: await verifyRelease(pathOf(version)) }
    },
    diff: (from, to) => use(from, (one) => use(to, (other) => diff(one, other))),
    table: (question, version) => use(version, (release) => refusing(table(release, question))),
    trace: traceCell,
    rulesets: (filter, version) => use(version, (release) => rulesetTotals(release, filter)),
    measures: (filter, version) => use(version, (release) => measures(release, filter)),
    overview: (filter, version) => use(version, (release) => overview(release, filter)),
    facets: (filter, version) => use(version, (release) => facets(release, filter)),
    ranked: (filter, list, version) => use(version, (release) => rankedOf(release, filter, list)),
    effect: (question, version) => use(version, (release) => answerable(effect(release, question))),
    deadliest: (filter, limit, version) => use(version, (release) => deadliestIds(release, filter, limit)),
    byId: (ids, version) => use(version, (release) => incidentsById(release, ids)),
    incidents: (filter, asked, version) => use(version, (release) => listIncidents(release, filter, asked)),
    all: (filter, version) => lentIncidents((ask) => use(version, ask), filter),
    async close() {
      for (const release of opened.values()) await (await release.catch(() => null))?.close()
      opened.clear()
    },
  }
}

async function cutRelease(options: ReleasesOptions, version: string): Promise<ReleaseRow> {
  const { store, folder, clock, versions } = options
  const name = readName(version)
  if ((await namesIn(folder)).some((there) => there.toLowerCase() === name.toLowerCase()))
    throw new InputError(`there is a release ${name} already; a release never changes, so cut under another name`)
  const target = join(folder, name)
  const [openReview, agreement] = await Promise.all([options.openReview(), options.agreement()])
  for (let isDone = false; !isDone; ) {
    await resolveBook(store)
    isDone = await store.snapshot(async (snapshot) => {
      if (!snapshot.isResolved) return false
      const { lexicon, ruleset } = await versions()
      await freeze(await releaseRows(snapshot), {
        folder: target,
        version: name,
        book: snapshot.name || snapshot.id,
        createdAt: snapshot.changedAt,
        versions: { codebook: CODEBOOK_VERSION, lexicon, code: CODE_VERSION, ruleset },
        openReview,
        agreement: [...agreement],
        beside: (manifest) => ({
          [CUT_FILE]: `${JSON.stringify({ cutAt: clock().toISOString(), manifest }, null, 2)}\n`,
        }),
      })
      return true
    })
  }
  // No more than a reminder: whoever owns the files can still change them, and verifying finds it.
  for (const file of await readdir(target)) await chmod(join(target, file), 0o444)
  return readRow(folder, name)
}

async function readRow(folder: string, version: string): Promise<ReleaseRow> {
  await known(folder, version)
  const place = join(folder, version)
  const { manifest, sha256 } = await readManifest(place)
  const cut = await readCut(place).catch(() => null)
  return { version, cutAt: cut?.cutAt ?? null, sha256, manifest, folder: place }
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name)
}

async function known(folder: string, version: string): Promise<void> {
  const isThere = await stat(join(folder, readName(version), 'manifest.json')).then(
    () => true,
    () => false,
  )
  if (isThere) return
  const names = (await namesIn(folder)).sort()
  throw new InputError(
    `there is no release ${version}; ${names.length > 0 ? `the book has ${names.join(', ')} and the draft` : 'nothing has been cut yet, there is only the draft'}`,
  )
}

/** A name is a folder's name on every system, and never that of the draft. */
function readName(version: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(version) || version.endsWith('.') || version.toLowerCase() === DRAFT)
    throw new InputError(
      `invalid release name: ${JSON.stringify(version)}; write letters, digits, points and dashes, as in v2027.12`,
    )
  return version
}

const refusing = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw error instanceof TableRefused ? new InputError(error.message) : error
  })
