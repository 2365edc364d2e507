import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { diff } from '#analyse/index.ts'
import type { ReleaseDiff, ReleaseRow, RoundAgreement, Verified } from '#model/index.ts'
import { CUT_FILE, freeze, openRelease, type Release, readCut, readManifest, verifyRelease } from '#release/index.ts'
import type { Store } from '#store/index.ts'
import { type DraftKeeper, resolveBook, type Versions } from './draft.ts'
import { InputError } from './input-error.ts'
import { questionsOver, type ReleaseQuestions, type UseRelease } from './release-questions.ts'
import { releaseRows } from './release-rows.ts'
import { CODE_VERSION, CODEBOOK_VERSION } from './version.ts'

/** The releases of a book, and every statistic over one of them. */
export interface Releases extends ReleaseQuestions {
  /** The cut releases, latest first, and the draft before them. */
  list(): Promise<readonly ReleaseRow[]>
  /** One release: its counts, versions, licences and where it lies. */
  open(version: string): Promise<ReleaseRow>
  /** Freezes the book as it is now under a name that is never given again. */
  cut(version: string): Promise<ReleaseRow>
  /** Reads every file of a release again and compares it with the manifest. */
  verify(version: string): Promise<Verified>
  diff(from: string, to: string): Promise<ReleaseDiff>
  close(): Promise<void>
}

export interface ReleasesOptions {
  readonly store: Store
  readonly draft: Pick<DraftKeeper, 'use'>
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
  const use: UseRelease = async (version, ask) => {
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
    ...questionsOver(use),
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
