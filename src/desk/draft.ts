import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  freeze,
  openRelease,
  RELEASE_FORMAT,
  type Release,
  type ReleaseRows,
  readManifest,
  STAMPS_FILE,
} from '#release/index.ts'
import type { Snapshot, Store } from '#store/index.ts'
import { releaseRows } from './release-rows.ts'
import { RESOLVER } from './resolver.ts'
import { CODE_VERSION, CODEBOOK_VERSION } from './version.ts'

/** Whose readings and rules a release is made of. */
export interface Versions {
  readonly lexicon: string
  readonly ruleset: string
}

export interface DraftOptions {
  readonly store: Store
  /** The folder that drafts are kept in, one a revision of the ledger. */
  readonly folder: string
  readonly versions: () => Promise<Versions>
  /** So long no change must come before the draft is made anew unasked, in milliseconds. Default: two seconds. */
  readonly calm?: number
}

/** The draft release of a book: always that of the ledger's present revision, whoever changed it. */
export interface DraftKeeper {
  /** Lends the draft for some questions. It stays open until they are answered, even when a newer one takes its place. */
  use<T>(ask: (release: Release) => Promise<T>): Promise<T>
  /** Says that the ledger has changed: the draft is made anew once changes calm down, so that who asks then finds it. */
  soon(): void
  close(): Promise<void>
}

interface Held {
  readonly revision: number
  readonly release: Release
  borrowers: number
  isReplaced: boolean
}

/** Somebody who clears the inbox decides every few seconds: no draft is made between two of their keys. */
const CALM_MS = 2_000
/** A draft that takes long is waited for longer, so that making it is never most of what the desk does. */
const REST = 3

/** Keeps the draft. `await keeper.use((release) => overview(release, {}))` sees every change that was reported. */
export function keepDraft(options: DraftOptions): DraftKeeper {
  let held: Held | null = null
  let opening: Promise<Held> | null = null
  let timer: NodeJS.Timeout | null = null
  let took = 0

  function open(): Promise<Held> {
    const start = performance.now()
    opening ??= openDraft(options)
      .then(async (opened) => {
        const before = held
        held = opened
        took = performance.now() - start
        if (before) await retire(before)
        return opened
      })
      .finally(() => {
        opening = null
      })
    return opening
  }

  /** The present draft, lent: who borrows it gives it back. */
  async function borrow(): Promise<Held> {
    const { revision } = await options.store.revisions()
    for (;;) {
      // One that was begun before the last change shows an earlier revision: another is made.
      if (held && held.revision >= revision) {
        held.borrowers++
        return held
      }
      await open()
    }
  }

  async function giveBack(draft: Held): Promise<void> {
    draft.borrowers--
    if (draft.isReplaced && draft.borrowers === 0) await draft.release.close()
  }

  return {
    async use(ask) {
      const draft = await borrow()
      try {
        return await ask(draft.release)
      } finally {
        await giveBack(draft)
      }
    },
    soon() {
      if (timer) clearTimeout(timer)
      timer = setTimeout(
        () => {
          timer = null
          // What fails here fails again, and is told, when somebody asks for the draft.
          borrow()
            .then(giveBack)
            .catch(() => undefined)
        },
        Math.max(options.calm ?? CALM_MS, REST * took),
      ).unref()
    },
    async close() {
      if (timer) clearTimeout(timer)
      await opening?.catch(() => undefined)
      if (held) await retire(held)
      held = null
    },
  }
}

async function retire(draft: Held): Promise<void> {
  draft.isReplaced = true
  if (draft.borrowers === 0) await draft.release.close()
}

// Another version of the code derives other rows or writes other tables: its drafts are its own.
const nameOf = (revision: number): string => `${String(revision).padStart(9, '0')}-${CODE_VERSION}-${RELEASE_FORMAT}`

async function openDraft(options: DraftOptions): Promise<Held> {
  const { store, folder } = options
  for (;;) {
    await resolveBook(store)
    const revision = await store.snapshot(async (snapshot) => {
      if (!snapshot.isResolved) return null
      const draft = nameOf(snapshot.revision)
      if (await isFolder(join(folder, draft, 'manifest.json'))) return snapshot.revision
      const { lexicon, ruleset } = await options.versions()
      await freeze(
        { ...(await releaseRows(snapshot)), ...(await takenOver(snapshot, folder, draft)) },
        {
          folder: join(folder, draft),
          version: 'draft',
          book: snapshot.name || snapshot.id,
          createdAt: snapshot.changedAt,
          versions: { codebook: CODEBOOK_VERSION, lexicon, code: CODE_VERSION, ruleset },
        },
      )
      return snapshot.revision
    })
    if (revision === null) continue // A document came between resolving and reading: resolve it too.
    const name = nameOf(revision)
    await removeOld(folder, name)
    return { revision, release: await openRelease(join(folder, name)), borrowers: 0, isReplaced: false }
  }
}

/** Below this many incidents reading all of them again is quicker than finding out which have changed. */
const WORTH_COMPARING = 20_000

/** Of a large book, what the draft before already holds as it is. A cut release is always read whole. */
async function takenOver(
  snapshot: Snapshot,
  folder: string,
  draft: string,
): Promise<Pick<ReleaseRows, 'stamps' | 'since'>> {
  if (snapshot.incidents < WORTH_COMPARING) return {}
  const stamps = await snapshot.stamps()
  const names = await readdir(folder).catch(() => [])
  const kind = draft.slice(draft.indexOf('-'))
  const before = names
    .filter((name) => /^\d{9}-/.test(name) && name.endsWith(kind) && name < draft)
    .sort()
    .at(-1)
  if (before === undefined || !(await isFolder(join(folder, before, STAMPS_FILE)))) return { stamps }
  const isWhole = await readManifest(join(folder, before)).then(
    () => true,
    () => false,
  )
  return isWhole ? { stamps, since: { folder: join(folder, before), linesOf: snapshot.linesOf } } : { stamps }
}

/** Brings the incidents up to the documents. Cheap when nothing has changed. */
export const resolveBook = (store: Store): Promise<void> => store.resolve(RESOLVER, CODE_VERSION)

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const HOUR_MS = 3_600_000

/** Keeps the newest drafts: another process may still be answering from the one before. */
async function removeOld(folder: string, current: string): Promise<void> {
  const names = (await readdir(folder)).sort()
  const drafts = names.filter((name) => /^\d{9}-/.test(name) && name < current)
  for (const name of drafts.slice(0, -1)) await rm(join(folder, name), { recursive: true, force: true })
  // What a killed process was writing.
  for (const name of names.filter((name) => name.startsWith('.'))) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > HOUR_MS) await rm(join(folder, name), { recursive: true, force: true })
  }
}
